/** Words of a topic that stand nowhere in the archive and may have been meant otherwise. Pure. */
import { damerau } from '../people/directory/damerau.ts';

/** `[asked, used]` */
export type Repair = readonly [string, string];

/** A misspelt topic is read as another word only where the slip is plain; "ballet" is not answered with "ballot". */
export function isSurelyMeant([asked, used]: Repair): boolean {
  const [a, b] = [asked.toLowerCase(), used.toLowerCase()];
  // Two words of an article that stand apart ("light", "houses") are not the one that was asked for.
  if (b.includes(' ')) return false;
  const swapped = a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return swapped || (a.length >= 7 && a[0] === b[0] && damerau(a, b, 2) <= (a.length >= 10 ? 2 : 1));
}

/** The words with each asked one replaced by the one it was read as. */
export function repaired(words: string, repairs: readonly Repair[]): string {
  return repairs.reduce((text, [asked, used]) => {
    const at = text.toLowerCase().indexOf(asked.toLowerCase());
    return at < 0 ? text : text.slice(0, at) + used + text.slice(at + asked.length);
  }, words);
}
