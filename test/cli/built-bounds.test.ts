/** The built program over hostile files: each is read or refused with a sentence, and the thread that answers does not stand. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../corpus/folder.ts';
import { HOSTILE } from '../corpus/hostile-files.ts';
import { ROOT } from './run.ts';

/** On a machine that others use at the time a thread stands without having anything to do. Without threads it is 3,000. */
const MOST_MS = 500;

test('questions are answered while hostile files are read', { timeout: 120_000, retry: 2 }, () => {
  const names = [
    'bomb.pdf',
    'breaks.xml',
    'tiny.docx',
    'two.docx',
    'marks.html',
    'elements.html',
    'links.md',
  ];
  const files = Object.fromEntries(names.map((name) => [name, HOSTILE[name]?.() ?? '']));
  const folder = folderOf({ ...files, 'good.txt': '“The quay is open,” said Orla Finch.' });
  const out = execFileSync(process.execPath, [join(ROOT, 'test/bench/read-folder.mjs'), folder], {
    encoding: 'utf8',
  });
  const { articles, problems, stall } = JSON.parse(out);
  expect(problems.map((sentence: string) => sentence.replace(`${folder}/`, ''))).toEqual([
    'bomb.pdf: unpacks to more than 64 MB.',
    'tiny.docx: holds more than 400000 tags.',
    'two.docx: is packed for sizes over 4 GB (zip64), which is not read.',
  ]);
  expect(articles).toBe(names.length + 1 - problems.length);
  expect(stall).toBeLessThan(MOST_MS);
});
