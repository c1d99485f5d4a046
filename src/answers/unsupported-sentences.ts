/** What the desk says to a part of a question that it does not do. Pure. */

import type { Answer, Query, Unsupported } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import { shortened } from './messages.ts';

const TOO_LONG = 'The question is too long to be read; a question of a sentence or two can be answered.';
const NO_WORDS = 'There is no question in that; ask, for example, what somebody said.';

/** In front of an answer that found something, and of one that did not (null: nothing is said then). */
const SENTENCES: Readonly<Record<Unsupported['kind'], (words: string) => readonly [string, string | null]>> =
  {
    'too long': () => [TOO_LONG, TOO_LONG],
    'no words': () => [NO_WORDS, NO_WORDS],
    summary: () => ['Nothing is summarised here; these are the words themselves.', null],
    unsaid: () => [
      'What was not said cannot be looked up; this is what was said.',
      'What was not said cannot be looked up.',
    ],
    undated: (words) => {
      const left = `“${shortened(words, 60)}” names no day, so nothing is left out for it.`;
      return [left, left];
    },
    language: () => ['Questions are read in English.', 'Questions are read in English.'],
    opinion: () => [
      'Quotedesk has no opinion; it shows who said what.',
      'Quotedesk has no opinion; it shows who said what.',
    ],
    task: () => [
      'Quotedesk writes nothing of its own; it shows the words of its sources.',
      'Quotedesk writes nothing of its own; it shows the words of its sources.',
    ],
    wordless: () => [
      'That is too short to be answered; ask who said what, or what somebody said.',
      'That is too short to be answered; ask who said what, or what somebody said.',
    ],
  };

export function unsupportedSentence(part: Unsupported, found: boolean): string | null {
  const [answered, silent] = SENTENCES[part.kind](part.words);
  return found ? answered : silent;
}

/** The answer with what it leaves undone said first. */
export function withAside(query: Query, answer: Answer): Answer {
  if (query.unsupported === null || INTENTS[answer.intent].asksOf === 'desk') return answer;
  const sentence = unsupportedSentence(query.unsupported, answer.status === 'answered');
  return sentence === null ? answer : { ...answer, message: `${sentence} ${answer.message}`.trim() };
}
