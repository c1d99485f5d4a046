/** Stores that live as long as the process. */
import { Entries } from './entries.ts';
import type { KeyedStore, StoreOptions, Stores } from './keyed-store.ts';

export function memoryStores({ now }: { readonly now: () => Date }): Stores {
  return {
    open<T>({ max, maxAge }: StoreOptions<T>): KeyedStore<T> {
      const entries = new Entries<T>({ max, maxAge, now });
      return {
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
    },
    flush: async () => {},
    close: async () => {},
  };
}
