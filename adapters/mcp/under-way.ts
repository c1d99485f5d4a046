/** Requests that are being answered, so that the program does not leave before they are. */
export class UnderWay {
  readonly #all = new Set<Promise<unknown>>();

  /** Gives the promise back as it is. */
  count<T>(answer: Promise<T>): Promise<T> {
    this.#all.add(answer);
    const done = () => this.#all.delete(answer);
    answer.then(done, done);
    return answer;
  }

  /** Resolves when nothing is under way, at the latest after `deadlineMs`. */
  async finished(deadlineMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((done) => {
      timer = setTimeout(done, deadlineMs);
    });
    await Promise.race([Promise.allSettled(this.#all), late]);
    clearTimeout(timer);
    // What has been answered still has to be written.
    await new Promise((done) => setImmediate(done));
  }
}
