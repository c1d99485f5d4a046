/** Whom a description in the running text means: by a role that the article states, or by who is in focus. */
import type { Attribution } from '../../model.ts';
import { foldToken } from '../names/fold.ts';
import { isCapital } from '../names/name-runs.ts';
import {
  isEpithet,
  isGroupNoun,
  isOfficeEpithet,
  isSelfNamedGroup,
  isSpeakingThing,
} from '../names/name-words.ts';
import { callsOutlet, citedOutlet } from './cited-outlets.ts';
import { anaphor, byAffiliation, byRole, earlierUnnamed, headOf, saysOfWhat } from './described-people.ts';
import type { DiscourseState } from './discourse-state.ts';
import {
  type Description,
  describeKind,
  genderOfDescription,
  modifiers,
  readDescription,
} from './nominals.ts';
import { byGroup } from './owned-groups.ts';
import { firstFound, type Resolution, type ResolutionRule } from './resolution-rule.ts';

type DescriptionRule = ResolutionRule<[state: DiscourseState, description: Description, end: number]>;

/** Whom the words for a person mean. */
const PERSON_RULES: readonly DescriptionRule[] = [
  { name: 'description: a role that the article states', find: byRole },
  { name: 'description: a source that was called so', find: earlierUnnamed },
  { name: 'description: who belongs to the body', find: byAffiliation },
];
/** Who made the thing that speaks. */
const THING_RULES: readonly DescriptionRule[] = [
  { name: 'description: who made the thing', find: authorOf },
  {
    name: 'description: who made the thing, named behind',
    find: (state, _, end) => authorBehind(state, end),
  },
  { name: 'description: the body whose the thing is', find: bodyInFront },
];
const CALLED_AGAIN = 'description: called again, in focus';
const OWN_WORDS = 'description: its own words';
const NOT_CLEAR = 'description: not clear whose';

/** Whom a speaker's description `tokens.slice(first, end)` means; a source without a name goes by its words. */
export function meaningOfDescription(
  state: DiscourseState,
  first: number,
  end: number,
  { kind: how }: Pick<Attribution, 'kind'>,
): Resolution {
  const direct = how === 'direct';
  const description = readDescription(state.reading.tokens, first, end);
  const kind = describeKind(state.reading, description);
  const definite = description.determiner !== 'indefinite';
  const bare = description.determiner === 'none' && description.head === description.first;
  if (bare && kind === 'person') return { chain: null, rule: NOT_CLEAR };
  const outlet = citedOutlet(state, description);
  if (outlet !== null) return { chain: outlet, rule: 'description: the outlet that was cited last' };
  if (kind === 'person' || (kind === 'unnamed' && definite)) {
    const found = firstFound(PERSON_RULES, state, description, end);
    if (found) return found;
    if (kind === 'person' && description.determiner !== 'possessive' && !callsOutlet(state, description)) {
      const again = anaphor(state, description, direct);
      if (again !== null) return { chain: again, rule: CALLED_AGAIN };
      const head = headOf(state, description);
      if (isCalledAgain(head) && !saysOfWhat(state, description) && someoneNear(state, description))
        return { chain: null, rule: NOT_CLEAR };
    }
  }
  if (kind === 'thing' || kind === 'unknown') {
    const author = firstFound(THING_RULES, state, description, end);
    if (author) return author;
  }
  const words = wordsOf(state, description);
  // "the synopsis", "the 96-year-old": not who, but what the article calls the source.
  if (kind === 'unknown') {
    const namesake = bodyOfName(state, description);
    if (namesake !== null) return { chain: namesake, rule: 'description: the group of a body' };
    const again = description.determiner === 'definite' ? anaphor(state, description, direct) : null;
    if (again !== null || (description.determiner === 'none' && !inCapitals(state, description)))
      return { chain: again, rule: again === null ? NOT_CLEAR : CALLED_AGAIN };
    const next = state.reading.tokens[description.head + 1];
    const noun = state.reading.tokens[description.head]!.word.class === 'open' && !next?.capital;
    return how !== 'indirect' && noun
      ? { chain: state.other(words, 'unnamed'), rule: OWN_WORDS }
      : { chain: null, rule: NOT_CLEAR };
  }
  if (kind !== 'group') {
    const one = isOnePerson(state, description)
      ? { gender: genderOfDescription(state.reading, description) }
      : null;
    return { chain: state.other(words, 'unnamed', one), rule: OWN_WORDS };
  }
  const organisation = byGroup(state, description);
  if (organisation !== null) return { chain: organisation, rule: 'description: the group of a body' };
  const head = foldToken(state.reading.tokens[description.head]!);
  const narrowed = modifiers(state.reading, description).some((word) => !isGroupNoun(word) && word !== 'new');
  const named = narrowed || isSelfNamedGroup(head);
  const chain = named
    ? state.other(words.replace(/^the\s+/i, ''), 'organisation')
    : state.other(words, 'unnamed');
  return { chain, rule: OWN_WORDS };
}

/** "the project" after "the Harbour Light Project": the one body whose name ends with that word; null where two do. */
function bodyOfName(state: DiscourseState, { first, head, determiner }: Description): number | null {
  if (determiner !== 'definite' || head !== first + 1 || isCapital(state.reading.tokens[head]!)) return null;
  const word = foldToken(state.reading.tokens[head]!);
  let found: number | null = null;
  for (const { chain } of state.events) {
    const { kind, words } = state.chain(chain);
    if (kind !== 'organisation' || words.length < 2 || words.at(-1) !== word || chain === found) continue;
    if (found !== null) return null;
    found = chain;
  }
  return found;
}

/** "PA Sport", "@moss": capitalised, and not because a sentence begins there; whoever it is, the article calls it so. */
function inCapitals(
  { reading: { tokens, sentences } }: DiscourseState,
  { first, head }: Description,
): boolean {
  const { sentence, text } = tokens[first]!;
  if (text.startsWith('@')) return true;
  if (sentences[sentence]?.firstToken === first || tokens[first - 1]?.kind === 'mark') return false;
  for (let i = first; i <= head; i++) if (!isCapital(tokens[i]!)) return false;
  return true;
}

/** "the senator", "the billionaire": mostly somebody who has a name in the article. */
const isCalledAgain = (head: string): boolean => isOfficeEpithet(head) || isEpithet(head);

/** A person with a name has been spoken of close by, whom these words may call again. */
function someoneNear(state: DiscourseState, description: Description): boolean {
  const gender = genderOfDescription(state.reading, description);
  const found = state.inFocus(description.first, gender, { margin: 0, floor: 0 });
  return found !== null && state.chain(found).kind === 'person';
}

/** How many words may describe a thing's author in front of the name. */
const NEAR = 5;

/** "a post from Moss", "calculations by Ada Moss", "a paper filed by the lawyer Ada Moss": who made the thing, by name. */
function authorOf(state: DiscourseState, { head }: Description): number | null {
  const { tokens } = state.reading;
  let by = head + 1;
  if (tokens[by]?.word.verb?.tense === 'past' || tokens[by]?.lower.endsWith('ed')) by++;
  const joint = tokens[by]?.lower ?? '';
  if (joint !== 'by' && (joint !== 'from' || by > head + 1)) return null;
  const { sentence } = tokens[head]!;
  for (let i = by + 1; i < by + 1 + NEAR && tokens[i]?.sentence === sentence; i++) {
    const mention = state.mentions.list[state.mentions.at[i] ?? -1];
    if (!mention) {
      if (tokens[i]!.kind !== 'word' || /^(?:relative|preposition)$/.test(tokens[i]!.word.class)) return null;
      continue;
    }
    const chain = state.chainAt(i);
    if (chain < 0 || mention.modifies) return null;
    const { kind, uncertain } = state.chain(chain);
    return kind === 'person' && !uncertain ? chain : null;
  }
  return null;
}

/** "Port Authority rules", "the Herald poll": the body whose the thing is, named right before it. */
function bodyInFront(state: DiscourseState, { first, head }: Description): number | null {
  if (head <= first || !isSpeakingThing(headOf(state, { head } as Description))) return null;
  const chain = state.chainAt(head - 1);
  return chain >= 0 && state.chain(chain).kind === 'organisation' ? chain : null;
}

/** "a talk Mrs. Moss gave", "a letter Pike wrote": whose words the thing holds. */
function authorBehind(state: DiscourseState, end: number): number | null {
  const chain = state.chainAt(end);
  const mention = state.mentions.list[state.mentions.at[end] ?? -1];
  if (chain < 0 || !mention || mention.modifies || state.chain(chain).kind !== 'person') return null;
  const verb = state.reading.tokens[mention.end];
  return verb?.word.verb?.tense === 'past' && verb.sentence === state.reading.tokens[end]!.sentence
    ? chain
    : null;
}

function isOnePerson(state: DiscourseState, description: Description): boolean {
  // "46 percent", "three bakers"
  const opener = state.reading.tokens[description.first]!;
  if (opener.kind === 'number' || (opener.word.class === 'quantity' && opener.lower !== 'one')) return false;
  const head = state.reading.tokens[description.head]!.lower;
  return describeKind(state.reading, description) !== 'thing' && (!head.endsWith('s') || head === 'boss');
}

function wordsOf(state: DiscourseState, description: Description): string {
  const { tokens } = state.reading;
  let end = description.end;
  for (let i = description.head + 1; i < description.end; i++) {
    // "protesters marching through the streets": what they do at the time is no part of what they are called.
    const deed = i === description.head + 1 && /.{3}ing$/.test(tokens[i]!.lower);
    // "the agency in its update", "the paper on Monday"
    const aside =
      tokens[i]!.word.class === 'preposition' &&
      /^(?:possessive|time)$/.test(tokens[i + 1]?.word.class ?? '');
    if (
      deed ||
      (aside && tokens[i]!.lower !== 'of') ||
      tokens[i]!.text === ',' ||
      tokens[i]!.word.class === 'relative'
    ) {
      end = i;
      break;
    }
  }
  return state.words(description.first, Math.max(end, description.head + 1));
}

/**
 * A description that passes by without speaking ("A woman stood up. She said …"): the person it means, or a new one
 * without a name; null where it tells nothing. `subject`: a verb of its own stands behind it.
 */
export function passingDescription(
  state: DiscourseState,
  head: number,
  subject: boolean,
): { chain: number; first: number } | null {
  const { tokens } = state.reading;
  let first = head;
  while (first > 0 && head - first < 5) {
    const before = tokens[first - 1]!;
    if (before.sentence !== tokens[head]!.sentence) return null;
    // "the 11-time champion"
    if (before.kind === 'number' && /-\p{L}/u.test(before.text)) {
      first--;
      continue;
    }
    // "The “Late Hour” host"
    if (before.kind === 'mark' && first === head) break;
    if (before.kind !== 'word') return null;
    const kind = before.word.class;
    if (kind === 'determiner' || kind === 'possessive' || before.lower === 'one') {
      first--;
      break;
    }
    if (kind !== 'open' || state.mentions.at[first - 1] !== -1) return null;
    first--;
  }
  const description = readDescription(tokens, first, head + 1);
  if (description.head !== head || description.determiner === 'none') return null;
  const gender = genderOfDescription(state.reading, description);
  if (description.determiner === 'definite') {
    const known = byRole(state, description) ?? earlierUnnamed(state, description);
    const chain = known ?? anaphor(state, description, false);
    if (chain !== null) return { chain, first };
    const person = describeKind(state.reading, description) === 'person' || isEpithet(tokens[head]!.lower);
    if (!subject || !person) return null;
    // "Then the goalkeeper stood up.": whoever that is, "he" is nobody who was named before.
    return { chain: state.other(state.words(first, head + 1), 'unnamed', { gender }), first };
  }
  // Only words that give a gender may draw "he" or "she" away from people with names.
  if (gender === null) return null;
  return { chain: state.other(state.words(first, head + 1), 'unnamed', { gender }), first };
}
