/** One suite for every implementation of the stores. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyedStore, StoreOptions, Stores } from '../../adapters/shared/stores/keyed-store.ts';

export interface StoresDriver {
  /** New stores over nothing; `reopened` after `close` over what the former ones kept, or null where nothing is kept. */
  open(now: () => Date): Promise<Stores>;
  reopen: ((now: () => Date) => Promise<Stores>) | null;
  clean(): Promise<void>;
}

const OPTIONS: StoreOptions<{ n: number }> = {
  name: 'things',
  max: 5,
  maxAge: 1_000,
  parse: (value) =>
    typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'number'
      ? { n: value.n }
      : null,
};

export function storesContract(name: string, driver: StoresDriver): void {
  describe(`stores contract: ${name}`, () => {
    let time = 0;
    const now = () => new Date(time);
    let stores: Stores;
    let store: KeyedStore<{ n: number }>;
    beforeEach(async () => {
      time = Date.parse('2026-01-01T00:00:00Z');
      stores = await driver.open(now);
      store = stores.open(OPTIONS);
    });
    afterEach(async () => {
      await stores.close();
      await driver.clean();
    });

    it('gives back what was set, and nothing else', async () => {
      await store.set('a', { n: 1 });
      await store.set('a', { n: 2 });
      expect(await store.get('a')).toEqual({ n: 2 });
      expect(await store.get('b')).toBeNull();
      await store.delete('a');
      expect(await store.get('a')).toBeNull();
    });

    it('lets one of many have a claim', async () => {
      const won = await Promise.all(Array.from({ length: 20 }, (_, n) => store.claim('once', { n })));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.claim('once', { n: 99 })).toBe(false);
      await store.delete('once');
      expect(await store.claim('once', { n: 7 })).toBe(true);
      expect(await store.get('once')).toEqual({ n: 7 });
    });

    it('forgets by age; an update may keep the age', async () => {
      await store.set('a', { n: 1 });
      time += 900;
      await store.set('a', { n: 2 }, { keepAge: true });
      await store.set('b', { n: 3 }, { keepAge: true });
      expect([await store.get('a'), await store.get('b')]).toEqual([{ n: 2 }, null]);
      time += 101;
      expect(await store.get('a')).toBeNull();
      await store.set('a', { n: 4 }, { keepAge: true });
      expect(await store.get('a')).toBeNull();
      expect(await store.claim('a', { n: 5 })).toBe(true);
    });

    it('is bounded: the longest unused goes first', async () => {
      for (let n = 0; n < 5; n++) await store.set(`k${n}`, { n });
      await store.get('k0');
      await store.set('k5', { n: 5 });
      expect(await store.get('k0')).toEqual({ n: 0 });
      expect(await store.get('k1')).toBeNull();
      expect(await store.get('k5')).toEqual({ n: 5 });
    });

    it('lists what is there, the longest unused first', async () => {
      await store.set('a', { n: 1 });
      time += 600;
      await store.set('b', { n: 2 });
      await store.set('c', { n: 3 });
      await store.get('a');
      await store.delete('c');
      expect(await store.entries()).toEqual([
        ['b', { n: 2 }],
        ['a', { n: 1 }],
      ]);
      time += 500;
      expect(await store.entries()).toEqual([['b', { n: 2 }]]);
    });

    it('keeps stores of other names apart', async () => {
      const other = stores.open({ ...OPTIONS, name: 'others' });
      await store.set('a', { n: 1 });
      expect(await other.get('a')).toBeNull();
    });

    it.runIf(driver.reopen !== null)('keeps what was flushed, whatever becomes of the process', async () => {
      await store.set('a', { n: 1 });
      await stores.flush();
      // As if the process had ended here: nothing is closed.
      const other = (await driver.reopen!(now)).open(OPTIONS);
      expect(await other.get('a')).toEqual({ n: 1 });
    });

    it.runIf(driver.reopen !== null)('survives a restart, ages and order included', async () => {
      for (let n = 0; n < 5; n++) await store.set(`k${n}`, { n });
      await store.get('k0');
      time += 600;
      await store.set('k4', { n: 44 });
      await stores.close();
      stores = await driver.reopen!(now);
      store = stores.open(OPTIONS);
      expect(await store.get('k4')).toEqual({ n: 44 });
      expect((await store.entries()).map(([key]) => key)).toEqual(['k1', 'k2', 'k3', 'k0', 'k4']);
      expect(await store.claim('k2', { n: 0 })).toBe(false);
      await store.set('k5', { n: 5 });
      expect([await store.get('k1'), await store.get('k0')]).toEqual([null, { n: 0 }]);
      time += 500;
      expect([await store.get('k0'), await store.get('k4')]).toEqual([null, { n: 44 }]);
    });
  });
}
