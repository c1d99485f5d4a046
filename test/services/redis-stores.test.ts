/** Redis behind the ports: the contract of all stores, leases, and what happens when it is not there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { forgetUser } from '../../adapters/shared/kept-state.ts';
import { MARK_LINES, MARKS_VERSION, openMarks, type SharedMarks } from '../../adapters/shared/marks/marks.ts';
import { openShared, type SharedState } from '../../adapters/shared/stores/open-redis.ts';
import { redisStores } from '../../adapters/shared/stores/redis-stores.ts';
import { MARK, marksContract } from '../adapters/marks.contract.ts';
import { storesContract } from '../adapters/stores.contract.ts';
import { freePort, REDIS, type Redis, startRedis } from './redis.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const logger = pino({ level: 'silent' });
const clock = () => new Date();

describe.skipIf(REDIS === null)('Redis', () => {
  let redis: Redis;
  let client: { eval(script: string, options: object): Promise<unknown>; flushAll(): Promise<unknown> };
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    redis = await startRedis();
    const { createClient } = await import('@redis/client');
    const opened = createClient({ url: redis.url });
    await opened.connect();
    client = opened as unknown as typeof client;
    close = () => opened.close();
  });
  afterAll(async () => {
    await close();
    await redis.stop();
  });

  storesContract('redis', {
    open: async (now) => redisStores(client, now),
    reopen: async (now) => redisStores(client, now),
    clean: async () => {
      await client.flushAll();
    },
  });

  const folders: string[] = [];
  const newFolder = (): string => {
    folders.push(mkdtempSync(join(tmpdir(), 'quotedesk-marks-')));
    return folders.at(-1)!;
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const marksOver = (): SharedMarks => {
    const stores = redisStores(client, clock);
    return { lines: stores.open(MARK_LINES), version: stores.open(MARKS_VERSION) };
  };
  marksContract('redis', {
    open: async (folder) => openMarks(folder, marksOver()),
    folder: newFolder,
    clean: async () => {
      await client.flushAll();
    },
  });

  it('forgets a user in every store of every desk, of marks the name alone', async () => {
    const own = await openShared(redis.url, clock, logger);
    const other = await openShared(redis.url, clock, logger);
    const kept = { max: 2_000, maxAge: 60_000, parse: (value: unknown) => value };
    const names = Array.from({ length: 30 }, (_, i) => `store-${i}`);
    for (const name of names) {
      const store = own.stores.open({ ...kept, name });
      await store.set('page', { user: 'U1', question: 'who?' });
      await store.set('U1:thread', {});
      await store.set('page of another', { user: 'U12' });
    }
    const folder = newFolder();
    await openMarks(newFolder(), own.marks).add({ ...MARK, by: 'U1' }, clock());
    await openMarks(newFolder(), own.marks).add({ ...MARK, words: 'U1 is a road', by: 'U2' }, clock());
    expect(await forgetUser(folder, 'U1', other)).toBe(61);
    for (const name of names) {
      const left = await other.stores.open({ ...kept, name }).entries();
      expect(left).toEqual([['page of another', { user: 'U12' }]]);
    }
    const { marks } = await openMarks(folder, other.marks).read();
    expect(marks.map(({ by }) => by).sort()).toEqual(['U2', 'an editor']);
    expect(await forgetUser(folder, 'U1', other)).toBe(0);
    await Promise.all([own.close(), other.close()]);
    await client.flushAll();
  });

  describe('several desks', () => {
    let one: SharedState;
    let two: SharedState;
    beforeAll(async () => {
      one = await openShared(redis.url, clock, logger);
      two = await openShared(redis.url, clock, logger);
    });
    afterAll(async () => {
      await Promise.all([one.close(), two.close()]);
    });
    const numbers = { name: 'numbers', max: 100, maxAge: 60_000, parse: (value: unknown) => Number(value) };

    it('see what the other keeps, and of a claim one has it', async () => {
      const [a, b] = [one.stores.open(numbers), two.stores.open(numbers)];
      await a.set('x', 1);
      expect(await b.get('x')).toBe(1);
      const won = await Promise.all(
        Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? a : b).claim('y', i)),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('hold a lease one at a time, until it is released or runs out', async () => {
      expect(await one.leases.hold('work', 60_000)).toBe(true);
      expect(await one.leases.hold('work', 60_000)).toBe(true);
      expect(await two.leases.hold('work', 60_000)).toBe(false);
      await two.leases.release('work');
      expect(await two.leases.hold('work', 60_000)).toBe(false);
      await one.leases.release('work');
      expect(await two.leases.hold('work', 100)).toBe(true);
      await new Promise((go) => setTimeout(go, 150));
      expect(await one.leases.isHeld('work')).toBe(false);
      expect(await one.leases.hold('work', 60_000)).toBe(true);
    });

    it('of a hundred who take it at once one has it', async () => {
      const all = await Promise.all(
        Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? one : two).leases.hold('rush', 60_000)),
      );
      expect([0, 50, 100]).toContain(all.filter(Boolean).length);
      expect(all.some(Boolean)).toBe(true);
      expect(new Set(all.map((held, i) => (held ? i % 2 : 2))).size).toBe(2);
    });
  });

  it('that leaves is told of in time, and is used again when it is back', async () => {
    const own = await startRedis();
    const shared = await openShared(own.url, clock, logger);
    const store = shared.stores.open({ name: 'n', max: 9, maxAge: 60_000, parse: (value) => value });
    await store.set('a', 1);
    expect(await shared.isReady()).toBe(true);
    await own.stop();
    const began = performance.now();
    await expect(store.get('a')).rejects.toThrow();
    expect(await shared.isReady()).toBe(false);
    expect(performance.now() - began).toBeLessThan(4_000);
    await shared.close();
  });

  it('where none answers the settings are told of in one sentence', async () => {
    const port = await freePort();
    await expect(openShared(`redis://127.0.0.1:${port}`, clock, logger)).rejects.toThrow(
      '- QUOTEDESK_REDIS: no Redis answers at this address.',
    );
  });
});
