/** Stores that live as long as the process. */
import { Entries } from './entries.ts';
import { eraseFrom, type KeyedStore, type StoreOptions, type Stores } from './keyed-store.ts';

export function memoryStores({ now }: { readonly now: () => Date }): Stores {
  const opened: KeyedStore<unknown>[] = [];
  return {
    open<T>({ max, maxAge }: StoreOptions<T>): KeyedStore<T> {
      const entries = new Entries<T>({ max, maxAge, now });
      const store: KeyedStore<T> = {
        get: async (key) => entries.get(key),
        async set(key, value, { keepAge = false } = {}) {
          entries.set(key, value, keepAge);
        },
        claim: async (key, value) => !entries.has(key) && entries.set(key, value),
        async delete(key) {
          entries.delete(key);
        },
        entries: async () => entries.values(),
      };
      opened.push(store as KeyedStore<unknown>);
      return store;
    },
    erase: (isSuch) => eraseFrom(opened, isSuch),
    flush: async () => {},
    close: async () => {},
  };
}
