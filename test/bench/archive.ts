/**
 * Memory, time and restart of the embedded archive at several sizes, and what larger ones would take.
 *
 *     npx tsx test/bench/archive.ts --corpus FILE.jsonl [--articles 2000,6000,26254] [--own 6000]
 *
 * Each size is measured in a process of its own. At most `own` articles are read (that is not timed), further ones are
 * disguised copies. Times are those of a clock: run it on a machine that does nothing else.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticle } from '../../src/people/read-article.ts';
import type { Archive } from '../../src/search/archive.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import { listed } from '../search/listed.ts';
import { articlesIn, readsOf } from './archive-corpus.ts';
import { built } from './built.ts';

interface Figures {
  readonly articles: number;
  readonly textMB: number;
  readonly statements: number;
  readonly people: number;
  readonly passages: number;
  readonly writeSeconds: number;
  readonly readySeconds: number;
  readonly firstAnswerMs: number;
  readonly rssMB: number;
  readonly heapMB: number;
  readonly buffersMB: number;
  readonly topicMs: readonly [number, number];
  readonly speakerMs: readonly [number, number];
  readonly passageMs: readonly [number, number];
  readonly wordingMs: readonly [number, number];
  readonly liveMs: readonly [number, number];
  readonly snapshotMB: number;
  readonly restartMs: number;
  readonly restartRssMB: number;
}

const MB = 1 << 20;
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    articles: { type: 'string', default: '2000,6000,26254' },
    own: { type: 'string', default: '6000' },
    child: { type: 'string' },
    restore: { type: 'string' },
  },
});

/** Median and 95th percentile of what a call takes, each input once. */
async function timed<T>(
  inputs: readonly T[],
  call: (input: T) => Promise<unknown>,
): Promise<[number, number]> {
  const times: number[] = [];
  for (const input of inputs) {
    const began = performance.now();
    await call(input);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return [at(0.5), at(0.95)];
}

async function measure(corpus: string, count: number, own: number): Promise<Figures> {
  const archive = new EmbeddedArchive();
  let writeMs = 0;
  let text = 0;
  let began = performance.now();
  for (const batch of readsOf(corpus, count, own)) {
    for (const { article } of batch) text += article.text.length;
    began = performance.now();
    await archive.write(batch);
    writeMs += performance.now() - began;
  }
  began = performance.now();
  await listed(archive.documentIds());
  writeMs += performance.now() - began;
  // As the desk does it between questions, a slice at a time.
  began = performance.now();
  for (let until = 0; !archive.prepare(() => performance.now() < until); ) until = performance.now() + 25;
  const readySeconds = (performance.now() - began) / 1000;
  began = performance.now();
  await archive.searchStatements({ text: 'election', limit: 5 });
  const firstAnswerMs = performance.now() - began;
  const people = await archive.people({ kind: 'person' });
  await archive.resolveSpeaker(people[0]?.name ?? '');
  globalThis.gc?.();
  globalThis.gc?.();
  const memory = process.memoryUsage();
  const health = await archive.health();
  const queries = await queriesFor(
    archive,
    articlesIn(corpus, Math.min(count, 400)).map(({ title }) => title ?? ''),
  );
  const live = articlesIn(corpus, 20).map((article, i) => ({ ...article, id: `live-${i}` }));
  const figures = {
    articles: health.articles,
    textMB: text / MB,
    statements: health.statements,
    people: health.people,
    passages: health.passages,
    writeSeconds: writeMs / 1000,
    readySeconds,
    firstAnswerMs,
    rssMB: memory.rss / MB,
    heapMB: memory.heapUsed / MB,
    buffersMB: memory.arrayBuffers / MB,
    topicMs: await timed(queries.topics, (topic) => archive.searchStatements({ text: topic, limit: 5 })),
    speakerMs: await timed(queries.speakers, ([id, topic]) =>
      archive.searchStatements({ text: topic, filters: { speakers: [id] }, limit: 5 }),
    ),
    passageMs: await timed(queries.topics, (topic) => archive.searchPassages({ text: topic, limit: 10 })),
    wordingMs: await timed(queries.wordings, (words) => archive.findWording(words, 5)),
    liveMs: await timed(live, async (article) => {
      await archive.write([readArticle(article)]);
      await archive.searchStatements({ text: article.title ?? null, limit: 5 });
      await archive.resolveSpeaker(people[0]?.name ?? '');
    }),
  };
  await archive.remove(live.map(({ id }) => id));
  return { ...figures, ...restart(archive) };
}

interface Queries {
  readonly topics: readonly string[];
  readonly speakers: readonly (readonly [string, string])[];
  readonly wordings: readonly string[];
}

async function queriesFor(archive: Archive, titles: readonly string[]): Promise<Queries> {
  const words = titles.flatMap((title) => title.match(/\p{L}{5,}/gu) ?? []);
  const topics = Array.from({ length: 100 }, (_, i) => `${words[i * 3] ?? ''} ${words[i * 3 + 1] ?? ''}`);
  const people = (await archive.people({ kind: 'person' })).slice(0, 100);
  const { hits } = await archive.searchStatements({ text: null, limit: 60 });
  return {
    topics,
    speakers: people.map(({ id }, i) => [id, words[i] ?? 'money'] as const),
    wordings: hits.map(({ statement }) => statement.text.slice(0, 160)),
  };
}

/** Writes the snapshot to files and times a fresh process from them to its first answer. */
function restart(archive: EmbeddedArchive): Pick<Figures, 'snapshotMB' | 'restartMs' | 'restartRssMB'> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  let bytes = 0;
  archive.snapshot().chunks.forEach((chunk, i) => {
    bytes += chunk.byteLength;
    writeFileSync(join(folder, String(i).padStart(6, '0')), chunk);
  });
  const { restartMs, rssMB } = child(['--restore', folder]) as { restartMs: number; rssMB: number };
  rmSync(folder, { recursive: true });
  return { snapshotMB: bytes / MB, restartMs, restartRssMB: rssMB };
}

async function restore(folder: string): Promise<unknown> {
  const began = performance.now();
  const chunks = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
  const archive = EmbeddedArchive.restore(chunks);
  const topic = await archive.searchStatements({ text: 'election', limit: 5 });
  await archive.resolveSpeaker(topic.hits[0]?.statement.speaker?.name ?? 'Smith');
  const restartMs = performance.now() - began;
  globalThis.gc?.();
  return { restartMs, rssMB: process.memoryUsage().rss / MB };
}

/** This file as it runs in the children: built, so that their memory is the archive's and node's alone. */
async function builtScript(): Promise<string> {
  const own = fileURLToPath(import.meta.url);
  if (!own.endsWith('.ts')) return own;
  const folder = mkdtempSync(join(tmpdir(), 'archive-bench-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const file = join(folder, 'archive.mjs');
  writeFileSync(file, await built(new URL(import.meta.url), true));
  return file;
}

function child(args: readonly string[]): unknown {
  const run = spawnSync(process.execPath, ['--expose-gc', script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * MB,
  });
  if (run.status !== 0) throw new Error(`a measurement failed: ${args.join(' ')}`);
  return JSON.parse(run.stdout);
}

/** Least squares line through the sizes, at another size. */
function extrapolated(all: readonly Figures[], pick: (figures: Figures) => number, articles: number): number {
  const x = all.map((figures) => figures.articles);
  const y = all.map(pick);
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope =
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0) /
    x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  return my + slope * (articles - mx);
}

function print(all: readonly Figures[]): void {
  const rows: [string, (figures: Figures) => string][] = [
    ['text, MB (UTF-16 units)', ({ textMB }) => textMB.toFixed(0)],
    ['statements', ({ statements }) => String(statements)],
    ['people and organisations', ({ people }) => String(people)],
    ['passages', ({ passages }) => String(passages)],
    ['writing, s (one core)', ({ writeSeconds }) => writeSeconds.toFixed(1)],
    ['telling people apart, s', ({ readySeconds }) => readySeconds.toFixed(1)],
    ['first answer, ms', ({ firstAnswerMs }) => firstAnswerMs.toFixed(0)],
    ['resident, MB', ({ rssMB }) => rssMB.toFixed(0)],
    ['  JavaScript heap, MB', ({ heapMB }) => heapMB.toFixed(0)],
    ['  typed arrays, MB', ({ buffersMB }) => buffersMB.toFixed(0)],
    ['topic, p50 / p95 ms', ({ topicMs }) => topicMs.map((ms) => ms.toFixed(1)).join(' / ')],
    ['speaker + topic, ms', ({ speakerMs }) => speakerMs.map((ms) => ms.toFixed(1)).join(' / ')],
    ['passages, ms', ({ passageMs }) => passageMs.map((ms) => ms.toFixed(1)).join(' / ')],
    ['wording, ms', ({ wordingMs }) => wordingMs.map((ms) => ms.toFixed(1)).join(' / ')],
    ['written → answered, ms', ({ liveMs }) => liveMs.map((ms) => ms.toFixed(0)).join(' / ')],
    ['snapshot, MB', ({ snapshotMB }) => snapshotMB.toFixed(0)],
    ['restart to first answer, ms', ({ restartMs }) => restartMs.toFixed(0)],
    ['resident after restart, MB', ({ restartRssMB }) => restartRssMB.toFixed(0)],
  ];
  const line = (label: string, cells: readonly string[]): void =>
    console.log(label.padEnd(30) + cells.map((cell) => cell.padStart(16)).join(''));
  line(
    'articles',
    all.map(({ articles }) => String(articles)),
  );
  for (const [label, cell] of rows) line(label, all.map(cell));
  if (all.length < 2) return;
  for (const articles of [100_000, 500_000]) {
    const at = (pick: (figures: Figures) => number): string => extrapolated(all, pick, articles).toFixed(0);
    console.log(
      `${articles} articles, on the line through these: ${at(({ rssMB }) => rssMB)} MB resident ` +
        `(${at(({ heapMB }) => heapMB)} heap, ${at(({ buffersMB }) => buffersMB)} typed arrays), ` +
        `written in ${at(({ writeSeconds }) => writeSeconds)} s, restart ${at(({ restartMs }) => restartMs)} ms`,
    );
  }
}

const script = await builtScript();
if (values.restore !== undefined) console.log(JSON.stringify(await restore(values.restore)));
else if (values.corpus === undefined) {
  console.error('usage: npx tsx test/bench/archive.ts --corpus FILE.jsonl [--articles 2000,6000,26254]');
  process.exitCode = 2;
} else if (values.child !== undefined)
  console.log(JSON.stringify(await measure(values.corpus, Number(values.child), Number(values.own))));
else {
  const sizes = values.articles.split(',').map((size) => Number(size.trim()));
  const { corpus, own } = values;
  print(sizes.map((size) => child(['--corpus', corpus, '--own', own, '--child', String(size)]) as Figures));
}
