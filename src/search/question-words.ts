/** From the words of a question to the terms that are looked for: stop words left out, compounds in both spellings. */
import { foldedWords } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One thing that is looked for. */
export interface QueryTerm {
  /** The word as asked, folded. */
  readonly word: string;
  readonly stem: string;
  /** 1; less for a reading that was not typed (a joined compound, a repaired word). */
  readonly weight: number;
}

/** The terms of a question, each stem once, in order; never empty when the question has a word at all. */
export function questionTerms(text: string): QueryTerm[] {
  const words = foldedWords(text);
  const kept = words.filter(({ word }) => !STOP_WORDS.has(word));
  const chosen = kept.length > 0 ? kept : words;
  const terms = new Map<string, QueryTerm>();
  const add = (word: string, weight: number): void => {
    const key = stem(word);
    if ((terms.get(key)?.weight ?? 0) < weight) terms.set(key, { word, stem: key, weight });
  };
  for (const { word } of chosen) add(word, 1);
  // "green-lit" may be printed "greenlit".
  for (let i = 0; i + 1 < words.length; i++) {
    const here = words[i];
    const next = words[i + 1];
    if (here && next && next.start === here.end + 1 && /[-\u2010\u2011]/.test(text.charAt(here.end))) {
      add(here.word + next.word, 0.5);
    }
  }
  return [...terms.values()];
}
