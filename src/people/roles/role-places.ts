/** The place or body that an article prints behind the name of whoever holds an office: "Mayor Ada Moss of Harbour City". */
import type { TextReading, Token } from '../../text/reading.ts';
import { isCapital } from '../names/name-runs.ts';
import { isGroupNoun, isKin, isOrganisationWord } from '../names/name-words.ts';
import type { Role } from './roles.ts';

/** Words that a place may have. */
const LONGEST = 6;
/** "Senator Ada Moss of the Green Party": a party is neither the place nor the body of an office. */
const PARTY = /^(?:party|caucus)$/;

/** `role` stands in front of the name that ends at `behind`. Gives "Mayor of Harbour City" where its place stands behind, else the role as it is. */
export function withPlaceBehind(reading: TextReading, role: Role, behind: number): Role {
  const { tokens } = reading;
  const link = tokens[behind];
  if (!link || !/^(?:of|at)$/.test(link.lower) || isKin(role.head) || /\s(?:of|for|at|to)\s/.test(role.text))
    return role;
  const end = endOfPlace(tokens, behind);
  if (end === null) return role;
  const place = reading.text.slice(link.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
  return { ...role, text: `${role.text} ${place}` };
}

/** The token behind the capitals that follow `link`; null: it leads to no name. */
function endOfPlace(tokens: readonly Token[], link: number): number | null {
  const { sentence } = tokens[link]!;
  let end = link + 1 + Number(tokens[link + 1]?.lower === 'the');
  const first = end;
  while (end < first + LONGEST) {
    const token = tokens[end];
    if (token?.sentence !== sentence || token.kind !== 'word') break;
    const joins = end > first && token.lower === 'of' && isCapital(tokens[end + 1]);
    if (!joins && (!isCapital(token) || token.word.class !== 'open')) break;
    if (PARTY.test(token.lower)) return null;
    end++;
  }
  // "of the Dellhaven court", but of "of the Dellhaven steps" nothing is left.
  while (end > first && isBody(tokens[end], sentence)) end++;
  const goesOn = tokens[end]?.sentence === sentence && tokens[end]?.kind === 'word' && first > link + 1;
  if (goesOn && !isBody(tokens[end - 1], sentence) && isPlainNoun(tokens[end])) return null;
  return end > first ? end : null;
}

const isBody = (token: Token | undefined, sentence: number): boolean =>
  token?.sentence === sentence &&
  token.kind === 'word' &&
  (isGroupNoun(token.lower) || isOrganisationWord(token.lower));
const isPlainNoun = (token: Token | undefined): boolean =>
  token?.word.class === 'open' && token.word.verb === null;
