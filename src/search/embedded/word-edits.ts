/** Whether two wordings differ in a word or two. Pure. */
import { ArticleScan } from './article-scan.ts';

const scan = new ArticleScan();

/** Hashes of a text's folded words, in order. */
export function wordHashes(text: string): Int32Array {
  scan.read(text);
  return Int32Array.from({ length: scan.length }, (_, word) => scan.hash(word));
}

/** One word may differ among up to nine, two among more. */
function allowed(words: number): number {
  return words < 10 ? 1 : 2;
}

/**
 * Levenshtein distance over words within what their length allows, in a band of the table as wide as that
 * (Ukkonen 1985): linear in the words.
 */
export function withinEdits(a: Int32Array, b: Int32Array): boolean {
  const most = allowed(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return false;
  const width = 2 * most + 1;
  const FAR = most + 1;
  let row = new Int32Array(width + 2).fill(FAR);
  // row[d + 1] is the distance of a[0 .. i) and b[0 .. i + d − most).
  for (let d = most; d < width; d++) row[d + 1] = d - most;
  for (let i = 1; i <= a.length; i++) {
    const next = new Int32Array(width + 2).fill(FAR);
    let best = FAR;
    for (let d = 0; d < width; d++) {
      const j = i + d - most;
      if (j < 0 || j > b.length) continue;
      const changed = j === 0 ? FAR : (row[d + 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(changed, (row[d + 2] as number) + 1, j === 0 ? FAR : (next[d] as number) + 1);
      next[d + 1] = Math.min(value, FAR);
      best = Math.min(best, value);
    }
    if (best > most) return false;
    row = next;
  }
  return (row[b.length - a.length + most + 1] as number) <= most;
}
