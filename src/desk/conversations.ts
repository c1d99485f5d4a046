/** What the desk remembers of each conversation: in a store that is handed in, else here, bounded and forgotten after a while. */

const MOST = 2_000;
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1_000;

/** Where memories are kept instead, beyond this process; a program hands it in. Values come back as they were given, or null. */
export interface ConversationStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Least recently used first out; `now` is passed in so that tests can turn the clock. */
export class Conversations<Memory> {
  readonly #now: () => Date;
  readonly #store: ConversationStore | null;
  readonly #parse: (value: unknown) => Memory | null;
  readonly #kept = new Map<string, { readonly memory: Memory; readonly at: number }>();

  constructor(
    now: () => Date,
    store: ConversationStore | null = null,
    parse: (value: unknown) => Memory | null = () => null,
  ) {
    this.#now = now;
    this.#store = store;
    this.#parse = parse;
  }

  async get(key: string): Promise<Memory | null> {
    // Another desk may have taken a turn since: what the store holds is what was said last.
    if (this.#store !== null) return this.#parse(await this.#store.get(key));
    const found = this.#kept.get(key);
    if (!found) return null;
    if (this.#now().getTime() - found.at > FORGOTTEN_AFTER_MS) {
      this.#kept.delete(key);
      return null;
    }
    return found.memory;
  }

  async set(key: string, memory: Memory): Promise<void> {
    if (this.#store !== null) return this.#store.set(key, memory);
    this.#kept.delete(key);
    this.#kept.set(key, { memory, at: this.#now().getTime() });
    const oldest = this.#kept.size > MOST ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  async forget(key: string): Promise<void> {
    this.#kept.delete(key);
    await this.#store?.delete(key);
  }
}
