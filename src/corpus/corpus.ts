/**
 * A corpus that is read again and again: each reading yields only what differs from what was yielded before. Files
 * come and go, articles are corrected, withheld and released; whoever applies the changes in order holds exactly the
 * articles that may be answered from, each once.
 */
import { join, sep } from 'node:path';
import { QuotedeskError } from '../errors.ts';
import { type ArticleRule, underRules } from './article-rules.ts';
import { Breather } from './breather.ts';
import { Catalogue, doubleProblem } from './catalogue.ts';
import type { Claim } from './claim.ts';
import { corpusOrder } from './corpus-order.ts';
import { type FileLook, isUnchanged, look } from './file-look.ts';
import { FileNames } from './file-names.ts';
import { type Freshness, FreshnessLog } from './freshness.ts';
import { type ArticleItem, isReleased, type NoticeItem, type ProblemItem, problemItem } from './item.ts';
import { LIMITS, type Limits } from './limits.ts';
import { listFiles } from './list-files.ts';
import { MANIFEST_VERSION, type Manifest } from './manifest.ts';
import { mayForbid } from './may-forbid.ts';
import { type FileItem, type ReadFile, readFile } from './read-file.ts';
import { ReadingProgress } from './reading-progress.ts';

export interface RemovedItem {
  readonly kind: 'removed';
  readonly id: string;
}

/** To be applied in order: an article is written (again), or no longer answered from. */
export type CorpusChange = ArticleItem | RemovedItem | ProblemItem;

export interface CorpusOptions {
  readonly limits?: Partial<Limits>;
  /** Milliseconds since 1970: decides which embargoes are over. */
  readonly now: () => number;
  /** What a former run knew, with the archive it left; absent: nothing has been read. */
  readonly manifest?: Manifest | null;
  /** What of the articles may be used here; the manifest must have come of the same rules. */
  readonly rules?: readonly ArticleRule[];
  /** How a file is read. Default: in this thread. */
  readonly readFile?: ReadFile;
}

/** Readings of other files after which an unsteady corpus is left to the next change. */
const ROUNDS = 4;

export class Corpus {
  readonly paths: readonly string[];
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #readFile: ReadFile;
  readonly #catalogue: Catalogue;
  readonly #names: FileNames;
  readonly #embargoed = new Map<string, number>();
  #folderProblems: ProblemItem[] = [];
  readonly #rules: readonly ArticleRule[];
  #leftAside = 0;
  #progress = new ReadingProgress();
  readonly #freshness = new FreshnessLog();

  constructor(paths: readonly string[], options: CorpusOptions) {
    this.paths = paths;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#now = options.now;
    this.#rules = options.rules ?? [];
    this.#readFile = options.readFile ?? readFile;
    this.#catalogue = new Catalogue(corpusOrder(paths));
    this.#names = new FileNames(paths);
    if (options.manifest) this.#restore(options.manifest);
  }

  /** Files that the reading under way has still to look at. */
  get filesLeft(): number {
    return this.#progress.files;
  }

  /** About how many articles the reading under way has still to read; 0 when none is under way. */
  get articlesLeft(): number {
    return this.#progress.articlesLeft();
  }

  /** Whether the article of that id is answered from. */
  serves(id: string): boolean {
    return this.#catalogue.served.has(id);
  }

  /** How many articles may be answered from. */
  get articles(): number {
    return this.#catalogue.served.size;
  }

  /** Pictures, styles and scripts beside the articles when the folders were last read. */
  get leftAside(): number {
    return this.#leftAside;
  }

  /** What cannot be read as things stand now. */
  problems(): ProblemItem[] {
    return [...this.#folderProblems, ...this.#catalogue.problems()];
  }

  freshness(): Freshness {
    return this.#freshness.now();
  }

  /** All that is known, to be kept with the archive to which every change so far has been applied. */
  manifest(): Manifest {
    return {
      version: MANIFEST_VERSION,
      files: [...this.#catalogue.files.values()],
      served: [...this.#catalogue.served],
    };
  }

  /**
   * Looks at every file; reads those that are new or have changed.
   * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE; nothing has changed then
   */
  async *read(): AsyncGenerator<CorpusChange> {
    const files: string[] = [];
    const problems: ProblemItem[] = [];
    let leftAside = 0;
    try {
      for await (const found of listFiles(this.paths, this.#limits)) {
        if (found.kind === 'file') files.push(found.file);
        else if (found.kind === 'aside') leftAside++;
        else problems.push(found);
      }
    } catch (error) {
      this.#freshness.looked(this.#now(), error instanceof Error ? error.message : String(error));
      throw error;
    }
    this.#freshness.looked(this.#now(), null);
    this.#folderProblems = problems;
    this.#leftAside = leftAside;
    yield* problems;
    const here = new Set(files);
    const gone = [...this.#catalogue.files.keys()].filter((file) => !here.has(file));
    const changed: string[] = [];
    const breather = new Breather();
    for (const file of files) {
      await breather.breathe();
      const record = this.#catalogue.files.get(file);
      if (!record || !isUnchanged(record, this.#look(file))) changed.push(file);
    }
    this.#dueReleases();
    yield* this.#apply(changed, gone, [...this.#catalogue.ids(), ...this.#catalogue.served.keys()]);
  }

  /**
   * Before the first answer of an archive that a former run has kept: ids of articles that may not be answered from any
   * more, or of which that cannot be told in time. Files that have changed or came since are read for what they say of
   * them, not more; `read` does all else. What is given here counts as taken out of the archive.
   * @param mayGoOn whether there is time to read a further file; without, files that came since are read only where their
   *   bytes hold words of a kill, an embargo or a draft
   * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
   */
  async *doubtful(mayGoOn: () => boolean): AsyncGenerator<string> {
    const here = new Set<string>();
    for await (const found of listFiles(this.paths, this.#limits))
      if (found.kind === 'file') {
        here.add(found.file);
        this.#names.add(found.file);
      }
    const known = this.#catalogue.files;
    const gone = [...known.keys()].filter((file) => !here.has(file));
    const changed = [...here].filter((file) => {
      const record = known.get(file);
      return record !== undefined && !isUnchanged(record, this.#look(file));
    });
    // What has expired meanwhile.
    const { served } = this.#catalogue;
    yield* this.#withdraw([...served].flatMap(([id, held]) => (this.#wanted(id) === held ? [] : [id])));
    for (const file of gone) yield* this.#withdraw(this.#servedFrom(file).keys());
    for (const file of changed) yield* this.#unconfirmed(file, mayGoOn);
    for (const file of here) {
      if (known.has(file)) continue;
      // Where time is up, only a file whose bytes may hold a kill or an embargo is still read.
      if (!mayGoOn() && !(await this.#mayForbid(file))) continue;
      for await (const item of this.#items(file, null))
        if (item.kind !== 'problem' && !isReleased(item.release, this.#now()))
          yield* this.#withdraw([idOf(item)]);
    }
  }

  /** Articles of a changed file that do not stand there as they stand in the archive. */
  async *#unconfirmed(file: string, mayGoOn: () => boolean): AsyncGenerator<string> {
    const left = this.#servedFrom(file);
    if (!mayGoOn()) {
      yield* this.#withdraw(left.keys());
      return;
    }
    const refused = new Set<string>();
    for await (const item of this.#items(file, null)) {
      if (item.kind === 'problem') continue;
      const id = idOf(item);
      if (!isReleased(item.release, this.#now())) refused.add(id);
      if (left.get(id) === item.fingerprint) left.delete(id);
    }
    yield* this.#withdraw([...left.keys(), ...refused]);
  }

  /** Ids and fingerprints of what is answered from and stands in this file. */
  #servedFrom(file: string): Map<string, string> {
    const { served } = this.#catalogue;
    const claims = this.#catalogue.files.get(file)?.claims ?? [];
    return new Map(
      claims.flatMap(({ id, fingerprint }) => (served.get(id) === fingerprint ? [[id, fingerprint]] : [])),
    );
  }

  *#withdraw(ids: Iterable<string>): Generator<string> {
    for (const id of ids) if (this.#catalogue.served.delete(id)) yield id;
  }

  /** Reads these files again as they are now, and forgets those that are gone; a folder stands for all that was in it. */
  async *update(changed: readonly string[], gone: readonly string[]): AsyncGenerator<CorpusChange> {
    const missing = this.paths.find((path) => !this.#look(path));
    const why = missing === undefined ? null : new QuotedeskError('CORPUS_MISSING', missing).message;
    this.#freshness.looked(this.#now(), why);
    const known = this.#catalogue.files;
    const files = gone.filter((path) => known.has(path));
    const folders = gone.filter((path) => !known.has(path)).map((path) => join(path, sep));
    if (folders.length)
      for (const file of known.keys())
        if (folders.some((folder) => file.startsWith(folder))) files.push(file);
    yield* this.#apply(changed, files, []);
  }

  /** The instant at which the next embargo ends or the next article expires, null: none is known. */
  nextRelease(): number | null {
    let next: number | null = null;
    for (const until of this.#embargoed.values()) if (next === null || until < next) next = until;
    return next;
  }

  /** Articles whose embargo is over, or that have expired, by now. */
  async *release(): AsyncGenerator<CorpusChange> {
    yield* this.#apply([], [], this.#dueReleases());
  }

  #dueReleases(): string[] {
    const due = [...this.#embargoed].filter(([, until]) => until <= this.#now()).map(([id]) => id);
    for (const id of due) this.#embargoed.delete(id);
    return due;
  }

  async *#apply(
    changed: readonly string[],
    gone: readonly string[],
    doubtful: Iterable<string>,
  ): AsyncGenerator<CorpusChange> {
    const dirty = new Set<string>(doubtful);
    const renamed = this.#rename(changed, gone);
    for (const file of gone)
      for (const id of this.#catalogue.forget(file)) {
        dirty.add(id);
        this.#freshness.changed(this.#now());
      }
    const files = [...changed, ...renamed];
    this.#progress = new ReadingProgress(files);
    for (const file of files) {
      yield* this.#visit(file, dirty);
      this.#progress.files--;
    }
    // Where another file's article now stands for an id, that file is read again for its text.
    for (let round = 0; round < ROUNDS; round++) {
      const again = new Set<string>();
      for (const id of dirty) {
        this.#noteEmbargo(id);
        const wanted = this.#wanted(id);
        if (wanted === this.#catalogue.served.get(id)) continue;
        const winner = this.#catalogue.winner(id);
        if (wanted !== undefined && winner) again.add(winner.file);
        else {
          this.#catalogue.served.delete(id);
          yield { kind: 'removed', id };
        }
      }
      dirty.clear();
      if (!again.size) return;
      for (const file of again) yield* this.#visit(file, dirty);
    }
  }

  /** Notes files that came and went. Returns those that stay and whose ids are other ones now. */
  #rename(changed: readonly string[], gone: readonly string[]): string[] {
    const named = new Map<string, string>();
    const known = this.#catalogue.files;
    for (const file of gone) {
      for (const other of this.#names.alike(file))
        named.set(other, named.get(other) ?? this.#names.nameOf(other));
      this.#names.remove(file);
    }
    for (const file of changed) {
      for (const other of this.#names.alike(file))
        named.set(other, named.get(other) ?? this.#names.nameOf(other));
      this.#names.add(file);
    }
    const read = new Set([...changed, ...gone]);
    return [...named].flatMap(([file, name]) =>
      !read.has(file) && known.has(file) && this.#names.nameOf(file) !== name ? [file] : [],
    );
  }

  /** Reads one file. Ids whose standing can only be told when all files have been read go to `dirty`. */
  async *#visit(file: string, dirty: Set<string>): AsyncGenerator<CorpusChange> {
    const before = this.#look(file);
    for (const id of this.#catalogue.forget(file)) dirty.add(id);
    if (!before) return;
    const readAt = this.#now();
    const claims: Claim[] = [];
    const problems: ProblemItem[] = [];
    let unlisted = 0;
    let whole = false;
    const breather = new Breather();
    try {
      for await (const item of this.#items(file)) {
        await breather.breathe();
        if (item.kind !== 'problem') {
          this.#progress.articles++;
          yield* this.#enter(item, claims, dirty);
        } else if (problems.length < this.#limits.problems) {
          problems.push(item);
          yield item;
        } else unlisted++;
      }
      if (unlisted) {
        problems.push(problemItem(file, null, `has ${unlisted} more problems`));
        yield problems.at(-1)!;
      }
      whole = true;
    } finally {
      // Broken off or changed meanwhile: what was read is true, but the file is to be read again.
      const after = this.#look(file);
      const steady = whole && after?.size === before.size && after.mtimeMs === before.mtimeMs;
      const { size, mtimeMs } = before;
      const record = { file, size, mtimeMs: steady ? mtimeMs : null, readAt, claims, problems };
      this.#catalogue.keep(record);
      this.#freshness.file(record);
    }
  }

  /** Enters an article's claim, with the changes that it makes as far as can be told now. */
  *#enter(item: ArticleItem | NoticeItem, claims: Claim[], dirty: Set<string>): Generator<CorpusChange> {
    const { file, place, fingerprint, release, version } = item;
    const id = idOf(item);
    const claim: Claim = { id, file, place, fingerprint, release, version };
    claims.push(claim);
    const outcome = this.#catalogue.claim(claim);
    if (outcome.kind === 'double') yield doubleProblem(claim, outcome.first);
    this.#noteEmbargo(id);
    const wanted = this.#wanted(id);
    const served = this.#catalogue.served.get(id);
    if (wanted === served) return;
    if (wanted === undefined) {
      this.#catalogue.served.delete(id);
      yield { kind: 'removed', id };
    } else if (wanted === fingerprint && item.kind === 'article') {
      this.#catalogue.served.set(id, wanted);
      yield { ...item, replaces: served !== undefined };
    } else dirty.add(id);
  }

  /** Notes when the article that stands for an id begins or ceases to be answered from, if that is to come. */
  #noteEmbargo(id: string): void {
    const release = this.#catalogue.winner(id)?.release;
    const turns = release ? [release.state === 'embargoed' ? release.until : undefined, release.expires] : [];
    const until = Math.min(
      ...turns.flatMap((turn) => (turn && Date.parse(turn) > this.#now() ? Date.parse(turn) : [])),
    );
    if (Number.isFinite(until)) this.#embargoed.set(id, until);
    else this.#embargoed.delete(id);
  }

  /** Fingerprint of the article that is to be answered from under this id now. */
  #wanted(id: string): string | undefined {
    const winner = this.#catalogue.winner(id);
    return winner && isReleased(winner.release, this.#now()) ? winner.fingerprint : undefined;
  }

  async *#items(file: string, progress: ReadingProgress | null = this.#progress): AsyncGenerator<FileItem> {
    const items = this.#readFile(
      file,
      this.#limits,
      this.paths.includes(file),
      progress,
      this.#names.nameOf(file),
    );
    for await (const item of items) yield item.kind === 'problem' ? item : underRules(item, this.#rules);
  }

  async #mayForbid(file: string): Promise<boolean> {
    return this.#rules.length > 0 || mayForbid(file, this.#limits, this.paths.includes(file));
  }

  #look(file: string): FileLook | null {
    return look(file, this.paths.includes(file));
  }

  #restore(manifest: Manifest): void {
    for (const record of manifest.files) {
      for (const claim of record.claims) this.#catalogue.claim(claim);
      this.#catalogue.keep(record);
      this.#freshness.file(record);
      this.#names.add(record.file);
    }
    for (const { claims } of manifest.files)
      for (const { id, release } of claims)
        if (release.state === 'embargoed' || release.expires !== undefined) this.#noteEmbargo(id);
    for (const [id, fingerprint] of manifest.served) this.#catalogue.served.set(id, fingerprint);
  }
}

function idOf(item: ArticleItem | NoticeItem): string {
  return item.kind === 'notice' ? item.id : item.article.id;
}
