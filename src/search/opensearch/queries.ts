/** Bodies of searches. Rights stand in every one of them. Pure. */

import type { Filters } from '../archive.ts';
import { outletKey } from '../embedded/outlet-key.ts';
import { dayNumber } from '../index/days.ts';
import { nameOf } from './article-document.ts';
import type { Json } from './cluster.ts';

/** Who is asked for: the names of their forms (article-document.ts); and articles, for those who are nobody by name. */
export interface AskedVoices {
  readonly voices: readonly string[];
  /** Ids of articles in which somebody asked for is heard who is nobody by name. */
  readonly articles: readonly string[];
}

/** Articles that may be shown at this instant (milliseconds). */
export const allowed = (now: number): Json => ({ range: { until: { gt: now } } });

export const named = (ids: readonly string[]): Json => ({ ids: { values: ids.map(nameOf) } });

/** Conditions that an article must meet. */
export function articleConditions(filters: Filters, voices: AskedVoices | null, now: number): Json[] {
  const { outlets, since, until, documents } = filters;
  const days = {
    ...(since === undefined ? {} : { gte: dayNumber(since) }),
    ...(until === undefined ? {} : { lte: dayNumber(until) }),
  };
  const nested = statementConditions(filters, voices);
  const heard = voices && { terms: { 'statements.who': voices.voices } };
  return [
    allowed(now),
    ...(voices && voices.articles.length > 0
      ? [
          {
            bool: {
              should: [
                { nested: { path: 'statements', query: heard, score_mode: 'none' } },
                named(voices.articles),
              ],
              minimum_should_match: 1,
            },
          },
        ]
      : []),
    ...(outlets ? [{ terms: { outletKey: outlets.map(outletKey) } }] : []),
    ...(Object.keys(days).length > 0 ? [{ range: { day: days } }] : []),
    ...(documents ? [named(documents)] : []),
    ...(nested.length > 0
      ? [{ nested: { path: 'statements', query: { bool: { filter: nested } }, score_mode: 'none' } }]
      : []),
  ];
}

/** Conditions that one of its statements must meet. */
export function statementConditions(filters: Filters, voices: AskedVoices | null): Json[] {
  const { kinds, stances, addressee } = filters;
  return [
    ...(voices && voices.articles.length === 0 ? [{ terms: { 'statements.who': voices.voices } }] : []),
    ...(kinds ? [{ terms: { 'statements.kind': kinds } }] : []),
    ...(stances ? [{ terms: { 'statements.stance': stances } }] : []),
    ...(addressee === undefined
      ? []
      : [{ match_phrase: { 'statements.addressee': { query: outletKey(addressee) } } }]),
  ];
}

/** Articles and passages that have some of the stems, those that have most of what is rare first. */
export function topical(stems: readonly string[], filter: readonly Json[], isRequired: boolean): Json {
  const query = stems.join(' ');
  return {
    bool: {
      filter,
      should: [
        {
          nested: {
            path: 'passages',
            query: { match: { 'passages.stems': { query } } },
            score_mode: 'max',
          },
        },
        { match: { stems: { query, boost: 0.5 } } },
      ],
      minimum_should_match: isRequired ? 1 : 0,
    },
  };
}

/** Every stem of a phrase must stand in the article; whether they stand side by side is tested on its text. */
export const holding = (stems: readonly string[]): Json => ({
  match: { stems: { query: stems.join(' '), operator: 'and' } },
});

/** How many articles and passages have each of the stems, and how many there are. */
export function frequencies(stems: readonly string[]): Json {
  const each = (field: string): Json =>
    Object.fromEntries(stems.map((stem, i) => [`s${i}`, { term: { [field]: stem } }]));
  const none = stems.length === 0;
  return {
    size: 0,
    track_total_hits: true,
    aggs: {
      words: { sum: { field: 'wordCount' } },
      ...(none ? {} : { articles: { filters: { filters: each('stems') } } }),
      passages: {
        nested: { path: 'passages' },
        aggs: {
          words: { sum: { field: 'passages.words' } },
          ...(none ? {} : { each: { filters: { filters: each('passages.stems') } } }),
        },
      },
    },
  };
}
