/** Words that may be noun or verb ("claims", "report", "notes"): which of the two one is, from what stands beside it. */
import { language } from '../language/index.ts';
import { wholeWord } from './one-of.ts';
import type { Token } from './reading.ts';

const ADJECTIVE_END = /(?:ive|al|ed|ic|ous|ful|less|ian|ern|time|ing|ary|ory|ent|ant|ish|ist|est|ble)$/;

export const ADJECTIVES = new Set(
  `new old former late top senior junior chief deputy acting then longtime current big great good bad young famous fellow
  right left state federal local national black white gay rich poor conservative liberal moderate independent super
  downtown central suburban midtown upstate rural northern southern eastern western nearby`
    .trim()
    .split(/\s+/),
);

const SUBJECT_PRONOUN = wholeWord(language.textWords.SUBJECT_PRONOUN);

export const isCapital = (token: Token): boolean => token.capital;

/** The next token of the same sentence. */
export function following(tokens: readonly Token[], i: number): Token | undefined {
  const next = tokens[i + 1];
  return next && next.sentence === tokens[i]!.sentence ? next : undefined;
}

/** "Continued Moss:", "Adding, …", "Asked about": a verb at a sentence's beginning is no name. */
export function isInvertedVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (tokens[i - 1]?.sentence === token.sentence) return false;
  if (token.word.verbOrNoun) return false;
  const tense = token.word.verb?.tense;
  if (tense !== 'past' && tense !== 'ing') return false;
  return /(?:ed|ing|said|wrote|told)$/.test(token.lower);
}

/** What follows a pronoun, a name or a noun at once is its verb: "he notes", "Pollsters agree". */
export function followsSubject(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  // "the Harbour Commission (HC) notes"
  const short = before?.text === ')' && tokens[i - 3]?.text === '(' && tokens[i - 2]!.capital;
  const previous = short ? tokens[i - 4] : before;
  if (previous?.kind !== 'word' || previous.sentence !== tokens[i]!.sentence) return false;
  if (SUBJECT_PRONOUN.test(previous.lower)) return true;
  if (previous.word.class !== 'open' || previous.lower.endsWith('ly')) return false;
  if (ADJECTIVE_END.test(previous.lower) && !previous.word.personNoun && !previous.word.groupNoun)
    return false;
  return isCapital(previous) || previous.word.verb === null;
}

/** "according to exit polls", "according to early returns": a noun phrase whatever its first word looks like. */
export function followsAccording(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.lower === 'to' && tokens[i - 2]?.lower === 'according';
}

/** Behind a preposition or a plain verb a word that may be verb or noun is a noun: "records for terms". */
export function isObject(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const previous = tokens[i - 1];
  if (previous?.kind !== 'word' || previous.sentence !== token.sentence || !token.word.verbOrNoun)
    return false;
  const kind = previous.word.class;
  if (disagrees(tokens, i)) return true;
  if (kind === 'preposition')
    return previous.lower !== 'to' && previous.lower !== 'as' && previous.lower !== 'than';
  const form = previous.word.verb;
  return form !== null && !previous.word.verbOrNoun && form.tense !== 'base' && kind === 'open';
}

/** "Moss email chains", but "Pike and Moss demand", "did Moss demand": one person alone takes no verb in its plural. */
function disagrees(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1]!;
  if (tokens[i]!.word.verb?.tense !== 'base' || !isCapital(previous) || previous.lower.endsWith('s'))
    return false;
  let first = i - 1;
  while (first > 0 && isCapital(tokens[first - 1]!) && tokens[first - 1]!.sentence === previous.sentence)
    first--;
  const before = tokens[first - 1];
  if (before?.sentence !== previous.sentence) return true;
  const { word } = before;
  return (
    word.class !== 'coordinator' && word.class !== 'auxiliary' && (word.verb === null || word.verbOrNoun)
  );
}

const OBJECT_PRONOUN = wholeWord(language.textWords.OBJECT_PRONOUN);

/** "Moss and Pike call them", "and calls people": a word that has an object is a verb, whatever else it may be. */
export function takesObject(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = following(tokens, i);
  if (!next || !token.word.verbOrNoun || !token.word.verb) return false;
  if (OBJECT_PRONOUN.test(next.lower)) return true;
  const joined = tokens[i - 1]?.lower === 'and' && tokens[i - 1]!.sentence === token.sentence;
  return joined && token.word.verb.tense === 'third' && PLURAL_PERSONS.test(next.lower);
}

const PLURAL_PERSONS = wholeWord(language.textWords.PLURAL_PERSONS);

const PURE_ADJECTIVE = /(?:ous|ful|less|ive|ical|able|ible)$/;

const PLURAL_GROUP = wholeWord(language.textWords.PLURAL_GROUP);

/** A word that may be verb or noun is a noun where a verb, or the end of the clause, follows. */
export function nounHere(tokens: readonly Token[], i: number, determined: boolean, nouns: number): boolean {
  const next = following(tokens, i);
  if (!tokens[i]!.word.verbOrNoun) return false;
  // `“…,” the Harbour Board report states.`
  if (next && saysWords(tokens, i + 1)) return true;
  const previous = tokens[i - 1];
  if (previous && (ADJECTIVES.has(previous.lower) || previous.lower === "'s")) return true;
  const person = previous !== undefined && (previous.word.personNoun || previous.word.groupNoun);
  if (previous && !person && !isCapital(previous) && determined && ADJECTIVE_END.test(previous.lower))
    return true;
  // "numerous questions": an adjective without an article is no subject.
  if (nouns > 0 && previous && !person && !isCapital(previous) && PURE_ADJECTIVE.test(previous.lower))
    return true;
  // "sensitive government emails": a group in the singular, without an article, is no subject.
  if (
    nouns > 0 &&
    !determined &&
    previous?.word.groupNoun &&
    !previous.word.personNoun &&
    !isCapital(previous)
  ) {
    if (!previous.lower.endsWith('s') && !PLURAL_GROUP.test(previous.lower)) return true;
  }
  if (!next || next.kind === 'punctuation') return next?.text !== ':' && next !== undefined;
  const kind = next.kind === 'word' ? next.word.class : 'open';
  if (kind === 'auxiliary' || next.word.personNoun || next.word.groupNoun) return true;
  // "observation posts": what is no person, group or plural says and claims nothing; but "the inquiry found".
  if (
    previous &&
    tokens[i]!.word.verb?.tense !== 'past' &&
    !person &&
    previous.word.class === 'open' &&
    !isCapital(previous) &&
    !previous.lower.endsWith('s') &&
    nouns > 0
  )
    return true;
  const form = next.word.verb;
  // "a private phone booth"
  if (!person && determined && next.kind === 'word' && kind === 'open' && !form && !isCapital(next))
    return true;
  return form !== null && !next.word.verbOrNoun && form.tense !== 'ing';
}

/** "Moss campaign manager", "Pike-era lawyer": a word after a name that leads to a person noun. */
export function describesPerson(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = following(tokens, i);
  if (next?.kind !== 'word') return false;
  if (token.word.verb && !token.word.verbOrNoun) return false;
  if (/(?:ed|ly)$/.test(token.lower) || next.word.class !== 'open') return false;
  const called = next.word.personNoun || (next.word.groupNoun && next.word.verb === null);
  return called && !(token.word.verbOrNoun && token.word.verb?.tense === 'third');
}

/** "Republican claims", "Russian officials": adjectives of parties and nations. */
export const DEMONYM_END = /(?:ican|ian|ratic|tish|ish|nese|ench|erman|aeli|iet|istic|amic)$/;

/** "her Wall Street remarks", "Wall Street targets included": a plural behind a name and before a verb, or one that is owned. */
export function namesThings(tokens: readonly Token[], i: number, determiner: number): boolean {
  const { word } = tokens[i]!;
  if (!word.verbOrNoun || word.verb?.tense !== 'third') return false;
  if (tokens[determiner]?.word.class === 'possessive') return true;
  const behind = following(tokens, i);
  const next = behind?.word;
  // "the Port Board rules for ferries"
  if (tokens[i]!.lower === 'rules' && RULES_OF.test(behind?.lower ?? '')) return true;
  // "Cost estimates, he added, …"
  if (behind?.text === ',' && tokens[i - 2]?.sentence !== tokens[i]!.sentence) return true;
  return determiner < 0 && next?.verb?.tense === 'past' && !next.verbOrNoun;
}

const RULES_OF = wholeWord(language.textWords.RULES_OF);

const SHOWS = wholeWord(language.textWords.SHOWS);

/** "an Ada Moss tweet", "the Herald poll", "the Moss campaign", "of Republican claims", but "Pike notes". */
export function nounAfterName(
  tokens: readonly Token[],
  i: number,
  determiner: number,
  nameFrom: number,
  nouns: number,
): boolean {
  const token = tokens[i]!;
  const previous = tokens[i - 1]!;
  if (!token.word.verbOrNoun || saysWords(tokens, i)) return false;
  if (/^(?:an?|another|this|each|every)$/.test(tokens[determiner]?.lower ?? '')) return true;
  const next = following(tokens, i)?.word;
  if (next && (next.personNoun || (next.groupNoun && !next.verb))) return true;
  const third = token.word.verb?.tense === 'third';
  if (namesThings(tokens, i, determiner)) return true;
  // "Harbour Commission records show"
  if (third && next?.verb?.tense === 'base' && SHOWS.test(next.verb.lemma)) return true;
  // "…, the Herald reports.": behind a clause an outlet at the sentence's end has a verb.
  const ends = /^[.?!]$/.test(following(tokens, i)?.text ?? '');
  if (ends && third && tokens[determiner - 1]?.text === ',') return false;
  if (determiner < 0 && token.lower !== 'campaign') {
    return i - nameFrom === 1 && DEMONYM_END.test(previous.lower);
  }
  return nounHere(tokens, i, determiner >= 0, nouns);
}

/**
 * `“…,” the website states.`, `“…,” the inquiry found.`, `The policy states that “…”`: behind words that a comma ends the last word of the sentence is
 * their verb (but not in `“…,” read her prepared remarks.`), and so is "states" before "that" and words in marks.
 */
export function saysWords(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const form = token.word.verb;
  if (form?.tense !== 'third' && form?.tense !== 'past') return false;
  const next = following(tokens, i);
  if (next?.lower === 'that')
    return form.lemma === 'state' && form.tense === 'third' && following(tokens, i + 1)?.kind === 'mark';
  if (next && !/^[.?!]$/.test(next.text)) return false;
  let k = i - 1;
  while (k > i - LONGEST_SUBJECT && tokens[k]?.kind === 'word' && tokens[k]!.word.class !== 'preposition')
    k--;
  const opener = tokens[k + 1]!.word;
  if (opener.verb && !opener.verbOrNoun) return false;
  const [before, mark] = [tokens[k - 1], tokens[k]];
  if (mark?.sentence !== token.sentence || i - k < 2) return false;
  return mark.kind === 'mark'
    ? /^[,?!]$/.test(before?.text ?? '')
    : mark.text === ',' && before?.kind === 'mark';
}
/** In tokens. */
const LONGEST_SUBJECT = 8;

/** A word in lower case that stands before a name inside one phrase: "press secretary", "former", "long-time". */
export function leadsToName({ word, lower }: Token): boolean {
  return (
    word.personNoun ||
    word.groupNoun ||
    ADJECTIVES.has(lower) ||
    ADJECTIVE_END.test(lower) ||
    lower.includes('-')
  );
}
