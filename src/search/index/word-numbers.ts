/** Two tables that give words numbers without making strings: one for short words of plain letters, one for all others. */
import { Ints } from './growable.ts';

/** FNV and products leave the high bits better mixed than the low ones. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Two thirds of the slots are taken before a table grows. */
const tooFull = (used: number, slots: number): boolean => used * 3 > slots * 2;

/**
 * Pairs of numbers (`low` is never 0) and the number of each: see WordScanner. Open addressing, rows of four
 * (low, high, number, –), so that a look-up touches one place in memory.
 */
export class PairNumbers {
  #rows = new Int32Array(4 << 13);
  #size = 0;

  /** −1 where the pair is not known. */
  find(low: number, high: number): number {
    const rows = this.#rows;
    const mask = rows.length - 1;
    let row = firstRow(low, high) & mask;
    for (;;) {
      const found = rows[row];
      if (found === low && rows[row + 1] === high) return rows[row + 2] as number;
      if (found === 0) return -1;
      row = (row + 4) & mask;
    }
  }

  /** Adds a pair that is not there yet. */
  add(low: number, high: number, number: number): void {
    if (tooFull(this.#size++, this.#rows.length / 4)) {
      const former = this.#rows;
      this.#rows = new Int32Array(former.length * 2);
      for (let row = 0; row < former.length; row += 4) {
        if (former[row] !== 0)
          this.#put(former[row] as number, former[row + 1] as number, former[row + 2] as number);
      }
    }
    this.#put(low, high, number);
  }

  #put(low: number, high: number, number: number): void {
    const rows = this.#rows;
    const mask = rows.length - 1;
    let row = firstRow(low, high) & mask;
    while (rows[row] !== 0) row = (row + 4) & mask;
    rows[row] = low;
    rows[row + 1] = high;
    rows[row + 2] = number;
  }
}

function firstRow(low: number, high: number): number {
  return mixed(Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)) << 2;
}

/** Runs of code units and the number of each. */
export class UnitNumbers {
  /** (hash, entry + 1) …; 0: free. */
  #slots = new Int32Array(2 << 10);
  #units = new Uint16Array(1 << 13);
  /** Place of each entry's units; one more at the end. */
  #starts = new Ints();
  #numbers = new Ints();

  constructor() {
    this.#starts.push(0);
  }

  /** −1 where the run `units.subarray(0, length)` is not known. */
  find(hash: number, units: Uint16Array, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const starts = this.#starts.data;
    for (let slot = (mixed(hash) << 1) & mask; ; slot = (slot + 2) & mask) {
      const entry = (slots[slot + 1] as number) - 1;
      if (entry < 0) return -1;
      if (slots[slot] !== hash) continue;
      const start = starts[entry] as number;
      if ((starts[entry + 1] as number) - start !== length) continue;
      let i = 0;
      while (i < length && this.#units[start + i] === units[i]) i++;
      if (i === length) return this.#numbers.data[entry] as number;
    }
  }

  /** Adds a run that is not there yet. */
  add(hash: number, units: Uint16Array, length: number, number: number): void {
    const entry = this.#numbers.length;
    const start = this.#starts.data[entry] as number;
    if (start + length > this.#units.length) {
      const grown = new Uint16Array(this.#units.length * 2);
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units.set(units.subarray(0, length), start);
    this.#starts.push(start + length);
    this.#numbers.push(number);
    if (tooFull(entry, this.#slots.length / 2)) {
      const former = this.#slots;
      this.#slots = new Int32Array(former.length * 2);
      for (let slot = 0; slot < former.length; slot += 2) {
        if (former[slot + 1] !== 0) this.#put(former[slot] as number, former[slot + 1] as number);
      }
    }
    this.#put(hash, entry + 1);
  }

  #put(hash: number, entry: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (mixed(hash) << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = entry;
  }
}
