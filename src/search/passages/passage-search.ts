/**
 * Ranked passages. Term by term, postings add to one number a passage and one an article; then
 *
 *     (passage's BM25 + w · article's BM25) × recency × (1 + title + coverage² + lead)     for every passage that was touched
 *     the best 200 × (1 + closeness of the question's words)                               positions are read for these only
 */
import type { IndexPart, PassageIndex } from '../index/passage-index.ts';
import { accumulate, onceIn, Scores } from './accumulate.ts';
import { closeness } from './closeness.ts';
import type { PassageHit } from './passage-hit.ts';
import type { QueryTerm } from './question-words.ts';
import type { RankingParameters } from './ranking-parameters.ts';
import { type AskedTime, timeFactors } from './recency.ts';
import { statisticsOf, type Weighted, weigh } from './statistics.ts';
import { TopList } from './top-list.ts';

export interface PassageRequest extends AskedTime {
  readonly terms: readonly QueryTerm[];
  /** Which articles may be shown at all, by key; absent: all. */
  readonly accept?: (key: number, day: number) => boolean;
  /** Which passages may be shown, for phrases and the like; absent: all. */
  readonly acceptPassage?: (part: IndexPart, passage: number) => boolean;
  /** Place of an article in the order of the archive, by key, in which equal scores stand; absent: the order of the keys. */
  readonly place?: (key: number) => number;
  readonly limit: number;
}

export interface PassageRanking {
  /** Best first. */
  readonly hits: readonly PassageHit[];
  /** How many passages matched in all. */
  readonly total: number;
  /** How much each stem says (its inverse frequency among passages). */
  readonly weights: ReadonlyMap<string, number>;
}

/** Passages for a question, best first. Pure but for two arrays kept for the next question. */
export function searchPassages(
  index: PassageIndex,
  request: PassageRequest,
  parameters: RankingParameters,
): PassageRanking {
  const { parts } = index;
  const whole = statisticsOf(index);
  const weighted = weigh(index, request.terms, whole);
  const wanted = Math.max(parameters.candidates, request.limit);
  const top = new TopList(wanted);
  const once = weighted.map((term) => onceIn(term, whole, parameters));
  const timeFactor = timeFactors(request, parameters);
  let total = 0;
  parts.forEach((part, number) => {
    scores.reset(part.segment.passageCount, part.segment.articleCount);
    weighted.forEach((term, i) => {
      accumulate(part, term, whole, parameters, once[i] as Float64Array, scores);
    });
    total += scorePart(part, number, weighted, timeFactor, request, parameters, top);
  });
  const candidates = top
    .sorted()
    .map(({ owner, item, score }) => hitOf(parts[owner] as IndexPart, item, score));
  const close = closeness(candidates, weighted, parameters);
  const { place = (key) => key } = request;
  const ranked = candidates
    .map((hit, i) => ({ ...hit, score: hit.score * (1 + (close[i] ?? 0)) }))
    .sort((a, b) => b.score - a.score || place(a.key) - place(b.key) || a.start - b.start);
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

const scores = new Scores();

/** Offers the passages of a part to `top`, their words' scores added up before; gives how many there are. */
function scorePart(
  part: IndexPart,
  number: number,
  weighted: readonly Weighted[],
  timeFactor: (day: number) => number,
  request: PassageRequest,
  parameters: RankingParameters,
  top: TopList,
): number {
  const { segment } = part;
  const { articleCount } = segment;
  const { passages: passageScores, articles: articleScores, titles: titleScores, covered } = scores;
  const { firstPassage, days } = segment.columns;
  const asked = weighted.reduce((sum, { passageIdf }) => sum + passageIdf, 0);
  let total = 0;
  for (let article = 0; article < articleCount; article++) {
    const articleScore = articleScores[article] as number;
    if (articleScore === 0 || part.gone[article] === 1) continue;
    const day = days[article] as number;
    if (request.accept && !request.accept(part.keys[article] as number, day)) continue;
    const factor = timeFactor(day);
    if (factor === 0) continue;
    const own = articleScore * parameters.articleWeight;
    const end = firstPassage[article + 1] as number;
    const first = firstPassage[article] as number;
    const share = (covered[article] as number) / asked;
    // Squared: the last word that is missing counts for more than the first one that is found.
    const whole =
      1 + (parameters.title * (titleScores[article] as number)) / asked + parameters.coverage * share * share;
    const asLead = whole + parameters.lead;
    for (let passage = first; passage < end; passage++) {
      const score = passageScores[passage] as number;
      if (score === 0) continue;
      if (request.acceptPassage && !request.acceptPassage(part, passage)) continue;
      total++;
      const worth = (score + own) * factor * (passage === first ? asLead : whole);
      if (worth > top.least) top.offer(worth, number, passage);
    }
  }
  return total;
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
