/** Words beside a quotation that look like a name, whether or not the archive knows it. Pure. */
import { isFirstName } from '../people/names/first-names.ts';
import { fold } from '../people/names/fold.ts';
import { isHonorific } from '../people/names/name-words.ts';
import { type NamedBeside, PLAIN } from '../questions/quotation-names.ts';

/** Words that nobody of the archive bears and that name somebody all the same. */
export function isNameLike(words: readonly string[], { capital, plainness, tag }: NamedBeside): boolean {
  // "#MartaPike"; "#HarbourFerry" is a matter.
  if (tag) return words.length === 2 && isFirstName(fold(words[0] ?? ''));
  const shown = capitalsIn(words);
  if (shown.length > 1 && shown.length < words.length) return plainness >= 0.5;
  const [first = ''] = words;
  const given = isFirstName(fold(first));
  const capitals = words.every((word) => /^\p{Lu}/u.test(word));
  if (words.length > 4) return false;
  if (words.length > 1) return capitals ? plainness >= 1.4 : given && words.length < 4 && plainness >= 1;
  return first.length > 1 && capital && capitals && plainness >= PLAIN && !isHonorific(fold(first));
}

/** The longest row of words that begin with a capital. */
export function capitalsIn(words: readonly string[]): readonly string[] {
  let best: readonly string[] = [];
  for (const first of words.keys()) {
    const end = words.findIndex((word, i) => i >= first && !/^\p{Lu}/u.test(word));
    const row = words.slice(first, end < 0 ? words.length : end);
    if (row.length > best.length) best = row;
  }
  return best;
}
