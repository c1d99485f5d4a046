/**
 * Threads that take files apart: whatever a hostile file does, the thread that answers questions stands for none of it.
 * Small files of plain text are read right here, which takes less than handing them over.
 */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { problemItem } from '../corpus/item.ts';
import { type FileItem, type ReadFile, readFile } from '../corpus/read-file.ts';
import { type PushedBody, readPushedBody } from '../corpus/read-pushed.ts';
import { QuotedeskError } from '../errors.ts';
import { type FileJob, MORE, type Parcel } from './file-worker.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';
import { threadStarter } from './start-thread.ts';
import { READY } from './thread-ready.ts';

export interface FileThreadsOptions {
  /** 0: everything is read in this thread. */
  readonly workers: number | null;
  /** A file of which a thread gives nothing for so long is given up. Default 60 s. */
  readonly fileMs?: number;
  /** Idle threads are ended after so long. Default 10 s. */
  readonly idleMs?: number;
  /** Most megabytes of a thread's heap. */
  readonly heapMb?: number;
  /** The threads' module, for tests. */
  readonly worker?: URL;
}

/** One for the corpus, one for a draft that somebody waits for. */
const SIZE = 2;
const FILE_MS = 60_000;
/** Formats that take no time in proportion to their size, and up to how many bytes they are read here. */
const PLAIN: ReadonlySet<string> = new Set(
  '.txt .text .md .markdown .jsonl .ndjson .json .vtt .srt'.split(' '),
);
const SMALL = 32 * 1024;

type Message = Parcel | typeof READY;
/** The end of a sentence about the file: why its thread ended. */
interface Ended {
  readonly kind: 'ended';
  readonly why: string;
}

export class FileThreads {
  readonly #options: FileThreadsOptions;
  readonly #start: (() => Worker) | null;
  #startable = true;
  readonly #idle = new Set<Thread>();
  readonly #busy = new Set<Thread>();
  readonly #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: FileThreadsOptions) {
    this.#options = options;
    const { workers, worker, heapMb } = options;
    this.#start = workers === 0 ? null : threadStarter('file-worker', worker, heapMb);
  }

  /** As `readFile` of the corpus does. @throws Error when it is broken off */
  readonly readFile: ReadFile = (file, limits, given = false, progress = null, stem) => {
    if (!this.#available || isSmall(file)) return readFile(file, limits, given, progress, stem);
    return this.#read(
      { kind: 'file', file, limits, given, stem },
      (bytes) => progress?.onBytes(bytes),
      () => readFile(file, limits, given, progress, stem),
    );
  };

  /** @throws QuotedeskError DRAFT_UNREADABLE */
  async readDraft(file: string): Promise<ReadDraft> {
    if (!this.#available || isSmall(file)) return readDraft(file);
    const thread = await this.#take();
    try {
      const message = await thread.run({ kind: 'draft', file });
      if (message.kind === 'draft') return { draft: message.draft, read: message.read };
      if (message.kind === 'refused') throw new QuotedeskError(message.code, ...message.details);
      if (message.kind === 'ended' && !thread.started) return readDraft(file);
      const why = message.kind === 'ended' ? `it ${message.why}` : 'it could not be read';
      throw new QuotedeskError('DRAFT_UNREADABLE', file, why);
    } finally {
      this.#release(thread, true);
    }
  }

  /** A body of pushed articles. null: it is not JSON. @throws Error where a thread gives up */
  async readPushed(body: string, most: number): Promise<PushedBody | null> {
    if (!this.#available || body.length <= SMALL) return readPushedBody(body, most);
    const thread = await this.#take();
    try {
      const message = await thread.run({ kind: 'pushed', body, most });
      if (message.kind === 'pushed') return message.body;
      if (message.kind === 'ended' && !thread.started) return readPushedBody(body, most);
      throw new Error(message.kind === 'ended' ? message.why : 'a thread gave what was not asked for');
    } finally {
      this.#release(thread, true);
    }
  }

  /** Ends what is being read: it throws. */
  breakOff(): void {
    for (const thread of this.#busy) thread.end('was not read to its end', true);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.breakOff();
    await Promise.all([...this.#idle, ...this.#busy].map((thread) => thread.worker.terminate()));
    this.#idle.clear();
  }

  /** Threads that are running. */
  get count(): number {
    return this.#idle.size + this.#busy.size;
  }

  get #available(): boolean {
    return this.#start !== null && this.#startable && !this.#closed;
  }

  async *#read(
    job: FileJob & { readonly kind: 'file' },
    onBytes: (bytes: number) => void,
    readHere: () => AsyncGenerator<FileItem>,
  ): AsyncGenerator<FileItem> {
    const thread = await this.#take();
    let whole = false;
    try {
      let message = await thread.run(job);
      for (;;) {
        if (message.kind === 'ended') {
          if (thread.brokenOff) throw new Error(`${job.file} ${message.why}`);
          if (thread.started) {
            yield problemItem(job.file, null, message.why);
            return;
          }
          this.#startable = false;
          yield* readHere();
          return;
        }
        if (message.kind !== 'items') throw new Error('a thread gave what was not asked for');
        onBytes(message.bytes);
        whole = message.last;
        yield* message.items;
        if (message.last) return;
        message = await thread.more();
      }
    } finally {
      this.#release(thread, whole);
    }
  }

  async #take(): Promise<Thread> {
    for (;;) {
      for (const thread of this.#idle) if (thread.ended) this.#idle.delete(thread);
      if (this.#idle.size > 0 || this.count < SIZE) break;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const [idle] = this.#idle;
    const thread = idle ?? new Thread(this.#start!(), this.#options.fileMs ?? FILE_MS);
    this.#idle.delete(thread);
    this.#busy.add(thread);
    return thread;
  }

  /** @param whole false: the thread is still at work on what nobody waits for any more */
  #release(thread: Thread, whole: boolean): void {
    this.#busy.delete(thread);
    thread.worker.unref();
    if (!whole || this.#closed) thread.end('was not read to its end');
    if (!thread.ended) this.#idle.add(thread);
    this.#waiting.shift()?.();
    if (this.#busy.size === 0) {
      if (this.#timer) clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#endIdle(), this.#options.idleMs ?? 10_000).unref();
    }
  }

  #endIdle(): void {
    for (const thread of this.#idle) thread.end('was not read to its end');
    this.#idle.clear();
  }
}

/** One thread, which has one job at a time. */
class Thread {
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

function isSmall(file: string): boolean {
  if (!PLAIN.has(extname(file).toLowerCase())) return false;
  try {
    return statSync(file).size <= SMALL;
  } catch {
    // That it cannot be looked at is said at once.
    return true;
  }
}
