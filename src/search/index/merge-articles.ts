/** What a merged segment knows of its articles and passages, postings aside. */
import { Bytes, Ints } from './growable.ts';
import type { PostingColumns } from './posting-writer.ts';
import type { IndexSegment, SegmentColumns } from './segment.ts';
import { type TextStore, TextStoreBuilder } from './text-store.ts';

/** A segment of which some articles may be gone (1). */
export interface MergePart {
  readonly segment: IndexSegment;
  readonly gone: Uint8Array;
}

/** Of each passage of a part: its number after the merge, −1 where its article is gone. */
export type Renumbered = Int32Array;

type ArticleColumns = Omit<SegmentColumns, keyof PostingColumns | 'words' | 'wordEnds'>;

export interface CopiedArticles {
  readonly columns: ArticleColumns;
  readonly texts: TextStore;
  /** One a part. */
  readonly passages: readonly Renumbered[];
}

const INTS = [
  'days',
  'firstPassage',
  'titleWords',
  'articleWords',
  'recordEnds',
  'passageArticle',
  'passageStart',
  'passageEnd',
  'passageWords',
  'sentenceEnds',
] as const;

/** `bytes[ends[i − 1] … ends[i])`. */
function stretch(bytes: Uint8Array, ends: Int32Array, i: number): Uint8Array {
  return bytes.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);
}

/** The articles of all parts that are not gone, in order. */
export function copyArticles(parts: readonly MergePart[]): CopiedArticles {
  const texts = new TextStoreBuilder();
  const to = Object.fromEntries(INTS.map((name) => [name, new Ints()])) as Record<
    (typeof INTS)[number],
    Ints
  >;
  const records = new Bytes();
  const sentences = new Bytes();
  const passages = parts.map(({ segment, gone }) => {
    const { columns } = segment;
    const renumbered = new Int32Array(segment.passageCount).fill(-1);
    for (let article = 0; article < segment.articleCount; article++) {
      if (gone[article] === 1) continue;
      const number = to.days.length;
      texts.copy(segment.texts, article);
      records.append(stretch(columns.records, columns.recordEnds, article));
      to.recordEnds.push(records.length);
      to.firstPassage.push(to.passageArticle.length);
      for (const name of ['days', 'titleWords', 'articleWords'] as const)
        to[name].push(columns[name][article] as number);
      const end = columns.firstPassage[article + 1] as number;
      for (let passage = columns.firstPassage[article] as number; passage < end; passage++) {
        renumbered[passage] = to.passageArticle.length;
        to.passageArticle.push(number);
        for (const name of ['passageStart', 'passageEnd', 'passageWords'] as const)
          to[name].push(columns[name][passage] as number);
        sentences.append(stretch(columns.sentences, columns.sentenceEnds, passage));
        to.sentenceEnds.push(sentences.length);
      }
    }
    return renumbered;
  });
  to.firstPassage.push(to.passageArticle.length);
  const ints = Object.fromEntries(INTS.map((name) => [name, to[name].trim()])) as Record<
    (typeof INTS)[number],
    Int32Array
  >;
  return {
    columns: { ...ints, records: records.trim(), sentences: sentences.trim() },
    texts: texts.finish(),
    passages,
  };
}
