/** What joins the parts of a name: "Department of Defence", "Moss & Moss", "Tom Pike, Jr.", "secretary of state". */
import { following, isCapital } from './noun-or-verb.ts';
import type { Token } from './reading.ts';

const NAME_JOINERS = new Set(['of', '&', 'for', 'on', 'and']);
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
/** "and", "for" and "on" join names only after a word for an institution ("Council on Harbour Affairs"). */
const INSTITUTIONS =
  /^(?:council|center|centre|committee|commission|institute|department|foundation|campaign|bureau|office|americans|citizens|agency)$/;
const OFFICES = /^(?:state|defense|defence|staff|operations|police|justice)$/;

/** How many tokens from the joint at `i` on go with the phrase before it; 0 where it ends. `named`: a name is being read. */
export function jointLength(tokens: readonly Token[], i: number, named: boolean): number {
  const token = tokens[i]!;
  const previous = tokens[i - 1]!;
  const next = following(tokens, i);
  if (!next) return 0;
  if (token.text === ',' && SUFFIXES.has(next.lower) && named) return 2;
  if (!NAME_JOINERS.has(token.lower)) return 0;
  if (token.lower === 'of' && previous.word.personNoun && !isCapital(previous))
    return OFFICES.test(next.lower) ? 2 : 0;
  if (!named || !isCapital(previous)) return 0;
  const name = isCapital(next) && next.word.class === 'open';
  if (token.lower !== 'of' && token.text !== '&') return INSTITUTIONS.test(previous.lower) && name ? 2 : 0;
  if (name) return 2;
  const after = following(tokens, i + 1);
  return next.lower === 'the' && after && isCapital(after) ? 3 : 0;
}
