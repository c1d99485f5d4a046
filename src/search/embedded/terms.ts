/** The words of a question that carry its topic, as stems. Pure. */
import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';

const EMPTY = new Set(
  `a about after again all also am an and any are as at be because been before being between both but by can could
  did do does doing during each for from further had has have having he her here hers him his how i if in into is it
  its just me more most my no nor not of off on once only or other our out over own say said says she should so some
  such than that the their them then there these they this those through to too under until up us very was we were
  what when where which while who whom why will with would you your`.split(/\s+/),
);

export interface Term {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Every word of the text as a stem, with its place. */
export function stems(text: string, from = 0, to = text.length): Term[] {
  return foldedWords(text, from, to).map(({ word, start, end }) => ({ stem: stem(word), start, end }));
}

/** The distinct stems that carry meaning; all of them when none does. */
export function topicStems(text: string): string[] {
  const words = foldedWords(text).map(({ word }) => word);
  const telling = words.filter((word) => !EMPTY.has(word));
  return [...new Set((telling.length > 0 ? telling : words).map(stem))];
}
