/**
 * Whether a statement answers for a topic, and before which others: one number from what speaks for it. From
 * `ANSWERS_FROM` on it is an answer; below it may be offered as the nearest.
 *
 * Weights and bounds are printed by `test/fit/topic-gate.ts` (five folds over questions with known answers; its curve
 * says how many questions each bound answers rightly and how many near misses it lets through).
 */
import type { TopicEvidence } from './topic-evidence.ts';

/** Relevance from which a statement is an answer. */
export const ANSWERS_FROM = 0.5;

/** What a query asks about, as far as the gate depends on it. */
export interface AskedTopic {
  /** Number of the topic's words that carry a sense. */
  readonly terms: number;
  /** Statements of certain people only. */
  readonly named: boolean;
}

/** Shorter topics name a thing ("dredging", "white phosphorus"): its own words decide before any neighbours. */
const DESCRIBES_FROM = 3;
/** By the words alone: all topics that stand in what is said are answered. */
const LEXICAL = 0.5;
/** Where nobody is named the whole archive is searched, and something always has half of the words. */
const LEXICAL_OF_ANYBODY = 0.7;
/** Words and their neighbours in sense, in the statement and around it (mean of `own` and `around`). */
const SENSE = 0.8;

/** Weights of the order, by whether somebody is named. */
const ORDER = {
  named: { lexical: 0, own: 0.18, said: 0.29, around: 0.27, quoted: 0.26, passage: 0 },
  anybody: { lexical: 0.18, own: 0.11, said: 0.18, around: 0, quoted: 0.16, passage: 0.37 },
} as const;

/**
 * The relevance of one statement, 0 to 1. `byWords`: whether any statement of the query answers by its words alone;
 * a topic of few words is then answered by such statements only.
 */
export function topicRelevance(evidence: TopicEvidence, asked: AskedTopic, byWords: boolean): number {
  const { lexical } = evidence;
  const describes = asked.terms >= DESCRIBES_FROM;
  if (!describes && byWords) return lexical;
  const order = orderOf(evidence, asked.named);
  return answersTopic(evidence, asked) ? ANSWERS_FROM + (1 - ANSWERS_FROM) * order : below(order);
}

/** Whether the words alone make it an answer. */
export function answersByWords({ lexical }: TopicEvidence, asked: AskedTopic): boolean {
  return lexical >= (asked.named || asked.terms < DESCRIBES_FROM ? LEXICAL : LEXICAL_OF_ANYBODY);
}

function answersTopic(evidence: TopicEvidence, asked: AskedTopic): boolean {
  const sense = (evidence.own + evidence.around) / 2;
  return answersByWords(evidence, asked) || (asked.named && sense >= SENSE);
}

/** Just below the gate at most. */
const below = (order: number): number => ANSWERS_FROM * 0.999 * order;

function orderOf(evidence: TopicEvidence, named: boolean): number {
  const weights = named ? ORDER.named : ORDER.anybody;
  return (
    weights.lexical * evidence.lexical +
    weights.own * evidence.own +
    weights.said * evidence.said +
    weights.around * evidence.around +
    weights.quoted * evidence.quoted +
    weights.passage * evidence.passage
  );
}
