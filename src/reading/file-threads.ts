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
import { FileThread } from './file-thread.ts';
import type { FileJob } from './file-worker.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';
import { type ReadMaterialFile, readMaterialFile } from './read-material-file.ts';
import { threadStarter } from './start-thread.ts';

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

export class FileThreads {
  readonly #options: FileThreadsOptions;
  readonly #start: (() => Worker) | null;
  #startable = true;
  readonly #idle = new Set<FileThread>();
  readonly #busy = new Set<FileThread>();
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

  /** A file of a reporter's own material; one that cannot be read has a problem. */
  async readMaterial(file: string): Promise<ReadMaterialFile> {
    if (!this.#available || isSmall(file)) return readMaterialFile(file);
    const thread = await this.#take();
    try {
      const message = await thread.run({ kind: 'material', file });
      if (message.kind === 'material') return message.material;
      if (message.kind === 'ended' && !thread.started) return readMaterialFile(file);
      const why = message.kind === 'ended' ? message.why : 'could not be read';
      const { sentence } = problemItem(file, null, why);
      return { articles: [], problems: [sentence], digest: '', typed: null };
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

  async #take(): Promise<FileThread> {
    for (;;) {
      for (const thread of this.#idle) if (thread.ended) this.#idle.delete(thread);
      if (this.#idle.size > 0 || this.count < SIZE) break;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const [idle] = this.#idle;
    const thread = idle ?? new FileThread(this.#start!(), this.#options.fileMs ?? FILE_MS);
    this.#idle.delete(thread);
    this.#busy.add(thread);
    return thread;
  }

  /** @param whole false: the thread is still at work on what nobody waits for any more */
  #release(thread: FileThread, whole: boolean): void {
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

function isSmall(file: string): boolean {
  if (!PLAIN.has(extname(file).toLowerCase())) return false;
  try {
    return statSync(file).size <= SMALL;
  } catch {
    // That it cannot be looked at is said at once.
    return true;
  }
}
