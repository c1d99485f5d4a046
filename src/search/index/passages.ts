/**
 * Where an article is cut into passages of about 192 words. All passages of an article are about equally long, each cut
 * falls on the best border near its even place: a paragraph's end before a sentence's, a sentence's before any other.
 */
import type { TextWords } from './text-words.ts';

export const PASSAGE_WORDS = 192;
/** How far from its even place a cut may fall, in words. */
const REACH = 64;
/** How many words nearer to its even place a cut of the next lower kind must be. */
const KIND = 32;

export interface PassageCut {
  /** Span in the text, white space at both ends left out. */
  readonly start: number;
  readonly end: number;
  /** `words.slice(firstWord, endWord)`. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** Start of the text that belongs to `word`: after the white space that follows the border before it. */
function cutPlace(text: string, words: TextWords, word: number): number {
  const to = words.starts[word] as number;
  let at = words.ends[word - 1] as number;
  let place = to;
  // The last white space before the word's own opening marks ("(", "“") begins the passage.
  for (; at < to; at++) if (text.charCodeAt(at) <= 32) place = at + 1;
  return place;
}

/** The passages of a text, in order, at least one; together they hold every word once. */
export function cutPassages(text: string, words: TextWords, size: number = PASSAGE_WORDS): PassageCut[] {
  const { count: total, borders, kinds } = words;
  const count = Math.max(1, Math.round(total / size));
  const cuts: PassageCut[] = [];
  let firstWord = 0;
  let start = 0;
  let border = 0;
  for (let left = count; left > 1; left--) {
    const even = firstWord + Math.round((total - firstWord) / left);
    const from = Math.max(firstWord + 1, even - REACH);
    const to = Math.min(total - 1, even + REACH);
    while (border < borders.length && (borders.data[border] as number) < from) border++;
    let best = even;
    let bestCost = 0;
    for (let i = border; i < borders.length && (borders.data[i] as number) <= to; i++) {
      const word = borders.data[i] as number;
      const cost = Math.abs(word - even) - (kinds.data[i] as number) * KIND;
      if (cost < bestCost || (cost === bestCost && word < best)) {
        bestCost = cost;
        best = word;
      }
    }
    const end = cutPlace(text, words, best);
    cuts.push(trimmed(text, start, end, firstWord, best));
    start = end;
    firstWord = best;
  }
  cuts.push(trimmed(text, start, text.length, firstWord, total));
  return cuts;
}

function trimmed(text: string, start: number, end: number, firstWord: number, endWord: number): PassageCut {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to, firstWord, endWord };
}
