/**
 * Lets the core work on a few questions at once, begun one after the other in the order in which they came. The core
 * computes in this very thread: with two hundred questions waiting, "thinking…" must still leave in time for every one
 * of them. So the event loop gets its turn between two questions, and the core waits while first responses are under way.
 */
export interface PaceOptions {
  /** Questions worked on at once. */
  readonly most: number;
  /** Longest wait of one question for first responses under way, in milliseconds. */
  readonly yieldMs: number;
}

/** Milliseconds a question is thought to take before any was measured. */
const FIRST_GUESS = 20;
/** Weight of the newest measurement in the running mean. */
const WEIGHT = 0.2;

export class Pace {
  readonly #options: PaceOptions;
  readonly #waiting: (() => void)[] = [];
  readonly #urgent = new Set<Promise<unknown>>();
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

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#working >= this.#options.most) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#working += 1;
    try {
      this.#starts = this.#starts.then(() => this.#letGo());
      await this.#starts;
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

  async #letGo(): Promise<void> {
    await new Promise((turn) => setImmediate(turn));
    if (this.#urgent.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#options.yieldMs);
    });
    await Promise.race([Promise.all(this.#urgent), enough]);
    clearTimeout(timer);
  }
}
