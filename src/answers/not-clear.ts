/** Answers where a name is nobody's, or more than one person's. */
import type { Answer, Query } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { emptyAnswer, shortPeople } from './base.ts';
import { nothing, understood } from './messages.ts';
import type { Speakers } from './speakers.ts';
import { listed } from './wording.ts';

const MOST_CANDIDATES = 8;

export async function absentName(query: Query, speakers: Speakers, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  const near = speakers.suggestions.slice(0, 3);
  const nearest =
    near.length > 0 ? ` The nearest ${near.length === 1 ? 'name is' : 'names are'} ${listed(near)}.` : '';
  const message = nothing(`speaker called ${speakers.typed}`, coverage) + nearest;
  const answer: Answer = {
    ...emptyAnswer(query, coverage),
    message,
    suggestions: near.map((name) => askAgain(query, speakers.typed, name)),
  };
  return { ...answer, understood: understood(query, answer, 0) };
}

export async function severalPeople(query: Query, speakers: Speakers, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  const people = speakers.candidates.slice(0, MOST_CANDIDATES);
  const answer: Answer = {
    ...emptyAnswer(query, coverage),
    status: 'ambiguous',
    message: `“${speakers.typed}” may be ${listed(
      people.map(({ name }) => name),
      'or',
    )}.`,
    people: shortPeople(people),
    suggestions: people.map(({ name }) => askAgain(query, speakers.typed, name)),
    total: people.length,
  };
  return { ...answer, understood: understood(query, answer, 0) };
}

/** The same question with the full name in the place of what was typed. */
export function askAgain(query: Query, typed: string, name: string): string {
  const at = query.question.toLowerCase().indexOf(typed.toLowerCase());
  if (at >= 0 && query.follow === null && query.question.length <= 300) {
    return `${query.question.slice(0, at)}${name}${query.question.slice(at + typed.length)}`;
  }
  return `what did ${name} say${query.topic ? ` about ${query.topic}` : ''}?`;
}
