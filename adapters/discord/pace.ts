/**
 * Lets the core work on a few questions at once, in the order in which they came. Between two, the event loop gets its
 * turn: with two hundred questions waiting, "thinking…" must still leave in time for every one of them.
 */
export class Pace {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(most: number) {
    this.#most = most;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#working >= this.#most) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#working += 1;
    try {
      await new Promise((turn) => setImmediate(turn));
      return await task();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed over, so that nobody slips in between.
      if (next) next();
      else this.#working -= 1;
    }
  }
}
