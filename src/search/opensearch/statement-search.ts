/** Statements that a query finds: candidates from the cluster, ranked, folded and counted in the working set. */
import type { ArchiveQuery, Page, StatementHit, Total } from '../archive.ts';
import { fingerprint } from '../embedded/cursor.ts';
import { rounded } from '../embedded/sort-keys.ts';
import { articleFilter, statementFilter } from '../embedded/statement-filter.ts';
import { leads, type Ranking } from '../embedded/statement-ranker.ts';
import { LAST } from './article-document.ts';
import {
  type AskedWords,
  conditionsOf,
  timeWindow,
  topicWindow,
  type Window,
  wordsOf,
} from './candidates.ts';
import { checkLimit, cursorAt, goingOn, type Place, placeOf } from './page-cursor.ts';
import { type AskedPeople, askedPeople, knows, type Reader } from './reader.ts';
import type { WorkingSet } from './working-set.ts';

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;
type Found = Omit<Page<StatementHit>, 'coverage'>;

export async function searchStatements(reader: Reader, query: ArchiveQuery): Promise<Found> {
  checkLimit(query.limit);
  const print = fingerprint('statements', query);
  const place = placeOf(query.cursor, print);
  const words = await reader.seen((set) => wordsOf(set, query));
  const people = await askedPeople(reader, query.filters?.speakers);
  return words.isWorded
    ? byTopic(reader, query, words, people, print, place)
    : byTime(reader, query, people, print, place);
}

/** The ranking of a query's candidates; null: something is needed first. */
export function rankingOf(
  set: WorkingSet,
  query: Unpaged,
  people: AskedPeople | null,
  ids: readonly string[],
): Ranking | null {
  if (!set.has(ids) || !knows(set, people)) return null;
  const ranking = set.ranker.rank({ ...query, filters: { ...query.filters, documents: ids } });
  return set.needs.isEmpty ? ranking : null;
}

/** Candidates of a topic; somebody's statements are all looked at, whatever they speak of. */
export const topicCandidates = (
  reader: Reader,
  query: Unpaged,
  words: AskedWords,
  people: AskedPeople | null,
  after: Window['after'],
): Promise<Window> =>
  topicWindow(reader, words.stems, conditionsOf(query, people, reader), {
    isRequired: people === null,
    after,
  });

async function byTopic(
  reader: Reader,
  query: ArchiveQuery,
  words: AskedWords,
  people: AskedPeople | null,
  print: string,
  place: Place,
): Promise<Found> {
  const hits: StatementHit[] = [];
  let repaired: Found['repaired'] = [];
  let { total } = place;
  let at = place;
  for (;;) {
    const window = await topicCandidates(reader, query, words, people, at.after);
    const part = await reader.seen((set) => {
      const ranking = rankingOf(set, query, people, window.ids);
      if (ranking === null) return null;
      const { statements } = ranking;
      const idAt = (i: number): string => set.maker.idOf(statements[i] as number);
      const from = goingOn(idAt, statements.length, at);
      const to = Math.min(statements.length, from + query.limit - hits.length);
      const shown = [...statements.subarray(from, to)];
      if (!set.hasPrintings(shown)) return null;
      return {
        hits: hitsOf(set, ranking, from, to),
        repaired: ranking.repaired,
        length: statements.length,
        to,
        last: to > 0 ? idAt(to - 1) : '',
      };
    });
    hits.push(...part.hits);
    repaired = part.repaired;
    total ??= { value: part.length, exact: window.after === null };
    if (part.to < part.length) {
      const next = { after: at.after, given: part.to, last: part.last, total };
      return { hits, total, repaired, cursor: query.limit === 0 ? null : cursorAt(print, next) };
    }
    if (window.after === null) return { hits, total, repaired, cursor: null };
    at = { after: window.after, given: 0, last: '', total };
    if (hits.length >= query.limit)
      return { hits, total, repaired, cursor: query.limit === 0 ? null : cursorAt(print, at) };
  }
}

function hitsOf(set: WorkingSet, { statements, relevance, score }: Ranking, from: number, to: number) {
  const hits: StatementHit[] = [];
  for (let at = from; at < to; at++) {
    const number = statements[at] as number;
    const worth = rounded(relevance[at] as number);
    const statement = set.maker.make(number, worth);
    if (statement === null) continue;
    const { place, highlights } = score(number);
    hits.push({ statement, relevance: worth, place, highlights });
  }
  return hits;
}

/**
 * Window after window. Whether another printing leads a statement is asked of all printings wherever they are, so that each
 * is shown once.
 */
async function byTime(
  reader: Reader,
  query: ArchiveQuery,
  people: AskedPeople | null,
  print: string,
  place: Place,
): Promise<Found> {
  const order = query.sort === 'oldest' ? 'oldest' : 'newest';
  const conditions = conditionsOf(query, people, reader);
  const asked = { ...query, sort: order } as const;
  const hits: StatementHit[] = [];
  let { total } = place;
  let { after } = place;
  let repaired: Found['repaired'] = [];
  for (;;) {
    const window = await timeWindow(reader, order, conditions, after);
    const isWhole = after === null && window.after === null;
    const part = await reader.seen((set) => {
      const ranking = rankingOf(set, asked, people, window.ids);
      if (ranking === null) return null;
      const { statements } = ranking;
      const ids = (i: number): string => set.maker.idOf(statements[i] as number);
      const known =
        place.last === '' || after !== place.after ? -1 : indexOf(ids, statements.length, place.last);
      const from = known + 1;
      const found: StatementHit[] = [];
      let to = from;
      const isLed = isWhole ? () => false : ledElsewhere(set, query);
      // Some are shown by another printing, elsewhere in the order of time.
      while (to < statements.length && hits.length + found.length < query.limit) {
        const end = Math.min(statements.length, to + query.limit - hits.length - found.length);
        if (!set.hasPrintings(statements.subarray(to, end))) return null;
        for (; to < end; to++)
          if (!isLed(statements[to] as number)) found.push(...hitsOf(set, ranking, to, to + 1));
      }
      if (!set.needs.isEmpty) return null;
      return {
        found,
        repaired: ranking.repaired,
        length: statements.length,
        to,
        last: to > 0 ? placeInTime(set, statements[to - 1] as number, order) : null,
        lastId: to > 0 ? ids(to - 1) : '',
      };
    });
    hits.push(...part.found);
    repaired = part.repaired;
    total ??= { value: part.length, exact: isWhole };
    const isOver = part.to >= part.length && window.after === null;
    if (isOver || query.limit === 0) return { hits, total: atLeast(total, hits), repaired, cursor: null };
    if (hits.length >= query.limit && part.last !== null) {
      const next = { after: part.last, given: 0, last: part.lastId, total };
      return { hits, total: atLeast(total, hits), repaired, cursor: cursorAt(print, next) };
    }
    after = window.after;
  }
}

const atLeast = (total: Total, hits: readonly unknown[]): Total =>
  total.exact ? total : { ...total, value: Math.max(total.value, hits.length) };

function indexOf(ids: (at: number) => string, length: number, wanted: string): number {
  for (let at = 0; at < length; at++) if (ids(at) === wanted) return at;
  return -1;
}

/** Sort values just before the article of a statement, so that the next window begins with it. */
function placeInTime(set: WorkingSet, statement: number, order: 'newest' | 'oldest'): number[] {
  const key = set.catalogue.statements.columns.article.get(statement);
  const at = set.catalogue.articles.at.get(key);
  const undated = order === 'newest' ? -LAST : LAST;
  return [Number.isNaN(at) ? undated : at, set.catalogue.articles.order.get(key) - 1];
}

/** Whether another printing that the query finds is shown in the place of a statement. */
function ledElsewhere(set: WorkingSet, { filters }: Unpaged): (statement: number) => boolean {
  const { catalogue, maker, printings, people } = set;
  const inArticle = articleFilter(catalogue, filters);
  const keep = statementFilter(catalogue, people, filters);
  return (statement) => {
    const { same, changed } = printings.of(statement, maker.voice);
    return [...same, ...changed].some(
      (other) =>
        inArticle(catalogue.statements.columns.article.get(other)) &&
        keep(other) &&
        leads(catalogue, maker, other, statement),
    );
  };
}
