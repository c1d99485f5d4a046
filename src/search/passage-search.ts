/**
 * Ranked passages. Term by term, postings add to one number a passage and one an article; then
 *
 *     (passage's BM25 + w · article's BM25) × recency × title × lead      for every passage that was touched
 *     the best 200 × (1 + closeness of the question's words)              positions are read for these only
 */
import type { Span } from '../model.ts';
import { inverseFrequency, lengthNorm } from './bm25.ts';
import { closeness } from './closeness.ts';
import type { IndexPart, PassageIndex } from './passage-index.ts';
import type { QueryTerm } from './question-words.ts';
import type { RankingParameters } from './ranking-parameters.ts';
import { NO_DAY } from './segment.ts';
import { TopList } from './top-list.ts';

export interface PassageRequest {
  readonly terms: readonly QueryTerm[];
  /** Day as of which is answered (days since 1970-01-01); null: no leaning to recent articles. */
  readonly asOf: number | null;
  /** Days that the question names, first and last; articles of them are preferred and recency is not. */
  readonly named: { readonly from: number; readonly to: number } | null;
  /** Which articles may be shown at all, by key; absent: all. */
  readonly accept?: (key: number, day: number) => boolean;
  /** Which passages may be shown, for phrases and the like; absent: all. */
  readonly acceptPassage?: (part: IndexPart, passage: number) => boolean;
  readonly limit: number;
}

export interface PassageHit extends Span {
  readonly key: number;
  /** Number of the passage in its part. */
  readonly passage: number;
  readonly part: IndexPart;
  readonly score: number;
}

export interface PassageRanking {
  /** Best first. */
  readonly hits: readonly PassageHit[];
  /** How many passages matched in all. */
  readonly total: number;
  /** How much each stem says (its inverse frequency among passages). */
  readonly weights: ReadonlyMap<string, number>;
}

interface Statistics {
  readonly passages: number;
  readonly articles: number;
  readonly passageWords: number;
  readonly articleWords: number;
}

interface Weighted {
  readonly term: QueryTerm;
  readonly passageIdf: number;
  readonly articleIdf: number;
}

const statistics = new WeakMap<readonly IndexPart[], Statistics>();

function statisticsOf(parts: readonly IndexPart[]): Statistics {
  const known = statistics.get(parts);
  if (known) return known;
  let passages = 0;
  let articles = 0;
  let inPassages = 0;
  let inArticles = 0;
  for (const { segment } of parts) {
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
  statistics.set(parts, found);
  return found;
}

/** Passages for a question, best first. Pure but for two arrays kept for the next question. */
export function searchPassages(
  index: PassageIndex,
  request: PassageRequest,
  parameters: RankingParameters,
): PassageRanking {
  const { parts } = index;
  const whole = statisticsOf(parts);
  const weighted = weigh(parts, request.terms, whole);
  const wanted = Math.max(parameters.candidates, request.limit);
  const top = new TopList(wanted);
  let total = 0;
  parts.forEach((part, number) => {
    total += scorePart(part, number, weighted, whole, request, parameters, top);
  });
  const candidates = top
    .sorted()
    .map(({ owner, item, score }) => hitOf(parts[owner] as IndexPart, item, score));
  const close = closeness(candidates, weighted, parameters);
  const ranked = candidates
    .map((hit, i) => ({ ...hit, score: hit.score * (1 + (close[i] ?? 0)) }))
    .sort((a, b) => b.score - a.score || a.key - b.key || a.start - b.start);
  const weights = new Map(weighted.map(({ term, passageIdf }) => [term.stem, passageIdf]));
  return { hits: spread(ranked, parameters).slice(0, request.limit), total, weights };
}

function hitOf(part: IndexPart, passage: number, score: number): PassageHit {
  const { passageArticle, passageStart, passageEnd } = part.segment.columns;
  return {
    key: part.keys[passageArticle[passage] as number] as number,
    passage,
    part,
    start: passageStart[passage] as number,
    end: passageEnd[passage] as number,
    score,
  };
}

/** Readings that were not typed (weight below 1) are left out where nothing has them. */
function weigh(parts: readonly IndexPart[], terms: readonly QueryTerm[], whole: Statistics): Weighted[] {
  return terms.flatMap((term) => {
    let passages = 0;
    let articles = 0;
    for (const { segment } of parts) {
      const number = segment.terms.find(term.stem);
      if (number < 0) continue;
      passages += segment.columns.passageFrequency[number] as number;
      articles += segment.columns.articleFrequency[number] as number;
    }
    if (passages === 0 && term.weight < 1) return [];
    return {
      term,
      passageIdf: term.weight * inverseFrequency(passages, whole.passages),
      articleIdf: term.weight * inverseFrequency(articles, whole.articles),
    };
  });
}

let passageScores = new Float32Array(0);
let articleScores = new Float32Array(0);
let titleScores = new Float32Array(0);

function scorePart(
  part: IndexPart,
  number: number,
  weighted: readonly Weighted[],
  whole: Statistics,
  request: PassageRequest,
  parameters: RankingParameters,
  top: TopList,
): number {
  const { segment } = part;
  const { passageCount, articleCount } = segment;
  if (passageScores.length < passageCount) passageScores = new Float32Array(passageCount);
  if (articleScores.length < articleCount) {
    articleScores = new Float32Array(articleCount);
    titleScores = new Float32Array(articleCount);
  }
  passageScores.fill(0, 0, passageCount);
  articleScores.fill(0, 0, articleCount);
  titleScores.fill(0, 0, articleCount);
  for (const term of weighted) accumulate(part, term, whole, parameters);

  const { firstPassage, days } = segment.columns;
  const asked = weighted.reduce((sum, { passageIdf }) => sum + passageIdf, 0);
  let total = 0;
  for (let article = 0; article < articleCount; article++) {
    const articleScore = articleScores[article] as number;
    if (articleScore === 0 || part.gone[article] === 1) continue;
    const day = days[article] as number;
    if (request.accept && !request.accept(part.keys[article] as number, day)) continue;
    const factor = timeFactor(day, request, parameters);
    if (factor === 0) continue;
    const own = articleScore * parameters.articleWeight;
    const end = firstPassage[article + 1] as number;
    const first = firstPassage[article] as number;
    const inTitle = 1 + (parameters.title * (titleScores[article] as number)) / asked;
    for (let passage = first; passage < end; passage++) {
      const score = passageScores[passage] as number;
      if (score === 0) continue;
      if (request.acceptPassage && !request.acceptPassage(part, passage)) continue;
      total++;
      top.offer(
        (score + own) * factor * (inTitle + (passage === first ? parameters.lead : 0)),
        number,
        passage,
      );
    }
  }
  return total;
}

/** What an article's day is worth; 0: it did not exist yet on the day of the question. */
function timeFactor(day: number, request: PassageRequest, parameters: RankingParameters): number {
  const { asOf, named } = request;
  if (day === NO_DAY) return 1;
  if (asOf !== null && day > asOf + parameters.newerDays) return 0;
  if (named !== null) return day >= named.from && day <= named.to ? 1 + parameters.namedTime : 1;
  if (asOf === null) return 1;
  return 1 + parameters.recency * Math.exp(-Math.max(0, asOf - day) / parameters.recencyDays);
}

/** Adds one term's postings to the scores: the hot loop, so the varints are read in place. */
function accumulate(
  part: IndexPart,
  weighted: Weighted,
  whole: Statistics,
  parameters: RankingParameters,
): void {
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
    const norm = passageBase + passageSlope * (passageWords[passage] as number);
    passageScores[passage] =
      (passageScores[passage] as number) + (passageTop * frequency) / (frequency + norm);
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
      if (value & 2) titleScores[owner] = (titleScores[owner] as number) + weighted.passageIdf;
    }
  }
  if (article >= 0) {
    const length = articleBase + articleSlope * (articleWords[article] as number);
    articleScores[article] =
      (articleScores[article] as number) + (articleTop * inArticle) / (inArticle + length);
  }
}

/** At most `perArticle` passages of an article among the first `firstPage`; what is passed over comes right after. */
function spread(ranked: readonly PassageHit[], { perArticle, firstPage }: RankingParameters): PassageHit[] {
  const first: PassageHit[] = [];
  const later: PassageHit[] = [];
  const count = new Map<number, number>();
  for (const hit of ranked) {
    const before = count.get(hit.key) ?? 0;
    if (first.length < firstPage && before < perArticle) {
      first.push(hit);
      count.set(hit.key, before + 1);
    } else later.push(hit);
  }
  return [...first, ...later];
}
