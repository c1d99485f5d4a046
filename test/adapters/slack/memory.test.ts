/** What is remembered: deliveries for an hour, threads for a fortnight. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { Seen } from '../../../adapters/slack/seen.ts';
import { Threads } from '../../../adapters/slack/threads.ts';

const logger = pino({ level: 'silent' });

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
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-threads-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are remembered for a fortnight, over a restart, and a broken file is no end', async () => {
    let now = 1_000;
    const clock = { now: () => new Date(now), logger };
    const file = join(folder, 'threads.json');
    const threads = new Threads(file, clock);
    await threads.load();
    threads.join('T', 'C', '1.1');
    await threads.save();
    const again = new Threads(file, clock);
    await again.load();
    expect(again.has('T', 'C', '1.1')).toBe(true);
    expect(again.has('T', 'C', '1.2')).toBe(false);
    now += 15 * 86_400_000;
    expect(again.has('T', 'C', '1.1')).toBe(false);
    writeFileSync(file, '{"broken":');
    const third = new Threads(file, clock);
    await third.load();
    expect(third.has('T', 'C', '1.1')).toBe(false);
    await third.save();
    expect(readFileSync(file, 'utf8')).toBe('[]');
  });
});
