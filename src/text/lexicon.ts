/** All that the tables know of a word, in one look-up a token: its closed class, its verb, whether it names persons or groups. */
import { language } from '../language/index.ts';
import { isVerbOrNoun, type VerbForm, verbForm } from './verbs.ts';
import { type WordClass, wordClass } from './word-classes.ts';

const { isGroupNoun, isPersonNoun } = language.roleTable;

export interface Word {
  /** 'open' for every word of no closed class, and for punctuation. */
  readonly class: WordClass;
  /** The verb that it may be a form of. */
  readonly verb: VerbForm | null;
  /** It is met as a noun about as often as as a verb. */
  readonly verbOrNoun: boolean;
  readonly personNoun: boolean;
  readonly groupNoun: boolean;
}

const UNKNOWN: Word = { class: 'open', verb: null, verbOrNoun: false, personNoun: false, groupNoun: false };
const PERSON: Word = { ...UNKNOWN, personNoun: true };
/** The commonest words come first in any text; the memory does not grow with what is read after them. */
const KEPT = 30_000;
const known = new Map<string, Word>();

/** `lower`: in lower case, apostrophes straight. Unknown words share one entry. */
export function wordOf(lower: string): Word {
  const seen = known.get(lower);
  if (seen) return seen;
  const word: Word = {
    class: wordClass(lower),
    verb: verbForm(lower),
    verbOrNoun: isVerbOrNoun(lower),
    personNoun: isPersonNoun(lower),
    groupNoun: isGroupNoun(lower),
  };
  const plain = word.class === 'open' && !word.verb && !word.verbOrNoun && !word.groupNoun;
  const entry = plain ? (word.personNoun ? PERSON : UNKNOWN) : word;
  if (known.size < KEPT) known.set(lower, entry);
  return entry;
}
