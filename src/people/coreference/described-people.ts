/** Whom a description of a person ("the mayor", "the Oakhaven lawyer") means in its article. */
import { fold, foldToken } from '../names/fold.ts';
import { isCapital } from '../names/name-runs.ts';
import {
  isEpithet,
  isFromSomewhere,
  isOfficeEpithet,
  isRoleNoun,
  isUnnamedHead,
} from '../names/name-words.ts';
import type { DiscourseState } from './discourse-state.ts';
import { type Description, genderOfDescription, modifiers, roleMatch } from './nominals.ts';

/** How many events back a role's bearer may stand. */
const ROLE_REACH = 80;

/** "the Harbour City businessman" goes to the person in focus only when nobody else comes near. */
const ANAPHOR_MARGIN = 1;

/** `“…,” the Harbour City businessman said`: nobody is told of in between, so that less will do. */
const DIRECT_MARGIN = 0.7;

const ANAPHOR_FLOOR = 1.5;

/** "the mayor of Holm": whoever holds that office, and nobody else who was named. */
export function saysOfWhat({ reading: { tokens } }: DiscourseState, { head, end }: Description): boolean {
  return head + 2 < end && tokens[head + 1]!.lower === 'of' && isCapital(tokens[head + 2]!);
}

export const headOf = (state: DiscourseState, description: Description): string =>
  foldToken(state.reading.tokens[description.head]!);

/** The person whose stated role these words repeat; of several the best fitting, then the latest. */
export function byRole(state: DiscourseState, description: Description): number | null {
  const age = new Map<number, number>();
  const { events } = state;
  for (let k = events.length - 1; k >= 0 && k > events.length - ROLE_REACH; k--) {
    const { chain } = events[k]!;
    if (!age.has(chain)) age.set(chain, events.length - k);
  }
  const gender = genderOfDescription(state.reading, description);
  let best = -1;
  let bestScore = 0.7;
  for (const [c, old] of age) {
    const chain = state.chain(c);
    if (chain.kind !== 'person' || (gender && chain.gender && chain.genderSure && chain.gender !== gender))
      continue;
    const match = roleMatch(state.reading, description, chain);
    if (match <= 0) continue;
    const score = match - 0.01 * old + (c === state.lastSpeaker ? 0.3 : 0);
    if (score > bestScore) {
      best = c;
      bestScore = score;
    }
  }
  return best >= 0 ? best : null;
}

/** "the HDC official" after "HDC chief executive Ada Moss": the one person whose stated role names that body; null where two do. */
export function byAffiliation(
  state: DiscourseState,
  { first, head, determiner }: Description,
): number | null {
  const { tokens } = state.reading;
  if (determiner !== 'definite' || head - first < 2 || !isUnnamedHead(foldToken(tokens[head]!))) return null;
  const bodies: string[] = [];
  for (let i = first + 1; i < head; i++) {
    if (!isCapital(tokens[i]!)) return null;
    bodies.push(foldToken(tokens[i]!));
  }
  let found: number | null = null;
  for (const { chain } of state.events) {
    const { kind, roles } = state.chain(chain);
    if (kind !== 'person' || chain === found) continue;
    const stated = roles.some(({ text }) => {
      const words = fold(text).split(/[\s-]+/);
      return bodies.every((body) => words.includes(body));
    });
    if (stated && found !== null) return null;
    if (stated) found = chain;
  }
  return found;
}

/** "the official" after "a senior official": the same unnamed source. */
export function earlierUnnamed(state: DiscourseState, description: Description): number | null {
  if (description.determiner !== 'definite') return null;
  const head = foldToken(state.reading.tokens[description.head]!);
  const { events } = state;
  for (let k = events.length - 1; k >= 0 && k > events.length - ROLE_REACH; k--) {
    const chain = state.chain(events[k]!.chain);
    if (chain.kind === 'unnamed' && chain.human && chain.words.includes(head)) return events[k]!.chain;
  }
  return null;
}

/** "the minority leader", "the Norwegian leader"; "the band leader" is anybody. */
function leads({ reading: { tokens } }: DiscourseState, { head }: Description): boolean {
  const before = tokens[head - 1];
  if (tokens[head]!.lower !== 'leader' || !before) return false;
  return /^(?:minority|majority|opposition)$/.test(before.lower) || isCapital(before);
}

/** How many words in lower case say more of the head than an age or a former office does. */
function lowerModifiers({ reading }: DiscourseState, description: Description): number {
  const own = modifiers(reading, description);
  let count = 0;
  for (let i = description.first + 1; i < description.head; i++) {
    const token = reading.tokens[i]!;
    const plain = /-year-old$|^(?:former|veteran|retired)$/.test(token.lower);
    if (!plain && !isCapital(token) && own.includes(foldToken(token))) count++;
  }
  return count;
}

/** "the billionaire": nobody's stated role, so the one person in focus, if only one is. */
export function anaphor(state: DiscourseState, description: Description, direct: boolean): number | null {
  const { reading } = state;
  const { tokens } = reading;
  // "the scheduled anthem singer": so much said of somebody introduces them.
  if (lowerModifiers(state, description) > 1) return null;
  // "the 51-year-old father of two", "the Harbour City businessman"; never a bare "president" without an article.
  let aged = false;
  for (let i = description.first; i <= description.head; i++)
    if (tokens[i]!.lower.endsWith('-year-old')) aged = true;
  const head = headOf(state, description);
  const office = isOfficeEpithet(head);
  // "the Goop founder": the name in front says that the article has told of the one who is meant; "the US official" is
  // whoever asked not to be named.
  let named = false;
  for (let i = description.first + 1; i < description.head; i++) named ||= isCapital(tokens[i]!);
  // "the Icelander"
  const from = isCapital(tokens[description.head]!) && isFromSomewhere(head);
  // "The “Late Hour” host"
  named ||= tokens[description.first - 1]?.kind === 'mark' && description.first === description.head;
  named &&= description.determiner === 'definite' && isRoleNoun(head) && !isUnnamedHead(head);
  if (!aged && !named && !from && !office && !isEpithet(head) && !leads(state, description)) return null;
  if (description.determiner === 'none' && description.head === description.first) return null;
  if (office && saysOfWhat(state, description)) return null;
  const gender = genderOfDescription(reading, description);
  // "Asked about Moss, the senator said": whom the sentence names in passing is somebody else.
  const excluded = new Set<number>();
  const { sentence } = tokens[description.first]!;
  for (let k = state.events.length - 1; k >= 0 && state.events[k]!.sentence === sentence; k--) {
    const { subject, modifies, pronoun, chain } = state.events[k]!;
    if (!subject && !modifies && !pronoun) excluded.add(chain);
  }
  const found = state.inFocus(description.first, gender, {
    margin: direct ? DIRECT_MARGIN : ANAPHOR_MARGIN,
    floor: ANAPHOR_FLOOR,
    excluded,
    speaks: direct,
  });
  if (found === null || state.chain(found).kind !== 'person') return null;
  // Whose office is stated is called again by that office, and by no other.
  return office && state.chain(found).roles.length > 0 ? null : found;
}
