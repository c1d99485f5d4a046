/** From a key (a print hash or a band key) to the statements that have it: a hash table of chains in two typed arrays. */
import { type Column, int32 } from './column.ts';

export class ChainTable {
  /** Newest statement + 1 of each slot's key; 0: free. */
  #heads = new Int32Array(1 << 10);
  #slotKeys = new Uint32Array(1 << 10);
  #used = 0;
  /** Of each entry: the entry before it with the same key, + 1. */
  #before: Column<Int32Array> = int32();

  /** Entries are numbered 0, 1, 2 … in the order in which they are added; key 0 stands for no key. */
  add(key: number): void {
    const entry = this.#before.length;
    if (key === 0) {
      this.#before.push(0);
      return;
    }
    const slot = this.#find(key);
    this.#before.push(this.#heads[slot] as number);
    if (this.#heads[slot] === 0) this.#used++;
    this.#slotKeys[slot] = key;
    this.#heads[slot] = entry + 1;
    if (this.#used * 2 > this.#heads.length) this.#grow();
  }

  get size(): number {
    return this.#before.length;
  }

  /** Entries with a key, newest first, at most `most`. */
  *entries(key: number, most: number): Generator<number> {
    if (key === 0) return;
    let entry = (this.#heads[this.#find(key)] as number) - 1;
    for (let left = most; entry >= 0 && left > 0; left--) {
      yield entry;
      entry = this.#before.get(entry) - 1;
    }
  }

  #find(key: number): number {
    const mask = this.#heads.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#heads[slot] !== 0 && this.#slotKeys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const heads = this.#heads;
    const keys = this.#slotKeys;
    this.#heads = new Int32Array(heads.length * 2);
    this.#slotKeys = new Uint32Array(heads.length * 2);
    for (let i = 0; i < heads.length; i++) {
      if (heads[i] === 0) continue;
      const slot = this.#find(keys[i] as number);
      this.#heads[slot] = heads[i] as number;
      this.#slotKeys[slot] = keys[i] as number;
    }
  }
}
