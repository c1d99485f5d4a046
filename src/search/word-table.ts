/** From scanned words to term numbers without making strings: an open-addressing table over folded code units. */
import type { WordScanner } from '../text/normalise.ts';
import { Bytes } from './growable.ts';

const encoder = new TextEncoder();

/** What a slot holds: place of the word's units × 128 + how many (0: free), hash, term, how often it was found. */
const ROW = 4;

export class WordTable {
  #term: (word: string) => number;
  /** Rows of four, so that finding a word touches one stretch of memory and the word's units. */
  #rows = new Int32Array(ROW << 15);
  #size = 0;
  #units = new Uint16Array(1 << 16);
  #used = 0;

  /** `term` gives a word's number the first time that the word is seen. */
  constructor(term: (word: string) => number) {
    this.#term = term;
  }

  /** The term of the word on which the scanner stands. */
  find(scanner: WordScanner): number {
    const { hash, length, units } = scanner;
    const rows = this.#rows;
    const own = this.#units;
    const mask = rows.length - 1;
    let row = (slotOf(hash) * ROW) & mask;
    for (;;) {
      const place = rows[row] as number;
      if (place === 0) return this.#insert(scanner, row);
      if (rows[row + 1] === hash && (place & 127) === length) {
        const start = place >>> 7;
        let i = 0;
        while (i < length && own[start + i] === units[i]) i++;
        if (i === length) {
          rows[row + 3] = (rows[row + 3] as number) + 1;
          return rows[row + 2] as number;
        }
      }
      row = (row + ROW) & mask;
    }
  }

  #insert(scanner: WordScanner, row: number): number {
    const end = this.#used + scanner.length;
    if (end > this.#units.length) {
      const grown = new Uint16Array(this.#units.length * 2);
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units.set(scanner.units.subarray(0, scanner.length), this.#used);
    const term = this.#term(scanner.word());
    this.#rows[row] = (this.#used << 7) | scanner.length;
    this.#rows[row + 1] = scanner.hash;
    this.#rows[row + 2] = term;
    this.#rows[row + 3] = 1;
    this.#used = end;
    this.#size++;
    if (this.#size * 2 * ROW > this.#rows.length) this.#rehash();
    return term;
  }

  #rehash(): void {
    const former = this.#rows;
    const rows = new Int32Array(former.length * 2);
    const mask = rows.length - 1;
    for (let at = 0; at < former.length; at += ROW) {
      if (former[at] === 0) continue;
      let row = (slotOf(former[at + 1] as number) * ROW) & mask;
      while (rows[row] !== 0) row = (row + ROW) & mask;
      rows.set(former.subarray(at, at + ROW), row);
    }
    this.#rows = rows;
  }

  /** The commonest word of each term (of equals the first seen), UTF-8, one after the other, and where each ends. */
  commonest(termCount: number): { bytes: Uint8Array; ends: Int32Array } {
    const rows = this.#rows;
    const best = new Int32Array(termCount).fill(-1);
    for (let row = 0; row < rows.length; row += ROW) {
      if (rows[row] === 0) continue;
      const term = rows[row + 2] as number;
      const former = best[term] as number;
      const more = former < 0 ? 1 : (rows[row + 3] as number) - (rows[former + 3] as number);
      if (more > 0 || (more === 0 && (rows[row] as number) >>> 7 < (rows[former] as number) >>> 7))
        best[term] = row;
    }
    const bytes = new Bytes(termCount * 8 + 8);
    const ends = new Int32Array(termCount);
    for (let term = 0; term < termCount; term++) {
      const row = best[term] as number;
      if (row >= 0) {
        const start = (rows[row] as number) >>> 7;
        const units = this.#units.subarray(start, start + ((rows[row] as number) & 127));
        if (units.every((unit) => unit < 128)) for (const unit of units) bytes.push(unit);
        else bytes.append(encoder.encode(String.fromCharCode(...units)));
      }
      ends[term] = bytes.length;
    }
    return { bytes: bytes.trim(), ends };
  }
}

/** FNV leaves the high bits better mixed than the low ones. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
