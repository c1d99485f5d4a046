/** Lets an encoder read an archive's statements before anybody asks, the newest first, so that questions wait for less. */
import type { Archive } from '../search/archive.ts';
import type { Encoder } from '../search/encoder.ts';
import { textsOf } from '../search/relevance/encoded-order.ts';

/** Statements that are handed over at once. */
const PAGE = 50;
/** Older ones are read when a question needs them: an encoder keeps so many vectors and no more. */
const MOST = 20_000;
/** Between two looks for new statements. */
const AGAIN_MS = 5 * 60_000;
/** At least between two pages. */
const BREATH_MS = 20;

export class EncodingAhead {
  readonly #encoder: Encoder;
  readonly #view: () => Archive;
  #timer: NodeJS.Timeout | null = null;
  #wake: (() => void) | null = null;
  #closed = false;

  constructor(encoder: Encoder, view: () => Archive) {
    this.#encoder = encoder;
    this.#view = view;
  }

  /** Goes on until `close`, or until the encoder is off. Never rejects. */
  async run(): Promise<void> {
    try {
      let goesOn = await this.#pass(true);
      while (goesOn && !this.#closed) {
        await this.#pause(AGAIN_MS);
        goesOn = await this.#pass(false);
      }
    } catch {
      // An archive that cannot be reached now is not read ahead.
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#wake?.();
  }

  /** @param whole false: up to the first page of which all is known. Gives false where the encoder is off. */
  async #pass(whole: boolean): Promise<boolean> {
    let cursor: string | null = null;
    for (let read = 0; read < MOST && !this.#closed; read += PAGE) {
      const archive = this.#view();
      const page = await archive.searchStatements({ text: null, sort: 'newest', limit: PAGE, cursor });
      const texts = await textsOf(page.hits, archive);
      const began = performance.now();
      const missing = (await this.#encoder.ahead?.(texts)) ?? null;
      if (missing === null) return false;
      if (page.cursor === null || (!whole && missing === 0)) return true;
      cursor = page.cursor;
      // Half of the time the processor is left to others.
      await this.#pause(Math.max(BREATH_MS, performance.now() - began));
    }
    return true;
  }

  async #pause(ms: number): Promise<void> {
    if (this.#closed) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#timer = setTimeout(resolve, ms).unref();
    });
  }
}
