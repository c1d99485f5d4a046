/**
 * The sentences of some passages that hold what a question asks for (a time, a number, an amount, an age, a place, a
 * reason), each with what speaks for it as the answer.
 */
import type { AskedFor, Passage, Query, Span } from '../model.ts';
import type { Archive, Stretch, StretchEvidence } from '../search/archive.ts';
import { foldedWords } from '../text/normalise.ts';
import { readText } from '../text/read-text.ts';
import { stem } from '../text/stem.ts';
import { type WordClass, wordClass } from '../text/word-classes.ts';
import { definiteness, factsIn } from './fact-expressions.ts';
import { type FactEvidence, factLikelihood } from './fact-gate.ts';
import { countsPeople, mayAnswer, type Wanted, wantedOf } from './fact-kinds.ts';

export interface FactSentence {
  /** The sentence, with the asked thing as its one highlight. */
  readonly passage: Passage;
  /** The passage in which it stands, as it was found. */
  readonly within: Passage;
  readonly evidence: FactEvidence;
  /** How likely it answers, 0 to 1. */
  readonly likelihood: number;
}

/** Words behind a number that may be what is counted: "49 of the 97 votes cast". UTF-16 code units. */
const COUNTED_WITHIN = 40;
/** Words before and behind an amount that may be what it is of ("a budget of $9 million"). UTF-16 code units. */
const ATTRIBUTE_WITHIN = 60;
/** What an amount counts that stands beside no such word. */
const ATTRIBUTE_AWAY = 0.4;
/** So many of the best articles are read as a whole: the answer may stand where none of the question's words does. */
const WHOLE_ARTICLES = 3;
/** What is shown around a sentence that no passage found holds. UTF-16 code units. */
const AROUND = 400;
const LONGEST = 1_400;
/** The numbers and times of one sentence that are tried at most. */
const MOST_FACTS = 8;

interface Candidate extends Stretch {
  readonly within: Passage;
  /** How its passage, and the best passage of its article, rank beside the best of all, 0 to 1. */
  readonly share: number;
  readonly articleShare: number;
  readonly words: string;
  readonly facts: readonly Span[];
}

/** Likeliest first. `topic`: the words that a sentence is held against. */
export async function factSentences(
  query: Query,
  asksFor: AskedFor,
  passages: readonly Passage[],
  archive: Archive,
): Promise<FactSentence[]> {
  const topic = query.topic ?? '';
  const wanted = wantedOf(query, asksFor);
  const pairs = pairsOf(topic);
  const candidates = await candidatesIn(passages, wanted, archive);
  const evidence = await archive.weigh(topic, candidates);
  const counted = await countedBy(wanted, candidates, archive);
  const found = candidates.flatMap((candidate, i) => {
    const weighed = evidence[i];
    const fact = weighed ? factOf(candidate, weighed, counted[i] ?? [], asksFor) : null;
    if (!weighed || fact === null) return [];
    const own: FactEvidence = {
      own: weighed.own,
      around: weighed.around,
      rest: weighed.rest,
      passage: candidate.share,
      article: candidate.articleShare,
      counted: fact.counted,
      adjoining: sideBySide(pairs, candidate.words),
      definite: definiteness(textOf(candidate, fact)),
    };
    const likelihood = factLikelihood(own);
    const { within, start, end, words } = candidate;
    const passage: Passage = {
      ...within,
      start,
      end,
      text: words,
      highlights: [{ start: fact.start, end: fact.end }],
      snippet: [{ start, end }],
      score: Math.round(likelihood * 1000) / 1000,
    };
    return [{ passage, within, evidence: own, likelihood }];
  });
  return found.sort((a, b) => b.likelihood - a.likelihood);
}

/** The sentences with something of the kind asked for: of the passages, and of the whole of the best articles. */
async function candidatesIn(
  passages: readonly Passage[],
  wanted: Wanted,
  archive: Archive,
): Promise<Candidate[]> {
  const best = passages[0]?.score ?? 0;
  const ids = [...new Set(passages.map(({ document }) => document.id))];
  const found: Candidate[] = [];
  for (const [rank, id] of ids.entries()) {
    const article = await archive.document(id);
    if (!article) continue;
    const own = passages.filter(({ document }) => document.id === id);
    const stretches = rank < WHOLE_ARTICLES ? [{ start: 0, end: article.text.length }] : own;
    const sentences = new Map(
      stretches.flatMap((stretch) => sentencesOf(article.text, stretch)).map((one) => [one.start, one]),
    );
    for (const { start, end } of sentences.values()) {
      const words = article.text.slice(start, end);
      const facts = factsIn(wanted.often ? 'how often' : wanted.asksFor, words)
        .filter((fact) => mayAnswer(wanted, words.slice(fact.start, fact.end), words.slice(0, fact.start)))
        .slice(0, MOST_FACTS)
        .map((fact) => ({ start: fact.start + start, end: fact.end + start }));
      if (facts.length === 0) continue;
      const holding = own.find((passage) => passage.start <= start && start < passage.end);
      const within = holding ?? passageAround(own[0] as Passage, article.text, start);
      const share = holding && best > 0 ? holding.score / best : 0;
      const articleShare = best > 0 ? (own[0]?.score ?? 0) / best : 0;
      found.push({ document: id, start, end, within, share, articleShare, words, facts });
    }
  }
  return found;
}

/** About a passage of text around a sentence of the same article that no passage found holds. */
function passageAround(other: Passage, text: string, at: number): Passage {
  const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, at - AROUND)) + 1);
  const next = text.indexOf('\n', Math.min(text.length, at + AROUND));
  const to = Math.min(next < 0 ? text.length : next, from + LONGEST);
  return {
    ...other,
    start: from,
    end: to,
    text: text.slice(from, to),
    highlights: [],
    snippet: [{ start: from, end: to }],
    score: 0,
  };
}

/** For each fact of each candidate how near what it counts is to what is asked for, 0 to 1; empty where nothing is counted. */
async function countedBy(
  { counted, people, attribute }: Wanted,
  candidates: readonly Candidate[],
  archive: Archive,
): Promise<number[][]> {
  if (people)
    return candidates.map((candidate) =>
      candidate.facts.map((fact) => countsPeople(textOf(candidate, fact))),
    );
  if (attribute !== '') {
    const asked = new Set(stemsOf(attribute));
    return candidates.map((candidate) =>
      candidate.facts.map((fact) => (standsBeside(asked, candidate, fact) ? 1 : ATTRIBUTE_AWAY)),
    );
  }
  if (counted === '') return [];
  const stretches = candidates.flatMap(({ document, end, facts }) =>
    facts.map((fact) => ({ document, start: fact.start, end: Math.min(end, fact.end + COUNTED_WITHIN) })),
  );
  const evidence = await archive.weigh(counted, stretches);
  let at = 0;
  return candidates.map(({ facts }) => facts.map(() => evidence[at++]?.said ?? 0));
}

/** Whether one of the words (as stems) stands beside an expression: "a budget of", "bought for". */
function standsBeside(asked: ReadonlySet<string>, { words, start }: Candidate, fact: Span): boolean {
  const from = Math.max(0, fact.start - start - ATTRIBUTE_WITHIN);
  return stemsOf(words.slice(from, fact.end - start + ATTRIBUTE_WITHIN)).some((word) => asked.has(word));
}

interface Fact extends Span {
  readonly counted: number;
}

/** The expression of a sentence that is what is asked for, if any is: what counts the asked thing, then what stands nearest. */
function factOf(
  candidate: Candidate,
  { highlights }: StretchEvidence,
  counted: readonly number[],
  asksFor: AskedFor,
): Fact | null {
  const facts = candidate.facts
    .map((fact, i) => ({ ...fact, counted: counted[i] ?? 1 }))
    // A topic word is not what is asked for: "where was the strike in Syria" is not answered by "in Syria".
    .filter((fact) => tellsMore(candidate, fact, highlights))
    .map((fact) =>
      asksFor === 'how old' && !isBeside(fact, highlights) ? { ...fact, counted: NOT_BESIDE } : fact,
    );
  const most = Math.max(...facts.map((fact) => fact.counted));
  return (
    facts
      .filter((fact) => fact.counted >= most - 0.1)
      .sort((a, b) => distance(a, highlights) - distance(b, highlights))[0] ?? null
  );
}

const TELLING: ReadonlySet<WordClass> = new Set(['open', 'quantity', 'time']);

/** Whether an expression holds a telling word or number that the question does not. */
function tellsMore(candidate: Candidate, fact: Span, marks: readonly Span[]): boolean {
  const at = fact.start;
  return foldedWords(textOf(candidate, fact)).some(
    ({ word, start, end }) =>
      (/\d/.test(word) || TELLING.has(wordClass(word))) &&
      !marks.some((mark) => mark.start <= at + start && at + end <= mark.end),
  );
}

const textOf = ({ words, start }: Candidate, fact: Span): string =>
  words.slice(fact.start - start, fact.end - start);

/** What an age counts that stands beside no name of the question: "He was 85". */
const NOT_BESIDE = 0.4;

/** An age belongs to the name beside it. */
const isBeside = (fact: Span, marks: readonly Span[]): boolean =>
  marks.some((mark) => fact.start - mark.end <= 12 && mark.start - fact.end <= 40);

/** How far a fact stands from the nearest matched word; times and numbers mostly follow what they belong to. */
function distance(fact: Span, marks: readonly Span[]): number {
  return Math.min(
    ...marks.map((mark) =>
      mark.end <= fact.start
        ? fact.start - mark.end
        : mark.start >= fact.end
          ? (mark.start - fact.end) * 1.5
          : 0,
    ),
    10_000,
  );
}

/** Stems in order; "Elizabeth II" is Elizabeth. */
const stemsOf = (text: string): string[] =>
  foldedWords(text)
    .map(({ word }) => stem(word))
    .filter((word) => !/^[iv]+$/.test(word));

/** Words of the topic that stand side by side ("first debate", "Moss die"), as stems. */
function pairsOf(topic: string): string[] {
  const words = stemsOf(topic);
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** The share of the pairs that the sentence has. */
function sideBySide(pairs: readonly string[], sentence: string): number {
  if (pairs.length === 0) return 0;
  const words = ` ${stemsOf(sentence).join(' ')} `;
  return pairs.filter((pair) => words.includes(` ${pair} `)).length / pairs.length;
}

/** The sentences of a stretch; "READ MORE: …" and captions are left out, they repeat what an article says better. */
function sentencesOf(text: string, within: Span): Span[] {
  const { sentences, paragraphs } = readText(text.slice(within.start, within.end));
  return sentences
    .filter(({ paragraph }) => paragraphs[paragraph]?.role === 'prose')
    .map(({ start, end }) => ({ start: start + within.start, end: end + within.start }));
}
