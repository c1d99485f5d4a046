/** Which terms a segment has, out of all words that the vocabulary knows. */
import type { Dictionary } from './dictionary.ts';
import { Bytes } from './growable.ts';
import type { Vocabulary } from './stemmed-words.ts';

export interface SegmentTerms {
  readonly terms: Dictionary;
  /** Of each word of the vocabulary: its term in the segment, −1 where the segment does not have it. */
  readonly termOf: Int32Array;
  /** How often each term stands in `stream`. */
  readonly counts: Int32Array;
  /** The commonest word of each term (of equals the one known longest), UTF-8, and where each ends. */
  readonly words: Uint8Array;
  readonly wordEnds: Int32Array;
}

/** Numbers the stems of the words in `stream.subarray(0, length)`. */
export function termsOf(vocabulary: Vocabulary, stream: Int32Array, length: number): SegmentTerms {
  const found = new Int32Array(vocabulary.size);
  for (let i = 0; i < length; i++) {
    const word = stream[i] as number;
    found[word] = (found[word] as number) + 1;
  }
  const { stems } = vocabulary;
  const termOfStem = new Int32Array(stems.size).fill(-1);
  const termOf = new Int32Array(found.length).fill(-1);
  const used = new Int32Array(stems.size);
  const counts = new Int32Array(stems.size);
  const best = new Int32Array(stems.size);
  let size = 0;
  for (let word = 0; word < found.length; word++) {
    const count = found[word] as number;
    if (count === 0) continue;
    const stem = vocabulary.stemOf(word);
    let term = termOfStem[stem] as number;
    if (term < 0) {
      term = size++;
      termOfStem[stem] = term;
      used[term] = stem;
      best[term] = word;
    } else if (count > (found[best[term] as number] as number)) best[term] = word;
    termOf[word] = term;
    counts[term] = (counts[term] as number) + count;
  }
  const words = new Bytes(size * 8 + 8);
  const wordEnds = new Int32Array(size);
  for (let term = 0; term < size; term++) {
    words.append(vocabulary.bytesOf(best[term] as number));
    wordEnds[term] = words.length;
  }
  return {
    terms: stems.pick(used.subarray(0, size)),
    termOf,
    counts: counts.slice(0, size),
    words: words.trim(),
    wordEnds,
  };
}
