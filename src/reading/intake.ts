/**
 * Corpus → archive: reads all of it, then follows it as it changes.
 *
 *   followCorpus ──batches──▶ ReadingPool ──read articles──▶ archive ──caught up──▶ snapshot
 *
 * While one batch is written, the next is being read; once the archive has caught up, nothing is under way, so that
 * a snapshot and its manifest speak of the same moment.
 */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Corpus, type CorpusChange } from '../corpus/corpus.ts';
import { FeedFollower } from '../corpus/feeds/feed-follower.ts';
import { type CorpusBatch, followCorpus } from '../corpus/follow-corpus.ts';
import type { Freshness } from '../corpus/freshness.ts';
import type { Manifest } from '../corpus/manifest.ts';
import { removeSnapshot, type Snapshot, writeSnapshot } from '../corpus/snapshot.ts';
import { megabytes } from '../corpus/source.ts';
import { QuotedeskError } from '../errors.ts';
import type { Mark } from '../model.ts';
import { readArticle } from '../people/read-article.ts';
import type { ArchiveWriter, WrittenArticle } from '../search/archive.ts';
import { FileThreads } from './file-threads.ts';
import type { CorpusProblem, IntakeOptions } from './intake-options.ts';
import { changedMarks, Marks } from './marks.ts';
import { Pace } from './reading-pace.ts';
import { type PoolResult, ReadingPool } from './reading-pool.ts';

/** A changing archive is kept at most this often. */
const SNAPSHOT_EVERY_MS = 5 * 60 * 1000;
/** … but so often where an article was withdrawn: its words are not to stay on the disk. */
const WITHDRAWN_EVERY_MS = 10 * 1000;
/** So long a restarted desk looks through changed files for what was withdrawn before it answers the first question. */
const DOUBT_MS = 2000;
/** So long a part of getting ready for questions takes; others are answered in between. */
const PREPARE_MS = 25;
/** So long the file that is being read may still take when the desk stops. */
const HALT_MS = 2000;
/** Other printings of marked words that are looked for. */
const MOST_PRINTINGS = 50;
/** Changes read at a time: enough for every core, few enough to answer in between. */
const BATCH = 192;

type Results = readonly PoolResult<CorpusChange>[];

export class Intake {
  readonly archive: ArchiveWriter;
  readonly #options: IntakeOptions;
  readonly #engine: string;
  readonly #corpus: Corpus;
  readonly #feeds: readonly FeedFollower[];
  readonly #pool: ReadingPool;
  /** Takes files apart, those of the corpus and others. */
  readonly files: FileThreads;
  /** Articles that the desk itself could not read, by id. */
  readonly #unread = new Map<string, CorpusProblem>();
  #stop = new AbortController();
  #following: Promise<void> = Promise.resolve();
  #ready: Promise<void> = Promise.resolve();
  #marks = new Marks();
  #caughtUp = false;
  #isReading = false;
  /** What stands in a shared archive beside the corpus was looked for. */
  #isReconciled = false;
  #dirty = false;
  /** Articles were taken out or replaced since the archive was kept. */
  #withdrawn = false;
  /** Milliseconds that the last complete reading took; infinite for an archive that was kept before. */
  #readingMs: number;
  #keptAt = Number.NEGATIVE_INFINITY;

  /** `manifest` is that of the snapshot from which `archive` was restored; `engine` names what its bytes mean. */
  constructor(archive: ArchiveWriter, engine: string, manifest: Manifest | null, options: IntakeOptions) {
    this.archive = archive;
    this.#engine = engine;
    this.#options = options;
    this.#readingMs = manifest === null ? 0 : Number.POSITIVE_INFINITY;
    this.files = new FileThreads({ workers: options.workers });
    const { readFile } = this.files;
    this.#corpus = new Corpus(options.corpus, {
      now: () => options.now().getTime(),
      manifest,
      readFile,
      rules: options.rules ?? [],
    });
    this.#feeds = (options.feeds ?? []).map(
      ({ address, path }) => new FeedFollower(address, path, readFile, options.feedOptions ?? {}),
    );
    this.#pool = new ReadingPool({ workers: options.workers });
  }

  /**
   * Takes out of an archive that a former run has kept what may not be answered from any more; to be awaited before the
   * first question. Where that cannot be told, nothing is left in it.
   */
  async withdrawDoubtful(): Promise<void> {
    const until = performance.now() + DOUBT_MS;
    const doubtful: string[] = [];
    for await (const id of this.#corpus.doubtful(() => performance.now() < until)) doubtful.push(id);
    if (doubtful.length === 0) return;
    await this.archive.remove(doubtful);
    this.#dirty = this.#withdrawn = true;
  }

  get marks(): Marks {
    return this.#marks;
  }

  /** From now on these marks hold; articles that they concern, or that former ones concerned, are read anew. */
  async setMarks(marks: Marks, former: readonly Mark[] = []): Promise<void> {
    const changed = [...changedMarks(this.#marks, marks), ...former];
    this.#marks = marks;
    const archive = this.archive.view();
    const ids = new Set(changed.map(({ document }) => document));
    for (const words of new Set(changed.map((mark) => mark.words)))
      for (const { document } of await archive.findWording(words, MOST_PRINTINGS)) ids.add(document.id);
    const reads: WrittenArticle[] = [];
    for (const id of ids) {
      const found = await archive.document(id);
      if (found) {
        const { article, expires } = found;
        reads.push({ ...this.#marks.applied(readArticle(article)), ...(expires ? { expires } : {}) });
      }
      await setImmediate();
    }
    if (archive.coverage().unreachable > 0)
      this.#options.onProblem({
        file: 'marks',
        sentence:
          'A part of the archive cannot be reached: marks on its articles hold when they are read again.',
      });
    if (reads.length === 0) return;
    await this.archive.write(reads);
    this.#dirty = this.#withdrawn = true;
  }

  /** Begins to read; `ready` tells when all has been read once, or that it cannot be. */
  start(): void {
    this.#isReading = true;
    this.#isReconciled = !this.archive.isShared;
    this.#expect(1);
    this.#stop = new AbortController();
    let caughtUp = () => {};
    const first = new Promise<void>((resolve) => {
      caughtUp = resolve;
    });
    this.#following = this.#follow(this.#stop, caughtUp);
    this.#ready = Promise.race([first, this.#following]);
    this.#ready.catch(() => {});
    const { signal } = this.#stop;
    this.#following.catch(({ message }: Error) => {
      if (signal.aborted) return;
      this.#options.onProblem({ file: this.#options.corpus.join(', '), sentence: message });
    });
  }

  /** @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE */
  ready(): Promise<void> {
    return this.#ready;
  }

  problems(): readonly CorpusProblem[] {
    return [
      ...this.#feeds.flatMap(({ problem }) => problem ?? []),
      ...this.#corpus.problems(),
      ...this.#unread.values(),
    ];
  }

  /** When the corpus last changed and was last read. */
  freshness(): Freshness {
    return this.#corpus.freshness();
  }

  /** Files of which something could not be read. */
  failed(): number {
    return new Set(this.problems().map(({ file }) => file)).size;
  }

  /** Pictures, styles and scripts beside the articles, which are not read. */
  leftAside(): number {
    return this.#corpus.leftAside;
  }

  /** Looks at every file again. Resolves when what has changed is answered from. */
  async restart(): Promise<void> {
    if (!this.#isReading) return;
    await this.#halt();
    this.start();
    await this.#ready;
  }

  /** Whether this process reads the corpus. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** Ends what is under way; another process reads from here on. */
  async pause(): Promise<void> {
    this.#isReading = false;
    await this.#halt();
    this.#ready = Promise.resolve();
  }

  /** Ends what is under way, keeps what is not kept yet, and lets go of threads and files. */
  async close(): Promise<void> {
    await Promise.all([this.#halt(), ...this.#feeds.map((feed) => feed.close())]);
    await Promise.all([this.#pool.close(), this.files.close()]);
  }

  /** A file that has stuck is broken off: nothing that was read of it is kept. */
  async #halt(): Promise<void> {
    this.#stop.abort();
    const patience = setTimeout(() => this.files.breakOff(), HALT_MS);
    await this.#following.catch(() => {});
    clearTimeout(patience);
  }

  async #follow(stop: AbortController, caughtUp: () => void): Promise<void> {
    const { watch, now, onProblem } = this.#options;
    await Promise.all(this.#feeds.map((feed) => feed.start(watch, onProblem)));
    if (stop.signal.aborted) return;
    const pace = new Pace(() => performance.now());
    const began = performance.now();
    const options = { signal: stop.signal, now: () => now().getTime(), watch, batch: BATCH };
    let written: Promise<void> = Promise.resolve();
    for await (const batch of followCorpus(this.#corpus, options)) {
      const read = this.#read(batch);
      await written;
      written = read.then((results) => this.#apply(results, pace));
      if (!batch.caughtUp) continue;
      await written;
      while (!this.#prepare()) await setImmediate();
      if (!this.#isReconciled) await this.#reconcile();
      if (!this.#caughtUp) {
        this.#readingMs = Math.max(this.#readingMs, performance.now() - began);
        this.#sayIfEmpty();
      }
      this.#expect(0);
      this.#progress(pace);
      await this.#keep(false);
      caughtUp();
      if (!watch) stop.abort();
    }
    await written;
    // Only a reading that was not broken off has a manifest that is true of the archive.
    if (this.#caughtUp) await this.#keep(true);
  }

  /** Takes out of an archive that others wrote to what the corpus does not hold. */
  async #reconcile(): Promise<void> {
    const archive = this.archive.view();
    const strays: string[] = [];
    for await (const id of archive.documentIds()) if (!this.#corpus.serves(id)) strays.push(id);
    if (strays.length > 0) await this.archive.remove(strays);
    this.#isReconciled = archive.coverage().unreachable === 0;
  }

  /** To whoever starts the desk: it answers, but from nothing. */
  #sayIfEmpty(): void {
    if (this.#corpus.articles > 0) return;
    const file = this.#options.corpus.join(', ');
    const { message } = new QuotedeskError('CORPUS_EMPTY', file);
    this.#options.onProblem({ file, sentence: `${message} The archive is empty.` });
  }

  async #read(batch: CorpusBatch): Promise<Results> {
    const results: PoolResult<CorpusChange>[] = [];
    const articleOf = (change: CorpusChange) => (change.kind === 'article' ? change.article : null);
    for await (const result of this.#pool.read(batch.changes, articleOf)) results.push(result);
    return results;
  }

  /** In order: an article may come, go and come again within one batch. */
  async #apply(results: Results, pace: Pace): Promise<void> {
    let run: Results[number][] = [];
    const flush = async () => {
      const read = run.flatMap(({ read: one, item }): WrittenArticle[] => {
        if (!one) return [];
        const expires = item.kind === 'article' ? item.release.expires : undefined;
        return [{ ...this.#marks.applied(one), ...(expires === undefined ? {} : { expires }) }];
      });
      const written = await this.archive.write(read);
      const refused = new Map(written.filter(({ ok }) => !ok).map(({ id, error }) => [id, error]));
      const unread: string[] = [];
      for (const { item, wrong } of run) {
        if (item.kind !== 'article') continue;
        const why = wrong ?? refused.get(item.article.id) ?? null;
        if (why !== null) unread.push(item.article.id);
        if (item.replaces) this.#withdrawn = true;
        this.#note(item, why);
      }
      // A former version is not answered from in the place of one that cannot be read.
      if (unread.length > 0) await this.archive.remove(unread);
      run = [];
    };
    for (const result of results) {
      if (result.item.kind === 'problem') this.#options.onProblem(result.item);
      else if (result.item.kind === 'article') run.push(result);
      else {
        await flush();
        await this.archive.remove([result.item.id]);
        this.#unread.delete(result.item.id);
        this.#withdrawn = true;
      }
      if (result.item.kind !== 'problem') this.#dirty = true;
    }
    pace.add(run.length);
    await flush();
    this.#prepare();
    if (!this.#caughtUp) this.#expect(Math.max(1, this.#corpus.articlesLeft));
    this.#progress(pace);
  }

  /** false: something is left that the next question would wait for. */
  #prepare(): boolean {
    const until = performance.now() + PREPARE_MS;
    return this.archive.prepare(() => performance.now() < until);
  }

  /** 0: the archive holds the whole corpus. */
  #expect(pending: number): void {
    this.#caughtUp = pending === 0;
    this.archive.expect(pending);
  }

  #note({ article, file }: { article: { id: string }; file: string }, wrong: string | null): void {
    this.#unread.delete(article.id);
    if (wrong === null) return;
    const problem = { file, sentence: `${file}, article ${article.id}: ${wrong.replace(/\.$/, '')}.` };
    this.#unread.set(article.id, problem);
    this.#options.onProblem(problem);
  }

  #progress(pace: Pace): void {
    const left = this.#caughtUp ? 0 : Math.max(1, this.#corpus.articlesLeft);
    this.#options.onProgress({ done: pace.done, total: pace.done + left, perSecond: pace.perSecond() });
  }

  /** Writes a snapshot where one is wanted, something has changed, and (unless it is the last) a while has passed. */
  async #keep(last: boolean): Promise<void> {
    const { snapshotFolder, snapshotAfterMs = 0, snapshotMostBytes, onProblem } = this.#options;
    const now = performance.now();
    const pause = this.#withdrawn ? WITHDRAWN_EVERY_MS : SNAPSHOT_EVERY_MS;
    if (snapshotFolder === null || !this.#dirty || (!last && now - this.#keptAt < pause)) return;
    // What is kept of itself is not kept of a corpus that is gone.
    const gone = snapshotAfterMs > 0 && this.#options.corpus.some((path) => !existsSync(path));
    if (gone || this.#readingMs < snapshotAfterMs) return;
    this.#keptAt = now;
    try {
      if (this.#withdrawn) {
        this.archive.purge();
        while (!this.#prepare()) await setImmediate();
      }
      const { chunks } = this.archive.snapshot();
      const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
      if (bytes > (snapshotMostBytes ?? Number.POSITIVE_INFINITY)) {
        await removeSnapshot(snapshotFolder);
        throw new QuotedeskError('SNAPSHOT_LARGE', megabytes(bytes), megabytes(snapshotMostBytes ?? 0));
      }
      const snapshot: Snapshot = { engine: this.#engine, manifest: this.#corpus.manifest(), chunks };
      await writeSnapshot(snapshotFolder, snapshot);
      this.#dirty = this.#withdrawn = false;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (this.#options.onSnapshotFailed) this.#options.onSnapshotFailed(error);
      else onProblem({ file: snapshotFolder, sentence: error.message });
    }
  }
}
