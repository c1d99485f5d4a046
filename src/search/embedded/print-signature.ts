/**
 * By what a statement's words are known again in another paper: one hash of all of them, equal for the same words, and
 * band keys, of which printings that differ in a word or two almost surely share one.
 *
 * The band keys are those of MinHash (Broder, "On the resemblance and containment of documents", 1997) over pairs of
 * neighbouring words: twelve minima in six bands of two. Pairs of ten words of which one differs share 7 of 11, so
 * 1 − (1 − 0.64²)⁶ = 95 % of them meet.
 */
import type { ArticleScan } from './article-scan.ts';

export const BANDS = 6;
const ROWS = 2;
/** Fewer words than these say nothing about where they come from. */
export const LEAST_WORDS = 5;
/** Fewer words than these are too few to tell a changed printing from other words. */
const LEAST_BAND_WORDS = 6;

const FACTORS = Int32Array.from({ length: BANDS * ROWS }, (_, i) => Math.imul(0x9e3779b1, 2 * i + 1) | 1);

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

export class PrintSignature {
  /** Two halves of the hash of all words; both 0: too few words. */
  low = 0;
  high = 0;
  /** Keys of the bands; all 0: too few words. */
  readonly bands: Uint32Array = new Uint32Array(BANDS);
  readonly #minima = new Uint32Array(BANDS * ROWS);
  #pair = 0;
  #count = 0;

  clear(): void {
    this.low = 0x1b873593;
    this.high = 0x5bd1e995;
    this.#count = 0;
    this.#minima.fill(0xffffffff);
  }

  /** Takes the words `from .. to` of an article; stretches of one statement follow each other. */
  add(scan: ArticleScan, from: number, to: number): void {
    const minima = this.#minima;
    for (let word = from; word < to; word++) {
      const hash = scan.hash(word);
      this.low = Math.imul(this.low ^ mix(hash), 0x85ebca6b);
      this.high = Math.imul(this.high ^ mix(hash + 0x27d4eb2f), 0xc2b2ae35);
      if (this.#count++ > 0) {
        const pair = mix(Math.imul(this.#pair, 31) + hash);
        for (let i = 0; i < minima.length; i++) {
          const value = mix(Math.imul(pair, FACTORS[i] as number)) >>> 0;
          if (value < (minima[i] as number)) minima[i] = value;
        }
      }
      this.#pair = hash;
    }
  }

  finish(): void {
    this.low = this.#count < LEAST_WORDS ? 0 : mix(this.low) >>> 0 || 1;
    this.high = this.#count < LEAST_WORDS ? 0 : mix(this.high) >>> 0;
    for (let band = 0; band < BANDS; band++) {
      const first = this.#minima[band * ROWS] as number;
      const second = this.#minima[band * ROWS + 1] as number;
      const key = mix(first ^ Math.imul(second, 0x85ebca6b) ^ band) >>> 0 || 1;
      this.bands[band] = this.#count < LEAST_BAND_WORDS ? 0 : key;
    }
  }
}
