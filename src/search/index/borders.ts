/** Where sentences and paragraphs end, told from the marks between two words: quick, for the index only. */
import { ABBREVIATIONS_BEFORE_NAME } from '../../language/en/abbreviations.ts';
/** A sentence ends before the word. */
export const SENTENCE = 2;
/** A paragraph ends before the word. */
export const PARAGRAPH = 3;

const NEWLINE = 10;

/** What ends between the word `text.slice(start, from)` and the next one at `to`: 0, SENTENCE or PARAGRAPH. */
export function borderBetween(text: string, start: number, from: number, to: number): number {
  let mark = false;
  let ended = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return PARAGRAPH;
    if (code === 46 || code === 33 || code === 63) mark = true;
    else if (mark && code <= 32) ended = true;
  }
  if (!ended) return 0;
  // "... and so on": a sentence does not begin in lower case.
  const next = text.charCodeAt(to);
  if (next >= 97 && next <= 122) return 0;
  return isAbbreviation(text, start, from) ? 0 : SENTENCE;
}

/** "Gov. Ada Moss", "J. Pike", "U.S. Senate": the full stop belongs to the word. */
function isAbbreviation(text: string, start: number, from: number): boolean {
  if (text.charCodeAt(from) !== 46 || from - start > 5) return false;
  const word = text.slice(start, from);
  if (word.length === 1) return word !== 'I' && word >= 'A' && word <= 'Z';
  if (word === 'Jr' || word.includes('.')) return true;
  return word.charAt(0) < 'a' && ABBREVIATIONS_BEFORE_NAME.has(word.toLowerCase());
}
