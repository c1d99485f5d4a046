/**
 * Whether a query is answered, by which statements, and in which order: one number for each from what speaks for it.
 * From `ANSWERS_FROM` on it is an answer; below it may be offered as the nearest.
 *
 * The order is a logistic regression over statements, the gate one over questions: over the first statement of questions
 * with an answer, of near misses (the matter is there, nobody says what is asked) and of questions whose article was taken
 * away. Weights, bounds and their curve are printed by `test/fit/topic-gate.ts` (five folds).
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
  /** The speaker is to be one of a group ("french minister"). */
  readonly group: boolean;
}

/** Shorter topics name a thing ("dredging", "white phosphorus"): its own words decide before any neighbours. */
const DESCRIBES_FROM = 3;
/** By the words alone: from here on a short topic stands in what is said or right beside it. */
const LEXICAL = 0.5;
/** What the words of a short topic count where the speaker is none of the group asked about: just an answer at most. */
const OUTSIDE_GROUP = 0.52;
/** So many of the first statements may show that the query is answered. */
const FIRST = 3;

type Feature =
  | 'own'
  | 'said'
  | 'around'
  | 'quoted'
  | 'passage'
  | 'article'
  | 'rest'
  | 'restShare'
  | 'ofGroup';
type Weights = Readonly<Partial<Record<Feature, number>>>;

/** Weights of the order, by whether somebody is named; their sum is 1. */
const ORDER: Readonly<Record<'named' | 'anybody', Weights>> = {
  named: { own: 0.14, said: 0.27, around: 0.33, quoted: 0.26 },
  anybody: { said: 0.17, around: 0.1, quoted: 0.16, passage: 0.18, article: 0.16, rest: 0.1, ofGroup: 0.13 },
};

interface Gate {
  readonly weights: Weights;
  readonly bias: number;
  /** What is taken away where the speaker is none of the group asked about. */
  readonly outside: number;
  readonly from: number;
  /** What lies below the bound by so much still answers where another statement shows that there is an answer. */
  readonly beside: number;
}

const GATE: Readonly<Record<'named' | 'anybody', Gate>> = {
  named: {
    weights: { said: 1.67, around: 1.16, rest: 1.2, restShare: 0.5, article: 0.98 },
    bias: -2.96,
    outside: 0,
    from: 0.6,
    beside: 0.5,
  },
  anybody: {
    weights: { said: 0.56, around: 0.39, rest: 1.08, restShare: 0.6, article: 1.86 },
    bias: -2.76,
    outside: 1,
    from: 0.55,
    beside: 0.15,
  },
};

/** The relevance of each statement of one query, 0 to 1, in the order given. */
export function topicRelevance(statements: readonly TopicEvidence[], asked: AskedTopic): number[] {
  // "Dredging": those who name it answer; where one does, others do not.
  if (asked.terms < DESCRIBES_FROM && statements.some(({ lexical }) => lexical >= LEXICAL))
    return statements.map(({ lexical, ofGroup }) =>
      asked.group && ofGroup === 0 ? lexical * OUTSIDE_GROUP : lexical,
    );
  const { from, beside } = GATE[asked.named ? 'named' : 'anybody'];
  const order = statements.map((evidence) => orderOf(evidence, asked.named));
  const worth = statements.map((evidence) => gateOf(evidence, asked));
  const first = [...order.keys()].sort((a, b) => (order[b] as number) - (order[a] as number)).slice(0, FIRST);
  const answered = first.some((i) => (worth[i] as number) >= from);
  return order.map((value, i) =>
    answered && (worth[i] as number) >= from - beside
      ? ANSWERS_FROM + (1 - ANSWERS_FROM) * value
      : // Just below the bound at most.
        ANSWERS_FROM * 0.999 * value,
  );
}

const orderOf = (evidence: TopicEvidence, named: boolean): number =>
  weighed(evidence, ORDER[named ? 'named' : 'anybody']);

function gateOf(evidence: TopicEvidence, { named, group }: AskedTopic): number {
  const { weights, bias, outside } = GATE[named ? 'named' : 'anybody'];
  return weighed(evidence, weights) + bias - (group ? outside * (1 - evidence.ofGroup) : 0);
}

function weighed(evidence: TopicEvidence, weights: Weights): number {
  let sum = 0;
  for (const [feature, weight] of Object.entries(weights)) sum += weight * evidence[feature as Feature];
  return sum;
}
