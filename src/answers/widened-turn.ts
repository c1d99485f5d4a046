/** A follow-up that finds nothing as it was read, with the limit left out that the turn before makes needless. Pure. */
import type { Query, Statement } from '../model.ts';
import type { ConversationMemory } from '../questions/conversation.ts';
import type { SpeakerGroup } from './speakers.ts';

interface WidenedTurn {
  readonly query: Query;
  /** Whether a statement that is found answers the turn; all must. */
  readonly holds: (statement: Statement) => boolean;
}

/** `asked`: as it was read; `query`: with its names resolved. null: nothing may be left out. */
export function widened(
  asked: Query,
  query: Query,
  { person }: SpeakerGroup,
  memory: ConversationMemory | null,
): WidenedTurn | null {
  if (memory === null) return null;
  // "And what did she say on Tuesday?": the Tuesday that the articles tell of, where nothing was printed on the last one.
  if (query.weekday !== null && query.since !== null && memory.people.includes(person.name))
    return { query: { ...query, since: null, until: null }, holds: () => true };
  // "What about the other heir?": whatever that one says in the articles that were just shown.
  const { follow } = asked;
  const described = follow !== null && query.topic !== follow && !query.speakers.includes(follow);
  if (!described || query.topic === null || query.others.length > 0) return null;
  return {
    query: { ...query, topic: null },
    holds: ({ document }) => memory.documents.includes(document.id),
  };
}
