/** Slips of the pen in the names of one article. */

import { damerau } from '../directory/damerau.ts';
import { SHORTEST, sameTransliteration } from '../names/surname-variants.ts';
import type { Chain } from './chain.ts';

/**
 * Whether two full names of one article, folded, are one name with a slip: the same given name, and surnames one letter
 * apart or written from another alphabet. "Petrov" and "Petrova", "Reid" and "Reed" are two.
 */
export function sameButForSlip(a: readonly string[], b: readonly string[]): boolean {
  const one = a.at(-1) ?? '';
  const other = b.at(-1) ?? '';
  if (a.length < 2 || b.length < 2 || a[0] !== b[0] || a[0]!.length < 2) return false;
  if (one.length < SHORTEST || other.length < SHORTEST || one.charAt(0) !== other.charAt(0)) return false;
  if (sameTransliteration(one, other)) return true;
  if (one === `${other}a` || other === `${one}a`) return false;
  return one.at(-1) === other.at(-1) && damerau(one, other, 1) <= 1;
}

/** The one chain whose surname a word misspells by one letter ("Andres" for "Anders"); -1 where none or several do. */
export function misspeltSurname(
  word: string,
  bySurname: ReadonlyMap<string, readonly number[]>,
  list: readonly Chain[],
): number {
  if (word.length < SHORTEST) return -1;
  for (const [surname, chains] of bySurname) {
    if (surname.length < SHORTEST || surname.charAt(0) !== word.charAt(0) || surname.at(-1) !== word.at(-1))
      continue;
    const [only] = chains;
    if (chains.length !== 1 || only === undefined || (list[only]?.words.length ?? 0) < 2) continue;
    if (damerau(word, surname, 1) <= 1) return only;
  }
  return -1;
}
