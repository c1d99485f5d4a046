/**
 * How likely a sentence answers a question for a fact, from what speaks for it; and from where on it is an answer. Pure.
 *
 * Weights and the curve of the bounds are printed by `test/fit/fact-gate.ts` (logistic regression, five folds).
 */

/** 0 to 1 each. */
export interface FactEvidence {
  /** The share of the topic, by rarity, that the sentence has, by words near in sense too. */
  readonly own: number;
  /** The same with the paragraph, its neighbours and the title. */
  readonly around: number;
  /** What the sentence has of the words that stand nowhere around it: mostly what is asked of the matter. */
  readonly rest: number;
  /** How well its passage ranks for the whole question, beside the best. */
  readonly passage: number;
  /** How well the best passage of its article ranks, beside the best. */
  readonly article: number;
  /** How near what is counted is to what was to be counted; 1 where nothing is. */
  readonly counted: number;
  /** The share of the topic's neighbouring words that stand side by side in the sentence. */
  readonly adjoining: number;
  /** How definite the time, number … is. */
  readonly definite: number;
}

/** Likelihood from which a sentence is an answer. */
export const ANSWERS_FROM = 0.7;
/** Likelihood from which the answer is given without "perhaps". */
export const SURE_FROM = 0.78;

const WEIGHTS: Readonly<Record<keyof FactEvidence, number>> = {
  own: 0.64,
  around: 1.74,
  rest: 1.12,
  passage: 1,
  article: 2.8,
  counted: 1.39,
  adjoining: 0.45,
  definite: 1.07,
};
const BIAS = -7.27;

/** 0 to 1. */
export function factLikelihood(evidence: FactEvidence): number {
  const names = Object.keys(WEIGHTS) as (keyof FactEvidence)[];
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * evidence[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
