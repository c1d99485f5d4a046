/** What was taken in already. Slack delivers again what it believes was not acknowledged, and Bolt passes it on. */
import { LRUCache } from 'lru-cache';

const HOUR = 3_600_000;

export class Seen {
  readonly #keys: LRUCache<string, true>;

  /** `max` keys at most, each for `maxAge` milliseconds; Slack's retries come within minutes. */
  constructor({ now, max = 50_000, maxAge = HOUR }: { now: () => Date; max?: number; maxAge?: number }) {
    this.#keys = new LRUCache({
      max,
      ttl: maxAge,
      ttlResolution: 0,
      perf: { now: () => now().getTime() + 1 },
    });
  }

  /** True for the first who asks, false for all who come later. Null keys are never seen. */
  claim(...keys: readonly (string | null)[]): boolean {
    const given = keys.filter((key) => key !== null);
    if (given.some((key) => this.#keys.has(key))) return false;
    for (const key of given) this.#keys.set(key, true);
    return true;
  }

  /** Gives a claim back, when what it was for did not come about. */
  release(key: string): void {
    this.#keys.delete(key);
  }

  /** Whether it was claimed, without claiming it. */
  has(key: string | null): boolean {
    return key !== null && this.#keys.has(key);
  }
}
