/** Writing postings, in the format that segment.ts draws. */
import { type PostingColumns, PostingWriter, varintBytes } from './posting-writer.ts';
import type { SegmentColumns } from './segment.ts';

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

/** `ends[term]`: end of the term's stretch in the sorted occurrences. */
function encode(
  ends: Int32Array,
  sorted: Uint32Array,
  shift: number,
  { counts, passageArticle, titleWords }: PassageWords,
): PostingColumns {
  const mask = 2 ** shift - 1;
  const writer = new PostingWriter(
    sorted.length * varintBytes(passageArticle.length * 4),
    sorted.length * varintBytes(mask),
  );
  const { positions } = writer;
  let to = 0;
  let at = 0;
  for (let term = 0; term < counts.length; term++) {
    const end = ends[term] as number;
    while (at < end) {
      let occurrence = sorted[at] as number;
      const passage = occurrence >>> shift;
      const owner = passageArticle[passage] as number;
      const inTitle = (occurrence & mask) < (titleWords[owner] as number) ? 2 : 0;
      const first = at;
      const start = to;
      let last = 0;
      do {
        const position = occurrence & mask;
        let gap = position - last;
        while (gap > 127) {
          positions[to++] = (gap & 127) | 128;
          gap >>>= 7;
        }
        positions[to++] = gap;
        last = position;
        if (++at === end) break;
        occurrence = sorted[at] as number;
      } while (occurrence >>> shift === passage);
      writer.add(passage, owner, inTitle, at - first, start);
    }
    writer.endTerm();
  }
  writer.positionsEnd = to;
  return writer.finish();
}
