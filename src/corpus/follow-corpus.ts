/** A corpus as it is now, and then as it changes: files, and embargoes that end. */
import { QuotedeskError } from '../errors.ts';
import type { Corpus, CorpusChange } from './corpus.ts';
import { type FolderChanges, type FolderWatch, type WatchOptions, watchFolders } from './watch-folders.ts';

export interface CorpusBatch {
  /** To be applied in order. */
  readonly changes: readonly CorpusChange[];
  /** Nothing more is known to have changed: the archive is complete when this batch has been applied. */
  readonly caughtUp: boolean;
}

export interface FollowOptions extends WatchOptions {
  /** Aborted by whoever no longer wants to hear of changes. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970; the same clock as the corpus's. */
  readonly now: () => number;
  /** Whether the files are watched; embargoes end in any case. */
  readonly watch: boolean;
  /** Most changes in one batch. */
  readonly batch?: number;
}

const BATCH = 64;
/** A timer cannot wait longer than 24.8 days. */
const LONGEST_WAIT = 24 * 3600 * 1000;

/**
 * First all that the corpus holds (or what differs from its manifest), then every change, in batches. Watching begins
 * before the first reading, so that nothing falls between the two. Files and embargoes hold no process alive.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE from the first reading only
 */
export async function* followCorpus(corpus: Corpus, options: FollowOptions): AsyncGenerator<CorpusBatch> {
  const inbox = new Inbox();
  const wake = () => inbox.wake();
  options.signal.addEventListener('abort', wake);
  let watch: FolderWatch | null = null;
  try {
    if (options.watch) watch = watchFolders(corpus.paths, (changes) => inbox.add(changes), options);
    yield* batches(corpus.read(), options);
    while (!options.signal.aborted) {
      const due = corpus.nextRelease();
      await inbox.wait(due === null ? null : due - options.now());
      if (options.signal.aborted) return;
      const { changed, gone, rescan } = inbox.take();
      if (rescan) {
        const began = performance.now();
        yield* batches(readAgain(corpus), options);
        watch?.rescanned(performance.now() - began);
      }
      if (!rescan && (changed.length || gone.length)) yield* batches(corpus.update(changed, gone), options);
      const next = corpus.nextRelease();
      if (next !== null && next <= options.now()) yield* batches(corpus.release(), options);
    }
  } finally {
    options.signal.removeEventListener('abort', wake);
    watch?.close();
  }
}

/** When the corpus itself is not there any more, nor are its articles. */
async function* readAgain(corpus: Corpus): AsyncGenerator<CorpusChange> {
  try {
    yield* corpus.read();
  } catch (error) {
    if (!(error instanceof QuotedeskError)) throw error;
    yield* corpus.update([], corpus.paths);
  }
}

async function* batches(
  changes: AsyncIterable<CorpusChange>,
  { batch = BATCH, signal }: FollowOptions,
): AsyncGenerator<CorpusBatch> {
  let held: CorpusChange[] = [];
  for await (const change of changes) {
    held.push(change);
    if (held.length < batch) continue;
    yield { changes: held, caughtUp: false };
    if (signal.aborted) return;
    held = [];
  }
  yield { changes: held, caughtUp: true };
}

/** Gathers what the watch reports while a former report is still being worked on. */
class Inbox {
  #changed = new Set<string>();
  #gone = new Set<string>();
  #rescan = false;
  #wake: (() => void) | null = null;

  add({ changed, gone, rescan }: FolderChanges): void {
    for (const path of gone) this.#gone.add(path);
    for (const path of changed) this.#changed.add(path);
    this.#rescan ||= rescan;
    this.wake();
  }

  wake(): void {
    this.#wake?.();
  }

  async wait(milliseconds: number | null): Promise<void> {
    if (this.#changed.size || this.#gone.size || this.#rescan) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== null)
        setTimeout(resolve, Math.min(Math.max(0, milliseconds), LONGEST_WAIT)).unref();
    });
    this.#wake = null;
  }

  take(): FolderChanges {
    const changes = { changed: [...this.#changed], gone: [...this.#gone], rescan: this.#rescan };
    this.#changed = new Set();
    this.#gone = new Set();
    this.#rescan = false;
    return changes;
  }
}
