import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { followCorpus } from '../../src/corpus/follow-corpus.ts';
import { watchFolders } from '../../src/corpus/watch-folders.ts';
import { folderOf, put } from './folder.ts';

const stops: AbortController[] = [];
afterAll(() => {
  for (const stop of stops.splice(0)) stop.abort();
});

/** Follows a corpus; `until` waits for the archive to hold certain texts, for as long as a busy machine may need. */
async function live(paths: readonly string[], watch = true) {
  const archive = new Map<string, string>();
  const log: string[] = [];
  const clock = { now: Date.parse('2025-06-01T12:00:00Z') };
  const corpus = new Corpus(paths, { now: () => clock.now });
  const stop = new AbortController();
  stops.push(stop);
  let caughtUp = () => {};
  const first = new Promise<void>((resolve) => {
    caughtUp = resolve;
  });
  const done = (async () => {
    for await (const batch of followCorpus(corpus, {
      signal: stop.signal,
      now: () => clock.now,
      watch,
    })) {
      for (const change of batch.changes) {
        if (change.kind === 'article') archive.set(change.article.id, change.article.text);
        else if (change.kind === 'removed') archive.delete(change.id);
        if (change.kind !== 'problem')
          log.push(change.kind === 'article' ? `+${change.article.text}` : `-${change.id}`);
      }
      if (batch.caughtUp) caughtUp();
    }
  })();
  await Promise.race([first, done]);
  const until = async (expected: Readonly<Record<string, string>>) => {
    const started = Date.now();
    const wanted = JSON.stringify(Object.entries(expected).sort());
    while (JSON.stringify([...archive].sort()) !== wanted && Date.now() - started < 10_000) await sleep(20);
    expect(Object.fromEntries(archive)).toEqual(expected);
  };
  return { archive, corpus, clock, log, stop, done, until };
}

describe.concurrent('a folder that changes', { timeout: 30_000 }, () => {
  it('is followed: added, changed, removed, renamed', async () => {
    const folder = folderOf({ 'a.txt': 'a' });
    const { until, log } = await live([folder]);
    await until({ a: 'a' });
    put(folder, 'b.txt', 'b');
    await until({ a: 'a', b: 'b' });
    put(folder, 'a.txt', 'A');
    await until({ a: 'A', b: 'b' });
    renameSync(join(folder, 'b.txt'), join(folder, 'c.txt'));
    await until({ a: 'A', c: 'b' });
    rmSync(join(folder, 'a.txt'));
    await until({ c: 'b' });
    put(folder, '.part.txt', 'never');
    put(folder, 'd.txt.part', 'never');
    renameSync(join(folder, 'd.txt.part'), join(folder, 'd.txt'));
    await until({ c: 'b', d: 'never' });
    expect(log.sort()).toEqual(['+A', '+a', '+b', '+b', '+never', '-a', '-b']);
  });

  it('is followed into folders that come, move and go', async () => {
    const folder = folderOf({ 'a.txt': 'a' });
    const { until } = await live([folder]);
    put(folder, 'x/y/b.txt', 'b');
    await until({ a: 'a', 'x/y/b': 'b' });
    put(folder, 'x/y/c.txt', 'c');
    await until({ a: 'a', 'x/y/b': 'b', 'x/y/c': 'c' });
    renameSync(join(folder, 'x'), join(folder, 'z'));
    await sleep(600);
    put(folder, 'z/y/b.txt', 'B');
    await until({ a: 'a', 'z/y/b': 'B', 'z/y/c': 'c' });
    rmSync(join(folder, 'z'), { recursive: true });
    await until({ a: 'a' });
  });

  it('waits for a file that is still being written', async () => {
    const folder = folderOf();
    const { until, log } = await live([folder]);
    const words = ['The ', 'mayor ', 'said ', 'that ', 'it ', 'would ', 'reopen.'];
    for (const word of words) {
      appendFileSync(join(folder, 'a.txt'), word);
      await sleep(120);
    }
    await until({ a: words.join('') });
    // A machine too busy to look for a while may take a pause for the end, but not seven.
    expect(log.length).toBeLessThan(words.length / 2);
  });

  it('may go away and come back', async () => {
    const base = folderOf({ 'in/a.txt': 'a' });
    const folder = join(base, 'in');
    const { until } = await live([folder]);
    await until({ a: 'a' });
    renameSync(folder, join(base, 'out'));
    await until({});
    mkdirSync(folder);
    put(folder, 'b.txt', 'b');
    await until({ b: 'b' });
    put(folder, 'c.txt', 'c');
    await until({ b: 'b', c: 'c' });
  });

  it('may be given with a slash at its end', async () => {
    const base = folderOf({ 'in/a.txt': 'a' });
    const { until } = await live([`${join(base, 'in')}/`]);
    rmSync(join(base, 'in'), { recursive: true });
    await until({});
    put(base, 'in/b.txt', 'b');
    await until({ b: 'b' });
  });

  it('is compared as a whole now and then where it cannot be watched', async () => {
    const rescans: boolean[] = [];
    const watch = watchFolders([folderOf({ 'a.txt': 'a' })], ({ rescan }) => rescans.push(rescan), {
      poll: true,
    });
    const started = Date.now();
    while (rescans.length < 2 && Date.now() - started < 10_000) await sleep(50);
    watch.close();
    expect(rescans.slice(0, 2)).toEqual([true, true]);
  });

  it('may be a single file', async () => {
    const folder = folderOf({ 'a.jsonl': '{"id":"a","text":"a"}' });
    const { until } = await live([join(folder, 'a.jsonl')]);
    appendFileSync(join(folder, 'a.jsonl'), '\n{"id":"b","text":"b"}');
    await until({ a: 'a', b: 'b' });
    put(folder, 'other.txt', 'no part of it');
    rmSync(join(folder, 'a.jsonl'));
    await until({});
  });

  it('takes no link for a file, and tries a bad file again', async () => {
    const outside = folderOf({ 'secret.txt': 'secret' });
    const folder = folderOf({ 'a.json': '{' });
    const { until, corpus } = await live([folder]);
    expect(corpus.problems()).toHaveLength(1);
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    put(folder, 'a.json', '{"id":"a","text":"a"}');
    await until({ a: 'a' });
    expect(corpus.problems().map((problem) => problem.file.split('/').at(-1))).toEqual(['link.txt']);
  });
});

describe.concurrent('time', { timeout: 30_000 }, () => {
  it('ends an embargo while running', async () => {
    const folder = folderOf({ 'a.md': '---\nembargo: 2025-06-01T12:00:00.4Z\n---\nNow.' });
    const { until, clock, archive } = await live([folder], false);
    expect(archive.size).toBe(0);
    clock.now += 400;
    await until({ a: 'Now.' });
  });

  it('a withheld article is taken away at once', async () => {
    const folder = folderOf({ 'a.md': '---\nstatus: usable\n---\nText.' });
    const { until } = await live([folder]);
    await until({ a: 'Text.' });
    put(folder, 'a.md', '---\nstatus: withheld\n---\nText.');
    await until({});
  });
});

it('a folder may change all at once', { timeout: 30_000 }, async () => {
  const folder = folderOf();
  const { archive } = await live([folder]);
  for (let i = 0; i < 3000; i++) put(folder, `${i}.txt`, `text ${i}`);
  const started = Date.now();
  while (archive.size < 3000 && Date.now() - started < 10_000) await sleep(50);
  expect(archive.size).toBe(3000);
});

it('ends when told to', async () => {
  const { stop, done } = await live([folderOf({ 'a.txt': 'a' })]);
  stop.abort();
  await done;
});

it('says so when there is no corpus', async () => {
  await expect(live(['/no/such/folder'])).rejects.toMatchObject({ code: 'CORPUS_MISSING' });
});
