/** Corpus → archive: reads everything once, and again when asked; only what changed is written. */
import { stat } from 'node:fs/promises';
import { type ArticleItem, isReleased } from './corpus/item.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import type { CorpusProblem, OpenOptions } from './desk.ts';
import { QuotedeskError } from './errors.ts';
import type { Article, ReadArticle } from './model.ts';
import { readArticle } from './people/read-article.ts';
import type { Archive } from './search/archive.ts';

/** Articles handed to the archive at once: large enough to be quick, small enough to answer in between. */
const BATCH = 64;

export class Intake {
  readonly #archive: Archive;
  readonly #options: OpenOptions;
  #known = new Map<string, string>();
  #problems: CorpusProblem[] = [];

  constructor(archive: Archive, options: OpenOptions) {
    this.#archive = archive;
    this.#options = options;
  }

  get problems(): readonly CorpusProblem[] {
    return this.#problems;
  }

  /** @throws QuotedeskError CORPUS_MISSING when a path is not there. */
  async open(): Promise<void> {
    for (const path of this.#options.corpus)
      await stat(path).catch(() => {
        throw new QuotedeskError('CORPUS_MISSING', path);
      });
    this.#archive.expect(1);
  }

  /**
   * Reads the whole corpus and brings the archive to the same state: new and changed articles are written, vanished
   * and withheld ones removed. Until it ends the archive answers from what it has and says so in its coverage.
   * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
   */
  async readAll(): Promise<void> {
    const began = performance.now();
    const found = new Map<string, string>();
    const problems: CorpusProblem[] = [];
    let batch: ArticleItem[] = [];
    const flush = async () => {
      if (batch.length) await this.#archive.write(await this.#read(batch.map((item) => item.article)));
      batch = [];
      this.#progress(found.size, began, found.size + 1);
    };
    this.#archive.expect(1);
    for await (const item of readCorpus(this.#options.corpus)) {
      if (item.kind === 'problem') {
        problems.push({ file: item.file, sentence: item.sentence });
        this.#options.onProblem({ file: item.file, sentence: item.sentence });
      } else if (isReleased(item.release, this.#options.now().getTime())) {
        found.set(item.article.id, item.fingerprint);
        if (this.#known.get(item.article.id) !== item.fingerprint) batch.push(item);
        if (batch.length >= BATCH) await flush();
      }
    }
    await flush();
    const gone = [...this.#known.keys()].filter((id) => !found.has(id));
    if (gone.length) await this.#archive.remove(gone);
    this.#known = found;
    this.#problems = problems;
    this.#archive.expect(0);
    this.#progress(found.size, began, found.size);
  }

  async close(): Promise<void> {}

  async #read(articles: readonly Article[]): Promise<ReadArticle[]> {
    return articles.map(readArticle);
  }

  #progress(done: number, began: number, total: number): void {
    const seconds = (performance.now() - began) / 1000;
    this.#options.onProgress({ done, total, perSecond: seconds > 0 ? done / seconds : 0 });
  }
}
