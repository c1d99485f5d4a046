/**
 * Wilson's 95 % interval of a share of `n`. `points` may hold halves, for which the interval is a little too wide.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 */
export function wilson(points: number, n: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const share = points / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
