/**
 * What an adapter remembers: shown answers, joined threads, claimed deliveries, conversations. One port, so that the same
 * adapter keeps them in memory, in files of the state folder, or anywhere else that passes the contract suite.
 */

export interface KeyedStore<T> {
  /** null: never set, deleted, pushed out by newer ones, or too old. A read makes the entry the newest. */
  get(key: string): Promise<T | null>;
  /** `keepAge`: an entry that is there keeps its end; one that is not there is not made. */
  set(key: string, value: T, options?: { readonly keepAge?: boolean }): Promise<void>;
  /** Sets it and gives true where there is none; false, with nothing changed, where there is. Never true for two. */
  claim(key: string, value: T): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** All that is kept, the longest unused first. Makes nothing newer. */
  entries(): Promise<readonly (readonly [key: string, value: T])[]>;
}

export interface StoreOptions<T> {
  /** Letters, digits and dashes: it names a file. */
  readonly name: string;
  /** Entries; beyond these the longest unused goes. */
  readonly max: number;
  /** Milliseconds that an entry lives from when it is set. */
  readonly maxAge: number;
  /** Reads a value that was kept elsewhere; null: not of this form, and dropped. */
  readonly parse: (value: unknown) => T | null;
}

export interface Stores {
  /** The store of that name; what was kept is there at the first call. */
  open<T>(options: StoreOptions<T>): KeyedStore<T>;
  /** Deletes every entry of the opened stores whose key and value, as JSON, are such a text. Gives how many. */
  erase(isSuch: (json: string) => boolean): Promise<number>;
  /** Resolves when everything set before is kept, where stores keep anything at all. */
  flush(): Promise<void>;
  /** Resolves when everything set before is kept. The stores are not used afterwards. */
  close(): Promise<void>;
}

/** For `Stores.erase`. */
export async function eraseFrom(
  stores: readonly KeyedStore<unknown>[],
  isSuch: (json: string) => boolean,
): Promise<number> {
  let gone = 0;
  for (const store of stores)
    for (const entry of await store.entries()) {
      if (!isSuch(JSON.stringify(entry))) continue;
      await store.delete(entry[0]);
      gone++;
    }
  return gone;
}
