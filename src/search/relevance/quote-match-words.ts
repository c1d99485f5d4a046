/** Asked words and stretches of articles as sequences of numbered, weighted words. Pure. */
import type { Span } from '../../model.ts';
import { wordClass } from '../../text/word-classes.ts';
import { WordScanner } from '../../text/word-scanner.ts';

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

/** Longer wordings are compared by their first words. */
const MOST_WORDS = 400;
const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt shouldnt couldnt isnt
  arent wasnt werent hasnt havent hadnt aint hardly barely scarcely seldom rarely`.split(/\s+/),
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
