/** What is remembered: deliveries for an hour, threads for a fortnight. */
import { describe, expect, it } from 'vitest';
import type { KeyedStore } from '../../../adapters/shared/stores/keyed-store.ts';
import { memoryStores } from '../../../adapters/shared/stores/memory-stores.ts';
import { Seen, seenDeliveries } from '../../../adapters/slack/seen.ts';
import { joinedThreads, Threads } from '../../../adapters/slack/threads.ts';

describe('what was seen', () => {
  it('is claimed once, for an hour, within bounds', async () => {
    let now = 0;
    const stores = memoryStores({ now: () => new Date(now) });
    const seen = new Seen(stores.open({ ...seenDeliveries, max: 100 }));
    expect(await seen.claim('a', 'b')).toBe(true);
    expect(await seen.claim('b')).toBe(false);
    expect(await seen.claim('c', 'a')).toBe(false);
    now = 11 * 60_000;
    expect(await seen.claim('a')).toBe(false);
    now = 61 * 60_000;
    expect(await seen.claim('a')).toBe(true);
    for (let i = 0; i < 1_000; i += 1) await seen.claim(`x${i}`);
    expect(await seen.claim('a'), 'pushed out').toBe(true);
    expect(await seen.claim('x999')).toBe(false);
    await seen.release('x999');
    expect(await seen.claim('x999')).toBe(true);
    expect(await seen.claim(null)).toBe(true);
  });

  it('is taken for new where nobody can be asked', async () => {
    const broken = { claim: () => Promise.reject(new Error('down')) } as unknown as KeyedStore<true>;
    expect(await new Seen(broken).claim('a')).toBe(true);
  });
});

describe('threads', () => {
  it('are remembered for a fortnight', async () => {
    let now = 1_000;
    const threads = new Threads(memoryStores({ now: () => new Date(now) }).open(joinedThreads));
    await threads.join('T', 'C', '1.1');
    expect(await threads.has('T', 'C', '1.1')).toBe(true);
    expect(await threads.has('T', 'C', '1.2')).toBe(false);
    now += 13 * 86_400_000;
    expect(await threads.has('T', 'C', '1.1')).toBe(true);
    now += 2 * 86_400_000;
    expect(await threads.has('T', 'C', '1.1')).toBe(false);
  });
});
