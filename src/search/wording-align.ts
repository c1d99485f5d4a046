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
import type { Span } from '../model.ts';
import { WordScanner } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';

export interface AskedWords {
  readonly words: readonly string[];
  /** Place of each word in the asked text, UTF-16 code units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Before this word the asked text has an ellipsis. */
  readonly afterEllipsis: readonly boolean[];
  readonly weights: readonly number[];
  readonly total: number;
  /** Number of each word: equal words have equal numbers. */
  readonly ids: Int32Array;
  /** Hash of a folded word → its number; told apart by the word itself where it matters. */
  readonly byHash: ReadonlyMap<number, number>;
}

export interface WordSequence {
  /** Number of each word among the asked ones, -1 where it is none of them. */
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** One step of an alignment: indices into the asked words and the source's; -1: none. */
export interface AlignedPair {
  readonly asked: number;
  readonly source: number;
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

/** Longer wordings are compared by their first words. */
const MOST_WORDS = 400;
const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt shouldnt couldnt isnt
  arent wasnt werent hasnt havent hadnt aint`.split(/\s+/),
);

/** "Not" and its kin and numbers: a change of one of them changes what was said. */
export const isNegation = (folded: string): boolean => NEGATIONS.has(folded);
export const isNumber = (folded: string): boolean => /^\d/.test(folded);

/** What a word weighs: those that carry the sense more than those that every sentence has. */
export function wordWeight(folded: string): number {
  if (NEGATIONS.has(folded) || isNumber(folded)) return 1;
  return wordClass(folded) === 'open' ? 1 : 0.4;
}

export function readAsked(text: string): AskedWords {
  const scanner = new WordScanner();
  scanner.reset(text, 0, Math.min(text.length, 20_000));
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const byHash = new Map<number, number>();
  while (words.length < MOST_WORDS && scanner.next()) {
    words.push(scanner.word());
    starts.push(scanner.start);
    ends.push(scanner.end);
    const id = byHash.get(scanner.hash) ?? byHash.size;
    byHash.set(scanner.hash, id);
    ids.push(id);
  }
  const weights = words.map(wordWeight);
  return {
    words,
    starts,
    ends,
    afterEllipsis: starts.map((start, i) =>
      i === 0 ? false : /…|\.\s?\.|\[\s*\]/.test(text.slice(ends[i - 1] ?? 0, start)),
    ),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    ids: Int32Array.from(ids),
    byHash,
  };
}

/** Weights of words by hash: articles use few words often. */
const WEIGHTS = new Map<number, number>();

/** The words of some stretches of a text, one after the other, as one sequence. */
export function sequenceOf(text: string, spans: readonly Span[], asked: AskedWords): WordSequence {
  const scanner = new WordScanner();
  const ids: number[] = [];
  const weights: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const span of spans) {
    scanner.reset(text, span.start, span.end);
    while (scanner.next()) {
      let weight = WEIGHTS.get(scanner.hash);
      if (weight === undefined) {
        weight = wordWeight(scanner.word());
        if (WEIGHTS.size < 50_000) WEIGHTS.set(scanner.hash, weight);
      }
      ids.push(asked.byHash.get(scanner.hash) ?? -1);
      weights.push(weight);
      starts.push(scanner.start);
      ends.push(scanner.end);
    }
  }
  return {
    ids: Int32Array.from(ids),
    weights: Float32Array.from(weights),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** The words of a sequence that lie inside some spans, in the order of the spans. */
export function within(sequence: WordSequence, spans: readonly Span[]): WordSequence {
  const kept: number[] = [];
  for (const { start, end } of spans) {
    for (let i = firstFrom(sequence.starts, start); i < sequence.starts.length; i++) {
      if ((sequence.ends[i] as number) > end) break;
      kept.push(i);
    }
  }
  return {
    ids: Int32Array.from(kept, (i) => sequence.ids[i] as number),
    weights: Float32Array.from(kept, (i) => sequence.weights[i] as number),
    starts: Int32Array.from(kept, (i) => sequence.starts[i] as number),
    ends: Int32Array.from(kept, (i) => sequence.ends[i] as number),
  };
}

/** Index of the first value that is not below `least`, in an ascending array. */
function firstFrom(values: Int32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The share of the asked words (by weight) that stand anywhere in a sequence: no alignment can be nearer. */
export function mostAlike(asked: AskedWords, source: WordSequence): number {
  const left = new Int32Array(asked.byHash.size);
  for (const id of source.ids) if (id >= 0) left[id] = (left[id] as number) + 1;
  return shareOf(asked, left);
}

/** The same for a stretch of a text, before it is read as a sequence. */
export function mostAlikeIn(asked: AskedWords, text: string, { start, end }: Span): number {
  const left = new Int32Array(asked.byHash.size);
  const scanner = new WordScanner();
  scanner.reset(text, start, end);
  while (scanner.next()) {
    const id = asked.byHash.get(scanner.hash);
    if (id !== undefined) left[id] = (left[id] as number) + 1;
  }
  return shareOf(asked, left);
}

/** `left`: how often each asked word stands in the source; used up here. */
function shareOf(asked: AskedWords, left: Int32Array): number {
  let sum = 0;
  asked.ids.forEach((id, i) => {
    if ((left[id] as number) <= 0) return;
    left[id] = (left[id] as number) - 1;
    sum += asked.weights[i] as number;
  });
  return asked.total === 0 ? 0 : sum / asked.total;
}

/** Among equally near readings the one that takes more of the asked words as printed ("not" skipped, not "changed" added). */
const ASKED_ONLY = 1.02;
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
      let cost = (above[j - 1] as number) + (same ? 0 : Math.max(weight, other) * ASKED_ONLY);
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
  let first = -1;
  let last = -1;
  while (i > 0) {
    const step = steps[i * width + j] as number;
    if (step === MATCH || step === CHANGE) {
      i--;
      j--;
      pairs.push({ asked: i, source: j });
      first = j;
      if (last < 0) last = j;
    } else if (step === ONLY_SOURCE) {
      j--;
      if (!asked.afterEllipsis[i]) pairs.push({ asked: -1, source: j });
    } else {
      i--;
      pairs.push({ asked: i, source: -1 });
    }
  }
  if (first < 0) return null;
  return { similarity: Math.max(0, 1 - cost / asked.total), first, last, pairs: pairs.reverse() };
}
