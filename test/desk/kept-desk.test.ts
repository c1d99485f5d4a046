/** What a desk keeps between starts, and what it must not answer from, or keep, any more. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSnapshot, type Desk, type OpenOptions, openDesk } from '../../src/index.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let open: Desk[];
const kept = () => join(folder, 'kept', 'archive.snapshot');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-kept-'));
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((desk) => desk.close()));
  rmSync(folder, { recursive: true, force: true });
});

function options(rest: Partial<OpenOptions> = {}): OpenOptions & { readonly snapshotFolder: string } {
  return {
    name: 'test',
    corpus: [join(folder, 'corpus')],
    now: () => new Date('2026-05-01T12:00:00Z'),
    watch: false,
    workers: 0,
    organisationNames: null,
    onProgress: () => {},
    onProblem: () => {},
    ...rest,
    snapshotFolder: join(folder, 'kept'),
  };
}

/** A file that was written long before the snapshot, unless it is `young`. */
function put(name: string, text: string, young = false): void {
  const file = join(folder, 'corpus', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const day = Date.parse('2026-04-01T00:00:00Z') / 1000;
  if (!young) utimesSync(file, day, day);
}

const story = (id: string, name: string, words: string, more = {}) =>
  JSON.stringify({ id, text: `"${words}," said ${name}, the mayor of a town.`, ...more });

async function opened(rest: Partial<OpenOptions> = {}): Promise<Desk> {
  const desk = await openDesk(options(rest));
  open.push(desk);
  return desk;
}

async function said(desk: Desk, name: string): Promise<string[]> {
  const { answer } = await desk.ask({ question: `what did ${name} say?` });
  return answer.statements.map(({ text }) => text);
}

describe('a desk that starts again', () => {
  it('answers from nothing that was withdrawn while it was away, from its first answer on', async () => {
    put('stays.jsonl', story('1', 'Ilse Brandt', 'The tram will run'));
    put('gone.jsonl', story('2', 'Mara Quill', 'The dam is safe'));
    put(
      'held.jsonl',
      [story('3', 'Tam Birch', 'The road is open'), story('4', 'Ida Rowan', 'The gate is up')].join('\n'),
    );
    put(
      'wire.json',
      '{"uri":"u:5","version":"1","body_text":"\\"The mill will shut,\\" said Dana Pine, the owner."}',
    );
    put('changed.jsonl', story('6', 'Olga Venn', 'Nobody had the key'));
    await buildSnapshot(options());
    rmSync(join(folder, 'corpus/gone.jsonl'));
    put(
      'held.jsonl',
      [
        story('3', 'Tam Birch', 'The road is open', { status: 'withheld' }),
        story('4', 'Ida Rowan', 'The gate is up'),
      ].join('\n'),
      true,
    );
    put('kill.json', '{"uri":"u:5","version":"2","pubstatus":"canceled"}', true);
    put('changed.jsonl', story('6', 'Olga Venn', 'Everybody had the key'), true);
    const desk = await opened();
    for (const name of ['Mara Quill', 'Tam Birch', 'Dana Pine', 'Olga Venn'])
      expect(await said(desk, name), name).not.toContainEqual(expect.stringMatching(/safe|road|mill|Nobody/));
    expect(await said(desk, 'Ilse Brandt')).toEqual(['The tram will run,']);
    expect(await said(desk, 'Ida Rowan')).toEqual(['The gate is up,']);
    await desk.ready();
    expect(await said(desk, 'Olga Venn')).toEqual(['Everybody had the key,']);
    expect((await desk.status()).articles).toBe(3);
  });

  it('keeps no word of what was withdrawn or replaced', async () => {
    put('a.jsonl', story('1', 'Ilse Brandt', 'The tram will run'));
    put('b.jsonl', story('2', 'Mara Quillfeather', 'The zeppelin is safe'));
    put('c.jsonl', story('3', 'Olga Venn', 'The xylophone is lost'));
    await buildSnapshot(options());
    const words = ['Quillfeather', 'quillfeather', 'zeppelin', 'xylophone'];
    const present = () => words.filter((word) => readFileSync(kept()).includes(word));
    expect(present()).toEqual(words);
    rmSync(join(folder, 'corpus/b.jsonl'));
    put('c.jsonl', story('3', 'Olga Venn', 'The trumpet is lost'), true);
    const desk = await opened();
    await desk.ready();
    await desk.close();
    expect(present()).toEqual([]);
    const again = await opened();
    expect(await said(again, 'Olga Venn')).toEqual(['The trumpet is lost,']);
  });

  it('keeps what it keeps for its owner alone', async () => {
    put('a.jsonl', story('1', 'Ilse Brandt', 'The tram will run'));
    await buildSnapshot(options());
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(kept())).mode & 0o777).toBe(0o700);
  });
});

describe('keeping an archive', () => {
  it('fails in one sentence where the disk refuses, also when a former one is there', async () => {
    put('a.jsonl', story('1', 'Ilse Brandt', 'The tram will run'));
    mkdirSync(join(kept(), 'in the way'), { recursive: true });
    await expect(buildSnapshot(options())).rejects.toMatchObject({
      code: 'SNAPSHOT',
      message: expect.stringMatching(/^The snapshot .* cannot be used: it cannot be written \(.*\)\.$/),
    });
  });

  it('is left where reading was quick, or the corpus is gone', async () => {
    put('a.jsonl', story('1', 'Ilse Brandt', 'The tram will run'));
    const quick = await opened({ snapshotAfterMs: 600_000 });
    await quick.ready();
    await quick.close();
    expect(() => statSync(kept())).toThrow();
    const slow = await opened({ snapshotAfterMs: 0.001 });
    await slow.ready();
    await slow.close();
    expect(statSync(kept()).size).toBeGreaterThan(0);
  });

  it('is refused, and said, where it would be too large', async () => {
    put('a.jsonl', story('1', 'Ilse Brandt', 'The tram will run'));
    const problems: string[] = [];
    const desk = await opened({
      snapshotMostBytes: 1000,
      onProblem: ({ sentence }) => void problems.push(sentence),
    });
    await desk.ready();
    await desk.close();
    expect(() => statSync(kept())).toThrow();
    expect(problems.join()).toMatch(/^The read archive is not kept: it takes .*, more than 1000 bytes\./);
  });
});
