/** BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, eq. 3.15). Pure. */

export interface Bm25 {
  /** How fast a further occurrence stops to count. */
  readonly k1: number;
  /** How much a text's length counts, 0 to 1. */
  readonly b: number;
}

/** Weight of a term that `frequency` of `total` texts have; never negative (the +1 inside, as in Lucene). */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/** The part of the denominator that a text's length gives: `score = idf · tf · (k1 + 1) / (tf + lengthNorm)`. */
export function lengthNorm({ k1, b }: Bm25, length: number, averageLength: number): number {
  return k1 * (1 - b + (b * length) / Math.max(averageLength, 1));
}

/** Score of one term in one text. */
export function termScore({ k1 }: Bm25, idf: number, frequency: number, norm: number): number {
  return (idf * frequency * (k1 + 1)) / (frequency + norm);
}
