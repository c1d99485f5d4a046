/** Several who speak together: "Ada Moss and Tom Pike", "the United States, Britain and France". */
import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import { isRoleNoun, isTitle } from '../names/name-words.ts';
import type { DiscourseState } from './discourse-state.ts';

/** "The United States, Britain and France": one speaker with its words as its name; null where no names are joined. */
export function jointSpeaker(state: DiscourseState, first: number, end: number): number | null {
  const { tokens } = state.reading;
  const { at, list } = state.mentions;
  let and = -1;
  for (let i = first; i < end; i++) {
    if (at[i] !== -1) continue;
    if (tokens[i]!.lower === 'and' || tokens[i]!.text === '&') and = i;
    else if (/^(?:relative|preposition)$/.test(tokens[i]!.word.class) && !isPlaced(state, i)) break;
  }
  if (and < 0) return null;
  const before = namedBefore(state, first, and);
  let next = and + 1 < end && tokens[and + 1]!.lower === 'the' ? and + 2 : and + 1;
  // "the Herald and former anchor Ada Moss"
  const role = state.roleAt[next] ?? -1;
  if (role >= 0 && at[next] === -1 && list[role]!.first < end) next = list[role]!.runFirst;
  const behind = next < end ? (at[next] ?? -1) : -1;
  if (before < 0 || behind < 0 || list[before]!.modifies || list[behind]!.modifies) return null;
  const last = list[behind]!;
  const chain = state.chainAt(last.first);
  // "Sculptor and welder Ada Moss"
  const titled = last.runFirst < last.first || state.roleAt[last.runFirst - 1] === behind;
  const named = chain >= 0 && state.chain(chain).kind === 'person' && titled;
  const from = /^(?:the|both)$/.test(tokens[first]!.lower) ? first + 1 : first;
  // "Ada Moss, D-Ohio, and Tom Pike": the party is no part of a name.
  const tagged = list[before]!.end < (tokens[and - 1]!.text === ',' ? and - 1 : and);
  // "Redvale Foods President and CEO Ada Moss", "Health and Human Services Secretary Tom Pike": one person.
  if (named && !(tagged && list[before]!.kind === 'person') && isOfficePart(state, and)) return chain;
  const words = (tagged ? tagless(state, first, last.end) : null) ?? state.words(from, last.end);
  const people = last.kind !== 'organisation' && [and - 1, last.first].some((i) => isSurelyPerson(state, i));
  const joint = state.other(words, people ? 'unnamed' : 'organisation');
  const members = membersIn(state, first, last.end);
  if (members.length > 1) state.chain(joint).members ??= members;
  return joint;
}

/** "of Redvale" behind a person's name. */
function isPlaced({ reading: { tokens }, mentions: { at, list } }: DiscourseState, i: number): boolean {
  const before = list[at[tokens[i - 1]?.text === ',' ? i - 2 : i - 1] ?? -1];
  return (
    /^(?:of|from)$/.test(tokens[i]!.lower) && before?.kind === 'person' && tokens[i + 1]?.capital === true
  );
}

/** "Ada Moss, Tom Pike and Karl Reel" of "Sens. Ada Moss, D-Ohio, Tom Pike, R-Maine, and Karl Reel"; null for fewer than two. */
function tagless(state: DiscourseState, first: number, end: number): string | null {
  const names: string[] = [];
  for (let i = first; i < end; i++) {
    const mention = state.mentions.list[state.mentions.at[i] ?? -1];
    const person = mention?.kind === 'person' || (mention?.end === end && mention.kind === 'single');
    if (mention?.first === i && person) names.push(state.words(i, mention.end));
  }
  if (names.length < 2) return null;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The mention right before token `and`, or in front of a party, a place or an age ("Ada Moss, D-Ohio, and"); -1 where none is. */
function namedBefore(state: DiscourseState, first: number, and: number): number {
  const { tokens } = state.reading;
  const { at, list } = state.mentions;
  const own = at[and - 1] ?? -1;
  if (own >= 0 && list[own]!.kind !== 'place') return own;
  for (let i = and - 1; i >= first; i--) {
    const m = at[i] ?? -1;
    if (m >= 0 && list[m]!.kind === 'person') return m;
    const { kind, text, lower } = tokens[i]!;
    if (
      !(
        m >= 0 ||
        kind === 'number' ||
        /^[,.()[\]]$/.test(text) ||
        /^(?:of|from|\p{Lu}\S*)$/u.test(text) ||
        lower === 'left'
      )
    )
      break;
  }
  return own;
}

/** The chains that are named one beside the other from token `first` to `end`; none where one of them only describes another. */
function membersIn(state: DiscourseState, first: number, end: number): number[] {
  const { at, list } = state.mentions;
  const named: { readonly chain: number; readonly place: boolean }[] = [];
  for (let i = first; i < end; i++) {
    const mention = list[at[i] ?? -1];
    if (!mention || mention.first !== i) continue;
    const chain = state.chainAt(i);
    if (chain < 0 && mention.kind === 'place') continue;
    if (chain < 0 || mention.modifies || named.some((one) => one.chain === chain)) return [];
    named.push({ chain, place: mention.kind === 'place' });
  }
  // "Ada Moss of Redvale and Tom Pike": beside people a place speaks for nobody.
  const people = named.filter(({ place }) => !place);
  return (people.length > 0 ? people : named).map(({ chain }) => chain);
}

function isSurelyPerson(state: DiscourseState, i: number): boolean {
  const c = state.chainAt(i);
  if (c < 0 || state.chain(c).kind !== 'person') return false;
  const { kind } = state.mentions.list[state.mentions.at[i]!]!;
  return kind === 'person' || (kind === 'single' && !state.chain(c).uncertain);
}

/** What stands before "and" is an office or the first half of a department's name, and nobody. */
function isOfficePart(state: DiscourseState, and: number): boolean {
  const before = state.reading.tokens[and - 1]!;
  if (isRoleNoun(before.lower) || isTitle(before.lower)) return true;
  const c = state.chainAt(and - 1);
  return c < 0 || (state.chain(c).kind === 'organisation' && DEPARTMENT_HALF.test(before.lower));
}
const DEPARTMENT_HALF = wholeWord(language.peopleWords.DEPARTMENT_HALF);
