/**
 * Questions under way. Leaving means: finish them, hand them back in time with a word to the one who asked, or, where the
 * answer waits for Slack already, hand them over to the next start.
 */
import type { Logger } from '../logger.ts';
import { Arrivals } from '../shared/arrivals.ts';
import { describeError } from './serializers.ts';

/** What a job holds while it runs. */
export interface Lease {
  /** Aborted when the question was handed back: nothing may be said any more. */
  readonly signal: AbortSignal;
  /** Says the answer. From its start on the question is no longer handed back, or there would be two answers. */
  deliver<T>(say: () => Promise<T>): Promise<T>;
}

interface Job {
  readonly abort: AbortController;
  readonly handBack: () => Promise<void>;
  readonly handOver: () => Promise<void>;
  delivering: boolean;
  done: Promise<void>;
}

/** Part of the deadline that is kept for handing back. */
const HAND_BACK_SHARE = 0.3;
const HAND_BACK_MOST_MS = 2_500;
/** Questions that go on arriving hold an answer back for no longer, in milliseconds. */
const ARRIVING_MOST_MS = 1_000;

export class Work {
  readonly #jobs = new Set<Job>();
  readonly #logger: Logger;
  readonly #arrivals = new Arrivals();
  #stopping = false;
  #turns: Promise<void> = Promise.resolve();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  get size(): number {
    return this.#jobs.size;
  }

  /**
   * One job a turn of the event loop goes on from here, and none while questions arrive: when many come at once,
   * acknowledging them does not wait for the rendering of answers.
   */
  turn(): Promise<void> {
    this.#turns = this.#turns.then(() => this.#arrivals.settled(ARRIVING_MOST_MS));
    return this.#turns;
  }

  /** Never rejects: what a job throws is logged, as its own business. */
  run(
    handBack: () => Promise<void>,
    job: (lease: Lease) => Promise<void>,
    handOver: () => Promise<void> = async () => {},
  ): Promise<void> {
    const entry: Job = {
      abort: new AbortController(),
      handBack,
      handOver,
      delivering: false,
      done: Promise.resolve(),
    };
    if (this.#stopping) return this.#giveBack(entry);
    const lease: Lease = {
      signal: entry.abort.signal,
      deliver: async (say) => {
        entry.abort.signal.throwIfAborted();
        entry.delivering = true;
        return say();
      },
    };
    this.#arrivals.add();
    this.#jobs.add(entry);
    entry.done = this.turn()
      .then(() => job(lease))
      .catch((error: unknown) => {
        if (!entry.abort.signal.aborted)
          this.#logger.error({ error: describeError(error) }, 'a question could not be answered');
      })
      .finally(() => this.#jobs.delete(entry));
    return entry.done;
  }

  /** Waits for what is under way; what would be late is handed back. Resolves by `deadlineMs` from now. */
  async stop(deadlineMs: number): Promise<void> {
    this.#stopping = true;
    const reserve = Math.min(HAND_BACK_MOST_MS, deadlineMs * HAND_BACK_SHARE);
    await within(Promise.all([...this.#jobs].map((job) => job.done)), deadlineMs - reserve);
    const late = [...this.#jobs];
    const waiting = late.filter((job) => !job.delivering);
    if (late.length) {
      this.#logger.warn(
        { waiting: waiting.length, delivering: late.length - waiting.length },
        'leaving with questions under way',
      );
      await within(
        Promise.all([
          ...waiting.map((job) => this.#giveBack(job)),
          ...late.filter((job) => job.delivering).map((job) => job.done),
        ]),
        reserve,
      );
      // Slack may have let them wait for longer than we have: the next start says them.
      const unsaid = late.filter((job) => job.delivering && this.#jobs.has(job));
      for (const job of late) job.abort.abort();
      await Promise.all(unsaid.map((job) => this.#handOver(job)));
    }
  }

  async #handOver(job: Job): Promise<void> {
    try {
      await job.handOver();
    } catch (error) {
      this.#logger.error({ error: describeError(error) }, 'a question could not be handed over');
    }
  }

  async #giveBack(job: Job): Promise<void> {
    job.abort.abort();
    try {
      await job.handBack();
    } catch (error) {
      this.#logger.error({ error: describeError(error) }, 'a question could not be handed back');
    }
  }
}

async function within(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([promise.then(() => undefined), timeout]);
  clearTimeout(timer);
}
