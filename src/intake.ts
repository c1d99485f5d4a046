/** Corpus → archive: reads everything once, and again when asked; only what changed is written. */
import { type ArticleItem, isReleased } from './corpus/item.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import type { Article, ReadArticle } from './model.ts';
import type { Archive } from './search/archive.ts';

/** Articles handed to the archive at once: large enough to be quick, small enough to answer in between. */
const BATCH = 64;

export interface IntakeOptions {
  readonly corpus: readonly string[];
  readonly now: () => Date;
  readonly read: (articles: readonly Article[]) => Promise<readonly ReadArticle[]>;
  readonly onProblem: (problem: IntakeProblem) => void;
  readonly onProgress: (done: number, pending: number) => void;
}

export interface IntakeProblem {
  readonly file: string;
  readonly sentence: string;
}

export class Intake {
  readonly #archive: Archive;
  readonly #options: IntakeOptions;
  #known = new Map<string, string>();
  #problems: IntakeProblem[] = [];

  constructor(archive: Archive, options: IntakeOptions) {
    this.#archive = archive;
    this.#options = options;
  }

  get problems(): readonly IntakeProblem[] {
    return this.#problems;
  }

  /**
   * Reads the whole corpus and brings the archive to the same state: new and changed articles are written, vanished
   * and withheld ones removed. Until it ends the archive answers from what it has and says so in its coverage.
   * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
   */
  async readAll(): Promise<void> {
    const found = new Map<string, string>();
    const problems: IntakeProblem[] = [];
    let batch: ArticleItem[] = [];
    this.#archive.expect(1);
    for await (const item of readCorpus(this.#options.corpus)) {
      if (item.kind === 'problem') {
        problems.push({ file: item.file, sentence: item.sentence });
        this.#options.onProblem({ file: item.file, sentence: item.sentence });
      } else if (isReleased(item.release, this.#options.now().getTime())) {
        found.set(item.article.id, item.fingerprint);
        if (this.#known.get(item.article.id) !== item.fingerprint) batch.push(item);
        if (batch.length >= BATCH) batch = await this.#write(batch, found.size);
      }
    }
    await this.#write(batch, found.size);
    const gone = [...this.#known.keys()].filter((id) => !found.has(id));
    if (gone.length) await this.#archive.remove(gone);
    this.#known = found;
    this.#problems = problems;
    this.#archive.expect(0);
    this.#options.onProgress(found.size, 0);
  }

  async #write(batch: readonly ArticleItem[], done: number): Promise<[]> {
    if (batch.length) {
      await this.#archive.write(await this.#options.read(batch.map((item) => item.article)));
      this.#options.onProgress(done, 1);
    }
    return [];
  }
}
