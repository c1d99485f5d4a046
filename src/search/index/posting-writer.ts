/** Writes the postings of one term after the other, in the format that segment.ts draws. */
import { Ints } from './growable.ts';
import { BLOCK, type SegmentColumns } from './segment.ts';

export type PostingColumns = Pick<
  SegmentColumns,
  | 'passageFrequency'
  | 'articleFrequency'
  | 'firstBlock'
  | 'blockPassage'
  | 'blockDocs'
  | 'blockPositions'
  | 'docs'
  | 'positions'
>;

/** How many bytes a number may take as a varint. */
export function varintBytes(most: number): number {
  return Math.max(1, Math.ceil((32 - Math.clz32(most)) / 7));
}

export class PostingWriter {
  /** Positions are written here by the caller, who moves the end. */
  readonly positions: Uint8Array;
  positionsEnd = 0;
  #docs: Uint8Array;
  #docsEnd = 0;
  #passageFrequency = new Ints();
  #articleFrequency = new Ints();
  #firstBlock = new Ints();
  #blockPassage = new Ints();
  #blockDocs = new Ints();
  #blockPositions = new Ints();
  /** Of the term that is being written. */
  #before = -1;
  #article = -1;
  #passages = 0;
  #articles = 0;

  /** Room for the worst case spares the loops their tests; what is not written takes no memory. */
  constructor(docsBytes: number, positionsBytes: number) {
    this.#docs = new Uint8Array(docsBytes);
    this.positions = new Uint8Array(positionsBytes);
    this.#firstBlock.push(0);
  }

  /** The next passage of the term. `inTitle` is 2 or 0; its positions stand from `positionsStart` to `positionsEnd`. */
  add(passage: number, owner: number, inTitle: number, frequency: number, positionsStart: number): void {
    const docs = this.#docs;
    let to = this.#docsEnd;
    if (this.#passages++ % BLOCK === 0) {
      this.#blockPassage.push(this.#before);
      this.#blockDocs.push(to);
      this.#blockPositions.push(positionsStart);
    }
    let value = ((passage - this.#before - 1) << 2) | inTitle | (frequency > 1 ? 1 : 0);
    while (value > 127) {
      docs[to++] = (value & 127) | 128;
      value >>>= 7;
    }
    docs[to++] = value;
    if (frequency > 1) {
      let rest = frequency - 2;
      while (rest > 127) {
        docs[to++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      docs[to++] = rest;
    }
    this.#docsEnd = to;
    this.#before = passage;
    if (owner !== this.#article) {
      this.#article = owner;
      this.#articles++;
    }
  }

  /** Ends the term; false when it has no passage, so that it is not one. */
  endTerm(): boolean {
    if (this.#passages === 0) return false;
    this.#passageFrequency.push(this.#passages);
    this.#articleFrequency.push(this.#articles);
    this.#firstBlock.push(this.#blockPassage.length);
    this.#before = this.#article = -1;
    this.#passages = this.#articles = 0;
    return true;
  }

  finish(): PostingColumns {
    return {
      passageFrequency: this.#passageFrequency.trim(),
      articleFrequency: this.#articleFrequency.trim(),
      firstBlock: this.#firstBlock.trim(),
      blockPassage: this.#blockPassage.trim(),
      blockDocs: this.#blockDocs.trim(),
      blockPositions: this.#blockPositions.trim(),
      docs: this.#docs.slice(0, this.#docsEnd),
      positions: this.positions.slice(0, this.positionsEnd),
    };
  }
}
