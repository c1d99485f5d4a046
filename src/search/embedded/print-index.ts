/**
 * From a statement's print hash and band keys to the statements that share them: one hash table of chains over all of
 * them. Keys are not kept here: they stand in the statement store's columns and are compared there.
 *
 *     hash of (kind, key) ──► newest entry ──► older ──► …      entry = statement × KINDS + kind
 */
import { type Column, int32, wholeNumbers } from './column.ts';
import { BANDS } from './print-signature.ts';
import type { StatementStore } from './statement-store.ts';

/** Kind 0 is the hash of all words, kinds 1 to BANDS are the bands. */
const KINDS = 1 + BANDS;

export class PrintIndex {
  /** Newest entry + 1 of each slot; about one slot a statement. */
  #heads: Int32Array = new Int32Array(1 << 10);
  /** Of each entry: the next older one of its slot, + 1. */
  #older: Column<Int32Array> = int32();
  #count = 0;

  /** Takes in the statements that were added to the store since; linear in them. */
  catchUp(store: StatementStore): void {
    const { statementCount } = store;
    if (statementCount > this.#heads.length) {
      let size = this.#heads.length;
      while (size < statementCount) size *= 2;
      this.#heads = new Int32Array(size);
      this.#count = 0;
      this.#older.length = 0;
    }
    if (this.#count === statementCount) return;
    this.#older.extend(statementCount * KINDS);
    const older = this.#older.data;
    const heads = this.#heads;
    const prints = store.columns.printLow.data;
    const bands = store.columns.bands.data;
    for (; this.#count < statementCount; this.#count++) {
      const statement = this.#count;
      for (let kind = 0; kind < KINDS; kind++) {
        const key = (kind === 0 ? prints[statement] : bands[statement * BANDS + kind - 1]) as number;
        if (key === 0) continue;
        const entry = statement * KINDS + kind;
        const slot = this.#slot(key, kind);
        older[entry] = heads[slot] as number;
        heads[slot] = entry + 1;
      }
    }
  }

  encode(): Uint8Array[] {
    // It changes in place: a copy stays true while it is written out.
    return [new Uint8Array(this.#heads.slice().buffer), this.#older.bytes.slice()];
  }

  /** What `encode` gave. Throws a RangeError on torn parts. */
  static decode([heads, older]: readonly Uint8Array[]): PrintIndex {
    if (heads === undefined || older === undefined) throw new RangeError('the printings are missing');
    const restored = new PrintIndex();
    restored.#heads = wholeNumbers(heads);
    restored.#older.restore(older);
    restored.#count = restored.#older.length / KINDS;
    const slots = restored.#heads.length;
    if ((slots & (slots - 1)) !== 0 || slots < restored.#count || restored.#older.length % KINDS !== 0)
      throw new RangeError('the parts of the printings do not fit each other');
    return restored;
  }

  /** Statements with the same key of a kind as a statement, newest first, itself included, at most `most`. */
  *sharing(store: StatementStore, statement: number, kind: number, most: number): Generator<number> {
    const key = keyOf(store, statement, kind);
    if (key === 0) return;
    let left = most;
    for (let entry = this.#heads[this.#slot(key, kind)] as number; entry > 0 && left > 0; ) {
      const other = Math.floor((entry - 1) / KINDS);
      if ((entry - 1) % KINDS === kind && keyOf(store, other, kind) === key) {
        left--;
        yield other;
      }
      entry = this.#older.get(entry - 1);
    }
  }

  #slot(key: number, kind: number): number {
    return (Math.imul(key ^ Math.imul(kind, 0x27d4eb2f), 0x9e3779b1) >>> 5) & (this.#heads.length - 1);
  }
}

/** 0: none. */
function keyOf({ columns }: StatementStore, statement: number, kind: number): number {
  return kind === 0 ? columns.printLow.get(statement) : columns.bands.get(statement * BANDS + kind - 1);
}
