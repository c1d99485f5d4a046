/** What stands behind a name to tell a father from his son: "Jr.", "Sr.", "II", "III", "IV". */

/**
 * Whether two suffixes (folded, empty: none) speak of two people: both are stated and differ, or one is a "Jr.".
 * Without a suffix a name may be that of the "Sr." or the "III": the others seldom print it.
 */
export function suffixesDiffer(a: string, b: string): boolean {
  return a !== b && (a === 'jr' || b === 'jr' || (a !== '' && b !== ''));
}
