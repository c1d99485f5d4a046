/** People by place, those with the most statements first; put in order anew only when somebody asks after a change. */
import type { Person } from '../../model.ts';
import type { PeopleColumns } from './people-columns.ts';

type Weight = Pick<Person, 'id' | 'statementCount' | 'articleCount'>;

export function byWeight(a: Weight, b: Weight): number {
  return b.statementCount - a.statementCount || b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1);
}

export class PeopleOrder {
  #places: Int32Array = new Int32Array(0);
  #stands = false;

  /** Something has changed. */
  disturb(): void {
    this.#stands = false;
  }

  /** Goes on from places that are in order. */
  restore(places: Int32Array): void {
    this.#places = places;
    this.#stands = true;
  }

  /** Sorts from the former order on, in which almost all stand right already. */
  places(people: PeopleColumns): Int32Array {
    if (this.#stands) return this.#places;
    const listed = new Uint8Array(people.size);
    const places: number[] = [];
    const list = (place: number): void => {
      if (people.kindOf(place) === null || listed[place] === 1) return;
      listed[place] = 1;
      places.push(place);
    };
    for (const place of this.#places) list(place);
    for (let place = 0; place < people.size; place++) list(place);
    const ids: string[] = [];
    const idOf = (place: number): string => (ids[place] ??= people.idOf(place));
    places.sort(
      (p, q) =>
        people.statementsOf(q) - people.statementsOf(p) ||
        people.articlesOf(q) - people.articlesOf(p) ||
        (idOf(p) < idOf(q) ? -1 : 1),
    );
    this.restore(Int32Array.from(places));
    return this.#places;
  }
}
