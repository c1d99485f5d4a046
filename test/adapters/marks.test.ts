/** Editors' marks in a file, and shared over any stores: the contract, and what becomes of marks when sharing fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { MARK_LINES, MARKS_VERSION, openMarks, type SharedMarks } from '../../adapters/shared/marks/marks.ts';
import { memoryStores } from '../../adapters/shared/stores/memory-stores.ts';
import { MARK, marksContract } from './marks.contract.ts';

vi.setConfig({ testTimeout: 20_000 });

const root = mkdtempSync(join(tmpdir(), 'quotedesk-marks-'));
let made = 0;
afterEach(() => rmSync(root, { recursive: true, force: true }));
const newFolder = () => join(root, `${made++}`);
const now = () => new Date('2026-03-01T12:00:00Z');
const sharedOver = (): SharedMarks => {
  const stores = memoryStores({ now });
  return { lines: stores.open(MARK_LINES), version: stores.open(MARKS_VERSION) };
};

let file: string | null = null;
marksContract('file', {
  open: async (folder) => openMarks(folder, null),
  folder: () => (file ??= newFolder()),
  async clean() {
    file = null;
  },
});

let shared = sharedOver();
marksContract('shared', {
  open: async (folder) => openMarks(folder, shared),
  folder: newFolder,
  async clean() {
    shared = sharedOver();
  },
});

it('what was marked before desks shared anything is shared when they do', async () => {
  const folder = newFolder();
  const { id } = await openMarks(folder, null).add(MARK, now());
  const over = sharedOver();
  const [one, two] = [openMarks(folder, over), openMarks(newFolder(), over)];
  expect((await one.read()).marks).toMatchObject([{ id }]);
  expect((await two.read()).marks).toMatchObject([{ id }]);
});

it('no mark is lost with what is shared: files and running desks put them back', async () => {
  let over = sharedOver();
  const through: SharedMarks = {
    lines: {
      get: (key) => over.lines.get(key),
      set: (...args) => over.lines.set(...args),
      claim: (...args) => over.lines.claim(...args),
      delete: (key) => over.lines.delete(key),
      entries: () => over.lines.entries(),
    },
    version: over.version,
  };
  const [one, two] = [openMarks(newFolder(), through), openMarks(newFolder(), through)];
  await one.add({ ...MARK, words: 'of one' }, now());
  await two.add({ ...MARK, words: 'of two' }, now());
  await Promise.all([one.read(), two.read()]);
  over = sharedOver();
  const { marks } = await one.read();
  expect(marks.map(({ words }) => words).sort()).toEqual(['of one', 'of two']);
  expect((await two.read()).marks).toHaveLength(2);
});

it('a mark set while nothing can be shared holds at its desk, and is shared later', async () => {
  const over = sharedOver();
  let isAway = false;
  const away = <T>(run: () => Promise<T>): Promise<T> => (isAway ? Promise.reject(new Error('away')) : run());
  const through: SharedMarks = {
    lines: {
      ...over.lines,
      claim: (...args) => away(() => over.lines.claim(...args)),
      entries: () => away(() => over.lines.entries()),
    },
    version: over.version,
  };
  const one = openMarks(newFolder(), through);
  const two = openMarks(newFolder(), over);
  await two.add({ ...MARK, words: 'before' }, now());
  await one.read();
  isAway = true;
  await one.add(MARK, now());
  expect((await one.read()).marks.map(({ words }) => words).sort()).toEqual([MARK.words, 'before']);
  expect((await two.read()).marks).toHaveLength(1);
  isAway = false;
  await one.read();
  expect((await two.read()).marks).toHaveLength(2);
  isAway = true;
  await expect(openMarks(newFolder(), through).read()).rejects.toThrow('away');
});
