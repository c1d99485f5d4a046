/** Rules that find whom words of an article mean, tried in the order of their list; the first that finds somebody decides. */

/** The chain that is meant, null where that stays unclear, and the name of the rule that decided. */
export interface Resolution {
  readonly chain: number | null;
  readonly rule: string;
}

export interface ResolutionRule<Words extends readonly unknown[]> {
  /** Shown by `extract --explain`. */
  readonly name: string;
  /** Gives a chain; null: the rule finds nobody, and the next is tried. */
  readonly find: (...words: Words) => number | null;
}

export function firstFound<Words extends readonly unknown[]>(
  rules: readonly ResolutionRule<Words>[],
  ...words: Words
): Resolution | null {
  for (const { name, find } of rules) {
    const chain = find(...words);
    if (chain !== null) return { chain, rule: name };
  }
  return null;
}
