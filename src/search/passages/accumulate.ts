/**
 * The hot loop of searching: a term's postings added to one number a passage and three an article. The arrays are kept
 * from question to question, so a search must be over before the next one begins (it never waits in between).
 */

import type { IndexPart } from '../index/passage-index.ts';
import { lengthNorm } from './bm25.ts';
import type { RankingParameters } from './ranking-parameters.ts';
import type { Statistics, Weighted } from './statistics.ts';

/** Scores of one part. */
export class Scores {
  passages: Float32Array = new Float32Array(0);
  articles: Float32Array = new Float32Array(0);
  /** Weight of the question's words that the article's title has. */
  titles: Float32Array = new Float32Array(0);
  /** Weight of the question's words that the article has at all. */
  covered: Float32Array = new Float32Array(0);

  /** Room for so many, all zero. */
  reset(passages: number, articles: number): void {
    if (this.passages.length < passages) this.passages = new Float32Array(passages);
    if (this.articles.length < articles) {
      this.articles = new Float32Array(articles);
      this.titles = new Float32Array(articles);
      this.covered = new Float32Array(articles);
    }
    this.passages.fill(0, 0, passages);
    this.articles.fill(0, 0, articles);
    this.titles.fill(0, 0, articles);
    this.covered.fill(0, 0, articles);
  }
}

/** Passages longer than this are rare: a title is at most 64 words, a passage about 192. */
const LONGEST = 512;

/** What a term that stands once in a passage adds, by the passage's words: most postings are such. */
export function onceIn(weighted: Weighted, whole: Statistics, parameters: RankingParameters): Float64Array {
  const top = weighted.passageIdf * (parameters.passage.k1 + 1);
  const base = lengthNorm(parameters.passage, 0, whole.passageWords);
  const slope = lengthNorm(parameters.passage, 1, whole.passageWords) - base;
  const gains = new Float64Array(LONGEST);
  for (let words = 0; words < LONGEST; words++) gains[words] = top / (1 + (base + slope * words));
  return gains;
}

/** Adds one term's postings; the varints are read in place. `once`: of the same term, see onceIn. */
export function accumulate(
  part: IndexPart,
  weighted: Weighted,
  whole: Statistics,
  parameters: RankingParameters,
  once: Float64Array,
  scores: Scores,
): void {
  const { passages: passageScores, articles: articleScores, titles: titleScores, covered } = scores;
  const { columns, terms } = part.segment;
  const term = terms.find(weighted.term.stem);
  if (term < 0) return;
  const { docs, passageWords, passageArticle, articleWords } = columns;
  const passageTop = weighted.passageIdf * (parameters.passage.k1 + 1);
  const passageBase = lengthNorm(parameters.passage, 0, whole.passageWords);
  const passageSlope = lengthNorm(parameters.passage, 1, whole.passageWords) - passageBase;
  const articleTop = weighted.articleIdf * (parameters.article.k1 + 1);
  const articleBase = lengthNorm(parameters.article, 0, whole.articleWords);
  const articleSlope = lengthNorm(parameters.article, 1, whole.articleWords) - articleBase;
  let at = columns.blockDocs[columns.firstBlock[term] as number] as number;
  let passage = -1;
  let article = -1;
  let inArticle = 0;
  for (let left = columns.passageFrequency[term] as number; left > 0; left--) {
    let byte = docs[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = docs[at++] as number;
      value |= (byte & 127) << shift;
    }
    let frequency = 1;
    if (value & 1) {
      byte = docs[at++] as number;
      frequency = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = docs[at++] as number;
        frequency |= (byte & 127) << shift;
      }
      frequency += 2;
    }
    passage += (value >>> 2) + 1;
    const words = passageWords[passage] as number;
    const gain =
      frequency === 1 && words < LONGEST
        ? (once[words] as number)
        : (passageTop * frequency) / (frequency + (passageBase + passageSlope * words));
    passageScores[passage] = (passageScores[passage] as number) + gain;
    const owner = passageArticle[passage] as number;
    // The title stands in every passage but counts once in the article.
    if (owner === article) inArticle += value & 2 ? frequency - 1 : frequency;
    else {
      if (article >= 0) {
        const length = articleBase + articleSlope * (articleWords[article] as number);
        articleScores[article] =
          (articleScores[article] as number) + (articleTop * inArticle) / (inArticle + length);
      }
      article = owner;
      inArticle = frequency;
      covered[owner] = (covered[owner] as number) + weighted.passageIdf;
      if (value & 2) titleScores[owner] = (titleScores[owner] as number) + weighted.passageIdf;
    }
  }
  if (article >= 0) {
    const length = articleBase + articleSlope * (articleWords[article] as number);
    articleScores[article] =
      (articleScores[article] as number) + (articleTop * inArticle) / (inArticle + length);
  }
}
