/** What the desk remembers of each conversation: bounded in number, and forgotten after a while. */

const MOST = 2_000;
const FORGOTTEN_AFTER_MS = 60 * 60 * 1_000;

/** Least recently used first out; `now` is passed in so that tests can turn the clock. */
export class Conversations<Memory> {
  readonly #now: () => Date;
  readonly #kept = new Map<string, { readonly memory: Memory; readonly at: number }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  get(key: string): Memory | null {
    const found = this.#kept.get(key);
    if (!found) return null;
    if (this.#now().getTime() - found.at > FORGOTTEN_AFTER_MS) {
      this.#kept.delete(key);
      return null;
    }
    return found.memory;
  }

  set(key: string, memory: Memory): void {
    this.#kept.delete(key);
    this.#kept.set(key, { memory, at: this.#now().getTime() });
    const oldest = this.#kept.size > MOST ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
