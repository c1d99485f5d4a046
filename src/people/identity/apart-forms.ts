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
    const named = people.filter(({ words }) => words.length > 1).slice(0, MOST_TOGETHER);
    named.forEach((form, i) => {
      for (const other of named.slice(0, i)) {
        if (other.words.at(-1) === form.words.at(-1) && other.suffix === form.suffix) continue;
        const pair = pairOf(form, other);
        const count = (this.#pairs.get(pair) ?? 0) + by;
        if (count > 0) this.#pairs.set(pair, count);
        else this.#pairs.delete(pair);
      }
    });
  }

  /** Whether an article names both. */
  has(form: Pick<FormKey, 'key'>, other: Pick<FormKey, 'key'>): boolean {
    return this.#pairs.size > 0 && this.#pairs.has(pairOf(form, other));
  }
}

const pairOf = (a: Pick<FormKey, 'key'>, b: Pick<FormKey, 'key'>): string =>
  a.key < b.key ? `${a.key}\n${b.key}` : `${b.key}\n${a.key}`;
