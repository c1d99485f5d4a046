/** Which organisation a description means: "the commission", "her campaign", "Moss's campaign". */

import { foldToken } from '../names/fold.ts';
import { isCapital } from '../names/name-runs.ts';
import { isPlace } from '../names/name-words.ts';
import { surnameOf } from './chain.ts';
import type { DiscourseState } from './discourse-state.ts';
import type { Description } from './nominals.ts';
import { genderOfPronoun } from './pronouns.ts';

/** How many events back an organisation may stand. */
const REACH = 80;

/** The latest organisation whose name holds the head word and, where somebody owns it, the owner's name; null where none does. */
export function byGroup(state: DiscourseState, description: Description): number | null {
  const { tokens } = state.reading;
  const head = foldToken(tokens[description.head]!);
  const owner = ownerAt(state, description);
  const surnames = surnamesOf(state, description, owner);
  const { events } = state;
  for (let k = events.length - 1; k >= 0 && k > events.length - REACH; k--) {
    const { kind, words } = state.chain(events[k]!.chain);
    if (kind !== 'organisation' || !words.includes(head)) continue;
    if (surnames.length === 0 || surnames.some((name) => words.includes(name))) return events[k]!.chain;
  }
  if (owner < 0 && surnames.length === 0) return soleGroup(state, description);
  if (owner < 0) return null;
  if (!NAMED_FOR.test(head)) return null;
  // "Moss's campaign" is "the Moss campaign".
  const behind = state.words(owner + 2, description.head + 1);
  return state.other(`${state.words(owner, owner + 1)} ${behind}`, 'organisation');
}

const PAPER =
  /^(?:times|post|journal|herald|tribune|globe|news|chronicle|star|sun|register|gazette|observer|telegraph|guardian|mail)$/;
/** Words for an organisation of any name, and what its name must hold if it is one of a kind. */
const ANY_NAME: ReadonlyMap<string, RegExp | null> = new Map([
  ['company', null],
  ['group', null],
  ['organization', null],
  ['organisation', null],
  [
    'agency',
    /^(?:agency|department|bureau|administration|office|services?|commission|investigations?|patrol|fbi|cia|nsa|epa|irs|fda)$/,
  ],
  ['union', /^(?:union|association|federation|brotherhood|teamsters|workers|guild|teachers|nurses)$/],
  ['newspaper', PAPER],
  ['paper', PAPER],
  ['network', /^(?:news|network|cnn|nbc|abc|cbs|msnbc|fox|bbc|espn|univision|telemundo)$/],
]);
/** Sentences back in which the only organisation may be called "the group". */
const NEAR_SENTENCES = 4;

/** "the group": the one organisation that has been spoken of close by; null where there are two, or it does nothing there. */
function soleGroup(state: DiscourseState, { first, head, determiner }: Description): number | null {
  const { tokens } = state.reading;
  const kind = ANY_NAME.get(tokens[head]!.lower);
  if (kind === undefined || determiner !== 'definite' || head !== first + 1) return null;
  const { sentence } = tokens[first]!;
  let sole: number | null = null;
  let acts = kind !== null;
  for (let k = state.events.length - 1; k >= 0 && k > state.events.length - REACH; k--) {
    const event = state.events[k]!;
    if (sentence - event.sentence > NEAR_SENTENCES) break;
    const chain = state.chain(event.chain);
    if (event.quoted || event.modifies || chain.kind !== 'organisation' || isPlace(chain.words.join(' ')))
      continue;
    if (kind && !chain.words.some((word) => kind.test(word))) continue;
    if (sole !== null && sole !== event.chain) return null;
    sole = event.chain;
    acts ||= event.subject || event.speaks;
  }
  return acts ? sole : null;
}

const NAMED_FOR = /^(?:campaign|administration|team|camp|foundation)$/;

/** What the owner's name may be in the organisation's; nothing where nobody owns it, or nobody is sure to. */
function surnamesOf(state: DiscourseState, { first }: Description, owner: number): string[] {
  const { tokens } = state.reading;
  const gender = genderOfPronoun(tokens[first]!.lower);
  const chain = owner >= 0 ? state.chainAt(owner) : gender ? (state.inFocus(first, gender) ?? -1) : -1;
  const names = chain >= 0 ? [surnameOf(state.chain(chain))] : [];
  return owner >= 0 ? [...names, foldToken(tokens[owner]!)] : names;
}

/** The last token of the name before "'s"; -1 where no name owns what is described. */
function ownerAt(state: DiscourseState, { first, head }: Description): number {
  const { tokens } = state.reading;
  for (let i = first; i + 1 < head; i++)
    if (isCapital(tokens[i]!) && /^(?:'s|[’'])$/.test(tokens[i + 1]!.lower)) return i;
  return -1;
}
