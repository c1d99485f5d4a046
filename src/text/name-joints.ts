/** What joins the parts of a name: "Department of Defence", "Moss & Moss", "Tom Pike, Jr.", "secretary of state". */
import { language } from '../language/index.ts';
import { following, isCapital } from './noun-or-verb.ts';
import { wholeWord } from './one-of.ts';
import type { Token } from './reading.ts';

const NAME_JOINERS = new Set(['of', '&', 'for', 'on', 'and']);
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
const INSTITUTIONS = wholeWord(language.textWords.INSTITUTIONS);
const OFFICES = wholeWord(language.textWords.OFFICES);

/** What institutions are over, as the second half of their names. */
const FIELDS = new Set(
  `prevention human reform welfare infectious medicine technology research development space sciences engineering
  rehabilitation urban means border customs atmospheric infrastructure natural labor labour budget commerce culture sport
  sports media tourism industry trade innovation science skills families community local rural affairs pensions workforce
  fisheries wildlife parks recreation conservation forestry mental family public consumer regulatory justice security
  emergency transportation water power energy firearms explosives mitigation control government environmental economic
  statistics workforce disability hospital medical biological digestive kidney blood allied special
  farming agriculture agricultural nutrition globalization globalisation politics policy society democracy values
  religion prosperity progress livelihoods equality inclusion opportunity freedom cooperation standards`
    .trim()
    .split(/\s+/),
);
const OVER = wholeWord(language.textWords.OVER);
/** No name is longer between its institution and the "and". */
const LONGEST = 8;

const HALVES = wholeWord(language.textWords.HALVES);
const BODY = wholeWord(language.textWords.BODY);

/** "National Oceanic | and Atmospheric Administration", "Fish | and Wildlife Service". */
function joinsHalves(tokens: readonly Token[], i: number): boolean {
  if (!HALVES.test(tokens[i - 1]?.lower ?? '') || !isCapital(tokens[i - 1]!)) return false;
  for (let t = i + 1; t < i + 5 && tokens[t] && isCapital(tokens[t]!); t++)
    if (BODY.test(tokens[t]!.lower)) return true;
  return false;
}

/** "Centers for Harbour Control | and Prevention": the "and" at `i` stands inside the name of an institution. */
export function joinsFields(tokens: readonly Token[], i: number): boolean {
  const next = following(tokens, i);
  if (tokens[i]!.lower !== 'and' || !next || !isCapital(next) || !FIELDS.has(next.lower)) return false;
  if (joinsHalves(tokens, i)) return true;
  for (let t = i - 1; t > 0 && t >= i - LONGEST; t--) {
    const token = tokens[t]!;
    if (token.sentence !== next.sentence) return false;
    if (/^(?:of|for|on)$/.test(token.lower))
      return OVER.test(tokens[t - 1]!.lower) && isCapital(tokens[t - 1]!);
    if (!isCapital(token) && token.text !== ',' && token.lower !== 'and') return false;
  }
  return false;
}

/**
 * Whether a comma or small word at token `i` ("of", "and", ", Jr.") goes on with the phrase in front of it: how many tokens from
 * `i` on belong to that phrase, 0 where the phrase has ended. `named`: the phrase is a name.
 */
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
  if (joinsFields(tokens, i)) return 2;
  if (token.lower !== 'of' && token.text !== '&') return INSTITUTIONS.test(previous.lower) && name ? 2 : 0;
  if (name) return 2;
  const after = following(tokens, i + 1);
  return next.lower === 'the' && after && isCapital(after) ? 3 : 0;
}
