/** The answer that says nothing yet, and the small steps that every kind of answer takes. Pure. */
import type { Answer, Coverage, Passage, Person, Query, Statement } from '../model.ts';
import type { StatementHit } from '../search/archive.ts';
import type { Nearness, StatementOrder } from '../search/encoder.ts';

export interface AnswerOptions {
  readonly limit: number;
  readonly offset: number;
  /** Instant to answer as of, ISO 8601; null: no leaning to recent articles. */
  readonly asOf: string | null;
  /** Puts the statements that answer in order; absent: as they were found. */
  readonly order?: StatementOrder;
  /** Puts the sentences that may give a fact in order; absent: by what speaks for them alone. */
  readonly nearness?: Nearness | undefined;
}

export function emptyAnswer(query: Query, coverage: Coverage): Answer {
  return {
    id: null,
    question: query.question,
    intent: query.intent,
    status: 'not_found',
    message: '',
    people: [],
    topic: query.topic,
    statements: [],
    passages: [],
    check: null,
    checks: [],
    nearest: [],
    nearestPassages: [],
    suggestions: [],
    total: 0,
    totalExact: true,
    next: null,
    understood: '',
    coverage,
    tookMs: 0,
  };
}

export function shortPeople(people: readonly Person[]): Pick<Person, 'id' | 'name' | 'role'>[] {
  return people.map(({ id, name, role }) => ({ id, name, role }));
}

/** The page of a whole result: its items and where the next page begins. */
export function pageOf<T>(
  all: readonly T[],
  total: number,
  { offset, limit }: AnswerOptions,
): { readonly items: T[]; readonly next: number | null } {
  const items = all.slice(offset, offset + limit);
  const end = offset + items.length;
  return { items, next: items.length > 0 && end < total ? end : null };
}

export function scored({ statement, relevance }: StatementHit): Statement {
  return statement.score === relevance
    ? statement
    : { ...statement, score: Math.round(relevance * 1000) / 1000 };
}

export function articlesOf(items: readonly (Statement | Passage)[]): number {
  return new Set(items.map(({ document }) => document.id)).size;
}
