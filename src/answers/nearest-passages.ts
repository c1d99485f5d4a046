/** Passages beside an honest "not found": no answer, the nearest that the archive prints for the whole question. */

import type { Answer, Passage, Query } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import type { Archive } from '../search/archive.ts';
import { readTopic, StatementRanking } from '../search/relevance/statement-ranking.ts';
import { filtersOf } from './find-statements.ts';

/** So many passages are offered where none answers. */
export const MOST_NEAREST = 3;
/** So many are read for them. */
const MOST_READ = 8;
/** What is less relevant has nothing in common with the topic; the same bound as for statements. */
const NEAREST_FROM = 0.15;

/**
 * The passages that come nearest to a question: its own words and the names that it was read by ("klop": Klopp) choose
 * them, so that a person's article comes before others on the topic. Left out are those that share nothing with `topic`.
 */
async function nearestPassages(
  query: Query,
  names: readonly string[],
  archive: Archive,
  asOf: string | null,
): Promise<Passage[]> {
  const { topic } = query;
  if (topic === null) return [];
  const asked = query.follow === null ? query.question : '';
  const page = await archive.searchPassages({
    text: [asked, ...query.speakers, ...names, topic].join(' '),
    excludedTerms: query.excludedTerms,
    filters: filtersOf(query, null),
    limit: MOST_READ,
    ...(asOf ? { asOf } : {}),
  });
  const ranking = new StatementRanking(readTopic({ text: topic }));
  return page.hits.filter(({ text, document }) => {
    const content = [{ start: 0, end: text.length }];
    const place = { text, title: document.title ?? '', content, quoted: [] };
    return ranking.score(place).relevance >= NEAREST_FROM;
  });
}

/** The answer, with the nearest passages where nothing was found and fewer than three are offered. */
export async function withNearest(
  query: Query,
  answer: Answer,
  archive: Archive,
  asOf: string | null,
): Promise<Answer> {
  const offered = answer.nearestPassages;
  if (answer.status !== 'not_found' || !INTENTS[answer.intent].nearest) return answer;
  if (query.topic === null || query.others.length > 0 || offered.length >= MOST_NEAREST) return answer;
  const names = answer.people.map(({ name }) => name);
  const more = (await nearestPassages(query, names, archive, asOf)).filter(
    ({ document, start }) => !offered.some((one) => one.document.id === document.id && one.start === start),
  );
  const all = [...offered, ...more].slice(0, MOST_NEAREST);
  if (all.length === 0) return answer;
  const alone = answer.nearest.length + offered.length === 0;
  const told = alone ? `${answer.message} The nearest passages follow.` : answer.message;
  return { ...answer, nearestPassages: all, message: told };
}
