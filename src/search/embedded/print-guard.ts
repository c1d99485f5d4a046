/**
 * What tells two statements apart however alike their other words are: numbers, negations and names. "140 windows on the
 * north side" and "65 windows on the south side" are two statements; "we will go" is no reprint of "we will not go". Pure.
 */

import { language } from '../../language/index.ts';
import { foldText } from '../../text/normalise.ts';
import { wholeWord } from '../../text/one-of.ts';
import { wordClass } from '../../text/word-classes.ts';
import { isNegation } from '../relevance/quote-match-words.ts';

const { COUNTS } = language.smallWords;

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;
/** Behind these a capital letter begins a sentence. */
const STARTS = /(?:^|[.!?:…]["”’')\]]{0,9}\s{0,9}|["“„«‘(])\s{0,9}["“„«‘'(]{0,9}$/u;
const NUMERALS: ReadonlyMap<string, string> = new Map(
  ['zero', ...COUNTS].map((word, i) => [word, String(i)] as const),
);
const VAGUE = wholeWord(language.archiveWords.VAGUE);
const OPPOSITES = wholeWord(language.archiveWords.OPPOSITES);

/** The guarded words of a text in their order, spelling aside ("10,000" is 10000, "five" is 5, "can't" is not). */
export function guardedWords(text: string): string {
  const kept: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const folded = foldText(word).replace(/['’]s$/, '');
    const plain = folded.replace(/['’]/g, '');
    if (isNegation(plain)) kept.push('not');
    else if (/^\p{N}/u.test(word)) kept.push(plain.replace(/,(?=\d)/g, ''));
    else if (wordClass(folded) === 'quantity' && !VAGUE.test(folded))
      kept.push(NUMERALS.get(folded) ?? folded);
    else if (OPPOSITES.test(folded)) kept.push(folded);
    else if (/^\p{Lu}/u.test(word) && isName(text, match.index, folded)) kept.push(plain.replace(/\./g, ''));
  }
  return kept.join(' ');
}

/** A capital inside a sentence makes a name; at its head only a word that could be one does. */
function isName(text: string, at: number, folded: string): boolean {
  if (folded === 'i' || folded.startsWith("i'")) return false;
  return !STARTS.test(text.slice(Math.max(0, at - 6), at)) || wordClass(folded) === 'open';
}
