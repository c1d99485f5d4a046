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
import type { TokenRange } from './reading.ts';

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
