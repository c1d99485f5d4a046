/** The query that asks for nothing yet. Pure. */
import type { Intent, Query } from '../model.ts';

export function emptyQuery(question: string, intent: Intent, why: string): Query {
  return {
    question,
    intent,
    speakers: [],
    topic: null,
    sources: null,
    lead: null,
    phrases: [],
    quotations: [],
    frame: null,
    saidOn: [],
    claim: null,
    stance: null,
    addressee: null,
    outlet: null,
    since: null,
    until: null,
    kinds: null,
    order: 'relevance',
    asksFor: null,
    excludedTerms: [],
    ambiguousKeywords: false,
    weekday: null,
    follow: null,
    skip: 0,
    others: [],
    unsupported: null,
    turn: null,
    trace: why === '' ? [] : [`read as: ${why}`],
  };
}
