/**
 * Which name forms of one surname some article names side by side: two spellings of the surname, or a father and his
 * son, are two people there, or reading the article would have made them one.
 */
import type { FormKey } from './person-forms.ts';

/** No real article has more people of one surname. */
const MOST_TOGETHER = 8;

export class ApartForms {
  /** Pairs of form keys, with how many articles name both. */
  readonly #pairs = new Map<string, number>();

  /** People of one surname whom one article names: counted in (`by` 1) or out (`by` -1). */
  count(people: readonly FormKey[], by: 1 | -1): void {
    for (const pair of pairsAmong(people)) this.countPair(pair, by);
  }

  /** The same of one of `pairsAmong`, for `by` articles. */
  countPair(pair: string, by: number): void {
    const count = (this.#pairs.get(pair) ?? 0) + by;
    if (count > 0) this.#pairs.set(pair, count);
    else this.#pairs.delete(pair);
  }

  /** Whether an article names both. */
  has(form: Pick<FormKey, 'key'>, other: Pick<FormKey, 'key'>): boolean {
    return this.#pairs.size > 0 && this.#pairs.has(pairOf(form, other));
  }
}

const pairOf = (a: Pick<FormKey, 'key'>, b: Pick<FormKey, 'key'>): string =>
  a.key < b.key ? `${a.key}\n${b.key}` : `${b.key}\n${a.key}`;

/** Pairs of forms of one surname that are two people, for an article that names these. */
export function pairsAmong(people: readonly FormKey[]): string[] {
  const named = people.filter(({ words }) => words.length > 1).slice(0, MOST_TOGETHER);
  return named.flatMap((form, i) =>
    named
      .slice(0, i)
      .filter((other) => other.words.at(-1) !== form.words.at(-1) || other.suffix !== form.suffix)
      .map((other) => pairOf(form, other)),
  );
}
