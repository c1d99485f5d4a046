/** Whom a pronoun that speaks means. */
import { language } from '../../language/index.ts';
import type { Gender } from '../../model.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Token } from '../../text/reading.ts';
import { wordClass } from '../../text/word-classes.ts';
import {
  isCountry,
  isGroupNoun,
  isKnownOrganisation,
  isPlace,
  isSpeakingThing,
} from '../names/name-words.ts';
import { tokensOf } from '../names/spans.ts';
import type { Chain } from './chain.ts';
import type { DiscourseState } from './discourse-state.ts';
import { jointSpeaker } from './joint-speakers.ts';
import { firstFound, type Resolution, type ResolutionRule } from './resolution-rule.ts';

const GENDER = new Map<string, Gender>([
  ...(['he', 'him', 'his', 'himself'] as const).map((word) => [word, 'male'] as const),
  ...(['she', 'her', 'hers', 'herself'] as const).map((word) => [word, 'female'] as const),
]);
const FIRST_PERSON = wholeWord(language.peopleWords.FIRST_PERSON);
const PLURAL = /^(?:they|them|their|themselves)$/;
const NEUTER = /^(?:it|its|itself)$/;
const RELATIVE = /^(?:who|which|whom|that)$/;
/** Sentences, and words back, in which "they", "it" and "who" look for theirs. */
const NEAR_SENTENCES = 2;
const NEAR_WORDS = 16;

/** Gender of a pronoun in lower case; undefined for every other word. */
export const genderOfPronoun = (lower: string): Gender | undefined => GENDER.get(lower);

/** A rule for some pronouns. */
interface PronounRule extends ResolutionRule<[state: DiscourseState, i: number, a: number]> {
  readonly takes: (word: string) => boolean;
}

const PRONOUN_RULES: readonly PronounRule[] = [
  { name: 'he or she: in focus', takes: (word) => GENDER.has(word), find: inFocus },
  {
    name: 'I or we: whose words these stand in',
    takes: (word) => FIRST_PERSON.test(word),
    find: tellerAround,
  },
  { name: 'who: the name in front', takes: (word) => RELATIVE.test(word), find: before },
  { name: 'they: two who did something together', takes: (word) => PLURAL.test(word), find: joinedBefore },
  { name: 'they: the latest group', takes: (word) => PLURAL.test(word), find: latestGroup },
  { name: 'it: the latest body or report', takes: (word) => NEUTER.test(word), find: latestBody },
  { name: 'it: the owner named here', takes: (word) => NEUTER.test(word), find: ownerHere },
];

/** Whom the pronoun at token `i`, speaker of attribution `a`, means; null: the token is no pronoun. */
export function meaningOf(state: DiscourseState, i: number, a: number): Resolution | null {
  const word = state.reading.tokens[i]!.lower;
  const rules = PRONOUN_RULES.filter(({ takes }) => takes(word));
  const found = firstFound(rules, state, i, a);
  if (found || (rules.length === 0 && wordClass(word) !== 'pronoun')) return found;
  return { chain: null, rule: 'a pronoun, not clear whose' };
}

function inFocus(state: DiscourseState, i: number, a: number): number | null {
  const gender = GENDER.get(state.reading.tokens[i]!.lower) ?? null;
  const holder = state.holder[i] ?? -1;
  const teller = holder >= 0 && holder !== a && gender ? tellerOf(state, holder, gender) : null;
  const excluded = new Set(teller === null ? [] : [teller]);
  return state.inFocus(i, gender, { named: state.namedIn(state.attributions[a]!), excluded, speaks: true });
}

function tellerAround(state: DiscourseState, i: number, a: number): number | null {
  const within = state.attributions[a]!.within ?? state.holder[i] ?? -1;
  return within >= 0 && within !== a ? (state.speakers[within] ?? null) : null;
}

function latestGroup(state: DiscourseState, i: number): number | null {
  return latest(state, i, (chain) => calledThey(state, chain) || (!chain.human && isPlural(chain)));
}

function latestBody(state: DiscourseState, i: number): number | null {
  return latest(state, i, (chain) => chain.kind === 'organisation' || isThing(chain) || isBody(chain));
}

/**
 * Who speaks the words of attribution `a`, also where the name stands behind them: “He said, ‘run,’” Moss recalled. A
 * pronoun that stands there is most likely whoever is in focus at token `i` already.
 */
function tellerOf(state: DiscourseState, a: number, gender: Gender): number | null {
  const known = state.speakers[a];
  const { speaker } = state.attributions[a]!;
  if (known != null || !speaker) return known ?? null;
  const { first, end } = tokensOf(state.reading.tokens, speaker);
  for (let i = end - 1; i >= first; i--) {
    const chain = state.chainAt(i);
    if (chain >= 0) return chain;
  }
  const pronoun = state.reading.tokens[first];
  return pronoun && GENDER.get(pronoun.lower) === gender ? state.inFocus(first, gender, { margin: 0 }) : null;
}

/** The name in front of a relative word ("Graham, who said"; "Graham, now a general, who said"). */
function before(state: DiscourseState, i: number): number | null {
  const { tokens } = state.reading;
  for (let k = i - 1; k >= 0 && i - k < NEAR_WORDS && tokens[k]!.sentence === tokens[i]!.sentence; k--) {
    const m = state.mentions.at[k] ?? -1;
    const chain = state.chainAt(k);
    if (chain >= 0 && !state.mentions.list[m]!.modifies && state.chain(chain).human) return chain;
    if (m < 0 && tokens[k]!.word.verb?.tense === 'past') return null;
  }
  return null;
}

/** The latest subject or speaker of a kind, close by. */
function latest(state: DiscourseState, i: number, fits: (chain: Chain) => boolean): number | null {
  const sentence = state.reading.tokens[i]!.sentence;
  for (let k = state.events.length - 1; k >= 0 && k > state.events.length - NEAR_WORDS; k--) {
    const event = state.events[k]!;
    if (sentence - event.sentence > NEAR_SENTENCES) return null;
    // "The report said that rust is common. It also said …": what is only told of says nothing.
    if (event.told && event.sentence < sentence && !event.speaks) continue;
    if (event.quoted || event.modifies || !(event.subject || event.speaks)) continue;
    const chain = state.chain(event.chain);
    // "The Redvale crowds would not leave, it said.": a place speaks only where it has spoken.
    if (!event.speaks && chain.kind === 'organisation' && isTown(chain.words.join(' '))) continue;
    if (fits(chain)) return event.chain;
  }
  return null;
}

/** "Redvale", "Ohio", but not "France": a country does what its government does. */
const isTown = (name: string): boolean => isPlace(name) && !isCountry(name) && !isKnownOrganisation(name);

/**
 * "Tom Pike and Ada Moss counted the boats. …, they found": two persons who did something together in one of the last
 * sentences; null where other people or another pair may be meant as well.
 */
function joinedBefore(state: DiscourseState, i: number): number | null {
  const { tokens } = state.reading;
  const { at, list } = state.mentions;
  const { sentence } = tokens[i]!;
  let pair: readonly [first: number, end: number] | null = null;
  for (let k = i - 1; k > 0 && sentence - tokens[k]!.sentence <= NEAR_SENTENCES; k--) {
    if (!pair && state.mentions.quoted[k] === 0 && isSeveral(tokens[k]!, tokens[k + 1])) return null;
    const [left, right] = [list[at[k - 1] ?? -1], list[at[k + 1] ?? -1]];
    if (tokens[k]!.lower !== 'and' || !left || !right || left.quoted || right.modifies) continue;
    const both = [k - 1, k + 1].every((t) => isPerson(state, t));
    if (!both || !isDeed(tokens[right.end])) continue;
    if (pair) return null;
    pair = [left.first, right.end];
  }
  return pair && jointSpeaker(state, ...pair);
}

/** "The bakers protested" */
const isSeveral = ({ word, lower, capital }: Token, next: Token | undefined): boolean =>
  word.class === 'open' && !capital && /(?:s|men|people)$/.test(lower) && isDeed(next);

/** "counted", "were" */
const isDeed = (token: Token | undefined): boolean =>
  /^(?:past|base)$/.test(token?.word.verb?.tense ?? '') ||
  token?.word.class === 'auxiliary' ||
  (token?.word.class === 'open' && token.lower.endsWith('ed'));

function isPerson(state: DiscourseState, i: number): boolean {
  const chain = state.chainAt(i);
  return chain >= 0 && state.chain(chain).kind === 'person' && !state.chain(chain).uncertain;
}

/** "Robin Pike, who uses they/them pronouns": the article says so of this person. */
const calledThey = (state: DiscourseState, chain: Chain): boolean =>
  chain.kind === 'person' && state.plural.has(chain);

/** "the report", "an email": what speaks in writing. */
const isThing = (chain: Chain): boolean =>
  chain.kind === 'unnamed' && !chain.human && chain.words.some(isSpeakingThing);

/** "GM's news came when it said": the one body that owns something in the same sentence; null where two do. */
function ownerHere(state: DiscourseState, i: number): number | null {
  const { sentence } = state.reading.tokens[i]!;
  let owner: number | null = null;
  for (let k = state.events.length - 1; k >= 0 && state.events[k]!.sentence === sentence; k--) {
    const { chain, modifies, quoted } = state.events[k]!;
    if (quoted || state.chain(chain).kind !== 'organisation') continue;
    if (!modifies || (owner !== null && owner !== chain)) return null;
    owner = chain;
  }
  return owner;
}

/** "the agency", "the council", which has no other name. */
const isBody = (chain: Chain): boolean =>
  chain.kind === 'unnamed' && !chain.human && isGroupNoun(chain.words.at(-1) ?? '');

function isPlural(chain: Chain): boolean {
  const last = chain.words.at(-1) ?? '';
  if (chain.kind === 'organisation') return !isPlace(chain.words.join(' '));
  return last.endsWith('s') || isGroupNoun(last) || chain.words.includes('and');
}
