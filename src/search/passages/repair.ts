/**
 * Words that no article has, or three at most, read as the words that were probably meant: the nearest of the index's
 * own words by typing slips, or two words that were typed as one. A word that stands nowhere gives way to a synonym that
 * does ("Iran" to "Iranian"). Every other word is left as it is.
 */
import { damerau, slipsAllowed } from '../../people/directory/damerau.ts';
import { buildTrigramIndex, nearest, shortlist, type TrigramIndex } from '../../people/directory/fuzzy.ts';
import { stem } from '../../text/stem.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { synonymsOf } from '../relevance/statement-ranking-topic.ts';
import type { QueryTerm } from './question-words.ts';

/** A word that so many articles have is not repaired, and one that has fewer does not repair another. */
const RARE = 3;
/** In an archive of fewer articles every word is rare: long words that stand nowhere are repaired by any that do. */
const SMALL = 100;
const SHORTEST_IN_SMALL = 7;
const rareIn = (articles: number): number => (articles < SMALL ? 0 : RARE);
/** A rare word may well be right: it stays, and its neighbour is looked for too, with this weight … */
const BESIDE_RARE = 0.5;
/** … when that one is so many times as frequent. */
const MUCH_MORE = 20;
const SHORTEST = 4;
const SHORTLIST = 32;
/** Words looked at in one question. */
const MOST = 8;

export interface Repair {
  readonly terms: readonly QueryTerm[];
  /** `[asked, used]`, for words that stand nowhere. */
  readonly repaired: readonly (readonly [string, string])[];
}

interface Vocabulary {
  readonly index: TrigramIndex;
  readonly frequency: Int32Array;
  readonly articles: number;
}

const vocabularies = new WeakMap<PassageIndex, Vocabulary>();

/**
 * The index's words for repairing, made when they are first asked for and again when a tenth of the articles is new.
 * Takes about 2 µs a word; call it ahead of time to spare the first misspelt question the wait.
 */
export function repairVocabulary(index: PassageIndex): Vocabulary {
  const known = vocabularies.get(index);
  if (known && Math.abs(known.articles - index.articleCount) * 10 <= known.articles) return known;
  const counts = new Map<string, number>();
  for (const { segment } of index.parts) {
    const { articleFrequency } = segment.columns;
    for (let term = 0; term < articleFrequency.length; term++) {
      const frequency = articleFrequency[term] as number;
      // A word that one article in each of many parts has would be missed: rare enough not to matter.
      if (frequency < 2 && articleFrequency.length > 1 << 16) continue;
      const word = segment.word(term);
      if (word.length >= SHORTEST - 1) counts.set(word, (counts.get(word) ?? 0) + frequency);
    }
  }
  const made = { ...vocabularyOf([...counts], rareIn(index.comparedArticles)), articles: index.articleCount };
  vocabularies.set(index, made);
  return made;
}

function vocabularyOf(
  counts: readonly (readonly [string, number])[],
  rare = RARE,
): Omit<Vocabulary, 'articles'> {
  const kept = counts.filter(([, count]) => count > rare);
  const frequency = Int32Array.from(kept, ([, count]) => count);
  const words = kept.map(([word]) => word);
  return { index: buildTrigramIndex(words, (i) => frequency[i] ?? 0), frequency };
}

/** The terms of a question with misspelt words repaired. */
export function repairTerms(index: PassageIndex, terms: readonly QueryTerm[]): Repair {
  const repaired: (readonly [string, string])[] = [];
  const out: QueryTerm[] = [];
  let looked = 0;
  for (const term of terms) {
    const frequency = index.articlesWith(term.stem);
    const synonym = frequency === 0 ? synonymOf(index, term.stem) : null;
    if (synonym !== null) {
      out.push({ ...synonym, weight: term.weight, after: term.after });
      continue;
    }
    const asIs = frequency > RARE || term.weight < 1 || term.word.length < SHORTEST || /\d/.test(term.word);
    if (asIs || looked++ >= MOST) {
      out.push(term);
      continue;
    }
    const near = nearWord(index, term.word, frequency);
    if (frequency > 0) {
      out.push(term);
      if (near) out.push({ ...near, weight: BESIDE_RARE, after: null });
      continue;
    }
    const used = near ? [near] : twoWords(index, term.word);
    if (used.length === 0) out.push(term);
    else {
      repaired.push([term.word, used.map(({ word }) => word).join(' ')]);
      used.forEach((word, i) => {
        out.push({ ...word, weight: 1, after: i === 0 ? term.after : (used[0]?.stem ?? null) });
      });
    }
  }
  const stems = new Set<string>();
  const once = out.filter((term) => !stems.has(term.stem) && stems.add(term.stem));
  return { terms: once, repaired };
}

type Word = Pick<QueryTerm, 'word' | 'stem'>;

/** The synonym of one word that most articles have. */
function synonymOf(index: PassageIndex, asked: string): Word | null {
  let best: Word | null = null;
  let most = 0;
  for (const [root, ...more] of synonymsOf(asked)) {
    if (root === undefined || more.length > 0) continue;
    const present = index.articlesWith(root);
    if (present > most) [most, best] = [present, { word: root, stem: root }];
  }
  return best;
}

function nearWord(index: PassageIndex, asked: string, frequency: number): Word | null {
  const vocabulary = index.whole
    ? vocabularyOf(index.whole.near(asked), rareIn(index.whole.articles))
    : repairVocabulary(index);
  const own = stem(asked);
  const isLong = frequency === 0 && asked.length >= SHORTEST_IN_SMALL;
  const rare = isLong ? rareIn(index.comparedArticles) : RARE;
  for (const at of frequency === 0 ? misspelt(vocabulary, asked) : oneSlipOff(vocabulary, asked)) {
    const word = vocabulary.index.words[at] ?? '';
    const key = stem(word);
    // The vocabulary may know words of articles that are gone by now.
    const present = index.articlesWith(key);
    if (key !== own && present > rare && present >= frequency * MUCH_MORE) return { word, stem: key };
  }
  return null;
}

function misspelt({ index }: Pick<Vocabulary, 'index'>, asked: string): number[] {
  const most = slipsAllowed(asked.length);
  return nearest(index, asked, 3).flatMap((hit) => (hit.distance <= most ? [hit.index] : []));
}

/** For a word that stands somewhere the careful search is not worth its time. */
function oneSlipOff({ index, frequency }: Omit<Vocabulary, 'articles'>, asked: string): number[] {
  return shortlist(index, asked, SHORTLIST)
    .filter((at) => damerau(asked, index.words[at] ?? '', 1) <= 1)
    .sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0));
}

/** "whitehouse" → white, house: the split of which both words are most frequent. */
function twoWords(index: PassageIndex, asked: string): Word[] {
  let best: Word[] = [];
  let most = RARE;
  for (let cut = 3; cut <= asked.length - 3; cut++) {
    const words = [asked.slice(0, cut), asked.slice(cut)].map((word) => ({ word, stem: stem(word) }));
    const least = Math.min(...words.map((word) => index.articlesWith(word.stem)));
    if (least > most) [most, best] = [least, words];
  }
  return best;
}
