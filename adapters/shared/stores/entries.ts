/** The bounded, ageing entries of one store, in the order of their last use. */
import { LRUCache } from 'lru-cache';

export interface Entry<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly end: number;
}

export class Entries<T> {
  readonly #kept: LRUCache<string, Entry<T>>;
  readonly #now: () => number;
  readonly #maxAge: number;

  constructor({ max, maxAge, now }: { max: number; maxAge: number; now: () => Date }) {
    this.#kept = new LRUCache({ max });
    this.#maxAge = maxAge;
    this.#now = () => now().getTime();
  }

  get(key: string): T | null {
    const entry = this.#kept.get(key);
    if (entry === undefined) return null;
    if (entry.end > this.#now()) return entry.value;
    this.#kept.delete(key);
    return null;
  }

  /** Gives false where `keepAge` was asked of an entry that is not there. */
  set(key: string, value: T, keepAge = false): boolean {
    const end = keepAge ? this.#kept.get(key)?.end : this.#now() + this.#maxAge;
    if (end === undefined || end <= this.#now()) return false;
    this.#kept.set(key, { value, end });
    return true;
  }

  delete(key: string): boolean {
    return this.#kept.delete(key);
  }

  /** The longest unused first; what is too old is left out. */
  list(): [string, Entry<T>][] {
    const now = this.#now();
    return [...this.#kept.entries()].filter(([, { end }]) => end > now).reverse();
  }

  /** Puts back what `list` gave, before what was set since. */
  restore(list: readonly (readonly [string, Entry<T>])[]): void {
    const newer = this.list();
    const have = new Set(newer.map(([key]) => key));
    this.#kept.clear();
    for (const [key, entry] of list)
      if (!have.has(key) && entry.end > this.#now()) this.#kept.set(key, entry);
    for (const [key, entry] of newer) this.#kept.set(key, entry);
  }
}
