/**
 * Word alignment: the stretch of a word sequence that is nearest to the asked words. Semi-global alignment (Sellers
 * 1980): every asked word must be accounted for, the source's words before and after the stretch are free.
 *
 *          source →   …  the  mission  has  not  changed  …
 *     asked  the           ╲
 *      ↓     mission             ╲
 *            has                      ╲   ─           "not" is skipped: it stands in the source only
 *            changed                            ╲
 *
 * Words are compared folded (case, quote style, accents, punctuation aside). An ellipsis in the asked words may stand
 * for any words of the source.
 */
import type { AskedWords, WordSequence } from './quote-match-words.ts';

/** One step of an alignment: indices into the asked words and the source's; null: none. */
export interface AlignedPair {
  readonly asked: number | null;
  readonly source: number | null;
}

export interface Alignment {
  /** 1: the same words; 0: nothing in common. */
  readonly similarity: number;
  /** First and last word of the stretch in the source's sequence. */
  readonly first: number;
  readonly last: number;
  /** In order; a pair with both sides may still be two different words. Words skipped at an ellipsis are left out. */
  readonly pairs: readonly AlignedPair[];
}

/** Among equally near readings the one that takes more of the asked words as printed ("not" skipped, not "changed" added). */
const ASKED_ONLY = 1.02;
const CHANGED = 1.01;
const MATCH = 1;
const CHANGE = 2;
const ONLY_ASKED = 3;
const ONLY_SOURCE = 4;

/** The nearest stretch, null when the two have no word in common. O(asked × source) in time and memory. */
export function align(asked: AskedWords, source: WordSequence): Alignment | null {
  const rows = asked.words.length;
  const columns = source.ids.length;
  if (rows === 0 || columns === 0 || !source.ids.some((id) => id >= 0)) return null;
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  let above = new Float32Array(width);
  let here = new Float32Array(width);
  for (let i = 1; i <= rows; i++) {
    const weight = asked.weights[i - 1] as number;
    const id = asked.ids[i - 1] as number;
    // After the last asked word nothing more is skipped; at an ellipsis skipping is free.
    const skip = i === rows ? Number.POSITIVE_INFINITY : asked.afterEllipsis[i] ? 0 : 1;
    here[0] = (above[0] as number) + weight * ASKED_ONLY;
    steps[i * width] = ONLY_ASKED;
    for (let j = 1; j <= columns; j++) {
      const other = source.weights[j - 1] as number;
      const same = source.ids[j - 1] === id;
      let cost = (above[j - 1] as number) + (same ? 0 : Math.max(weight, other) * CHANGED);
      let step = same ? MATCH : CHANGE;
      const added = (above[j] as number) + weight * ASKED_ONLY;
      if (added < cost) {
        cost = added;
        step = ONLY_ASKED;
      }
      const skipped = (here[j - 1] as number) + other * skip;
      if (skipped < cost) {
        cost = skipped;
        step = ONLY_SOURCE;
      }
      here[j] = cost;
      steps[i * width + j] = step;
    }
    [above, here] = [here, above];
  }
  let end = 0;
  for (let j = 1; j <= columns; j++) if ((above[j] as number) < (above[end] as number)) end = j;
  return traced(asked, steps, width, rows, end, above[end] as number);
}

function traced(
  asked: AskedWords,
  steps: Uint8Array,
  width: number,
  rows: number,
  end: number,
  cost: number,
): Alignment | null {
  const pairs: AlignedPair[] = [];
  let i = rows;
  let j = end;
  let first: number | null = null;
  let last = 0;
  while (i > 0) {
    const step = steps[i * width + j] as number;
    if (step === MATCH || step === CHANGE) {
      i--;
      j--;
      pairs.push({ asked: i, source: j });
      if (first === null) last = j;
      first = j;
    } else if (step === ONLY_SOURCE) {
      j--;
      if (!asked.afterEllipsis[i]) pairs.push({ asked: null, source: j });
    } else {
      i--;
      pairs.push({ asked: i, source: null });
    }
  }
  if (first === null) return null;
  return { similarity: Math.max(0, 1 - cost / asked.total), first, last, pairs: pairs.reverse() };
}
