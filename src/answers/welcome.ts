/** The card that greets somebody who has not asked yet: what is there, and first questions that have an answer. */
import type { Card, Person } from '../model.ts';
import type { ArchiveHealth } from '../search/archive.ts';
import { count } from './wording.ts';

/** `people` in any order; the most quoted give the suggested questions. */
export function welcomeCard(health: ArchiveHealth, people: readonly Person[]): Card {
  const quoted = people
    .filter((person) => person.kind === 'person' && person.statementCount > 0)
    .sort((a, b) => b.statementCount - a.statementCount || a.name.localeCompare(b.name));
  const questions = [
    ...quoted.slice(0, 2).map((person) => `what did ${surname(person.name)} say?`),
    ...(quoted[0] ? [`who is ${quoted[0].name}?`] : []),
    'what is in the corpus?',
    'help',
  ];
  return {
    type: 'card',
    intent: 'help',
    status: 'answered',
    understood: '',
    message: `Quotedesk: ${count(health.articles, 'article')}, ${count(health.statements, 'statement')}, ${count(people.length, 'speaker')}.`,
    blocks: [{ type: 'suggestions', prompt: 'Ask, for example:', questions }],
    paging: null,
    notice: health.coverage.complete ? null : 'The archive is still being read.',
  };
}

function surname(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
