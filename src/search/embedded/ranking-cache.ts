/** The last few rankings, so that a further page, a count and a timeline of one question do not rank it again. */
import { LRUCache } from 'lru-cache';
import type { ArchiveQuery } from '../archive.ts';
import type { Catalogue } from './article-catalogue.ts';
import { fingerprint } from './cursor.ts';
import type { Ranking, StatementRanker } from './statement-ranker.ts';

/** Statements in all kept rankings together: a bound of about 16 MB. */
const MOST_STATEMENTS = 2_000_000;
const MOST_RANKINGS = 64;

export class RankingCache {
  readonly #catalogue: Catalogue;
  readonly #ranker: StatementRanker;
  readonly #kept = new LRUCache<string, Ranking>({
    max: MOST_RANKINGS,
    maxSize: MOST_STATEMENTS,
    maxEntrySize: MOST_STATEMENTS,
    sizeCalculation: ({ statements }) => statements.length + 1,
  });
  #version = -1;

  constructor(catalogue: Catalogue, ranker: StatementRanker) {
    this.#catalogue = catalogue;
    this.#ranker = ranker;
  }

  /** Ranks the archive as it is now, everything written included. */
  get(query: Omit<ArchiveQuery, 'limit' | 'cursor'>): { readonly print: string; readonly ranking: Ranking } {
    this.#catalogue.flush();
    if (this.#version !== this.#catalogue.version) {
      this.#kept.clear();
      this.#version = this.#catalogue.version;
    }
    const print = fingerprint('statements', query);
    let ranking = this.#kept.get(print);
    if (ranking === undefined) {
      ranking = this.#ranker.rank(query);
      this.#kept.set(print, ranking);
    }
    return { print, ranking };
  }

  static print(kind: string, query: Omit<ArchiveQuery, 'limit' | 'cursor'>): string {
    return fingerprint(kind, query);
  }
}
