/**
 * Build speed, memory, query time and relevance of the index beside its peers, in one run, over any JSONL corpus.
 *
 *     npx tsx test/bench/search.ts --corpus FILE.jsonl [--queries FILE.jsonl] [--qrels FILE.tsv] [--copies 1]
 *                                  [--engines quotedesk,minisearch] [--most 200]
 *
 * Each engine has a process of its own, so that its memory is its own. CPU seconds stand beside seconds on the clock,
 * because other work on the machine lengthens these. better-sqlite3 is no dependency: it is measured where it can be
 * found from here or from the file that BENCH_MODULES names, and said to be absent elsewhere.
 */
import { fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ndcg, readCorpus, readQuestions, readRelevant } from './search-corpus.ts';
import { ENGINES } from './search-engines.ts';

interface Figures {
  readonly passages: number;
  readonly textMB: number;
  readonly buildSeconds: number;
  readonly buildCpu: number;
  readonly indexMB: number;
  readonly residentMB: number;
  readonly queries: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpuPerQuery: number;
  readonly ndcg: number | null;
  readonly note: string;
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    qrels: { type: 'string' },
    copies: { type: 'string', default: '1' },
    engines: { type: 'string', default: Object.keys(ENGINES).join(';') },
    most: { type: 'string', default: '200' },
    one: { type: 'string' },
  },
});

const DEFAULT_QUESTIONS = [
  'who resigned this week',
  'what did the president say about the border wall',
  'how many people were killed in the earthquake',
  'which company will cut jobs',
  'vaccine approval for children',
];

/** CPU seconds, user and system, of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Bytes that are in use after collections; buffers are given back a moment after their owner is gone. */
async function used(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    (globalThis as { gc?: () => void }).gc?.();
    await setTimeout(50);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measure(name: string): Promise<Figures | null> {
  const engine = ENGINES[name]?.();
  if (!engine) return null;
  const corpus = readCorpus(values.corpus ?? '', Number(values.copies));
  const questions = values.queries
    ? readQuestions(values.queries, Number(values.most))
    : DEFAULT_QUESTIONS.map((query, i) => ({ id: `${i}`, query }));
  const relevant = values.qrels ? readRelevant(values.qrels) : null;
  const before = await used();
  const [clock, work] = [performance.now(), cpu()];
  engine.build(corpus);
  const buildSeconds = (performance.now() - clock) / 1000;
  const buildCpu = cpu() - work;
  const indexBytes = engine.indexBytes() ?? (await used()) - before;
  for (const question of questions.slice(0, 20)) engine.search(question, 30);
  const times: number[] = [];
  const queryCpu = cpu();
  let gained = 0;
  let judged = 0;
  for (const question of questions) {
    const start = performance.now();
    const ranked = engine.search(question, 30);
    times.push(performance.now() - start);
    const grades = relevant?.get(question.id);
    if (!grades) continue;
    judged++;
    // Copies of an article are that article.
    gained += ndcg(
      ranked.map((id) => id.replace(/#\d+$/, '')),
      grades,
    );
  }
  const cpuPerQuery = ((cpu() - queryCpu) / questions.length) * 1000;
  times.sort((a, b) => a - b);
  return {
    passages: corpus.passageCount,
    textMB: corpus.bytes / 1e6,
    buildSeconds,
    buildCpu,
    indexMB: indexBytes / 1e6,
    residentMB: process.memoryUsage().rss / 1e6,
    queries: questions.length,
    p50: times[times.length >> 1] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    cpuPerQuery,
    ndcg: judged > 0 ? (100 * gained) / judged : null,
    note: engine.note,
  };
}

function inOwnProcess(name: string): Promise<Figures | null> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--one', name], {
      execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=12000'],
    });
    child.once('message', (figures) => resolve(figures as Figures | null));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

async function main(): Promise<void> {
  if (!values.corpus) throw new Error('name a corpus: --corpus FILE.jsonl');
  if (Number(values.copies) > 1)
    console.log(`every article ${values.copies} times, under other ids: a measure of scale only`);
  console.log(
    'engine | build s (CPU s) | passages/s CPU | index MB | B per B of text | p50 / p95 ms | CPU ms | nDCG@10 | note',
  );
  for (const name of values.engines.split(';')) {
    const f = await inOwnProcess(name).catch((error: Error) => error);
    if (f === null) console.log(`${name} | not installed, not measured`);
    else if (f instanceof Error) console.log(`${name} | ${f.message}`);
    else {
      console.log(
        [
          name,
          `${f.buildSeconds.toFixed(1)} (${f.buildCpu.toFixed(1)})`,
          (f.passages / f.buildCpu).toFixed(0),
          f.indexMB.toFixed(0),
          (f.indexMB / f.textMB).toFixed(2),
          `${f.p50.toFixed(1)} / ${f.p95.toFixed(1)}`,
          f.cpuPerQuery.toFixed(1),
          f.ndcg === null ? '–' : f.ndcg.toFixed(1),
          `${f.note}; ${f.passages} passages, ${f.textMB.toFixed(0)} MB, ${f.queries} queries`,
        ].join(' | '),
      );
    }
  }
}

if (values.one === undefined) await main();
else {
  const figures = await measure(values.one);
  process.send?.(figures, () => process.exit(0));
}
