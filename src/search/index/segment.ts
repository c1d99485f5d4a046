/**
 * One immutable part of the index: articles, their texts, their passages and the postings of their words, all in typed
 * arrays, so that a snapshot is the arrays themselves and a garbage collector sees a few objects only.
 *
 * Postings of a term, passage by passage in order (varints, see growable.ts):
 *
 *     docs       (gap − 1) × 4 + (in the title) × 2 + (tf > 1) [, tf − 2]        gap to the passage before
 *     positions  tf gaps between word positions
 *     blocks     every 128 postings: passage before, place in docs, place in positions
 *
 * A passage's words: the title's at 0 … t − 1, then the passage's own from t + 1 on (the hole keeps phrases from running
 * over from the title).
 */
import type { Article } from '../../model.ts';
import { Dictionary } from './dictionary.ts';
import { TextStore } from './text-store.ts';

export const BLOCK = 128;
/** `days` of an article without a date. */
export const NO_DAY = -0x80000000;

/** Everything about an article but its text. */
export type ArticleRecord = Omit<Article, 'text'>;

export interface SegmentColumns {
  /** Of each article: day of publication, in days since 1970-01-01, or NO_DAY. */
  readonly days: Int32Array;
  /** Of each article: number of its first passage; one more at the end. An article without words has one passage. */
  readonly firstPassage: Int32Array;
  /** Of each article: words of the title, and of title and text. */
  readonly titleWords: Int32Array;
  readonly articleWords: Int32Array;
  /** Articles' records as JSON in UTF-8, and where each ends. */
  readonly records: Uint8Array;
  readonly recordEnds: Int32Array;
  /** Of each passage: its article, its span in the article's text (UTF-16 code units), its words with the title's. */
  readonly passageArticle: Int32Array;
  readonly passageStart: Int32Array;
  readonly passageEnd: Int32Array;
  readonly passageWords: Int32Array;
  /** Of each passage: how many words each of its sentences has (varints, the title left out), and where each ends. */
  readonly sentences: Uint8Array;
  readonly sentenceEnds: Int32Array;
  /** Of each term: passages and articles that have it, first block; one more block at the end. */
  readonly passageFrequency: Int32Array;
  readonly articleFrequency: Int32Array;
  readonly firstBlock: Int32Array;
  readonly blockPassage: Int32Array;
  readonly blockDocs: Int32Array;
  readonly blockPositions: Int32Array;
  readonly docs: Uint8Array;
  readonly positions: Uint8Array;
  /** Of each term: the commonest folded word with that stem, UTF-8, and where each ends. */
  readonly words: Uint8Array;
  readonly wordEnds: Int32Array;
}

const decoder = new TextDecoder();

export class IndexSegment {
  readonly columns: SegmentColumns;
  readonly terms: Dictionary;
  readonly texts: TextStore;

  constructor(columns: SegmentColumns, terms: Dictionary, texts: TextStore) {
    this.columns = columns;
    this.terms = terms;
    this.texts = texts;
  }

  get articleCount(): number {
    return this.columns.days.length;
  }

  get passageCount(): number {
    return this.columns.passageArticle.length;
  }

  /** The article's record (a new object each time). */
  record(article: number): ArticleRecord {
    const { records, recordEnds } = this.columns;
    const start = article === 0 ? 0 : (recordEnds[article - 1] as number);
    return JSON.parse(decoder.decode(records.subarray(start, recordEnds[article]))) as ArticleRecord;
  }

  /** The commonest word of a term ("election" for "elect"). */
  word(term: number): string {
    return decoder.decode(this.wordBytes(term));
  }

  /** The same in UTF-8. */
  wordBytes(term: number): Uint8Array {
    const { words, wordEnds } = this.columns;
    return words.subarray(term === 0 ? 0 : wordEnds[term - 1], wordEnds[term]);
  }

  /** Bytes of the index, article texts and records left out. */
  get indexBytes(): number {
    let bytes = this.terms.bytes.byteLength + this.terms.ends.byteLength + this.terms.slots.byteLength;
    for (const column of Object.values(this.columns) as { byteLength: number }[]) bytes += column.byteLength;
    return bytes - this.columns.records.byteLength;
  }

  /** Typed arrays for a snapshot, in a fixed order; `decode` takes them back without copying where they are aligned. */
  encode(): Uint8Array[] {
    const arrays: ArrayBufferView[] = [
      ...COLUMN_NAMES.map((name) => this.columns[name]),
      this.terms.bytes,
      this.terms.ends,
      this.terms.slots,
      this.texts.bytes,
      this.texts.starts,
      this.texts.offsets,
      this.texts.lengths,
    ];
    return arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }

  /** The segment of which `parts` are the encoding. Throws a RangeError where a part is missing or of a wrong length. */
  static decode(parts: readonly Uint8Array[]): IndexSegment {
    const expected = COLUMN_NAMES.length + 7;
    if (parts.length !== expected)
      throw new RangeError(`a segment has ${expected} parts, not ${parts.length}`);
    const columns: Record<string, Int32Array | Uint8Array> = {};
    COLUMN_NAMES.forEach((name, i) => {
      const part = parts[i] as Uint8Array;
      columns[name] = BYTE_COLUMNS.has(name) ? part : ints(part);
    });
    const at = (i: number): Uint8Array => parts[COLUMN_NAMES.length + i] as Uint8Array;
    const terms = new Dictionary(at(0), ints(at(1)), ints(at(2)));
    const texts = new TextStore(at(3), ints(at(4)), ints(at(5)), ints(at(6)));
    const segment = new IndexSegment(columns as unknown as SegmentColumns, terms, texts);
    if (segment.columns.firstPassage.length !== segment.articleCount + 1) {
      throw new RangeError('the parts of a segment do not fit each other');
    }
    return segment;
  }
}

const BYTE_COLUMNS: ReadonlySet<string> = new Set(['records', 'sentences', 'docs', 'positions', 'words']);
const COLUMN_NAMES: readonly (keyof SegmentColumns)[] = [
  'days',
  'firstPassage',
  'titleWords',
  'articleWords',
  'records',
  'recordEnds',
  'passageArticle',
  'passageStart',
  'passageEnd',
  'passageWords',
  'sentences',
  'sentenceEnds',
  'passageFrequency',
  'articleFrequency',
  'firstBlock',
  'blockPassage',
  'blockDocs',
  'blockPositions',
  'docs',
  'positions',
  'words',
  'wordEnds',
];

function ints(part: Uint8Array): Int32Array {
  if (part.byteLength % 4 !== 0) throw new RangeError('a part of a segment is torn');
  const bytes = part.byteOffset % 4 === 0 ? part : part.slice();
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
