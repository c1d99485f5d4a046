/** From scanned words to term numbers without making strings: an open-addressing table over folded code units. */
import type { WordScanner } from '../text/normalise.ts';
import { Bytes, Ints } from './growable.ts';

const encoder = new TextEncoder();

export class WordTable {
  #term: (word: string) => number;
  /** Slots hold entry + 1. */
  #slots = new Int32Array(1 << 15);
  #hashes = new Ints();
  #terms = new Ints();
  #counts = new Ints();
  /** Start of each entry's units in `#units`; one more at the end. */
  #starts = new Ints();
  #units = new Uint16Array(1 << 16);

  /** `term` gives a word's number the first time that the word is seen. */
  constructor(term: (word: string) => number) {
    this.#term = term;
    this.#starts.push(0);
  }

  /** The term of the word on which the scanner stands. */
  find(scanner: WordScanner): number {
    const { hash, length, units } = scanner;
    const mask = this.#slots.length - 1;
    const hashes = this.#hashes.data;
    const starts = this.#starts.data;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0) return this.#insert(scanner, slot);
      if (hashes[entry] === hash) {
        const start = starts[entry] as number;
        if ((starts[entry + 1] as number) - start === length) {
          let i = 0;
          while (i < length && this.#units[start + i] === units[i]) i++;
          if (i === length) {
            (this.#counts.data[entry] as number)++;
            return this.#terms.data[entry] as number;
          }
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  #insert(scanner: WordScanner, slot: number): number {
    const start = this.#starts.data[this.#starts.length - 1] as number;
    const end = start + scanner.length;
    if (end > this.#units.length) {
      const grown = new Uint16Array(this.#units.length * 2);
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units.set(scanner.units.subarray(0, scanner.length), start);
    this.#starts.push(end);
    this.#hashes.push(scanner.hash);
    const term = this.#term(scanner.word());
    this.#terms.push(term);
    this.#counts.push(1);
    this.#slots[slot] = this.#terms.length;
    if (this.#terms.length * 2 > this.#slots.length) this.#rehash();
    return term;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#hashes.length; entry++) {
      const hash = this.#hashes.data[entry] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }

  /** The commonest word of each term (of equals the first seen), UTF-8, one after the other, and where each ends. */
  commonest(termCount: number): { bytes: Uint8Array; ends: Int32Array } {
    const best = new Int32Array(termCount).fill(-1);
    const counts = this.#counts.data;
    for (let entry = 0; entry < this.#terms.length; entry++) {
      const term = this.#terms.data[entry] as number;
      const former = best[term] as number;
      if (former < 0 || (counts[entry] as number) > (counts[former] as number)) best[term] = entry;
    }
    const bytes = new Bytes(termCount * 8 + 8);
    const ends = new Int32Array(termCount);
    for (let term = 0; term < termCount; term++) {
      const entry = best[term] as number;
      if (entry >= 0) {
        const units = this.#units.subarray(this.#starts.data[entry], this.#starts.data[entry + 1]);
        bytes.append(encoder.encode(String.fromCharCode(...units)));
      }
      ends[term] = bytes.length;
    }
    return { bytes: bytes.trim(), ends };
  }
}
