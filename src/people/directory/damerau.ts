/**
 * Optimal string alignment distance (Damerau 1964, restricted): insertions, deletions, substitutions and swaps of
 * neighbours cost 1. Gives up as soon as the distance must exceed `most` and returns `most + 1`.
 *
 * Only three rows are kept:
 * ```
 *        m a c r o n
 *   before   ……            (row i-2, for swaps)
 *   above    ……            (row i-1)
 *   here     ……
 * ```
 */
export function damerau(a: string, b: string, most = Math.max(a.length, b.length)): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const here: number[] = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((above[j] ?? 0) + 1, (here[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      here.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

/** How many slips a word of this length may hold and still be taken for the same word. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
