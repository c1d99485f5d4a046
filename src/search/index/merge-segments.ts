/**
 * Several segments as one, without reading a text again: articles that are gone are left out, what stays is copied and
 * renumbered. The result finds and ranks as a segment that was built of the same articles at once does.
 */
import { DictionaryBuilder } from './dictionary.ts';
import { Bytes } from './growable.ts';
import { copyArticles, type MergePart, type Renumbered } from './merge-articles.ts';
import { type PostingColumns, PostingWriter } from './posting-writer.ts';
import { IndexSegment, type SegmentColumns } from './segment.ts';

/** A term of one of the parts. */
interface TermPlace {
  readonly part: number;
  readonly term: number;
}

/** The articles of all parts that are not gone, in order. */
export function mergeSegments(parts: readonly MergePart[]): IndexSegment {
  const { columns, texts, passages } = copyArticles(parts);
  const all = new DictionaryBuilder();
  const places: TermPlace[][] = [];
  parts.forEach(({ segment: { terms } }, part) => {
    for (let term = 0; term < terms.size; term++) {
      const number = all.addBytes(terms.bytesOf(term));
      const former = places[number];
      if (former) former.push({ part, term });
      else places.push([{ part, term }]);
    }
  });
  const merged = mergePostings(parts, places, passages, columns);
  const words = new Bytes();
  const wordEnds = merged.kept.map((number) => {
    const { part, term } = commonest(parts, places[number] as TermPlace[]);
    words.append((parts[part] as MergePart).segment.wordBytes(term));
    return words.length;
  });
  return new IndexSegment(
    { ...columns, ...merged.postings, words: words.trim(), wordEnds },
    all.pick(merged.kept),
    texts,
  );
}

/** The part whose commonest word stands for the term in all: where most passages have it. */
function commonest(parts: readonly MergePart[], places: readonly TermPlace[]): TermPlace {
  const frequency = ({ part, term }: TermPlace): number =>
    (parts[part] as MergePart).segment.columns.passageFrequency[term] as number;
  return places.reduce((best, place) => (frequency(place) > frequency(best) ? place : best));
}

function mergePostings(
  parts: readonly MergePart[],
  places: readonly (readonly TermPlace[])[],
  passages: readonly Renumbered[],
  { passageArticle }: Pick<SegmentColumns, 'passageArticle'>,
): { postings: PostingColumns; kept: Int32Array } {
  const sum = (of: (part: MergePart) => number): number => parts.reduce((all, part) => all + of(part), 0);
  // Only the first gap of a term in a part may grow by more than the postings that are left out take.
  const writer = new PostingWriter(
    sum(({ segment }) => segment.columns.docs.length + 5 * segment.terms.size),
    sum(({ segment }) => segment.columns.positions.length),
  );
  const kept = new Int32Array(places.length);
  let size = 0;
  places.forEach((list, number) => {
    for (const { part, term } of list) {
      const { columns } = (parts[part] as MergePart).segment;
      copyPostings(columns, term, passages[part] as Renumbered, passageArticle, writer);
    }
    if (writer.endTerm()) kept[size++] = number;
  });
  return { postings: writer.finish(), kept: kept.slice(0, size) };
}

function copyPostings(
  columns: SegmentColumns,
  term: number,
  renumbered: Renumbered,
  passageArticle: Int32Array,
  writer: PostingWriter,
): void {
  const { docs, positions } = columns;
  const block = columns.firstBlock[term] as number;
  const target = writer.positions;
  let at = columns.blockDocs[block] as number;
  let from = columns.blockPositions[block] as number;
  let passage = -1;
  for (let left = columns.passageFrequency[term] as number; left > 0; left--) {
    let byte = docs[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = docs[at++] as number;
      value |= (byte & 127) << shift;
    }
    let frequency = 1;
    if (value & 1) {
      byte = docs[at++] as number;
      frequency = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = docs[at++] as number;
        frequency |= (byte & 127) << shift;
      }
      frequency += 2;
    }
    passage += (value >>> 2) + 1;
    const number = renumbered[passage] as number;
    const start = writer.positionsEnd;
    let to = start;
    for (let more = frequency; more > 0; ) {
      byte = positions[from++] as number;
      // Of a passage that is gone they are written over by the next one's.
      target[to++] = byte;
      if (byte < 128) more--;
    }
    if (number < 0) continue;
    writer.positionsEnd = to;
    writer.add(number, passageArticle[number] as number, value & 2, frequency, start);
  }
}
