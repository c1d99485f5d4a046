/** Which of several people of one name or office a question means. */

import type { Person, Query } from '../model.ts';
import type { Archive, StatementHit } from '../search/archive.ts';
import { holderOnTopic } from './described.ts';
import type { FoundStatements } from './find-statements.ts';
import { isSpokenBy } from './spoken-by.ts';

/** Relevance by which one's best statement on a topic must come before everybody else's. */
const CLEAR_LEAD = 0.06;

/** `found`: what the candidates said. Of them the one who spoke on the topic, or the only one who spoke within the dates or in the paper; null: nobody clearly. */
export async function meantCandidate(
  query: Query,
  candidates: readonly Person[],
  found: FoundStatements,
  archive: Archive,
): Promise<Person | null> {
  const spoke = (hits: readonly StatementHit[], { id }: Person): StatementHit | undefined =>
    hits.find(({ statement }) => isSpokenBy(statement, id));
  const speaking = candidates.filter((person) => spoke(found.hits, person));
  if (query.topic === null) return speaking.length === 1 ? (speaking[0] ?? null) : null;
  const [first, second] = speaking
    .map((person) => ({ person, relevance: spoke(found.hits, person)?.relevance ?? 0 }))
    .sort((a, b) => b.relevance - a.relevance);
  if (first && first.relevance - (second?.relevance ?? 0) >= CLEAR_LEAD) return first.person;
  return holderOnTopic(speaking.length > 1 ? speaking : candidates, query.topic, archive);
}
