/** Lets what arrives in a burst arrive whole before the first of it is worked on. */
export class Arrivals {
  #count = 0;

  /** Something has arrived. */
  add(): void {
    this.#count += 1;
  }

  /** Resolves when the event loop has turned once with nothing arriving, after `mostMs` milliseconds at the latest. */
  async settled(mostMs: number): Promise<void> {
    const end = performance.now() + mostMs;
    let before: number;
    do {
      before = this.#count;
      await new Promise((turn) => setImmediate(turn));
    } while (before !== this.#count && performance.now() < end);
  }
}
