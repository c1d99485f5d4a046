/** Lets waiting questions be answered while much is read: reading small files never waits by itself. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of uninterrupted work. */
const SPELL = 8;

export class Breather {
  #since = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.#since < SPELL) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
