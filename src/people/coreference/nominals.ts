/** Whom a description means: "the former harbour minister", "the Green nominee", "a senior official". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { TextReading, Token } from '../../text/reading.ts';
import { fold, foldToken } from '../names/fold.ts';
import { isCapital } from '../names/name-runs.ts';
import {
  genderOfRole,
  isGroupNoun,
  isNoPersonWord,
  isRoleNoun,
  isSpeakingThing,
  isTitle,
  isUnnamedHead,
} from '../names/name-words.ts';
import type { Chain } from './chain.ts';

const { HEAD_IN_ARTICLES } = language.roleHeads;

/** A description without a name: `tokens.slice(first, end)`. */
export interface Description {
  readonly first: number;
  readonly end: number;
  /** Index of the head noun's token. */
  readonly head: number;
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none';
}

const canonical = (head: string): string => HEAD_IN_ARTICLES.get(head) ?? head;

/** Reads `tokens.slice(first, end)` as a description, up to the first preposition, comma or relative word. */
export function readDescription(tokens: readonly Token[], first: number, end: number): Description {
  let core = first;
  while (core < end) {
    const token = tokens[core]!;
    if (token.kind === 'punctuation' && token.text !== '%' && !isOwners(tokens, core, first)) break;
    // "a source close to the campaign", "a lawyer familiar with it"
    if (core > first && POSTNOMINAL.test(token.lower) && tokens[core + 1]?.word.class === 'preposition')
      break;
    const kind = token.word.class;
    if (
      core > first &&
      (kind === 'preposition' || kind === 'relative' || kind === 'subordinator' || kind === 'coordinator')
    )
      break;
    // "a report released in spring": a participle behind a noun that is a source goes on about it.
    if (core > first && token.word.verb?.tense !== 'base' && token.word.verb && isSource(tokens[core - 1]!))
      break;
    // "a strategist working on races"
    if (core > first && token.word.verb?.tense === 'ing' && isRoleNoun(tokens[core - 1]!.lower)) break;
    // "Protesters marching through": of a verb that is in no table.
    if (core === first + 1 && /.{3}ing$/.test(token.lower) && isPeople(foldToken(tokens[first]!))) break;
    core++;
  }
  let head = Math.max(core - 1, first);
  while (head > first && tokens[head]!.kind !== 'word' && !isAge(tokens[head]!.lower)) head--;
  const opener = tokens[first]!;
  let determiner: Description['determiner'] = 'none';
  if (opener.text === opener.lower && isBehindTitle(tokens, first)) determiner = 'definite';
  else if (/^(?:the|this|that|these|those)$/.test(opener.lower)) determiner = 'definite';
  else if (opener.word.class === 'possessive') determiner = 'possessive';
  else if (opener.word.class === 'determiner' || opener.word.class === 'quantity') determiner = 'indefinite';
  for (let i = first; i < head; i++)
    if (tokens[i]!.lower === "'s" || tokens[i]!.text === '’') determiner = 'possessive';
  return { first, end, head, determiner };
}

/** `the “Harbour Nights” [star]`: a title in marks stands between the article and the words. */
function isBehindTitle(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.kind !== 'mark') return false;
  for (let i = first - 2; i > Math.max(0, first - LONGEST_TITLE); i--)
    if (tokens[i]!.kind === 'mark') return tokens[i - 1]?.lower === 'the';
  return false;
}
/** In tokens, with its marks. */
const LONGEST_TITLE = 12;

/** "the 96-year-old" */
const isAge = (word: string): boolean => word.endsWith('-year-old');

/** "Sanders’ campaign": the mark makes an owner of the word before it. */
const isOwners = (tokens: readonly Token[], at: number, first: number): boolean =>
  at > first && /^[’']$/.test(tokens[at]!.text) && tokens[at - 1]!.lower.endsWith('s');

const POSTNOMINAL = wholeWord(language.peopleWords.POSTNOMINAL);
const COUNTS = wholeWord(language.peopleWords.COUNTS);
const CROWDS = wholeWord(language.peopleWords.CROWDS);
const COLLECTIVES = wholeWord(language.peopleWords.COLLECTIVES);

/** "the staff", "the crowd", "the police": several, whom neither "he" nor "she" takes up. */
export const isCollective = (head: string): boolean =>
  CROWDS.test(head) || isGroupNoun(head) || COLLECTIVES.test(head);

/** "Protesters", "officials". */
const isPeople = (word: string): boolean =>
  word.endsWith('s') && (isRoleNoun(word.slice(0, -1)) || isUnnamedHead(word));

/** A noun that may speak. */
function isSource(token: Token): boolean {
  const word = foldToken(token);
  return !isCapital(token) && (isSpeakingThing(word) || isUnnamedHead(word) || isGroupNoun(word));
}

/** Words of a description that narrow it down ("former", "republican", "state"), folded, without its head. */
export function modifiers(reading: TextReading, description: Description): string[] {
  const out: string[] = [];
  for (let i = description.first; i < description.end; i++) {
    const token = reading.tokens[i]!;
    if (i === description.head || token.kind !== 'word') continue;
    if (token.word.class !== 'open' && token.lower !== 'first') continue;
    out.push(foldToken(token));
  }
  return out;
}

const PARTY: Readonly<Record<string, string>> = {
  democrat: 'democratic',
  democrats: 'democratic',
  gop: 'republican',
};
const party = (word: string): string => PARTY[word] ?? word;

const PARTIES = /^(?:republican|democratic|libertarian|green)$/;
/** Some role states another party than this one. */
const otherParty = ({ roles }: Chain, wanted: string): boolean =>
  roles.some(({ text }) =>
    fold(text)
      .split(/[\s-]+/)
      .map(party)
      .some((word) => PARTIES.test(word) && word !== wanted),
  );

/**
 * How well a chain's stated roles carry a description: 0 not at all, 1 by its head, more for each modifier found.
 * A modifier that no role bears out ("the Ohio governor" beside "Maine Gov.") is a contradiction only for parties.
 */
export function roleMatch(reading: TextReading, description: Description, chain: Chain): number {
  const head = canonical(foldToken(reading.tokens[description.head]!));
  const wanted = modifiers(reading, description).map(party);
  let best = 0;
  for (const role of chain.roles) {
    if (canonical(role.head) !== head) continue;
    const words = fold(role.text)
      .split(/[\s-]+/)
      .map(party);
    let score = 1;
    for (const word of wanted) {
      if (words.includes(word)) score += 1;
      else if (PARTIES.test(word) ? otherParty(chain, word) : /^vice(?:-presidential)?$/.test(word))
        score -= 1.5;
    }
    if (
      role.former &&
      !wanted.includes('former') &&
      !wanted.includes('ex') &&
      description.determiner !== 'none'
    )
      score -= 0.25;
    if (score > best) best = score;
  }
  return best;
}

export type DescriptionKind = 'person' | 'group' | 'thing' | 'unnamed' | 'unknown';

/** What kind of source a description is, by its head and its determiner. */
export function describeKind(reading: TextReading, description: Description): DescriptionKind {
  const head = foldToken(reading.tokens[description.head]!);
  if (isSpeakingThing(head)) return 'thing';
  const { tokens } = reading;
  const next = tokens[description.head + 1]?.lower;
  const counted = COUNTS.test(head) || tokens[description.head]!.kind === 'number';
  if (CROWDS.test(head) || (counted && /^(?:of|in)$/.test(next ?? ''))) return 'unnamed';
  if (isPeople(head) || (head.endsWith('men') && isRoleNoun(`${head.slice(0, -2)}an`))) return 'unnamed';
  // "Norwegians", "Democrats", "evangelicals".
  if (head.endsWith('s') && isNoPersonWord(head) && isCapital(reading.tokens[description.head]))
    return 'unnamed';
  const indefinite = description.determiner === 'indefinite' || description.determiner === 'none';
  if (isUnnamedHead(head) && !isTitle(head) && indefinite) return 'unnamed';
  if (isRoleNoun(head) || isAge(head)) return description.determiner === 'indefinite' ? 'unnamed' : 'person';
  if (isGroupNoun(head)) return description.determiner === 'indefinite' ? 'unnamed' : 'group';
  if (isUnnamedHead(head)) return 'unnamed';
  if (head.endsWith('s') && (isGroupNoun(head.slice(0, -1)) || isGroupNoun(`${head.slice(0, -3)}y`)))
    return 'unnamed';
  return 'unknown';
}

/** Gender that the head noun gives ("the congresswoman"). */
export const genderOfDescription = (
  reading: TextReading,
  description: Description,
): 'female' | 'male' | null => genderOfRole(foldToken(reading.tokens[description.head]!));
