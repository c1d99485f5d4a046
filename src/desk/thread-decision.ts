/** Whether a message in a thread is for the desk, held against what the archive knows. */

import { resolveName } from '../answers/speakers.ts';
import type { ConversationMemory } from '../questions/memory.ts';
import { FOLLOWS_FROM, threadLikelihood } from '../questions/thread-likelihood.ts';
import { readThreadTurn, type ThreadContext, type ThreadTurn } from '../questions/thread-turn.ts';
import type { Archive } from '../search/archive.ts';

export interface ThreadDecision {
  readonly answer: boolean;
  /** One plain sentence. */
  readonly why: string;
}

/** Misspelt names are read as others from so many letters on; a shorter one is a colleague's. */
const LEAST_MISSPELT = 6;
/** A message of so many UTF-16 code units at most is read as a follow-up. */
const LONGEST = 200;
/** A message of so few words says little beside the name in it. */
const BARE = 4;
/** Least relevance at which words count as a topic of the archive. */
const TOPIC = 0.5;

export async function decideThreadTurn(
  text: string,
  context: ThreadContext,
  archive: Archive,
): Promise<ThreadDecision> {
  const turn = readThreadTurn(text, context);
  const unknown = turn.kind === 'talk' ? null : await whatIsUnknown(turn, archive);
  if (turn.kind === 'asks' && unknown === null) return { answer: true, why: turn.why };
  // "And Tom?" asks a colleague where the archive knows no Tom.
  const bare = unknown !== null && text.trim().split(/\s+/).length <= BARE;
  return context.memory !== null && !bare && readsAsFollowUp(text, context.memory)
    ? { answer: true, why: 'It reads like a follow-up to the last answer.' }
    : { answer: false, why: unknown ?? turn.why };
}

/** Whether the words of a message alone, with the question before it, make it likely enough that the desk is asked. */
const readsAsFollowUp = (text: string, { query }: ConversationMemory): boolean =>
  text.length <= LONGEST && threadLikelihood(text, query.question) >= FOLLOWS_FROM;

async function whatIsUnknown(
  turn: Extract<ThreadTurn, { kind: 'asks' }>,
  archive: Archive,
): Promise<string | null> {
  for (const name of turn.speakers)
    if (!(await isSpeaker(name, archive))) return `The archive has nobody called ${name}.`;
  if (turn.topic !== null && !(await isTopic(turn.topic, archive)))
    return `The archive has nothing on ${turn.topic}.`;
  if (
    turn.either !== null &&
    !(await isSpeaker(turn.either, archive)) &&
    !(await isTopic(turn.either, archive))
  )
    return `The archive knows nothing of ${turn.either}.`;
  if (turn.splits.length === 0) return null;
  for (const { speaker, topic } of turn.splits)
    if ((await isSpeaker(speaker, archive)) && (topic === null || (await isTopic(topic, archive))))
      return null;
  return 'It begins with no name of the archive, or its topic is not there.';
}

async function isSpeaker(name: string, archive: Archive): Promise<boolean> {
  const { outcome, repaired, people } = await resolveName(name, archive);
  return outcome !== 'none' && people.length > 0 && (!repaired || name.length >= LEAST_MISSPELT);
}

async function isTopic(words: string, archive: Archive): Promise<boolean> {
  const found = await archive.searchStatements({ text: words, minRelevance: TOPIC, limit: 1 });
  return found.hits.length > 0 && found.repaired.length === 0;
}
