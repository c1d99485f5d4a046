import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSnapshot, type Desk, type OpenOptions, openDesk } from '../../src/index.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let open: Desk[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotedesk-desk-'));
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((desk) => desk.close()));
  await rm(folder, { recursive: true, force: true });
});

function options(rest: Partial<OpenOptions> = {}): OpenOptions {
  return {
    name: 'test',
    corpus: [join(folder, 'corpus')],
    now: () => new Date('2026-05-01T12:00:00Z'),
    watch: false,
    snapshotFolder: null,
    workers: 0,
    organisationNames: null,
    onProgress: () => {},
    onProblem: () => {},
    ...rest,
  };
}

async function started(rest: Partial<OpenOptions> = {}): Promise<Desk> {
  const desk = await openDesk(options(rest));
  open.push(desk);
  await desk.ready();
  return desk;
}

async function article(name: string, text: string): Promise<void> {
  await mkdir(join(folder, 'corpus'), { recursive: true });
  await writeFile(join(folder, 'corpus', name), text);
}

const MOSS = 'Mayor Ada Moss said on Sunday: "The harbour will be rebuilt."';
const PIKE = 'Senator Tom Pike said on Monday: "The bridge must wait."';

async function words(desk: Desk, name: string): Promise<string[]> {
  const { answer } = await desk.ask({ question: `what did ${name} say?` });
  return answer.statements.map((statement) => statement.text);
}

describe('a desk', () => {
  it('answers from what it has read, and counts it', async () => {
    await article('a.txt', MOSS);
    await article('b.txt', PIKE);
    const desk = await started();
    expect(await words(desk, 'Moss')).toEqual(['The harbour will be rebuilt.']);
    expect(await desk.status()).toMatchObject({ articles: 2, reading: false });
  });

  it('rejects a corpus that is not there with one sentence', async () => {
    await expect(openDesk(options())).rejects.toMatchObject({ code: 'CORPUS_MISSING' });
  });

  it('serves the rest when a file is bad, and says which', async () => {
    await article('a.txt', MOSS);
    await article('empty.txt', '');
    await article('binary.txt', `${'\u0000\u0001\u0002'.repeat(400)}`);
    const said: string[] = [];
    const desk = await started({ onProblem: ({ sentence }) => said.push(sentence) });
    expect(await words(desk, 'Moss')).toHaveLength(1);
    expect(desk.problems().map((problem) => problem.file.split(/[\\/]/).at(-1))).toEqual([
      'binary.txt',
      'empty.txt',
    ]);
    expect(said.sort()).toEqual(
      desk
        .problems()
        .map((problem) => problem.sentence)
        .sort(),
    );
  });

  it('remembers a conversation, and only that one', async () => {
    await article('a.txt', MOSS);
    await article('b.txt', PIKE);
    const desk = await started();
    await desk.ask({ question: 'what did Moss say?', conversation: 'c1' });
    const follow = await desk.ask({ question: 'and Pike?', conversation: 'c1' });
    expect(follow.answer.statements.map((statement) => statement.speaker?.name)).toEqual(['Tom Pike']);
    desk.forget('c1');
    const lost = await desk.ask({ question: 'when was that?', conversation: 'c1' });
    expect(lost.answer.statements).toEqual([]);
  });
});

describe('a desk that follows its corpus', () => {
  it('answers from an added article, and no longer from a changed or removed one, within two seconds', async () => {
    await article('a.txt', MOSS);
    const desk = await started({ watch: true });
    await article('b.txt', PIKE);
    await vi.waitFor(async () => expect(await words(desk, 'Pike')).toEqual(['The bridge must wait.']), 2_000);
    await article('b.txt', PIKE.replace('wait', 'go'));
    await vi.waitFor(async () => expect(await words(desk, 'Pike')).toEqual(['The bridge must go.']), 2_000);
    await rm(join(folder, 'corpus', 'a.txt'));
    await vi.waitFor(async () => expect(await words(desk, 'Moss')).toEqual([]), 2_000);
  });

  it('reads again when asked, without watching', async () => {
    await article('a.txt', MOSS);
    const desk = await started();
    await article('b.txt', PIKE);
    expect(await words(desk, 'Pike')).toEqual([]);
    expect(await desk.reload()).toMatchObject({ articles: 2, reading: false });
    expect(await words(desk, 'Pike')).toEqual(['The bridge must wait.']);
  });
});

describe('a desk that keeps its archive', () => {
  it('starts from the snapshot and reads only what changed', async () => {
    await article('a.txt', MOSS);
    await article('b.txt', PIKE);
    const snapshotFolder = join(folder, 'kept');
    expect(await buildSnapshot({ ...options(), snapshotFolder })).toMatchObject({ articles: 2 });
    await article('b.txt', PIKE.replace('wait', 'stand'));
    await article('c.txt', 'Premier Lu Anders said: "We agree."');
    let read = 0;
    const desk = await started({
      snapshotFolder,
      onProgress: ({ done }) => {
        read = done;
      },
    });
    expect(await words(desk, 'Moss')).toEqual(['The harbour will be rebuilt.']);
    expect(await words(desk, 'Pike')).toEqual(['The bridge must stand.']);
    expect(await words(desk, 'Anders')).toEqual(['We agree.']);
    expect(read).toBe(2);
  });

  it('notices a torn snapshot, says so, and builds it anew', async () => {
    await article('a.txt', MOSS);
    const snapshotFolder = join(folder, 'kept');
    await buildSnapshot({ ...options(), snapshotFolder });
    const file = join(snapshotFolder, 'archive.snapshot');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 7));
    const said: string[] = [];
    const desk = await started({ snapshotFolder, onProblem: ({ sentence }) => said.push(sentence) });
    expect(said.join(' ')).toMatch(/torn.*built anew/);
    expect(await words(desk, 'Moss')).toHaveLength(1);
  });
});
