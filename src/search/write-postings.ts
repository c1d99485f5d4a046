/** Writing postings, in the format that segment.ts draws. */
import { Bytes, Ints } from './growable.ts';
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
