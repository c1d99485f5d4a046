/** The encoder as the desk sees it: a thread does the work, and whatever happens there costs an order, never an answer. */
import type { Worker } from 'node:worker_threads';
import type { Encoder } from '../encoder.ts';
import type { EncoderFailure, EncoderJob, EncoderParcel } from './encoder-worker.ts';

export interface EncoderThreadOptions {
  /** Of the model. */
  readonly folder: string;
  /** Folder that exists, in which vectors are kept; null: nowhere. */
  readonly vectorFolder: string | null;
  /** Hears once, in one sentence, why the encoder is off from now on. */
  readonly onFailed: (sentence: string) => void;
  /** Milliseconds that a model may take to be loaded. Default 20 s. */
  readonly openMs?: number;
  /** Milliseconds beyond a question's own within which the thread must say something. Default 2 s. */
  readonly graceMs?: number;
}

const OPEN_MS = 20_000;
const GRACE_MS = 2_000;
/** What the thread may take to leave. */
const CLOSE_MS = 1_000;

/** The thread starts with the first question, or when it is asked whether it is ready. */
export class EncoderThread implements Encoder {
  readonly #options: EncoderThreadOptions;
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  readonly #asked = new Map<number, (near: readonly number[] | null) => void>();
  readonly #opened: Promise<void>;
  readonly #filling = new Map<number, (missing: number | null) => void>();
  #onOpened: () => void = () => {};
  #onClosed: () => void = () => {};
  #asking = 0;
  #waiting = 0;
  #failure: EncoderFailure | null = null;
  #closed = false;

  constructor(start: () => Worker, options: EncoderThreadOptions) {
    this.#start = start;
    this.#options = options;
    this.#opened = new Promise((resolve) => {
      this.#onOpened = resolve;
    });
  }

  /** Resolves when the model is loaded: null, or why the encoder is off. */
  async ready(): Promise<EncoderFailure | null> {
    if (this.#worker === null && !this.#closed) this.#begin();
    await this.#waitFor(() =>
      this.#within(this.#opened, this.#options.openMs ?? OPEN_MS, 'it was not loaded'),
    );
    return this.#failure;
  }

  async similarities(
    question: string,
    texts: readonly string[],
    waitMs: number,
  ): Promise<readonly number[] | null> {
    if ((await this.ready()) !== null || this.#closed) return null;
    const id = this.#asking++;
    const answer = new Promise<readonly number[] | null>((resolve) => this.#asked.set(id, resolve));
    this.#send({ kind: 'ask', id, question, texts, waitMs });
    const { graceMs = GRACE_MS } = this.#options;
    const near = await this.#waitFor(() =>
      this.#within(answer, waitMs + graceMs, 'it gave nothing for a question'),
    );
    this.#asked.delete(id);
    return near ?? null;
  }

  /** The process is not held alive for it. */
  async ahead(texts: readonly string[]): Promise<number | null> {
    if ((await this.ready()) !== null || this.#closed) return null;
    const id = this.#asking++;
    const answer = new Promise<number | null>((resolve) => this.#filling.set(id, resolve));
    this.#send({ kind: 'ahead', id, texts });
    const missing = await answer;
    this.#filling.delete(id);
    return missing;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#worker !== null && this.#failure === null) {
      const left = new Promise<void>((resolve) => {
        this.#onClosed = resolve;
      });
      this.#send({ kind: 'close' });
      await this.#waitFor(() => within(left, CLOSE_MS));
    }
    this.#settle();
    await this.#worker?.terminate();
  }

  #begin(): void {
    const { folder, vectorFolder } = this.#options;
    this.#worker = this.#start();
    this.#worker.on('message', (parcel: EncoderParcel) => this.#receive(parcel));
    this.#worker.on('error', (error: Error) => this.#fail(firstLine(error)));
    this.#worker.on('exit', () => this.#fail('its thread ended'));
    this.#send({ kind: 'open', folder, vectorFolder });
  }

  #receive(parcel: EncoderParcel): void {
    if (parcel.kind === 'opened') this.#onOpened();
    else if (parcel.kind === 'near') this.#asked.get(parcel.id)?.(parcel.near);
    else if (parcel.kind === 'filled') this.#filling.get(parcel.id)?.(parcel.missing);
    else if (parcel.kind === 'closed') this.#onClosed();
    else this.#fail(parcel.why, parcel.packagesMissing);
  }

  #send(job: EncoderJob): void {
    this.#worker?.postMessage(job);
  }

  #fail(why: string, packagesMissing = false): void {
    const isNews = !this.#closed && this.#failure === null;
    if (isNews) this.#failure = { why, packagesMissing };
    this.#settle();
    if (!isNews) return;
    void this.#worker?.terminate();
    this.#options.onFailed(`The encoder is off and answers keep the archive’s own order: ${why}.`);
  }

  /** Whoever waits goes on without. */
  #settle(): void {
    this.#onOpened();
    this.#onClosed();
    for (const resolve of [...this.#asked.values(), ...this.#filling.values()]) resolve(null);
  }

  async #within<T>(promise: Promise<T>, ms: number, why: string): Promise<T | undefined> {
    const given = await within(promise, ms);
    if (given === LATE) this.#fail(`${why} within ${Math.max(1, Math.round(ms / 1000))} seconds`);
    return given === LATE ? undefined : given;
  }

  /** Held alive only while somebody waits for it. */
  async #waitFor<T>(wait: () => Promise<T>): Promise<T> {
    this.#waiting++;
    this.#worker?.ref();
    try {
      return await wait();
    } finally {
      this.#waiting--;
      if (this.#waiting === 0) this.#worker?.unref();
    }
  }
}

const LATE = Symbol('late');

async function within<T>(promise: Promise<T>, ms: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const firstLine = ({ message }: Error): string =>
  (message.split('\n')[0] ?? '').slice(0, 200).replace(/\.$/, '');
