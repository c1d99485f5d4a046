/** A desk that starts again: articles of every format that were withheld, cancelled or embargoed meanwhile are not answered from. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { buildSnapshot, type Desk, openDesk } from '../../src/index.ts';
import { put } from '../corpus/folder.ts';
import { SAMPLE_FORMATS, statesOf } from '../corpus/release-samples.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'quotedesk-released-'));
let desk: Desk | null = null;
afterEach(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A word of one article alone. */
const wordOf = (n: number): string =>
  `zq${[...String(n).padStart(3, '0')].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a')}o`;

const CELLS = SAMPLE_FORMATS.flatMap((format) => statesOf(format).map((state) => ({ format, state }))).map(
  (cell, n) => ({
    ...cell,
    id: `c${n}`,
    word: wordOf(n),
    text: `“The ${wordOf(n)} ferry is late,” said Una Hale.`,
  }),
);

/** Everything that a desk shows of the archive at once. */
async function shown(of: Desk): Promise<Set<string>> {
  const parts: unknown[] = [
    await of.ask({ question: 'what did Hale say?', limit: 1000 }),
    await of.overview(),
    await of.latest(1000),
  ];
  for (const { word } of CELLS) {
    const { answer } = await of.ask({ question: `did Una Hale say “The ${word} ferry is late”?` });
    if (answer.check?.verdict === 'exact') parts.push(word);
    parts.push(await of.complete('topic', word.slice(0, 8), 5), await of.search(`"${word}"`));
  }
  for await (const article of of.extract()) parts.push(article);
  const text = JSON.stringify(parts);
  return new Set(CELLS.filter(({ word }) => text.includes(word)).map(({ id }) => id));
}

it('from the first answer on, and keeps no word of them', async () => {
  const options = {
    ...{ name: 'test', organisationNames: null, onProgress: () => {}, onProblem: () => {} },
    corpus: [join(folder, 'corpus')],
    now: () => new Date('2026-06-01T00:00:00Z'),
    snapshotFolder: join(folder, 'kept'),
    workers: 0,
    watch: false,
  };
  const path = (id: string, i: number, ending: string) => `corpus/${id}/${i}${ending}`;
  for (const { format, id, text, state } of CELLS) {
    const version = state.files[0]?.version;
    put(folder, path(id, 0, format.ending), format.file({ id, text, ...(version ? { version } : {}) }));
  }
  await buildSnapshot(options);
  desk = await openDesk(options);
  expect((await shown(desk)).size).toBe(CELLS.length);
  await desk.close();
  for (const { format, id, text, state } of CELLS)
    for (const [i, stated] of state.files.entries())
      put(
        folder,
        path(id, i, format.ending),
        format.file({ id, text: state.bodiless?.includes(i) ? null : text, ...stated }),
      );
  desk = await openDesk(options);
  const first = await shown(desk);
  const names = (ids: ReadonlySet<string>) =>
    CELLS.filter(({ id, state }) => ids.has(id) && !state.served).map(
      ({ format, state }) => `${format.name}: ${state.name}`,
    );
  expect(names(first)).toEqual([]);
  await desk.ready();
  const served = CELLS.filter(({ state }) => state.served).map(({ id }) => id);
  expect([...(await shown(desk))].sort()).toEqual(served.sort());
  await desk.close();
  const kept = readFileSync(join(folder, 'kept', 'archive.snapshot')).toString('latin1');
  const left = CELLS.filter(({ state, word }) => !state.served && kept.includes(word));
  expect(left.map(({ format, state }) => `${format.name}: ${state.name}`)).toEqual([]);
});
