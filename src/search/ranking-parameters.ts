/** The numbers of the ranking, in one place. Chosen on half of a set of dated news questions, checked on the other half. */
import type { Bm25 } from './bm25.ts';

export interface RankingParameters {
  /** The passage's own score. */
  readonly passage: Bm25;
  /** The score of the whole article, added with this weight. */
  readonly article: Bm25;
  readonly articleWeight: number;
  /** Recent articles are worth up to `1 + recency` times as much, falling by e every `recencyDays`. */
  readonly recency: number;
  readonly recencyDays: number;
  /** Articles newer than the day of the question by more than this many days are left out. */
  readonly newerDays: number;
  /** Articles of the time that a question names are worth `1 + namedTime` times as much. */
  readonly namedTime: number;
  /** How much query words that stand near each other add, in parts of the passage's score. */
  readonly nearness: number;
  /** How many passages are looked at closely. */
  readonly candidates: number;
  /** At most `perArticle` passages of an article among the first `firstPage`. */
  readonly perArticle: number;
  readonly firstPage: number;
}

export const RANKING: RankingParameters = {
  passage: { k1: 1.2, b: 0.75 },
  article: { k1: 1.2, b: 0.75 },
  articleWeight: 1,
  recency: 0.3,
  recencyDays: 30,
  newerDays: 3,
  namedTime: 0.3,
  nearness: 0.1,
  candidates: 200,
  perArticle: 2,
  firstPage: 10,
};
