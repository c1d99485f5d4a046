/** How fast reading goes, over the last few seconds: what a progress bar shows. */

/** Milliseconds that count. */
const WINDOW = 5000;

export class Pace {
  readonly #now: () => number;
  readonly #marks: { readonly at: number; readonly done: number }[];
  #done = 0;

  /** @param now milliseconds since any fixed moment */
  constructor(now: () => number) {
    this.#now = now;
    this.#marks = [{ at: now(), done: 0 }];
  }

  get done(): number {
    return this.#done;
  }

  add(articles: number): void {
    this.#done += articles;
    const at = this.#now();
    const last = this.#marks.at(-1);
    if (!last || at - last.at >= 100) this.#marks.push({ at, done: this.#done });
    while (this.#marks.length > 2 && at - this.#marks[1]!.at >= WINDOW) this.#marks.shift();
  }

  /** Articles a second over the last five seconds. */
  perSecond(): number {
    const [first] = this.#marks;
    const seconds = (this.#now() - (first?.at ?? 0)) / 1000;
    return first && seconds > 0 ? (this.#done - first.done) / seconds : 0;
  }
}
