/**
 * The word of a vocabulary that was meant by a misspelt one. Fuse.js reads every entry, which takes most of a second
 * over 100,000 words, so it is shown only the words that share character trigrams with what was asked:
 *
 * ```
 *   "makron" → ␣␣m ␣ma mak akr kro ron on␣ n␣␣ → words that share most of them (600) → Fuse → by distance, then frequency
 * ```
 */
import Fuse from 'fuse.js';
import { fold } from '../names/fold.ts';
import { damerau } from './damerau.ts';

/** How many words Fuse reads at most. */
const SHORTLIST = 240;
/** Letters are folded to 5 bits, so a trigram is a number below 2^15. */
const TRIGRAMS = 1 << 15;

/** Words with the postings of their trigrams: `postings.slice(offsets[t], offsets[t + 1])` are the words that hold trigram t. */
export interface TrigramIndex {
  readonly words: readonly string[];
  readonly offsets: Int32Array;
  readonly postings: Int32Array;
  /** How many different trigrams each word has. */
  readonly sizes: Uint8Array;
  readonly frequency: (i: number) => number;
}

export interface NearWord {
  readonly word: string;
  /** Index into the vocabulary. */
  readonly index: number;
  /** Slips between the asked word and this one (insertions, deletions, substitutions, swaps), case and accents aside. */
  readonly distance: number;
  /** 0 to 1, 1: the same word. */
  readonly score: number;
}

function letterCode(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return 27;
  if (code === 32) return 28;
  return 29 + (code % 3);
}

/** The different trigrams of a word, two blanks before and after it, in `into`; returns how many. */
function trigramsOf(word: string, into: number[]): number {
  const folded = fold(word).slice(0, 64);
  let gram = 0;
  let count = 0;
  for (let i = 0; i < folded.length + 2; i++) {
    gram = ((gram << 5) | (i < folded.length ? letterCode(folded.charCodeAt(i)) : 0)) & (TRIGRAMS - 1);
    let known = false;
    for (let k = 0; k < count; k++) if (into[k] === gram) known = true;
    if (!known) into[count++] = gram;
  }
  return count;
}

/** Linear in the words' length; three typed arrays, about 45 bytes a word. `frequency` breaks ties (default: all alike). */
export function buildTrigramIndex(
  words: readonly string[],
  frequency: (i: number) => number = () => 1,
): TrigramIndex {
  const offsets = new Int32Array(TRIGRAMS + 1);
  const sizes = new Uint8Array(words.length);
  const grams: number[] = [];
  words.forEach((word, i) => {
    const count = trigramsOf(word, grams);
    sizes[i] = count;
    for (let k = 0; k < count; k++) offsets[(grams[k] ?? 0) + 1]!++;
  });
  for (let t = 1; t <= TRIGRAMS; t++) offsets[t]! += offsets[t - 1] ?? 0;
  const postings = new Int32Array(offsets[TRIGRAMS] ?? 0);
  const next = offsets.slice();
  words.forEach((word, i) => {
    const count = trigramsOf(word, grams);
    for (let k = 0; k < count; k++) postings[next[grams[k] ?? 0]!++] = i;
  });
  return { words, offsets, postings, sizes, frequency };
}

/** Indices of the words that share most trigrams with `asked` (Dice 1945), best first, at most `limit`. */
export function shortlist(index: TrigramIndex, asked: string, limit: number = SHORTLIST): number[] {
  const grams: number[] = [];
  const count = trigramsOf(asked, grams);
  const shared = new Uint8Array(index.words.length);
  const touched: number[] = [];
  for (let k = 0; k < count; k++) {
    const gram = grams[k] ?? 0;
    for (let p = index.offsets[gram] ?? 0; p < (index.offsets[gram + 1] ?? 0); p++) {
      const word = index.postings[p] ?? 0;
      if (shared[word]!++ === 0) touched.push(word);
    }
  }
  // Dice lies between 0 and 1: counting it in hundredths sorts in linear time.
  const buckets: number[][] = [];
  for (const word of touched) {
    const dice = Math.round((200 * (shared[word] ?? 0)) / (count + (index.sizes[word] ?? 0)));
    const bucket = buckets[dice];
    if (bucket) bucket.push(word);
    else buckets[dice] = [word];
  }
  const best: number[] = [];
  for (let dice = 100; dice > 0 && best.length < limit; dice--) {
    for (const word of buckets[dice] ?? []) if (best.length < limit) best.push(word);
  }
  return best;
}

/**
 * The words nearest to `asked`, nearest first; among equally near ones the more frequent. The caller decides how far is
 * too far (`slipsAllowed` in damerau.ts says what a reader would still take for the same word).
 */
export function nearest(index: TrigramIndex, asked: string, limit: number): NearWord[] {
  const wanted = fold(asked).slice(0, 64);
  if (wanted === '' || limit <= 0) return [];
  const places = shortlist(index, wanted);
  const folded = places.map((at) => fold(index.words[at] ?? ''));
  const fuse = new Fuse(folded, { includeScore: true, threshold: 0.6, distance: 40, shouldSort: false });
  const most = Math.max(2, Math.ceil(wanted.length / 2));
  // Fuse takes at most 32 characters as one pattern and slows down beyond; more say nothing new about a name.
  return fuse
    .search(wanted.slice(0, 32))
    .map(({ item, refIndex, score }) => ({
      at: places[refIndex] ?? 0,
      fuse: score ?? 1,
      distance: damerau(wanted, item, most),
    }))
    .filter((hit) => hit.distance <= most)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        index.frequency(b.at) - index.frequency(a.at) ||
        a.fuse - b.fuse ||
        a.at - b.at,
    )
    .slice(0, limit)
    .map(({ at, distance }) => ({
      word: index.words[at] ?? '',
      index: at,
      distance,
      score: Math.max(0, 1 - distance / Math.max(wanted.length, 1)),
    }));
}

/** The words nearest to `asked`: `nearest` under the name that vocabulary repair uses. */
export const nearestWords = (asked: string, vocabulary: TrigramIndex, limit: number): NearWord[] =>
  nearest(vocabulary, asked, limit);
