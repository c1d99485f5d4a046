/** From what somebody typed to ranked passages with their matched words: everything between the archive and the index. */
import type { Order, Span } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { dayNumber } from '../index/days.ts';
import type { IndexPart, PassageIndex } from '../index/passage-index.ts';
import { NO_DAY } from '../index/segment.ts';
import type { PassageHit } from './passage-hit.ts';
import { type PassageRequest, searchPassages } from './passage-search.ts';
import { findPhrase } from './phrase-search.ts';
import { namedTime } from './question-time.ts';
import { asksForNews, type QueryTerm, questionTerms } from './question-words.ts';
import { RANKING, type RankingParameters } from './ranking-parameters.ts';
import { repairTerms } from './repair.ts';
import { snippetOf } from './snippet.ts';

export interface FindRequest {
  /** Topic or question in plain words (not the search syntax: see query-syntax.ts); null or blank: no words. */
  readonly text: string | null;
  /** Each must stand in the passage, exactly. */
  readonly phrases?: readonly string[];
  /** Words or phrases that must not stand in the passage. */
  readonly excludedTerms?: readonly string[];
  /** Which articles may be shown; `day` is in days since 1970-01-01, NO_DAY where the article has none. */
  readonly accept?: (key: number, day: number) => boolean;
  /** Which spans may be shown (those in which a certain speaker is heard, say). */
  readonly acceptSpan?: (key: number, start: number, end: number) => boolean;
  /** Place of an article in the order of the archive, by key; absent: the order of the keys. */
  readonly place?: (key: number) => number;
  readonly sort?: Order;
  /** ISO 8601 day or instant to answer as of; absent: no leaning to recent articles. */
  readonly asOf?: string;
  /** Of one phrase alone: so many passages are enough, the others need not be found or counted. */
  readonly countTo?: number;
  /** Passages wanted, from the best on (a later page asks for more and drops the first ones). */
  readonly limit: number;
}

export interface Found {
  /** The words and phrases that were searched for. */
  readonly question: string;
  /** How much each stem of `terms` says. */
  readonly weights: ReadonlyMap<string, number>;
  /** Best first (or newest, or oldest). */
  readonly hits: readonly PassageHit[];
  /** How many passages there are in all. */
  readonly total: number;
  /** What was looked for. */
  readonly terms: readonly QueryTerm[];
  /** Words that stand nowhere and were read as others: `[asked, used]`. */
  readonly repaired: readonly (readonly [string, string])[];
}

/** Sorted by date, passages below this part of the best score are not about the question. */
const RELEVANT = 0.5;

/** The passages for a request. Pure: the same index and request give the same passages. */
export function findPassages(
  index: PassageIndex,
  request: FindRequest,
  parameters: RankingParameters = RANKING,
): Found {
  const phrases = request.phrases ?? [];
  const text = [request.text ?? '', ...phrases].join(' ').trim();
  const { terms, repaired } = repairTerms(index, mostTelling(index, questionTerms(text)));
  const day = dayNumber(request.asOf);
  const asOf = day === NO_DAY ? null : day;
  const allowed = passageFilter(index, request);
  const search: PassageRequest = {
    terms,
    asOf,
    named: asOf === null ? null : namedTime(text, asOf),
    recent: asksForNews(text),
    ...(request.accept ? { accept: request.accept } : {}),
    ...(request.place ? { place: request.place } : {}),
    ...(allowed ? { acceptPassage: allowed } : {}),
    limit: request.limit,
  };
  const byDay = request.sort === 'newest' || request.sort === 'oldest';
  const ranking = searchPassages(index, byDay ? { ...search, limit: BY_DAY } : search, parameters);
  const found = { ...ranking, question: text, terms, repaired };
  if (!byDay) return found;
  const best = ranking.hits[0]?.score ?? 0;
  const near = ranking.hits.filter(({ score }) => score >= best * RELEVANT);
  return { ...found, hits: byDate(near, request.sort).slice(0, request.limit), total: near.length };
}

/** Of a pasted page the rarest words say what it is about; more would only take time. */
const MOST_TERMS = 48;

function mostTelling(index: PassageIndex, terms: readonly QueryTerm[]): readonly QueryTerm[] {
  if (terms.length <= MOST_TERMS) return terms;
  const ranked = terms.map((term, at) => ({
    term,
    at,
    frequency: index.articlesWith(term.stem) || Number.POSITIVE_INFINITY,
  }));
  ranked.sort((a, b) => (a.frequency === b.frequency ? a.at - b.at : a.frequency - b.frequency));
  const kept = ranked.slice(0, MOST_TERMS).sort((a, b) => a.at - b.at);
  return kept.map(({ term }) => term);
}

/** How many of the best passages are put in order of time. */
const BY_DAY = 2000;

function byDate(hits: readonly PassageHit[], order: Order | undefined): PassageHit[] {
  const dayOf = ({ part, passage }: PassageHit): number => {
    const { days, passageArticle } = part.segment.columns;
    return days[passageArticle[passage] as number] as number;
  };
  const sign = order === 'oldest' ? 1 : -1;
  return [...hits].sort((a, b) => {
    const [x, y] = [dayOf(a), dayOf(b)];
    // Articles without a date come last either way.
    if ((x === NO_DAY) !== (y === NO_DAY)) return x === NO_DAY ? 1 : -1;
    return x === y ? b.score - a.score : sign * (x - y);
  });
}

/** A test for passages out of phrases, words that must not stand, and spans; null when there is nothing to test. */
function passageFilter(
  index: PassageIndex,
  { phrases = [], excludedTerms = [], acceptSpan, countTo }: FindRequest,
): PassageRequest['acceptPassage'] | null {
  // Several conditions leave fewer than each of them: nothing can be left out then.
  const alone = phrases.length === 1 && excludedTerms.length === 0 && !acceptSpan;
  const with_ = phrases.map((phrase) => placesOf(index, phrase, alone ? countTo : undefined));
  const without_ = excludedTerms.map((words) => placesOf(index, words));
  if (with_.length === 0 && without_.length === 0 && !acceptSpan) return null;
  return (part, passage) => {
    if (with_.some((places) => !places.get(part)?.has(passage))) return false;
    if (without_.some((places) => places.get(part)?.has(passage))) return false;
    if (!acceptSpan) return true;
    const { passageArticle, passageStart, passageEnd } = part.segment.columns;
    const key = part.keys[passageArticle[passage] as number] as number;
    return acceptSpan(key, passageStart[passage] as number, passageEnd[passage] as number);
  };
}

/** Where a phrase stands; `enough`: the search may end with so many passages. */
function placesOf(
  index: PassageIndex,
  phrase: string,
  enough = Number.POSITIVE_INFINITY,
): Map<IndexPart, Set<number>> {
  const places = new Map<IndexPart, Set<number>>();
  let left = enough;
  for (const part of index.parts) {
    const here = new Set(findPhrase(part, phrase, left).map(({ passage }) => passage));
    places.set(part, here);
    left -= Math.min(left, here.size);
  }
  return places;
}

/** Matched words in a stretch of an article, offsets into the article. `text` is the stretch, which begins at `offset`. */
export function matchedWords(text: string, offset: number, terms: readonly QueryTerm[]): Span[] {
  const stems = new Set(terms.map((term) => term.stem));
  return foldedWords(text)
    .filter(({ word }) => stems.has(stem(word)))
    .map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

/** The sentences of a found passage that answer, offsets into the article. `text` is the passage's text. */
export function answeringSentences(
  text: string,
  hit: Span,
  title: string | null,
  { question, terms, weights }: Found,
): Span[] {
  return snippetOf(text, hit.start, { question, terms, title, weight: (key) => weights.get(key) ?? 0 });
}
