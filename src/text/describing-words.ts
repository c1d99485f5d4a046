/** Words that look like verbs and describe the noun behind them, are that noun, or are names. */

import { language } from '../language/index.ts';
import { ADJECTIVES, following, isCapital } from './noun-or-verb.ts';
import { oneOf, wholeWord } from './one-of.ts';
import type { Token } from './reading.ts';

const { TITLES } = language.roleTable;
const { ONES, SURNAMES_TOO } = language.smallWords;
const WHOLE_GROUPS = wholeWord(language.textWords.WHOLE_GROUPS);

export const PARTICIPLE_ADJECTIVES = new Set(
  'neighboring neighbouring retired undecided registered disgraced embattled renowned acclaimed beloved bestselling award-winning disaffected disillusioned anointed unnamed'.split(
    ' ',
  ),
);

/** "said retired General Moss", but "Moss retired"; "state Sen. Moss", but "I state my case". Token `i` begins a phrase. */
export function describesNext(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = following(tokens, i);
  if (token.lower === 'state') return next !== undefined && isCapital(next) && TITLES.has(next.lower);
  if (!PARTICIPLE_ADJECTIVES.has(token.lower)) return false;
  const previous = tokens[i - 1];
  if (previous?.sentence === token.sentence && previous.word.class === 'open' && !previous.word.verb)
    return false;
  return next?.kind === 'word' && next.word.class === 'open' && (isCapital(next) || next.word.verb === null);
}

/** "a snappy retort", "an open records request": one of anything takes no verb in its plural. */
export function agreesAsNoun(tokens: readonly Token[], i: number, determiner: Token | undefined): boolean {
  const { word } = tokens[i]!;
  if (!word.verbOrNoun || word.verb?.tense !== 'base' || !determiner) return false;
  if (/^(?:an?|this|each|every|another)$/.test(determiner.lower)) return true;
  // "the Ohio army base in Holm": where it is, and no plural in front.
  const place = /^(?:in|at|near|outside)$/.test(tokens[i + 1]?.lower ?? '') && nameFollows(tokens, i + 1);
  return (
    determiner.lower === 'the' && place && !/s$|^(?:police|people|men|women)$/.test(tokens[i - 1]!.lower)
  );
}

/** "left back Pau Moss", "running back Tom Pike": a place in a team, and no verb, with a name behind it. */
export function isPosition(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.lower !== 'back') return false;
  return (
    /^(?:left|right|cent(?:er|re)|full|half|running|wing)$/.test(tokens[i]!.lower) &&
    nameFollows(tokens, i + 1)
  );
}

/** Whether the word behind token `i` is capitalised and may be part of a name. */
export function nameFollows(tokens: readonly Token[], i: number): boolean {
  const next = following(tokens, i);
  return next !== undefined && isCapital(next) && next.word.class === 'open';
}

/**
 * "Will Pike", "May said", "…,” said May.": no auxiliary stands before a past or behind a verb of saying, and none ends a
 * name ("Theodora May, the mayor"). Token `i` is an auxiliary or a time in capitals.
 */
export function isNameAfterAll(tokens: readonly Token[], i: number, begins: boolean): boolean {
  const { lower, sentence } = tokens[i]!;
  const surname = lower === 'will' || lower === 'may';
  const next = following(tokens, i);
  const tense = next?.word.verb?.tense;
  // "Day said"
  if (lower === 'day' && (SAYS.test(next?.lower ?? '') || SAYS.test(tokens[i - 1]?.lower ?? ''))) return true;
  if (surname && (tense === 'past' || tense === 'third') && !next!.word.verbOrNoun) return true;
  const before = tokens[i - 1];
  const inside = before?.sentence === sentence ? before : undefined;
  const ends = !next || next.kind === 'punctuation' || next.kind === 'mark';
  if (surname && ends && inside?.word.verb?.tense === 'past' && !inside.word.verbOrNoun) return true;
  if (isTimeInName(tokens, i)) return true;
  if (begins) return lower === 'will' && nameFollows(tokens, i);
  return nameFollows(tokens, i) || (lower === 'may' && ends && inside?.capital === true);
}

const SURNAMES: ReadonlySet<string> = new Set(SURNAMES_TOO);

/** "…,” said Long, a teacher", "…,” Still said", "Long told the Dial": a small word that is the surname of whoever speaks. */
export function isSpeakingSurname(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!token.capital || !SURNAMES.has(token.lower)) return false;
  const before = tokens[i - 1];
  const next = following(tokens, i);
  if (next && SAYS.test(next.lower)) return true;
  if (before?.sentence !== token.sentence || before.word.verb?.tense !== 'past') return false;
  return SAYS.test(before.lower) && (!next || next.kind === 'punctuation');
}
const SAYS = /^(?:said|says|told|tells|wrote|writes|added|adds|noted|explained|recalled)$/;

/** "recently", "finally": endings that no first name and hardly a surname has ("Sally", "Emily", "Reilly"). */
export const ADVERB_END = /(?:.{3}al|nt|en|st|on|ous|ar|d|ng|ct|ful|[vstr]e|ck|sh|b|p|m|w|h|[^i]t)ly$/;

/** "Immediately dubbed a success, …": an adverb at the sentence's beginning, in front of a participle. */
function isOpeningAdverb(tokens: readonly Token[], i: number): boolean {
  const { lower, sentence, word } = tokens[i]!;
  if (tokens[i - 1]?.sentence === sentence || word.class !== 'open' || !ADVERB_END.test(lower)) return false;
  const next = following(tokens, i);
  return (
    next?.kind === 'word' && !next.capital && (next.word.verb?.tense === 'past' || /ed$/.test(next.lower))
  );
}

const PLAIN_TIMES = wholeWord(language.textWords.PLAIN_TIMES);

/** "the Redvale Evening Dial", "Late Night Harbour", "said The Week": a capital that no time has inside a sentence. */
export function isTimeInName(tokens: readonly Token[], i: number): boolean {
  const { lower, sentence } = tokens[i]!;
  const before = tokens[i - 1];
  // "Redvale Today"
  if (lower === 'today' && isCapital(tokens[i]!) && before?.sentence === sentence)
    return isCapital(before) && before.word.class === 'open' && before.word.verb === null;
  if (
    !PLAIN_TIMES.test(lower) ||
    !isCapital(tokens[i]!) ||
    before?.sentence !== sentence ||
    !isCapital(before)
  )
    return false;
  if (before.text === 'The') return tokens[i - 2]?.sentence === sentence;
  const next = following(tokens, i);
  return before.word.class === 'open' && next !== undefined && isCapital(next) && next.word.class === 'open';
}

/** "Page Six", "Channel Four": a number in capitals behind a capital. */
export function isNumberInName(tokens: readonly Token[], i: number): boolean {
  const { lower, sentence, word } = tokens[i]!;
  const before = tokens[i - 1];
  if (word.class !== 'quantity' || !NAMED_NUMBERS.test(lower) || !isCapital(tokens[i]!)) return false;
  return before?.sentence === sentence && isCapital(before) && before.word.class === 'open';
}
const NAMED_NUMBERS = new RegExp(`^(?:${oneOf(ONES)}|ten)$`);

/** "an inside source", "outside experts": no preposition. `determiner`: the token of the phrase's, -1 without. */
export function isInsider(tokens: readonly Token[], i: number, determiner: number): boolean {
  if (determiner < 0 || determiner !== i - 1 || !/^(?:inside|outside)$/.test(tokens[i]!.lower)) return false;
  return following(tokens, i)?.word.class === 'open';
}

/** Right after the determiner (or its adverbs) a participle describes: "the proposed plan". `nouns`: how many stand before it. */
export function opensSlot(tokens: readonly Token[], i: number, determiner: number, nouns: number): boolean {
  if (determiner < 0 || nouns > 0) return false;
  if (WHOLE_GROUPS.test(tokens[determiner]!.lower)) return false;
  // "has in the past described"
  if (tokens[i - 1]!.lower === 'past') return false;
  const next = following(tokens, i);
  return next?.kind === 'mark' || (next?.kind === 'word' && next.word.class === 'open');
}

/** "New details emerged": an adjective has its capital from the sentence that begins with it, and a plain noun follows. */
export function opensPlainly(tokens: readonly Token[], i: number): boolean {
  if (isOpeningAdverb(tokens, i)) return true;
  if (!ADJECTIVES.has(tokens[i]!.lower) || tokens[i - 1]?.sentence === tokens[i]!.sentence) return false;
  const next = following(tokens, i);
  return next?.kind === 'word' && next.word.class === 'open' && !next.capital;
}
