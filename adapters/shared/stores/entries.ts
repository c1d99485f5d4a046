/**
 * The bounded, ageing entries of one store, in the order of their last use. They are kept as the JSON that is written:
 * a third of the memory of the values, and written without being made again.
 */
import { LRUCache } from 'lru-cache';

export interface Entry {
  /** The value. */
  readonly json: string;
  /** Milliseconds since 1970. */
  readonly end: number;
}

export class Entries<T> {
  readonly #kept: LRUCache<string, Entry>;
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
    if (entry.end > this.#now()) return parsed(entry);
    this.#kept.delete(key);
    return null;
  }

  has(key: string): boolean {
    return (this.#kept.peek(key)?.end ?? 0) > this.#now();
  }

  /** Gives false where `keepAge` was asked of an entry that is not there. */
  set(key: string, value: T, keepAge = false): boolean {
    const end = keepAge ? this.#kept.get(key)?.end : this.#now() + this.#maxAge;
    if (end === undefined || end <= this.#now()) return false;
    this.#kept.set(key, { json: JSON.stringify(value), end });
    return true;
  }

  delete(key: string): boolean {
    return this.#kept.delete(key);
  }

  /** The longest unused first; what is too old is left out. */
  list(): [string, Entry][] {
    const now = this.#now();
    return [...this.#kept.entries()].filter(([, { end }]) => end > now).reverse();
  }

  /** As `list`, with the values themselves. */
  values(): [string, T][] {
    return this.list().map(([key, entry]) => [key, parsed(entry)]);
  }

  /** Puts back what `list` gave, before what was set since. */
  restore(list: readonly (readonly [string, Entry])[]): void {
    const newer = this.list();
    const have = new Set(newer.map(([key]) => key));
    this.#kept.clear();
    for (const [key, entry] of list)
      if (!have.has(key) && entry.end > this.#now()) this.#kept.set(key, entry);
    for (const [key, entry] of newer) this.#kept.set(key, entry);
  }
}

function parsed<T>({ json }: Entry): T {
  return JSON.parse(json) as T;
}
