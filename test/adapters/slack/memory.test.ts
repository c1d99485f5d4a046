/** What is remembered: deliveries for an hour, threads for a fortnight. */
import { describe, expect, it } from 'vitest';
import { memoryStores } from '../../../adapters/shared/stores/memory-stores.ts';
import { Seen } from '../../../adapters/slack/seen.ts';
import { joinedThreads, Threads } from '../../../adapters/slack/threads.ts';

describe('what was seen', () => {
  it('is claimed once, for an hour, within bounds', () => {
    let now = 0;
    const seen = new Seen({ now: () => new Date(now), max: 100 });
    expect(seen.claim('a', 'b')).toBe(true);
    expect(seen.claim('b')).toBe(false);
    expect(seen.claim('c', 'a')).toBe(false);
    expect(seen.claim('c')).toBe(true);
    now = 11 * 60_000;
    expect(seen.claim('a')).toBe(false);
    now = 61 * 60_000;
    expect(seen.claim('a')).toBe(true);
    for (let i = 0; i < 1_000; i += 1) seen.claim(`x${i}`);
    expect(seen.has('a')).toBe(false);
    expect(seen.has('x999')).toBe(true);
    expect(seen.claim(null)).toBe(true);
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
