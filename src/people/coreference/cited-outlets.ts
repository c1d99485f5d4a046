/** Which outlet "the paper", "the broadcaster", "the site" means: the one that was cited last. */
import { isFirstName } from '../names/first-names.ts';
import { foldToken } from '../names/fold.ts';
import { isCapital } from '../names/name-runs.ts';
import {
  bodyTest,
  countryOfDemonym,
  isOrganisationWord,
  isOutletModifier,
  isOutletNoun,
  isPlace,
} from '../names/name-words.ts';
import type { Chain } from './chain.ts';
import type { DiscourseState } from './discourse-state.ts';
import type { MentionEvent } from './focus.ts';
import type { Description } from './nominals.ts';

/** Sentences further back than this cite nobody who is called again. */
const REACH = 8;

/** The outlet that spoke last, or was told something, and may be called so; null where none is near. */
export function citedOutlet(state: DiscourseState, description: Description): number | null {
  if (!callsOutlet(state, description)) return null;
  const { tokens } = state.reading;
  const { first, head } = description;
  const noun = foldToken(tokens[head]!);
  const { sentence } = tokens[first]!;
  for (let k = state.events.length - 1; k >= 0; k--) {
    const event = state.events[k]!;
    if (sentence - event.sentence > REACH) return null;
    if (event.quoted || event.modifies || !(event.speaks || isTold(state, event))) continue;
    const chain = state.chain(event.chain);
    if (mayBeCalled(chain, noun, state.review)) return event.chain;
  }
  return null;
}

/** "the paper", "the US broadcaster", but not "the 94-year-old broadcaster". */
export const callsOutlet = (state: DiscourseState, description: Description): boolean =>
  description.determiner === 'definite' &&
  isOutletNoun(foldToken(state.reading.tokens[description.head]!)) &&
  onlyDescribes(state, description);

/** "told the Evening Dial" */
function isTold({ reading: { tokens } }: DiscourseState, { token }: MentionEvent): boolean {
  const before = tokens[token - 1];
  return (
    before?.word.verb?.lemma === 'tell' ||
    (before?.lower === 'the' && tokens[token - 2]?.word.verb?.lemma === 'tell')
  );
}

/** What any outlet may be called, or its country: "the news site", "the US broadcaster". */
function onlyDescribes(
  { reading: { tokens }, mentions }: DiscourseState,
  { first, head }: Description,
): boolean {
  for (let i = first + 1; i < head; i++) {
    const { kind, lower } = tokens[i]!;
    const place = isCapital(tokens[i]!) && mentions.list[mentions.at[i] ?? -1]?.kind === 'place';
    if (kind !== 'word' || !(place || isOutletModifier(lower) || countryOfDemonym(lower) !== undefined))
      return false;
    if (/^(?:'s|[’'])$/.test(tokens[i + 1]!.text)) return false;
  }
  return true;
}

/** A name that tells a kind must tell this one; a name that tells none counts in reviews, where every source is an outlet. */
function mayBeCalled(chain: Chain, noun: string, review: boolean): boolean {
  const { kind, words } = chain;
  if (kind === 'unnamed')
    return !chain.human && (words.includes(noun) || (SITES.test(noun) && words.some((w) => SITES.test(w))));
  // "the rival party": called so by the article, and by no name.
  if (!/^[\p{Lu}\p{N}]/u.test(chain.name)) return false;
  if (isSomebody(chain) || words.includes('and')) return false;
  // "BBC News" is no paper, though "Redvale News" is one.
  const airs = bodyTest('broadcaster')?.(words.filter((word) => word !== 'news')) === true;
  const fits = bodyTest(noun)?.(words) === true && !(airs && PRINTED.has(noun));
  const outlet = NOUNS.some((other) => bodyTest(other)?.(words) === true);
  // A broadcaster is a person as often, who may be called again.
  if (fits || outlet || !review || noun === 'broadcaster') return fits;
  return !words.some(isOrganisationWord) && !OTHER_NOUNS.some((other) => bodyTest(other)?.(words) === true);
}
const SITES = /^(?:web)?site$/;
const PRINTED = new Set(['paper', 'newspaper', 'tabloid', 'broadsheet', 'daily', 'magazine']);
const NOUNS = ['paper', 'magazine', 'broadcaster'];
const OTHER_NOUNS = [
  'agency',
  'union',
  'university',
  'hospital',
  'bank',
  'airline',
  'ministry',
  'party',
  'league',
];

const isSomebody = ({ kind, roles, gender, words }: Chain): boolean =>
  isPlace(words.join(' ')) ||
  (kind === 'person' && (roles.length > 0 || gender !== null || isFirstName(words[0] ?? '')));
