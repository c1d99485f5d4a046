/**
 * Articles → read articles, on all the cores that it is given, in the order in which they came.
 *
 *   source ──▶ jobs of a few articles ──▶ threads ──▶ jobs, in order ──▶ results
 *                     └── no more jobs are taken from the source than the threads can work on
 *
 * The first few articles are read right here: for a small corpus, or one changed file, starting threads takes longer.
 */
import { availableParallelism } from 'node:os';
import { Breather } from '../corpus/breather.ts';
import type { Article, ReadArticle } from '../model.ts';
import { ReadingThreads } from './reading-threads.ts';
import { readAll, type WorkerResult } from './reading-worker.ts';

export interface PoolOptions {
  /** Worker threads; null: as many as there are cores, two at the most; 0: everything is read in this thread. */
  readonly workers: number | null;
  /** So many articles of a source are read in this thread before others are started. Default 50. */
  readonly readHere?: number;
  /** A thread that takes longer for one job is replaced. Default 60 s. */
  readonly jobMs?: number;
  /** Idle threads are ended after so long. Default 10 s. */
  readonly idleMs?: number;
  /** The threads' module, for tests. */
  readonly worker?: URL;
}

export interface PoolResult<T> {
  readonly item: T;
  /** null for an item without an article, or one whose article could not be read. */
  readonly read: ReadArticle | null;
  /** Why the article could not be read, as the end of a sentence; null when it could. */
  readonly wrong: string | null;
}

/** A job is large enough that handing it over costs little, small enough that threads end together. */
const JOB_ARTICLES = 16;
const JOB_LENGTH = 100_000;
/** Text of this length is never read in this thread, which has questions to answer; a single article must be shorter still. */
const LONG = 50_000;
const LONG_ARTICLE = 20_000;

export class ReadingPool {
  readonly #threads: ReadingThreads;
  readonly #size: number;
  readonly #readHere: number;

  constructor(options: PoolOptions) {
    this.#size = options.workers ?? Math.min(2, availableParallelism());
    this.#readHere = options.readHere ?? 50;
    this.#threads = new ReadingThreads({
      size: this.#size,
      jobMs: options.jobMs ?? 60_000,
      idleMs: options.idleMs ?? 10_000,
      ...(options.worker ? { worker: options.worker } : {}),
    });
  }

  /**
   * Reads the article of each item; items without one pass in their place. Never throws for what an article holds.
   * @param articleOf the item's article, null when it has none
   */
  async *read<T>(
    items: AsyncIterable<T> | Iterable<T>,
    articleOf: (item: T) => Article | null,
  ): AsyncGenerator<PoolResult<T>> {
    const underWay: Promise<PoolResult<T>[]>[] = [];
    let articles = 0;
    for await (const job of jobs(items, articleOf)) {
      articles += job.articles.length;
      underWay.push(this.#run(job, articles));
      if (underWay.length > this.#size * 2) yield* await underWay.shift()!;
    }
    for (const job of underWay) yield* await job;
  }

  /** Threads that are running. */
  get threads(): number {
    return this.#threads.count;
  }

  async close(): Promise<void> {
    await this.#threads.close();
  }

  async #run<T>(job: Job<T>, articlesSoFar: number): Promise<PoolResult<T>[]> {
    const { items, articles, length } = job;
    const isShort = length <= LONG && articles.every(({ text }) => text.length <= LONG_ARTICLE);
    const here = !this.#threads.available || (articlesSoFar <= this.#readHere && isShort);
    const results = (here ? null : await this.#threads.read(articles)) ?? (await readHere(articles));
    let next = 0;
    return items.map(({ item, article }) => {
      if (!article) return { item, read: null, wrong: null };
      const result = results[next++];
      if (!result || 'wrong' in result)
        return { item, read: null, wrong: result?.wrong ?? 'reading it failed' };
      return { item, read: { article, ...result }, wrong: null };
    });
  }
}

interface Job<T> {
  readonly items: { readonly item: T; readonly article: Article | null }[];
  readonly articles: Article[];
  length: number;
}

async function* jobs<T>(
  items: AsyncIterable<T> | Iterable<T>,
  articleOf: (item: T) => Article | null,
): AsyncGenerator<Job<T>> {
  let job: Job<T> = { items: [], articles: [], length: 0 };
  for await (const item of items) {
    const article = articleOf(item);
    job.items.push({ item, article });
    if (article) {
      job.articles.push(article);
      job.length += article.text.length;
    }
    if (job.articles.length < JOB_ARTICLES && job.length < JOB_LENGTH && job.items.length < 4 * JOB_ARTICLES)
      continue;
    yield job;
    job = { items: [], articles: [], length: 0 };
  }
  if (job.items.length) yield job;
}

async function readHere(articles: readonly Article[]): Promise<readonly WorkerResult[]> {
  const breather = new Breather();
  const results: WorkerResult[] = [];
  for (const article of articles) {
    await breather.breathe();
    results.push(...readAll([article]));
  }
  return results;
}
