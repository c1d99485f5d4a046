/** How typed words are cleaned and compared: titles before a name, slips of the finger, beginnings that sound alike. */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import { fold } from '../names/fold.ts';
import {
  isKnownOrganisation,
  isNoPersonWord,
  isOrganisationWord,
  isPlace,
  isRoleNoun,
  isTitle,
} from '../names/name-words.ts';
import { isRoleOnly } from '../roles/role-words.ts';
import { damerau, slipsAllowed } from './damerau.ts';
import type { NameWords } from './directory-names.ts';

const { ROLE_PREPOSITIONS } = language.smallWords;
const BESIDE_OFFICE = wholeWord(language.peopleWords.BESIDE_OFFICE);

/** Longer input is cut: no name is longer. */
const MOST_TYPED = 200;

/** Folded, without quotes, article, possessive ending and closing marks. */
export function clean(name: string): string {
  return fold(name.slice(0, MOST_TYPED))
    .replace(/["“”?!,;:()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/(?:'s|s'|')$/, (ending) => (ending === "s'" ? 's' : ''));
}

/** Words that may stand before a name: titles, roles, parties, places, organisations. */
export function isPrefix(words: NameWords): boolean {
  return words.every(
    (word) =>
      isTitle(word) ||
      isRoleNoun(word) ||
      isNoPersonWord(word) ||
      isPlace(word) ||
      isOrganisationWord(word) ||
      isKnownOrganisation(word) ||
      BESIDE_OFFICE.test(word),
  );
}

const isLink = (word: string | undefined): boolean => ROLE_PREPOSITIONS.includes(word ?? '');

/**
 * Whether a name may begin at a word of what was typed: "mayor of Oakdale" names nobody called Oakdale, and "press
 * secretary" nobody called Secretary.
 */
export function mayBeginName(typed: NameWords, start: number): boolean {
  if (start === 0) return true;
  if (isLink(typed[start]) || isLink(typed[start - 1])) return false;
  // "The head of Toronto Pearson" is nobody called Pearson; "the mayor of London Ada Moss" is she.
  const inPlace = start === typed.length - 1 && isPlace(typed[start - 1] ?? '');
  if (inPlace && typed.slice(1, start).some(isLink)) return false;
  return isPrefix(typed.slice(0, start)) && !isRoleOnly(typed.slice(start).join(' '));
}

/** The same word with as many slips as its length allows, beginning alike. */
export function near(typed: string, word: string): boolean {
  if (typed === word) return true;
  const most = slipsAllowed(typed.length);
  return most > 0 && alikeAtStart(typed, word) && damerau(typed, word, most) <= most;
}

const ALIKE = ['ck', 'kq', 'cq', 'sz', 'cs', 'iy', 'jg', 'vw', 'fp', 'xz', 'hk', 'yj'];
/** People rarely mistype a first letter, except for one that sounds the same. */
export function alikeAtStart(a: string, b: string): boolean {
  const x = a.charAt(0);
  const y = b.charAt(0);
  if (x === y || (x === b.charAt(1) && y === a.charAt(1))) return true;
  return ALIKE.includes(x + y) || ALIKE.includes(y + x);
}

export function slipsOf(typed: NameWords, forms: readonly NameWords[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const form of forms) {
    let slips = 0;
    for (const word of typed) slips += Math.min(...form.map((other) => damerau(word, other, 4)), 4);
    if (slips < least) least = slips;
  }
  return least;
}
