/** "Fourth Amendment", "Title 42": a matter that a number tells from others of its kind. Pure, linear in the text. */

import { language } from '../language/index.ts';
import { foldedWords, foldText } from '../text/normalise.ts';
import { MONTH_HEADS } from '../text/time-patterns.ts';

const { ORDINALS } = language.smallWords;

const ENDINGS = ['st', 'nd', 'rd'];
const NUMBER = /^\d{1,3}$/;
/** "September 11" is told in other ways too. */
const MONTH = new RegExp(`^${MONTH_HEADS}[a-z]*$`);
/** Words that may stand between the number and what it numbers ("first presidential debate"). */
const BETWEEN = '(?:\\W+\\w+){0,2}?\\W+';

const spellings = (ordinal: number): string =>
  `(?:${ORDINALS[ordinal]}|${ordinal + 1}${ENDINGS[ordinal] ?? 'th'})`;
/** The word in its other endings as well ("amendments", "debating"). */
const begins = (word: string): string => `${word.length > 5 ? word.slice(0, -2) : word}\\w*`;

/** What an article must hold to speak of the topic; null where no number tells it from others. */
export function numberedMatter(topic: string | null): RegExp | null {
  const words = foldedWords(topic ?? '').map(({ word }) => word);
  for (const [i, word] of words.entries()) {
    const ordinal = ORDINALS.findIndex(
      (name, n) => word === name || word === `${n + 1}${ENDINGS[n] ?? 'th'}`,
    );
    const next = words[i + 1];
    if (ordinal >= 0 && next && /^\w+$/.test(next))
      return new RegExp(`\\b${spellings(ordinal)}${BETWEEN}${begins(next)}`);
    const before = words[i - 1];
    if (NUMBER.test(word) && before && /^[a-z]\w+$/.test(before) && !MONTH.test(before))
      return new RegExp(`\\b${before}\\W+${word}\\b`);
  }
  return null;
}

export const holdsMatter = (matter: RegExp, text: string): boolean => matter.test(foldText(text));
