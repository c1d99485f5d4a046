/** How often one reader may ask: so many requests at once, then so many each second. */
import { LRUCache } from 'lru-cache';
import { LIMITS } from './limits.ts';

interface Bucket {
  left: number;
  /** Milliseconds. */
  at: number;
}

export class Rate {
  readonly #buckets = new LRUCache<string, Bucket>({ max: LIMITS.counted });
  readonly #burst: number;
  readonly #perSecond: number;

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Whether this request may be answered; it counts if so. `now`: milliseconds. */
  take(reader: string, now: number): boolean {
    const bucket = this.#buckets.get(reader) ?? { left: this.#burst, at: now };
    const grown = (Math.max(0, now - bucket.at) / 1_000) * this.#perSecond;
    const left = Math.min(this.#burst, bucket.left + grown);
    this.#buckets.set(reader, { left: left < 1 ? left : left - 1, at: now });
    return left >= 1;
  }
}
