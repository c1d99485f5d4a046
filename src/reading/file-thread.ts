/** One thread that takes files apart, seen from outside: a job in, parcels out, an end with its reason. */
import type { Worker } from 'node:worker_threads';
import { type FileJob, MORE, type Parcel } from './file-worker.ts';
import { READY } from './thread-ready.ts';

type Message = Parcel | typeof READY;
/** The end of a sentence about the file: why its thread ended. */
interface Ended {
  readonly kind: 'ended';
  readonly why: string;
}

/** One thread, which has one job at a time. */
export class FileThread {
  readonly worker: Worker;
  started = false;
  ended: Ended | null = null;
  /** It was ended because nobody wants its file any more. */
  brokenOff = false;
  readonly #deadlineMs: number;
  readonly #parcels: Parcel[] = [];
  #onParcel: ((message: Parcel | Ended) => void) | null = null;
  #deadline: NodeJS.Timeout | null = null;

  constructor(worker: Worker, deadlineMs: number) {
    this.worker = worker;
    this.#deadlineMs = deadlineMs;
    worker.on('message', (message: Message) => {
      this.started = true;
      if (message !== READY) this.#give(message);
    });
    let why = 'ended the thread that read it';
    worker.on('error', (error: NodeJS.ErrnoException) => {
      why =
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'needs more memory than a file may take'
          : `cannot be read (${(error.message.split('\n')[0] ?? '').slice(0, 200)})`;
    });
    worker.on('exit', () => this.#finish(why));
  }

  run(job: FileJob): Promise<Parcel | Ended> {
    // Held alive only while somebody waits for it.
    this.worker.ref();
    this.worker.postMessage(job);
    return this.#next();
  }

  more(): Promise<Parcel | Ended> {
    this.worker.postMessage(MORE);
    return this.#next();
  }

  end(why: string, brokenOff = false): void {
    this.brokenOff ||= brokenOff;
    this.#finish(why);
    void this.worker.terminate();
  }

  #next(): Promise<Parcel | Ended> {
    const held = this.#parcels.shift() ?? this.ended;
    if (held) return Promise.resolve(held);
    return new Promise((resolve) => {
      this.#onParcel = resolve;
      const seconds = Math.max(1, Math.round(this.#deadlineMs / 1000));
      this.#deadline = setTimeout(
        () =>
          this.end(
            `took more than ${seconds} ${seconds === 1 ? 'second' : 'seconds'} to read and was given up`,
          ),
        this.#deadlineMs,
      );
    });
  }

  #give(message: Parcel): void {
    if (this.#onParcel) this.#resolve(message);
    else this.#parcels.push(message);
  }

  #finish(why: string): void {
    this.ended ??= { kind: 'ended', why };
    if (this.#onParcel) this.#resolve(this.ended);
  }

  #resolve(message: Parcel | Ended): void {
    const resolve = this.#onParcel;
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#onParcel = this.#deadline = null;
    resolve?.(message);
  }
}
