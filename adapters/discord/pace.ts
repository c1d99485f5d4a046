/**
 * Lets the core work on a few questions at once, begun one after the other in the order in which they came. The core
 * computes in this very thread: with a thousand questions waiting, "thinking…" must still leave in time for every one
 * of them. So no question is begun while others are still arriving, or while first responses keep the thread busy.
 */
import { Arrivals } from '../shared/arrivals.ts';

export interface PaceOptions {
  /** Questions worked on at once. */
  readonly most: number;
  /** Longest wait of one question for others that arrive and for first responses under way, in milliseconds. */
  readonly yieldMs: number;
}

/** Milliseconds a question is thought to take before any was measured. */
const FIRST_GUESS = 20;
/** Weight of the newest measurement in the running mean. */
const WEIGHT = 0.2;
/** When this thread idles for about so long, all first responses are on their way: those that wait for Discord need none of its time. */
const QUIET_MS = 5;

export class Pace {
  readonly #options: PaceOptions;
  readonly #waiting: (() => void)[] = [];
  readonly #urgent = new Set<Promise<unknown>>();
  /** What the questions not yet begun want done when they are held back. */
  readonly #holdable = new Set<() => void>();
  readonly #arrivals = new Arrivals();
  #working = 0;
  #starts: Promise<void> = Promise.resolve();
  #mean = FIRST_GUESS;

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  /** Milliseconds until a question that came now would be answered, as far as one can tell. */
  get expectedMs(): number {
    return (this.#waiting.length + this.#working + 1) * this.#mean;
  }

  /** Whether a question that came now would wait for its place. */
  get isFull(): boolean {
    return this.#working >= this.#options.most;
  }

  /** `onHeldBack` is called at most once, when the question is not begun because first responses to others go before it. */
  async run<T>(task: () => Promise<T>, onHeldBack: () => void = () => {}): Promise<T> {
    this.#arrivals.add();
    this.#holdable.add(onHeldBack);
    if (this.isFull) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#working += 1;
    try {
      this.#starts = this.#starts.then(() => this.#letGo());
      await this.#starts;
      this.#holdable.delete(onHeldBack);
      const began = performance.now();
      const result = await task();
      this.#mean += WEIGHT * (performance.now() - began - this.#mean);
      return result;
    } finally {
      const next = this.#waiting.shift();
      // The place is handed over, so that nobody slips in between.
      if (next) next();
      else this.#working -= 1;
    }
  }

  /** A first response under way: the core waits for it a little. */
  async first<T>(call: Promise<T>): Promise<T> {
    const settled = call.catch(() => undefined);
    this.#urgent.add(settled);
    settled.then(() => this.#urgent.delete(settled));
    return call;
  }

  /** Resolves when nothing more arrives, and first responses leave this thread idle. */
  async #letGo(): Promise<void> {
    const end = performance.now() + this.#options.yieldMs;
    do {
      await this.#arrivals.settled(end - performance.now());
      if (this.#urgent.size === 0) return;
      for (const hold of this.#holdable) hold();
      this.#holdable.clear();
    } while (!(await this.#isIdle()) && performance.now() < end);
  }

  /** Waits for the first responses under way, a few milliseconds at most; true: this thread had nothing to do meanwhile. */
  async #isIdle(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, QUIET_MS);
    });
    const before = performance.eventLoopUtilization();
    await Promise.race([Promise.all(this.#urgent), enough]);
    clearTimeout(timer);
    return performance.eventLoopUtilization(before).idle > QUIET_MS / 2;
  }
}
