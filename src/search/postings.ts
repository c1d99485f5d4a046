/** Writing postings, and reading them back: format in segment.ts. */
import { Bytes, Ints } from './growable.ts';
import { BLOCK, type IndexSegment, type SegmentColumns } from './segment.ts';

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

export interface PassageWords {
  readonly termCount: number;
  /** Terms of all passages one after the other (title's words, then its own). */
  readonly stream: Int32Array;
  /** Where each passage's words begin; one more at the end. */
  readonly streamStart: Int32Array;
  readonly passageArticle: Int32Array;
  readonly titleWords: Int32Array;
}

/** Term frequencies above this are cut: a passage has some 192 words. */
const MOST = 1 << 20;

export function writePostings(words: PassageWords): PostingColumns {
  const { termCount, stream, streamStart, passageArticle, titleWords } = words;
  const total = streamStart[streamStart.length - 1] as number;
  // Counting sort: after it, a term's occurrences stand together, in order of passage and position.
  const ends = new Int32Array(termCount + 1);
  for (let i = 0; i < total; i++) (ends[(stream[i] as number) + 1] as number)++;
  for (let term = 0; term < termCount; term++) {
    ends[term + 1] = (ends[term + 1] as number) + (ends[term] as number);
  }
  const passageOf = new Int32Array(total);
  const positionOf = new Int32Array(total);
  for (let passage = 0; passage + 1 < streamStart.length; passage++) {
    const start = streamStart[passage] as number;
    const end = streamStart[passage + 1] as number;
    const title = titleWords[passageArticle[passage] as number] as number;
    for (let i = start; i < end; i++) {
      const term = stream[i] as number;
      const to = ends[term] as number;
      ends[term] = to + 1;
      passageOf[to] = passage;
      positionOf[to] = i - start + (i - start >= title ? 1 : 0);
    }
  }
  return encode(termCount, ends, passageOf, positionOf, words);
}

/** `ends[term]`: end of the term's stretch in the sorted occurrences. */
function encode(
  termCount: number,
  ends: Int32Array,
  passageOf: Int32Array,
  positionOf: Int32Array,
  { passageArticle, titleWords }: PassageWords,
): PostingColumns {
  const docs = new Bytes(passageOf.length);
  const positions = new Bytes(passageOf.length);
  const passageFrequency = new Int32Array(termCount);
  const articleFrequency = new Int32Array(termCount);
  const firstBlock = new Int32Array(termCount + 1);
  const blockPassage = new Ints(termCount);
  const blockDocs = new Ints(termCount);
  const blockPositions = new Ints(termCount);
  let at = 0;
  for (let term = 0; term < termCount; term++) {
    const end = ends[term] as number;
    let before = -1;
    let article = -1;
    let passages = 0;
    let articles = 0;
    while (at < end) {
      const passage = passageOf[at] as number;
      if (passages % BLOCK === 0) {
        blockPassage.push(before);
        blockDocs.push(docs.length);
        blockPositions.push(positions.length);
      }
      let frequency = 0;
      let last = 0;
      const owner = passageArticle[passage] as number;
      const inTitle = (positionOf[at] as number) < (titleWords[owner] as number) ? 2 : 0;
      while (at < end && passageOf[at] === passage) {
        const position = positionOf[at] as number;
        if (frequency < MOST) positions.pushVarint(position - last);
        last = position;
        frequency++;
        at++;
      }
      docs.pushVarint(((passage - before - 1) << 2) | inTitle | (frequency > 1 ? 1 : 0));
      if (frequency > 1) docs.pushVarint(Math.min(frequency, MOST) - 2);
      before = passage;
      passages++;
      if (owner !== article) {
        article = owner;
        articles++;
      }
    }
    passageFrequency[term] = passages;
    articleFrequency[term] = articles;
    firstBlock[term + 1] = blockPassage.length;
  }
  return {
    passageFrequency,
    articleFrequency,
    firstBlock,
    blockPassage: blockPassage.trim(),
    blockDocs: blockDocs.trim(),
    blockPositions: blockPositions.trim(),
    docs: docs.trim(),
    positions: positions.trim(),
  };
}

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
