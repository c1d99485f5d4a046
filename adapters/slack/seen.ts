/** What was taken in already. Slack delivers again what it believes was not acknowledged, and Bolt passes it on. */
import type { KeyedStore, StoreOptions } from '../shared/stores/keyed-store.ts';

/** Slack's retries come within minutes. */
export const seenDeliveries: StoreOptions<true> = {
  name: 'slack-seen',
  max: 50_000,
  maxAge: 3_600_000,
  parse: (value) => (value === true ? true : null),
};

export class Seen {
  readonly #kept: KeyedStore<true>;

  constructor(kept: KeyedStore<true>) {
    this.#kept = kept;
  }

  /** True for the first who asks, false for all who come later. Null keys are never seen. */
  async claim(...keys: readonly (string | null)[]): Promise<boolean> {
    for (const key of keys) {
      if (key === null) continue;
      // Where nobody can be asked, an answer that comes twice is better than none.
      const isFirst = await this.#kept.claim(key, true).catch(() => true);
      if (!isFirst) return false;
    }
    return true;
  }

  /** Gives a claim back, when what it was for did not come about. */
  release(key: string): Promise<void> {
    return this.#kept.delete(key);
  }
}
