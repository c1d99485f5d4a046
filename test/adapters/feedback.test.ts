import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FeedbackEntry, isFeedbackReason, MAX_NOTE, openFeedback } from '../../adapters/feedback.ts';

const ENTRY: FeedbackEntry = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  user: 'U1',
  corpus: 'sports',
  question: 'what did Halvorsen say?',
  understood: 'Ingrid Halvorsen',
  statements: ['a#1'],
  reason: 'speaker',
  note: 'It was\nher deputy',
};

describe('feedback file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quotedesk-feedback-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps one line an entry, also when many come at once', async () => {
    const file = join(folder, 'made', 'feedback.jsonl');
    const feedback = openFeedback(file, () => new Date('2026-01-02T03:04:05Z'));
    await Promise.all(Array.from({ length: 50 }, (_, i) => feedback.add({ ...ENTRY, user: `U${i}` })));
    const lines = (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(50);
    expect(lines.map((line) => line.user)).toEqual(Array.from({ length: 50 }, (_, i) => `U${i}`));
    expect(lines[0]).toMatchObject({
      at: '2026-01-02T03:04:05.000Z',
      reason: 'speaker',
      meaning: 'The wrong person is named',
      note: 'It was\nher deputy',
    });
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('keeps the last of several judgements of one answer by one reader', async () => {
    const file = join(folder, 'feedback.jsonl');
    const feedback = openFeedback(file, () => new Date());
    await feedback.add({ ...ENTRY, id: 'k1:U1', reason: 'right', note: null });
    await feedback.add({ ...ENTRY, id: 'k2:U1', reason: 'right', note: 'about "id":"k1:U1", as typed' });
    await Promise.all([
      feedback.add({ ...ENTRY, id: 'k1:U1', reason: 'wrong', note: null }),
      feedback.add({ ...ENTRY, id: 'k1:U1', reason: 'speaker' }),
    ]);
    await feedback.add(ENTRY);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line)).map(({ id, reason }) => [id, reason])).toEqual([
      ['k2:U1', 'right'],
      ['k1:U1', 'speaker'],
      [undefined, 'speaker'],
    ]);
  });

  it('cuts an endless note', async () => {
    const file = join(folder, 'feedback.jsonl');
    await openFeedback(file, () => new Date()).add({ ...ENTRY, note: 'x'.repeat(100_000) });
    expect(JSON.parse(await readFile(file, 'utf8')).note).toHaveLength(MAX_NOTE);
  });

  it('tells the caller when the disk refuses, and goes on afterwards', async () => {
    const feedback = openFeedback(folder, () => new Date());
    await expect(feedback.add(ENTRY)).rejects.toThrow();
    await expect(feedback.add(ENTRY)).rejects.toThrow();
  });

  it('knows its reasons and nothing inherited', () => {
    expect(['words', 'other', 'toString', '__proto__', 7, null].map(isFeedbackReason)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
