/**
 * Noun phrases by shallow reading, without a tagger: names (runs of capitalised words), noun phrases with or without a
 * determiner, pronouns. They do not overlap and stand in reading order. What a preposition or a comma adds ("of the
 * union", ", a lawyer") is a phrase of its own.
 *
 *     [White House spokeswoman Sarah Sanders] told [the network] that [he] ...
 *     [Ada Moss's doctor] said                possessor: Ada Moss; head: doctor; name: null
 *
 * A word ends a phrase where it is of a closed class, a known verb, or a lower-case word after a name that is no noun for
 * people or groups ("the Moss campaign", "Pike ally Jan Reel").
 */

import { TITLES } from '../language/en/role-table.ts';
import { PhraseWalk } from './phrase-walk.ts';
import type { TextReading, Token, TokenRange } from './reading.ts';
import type { WordClass } from './word-classes.ts';

export interface Phrase extends TokenRange {
  /** name: a capitalised name stands at its end; noun: it ends in a common noun; pronoun. */
  readonly kind: 'name' | 'noun' | 'pronoun';
  /** Index of the token that is the phrase's head: the last word. */
  readonly head: number;
  /** Token index of "the", "a", "his", "this"; -1 without. */
  readonly determiner: number;
  /** The capitalised name that ends the phrase, titles included where they are capitalised ("Gov. Ada Moss"). */
  readonly name: TokenRange | null;
  /** "Ada Moss" in "Ada Moss's doctor": the words before the last `'s`. */
  readonly possessor: TokenRange | null;
}

export interface Phrases {
  readonly list: readonly Phrase[];
  /** For each token the index of its phrase in `list`, -1 where none. */
  readonly at: Int32Array;
}

/** Finds the phrases of a text; linear in its tokens. */
export function findPhrases(reading: TextReading): Phrases {
  const { tokens } = reading;
  const list: Phrase[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  const walk = new PhraseWalk(tokens);
  let i = 0;
  while (i < tokens.length) {
    const phrase = readPhrase(tokens, i, walk);
    if (!phrase) {
      i++;
      continue;
    }
    for (let t = phrase.firstToken; t < phrase.endToken; t++) at[t] = list.length;
    list.push(phrase);
    i = phrase.endToken;
  }
  return { list, at };
}

/** Classes that no phrase begins with. */
const NEVER_FIRST: ReadonlySet<WordClass> = new Set([
  'preposition',
  'coordinator',
  'subordinator',
  'relative',
  'adverb',
]);

function readPhrase(tokens: readonly Token[], first: number, walk: PhraseWalk): Phrase | null {
  const token = tokens[first]!;
  if (token.kind !== 'word' && token.kind !== 'number') return null;
  const kind = token.word.class;
  if (kind === 'pronoun' && token.text !== 'US') return pronoun(token, first);
  return NEVER_FIRST.has(kind) ? null : walk.read(first);
}

function pronoun(token: Token, first: number): Phrase {
  return {
    start: token.start,
    end: token.end,
    firstToken: first,
    endToken: first + 1,
    kind: 'pronoun',
    head: first,
    determiner: -1,
    name: null,
    possessor: null,
  };
}

/** The words of a title ("Gov.", "President") that begin a name. */
export function titleLength(tokens: readonly Token[], name: TokenRange): number {
  let i = name.firstToken;
  while (i < name.endToken - 1 && TITLES.has(tokens[i]!.lower)) i++;
  return i - name.firstToken;
}
