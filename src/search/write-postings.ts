/** Writing postings, in the format that segment.ts draws. */
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

/** Where which words stand. */
export interface PassageWords
  extends Pick<SegmentColumns, 'firstPassage' | 'titleWords' | 'passageWords' | 'passageArticle'> {
  /** Words article by article: the title's, then the text's. */
  readonly stream: Int32Array;
  /** The term of each word, and how often each term stands in the stream. */
  readonly termOf: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Occurrences by term (a counting sort, in order of passage and position), then written term by term.
 * One occurrence: passage × 2^shift + position.
 */
export function writePostings(words: PassageWords): PostingColumns {
  const { stream, termOf, firstPassage, titleWords, passageWords } = words;
  const articles = titleWords.length;
  const ends = termEnds(words);
  const shift = positionBits(passageWords);
  const sorted = new Uint32Array(ends[ends.length - 1] as number);
  let title = 0;
  for (let article = 0; article < articles; article++) {
    const own = titleWords[article] as number;
    const end = firstPassage[article + 1] as number;
    let at = title + own;
    for (let passage = firstPassage[article] as number; passage < end; passage++) {
      let place = passage * 2 ** shift;
      for (let i = title; i < title + own; i++) {
        const term = termOf[stream[i] as number] as number;
        const to = ends[term] as number;
        ends[term] = to + 1;
        sorted[to] = place++;
      }
      // The hole between the title's positions and the text's.
      place++;
      const last = at + (passageWords[passage] as number) - own;
      for (; at < last; at++) {
        const term = termOf[stream[at] as number] as number;
        const to = ends[term] as number;
        ends[term] = to + 1;
        sorted[to] = place++;
      }
    }
    title = at;
  }
  return encode(ends, sorted, shift, words);
}

/** Of each term: where its occurrences begin; one more at the end. A title's words stand in every passage. */
function termEnds({
  stream,
  termOf,
  counts,
  firstPassage,
  titleWords,
  passageWords,
}: PassageWords): Int32Array {
  const ends = new Int32Array(counts.length + 1);
  ends.set(counts, 1);
  let at = 0;
  for (let article = 0; article < titleWords.length; article++) {
    const own = titleWords[article] as number;
    const first = firstPassage[article] as number;
    const end = firstPassage[article + 1] as number;
    for (let i = at; i < at + own; i++) {
      const next = (termOf[stream[i] as number] as number) + 1;
      ends[next] = (ends[next] as number) + end - first - 1;
    }
    at += own;
    for (let passage = first; passage < end; passage++) at += (passageWords[passage] as number) - own;
  }
  for (let term = 0; term < counts.length; term++) {
    ends[term + 1] = (ends[term + 1] as number) + (ends[term] as number);
  }
  return ends;
}

/** Bits for the highest position. Throws a RangeError when no 32 bits hold a passage's number and a position. */
function positionBits(passageWords: Int32Array): number {
  let longest = 1;
  for (const count of passageWords) if (count > longest) longest = count;
  const bits = 32 - Math.clz32(longest);
  if (passageWords.length > 2 ** (32 - bits)) throw new RangeError('too many passages for one segment');
  return bits;
}

/** How many bytes a number may take as a varint. */
function varintBytes(most: number): number {
  return Math.max(1, Math.ceil((32 - Math.clz32(most)) / 7));
}

/** `ends[term]`: end of the term's stretch in the sorted occurrences. */
function encode(
  ends: Int32Array,
  sorted: Uint32Array,
  shift: number,
  { counts, passageArticle, titleWords }: PassageWords,
): PostingColumns {
  const termCount = counts.length;
  const mask = 2 ** shift - 1;
  // Room for the worst case spares the loop its tests; what is not written takes no memory.
  const docs = new Uint8Array(sorted.length * varintBytes(passageArticle.length * 4));
  const positions = new Uint8Array(sorted.length * varintBytes(mask));
  const passageFrequency = new Int32Array(termCount);
  const articleFrequency = new Int32Array(termCount);
  const firstBlock = new Int32Array(termCount + 1);
  const blockPassage = new Ints(termCount);
  const blockDocs = new Ints(termCount);
  const blockPositions = new Ints(termCount);
  let docsEnd = 0;
  let positionsEnd = 0;
  let at = 0;
  for (let term = 0; term < termCount; term++) {
    const end = ends[term] as number;
    let before = -1;
    let article = -1;
    let passages = 0;
    let articles = 0;
    while (at < end) {
      if (passages % BLOCK === 0) {
        blockPassage.push(before);
        blockDocs.push(docsEnd);
        blockPositions.push(positionsEnd);
      }
      let occurrence = sorted[at] as number;
      const passage = occurrence >>> shift;
      const owner = passageArticle[passage] as number;
      const inTitle = (occurrence & mask) < (titleWords[owner] as number) ? 2 : 0;
      const first = at;
      let last = 0;
      do {
        const position = occurrence & mask;
        let gap = position - last;
        while (gap > 127) {
          positions[positionsEnd++] = (gap & 127) | 128;
          gap >>>= 7;
        }
        positions[positionsEnd++] = gap;
        last = position;
        if (++at === end) break;
        occurrence = sorted[at] as number;
      } while (occurrence >>> shift === passage);
      const frequency = at - first;
      let value = ((passage - before - 1) << 2) | inTitle | (frequency > 1 ? 1 : 0);
      while (value > 127) {
        docs[docsEnd++] = (value & 127) | 128;
        value >>>= 7;
      }
      docs[docsEnd++] = value;
      if (frequency > 1) {
        let rest = frequency - 2;
        while (rest > 127) {
          docs[docsEnd++] = (rest & 127) | 128;
          rest >>>= 7;
        }
        docs[docsEnd++] = rest;
      }
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
    docs: docs.slice(0, docsEnd),
    positions: positions.slice(0, positionsEnd),
  };
}
