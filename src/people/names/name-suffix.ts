/** What stands behind a name to tell a father from his son: "Jr.", "Sr.", "II", "III", "IV". */

import { language } from '../../language/index.ts';
import { foldText } from '../../text/normalise.ts';
import { oneOf } from '../../text/one-of.ts';

const { NAME_SUFFIXES } = language.smallWords;

const SUFFIX = new RegExp(`(?<![,\\s])[,\\s]+${oneOf(NAME_SUFFIXES)}\\.?$`, 'i');

/** "Adam R. Moss Jr." → "Adam R. Moss" */
export const withoutSuffix = (name: string): string => name.replace(SUFFIX, '');

/** "Adam R. Moss Jr." → "jr"; '' where it has none. */
export const suffixIn = (name: string): string => foldText(SUFFIX.exec(name)?.[0] ?? '').trim();

/** "Adam R. Moss Jr." → "moss": the last word of a name, folded; '' where it has none. */
export const surnameIn = (name: string): string => foldText(withoutSuffix(name)).split(' ').at(-1) ?? '';

/**
 * Whether two suffixes (folded, empty: none) speak of two people: both are stated and differ, or one is a "Jr.".
 * Without a suffix a name may be that of the "Sr." or the "III": the others seldom print it.
 */
export function suffixesDiffer(a: string, b: string): boolean {
  return a !== b && (a === 'jr' || b === 'jr' || (a !== '' && b !== ''));
}
