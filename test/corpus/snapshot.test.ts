import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import {
  readSnapshot,
  type Snapshot,
  snapshotFile,
  snapshotInfo,
  writeSnapshot,
} from '../../src/corpus/snapshot.ts';
import { folderOf } from './folder.ts';
import { writePlainModules } from './plain-modules.ts';

const plain = fileURLToPath(new URL(`../../node_modules/.cache/quotedesk-${process.pid}`, import.meta.url));
afterAll(() => rmSync(plain, { recursive: true, force: true }));

async function someSnapshot(): Promise<Snapshot> {
  const folder = folderOf({
    'a.txt': 'a',
    'b.json': '{"uri":"b","version":2,"body_text":"b","embargoed":"2099-01-01T00:00:00Z"}',
    'c.json': 'broken',
    'd.jsonl': '{"id":"d","text":"d"}\n\n{"id":"é\u2028","text":"e"}',
  });
  const corpus = new Corpus([folder], { now: Date.now });
  for await (const _ of corpus.read());
  return {
    engine: 'test 1',
    manifest: corpus.manifest(),
    chunks: [new Uint8Array(), Uint8Array.of(1, 2, 3), new Uint8Array(new Float64Array([1.5, -2]).buffer)],
  };
}

describe('a snapshot', () => {
  it('comes back as it was', async () => {
    const folder = join(folderOf(), 'made', 'here');
    expect(await readSnapshot(folder, 'test 1')).toBeNull();
    expect(await snapshotInfo(folder)).toBeNull();
    const snapshot = await someSnapshot();
    const bytes = await writeSnapshot(folder, snapshot);
    const back = await readSnapshot(folder, 'test 1');
    expect(back?.manifest).toEqual(snapshot.manifest);
    expect(back?.chunks.map((chunk) => [...chunk])).toEqual(snapshot.chunks.map((chunk) => [...chunk]));
    expect(back?.chunks.every((chunk) => chunk.byteOffset === 0)).toBe(true);
    expect((await snapshotInfo(folder))?.bytes).toBe(bytes);
    expect(readdirSync(folder)).toEqual(['archive.snapshot']);
  });

  it('is refused when any byte of it is not as it was written', async () => {
    const folder = folderOf();
    await writeSnapshot(folder, await someSnapshot());
    const file = snapshotFile(folder);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 13) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 0x20;
      writeFileSync(file, damaged);
      await expect(readSnapshot(folder, 'test 1'), `byte ${at}`).rejects.toMatchObject({ code: 'SNAPSHOT' });
    }
    for (const length of [0, 5, 24, 100, whole.length - 1]) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      await expect(readSnapshot(folder, 'test 1'), `length ${length}`).rejects.toMatchObject({
        code: 'SNAPSHOT',
      });
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from('x')]));
    await expect(readSnapshot(folder, 'test 1')).rejects.toThrow(
      /archive\.snapshot cannot be used: it is torn\.$/,
    );
  });

  it('of another version or another program is told apart', async () => {
    const folder = folderOf();
    await writeSnapshot(folder, await someSnapshot());
    await expect(readSnapshot(folder, 'test 2')).rejects.toThrow(/it was made by another version\.$/);
    writeFileSync(snapshotFile(folder), '{"some":"other file"}');
    await expect(readSnapshot(folder, 'test 1')).rejects.toThrow(/it is not a snapshot of this version\.$/);
  });

  it('leaves the former one when the disk refuses', async () => {
    const folder = folderOf();
    const snapshot = await someSnapshot();
    await writeSnapshot(folder, snapshot);
    if (process.getuid?.() !== 0) {
      chmodSync(folder, 0o500);
      await expect(writeSnapshot(folder, snapshot)).rejects.toMatchObject({ code: 'SNAPSHOT' });
      chmodSync(folder, 0o700);
    }
    await expect(writeSnapshot(snapshotFile(folder), snapshot)).rejects.toMatchObject({ code: 'SNAPSHOT' });
    expect(await readSnapshot(folder, 'test 1')).not.toBeNull();
  });

  it('clears away what a killed writer left, not what a running one is writing', async () => {
    const folder = folderOf({
      '.archive.snapshot.999999999.1.tmp': 'dead',
      [`.archive.snapshot.${process.ppid}.1.tmp`]: 'alive',
    });
    await writeSnapshot(folder, await someSnapshot());
    expect(readdirSync(folder).sort()).toEqual([
      `.archive.snapshot.${process.ppid}.1.tmp`,
      'archive.snapshot',
    ]);
  });
});

describe('killed at any moment', () => {
  it('fifty times: nothing is lost and nothing is served twice', { timeout: 180_000 }, async () => {
    writePlainModules(
      ['src/corpus', 'src/language', 'src/text', 'src/errors.ts', 'test/corpus/child'],
      plain,
    );
    const folder = folderOf();
    const kept = folderOf();
    let whole = 0;
    for (let kill = 1; kill <= 50; kill++) {
      await killedWriter(folder, kept, kill);
      // Whatever moment it was: the snapshot opens, and reading on from it leads to the truth.
      const snapshot = await readSnapshot(kept, 'map');
      const entries: [string, string][] = snapshot
        ? JSON.parse(Buffer.from(snapshot.chunks[1]!).toString())
        : [];
      if (snapshot) whole++;
      const archive = new Map(entries);
      expect(archive.size).toBe(entries.length);
      const corpus = new Corpus([folder], { now: Date.now, manifest: snapshot?.manifest ?? null });
      expect(corpus.articles).toBe(archive.size);
      for await (const change of corpus.read()) {
        if (change.kind === 'article') {
          expect(archive.has(change.article.id)).toBe(change.replaces);
          archive.set(change.article.id, change.article.text);
        } else if (change.kind === 'removed') expect(archive.delete(change.id)).toBe(true);
      }
      expect(Object.fromEntries(archive)).toEqual(truth(folder));
    }
    expect(whole).toBeGreaterThan(40);
    expect(existsSync(snapshotFile(kept))).toBe(true);
    expect(readdirSync(kept).length).toBeLessThan(4);
  });
});

/** Lets a writer run for a while and kills it. */
async function killedWriter(folder: string, kept: string, seed: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(plain, 'test/corpus/child/keep-writing.js'), folder, kept, String(seed)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // The first one keeps something, however slow the machine is.
  const awaited = seed === 1 ? 'kept' : 'ready';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (said) => String(said).includes(awaited) && resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, (seed * 37) % 61));
  child.kill('SIGKILL');
  await ended;
}

function truth(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(
    names.map((name) => [basename(name, '.txt'), readFileSync(join(folder, name), 'utf8')] as const),
  );
}
