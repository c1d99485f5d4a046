/**
 * The one or two sentences of a passage that answer: each sentence is scored as a small document of the question's
 * words, with what stands next to it, and by the features of snippet-features.ts.
 */
import type { Span } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { borderBetween } from '../index/borders.ts';
import { askedKind } from './asked-kind.ts';
import type { QueryTerm } from './question-words.ts';
import {
  type Asked,
  asksForCountry,
  type Scored,
  type Sentence,
  type SignWord,
  scoreSentences,
  signWord,
} from './snippet-features.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A snippet's length in UTF-16 code units is kept below this by leaving out the second sentence. */
const LONGEST = 560;
/** What it adds to the second sentence to stand beside the first, and what it takes to say again what that says. */
const BESIDE = 0.3;
const KNOWN = 1;

export interface SnippetRequest {
  readonly question: string;
  readonly terms: readonly QueryTerm[];
  /** The article's title; null where it has none. */
  readonly title: string | null;
  /** How much a stem says (its inverse frequency). */
  readonly weight: (stem: string) => number;
}

/**
 * Spans of one or two sentences, in order; offsets are those of the article when the passage's text begins at `offset`.
 * A passage without sentences gives one empty span at its start.
 */
export function snippetOf(text: string, offset: number, request: SnippetRequest): Span[] {
  const asked = readAsked(request);
  const sentences = scoreSentences(text, sentencesOf(text), asked);
  const first = best(sentences, () => 0);
  if (first === null) return [{ start: offset, end: offset }];
  const at = sentences.indexOf(first);
  const second = best(
    sentences.filter((sentence) => sentence !== first && fits(first, sentence)),
    (sentence) => {
      const beside = Math.abs(sentences.indexOf(sentence) - at) === 1 ? BESIDE : 0;
      // What the first one has said already is worth little.
      let known = 0;
      for (const word of sentence.held) if (first.held.has(word)) known += asked.wanted.get(word) ?? 0;
      return beside - (asked.all > 0 ? (KNOWN * known) / asked.all : 0);
    },
  );
  const chosen = second === null ? [first] : [first, second].sort((a, b) => a.start - b.start);
  return join(chosen).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}

function readAsked({ question, terms, title, weight }: SnippetRequest): Asked {
  const words = foldedWords(question).map(({ word }) => word);
  const stems = new Set(words.map((word) => stem(word)));
  const wanted = new Map(terms.map((term) => [term.stem, term.weight * weight(term.stem)]));
  const titleStems = foldedWords(title ?? '').flatMap(({ word }) => {
    const key = stem(word);
    return word.length < 3 || STOP_WORDS.has(word) || stems.has(key) ? [] : [key];
  });
  return {
    kind: askedKind(question),
    country: asksForCountry(words),
    stems,
    wanted,
    all: [...wanted.values()].reduce((sum, value) => sum + value, 0),
    title: new Set(titleStems),
  };
}

function fits(first: Span, second: Span): boolean {
  return first.end - first.start + second.end - second.start <= LONGEST;
}

function best(sentences: readonly Scored[], more: (sentence: Scored) => number): Scored | null {
  let found: Scored | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    const score = sentence.score + more(sentence);
    if (score > most) [found, most] = [sentence, score];
  }
  return found;
}

/** Sentences that stand side by side become one span. */
function join(spans: readonly Span[]): Span[] {
  const [a, b] = spans;
  if (!a || !b) return [...spans];
  return b.start - a.end <= 2 ? [{ start: a.start, end: b.end }] : [a, b];
}

/** The sentences of a passage, with the marks that belong to them, white space left out. */
function sentencesOf(text: string): Sentence[] {
  const words = foldedWords(text).map((word) => signWord(text, word));
  const sentences: Sentence[] = [];
  let first = 0;
  let start = 0;
  for (let i = 1; i <= words.length; i++) {
    const before = words[i - 1] as SignWord;
    const next = words[i];
    if (next && borderBetween(text, before.start, before.end, next.start) === 0) continue;
    // What stands before the last white space of the gap closes this sentence, what stands after it opens the next.
    const gap = text.slice(before.end, next?.start ?? text.length);
    const cut = before.end + (next ? gap.search(/\s\S*$/) : gap.length);
    const end = before.end + text.slice(before.end, cut).trimEnd().length;
    while (start < end && text.charCodeAt(start) <= 32) start++;
    sentences.push({ start, end, words: words.slice(first, i) });
    first = i;
    start = cut;
  }
  return sentences;
}
