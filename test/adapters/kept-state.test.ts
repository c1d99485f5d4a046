/** What the state folder keeps of people: for its days, until they are forgotten, and never of a workspace that is gone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedbackFileIn, openFeedback, readFeedback } from '../../adapters/feedback.ts';
import { eraseWorkspaceLines, forgetUser, naming, pruneState } from '../../adapters/shared/kept-state.ts';
import { openMarks } from '../../adapters/shared/marks/marks.ts';
import {
  gapsIn,
  openRecord,
  type RecordMode,
  readRecord,
  recordFileIn,
} from '../../adapters/shared/question-record.ts';
import { fileStores } from '../../adapters/shared/stores/file-stores.ts';
import { memoryStores } from '../../adapters/shared/stores/memory-stores.ts';

let folder: string;
let at: string;
const now = () => new Date(at);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-state-'));
  at = '2024-03-01T10:00:00.000Z';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const who = (user: string, workspace = 'T1') => ({
  platform: 'slack',
  workspace,
  channel: 'C1',
  user,
  corpus: 'archive',
});
const feedback = (user: string, workspace = 'T1', id?: string) =>
  openFeedback(feedbackFileIn(folder), now).add({
    ...who(user, workspace),
    ...(id === undefined ? {} : { id }),
    question: 'what did Moss say?',
    understood: 'Ada Moss',
    statements: ['a#1'],
    reason: 'speaker',
    note: null,
  });
const asked = (
  user: string,
  question: string,
  found: boolean,
  mode: RecordMode = 'questions',
  workspace = 'T1',
) =>
  openRecord(recordFileIn(folder), mode, now, (error) => {
    throw error;
  }).add({ ...who(user, workspace), question, found, statements: found ? ['a#1'] : [] });
const users = async () => [
  (await readFeedback(feedbackFileIn(folder))).map(({ user }) => user),
  (await readRecord(recordFileIn(folder))).map(({ user }) => user),
];
const stored = { name: 'pages', max: 10, maxAge: 86_400_000, parse: (value: unknown) => value };
const files = () => fileStores({ folder, now, logger: pino({ level: 'silent' }) });

describe('the record of questions', () => {
  it.each([
    ['off', []],
    ['ids', [undefined]],
    ['questions', ['what did Moss say?']],
  ] as const)('with %s has the words %j', async (mode, expected) => {
    await asked('U1', 'what did Moss say?', true, mode);
    expect((await readRecord(recordFileIn(folder))).map(({ question }) => question)).toEqual(expected);
  });

  it('tells what was asked in vain, most often asked first', async () => {
    await asked('U1', 'who paid?', false);
    await asked('U1', 'what did Moss say?', true);
    at = '2024-03-02T10:00:00.000Z';
    await asked('U2', 'Who sold it?', false);
    await asked('U2', 'who sold  it', false);
    expect(gapsIn(await readRecord(recordFileIn(folder)))).toEqual([
      { question: 'who sold  it', times: 2, last: at },
      { question: 'who paid?', times: 1, last: '2024-03-01T10:00:00.000Z' },
    ]);
  });
});

it('feedback and recorded questions go when their days are over', async () => {
  await feedback('U1');
  await asked('U1', 'who paid?', false);
  at = '2024-05-01T10:00:00.000Z';
  await feedback('U2');
  await asked('U2', 'who paid?', false);
  expect(await pruneState(folder, new Date('2024-04-01T00:00:00Z'))).toBe(2);
  expect(await users()).toEqual([['U2'], ['U2']]);
});

it('a user is forgotten in every file, others are not', async () => {
  for (const user of ['U1', 'U12']) {
    await feedback(user);
    await asked(user, 'who paid?', false);
  }
  const mark = {
    kind: 'verified',
    document: 'a',
    digest: 'd',
    words: 'w',
    speaker: null,
    note: null,
  } as const;
  await openMarks(folder, null).add({ ...mark, by: 'U1' }, now());
  const stores = files();
  const pages = stores.open(stored);
  await pages.set('1', { user: 'U1', question: 'who?' });
  await pages.set('2', { user: 'U12', question: 'who?' });
  await pages.set('dm-U1-thread', { question: 'who?' });
  await stores.close();
  expect(await forgetUser(folder, 'U1')).toBe(5);
  expect(await users()).toEqual([['U12'], ['U12']]);
  expect((await openMarks(folder, null).read()).marks).toMatchObject([{ by: 'an editor', kind: 'verified' }]);
  expect(readFileSync(join(folder, 'pages.json'), 'utf8')).not.toMatch(/U1\b/);
  expect((await files().open(stored).entries()).map(([key]) => key)).toEqual(['2']);
  expect(await forgetUser(folder, 'U1')).toBe(0);
  expect(await forgetUser(join(folder, 'none'), 'U1')).toBe(0);
});

it('nobody is forgotten beneath a running desk, which would write it again', async () => {
  await feedback('U1');
  writeFileSync(join(folder, 'pages.json.lock'), String(process.ppid));
  await expect(forgetUser(folder, 'U1')).rejects.toThrow(`the desk is running (process ${process.ppid})`);
  expect((await users())[0]).toEqual(['U1']);
});

describe('a workspace that is gone', () => {
  it.each([
    ['memory', () => memoryStores({ now })],
    ['files', files],
  ])('leaves nothing in stores of %s', async (_name, open) => {
    const stores = open();
    const pages = stores.open(stored);
    await pages.set('a', { workspace: 'T1' });
    await pages.set('T1:C1', { x: 1 });
    await pages.set('b', { workspace: 'T11' });
    expect(await stores.erase(naming('T1'))).toBe(2);
    expect((await pages.entries()).map(([key]) => key)).toEqual(['b']);
    await stores.close();
  });

  it('leaves no feedback and no recorded question', async () => {
    for (const team of ['T1', 'T2']) {
      await feedback('U1', team);
      await asked('U1', 'who?', true, 'ids', team);
    }
    expect(await eraseWorkspaceLines(folder, 'T1')).toBe(2);
    expect((await readFeedback(feedbackFileIn(folder))).map(({ workspace }) => workspace)).toEqual(['T2']);
  });
});

it('writers of one file never lose each other’s lines', async () => {
  await Promise.all([
    ...Array.from({ length: 20 }, (_, i) => feedback(`U${i}`, 'T1', `id${i % 10}`)),
    pruneState(folder, new Date('2020-01-01')),
    forgetUser(folder, 'U99'),
  ]);
  expect(await readFeedback(feedbackFileIn(folder))).toHaveLength(10);
});
