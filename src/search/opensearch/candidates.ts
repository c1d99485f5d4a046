/** Windows of articles that may answer, from the cluster: by what they speak of, or in order of time. */

import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import type { ArchiveQuery } from '../archive.ts';
import { questionTerms } from '../passages/question-words.ts';
import { repairTerms } from '../passages/repair.ts';
import { readTopic } from '../relevance/statement-ranking.ts';
import type { Json } from './cluster.ts';
import { idsOf } from './fetch.ts';
import { articleConditions, holding, topical } from './queries.ts';
import type { AskedPeople, Reader } from './reader.ts';
import type { WorkingSet } from './working-set.ts';

/** Articles of one window: of the embedded engine's best, the first 200 candidates hold 96 in a hundred, the first 500 99. */
export const WINDOW = 400;

export interface Window {
  /** Ids of articles, in the order of the cluster. */
  readonly ids: readonly string[];
  /** Sort values of the last; null: there are no more. */
  readonly after: readonly (number | string)[] | null;
}

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;

/** What of a query its candidates are found by. */
export interface AskedWords {
  /** The query has words to rank by. */
  readonly isWorded: boolean;
  /** Stems of its words, misspelt ones repaired, their synonyms, and those of the whole question. */
  readonly stems: readonly string[];
}

/** Most stems of a pasted page that are looked up. */
const MOST_STEMS = 64;

/** null: something is needed first. */
export function wordsOf(set: WorkingSet, { text, context = '' }: Unpaged): AskedWords | null {
  const { index } = set.catalogue;
  const stems = new Set<string>();
  const topic = repairTerms(index, questionTerms(text ?? '')).terms;
  const read = readTopic({ text: topic.map(({ word }) => word).join(' ') || text }, () => 1);
  for (const { stem: root } of topic) stems.add(root);
  for (const { stem: root, synonyms } of read.terms)
    for (const one of [root, ...synonyms.flat()]) stems.add(one);
  for (const { stem: root } of repairTerms(index, questionTerms(context)).terms) stems.add(root);
  for (const root of stems) set.frequency(root);
  if (!set.needs.isEmpty) return null;
  return {
    isWorded: readTopic({ text }).terms.length > 0,
    stems: [...stems].filter((root) => set.frequency(root).articles > 0).slice(0, MOST_STEMS),
  };
}

const phraseConditions = (phrases: readonly string[] = []): Json[] =>
  phrases.map((phrase) => holding(foldedWords(phrase).map(({ word }) => stem(word))));

/** Conditions that the articles of a query must meet. */
export const conditionsOf = (
  { filters = {}, phrases }: Unpaged,
  asked: AskedPeople | null,
  reader: Reader,
): Json[] => [...articleConditions(filters, asked, reader.now()), ...phraseConditions(phrases)];

/** Those that speak most of it first. `isRequired`: articles that have none of the words are left out. */
export async function topicWindow(
  reader: Reader,
  stems: readonly string[],
  conditions: readonly Json[],
  options: { readonly isRequired: boolean; readonly after: Window['after']; readonly size?: number },
): Promise<Window> {
  const { isRequired, after, size = WINDOW } = options;
  if (stems.length === 0 && isRequired) return { ids: [], after: null };
  return window(reader, size, {
    query: stems.length > 0 ? topical(stems, conditions, isRequired) : { bool: { filter: conditions } },
    sort: [{ _score: 'desc' }, { order: 'asc' }],
    ...(after ? { search_after: after } : {}),
  });
}

/** In order of time, those without a date last. */
export async function timeWindow(
  reader: Reader,
  order: 'newest' | 'oldest',
  conditions: readonly Json[],
  after: Window['after'],
  size = WINDOW,
): Promise<Window> {
  return window(reader, size, {
    query: { bool: { filter: conditions } },
    sort: [{ [order]: order === 'newest' ? 'desc' : 'asc' }, { order: 'asc' }],
    ...(after ? { search_after: after } : {}),
  });
}

async function window(reader: Reader, size: number, body: Json): Promise<Window> {
  // The same words score the same on every shard, and every page is asked of the same copies.
  const found = await reader.search(
    { size, track_total_hits: false, _source: ['id'], ...body },
    { search_type: 'dfs_query_then_fetch', preference: 'quotedesk' },
  );
  const { hits } = found.hits;
  const last = hits.at(-1)?.sort as Window['after'] | undefined;
  return { ids: idsOf(found), after: hits.length === size ? (last ?? null) : null };
}
