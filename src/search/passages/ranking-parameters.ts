/** The numbers of the ranking, in one place. Chosen on half of a set of dated news questions, checked on the other half. */
import type { Bm25 } from './bm25.ts';

export interface RankingParameters {
  /** The passage's own score. */
  readonly passage: Bm25;
  /** The score of the whole article, added with this weight. */
  readonly article: Bm25;
  readonly articleWeight: number;
  /** What an article of the day of the question or of the six days before gains, in parts of its score. */
  readonly week: number;
  /** What every dated article gains besides: all of this on the day itself, half of it after `recencyDays`. */
  readonly recency: number;
  /** The same where the question asks for what is new. */
  readonly recencyAsked: number;
  readonly recencyDays: number;
  /** Articles newer than the day of the question by more than this many days are left out. */
  readonly newerDays: number;
  /** Articles of the time that a question names are worth `1 + namedTime` times as much. */
  readonly namedTime: number;
  /** What a title that holds all of the question adds, in parts of the score. */
  readonly title: number;
  /** What it adds that an article, its title and text together, holds all of the question. */
  readonly coverage: number;
  /** What it adds that a passage is the article's first. */
  readonly lead: number;
  /** What a single sentence that holds all of the question adds. */
  readonly sentence: number;
  /** What it adds that words which stand side by side in the question do so in the passage. */
  readonly neighbours: number;
  /** How many passages are looked at closely. */
  readonly candidates: number;
  /** At most `perArticle` passages of an article among the first `firstPage`: on the first pages, not on the first alone. */
  readonly perArticle: number;
  readonly firstPage: number;
}

export const RANKING: RankingParameters = {
  passage: { k1: 1, b: 0.75 },
  article: { k1: 0.85, b: 0.5 },
  articleWeight: 2.5,
  week: 0.3,
  recency: 0.2,
  recencyAsked: 0.5,
  recencyDays: 100,
  newerDays: 3,
  namedTime: 0.2,
  title: 0.15,
  coverage: 0.2,
  lead: 0.1,
  sentence: 0.2,
  neighbours: 0.25,
  candidates: 200,
  perArticle: 2,
  firstPage: 30,
};
