/** Logistic regression by gradient descent, and folds. Small and deterministic: for fitting few weights on few examples. */

export interface Example {
  readonly features: readonly number[];
  readonly answers: boolean;
  readonly weight: number;
}

const ROUNDS = 4_000;
const RATE = 0.5;

/** Weights, the bias last. `ridge`: how strongly weights are held small. */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const width = examples[0]?.features.length ?? 0;
  const weights = new Array<number>(width + 1).fill(0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(width + 1).fill(0);
    for (const { features, answers, weight } of examples) {
      const wrong = (weight * (probability(weights, features) - Number(answers))) / total;
      for (let i = 0; i < width; i++) slope[i]! += wrong * (features[i] as number);
      slope[width]! += wrong;
    }
    for (let i = 0; i <= width; i++)
      weights[i]! -=
        RATE * ((slope[i] as number) + (i < width ? (ridge * (weights[i] as number)) / total : 0));
  }
  return weights;
}

/** What the weights make of one example, before it is squeezed between 0 and 1. */
export const decision = (weights: readonly number[], features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] as number), weights.at(-1) ?? 0);

export const probability = (weights: readonly number[], features: readonly number[]): number =>
  1 / (1 + Math.exp(-decision(weights, features)));

/** Of each of five folds what is learnt from and what is tested, by position: always the same. */
export function folds<T>(
  items: readonly T[],
): { readonly learnt: readonly T[]; readonly tested: readonly T[] }[] {
  const FOLDS = 5;
  return Array.from({ length: FOLDS }, (_, fold) => ({
    learnt: items.filter((_, i) => (i * 7) % FOLDS !== fold),
    tested: items.filter((_, i) => (i * 7) % FOLDS === fold),
  }));
}
