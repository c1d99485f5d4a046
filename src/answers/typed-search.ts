/** A typed search ("…" exact, -word, outlet:, speaker:, before:, after:) → ranked passages, and the answer that shows them. */
import type { Answer, Passage, Query } from '../model.ts';
import { emptyQuery } from '../questions/empty-query.ts';
import type { Archive, Filters, Page } from '../search/archive.ts';
import { type ParsedSearch, parseSearch } from '../search/query-syntax.ts';
import { articlesOf, emptyAnswer } from './base.ts';
import { count } from './phrasing.ts';

export interface TypedSearchOptions {
  readonly limit: number;
  /** Instant to answer as of, ISO 8601; null: no leaning to recent articles. */
  readonly asOf: string | null;
}

/** Best first. A `speaker:` whom nobody is called finds nothing; of several, all are meant. */
export async function typedSearch(
  typed: string,
  archive: Archive,
  { limit, asOf }: TypedSearchOptions,
): Promise<Page<Passage>> {
  const search = parseSearch(typed);
  return archive.searchPassages({
    text: search.text,
    phrases: search.phrases,
    excludedTerms: search.excludedTerms,
    filters: await filtersOf(search, archive),
    limit,
    ...(asOf ? { asOf } : {}),
  });
}

/** The same for a person, with the query that a card is made from. */
export async function answerTypedSearch(
  typed: string,
  archive: Archive,
  options: TypedSearchOptions,
): Promise<{ readonly query: Query; readonly answer: Answer }> {
  const query: Query = { ...emptyQuery(typed, 'passages', 'search'), topic: typed };
  const { hits, total, coverage } = await typedSearch(typed, archive, options);
  const found = hits.length > 0;
  const answer: Answer = {
    ...emptyAnswer(query, coverage),
    status: found ? 'answered' : 'not_found',
    understood: `search for ${typed.trim()} · ${found ? `the best ${count(hits.length, 'passage')} in ${count(articlesOf(hits), 'article')}` : 'nothing found'}`,
    message: found ? '' : 'No passage of the archive has these words.',
    passages: hits,
    total: total.value,
    totalExact: total.exact,
  };
  return { query, answer };
}

async function filtersOf(search: ParsedSearch, archive: Archive): Promise<Filters> {
  const people: string[] = [];
  for (const name of search.speakers) {
    const resolved = await archive.resolveSpeaker(name);
    for (const { id } of [...resolved.people, ...resolved.spokespeople]) people.push(id);
  }
  return {
    ...(search.speakers.length > 0 ? { speakers: people } : {}),
    ...(search.outlets.length > 0 ? { outlets: search.outlets } : {}),
    ...(search.since === null ? {} : { since: search.since }),
    ...(search.until === null ? {} : { until: search.until }),
  };
}
