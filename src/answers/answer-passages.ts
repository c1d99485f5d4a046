/** Passages for a question: for when, where, how many … the sentence that answers, with the asked thing marked. */
import type { AskedFor, Coverage, Passage, Query, Span, Statement } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { readTopic, StatementRanking } from '../search/relevance/statement-ranking.ts';
import { foldedWords } from '../text/normalise.ts';
import { readText } from '../text/read-text.ts';
import { stem } from '../text/stem.ts';
import { definiteness, factsIn, hasFacts } from './fact-expressions.ts';
import { mayAnswer, wantedOf } from './fact-kinds.ts';
import { filtersOf } from './find-statements.ts';
import { holdsMatter, numberedMatter } from './numbered-topics.ts';
import { isSurelyMeant, repaired } from './repairs.ts';

export interface FoundPassages {
  readonly passages: readonly Passage[];
  /** For each passage who says it, null where it is the article's own telling. */
  readonly saidBy: readonly (Statement | null)[];
  /** The passages are sentences with the asked thing as their one highlight. */
  readonly facts: boolean;
  /** How many of them, the first, speak of nearly all that was asked, so that their words may stand for the answer. */
  readonly sure: number;
  /** The first of them holds every word of the question that carries a sense. */
  readonly whole: boolean;
  readonly coverage: Coverage;
  readonly repaired: readonly (readonly [string, string])[];
}

const READ = 12;
/** A sentence that answers must touch the question at least so much. */
const SENTENCE_RELEVANT = 0.45;
/** What a definite time or number adds to a sentence's relevance. */
const DEFINITE = 0.35;
const NOT_PROSE = 0.3;
/** What it adds that the topic's words stand side by side. */
const SIDE_BY_SIDE = 0.2;
/** What it adds at most that its passage ranks high for the whole question. */
const PASSAGE_RANK = 0.5;
/** From here on a sentence speaks of what was asked, not only of a part of it. */
const SURE = 0.7;
/** From here on all of its words that count stand in the sentence, or words that are near in sense. */
const WHOLE = 0.88;
const PASSAGE_RELEVANT = 0.5;
/** "to keep their seats": what something was for, perhaps. */
const PURPOSE = /^to\s/i;

export async function findPassages(
  asked: Query,
  archive: Archive,
  options: { readonly reach: number; readonly asOf: string | null },
): Promise<FoundPassages> {
  const typed = hasFacts(asked.asksFor) && asked.follow === null && asked.topic !== null;
  const page = await archive.searchPassages({
    // The passage is found by all words of the question; its sentences are held against the topic.
    text: typed ? `${asked.topic} ${asked.question}` : asked.topic,
    phrases: asked.phrases,
    excludedTerms: asked.excludedTerms,
    filters: filtersOf(asked, null),
    limit: Math.max(READ, options.reach),
    ...(options.asOf ? { asOf: options.asOf } : {}),
  });
  const repairs = page.repaired.filter(isSurelyMeant);
  const query = asked.topic === null ? asked : { ...asked, topic: repaired(asked.topic, repairs) };
  const facts = hasFacts(query.asksFor) ? await factPassages(query, query.asksFor, page.hits, archive) : [];
  const passages = facts.length > 0 ? facts.map(({ passage }) => passage) : touching(query, page.hits);
  const sure = facts.filter((fact) => fact.sure).length;
  const saidBy: (Statement | null)[] = [];
  const byDocument = new Map<string, readonly Statement[]>();
  for (const passage of passages) {
    const { id } = passage.document;
    const statements = byDocument.get(id) ?? (await archive.statementsOf(id));
    byDocument.set(id, statements);
    saidBy.push(speakerOf(passage, statements));
  }
  return {
    passages,
    saidBy,
    facts: facts.length > 0,
    sure,
    whole: facts[0]?.whole ?? false,
    coverage: page.coverage,
    repaired: repairs,
  };
}

/** Passages that hold most of what was asked for (by weight): a passage with one of the words is no answer. */
function touching(query: Query, passages: readonly Passage[]): Passage[] {
  if (query.topic === null) return [...passages];
  const ranking = new StatementRanking(readTopic({ text: query.topic }));
  const matter = numberedMatter(query.topic);
  return passages.filter(({ text, document }) => {
    if (matter !== null && !holdsMatter(matter, `${document.title ?? ''}\n${text}`)) return false;
    const content = [{ start: 0, end: text.length }];
    return (
      ranking.score({ text, title: document.title ?? '', content, quoted: [] }).relevance >= PASSAGE_RELEVANT
    );
  });
}

/** The sentences of the passages that hold what is asked for, best first. */
async function factPassages(
  query: Query,
  asksFor: AskedFor,
  passages: readonly Passage[],
  archive: Archive,
): Promise<Fact[]> {
  const wanted = wantedOf(query, asksFor);
  const pairs = pairsOf(query.topic ?? '');
  const ranking = new StatementRanking(readTopic({ text: query.topic, phrases: query.phrases }));
  const found: Fact[] = [];
  const best = passages[0]?.score ?? 0;
  for (const passage of passages) {
    const rank = best > 0 ? passage.score / best : 0;
    const article = await archive.document(passage.document.id);
    if (!article) continue;
    for (const sentence of sentencesOf(article.text, passage)) {
      if (
        found.some(
          ({ passage: { document, start } }) =>
            document.id === passage.document.id && start === sentence.start,
        )
      )
        continue;
      const words = article.text.slice(sentence.start, sentence.end);
      const score = ranking.score({ text: article.text, title: null, content: [sentence], quoted: [] });
      if (score.relevance < SENTENCE_RELEVANT) continue;
      const facts = factsIn(asksFor, words)
        .filter(({ start, end }) => mayAnswer(wanted, words.slice(start, end), words.slice(0, start)))
        .map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }));
      // A topic word is not what is asked for: "where was the strike in Syria" is not answered by "in Syria".
      const telling = facts.filter(
        (fact) =>
          !score.highlights.some(
            (mark) =>
              mark.start >= fact.start &&
              mark.end <= fact.end &&
              fact.end - fact.start < (mark.end - mark.start) * 2,
          ),
      );
      const fact = nearestFact(telling, score.highlights);
      if (!fact || (asksFor === 'how old' && !isBeside(fact, score.highlights))) continue;
      const answering: Passage = {
        ...passage,
        start: sentence.start,
        end: sentence.end,
        text: words,
        highlights: [fact],
        snippet: [sentence],
        score:
          Math.round(
            (score.relevance -
              (sentence.prose ? 0 : NOT_PROSE) +
              sideBySide(pairs, words) * SIDE_BY_SIDE +
              rank * PASSAGE_RANK +
              definiteness(article.text.slice(fact.start, fact.end)) * DEFINITE) *
              1000,
          ) / 1000,
      };
      const purpose = asksFor === 'why' && PURPOSE.test(article.text.slice(fact.start, fact.end));
      found.push({
        passage: answering,
        sure: score.relevance >= SURE && !purpose,
        whole: score.relevance >= WHOLE,
      });
    }
  }
  return found.sort((a, b) => Number(b.sure) - Number(a.sure) || b.passage.score - a.passage.score);
}

interface Fact {
  readonly passage: Passage;
  readonly sure: boolean;
  readonly whole: boolean;
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

/** An age belongs to the name beside it. */
const isBeside = (fact: Span, marks: readonly Span[]): boolean =>
  marks.some((mark) => fact.start - mark.end <= 12 && mark.start - fact.end <= 40);

/** The fact that stands nearest to the last matched words (times and numbers mostly follow what they belong to). */
function nearestFact(facts: readonly Span[], marks: readonly Span[]): Span | null {
  if (facts.length === 0) return null;
  const distance = (fact: Span) =>
    Math.min(
      ...marks.map((mark) =>
        mark.end <= fact.start
          ? fact.start - mark.end
          : mark.start >= fact.end
            ? (mark.start - fact.end) * 1.5
            : 0,
      ),
      10_000,
    );
  const ordered = [...facts].sort((a, b) => distance(a) - distance(b));
  return ordered[0] ?? null;
}

interface PassageSentence extends Span {
  readonly prose: boolean;
}

function sentencesOf(text: string, within: Span): PassageSentence[] {
  const { sentences, paragraphs } = readText(text.slice(within.start, within.end));
  return sentences.map(({ start, end, paragraph }) => ({
    start: start + within.start,
    end: end + within.start,
    // "READ MORE: …" and captions repeat what an article says better.
    prose: paragraphs[paragraph]?.role === 'prose',
  }));
}

function speakerOf(passage: Passage, statements: readonly Statement[]): Statement | null {
  const [first] = passage.snippet;
  const span =
    first && passage.highlights.length !== 1
      ? { start: first.start, end: passage.snippet.at(-1)?.end ?? first.end }
      : (passage.highlights[0] ?? passage);
  let best: Statement | null = null;
  for (const statement of statements) {
    if (statement.speaker === null) continue;
    const inside = statement.content.some(({ start, end }) => start <= span.start && span.end <= end);
    const closer = best === null || statement.content.length === 0 || width(statement) < width(best);
    if (inside && closer) best = statement;
  }
  return best;
}

function width({ content }: Statement): number {
  return (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0);
}
