/** Names and heads of columns as lists and tables have them: "Pike, Ada: “…”", "Speaker | Quote". Pure. */
import { isFirstName } from '../people/names/first-names.ts';
import type { FrameWord } from './quotation-frame.ts';

/** Whether the two words at `at` are a surname and, behind a comma, a first name that a mark, a line's end or nothing follows. */
export function isInverted(words: readonly FrameWord[], at: number): boolean {
  const [surname, first, next] = words.slice(at, at + 3);
  return (
    surname !== undefined &&
    first !== undefined &&
    surname.capital &&
    surname.opens &&
    first.capital &&
    /^,\s?$/.test(first.before) &&
    isFirstName(first.lower) &&
    (next === undefined || /[:\n|(–—]/.test(next.before))
  );
}

/** "Speaker | Quote": the head of a column or a line is no office. */
export const isLabel = (words: readonly FrameWord[], first: number, end: number): boolean =>
  end === first + 1 &&
  words[first]?.lower === 'speaker' &&
  Boolean(words[first]?.opens) &&
  /[:|\n\t]/.test(words[end]?.before ?? '');
