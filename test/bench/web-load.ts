/**
 * How long each page of the web takes over a large archive, and two hundred readers at once.
 *
 *   npx tsx test/bench/web-load.ts CORPUS.jsonl [articles] [requests] [file that keeps the read archive]
 *
 * The server runs in a process of its own, its readers in this one. Each page is asked for again and again, one request
 * after the other, each for another article, person or question; beside it stands a bare hono app that sends a page of
 * 40 KB. Articles without a day or an outlet get invented ones.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pino } from 'pino';
import { SignedLinks } from '../../adapters/shared/http/signed-links.ts';
import { createWebAdapter } from '../../adapters/web/index.ts';
import { NewsDesk } from '../../src/desk/news-desk.ts';
import type { ReadArticle } from '../../src/model.ts';
import type { Intake } from '../../src/reading/intake.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import { listed } from '../search/listed.ts';
import { readsOf } from './archive-corpus.ts';

const OUTLETS = [
  'The Quay',
  'Harbour Times',
  'Northern Post',
  'Evening Ledger',
  'City Wire',
  'Inland Post',
  'Valley Herald',
];
/** Articles that are read; all others are disguised copies of them. */
const OWN = 6_000;
const READERS = 200;
const SECRET = 'bench '.repeat(8).trim().replaceAll(' ', '-');
const [corpus = '', articles = '26000', requests = '200', kept] = process.argv.slice(2);

if (process.send) await serve();
else await measure();

async function archiveOf(): Promise<EmbeddedArchive> {
  if (kept && existsSync(kept)) return restored(readFileSync(kept));
  const archive = new EmbeddedArchive();
  let n = 0;
  for (const batch of readsOf(corpus, Number(articles), OWN)) {
    await archive.write(batch.map((read) => dated(read, n++)));
    await new Promise((done) => setImmediate(done));
  }
  archive.prepare(() => true);
  if (kept) {
    const { chunks } = archive.snapshot();
    writeFileSync(
      kept,
      Buffer.concat([Buffer.from(`${JSON.stringify(chunks.map((one) => one.length))}\n`), ...chunks]),
    );
  }
  return archive;
}

function restored(bytes: Buffer): EmbeddedArchive {
  let at = bytes.indexOf(10) + 1;
  const lengths = JSON.parse(bytes.subarray(0, at).toString()) as number[];
  return EmbeddedArchive.restore(
    lengths.map((length) => {
      const chunk = new Uint8Array(bytes.subarray(at, at + length));
      at += length;
      return chunk;
    }),
  );
}

function dated({ article, ...read }: ReadArticle, n: number): ReadArticle {
  const published = new Date(Date.UTC(2021, 0, 1) + ((n * 7_919) % 1_500) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return { ...read, article: { outlet: OUTLETS[n % OUTLETS.length]!, published, ...article } };
}

async function serve(): Promise<void> {
  const archive = await archiveOf();
  const intake = {
    ready: async () => {},
    problems: () => [],
    leftAside: () => 0,
    freshness: () => ({ changed: null, read: null, unreachable: null }),
    failed: () => 0,
    marks: { all: [], hold: () => null },
    close: async () => {},
  };
  const options = {
    name: 'archive',
    corpus: [],
    now: () => new Date(),
    watch: false,
    snapshotFolder: null,
    workers: null,
  };
  const quiet = { organisationNames: null, onProgress: () => {}, onProblem: () => {} };
  const desk = new NewsDesk({ ...options, ...quiet }, archive, intake as unknown as Intake);
  const logger = pino({ level: 'warn' }, pino.destination(2));
  const adapter = createWebAdapter(
    {
      host: '127.0.0.1',
      port: Number(process.env.PORT ?? 0),
      publicUrl: null,
      secret: SECRET,
      pushToken: null,
      proxy: { userHeader: 'x-user', secret: SECRET },
      oidc: null,
    },
    { deskFor: () => desk, desks: [desk], logger, now: () => new Date(), version: '1' },
    new SignedLinks(SECRET, () => new Date()),
  );
  await adapter.start();
  const bare = new Hono();
  const filler = 'x'.repeat(40_000);
  bare.get('/', (request) => request.html(filler));
  const peer = createServer(getRequestListener(bare.fetch, { overrideGlobalObjects: false })).listen(
    0,
    '127.0.0.1',
  );
  await once(peer, 'listening');
  const ids = await listed(archive.documentIds());
  const { mostQuoted } = await desk.overview();
  const people = (await archive.people({ kind: 'person' })).filter(
    ({ statementCount }) => statementCount > 0,
  );
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!((user + system) / 1_000);
  });
  process.send!({
    web: adapter.port(),
    bare: (peer.address() as AddressInfo).port,
    ids: spread(ids),
    most: mostQuoted.map(({ id }) => id),
    people: spread(people).map(({ id, name }) => ({ id, name })),
  });
}

/** As many as there are requests, from all over the list. */
function spread<T>(list: readonly T[]): T[] {
  const wanted = Math.min(list.length, Number(requests));
  return Array.from({ length: wanted }, (_, i) => list[Math.floor((i * list.length) / wanted)]!);
}

async function measure(): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url), process.argv.slice(2), { execArgv: process.execArgv });
  const [ready] = (await once(server, 'message')) as [
    { web: number; bare: number; ids: string[]; most: string[]; people: { id: string; name: string }[] },
  ];
  const { web, bare, ids, most, people } = ready;
  const of = encodeURIComponent;
  const person = (i: number) => people[i % people.length]!;
  const pages: Record<string, (i: number) => string> = {
    'a bare page': () => '',
    article: (i) => `/articles/${of(ids[i % ids.length]!)}`,
    person: (i) => `/people/${of(person(i).id)}`,
    'person, most quoted': (i) => `/people/${of(most[i % most.length]!)}`,
    'person, by topic': (i) => `/people/${of(person(i).id)}?about=taxes`,
    'ask: what did X say': (i) => `/ask?q=${of(`what did ${person(i).name} say`)}`,
    search: (i) => `/search?q=${of(person(i).name)}`,
    'compare two': (i) => `/compare?left=${of(ids[i % ids.length]!)}&right=${of(ids[(i + 1) % ids.length]!)}`,
    archive: () => '/archive',
    check: () => '/check',
  };
  console.log(
    `${'page'.padEnd(22)}${'median'.padStart(9)}${'p95'.padStart(9)}${'most'.padStart(9)}${'cpu'.padStart(9)}${'cpu p95'.padStart(9)}   milliseconds, one after the other; cpu: what the server's processor worked for a request`,
  );
  for (const [name, path] of Object.entries(pages)) {
    const port = name === 'a bare page' ? bare : web;
    const times: number[] = [];
    const used: number[] = [];
    for (let i = 0; i < Number(requests); i++) {
      const before = await cpuOf(server);
      times.push(await time(port, path(i), `${name} ${i % 20}`));
      used.push((await cpuOf(server)) - before);
    }
    report(name, times, used);
  }
  const began = performance.now();
  const times = await Promise.all(
    Array.from({ length: READERS }, (_, i) => time(web, pages.article!(i), `reader ${i}`)),
  );
  report(`${READERS} readers at once`, times);
  console.log(`all ${READERS} had their article after ${Math.round(performance.now() - began)} ms`);
  server.kill();
}

async function time(port: number, path: string, user: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'x-user': user, 'x-quotedesk-proxy-secret': SECRET },
  });
  await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return performance.now() - began;
}

/** Milliseconds of processor that the server has used. */
async function cpuOf(server: ReturnType<typeof fork>): Promise<number> {
  const answered = once(server, 'message');
  server.send('cpu');
  return Number((await answered)[0]);
}

function report(name: string, times: readonly number[], used: readonly number[] = []): void {
  const at = (list: readonly number[], share: number) => {
    const sorted = [...list].sort((a, b) => a - b);
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    return (value?.toFixed(1) ?? '').padStart(9);
  };
  console.log(
    `${name.padEnd(22)}${at(times, 0.5)}${at(times, 0.95)}${at(times, 1)}${at(used, 0.5)}${at(used, 0.95)}`,
  );
}
