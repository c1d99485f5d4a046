/** Questions and texts in, cosines out: what is missing is encoded within the question's time, or after it. */
import type { SentenceModel } from './model.ts';
import { cosine, type Vectors } from './vectors.ts';

/** So many texts wait to be encoded when nobody asks; beyond it the oldest are forgotten. */
const MOST_WAITING = 500;
/** What the newest text says of how long the next ones take. */
const NEWEST = 0.2;

export class Encoding {
  readonly #model: SentenceModel;
  readonly #vectors: Vectors;
  readonly #now: () => number;
  /** Texts for later, the newest last. */
  readonly #waiting = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();
  /** Questions that are asked at this moment. */
  #asked = 0;
  #filling = false;
  /** Whoever waits until nothing waits to be encoded. */
  #whenFilled: (() => void)[] = [];
  #closed = false;
  /** Milliseconds a UTF-16 code unit, as measured; null: nothing was. */
  #pace: number | null = null;
  readonly #onFailed: (error: unknown) => void;

  /** @param onFailed hears what the model threw while nobody asked */
  constructor(
    model: SentenceModel,
    vectors: Vectors,
    onFailed: (error: unknown) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#model = model;
    this.#vectors = vectors;
    this.#onFailed = onFailed;
    this.#now = now;
  }

  /** See `Encoder.similarities`; rejects with what the model throws. */
  ask(question: string, texts: readonly string[], waitMs: number): Promise<number[] | null> {
    const until = this.#now() + waitMs;
    this.#asked++;
    const answer = this.#turn
      .then(() => this.#answer(question, texts, until))
      .finally(() => {
        this.#asked--;
        this.#fill();
      });
    this.#turn = answer.catch(() => {});
    return answer;
  }

  /** See `Encoder.ahead`. */
  async ahead(texts: readonly string[]): Promise<number> {
    const missing = new Set(texts.filter((text) => this.#vectors.get(text) === null));
    if (missing.size === 0 || this.#closed) return 0;
    this.#later(missing);
    const filled = new Promise<void>((resolve) => this.#whenFilled.push(resolve));
    this.#fill();
    await filled;
    return missing.size;
  }

  /** Encodes nothing more; resolves when what was under way is kept. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
    await this.#vectors.save().catch(() => {});
    this.#filled();
  }

  #filled(): void {
    for (const resolve of this.#whenFilled.splice(0)) resolve();
  }

  async #answer(question: string, texts: readonly string[], until: number): Promise<number[] | null> {
    const missing = new Set(texts.filter((text) => this.#vectors.get(text) === null));
    const asked = this.#model.asQuestion(question);
    const known = this.#vectors.get(asked);
    const units = [...missing, ...(known ? [] : [asked])].reduce((sum, text) => sum + text.length, 0);
    // What cannot be done in time is not begun: nobody waits in vain.
    if (units > 0 && (this.#closed || units * (this.#pace ?? 0) > until - this.#now()))
      return this.#later(missing);
    const own = known ?? (await this.#encode(asked, false));
    for (const text of missing) {
      if (this.#closed || this.#now() > until) return this.#later(missing);
      await this.#encode(text, true);
      missing.delete(text);
    }
    await this.#vectors.save().catch(() => {});
    const near = texts.map((text) => this.#vectors.get(text));
    return near.some((vector) => vector === null)
      ? null
      : near.map((vector) => cosine(own, vector as Int8Array));
  }

  /** One text at a time: what stands beside it in a batch would change its vector a little. */
  async #encode(text: string, inFile: boolean): Promise<Int8Array> {
    const began = this.#now();
    const vector = await this.#model.encode(text);
    const pace = (this.#now() - began) / Math.max(1, text.length);
    this.#pace = this.#pace === null ? pace : (1 - NEWEST) * this.#pace + NEWEST * pace;
    return this.#vectors.set(text, vector, inFile);
  }

  #later(texts: Iterable<string>): null {
    for (const text of texts) {
      this.#waiting.delete(text);
      this.#waiting.add(text);
    }
    for (const text of this.#waiting) {
      if (this.#waiting.size <= MOST_WAITING) break;
      this.#waiting.delete(text);
    }
    return null;
  }

  /** Encodes what waits while nobody asks. */
  #fill(): void {
    if (this.#filling || this.#closed || this.#waiting.size === 0) return;
    this.#filling = true;
    const one = async (): Promise<void> => {
      for (const text of this.#waiting) {
        if (this.#asked > 0 || this.#closed) break;
        this.#waiting.delete(text);
        if (this.#vectors.get(text) === null) await this.#encode(text, true);
        // A question that has come meanwhile goes first.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await this.#vectors.save().catch(() => {});
    };
    this.#turn = this.#turn
      .then(one)
      .catch(this.#onFailed)
      .finally(() => {
        this.#filling = false;
        if (this.#waiting.size === 0 || this.#closed) this.#filled();
        if (this.#asked === 0) this.#fill();
      });
  }
}
