/**
 * An archive on a cluster beside the one in memory, in one run: what writing takes, what an article takes, six kinds of
 * query, and how often the first passage is the same.
 *
 *     QUOTEDESK_TEST_OPENSEARCH=… npx tsx test/bench/archive-cluster.ts --corpus FILE.jsonl [--queries FILE.jsonl] [--articles 2000] [--asked 200]
 *
 * Processor time is of this process and of the nodes that are processes of this machine. The rest is a clock's: run it on a
 * machine that does nothing else.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticle } from '../../src/people/read-article.ts';
import type { Archive, ArchiveWriter } from '../../src/search/archive.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import { closeArchives, NODES, openArchive } from '../services/opensearch.ts';
import { processOf } from '../services/opensearch-nodes.ts';
import { articlesIn } from './archive-corpus.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    articles: { type: 'string', default: '2000' },
    asked: { type: 'string', default: '200' },
  },
});

interface Question {
  readonly query: string;
  readonly asked?: string;
}

/** Seconds that this process and the nodes have computed. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  // Hundredths of a second: `USER_HZ` of every Linux of today.
  const nodes = NODES.map((node) => {
    const one = processOf(node);
    if (one === null) return 0;
    const fields = readFileSync(`/proc/${one.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  });
  return nodes.reduce((sum, seconds) => sum + seconds, (user + system) / 1e6);
}

type Kind = readonly [
  name: string,
  ask: (archive: Archive, question: Question, i: number) => Promise<unknown>,
];

async function kindsOf(archive: Archive): Promise<readonly Kind[]> {
  const people = await archive.people({ kind: 'person', limit: 100 });
  const { hits } = await archive.searchStatements({ text: null, limit: 100 });
  const speaker = (i: number) => people[i % people.length];
  return [
    ['statements on a topic', (one, { query }) => one.searchStatements({ text: query, limit: 5 })],
    [
      'of a speaker on it',
      (one, { query }, i) =>
        one.searchStatements({ text: query, filters: { speakers: [speaker(i)?.id ?? ''] }, limit: 5 }),
    ],
    ['passages', (one, { query, asked }) => one.searchPassages(passages(query, asked))],
    ['printed words', (one, _, i) => one.findWording(hits[i % hits.length]?.statement.text ?? '', 5)],
    ['who is meant', (one, _, i) => one.resolveSpeaker(speaker(i)?.name.split(' ').at(-1) ?? '')],
    ['counts by speaker', (one, { query }) => one.countBy('speaker', { text: query })],
  ];
}

const passages = (text: string, asOf: string | undefined) => ({
  text,
  limit: 10,
  ...(asOf === undefined ? {} : { asOf }),
});

async function timed(
  questions: readonly Question[],
  ask: (question: Question, i: number) => Promise<unknown>,
) {
  const times: number[] = [];
  for (const [i, question] of questions.entries()) {
    const began = performance.now();
    await ask(question, i);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0);
  return `${at(0.5)} / ${at(0.95)} ms`;
}

async function main(corpus: string): Promise<void> {
  const reads = articlesIn(corpus, Number(values.articles)).map(readArticle);
  const lines = values.queries ? readFileSync(values.queries, 'utf8').trim().split('\n') : [];
  const every = Math.max(1, Math.floor(lines.length / Number(values.asked)));
  const questions: readonly Question[] = values.queries
    ? lines.filter((_, i) => i % every === 0).map((line) => JSON.parse(line) as Question)
    : reads.slice(0, Number(values.asked)).map(({ article }) => ({ query: article.title ?? '' }));
  const cluster = await openArchive();
  const memory = new EmbeddedArchive();
  const written: readonly (readonly [string, ArchiveWriter])[] = [
    ['memory', memory],
    ['cluster', cluster],
  ];
  for (const [name, archive] of written) {
    const before = computed();
    for (let at = 0; at < reads.length; at += 500) await archive.write(reads.slice(at, at + 500));
    const { articles } = await archive.health();
    console.log(
      `${name}: ${Math.round(articles / (computed() - before))} articles written a processor second`,
    );
  }
  const kept = memory.snapshot().chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  console.log(`memory: ${Math.round(kept / reads.length)} bytes an article`);
  console.log(
    `cluster: ${Math.round((await cluster.bytes()) / reads.length)} bytes an article, copies included`,
  );
  for (const [kind, ask] of await kindsOf(memory)) {
    const [one, other] = [
      await timed(questions, (question, i) => ask(memory, question, i)),
      await timed(questions, (question, i) => ask(cluster.view(), question, i)),
    ];
    console.log(`${kind}: memory ${one}, cluster ${other}`);
  }
  let same = 0;
  for (const { query, asked } of questions) {
    const [one, other] = await Promise.all(
      [memory, cluster].map(
        async (archive) => (await archive.searchPassages(passages(query, asked))).hits[0],
      ),
    );
    if (one?.document.id === other?.document.id && one?.start === other?.start) same++;
  }
  console.log(`The first passage is the same for ${same} of ${questions.length} questions.`);
  await closeArchives();
}

if (values.corpus) await main(values.corpus);
else console.error('archive-cluster needs --corpus FILE.jsonl');
