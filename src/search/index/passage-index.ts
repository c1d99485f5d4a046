/**
 * The whole index: segments, which of their articles are gone, and the numbers (keys) by which everything else knows an
 * article. A key is given once and never again; an article that is written anew gets a new one.
 *
 *     add / addSegment ──► parts: [segment │ keys │ gone] [segment │ keys │ gone] …      small parts are merged
 *     search (passage-search.ts) reads all parts with the statistics of all of them
 */
import type { Article } from '../../model.ts';
import { type IndexPart, mergeParts, smallParts, thinnedPart } from './index-part.ts';
import { liveFrequency } from './live-frequency.ts';
import { PostingCursor } from './postings.ts';
import { type ArticleRecord, IndexSegment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { Vocabulary } from './stemmed-words.ts';
import type { WholeArchive } from './whole-archive.ts';

export type { IndexPart };

/** Words that are remembered from part to part: some ten megabytes. */
const MOST_WORDS = 1 << 18;
export class PassageIndex {
  #parts: IndexPart[] = [];
  #keyOfId = new Map<string, number>();
  /** Of each key: its part and its number there. */
  #place = new Map<number, { readonly part: IndexPart; readonly article: number }>();
  #nextKey = 0;
  #vocabulary = new Vocabulary();
  #version = 0;
  /** The archive of which this index holds a part; null: it holds all. */
  whole: WholeArchive | null = null;
  /** Articles went since `purge`: whole parts may have gone with them, and other stores have holes. */
  #removed = false;

  get parts(): readonly IndexPart[] {
    return this.#parts;
  }

  /** Changes with every write. */
  get version(): number {
    return this.#version;
  }

  get articleCount(): number {
    return this.#keyOfId.size;
  }

  get passageCount(): number {
    return this.#parts.reduce((sum, { segment }) => sum + segment.passageCount, 0);
  }

  /** Bytes outside the JavaScript heap: of the index proper, and of the texts. */
  get bytes(): { readonly index: number; readonly texts: number } {
    return {
      index: this.#parts.reduce((sum, { segment }) => sum + segment.indexBytes, 0),
      texts: this.#parts.reduce((sum, { segment }) => sum + segment.texts.byteLength, 0),
    };
  }

  /** Adds articles, replacing those of the same id; gives the keys in the same order. */
  add(articles: readonly Article[]): number[] {
    if (articles.length === 0) return [];
    if (this.#vocabulary.size > MOST_WORDS) this.#vocabulary = new Vocabulary();
    const units = articles.reduce((sum, { text }) => sum + text.length, 0);
    const builder = new SegmentBuilder(this.#vocabulary, units);
    for (const article of articles) builder.add(article);
    const keys = this.#addNew(
      builder.finish(),
      articles.map(({ id }) => id),
    );
    this.#mergeSmall();
    return [...keys];
  }

  /** Adds a segment that was built elsewhere (a worker). Of equal ids the last stands. Gives the keys of its articles. */
  addSegment(segment: IndexSegment): Int32Array {
    return this.#addNew(segment, idsOf(segment));
  }

  #addNew(segment: IndexSegment, ids: readonly string[]): Int32Array {
    const keys = new Int32Array(segment.articleCount);
    for (let i = 0; i < keys.length; i++) keys[i] = this.#nextKey++;
    this.#addPart(segment, ids, keys, new Uint8Array(keys.length));
    return keys;
  }

  #addPart(segment: IndexSegment, ids: readonly string[], keys: Int32Array, gone: Uint8Array): void {
    const part: IndexPart = { segment, keys, gone, goneCount: 0 };
    this.#parts.push(part);
    for (let article = 0; article < keys.length; article++) {
      if (gone[article] === 1) {
        part.goneCount++;
        continue;
      }
      const id = ids[article] as string;
      if (this.#keyOfId.has(id)) this.remove([id]);
      const key = keys[article] as number;
      this.#keyOfId.set(id, key);
      this.#place.set(key, { part, article });
    }
    this.#version++;
  }

  /** Takes articles out; gives the keys of those that were there. */
  remove(ids: readonly string[]): number[] {
    const removed: number[] = [];
    for (const id of ids) {
      const key = this.#keyOfId.get(id);
      if (key === undefined) continue;
      const place = this.#place.get(key);
      if (place) {
        place.part.gone[place.article] = 1;
        place.part.goneCount++;
      }
      this.#keyOfId.delete(id);
      this.#place.delete(key);
      removed.push(key);
    }
    if (removed.length > 0) {
      this.#removed = true;
      this.#parts = this.#parts.filter((part) => part.goneCount < part.keys.length);
      this.#version++;
    }
    return removed;
  }

  /** The key of an article, -1 where there is none of that id. */
  keyOf(id: string): number {
    return this.#keyOfId.get(id) ?? -1;
  }

  /** Keys of all articles, in the order in which they were added. */
  keys(): IterableIterator<number> {
    return this.#place.keys();
  }

  /** What is known of an article, null where the key is gone. */
  record(key: number): ArticleRecord | null {
    const place = this.#place.get(key);
    return place ? place.part.segment.record(place.article) : null;
  }

  /** `text.slice(start, end)` of an article; empty where the key is gone. */
  text(key: number, start?: number, end?: number): string {
    const place = this.#place.get(key);
    return place ? place.part.segment.texts.slice(place.article, start, end) : '';
  }

  /** Whether an article has a stem anywhere, its title included. */
  holds(key: number, stem: string): boolean {
    const place = this.#place.get(key);
    if (!place) return false;
    const { segment } = place.part;
    const term = segment.terms.find(stem);
    if (term < 0) return false;
    const { firstPassage } = segment.columns;
    const passage = new PostingCursor(segment, term).seek(firstPassage[place.article] as number);
    return passage < (firstPassage[place.article + 1] as number);
  }

  textLength(key: number): number {
    const place = this.#place.get(key);
    return place ? place.part.segment.texts.lengthOf(place.article) : 0;
  }

  /** Spans of an article's passages, in order. */
  passages(key: number): { readonly start: number; readonly end: number }[] {
    const place = this.#place.get(key);
    if (!place) return [];
    const { firstPassage, passageStart, passageEnd } = place.part.segment.columns;
    const spans = [];
    const end = firstPassage[place.article + 1] as number;
    for (let passage = firstPassage[place.article] as number; passage < end; passage++) {
      spans.push({ start: passageStart[passage] as number, end: passageEnd[passage] as number });
    }
    return spans;
  }

  /** How many articles there are to compare frequencies with. */
  get comparedArticles(): number {
    return this.whole?.articles ?? this.articleCount;
  }

  /** How many passages there are to compare frequencies with. */
  get comparedPassages(): number {
    return this.whole?.passages ?? this.passageCount;
  }

  /** How many passages have a stem; those of removed articles are not counted. */
  passagesWith(stem: string): number {
    if (this.whole !== null) return this.whole.frequency(stem).passages;
    return this.#parts.reduce((sum, part) => sum + liveFrequency(part, stem).passages, 0);
  }

  /** How many articles have a stem (likewise). */
  articlesWith(stem: string): number {
    if (this.whole !== null) return this.whole.frequency(stem).articles;
    return this.#parts.reduce((sum, part) => sum + liveFrequency(part, stem).articles, 0);
  }

  #mergeSmall(): void {
    const small = smallParts(this.#parts);
    if (small.length > 0) this.#merge(small);
    const thinned = thinnedPart(this.#parts);
    if (thinned) this.#merge([thinned]);
  }

  /** Merges all parts into one. Blocks meanwhile: a tenth of the time or so that indexing takes. */
  compact(): void {
    if (this.#parts.length > 0) this.#merge(this.#parts);
  }

  /** Writes the parts anew of which articles are gone, without them; false: there were none. Blocks meanwhile. */
  purge(): boolean {
    const thinned = this.#parts.filter(({ goneCount }) => goneCount > 0);
    for (const part of thinned) this.#merge([part]);
    const purged = this.#removed || thinned.length > 0;
    this.#removed = false;
    return purged;
  }

  #merge(chosen: readonly IndexPart[]): void {
    const part = mergeParts(this.#parts.filter((one) => chosen.includes(one)));
    const at = this.#parts.findIndex((one) => chosen.includes(one));
    this.#parts = this.#parts.flatMap((one, i) => (i === at ? [part] : chosen.includes(one) ? [] : [one]));
    part.keys.forEach((key, article) => {
      this.#place.set(key, { part, article });
    });
    this.#version++;
  }

  /** Arrays for a snapshot, one list a part: keys and removals first, then the segment's. */
  encode(): Uint8Array[][] {
    return this.#parts.map(({ segment, keys, gone }) => [
      new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength),
      gone.slice(),
      ...segment.encode(),
    ]);
  }

  /** The index that `encode` gave; keys stay the same. New articles get keys from `nextKey` on at least. Throws a RangeError on parts that are torn. */
  static decode(parts: readonly (readonly Uint8Array[])[], nextKey = 0): PassageIndex {
    const index = new PassageIndex();
    index.#nextKey = nextKey;
    for (const [keyBytes, gone, ...rest] of parts) {
      if (!keyBytes || !gone) throw new RangeError('a part of the index is missing');
      const segment = IndexSegment.decode(rest);
      const copy = keyBytes.slice();
      const keys = new Int32Array(copy.buffer, 0, copy.byteLength >> 2);
      if (keys.length !== segment.articleCount || gone.length !== keys.length) {
        throw new RangeError('the keys of a segment do not fit it');
      }
      index.#addPart(segment, idsOf(segment), keys, gone.slice());
      for (const key of keys) index.#nextKey = Math.max(index.#nextKey, key + 1);
    }
    return index;
  }
}

function idsOf(segment: IndexSegment): string[] {
  return Array.from({ length: segment.articleCount }, (_, article) => segment.record(article).id);
}
