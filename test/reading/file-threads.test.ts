/** Files are taken apart in threads: the one that answers stands for nothing that a file does. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/corpus/limits.ts';
import { type FileItem, readFile } from '../../src/corpus/read-file.ts';
import { FileThreads, type FileThreadsOptions } from '../../src/reading/file-threads.ts';
import { readMaterialFile } from '../../src/reading/read-material-file.ts';
import { folderOf } from '../corpus/folder.ts';
import { makeDocx } from '../corpus/make-docx.ts';
import { makePdf } from '../corpus/make-pdf.ts';

const made: FileThreads[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((threads) => threads.close()));
});

function threadsOf(options: Partial<FileThreadsOptions> = {}): FileThreads {
  const threads = new FileThreads({ workers: 2, ...options });
  made.push(threads);
  return threads;
}

const fragile = new URL('./file-worker-fragile.mjs', import.meta.url);

async function all(items: AsyncIterable<FileItem>): Promise<FileItem[]> {
  const found: FileItem[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('threads', () => {
  const folder = folderOf({
    'a.html': '<html><body><p>“It holds,” said Orla Finch.</p></body></html>',
    'b.docx': makeDocx([{ text: 'Some words.' }]),
    'c.pdf': makePdf([[{ text: 'Some words.', x: 72, y: 700 }]]),
    'd.jsonl': Array.from({ length: 3000 }, (_, i) => `{"id":"n${i}","text":"Line ${i} of many."}`).join(
      '\n',
    ),
    'e.xml': 'no XML',
    'f.txt': 'Some words.',
    'g.text': 'word '.repeat(20_000),
  });
  it.each([
    ['a.html', 1],
    ['b.docx', 1],
    ['c.pdf', 1],
    ['d.jsonl', 1],
    ['e.xml', 1],
    ['f.txt', 0],
    ['g.text', 1],
  ])('read as readFile does: %s', { timeout: 30_000 }, async (name, count) => {
    const file = join(folder, name);
    const threads = threadsOf();
    let bytes = 0;
    const progress = {
      onBytes(read: number) {
        bytes += read;
      },
    };
    const items = await all(threads.readFile(file, LIMITS, true, progress, 'stem'));
    expect(items).toEqual(await all(readFile(file, LIMITS, true, null, 'stem')));
    expect([threads.count, bytes > 0]).toEqual([count, true]);
  });

  it('end what nobody reads to its end', { timeout: 30_000 }, async () => {
    const threads = threadsOf();
    for await (const item of threads.readFile(join(folder, 'd.jsonl'), LIMITS)) {
      expect(item.kind).toBe('article');
      break;
    }
    expect(threads.count).toBe(0);
  });

  it('read drafts, and say what is wrong with one', { timeout: 30_000 }, async () => {
    const threads = threadsOf();
    const { draft } = await threads.readDraft(join(folder, 'b.docx'));
    expect([draft.name, draft.text, draft.raw]).toEqual(['b.docx', 'Some words.', null]);
    await expect(threads.readDraft(join(folder, 'e.xml'))).rejects.toMatchObject({
      code: 'DRAFT_UNREADABLE',
    });
  });

  it('read a reporter’s own files as they are read here, and say what is wrong with one', {
    timeout: 30_000,
  }, async () => {
    const turns = Array.from(
      { length: 2_000 },
      (_, i) => `${i % 2 ? 'Ida Fenn' : 'Tom Archer'}: Field ${i}.`,
    );
    const own = folderOf({ 'talk.txt': turns.join('\n'), 'bad.docx': 'no document' });
    const threads = threadsOf();
    const read = await threads.readMaterial(join(own, 'talk.txt'));
    expect(threads.count).toBe(1);
    expect(read).toEqual(await readMaterialFile(join(own, 'talk.txt')));
    expect(read.articles[0]?.read.statements).toHaveLength(2_000);
    expect((await threads.readMaterial(join(own, 'bad.docx'))).problems).toHaveLength(1);
  });

  it('are not needed where none can be had', async () => {
    const threads = threadsOf({ worker: new URL('../no-such-module.mjs', import.meta.url) });
    expect(await all(threads.readFile(join(folder, 'a.html'), LIMITS))).toHaveLength(1);
    expect((await threads.readDraft(join(folder, 'b.docx'))).draft.text).toBe('Some words.');
  });
});

describe('a file that breaks its thread', () => {
  it.each([
    ['die', 'ended the thread that read it.'],
    ['throw', 'cannot be read (a bug).'],
    ['stick', 'took more than 1 second to read and was given up.'],
    ['memory', 'needs more memory than a file may take.'],
  ])('is named, and the next is read: %s', { timeout: 60_000 }, async (name, sentence) => {
    // Time enough to fill a heap; none to wait for what never comes.
    const threads = threadsOf({
      worker: fragile,
      heapMb: 50,
      fileMs: name === 'memory' ? 50_000 : 1000,
    });
    const items = await all(threads.readFile(`${name}.pdf`, LIMITS));
    expect(items).toEqual([
      { kind: 'problem', file: `${name}.pdf`, place: null, sentence: `${name}.pdf: ${sentence}` },
    ]);
    expect(await all(threads.readFile('well.pdf', LIMITS))).toEqual([]);
    await expect(threads.readDraft(`${name}.docx`)).rejects.toMatchObject({ code: 'DRAFT_UNREADABLE' });
  });

  it('is broken off where the desk stops', async () => {
    const threads = threadsOf({ worker: fragile });
    const reading = all(threads.readFile('stick.pdf', LIMITS));
    await new Promise((resolve) => setTimeout(resolve, 200));
    threads.breakOff();
    await expect(reading).rejects.toThrow('stick.pdf was not read to its end');
  });
});
