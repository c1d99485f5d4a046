/** From the words of a question to the terms that are looked for: stop words left out, compounds in both spellings. */
import { foldedWords } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { STOP_WORDS } from './stop-words.ts';

const HYPHEN = /[-\u2010\u2011]/;
/** Weight of a compound read as one word. */
const JOINED = 0.5;

/** One thing that is looked for. */
export interface QueryTerm {
  /** The word as asked, folded. */
  readonly word: string;
  readonly stem: string;
  /** 1; less for a reading that was not typed (a joined compound, a repaired word). */
  readonly weight: number;
  /** Stem of the term that stands directly before it in the question, null where none does. */
  readonly after: string | null;
}

/** The terms of a question, each stem once, in order; never empty when the question has a word at all. */
export function questionTerms(text: string): QueryTerm[] {
  const words = foldedWords(text);
  const anyKept = words.some(({ word }) => !STOP_WORDS.has(word));
  const terms = new Map<string, QueryTerm>();
  const add = (word: string, weight: number, after: string | null): string => {
    const key = stem(word);
    if ((terms.get(key)?.weight ?? 0) < weight) terms.set(key, { word, stem: key, weight, after });
    return key;
  };
  let before: string | null = null;
  for (const { word } of words) before = anyKept && STOP_WORDS.has(word) ? null : add(word, 1, before);
  // "green-lit" may be printed "greenlit".
  for (let i = 0; i + 1 < words.length; i++) {
    const here = words[i];
    const next = words[i + 1];
    if (here && next && next.start === here.end + 1 && HYPHEN.test(text.charAt(here.end))) {
      add(here.word + next.word, JOINED, null);
    }
  }
  return [...terms.values()];
}
