/** Texts as folded words, for comparing and for looking words up: see word-scanner.ts for what a word is. */
import { WordScanner } from './word-scanner.ts';

/** One folded word and where it stands. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** All words of a text (or of a stretch of it), folded, with offsets into `text`. */
export function foldedWords(text: string, from = 0, to: number = text.length): FoldedWord[] {
  const scanner = new WordScanner();
  scanner.reset(text, from, to);
  const words: FoldedWord[] = [];
  while (scanner.next()) words.push({ word: scanner.word(), start: scanner.start, end: scanner.end });
  return words;
}

/** A text's words folded and joined by single blanks: equal for texts that differ in case, quote style, diacritics or spacing. */
export function foldText(text: string): string {
  return foldedWords(text)
    .map(({ word }) => word)
    .join(' ');
}
