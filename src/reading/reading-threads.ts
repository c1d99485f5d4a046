/** Worker threads that read articles: started when first needed, replaced when they die, ended when idle. */
import type { Worker } from 'node:worker_threads';
import type { Article } from '../model.ts';
import type { WorkerResult } from './reading-worker.ts';
import { threadStarter } from './start-thread.ts';
import { READY } from './thread-ready.ts';

export interface ThreadOptions {
  readonly size: number;
  /** A thread that takes longer for one job is taken for stuck. */
  readonly jobMs: number;
  /** Idle threads are ended after so long: each holds tables and heap of its own. */
  readonly idleMs: number;
  /** The thread's module; default: `reading-worker` beside this file. */
  readonly worker?: URL;
}

const STOPPED: WorkerResult = { wrong: 'reading was stopped' };

interface Job {
  readonly articles: readonly Article[];
  readonly done: (results: readonly WorkerResult[] | null) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

export class ReadingThreads {
  readonly #options: ThreadOptions;
  #start: (() => Worker) | null;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#start = threadStarter('reading-worker', options.worker);
  }

  /** Threads that are running. */
  get count(): number {
    return this.#threads.size;
  }

  /** Whether threads can be had. */
  get available(): boolean {
    return this.#start !== null && this.#options.size > 0;
  }

  /**
   * One result an article, in order. An article at which a thread dies or sticks gives `wrong`; the others are read.
   * null: no thread can be started here.
   */
  read(articles: readonly Article[]): Promise<readonly WorkerResult[] | null> {
    if (this.#closed) return Promise.resolve(articles.map(() => STOPPED));
    return new Promise((done) => {
      this.#waiting.push({ articles, done });
      this.#assign();
    });
  }

  /** Ends all threads; what is still to be read gives `wrong`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { articles, done } of this.#waiting.splice(0)) done(articles.map(() => STOPPED));
    await this.#end();
  }

  async #end(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.worker.terminate()));
  }

  #assign(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = null;
    if (!this.#start) for (const job of this.#waiting.splice(0)) job.done(null);
    while (this.#waiting.length) {
      let thread = [...this.#threads].find((one) => !one.job);
      if (!thread && this.#threads.size < this.#options.size) thread = this.#add();
      if (!thread) return;
      const job = this.#waiting.shift()!;
      thread.job = job;
      // Held alive only while somebody waits for it.
      thread.worker.ref();
      thread.timer = setTimeout(() => void thread.worker.terminate(), this.#options.jobMs);
      thread.worker.postMessage(job.articles);
    }
    if ([...this.#threads].every((one) => !one.job))
      this.#idle = setTimeout(() => void this.#end(), this.#options.idleMs).unref();
  }

  #add(): Thread {
    const worker = this.#start!();
    const thread: Thread = { worker, ready: false, job: null, timer: null };
    worker.unref();
    worker.on('message', (message: typeof READY | readonly WorkerResult[]) => {
      if (message === READY) {
        thread.ready = true;
        return;
      }
      release(thread)?.done(message);
      this.#assign();
    });
    let why = 'reading it took too long or ended its thread';
    worker.on('error', (error) => {
      why = `reading it failed (${error.message})`;
    });
    worker.on('exit', () => {
      const closed = !this.#threads.delete(thread);
      const job = release(thread);
      if (!thread.ready && !closed) this.#start = null;
      if (job) this.#salvage(job, why);
      if (this.#waiting.length) this.#assign();
    });
    this.#threads.add(thread);
    return thread;
  }

  /** One of the articles killed the thread. Each is tried alone, so that only that one is lost. */
  #salvage({ articles, done }: Job, why: string): void {
    if (!this.#start) {
      done(null);
      return;
    }
    if (articles.length === 1 || this.#closed) {
      done(articles.map(() => (this.#closed ? STOPPED : { wrong: why })));
      return;
    }
    const alone = articles.map((article) => this.read([article]));
    void Promise.all(alone).then((results) => done(results.map((one) => one?.[0] ?? { wrong: why })));
  }
}

function release(thread: Thread): Job | null {
  const { job } = thread;
  if (thread.timer) clearTimeout(thread.timer);
  thread.timer = null;
  thread.job = null;
  thread.worker.unref();
  return job;
}
