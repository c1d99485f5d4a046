/**
 * From a statement's print hash and band keys to the statements that share them: one hash table of chains over all of
 * them. Keys are not kept here: they stand in the statement store's columns and are compared there.
 *
 *     hash of (kind, key) ──► newest entry ──► older ──► …      entry = statement × KINDS + kind
 */
import { type Column, int32 } from './column.ts';
import { BANDS } from './print-signature.ts';
import type { StatementStore } from './statement-store.ts';

/** Kind 0 is the hash of all words, kinds 1 to BANDS are the bands. */
const KINDS = 1 + BANDS;

export class PrintIndex {
  /** Newest entry + 1 of each slot; about one slot a statement. */
  #heads = new Int32Array(1 << 10);
  /** Of each entry: the next older one of its slot, + 1. */
  #older: Column<Int32Array> = int32();
  #count = 0;

  /** Takes in the statements that were added to the store since; linear in them. */
  catchUp(store: StatementStore): void {
    if (store.statementCount > this.#heads.length) {
      let size = this.#heads.length;
      while (size < store.statementCount) size *= 2;
      this.#heads = new Int32Array(size);
      this.#count = 0;
      this.#older.length = 0;
    }
    this.#older.extend(store.statementCount * KINDS);
    const older = this.#older.data;
    for (; this.#count < store.statementCount; this.#count++) {
      for (let kind = 0; kind < KINDS; kind++) {
        const key = keyOf(store, this.#count, kind);
        if (key === 0) continue;
        const entry = this.#count * KINDS + kind;
        const slot = this.#slot(key, kind);
        older[entry] = this.#heads[slot] as number;
        this.#heads[slot] = entry + 1;
      }
    }
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
