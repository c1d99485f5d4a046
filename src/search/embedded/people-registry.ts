/** Who is who over the whole archive: from every entity of every article to one person, made when first asked after a change. */
import type { Person, SpeakerKind } from '../../model.ts';
import type { SpeakerResolution } from '../archive.ts';
import type { Catalogue } from './catalogue.ts';
import { type ArticlePeople, identifyPlainly, resolvePlainly } from './plain-identity.ts';

export class PeopleRegistry {
  readonly #catalogue: Catalogue;
  #version = -1;
  #people: readonly Person[] = [];
  #places = new Map<string, number>();
  /** Of each entity number: place in `#people`, −1: nobody in particular. */
  #owners = new Int32Array(0);

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  #settle(): void {
    const catalogue = this.#catalogue;
    if (this.#version === catalogue.version) return;
    this.#version = catalogue.version;
    const keys = catalogue.keys();
    const table = identifyPlainly(keys.map((key) => this.#articlePeople(key)));
    this.#people = table.people;
    this.#places = new Map(table.people.map(({ id }, place) => [id, place]));
    this.#owners = new Int32Array(catalogue.statements.entityCount).fill(-1);
    keys.forEach((key, i) => {
      const first = catalogue.statements.columns.firstEntity.get(key);
      this.#owners.set(table.owners[i] ?? [], first);
    });
  }

  #articlePeople(key: number): ArticlePeople {
    const { statements } = this.#catalogue;
    const entities = statements.entitiesOf(key);
    const said = new Uint32Array(entities.length);
    const first = statements.columns.firstEntity.get(key);
    const { from, to } = statements.statementsOf(key);
    for (let i = from; i < to; i++) {
      const entity = statements.columns.entity.get(i) - first;
      if (entity >= 0) said[entity] = (said[entity] as number) + 1;
    }
    return { entities, said };
  }

  /** Place of each entity's person (see `at`), −1 for nobody in particular. */
  owners(): Int32Array {
    this.#settle();
    return this.#owners;
  }

  at(place: number): Person | null {
    this.#settle();
    return this.#people[place] ?? null;
  }

  /** −1 where there is nobody of that id. */
  placeOf(id: string): number {
    this.#settle();
    return this.#places.get(id) ?? -1;
  }

  resolve(name: string): SpeakerResolution {
    this.#settle();
    return resolvePlainly(this.#people, name);
  }

  /** Those with the most statements first. */
  all(kind?: SpeakerKind): Person[] {
    this.#settle();
    return this.#people
      .filter((person) => kind === undefined || person.kind === kind)
      .sort((a, b) => b.statementCount - a.statementCount || (a.id < b.id ? -1 : 1));
  }

  get count(): number {
    this.#settle();
    return this.#people.length;
  }
}
