/** What a score needs to know of the whole index: how many texts, how long, and how many have each term. */

import type { PassageIndex } from '../index/passage-index.ts';
import { inverseFrequency } from './bm25.ts';
import type { QueryTerm } from './question-words.ts';

export interface Statistics {
  readonly passages: number;
  readonly articles: number;
  readonly passageWords: number;
  readonly articleWords: number;
}

/** A term with what it says in a passage and in an article. */
export interface Weighted {
  readonly term: QueryTerm;
  readonly passageIdf: number;
  readonly articleIdf: number;
}

const known = new WeakMap<PassageIndex, { readonly version: number; readonly statistics: Statistics }>();

/** Counts of all parts, removed articles included until their part is merged. */
export function statisticsOf(index: PassageIndex): Statistics {
  if (index.whole !== null) return index.whole;
  const former = known.get(index);
  if (former?.version === index.version) return former.statistics;
  let passages = 0;
  let articles = 0;
  let inPassages = 0;
  let inArticles = 0;
  for (const { segment } of index.parts) {
    passages += segment.passageCount;
    articles += segment.articleCount;
    for (const count of segment.columns.passageWords) inPassages += count;
    for (const count of segment.columns.articleWords) inArticles += count;
  }
  const found = {
    passages,
    articles,
    passageWords: inPassages / Math.max(1, passages),
    articleWords: inArticles / Math.max(1, articles),
  };
  known.set(index, { version: index.version, statistics: found });
  return found;
}

/** Readings that were not typed (weight below 1) are left out where nothing has them. */
export function weigh(index: PassageIndex, terms: readonly QueryTerm[], whole: Statistics): Weighted[] {
  return terms.flatMap((term) => {
    const { passages, articles } = index.whole?.frequency(term.stem) ?? frequencyIn(index, term.stem);
    if (passages === 0 && term.weight < 1) return [];
    return {
      term,
      passageIdf: term.weight * inverseFrequency(passages, whole.passages),
      articleIdf: term.weight * inverseFrequency(articles, whole.articles),
    };
  });
}

/** Of all parts, removed articles included until their part is merged. */
function frequencyIn({ parts }: PassageIndex, stem: string): { passages: number; articles: number } {
  let passages = 0;
  let articles = 0;
  for (const { segment } of parts) {
    const number = segment.terms.find(stem);
    if (number < 0) continue;
    passages += segment.columns.passageFrequency[number] as number;
    articles += segment.columns.articleFrequency[number] as number;
  }
  return { passages, articles };
}
