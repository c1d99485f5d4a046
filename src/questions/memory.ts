/** What a conversation remembers. Pure; the desk keeps the memories. */

import type { Answer, Query } from '../model.ts';
import { INTENTS } from './intents.ts';

/** Bounded: a query, a few names and ids. Plain data. */
export interface ConversationMemory {
  readonly query: Query;
  /** Names of the people whom the last answer was about, as the archive has them. */
  readonly people: readonly string[];
  /** Others of the name that was asked for, most quoted first; absent: there are none. */
  readonly besides?: readonly string[];
  /** Those of the turns before on the same topic, latest first ("compare them", "who else?"). */
  readonly earlier: readonly string[];
  readonly topic: string | null;
  /** Ids of the statements last shown, in their order. */
  readonly shown: readonly string[];
  /** Document ids of what was last shown. */
  readonly documents: readonly string[];
  /** Where "more" goes on; null at the end. */
  readonly next: number | null;
  /** Day (ISO) of the earliest article last shown ("before that"); absent: none states a date. */
  readonly earliest?: string;
}

const MOST_SHOWN = 20;
const MOST_PEOPLE = 5;

/** The memory after a turn. An answer that understood nothing leaves the former memory. */
export function remember(
  memory: ConversationMemory | null,
  query: Query,
  answer: Answer,
): ConversationMemory {
  const understood = INTENTS[answer.intent].asksOf !== 'desk' && answer.understood !== '';
  if (memory && !understood) return memory;
  const named = answer.people.slice(0, MOST_PEOPLE).map(({ name }) => name);
  // A fact about somebody ("why did she leave?") is still about her.
  const people =
    named.length > 0 ? named : (memory?.people ?? []).filter((name) => answer.topic?.includes(name));
  const before = memory && memory.topic === answer.topic ? [...memory.people, ...memory.earlier] : [];
  return {
    query: resolvedQuery(query, answer),
    people,
    ...(answer.besides?.length ? { besides: answer.besides.map(({ name }) => name) } : {}),
    earlier: before
      .filter((name, i) => !people.includes(name) && before.indexOf(name) === i)
      .slice(0, MOST_PEOPLE),
    topic: answer.topic ?? (query.skip !== 0 ? (memory?.topic ?? null) : null),
    shown: answer.statements.slice(0, MOST_SHOWN).map(({ id }) => id),
    documents: [
      ...new Set([
        ...answer.statements.slice(0, MOST_SHOWN).map(({ document }) => document.id),
        ...answer.passages.slice(0, MOST_SHOWN).map(({ document }) => document.id),
      ]),
    ],
    next: answer.next,
    ...earliestOf(answer),
  };
}

function earliestOf({ statements, passages }: Answer): { readonly earliest?: string } {
  const shown = statements.length > 0 ? statements : passages;
  const days = shown.slice(0, MOST_SHOWN).flatMap(({ document }) => document.published?.slice(0, 10) ?? []);
  const [earliest] = days.sort();
  return earliest === undefined ? {} : { earliest };
}

/** The query as the answer read it: which follow-up words were a name and which a topic, and the name among keywords. */
function resolvedQuery(query: Query, answer: Answer): Query {
  const names = answer.people.map(({ name }) => name);
  if (query.follow !== null) {
    const { follow } = query;
    return answer.topic === follow
      ? { ...query, follow: null, topic: follow }
      : { ...query, follow: null, speakers: names.length === 1 ? names : [follow] };
  }
  if ((!query.ambiguousKeywords && query.lead === null) || names.length !== 1) return query;
  return {
    ...query,
    ambiguousKeywords: false,
    lead: null,
    intent: answer.intent,
    speakers: names,
    topic: answer.topic,
    asksFor: query.lead === null ? query.asksFor : null,
  };
}

/** A memory that was kept elsewhere; null where it is not of this form. */
export function memoryOf(value: unknown): ConversationMemory | null {
  if (typeof value !== 'object' || value === null || !('query' in value)) return null;
  const { query, people, earlier, shown, documents, topic, next } = value as Record<
    keyof ConversationMemory,
    unknown
  >;
  const lists = [people, earlier, shown, documents].every(
    (list) => Array.isArray(list) && list.every((one) => typeof one === 'string'),
  );
  const isQuery = typeof query === 'object' && query !== null && 'intent' in query && 'trace' in query;
  const rest = (topic === null || typeof topic === 'string') && (next === null || typeof next === 'number');
  return lists && isQuery && rest ? (value as ConversationMemory) : null;
}
