/**
 * The one or two sentences of a passage that answer: each sentence is scored as a small document of the question's
 * words, with what stands next to it, and for words of the kind that is asked for which the question does not have.
 */
import type { Span } from '../model.ts';
import { type FoldedWord, foldedWords } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { type AskedKind, askedKind } from './asked-kind.ts';
import { borderBetween } from './borders.ts';
import type { QueryTerm } from './question-words.ts';

/** A snippet's length in UTF-16 code units is kept below this by leaving out the second sentence. */
const LONGEST = 480;
/** What a neighbour's score counts. */
const CONTEXT = 0.25;
/** What words of the asked kind add, in parts of the weight of the whole question. */
const KIND = 0.2;
/** What it adds to stand before the others. */
const EARLY = 0.05;
/** A sentence that is a question itself seldom answers one. */
const QUESTION = 0.4;
/** What it adds to the second sentence to stand beside the first, and what it takes to say again what that says. */
const BESIDE = 0.1;
const KNOWN = 0.25;
/** How many words a sentence may have before its words count less. */
const EASY_LENGTH = 24;

const TIME_WORDS = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
   thursday friday saturday sunday yesterday today tomorrow tonight week weekend month year spring summer autumn fall winter`.split(
    /\s+/,
  ),
);
const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million
   millions billion billions trillion percent half third quarter`.split(/\s+/),
);
const BEFORE_PLACE = new Set('in at from near to across of outside inside into'.split(' '));

interface Scored extends Span {
  own: number;
  score: number;
  readonly stems: ReadonlySet<string>;
}

export interface SnippetRequest {
  readonly question: string;
  readonly terms: readonly QueryTerm[];
  /** How much a stem says (its inverse frequency). */
  readonly weight: (stem: string) => number;
}

/**
 * Spans of one or two sentences, in order; offsets are those of the article when the passage's text begins at `offset`.
 * A passage without sentences gives one empty span at its start.
 */
export function snippetOf(text: string, offset: number, request: SnippetRequest): Span[] {
  const sentences = scoreSentences(text, request);
  const first = best(sentences, () => 0);
  if (first === null) return [{ start: offset, end: offset }];
  const covered = first.stems;
  const at = sentences.indexOf(first);
  const second = best(
    sentences.filter((sentence) => sentence !== first && fits(first, sentence)),
    (sentence) => {
      const beside = Math.abs(sentences.indexOf(sentence) - at) === 1 ? BESIDE : 0;
      // What the first one has said already is worth little.
      let known = 0;
      for (const word of sentence.stems) if (covered.has(word)) known += request.weight(word);
      return beside * first.own - KNOWN * known;
    },
  );
  const chosen = second === null ? [first] : [first, second].sort((a, b) => a.start - b.start);
  return join(chosen).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
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

function scoreSentences(text: string, { question, terms, weight }: SnippetRequest): Scored[] {
  const kind = askedKind(question);
  const wanted = new Map(terms.map((term) => [term.stem, term.weight * weight(term.stem)]));
  const asked = new Set(foldedWords(question).map(({ word }) => stem(word)));
  const all = [...wanted.values()].reduce((sum, value) => sum + value, 0) || 1;
  const scored = sentencesOf(text).map(({ start, end, words }, i): Scored => {
    const stems = new Set<string>();
    let own = 0;
    for (const { word } of words) {
      const key = stem(word);
      const value = wanted.get(key);
      if (value === undefined || stems.has(key)) continue;
      stems.add(key);
      own += value;
    }
    if (text.slice(end - 3, end).includes('?')) own *= QUESTION;
    own /= 0.75 + (0.25 * Math.max(words.length, EASY_LENGTH)) / EASY_LENGTH;
    const answers = holds(kind, text, words, asked) ? KIND * all : 0;
    return { start, end, own, score: own + answers + (EARLY * all) / (1 + i), stems };
  });
  scored.forEach((sentence, i) => {
    sentence.score += CONTEXT * Math.max(scored[i - 1]?.own ?? 0, scored[i + 1]?.own ?? 0);
  });
  return scored;
}

/** A sentence with its words. */
interface Sentence extends Span {
  readonly words: readonly FoldedWord[];
}

/** The sentences of a passage, with the marks that belong to them, white space left out. */
function sentencesOf(text: string): Sentence[] {
  const words = foldedWords(text);
  const sentences: Sentence[] = [];
  let first = 0;
  let start = 0;
  for (let i = 1; i <= words.length; i++) {
    const before = words[i - 1] as FoldedWord;
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

/** The sentence has words of the asked kind that are not the question's own. */
function holds(
  kind: AskedKind,
  text: string,
  words: readonly FoldedWord[],
  asked: ReadonlySet<string>,
): boolean {
  if (kind === null) return false;
  return words.some(({ word, start }, i) => {
    if (asked.has(stem(word))) return false;
    const digit = word >= '0' && word < ':';
    if (kind === 'number') return digit || NUMBER_WORDS.has(word);
    if (kind === 'time') return digit || TIME_WORDS.has(word);
    const capital = text.charAt(start) !== text.charAt(start).toLowerCase();
    if (kind === 'name') return capital && i > 0;
    return capital && i > 0 && BEFORE_PLACE.has(words[i - 1]?.word ?? '');
  });
}
