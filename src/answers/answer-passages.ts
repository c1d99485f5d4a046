/** Passages for a question: for when, where, how many … the sentence that answers, with the asked thing marked. */
import type { Coverage, Passage, Query, Statement } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import type { Nearness } from '../search/encoder.ts';
import { readTopic, StatementRanking } from '../search/relevance/statement-ranking.ts';
import { hasFacts } from './fact-expressions.ts';
import { ANSWERS_FROM, SURE_FROM } from './fact-gate.ts';
import { type FactSentence, factSentences } from './fact-sentences.ts';
import { bySense } from './facts-by-sense.ts';
import { filtersOf } from './find-statements.ts';
import { holdsMatter, numberedMatter } from './numbered-topics.ts';
import { isSurelyMeant, repaired } from './repairs.ts';

export interface FoundPassages {
  readonly passages: readonly Passage[];
  /** For each passage who says it, null where it is the article's own telling. */
  readonly saidBy: readonly (Statement | null)[];
  /** The passages are sentences with the asked thing as their one highlight. */
  readonly facts: boolean;
  /** Passages with a sentence that gives something of the kind asked for, likeliest first; no answer. */
  readonly nearest: readonly Passage[];
  /** The first of them answers in all likelihood. */
  readonly whole: boolean;
  readonly coverage: Coverage;
  readonly repaired: readonly (readonly [string, string])[];
}

/** So many passages are searched for what is asked. */
const READ = 20;
/** Answers that are less likely than the best by so much are not shown beside it. */
const BESIDE_THE_BEST = 0.15;
/** So many are shown where less likely ones, by so much at most, can fill up the list: the first is not always the right one. */
const AT_LEAST = 3;
const FILLS_UP = 0.35;
const PASSAGE_RELEVANT = 0.5;

export async function findPassages(
  asked: Query,
  archive: Archive,
  options: { readonly reach: number; readonly asOf: string | null; readonly nearness?: Nearness | undefined },
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
  const likeliest = hasFacts(query.asksFor)
    ? await factSentences(query, query.asksFor, page.hits, archive)
    : [];
  const best = likeliest[0]?.likelihood ?? 0;
  const facts = await bySense(query.question, likeliest, options.nearness);
  // Whether there is an answer is settled without an encoder; which sentence it is, with it.
  const moved = facts !== likeliest && best >= ANSWERS_FROM ? facts[0] : undefined;
  const shown = vagueLast(
    facts.filter(
      (fact) =>
        fact === moved || (fact.likelihood >= ANSWERS_FROM && fact.likelihood >= best - BESIDE_THE_BEST),
    ),
  );
  const others = shown.length > 0 ? facts.filter(({ likelihood }) => likelihood >= best - FILLS_UP) : [];
  const answering = unique(shown.map(inItsPassage));
  const beside = unique([...shown, ...others].map(inItsPassage)).slice(answering.length, AT_LEAST);
  const passages = hasFacts(query.asksFor) ? [...answering, ...beside] : touching(query, page.hits);
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
    nearest: unique(facts.map(({ within }) => within)),
    facts: shown.length > 0,
    whole: (shown[0]?.likelihood ?? 0) >= SURE_FROM,
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

/** The passage around a sentence that answers; the sentence is what is shown of it. */
function inItsPassage({ passage, within }: FactSentence): Passage {
  const { start, end, highlights, score } = passage;
  if (start < within.start || end > within.end) return passage;
  return { ...within, highlights, snippet: [{ start, end }], score };
}

/** "Within 60 days" before "until it is over", however likely either is. */
const vagueLast = (facts: readonly FactSentence[]): FactSentence[] =>
  [...facts].sort((a, b) => Number(b.evidence.definite > 0) - Number(a.evidence.definite > 0));

function unique(passages: readonly Passage[]): Passage[] {
  return passages.filter(
    ({ document, start }, i) =>
      passages.findIndex((one) => one.document.id === document.id && one.start === start) === i,
  );
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
