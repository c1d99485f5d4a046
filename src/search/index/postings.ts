/** Reading postings, in the format that segment.ts draws. */
import { BLOCK, type IndexSegment, type SegmentColumns } from './segment.ts';

/** Steps through one term's postings in order of passage. */
export class PostingCursor {
  /** The passage on which the cursor stands, −1 before the first, END after the last. */
  passage = -1;
  frequency = 0;

  static readonly END = 0x7fffffff;

  #columns: SegmentColumns;
  #term: number;
  #count: number;
  #read = 0;
  #docs = 0;
  /** Place in `positions` of the current passage's, as far as it is known: of `#positionsFor` postings of this block. */
  #positions = 0;
  #skip = 0;

  constructor(segment: IndexSegment, term: number) {
    this.#columns = segment.columns;
    this.#term = term;
    this.#count = this.#columns.passageFrequency[term] ?? 0;
    this.#openBlock(0);
  }

  #openBlock(block: number): void {
    const { firstBlock, blockPassage, blockDocs, blockPositions } = this.#columns;
    const number = (firstBlock[this.#term] as number) + block;
    this.#read = block * BLOCK;
    if (this.#read >= this.#count) return;
    this.passage = blockPassage[number] as number;
    this.#docs = blockDocs[number] as number;
    this.#positions = blockPositions[number] as number;
    this.#skip = 0;
    this.frequency = 0;
  }

  /** The next passage, END after the last. */
  next(): number {
    if (this.#read >= this.#count) {
      this.passage = PostingCursor.END;
      return this.passage;
    }
    this.#skip += this.frequency;
    const value = this.#varint();
    this.passage += (value >>> 2) + 1;
    this.frequency = value & 1 ? this.#varint() + 2 : 1;
    this.#read++;
    return this.passage;
  }

  /** The first passage at or after `target`, END where there is none. Never steps back. */
  seek(target: number): number {
    if (this.passage >= target && this.frequency > 0) return this.passage;
    const { firstBlock, blockPassage } = this.#columns;
    const first = firstBlock[this.#term] as number;
    const end = firstBlock[this.#term + 1] as number;
    // The last block whose predecessor passage lies before the target.
    let low = first + Math.floor(Math.max(0, this.#read - 1) / BLOCK);
    let high = end;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((blockPassage[middle] as number) < target) low = middle;
      else high = middle;
    }
    if ((low - first) * BLOCK > this.#read) this.#openBlock(low - first);
    while (this.passage < target || this.frequency === 0) if (this.next() === PostingCursor.END) break;
    return this.passage;
  }

  /** Word positions in the current passage, rising, written to `into`; returns how many. */
  positions(into: Int32Array): number {
    const bytes = this.#columns.positions;
    let at = this.#positions;
    for (; this.#skip > 0; this.#skip--) {
      while ((bytes[at] as number) > 127) at++;
      at++;
    }
    this.#positions = at;
    const count = Math.min(this.frequency, into.length);
    let position = 0;
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        gap |= (byte & 127) << shift;
      }
      position += gap;
      into[i] = position;
    }
    return count;
  }

  #varint(): number {
    const { docs } = this.#columns;
    let byte = docs[this.#docs++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = docs[this.#docs++] as number;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}
