/**
 * What somebody who has begun to type a topic may mean: the archive's own words, as they are mostly printed, each with
 * the phrases that it mostly begins ("climate" → "climate change").
 */
import { foldedWords, foldText } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { PostingCursor } from '../index/postings.ts';
import { STOP_WORDS } from '../passages/stop-words.ts';
import type { Catalogue } from './article-catalogue.ts';

/** Passages that are read for how a word is printed and what follows it. */
const READ = 32;
/** Words that are counted anew for one completion. */
const LOOKED_AT = 128;
/** A phrase is offered when the word goes on so this often, and in this part of its places. */
const LEAST_PHRASE = 3;
const PHRASE_PART = 0.2;

/** The words of the archive that a typed beginning may become, the commonest first. */
export function completedWords(catalogue: Catalogue, typed: string, limit: number): string[] {
  const asked = foldText(lastWord(typed).last);
  return asked.length < 2 || limit <= 0 ? [] : wordsBeginning(catalogue, asked, limit);
}

function lastWord(typed: string): { readonly before: string; readonly last: string } {
  const [, before = '', last = ''] = /^(.*\s)?(\S*)$/su.exec(typed.trimStart().slice(0, 200)) ?? [];
  return { before, last };
}

/** At most `limit` words and phrases that go on from what was typed, the commonest first; the words before the last one stay. */
export function completeTopic(catalogue: Catalogue, typed: string, limit: number): string[] {
  const { before, last } = lastWord(typed);
  const asked = foldText(last);
  const found: string[] = [];
  for (const word of completedWords(catalogue, typed, limit)) {
    if (found.length >= limit) break;
    const { printed, phrases } = inUse(catalogue, word, asked);
    if (printed !== null) found.push(printed, ...phrases);
  }
  return found.slice(0, limit).map((words) => before + words);
}

interface Words {
  readonly version: number;
  readonly articles: number;
  readonly words: readonly string[];
  /** How many articles have each. */
  readonly counts: readonly number[];
}

const known = new WeakMap<Catalogue, Words>();
/** From so many articles on, the words are made anew only when a tenth of the articles has changed. */
const LARGE = 1000;

function wordsOf(catalogue: Catalogue): Words {
  const { version, articleCount: articles, index } = catalogue;
  const former = known.get(catalogue);
  if (former?.version === version) return former;
  if (former && articles >= LARGE && Math.abs(former.articles - articles) * 10 <= articles) return former;
  const counts = new Map<string, number>();
  for (const { segment } of index.parts) {
    const { articleFrequency } = segment.columns;
    for (let term = 0; term < articleFrequency.length; term++) {
      const frequency = articleFrequency[term] as number;
      if (frequency < 2 && articles >= LARGE) continue;
      const word = segment.word(term);
      if (!STOP_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + frequency);
    }
  }
  const made = { version, articles, words: [...counts.keys()], counts: [...counts.values()] };
  known.set(catalogue, made);
  return made;
}

/** Words of the index with that beginning, those of the most articles first. */
function wordsBeginning(catalogue: Catalogue, beginning: string, limit: number): string[] {
  const { whole } = catalogue.index;
  const { words, counts } = whole ? unzipped(whole.beginning(beginning)) : wordsOf(catalogue);
  const fits: number[] = [];
  words.forEach((word, i) => {
    if (word.startsWith(beginning)) fits.push(i);
  });
  // Counts may be of former days and include articles that are gone; what is shown is counted now.
  return fits
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1))
    .slice(0, Math.max(LOOKED_AT, limit))
    .map((i) => ({ word: words[i] as string, count: catalogue.index.articlesWith(stem(words[i] as string)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

const unzipped = (pairs: readonly (readonly [string, number])[]): Pick<Words, 'words' | 'counts'> => ({
  words: pairs.map(([word]) => word),
  counts: pairs.map(([, count]) => count),
});

/** How a word that goes on from `asked` is mostly printed, null: nowhere that was read; and the phrases that it often begins. */
function inUse(
  catalogue: Catalogue,
  word: string,
  asked: string,
): { readonly printed: string | null; readonly phrases: readonly string[] } {
  const root = stem(word);
  const forms = new Map<string, number>();
  const phrases = new Map<string, number>();
  let places = 0;
  for (const text of passagesWith(catalogue, word)) {
    const words = foldedWords(text);
    words.forEach((one, i) => {
      // The index may remember another form, from an article that is gone.
      if (one.word !== word && (!one.word.startsWith(asked) || stem(one.word) !== root)) return;
      places++;
      const printed = text.slice(one.start, one.end);
      forms.set(printed, (forms.get(printed) ?? 0) + 1);
      const next = words[i + 1];
      if (!next || next.start !== one.end + 1 || text[one.end] !== ' ') return;
      if (next.word.length < 3 || STOP_WORDS.has(next.word)) return;
      const phrase = text.slice(one.start, next.end);
      phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1);
    });
  }
  const often = (counts: Map<string, number>): [string, number][] =>
    [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    printed: often(forms)[0]?.[0] ?? null,
    phrases: often(phrases)
      .filter(([, count]) => count >= LEAST_PHRASE && count >= places * PHRASE_PART)
      .map(([phrase]) => phrase),
  };
}

/** Texts of some passages that have a word, spread over the parts of the index. */
function* passagesWith({ index }: Catalogue, word: string): Generator<string> {
  const each = Math.ceil(READ / Math.max(1, index.parts.length));
  for (const { segment, keys, gone } of index.parts) {
    const term = segment.terms.find(stem(word));
    if (term < 0) continue;
    const { passageArticle, passageStart, passageEnd } = segment.columns;
    const cursor = new PostingCursor(segment, term);
    let left = each;
    for (let passage = cursor.next(); passage !== PostingCursor.END && left > 0; passage = cursor.next()) {
      const article = passageArticle[passage] as number;
      if (gone[article] === 1) continue;
      left--;
      yield index.text(keys[article] as number, passageStart[passage], passageEnd[passage]);
    }
  }
}
