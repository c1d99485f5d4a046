/** From the words of a question to the terms that are looked for: stop words left out, compounds in both spellings. */
import { type FoldedWord, foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { STOP_WORDS } from './stop-words.ts';

const HYPHEN = /[-\u2010\u2011]/;
/** Weight of a compound read as one word. */
const JOINED = 0.5;

const AROUND_NOW = new Set(['recently', 'currently', 'today', 'yesterday', 'tonight']);
const UNITS = new Set(['week', 'weekend', 'month', 'year']);
const BEFORE_UNIT = new Set(['this', 'last', 'past', 'next']);

/** "this week", "recently": they say when, which the ranking knows from the articles' dates, not what. */
function isTimeWord(words: readonly FoldedWord[], i: number): boolean {
  const word = words[i]?.word ?? '';
  if (AROUND_NOW.has(word)) return true;
  if (UNITS.has(word)) return BEFORE_UNIT.has(words[i - 1]?.word ?? '');
  if (BEFORE_UNIT.has(word)) return UNITS.has(words[i + 1]?.word ?? '');
  const early = word === 'earlier' || word === 'later';
  return early && words[i + 1]?.word === 'this' && UNITS.has(words[i + 2]?.word ?? '');
}

/** Whether a question says that it asks for what is new. */
export function asksForNews(text: string): boolean {
  const words = foldedWords(text);
  return words.some((_, i) => isTimeWord(words, i));
}

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
  const empty = words.map(({ word }, i) => STOP_WORDS.has(word) || isTimeWord(words, i));
  const anyKept = empty.includes(false);
  const terms = new Map<string, QueryTerm>();
  const add = (word: string, weight: number, after: string | null): string => {
    const key = stem(word);
    if ((terms.get(key)?.weight ?? 0) < weight) terms.set(key, { word, stem: key, weight, after });
    return key;
  };
  let before: string | null = null;
  for (const [i, { word }] of words.entries()) before = anyKept && empty[i] ? null : add(word, 1, before);
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
