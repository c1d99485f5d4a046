/** Statements for a query: found, held against the topic, ordered. What touches the topic too little is no answer. */

import type { Coverage, Person, Query, Statement } from '../model.ts';
import { genderOfRole, isHonorific } from '../people/names/name-words.ts';
import { INTENTS } from '../questions/intents.ts';
import type { Archive, ArchiveQuery, Filters, StatementHit } from '../search/archive.ts';
import { asFound } from '../search/encoder.ts';
import { ANSWERS_FROM } from '../search/relevance/topic-gate.ts';
import { foldedWords } from '../text/normalise.ts';
import type { AnswerOptions } from './base.ts';
import { directFirst } from './direct-first.ts';
import { byStance, byTime, ofMatter, withoutInner } from './narrow-statements.ts';
import { isSurelyMeant, type Repair } from './repairs.ts';
import { isSpokenBy } from './spoken-by.ts';

export interface FoundStatements {
  /** In order, those of the page at least. */
  readonly hits: readonly StatementHit[];
  readonly total: number;
  /** Where there are none: the statements that come nearest to the topic, of all that were looked through; no answer. */
  readonly nearest: readonly StatementHit[];
  /** In how many articles they stand; 0: not counted, since not all of them were read. */
  readonly articles: number;
  /** There are more than `total`: only so many were read. */
  readonly open: boolean;
  /** How many of the total have the topic neither in their words nor in their sentence. */
  readonly around: number;
  readonly coverage: Coverage;
  /** Topic words that stand nowhere and were read as others. */
  readonly repaired: readonly Repair[];
  /** Topic words that may have been meant by words that stand nowhere; nothing was looked for by them. */
  readonly perhaps: readonly Repair[];
  /** The stance asked for was found; false: these are other statements on the topic. */
  readonly stanceMet: boolean;
  /** A filter that had to be left out because the articles do not state what it asks for. */
  readonly unmet: 'addressee' | null;
}

/** So many statements are offered where none answers. */
const NEAREST = 5;
/** What is less relevant has nothing in common with the topic. */
const NEAREST_FROM = 0.15;
/** How many hits are read for a topic: what lies beyond is not reached by paging. */
const MOST = 500;
/** So many are read first: mostly no more of them answer. */
const FEW = 60;

export function filtersOf(query: Query, speakers: readonly Person[] | null): Filters {
  return {
    ...(speakers ? { speakers: speakers.map(({ id }) => id) } : {}),
    ...(query.kinds ? { kinds: query.kinds } : {}),
    ...(query.outlet ? { outlets: [query.outlet] } : {}),
    ...(query.since ? { since: query.since } : {}),
    ...(query.until ? { until: query.until } : {}),
  };
}

interface FindOptions extends Pick<AnswerOptions, 'asOf' | 'order'> {
  /** How many hits are wanted: offset and limit together. */
  readonly reach: number;
  /** Id of somebody whose statements are left out. */
  readonly notBy?: string | null;
}

/** `speakers` null: everybody's. */
export async function findStatements(
  query: Query,
  speakers: readonly Person[] | null,
  archive: Archive,
  options: FindOptions,
): Promise<FoundStatements> {
  const filters = filtersOf(query, speakers);
  const base: Omit<ArchiveQuery, 'limit'> = {
    text: query.topic,
    phrases: query.phrases,
    excludedTerms: query.excludedTerms,
    ...(query.follow === null && query.topic !== null ? { context: query.question } : {}),
    ...(query.sources === null ? {} : { sources: query.sources }),
    filters: query.addressee ? { ...filters, addressee: query.addressee } : filters,
    ...(options.asOf ? { asOf: options.asOf } : {}),
  };
  // A weekday without a date: what the articles' own words put on it, whenever they were printed.
  if (query.weekday !== null && query.since === null && query.until === null)
    return onWeekday(query, base, options, archive, true);
  const asked = titled(query, without(query.others, await search(query, base, options, archive)));
  // Of what somebody said, the words themselves come first; a timeline and a list of who denied keep their order.
  const theirs = INTENTS[query.intent].plain && query.speakers.length > 0 && query.stance === null;
  const first = informed(query, theirs ? { ...asked, hits: directFirst(asked.hits, MOST) } : asked);
  if (first.total === 0 && query.weekday !== null) return onWeekday(query, base, options, archive);
  if (first.total > 0 || !query.addressee) return first;
  // Without a topic, everything else that somebody said is no answer to what was said to one listener, but what
  // names that listener may be.
  const text = query.topic ?? (query.phrases.length === 0 ? query.addressee : null);
  const all = await search(query, { ...base, text, filters }, { ...options, notBy: null }, archive);
  return { ...all, unmet: all.total > 0 ? 'addressee' : null };
}

/** "Who else?": without those who were shown before. */
function without(names: readonly string[], found: FoundStatements): FoundStatements {
  if (names.length === 0) return found;
  const hits = found.hits.filter(({ statement }) => !names.includes(statement.speaker?.name ?? ''));
  return {
    ...found,
    hits,
    total: found.total - (found.hits.length - hits.length),
    articles: found.articles === 0 ? 0 : articlesIn(hits),
  };
}

/** What "Mrs" or "Sir" in front of a name says; null where no such title stands there. */
function titleGender(name: string): ReturnType<typeof genderOfRole> {
  const title = foldedWords(name)[0]?.word ?? '';
  return isHonorific(title) ? genderOfRole(title) : null;
}

/** "What did Mrs Moss say?": without the words of somebody whom the article calls "Mr Moss". */
function titled({ speakers }: Query, found: FoundStatements): FoundStatements {
  const asked = titleGender(speakers[0] ?? '');
  if (asked === null || speakers.length > 1) return found;
  const fits = ({ statement }: StatementHit): boolean => {
    const printed = titleGender(statement.speaker?.mention?.text ?? '');
    return printed === null || printed === asked;
  };
  const hits = found.hits.filter(fits);
  if (hits.length === found.hits.length) return { ...found, nearest: found.nearest.filter(fits) };
  return {
    ...found,
    hits,
    nearest: found.nearest.filter(fits),
    total: found.total - (found.hits.length - hits.length),
    articles: found.articles === 0 ? 0 : articlesIn(hits),
  };
}

/** "When did she say that?" without a topic: statements that tell it come first. */
function informed(query: Query, found: FoundStatements): FoundStatements {
  const { asksFor } = query;
  if (query.topic !== null || (asksFor !== 'when' && asksFor !== 'who')) return found;
  const tells = ({ statement }: StatementHit) =>
    (asksFor === 'when' ? statement.when : statement.addressee) !== null;
  return { ...found, hits: [...found.hits.filter(tells), ...found.hits.filter((hit) => !tells(hit))] };
}

/** "On Sunday": what the articles' own words put on a Sunday, of those without a date or (`dated`) of all. */
async function onWeekday(
  query: Query,
  base: Omit<ArchiveQuery, 'limit'>,
  options: FindOptions,
  archive: Archive,
  dated = false,
): Promise<FoundStatements> {
  const { since: _, until: __, ...filters } = base.filters ?? {};
  const all = await search(query, { ...base, filters }, { ...options, notBy: null }, archive);
  const day = query.weekday?.toLowerCase() ?? '';
  const hits = all.hits.filter(
    ({ statement }) =>
      (dated || statement.document.published === null) && statement.when?.toLowerCase().includes(day),
  );
  return { ...all, hits, total: hits.length, articles: articlesIn(hits) };
}

async function search(
  query: Query,
  base: Omit<ArchiveQuery, 'limit'>,
  { reach, notBy = null, order = asFound }: FindOptions,
  archive: Archive,
): Promise<FoundStatements> {
  const hasTopic = query.topic !== null || query.phrases.length > 0;
  if (!hasTopic) {
    const sort = query.order === 'oldest' ? 'oldest' : 'newest';
    const filters = query.stance === null ? base.filters : { ...base.filters, stances: [query.stance] };
    const asked = { ...base, ...(filters ? { filters } : {}) };
    const page = await archive.searchStatements({ ...asked, sort, limit: Math.max(reach, MOST) });
    const hits = withoutInner(page.hits);
    return {
      hits,
      nearest: [],
      total: page.total.value - (page.hits.length - hits.length),
      articles: page.hits.length < page.total.value ? 0 : articlesIn(hits),
      open: !page.total.exact,
      around: 0,
      coverage: page.coverage,
      repaired: page.repaired,
      perhaps: [],
      stanceMet: true,
      unmet: null,
    };
  }
  const asked: Omit<ArchiveQuery, 'limit'> = {
    ...base,
    sort: 'relevance',
    ...(base.filters?.speakers ? { minRelevance: 0 } : {}),
  };
  const few = await archive.searchStatements({ ...asked, limit: Math.max(reach, FEW) });
  // Where the last of them still answers there are more; what does not answer is not read.
  const all = few.cursor === null || (few.hits.at(-1)?.relevance ?? 0) < ANSWERS_FROM;
  const found = all ? few : await archive.searchStatements({ ...asked, limit: Math.max(reach, MOST) });
  const guessed = found.repaired.filter((pair) => !isSurelyMeant(pair));
  // "Who accused Pike?" is not answered by what Pike accuses others of.
  const spoken =
    notBy === null ? found.hits : found.hits.filter(({ statement }) => !isSpokenBy(statement, notBy));
  const page = { ...found, hits: guessed.length > 0 ? [] : await ofMatter(query, spoken, archive) };
  const relevant = withoutInner(
    page.hits.filter((hit) => query.topic === null || hit.relevance >= ANSWERS_FROM),
  );
  const question = base.context ?? query.topic;
  const inOrder = async (hits: readonly StatementHit[]) => (question === null ? hits : order(question, hits));
  const { hits, stanceMet } = byStance(
    query.order === 'relevance' ? await inOrder(relevant) : relevant,
    query.stance,
  );
  const ordered = query.order === 'relevance' ? hits : byTime(hits, query.order);
  const last = found.hits.at(-1);
  const open = found.cursor !== null && (query.topic === null || (last?.relevance ?? 0) >= ANSWERS_FROM);
  return {
    hits: ordered,
    nearest:
      ordered.length > 0
        ? []
        : (await inOrder(withoutInner(spoken.filter(({ relevance }) => relevance >= NEAREST_FROM)))).slice(
            0,
            NEAREST,
          ),
    total: ordered.length,
    articles: open ? 0 : articlesIn(ordered),
    open,
    around: ordered.filter(({ place }) => place !== null && place !== 'content' && place !== 'sentence')
      .length,
    coverage: page.coverage,
    repaired: page.repaired.filter(isSurelyMeant),
    perhaps: guessed,
    stanceMet,
    unmet: null,
  };
}

export function articlesIn(hits: readonly { readonly statement: Statement }[]): number {
  return new Set(hits.map(({ statement }) => statement.document.id)).size;
}
