/** Who is who over the whole archive: brought up to date when first asked after a change, by what has changed. */
import type { Person, SpeakerKind } from '../../model.ts';
import { PeopleDirectory } from '../../people/directory.ts';
import { IdentityIndex } from '../../people/identity.ts';
import type { OrganisationNames } from '../../people/organisation-names.ts';
import type { SpeakerResolution } from '../archive.ts';
import type { Catalogue } from './catalogue.ts';

export class PeopleRegistry {
  readonly #catalogue: Catalogue;
  readonly #organisations: OrganisationNames | undefined;
  readonly #identities: IdentityIndex;
  /** Article ids by key. */
  readonly #ids = new Map<number, string>();
  readonly #keys = new Map<string, number>();
  #version = -1;
  #people: readonly Person[] = [];
  #places = new Map<string, number>();
  /** Of each entity number: place in `#people`, −1: unknown. */
  #owners = new Int32Array(0);
  #directory: PeopleDirectory | null = null;

  constructor(catalogue: Catalogue, organisations?: OrganisationNames) {
    this.#catalogue = catalogue;
    this.#organisations = organisations;
    this.#identities = new IdentityIndex(organisations);
  }

  #settle(): void {
    if (this.#version === this.#catalogue.version) return;
    this.#version = this.#catalogue.version;
    for (const [id, key] of this.#catalogue.takeChanges()) this.#change(id, key);
    const { people, personOf } = this.#identities.identities();
    this.#people = people;
    this.#directory = null;
    this.#places = new Map(people.map(({ id }, place) => [id, place]));
    this.#assign(personOf);
  }

  #change(id: string, key: number): void {
    const former = this.#keys.get(id);
    if (former !== undefined) this.#ids.delete(former);
    if (key < 0) {
      this.#keys.delete(id);
      this.#identities.remove(id);
      return;
    }
    this.#keys.set(id, key);
    this.#ids.set(key, id);
    const { statements } = this.#catalogue;
    const entities = statements.entitiesOf(key);
    const statementsOf = new Array<number>(entities.length).fill(0);
    const first = statements.columns.firstEntity.get(key);
    const { from, to } = statements.statementsOf(key);
    for (let i = from; i < to; i++) {
      const entity = statements.columns.entity.get(i) - first;
      if (entity >= 0) statementsOf[entity] = (statementsOf[entity] ?? 0) + 1;
    }
    this.#identities.put({ id, entities, statementsOf });
  }

  #assign(personOf: (id: string, entity: number) => Person | null): void {
    const { statements } = this.#catalogue;
    const places = new Map(this.#people.map((person, place) => [person, place]));
    const owners = new Int32Array(statements.entityCount).fill(-1);
    const { firstEntity, entityCount } = statements.columns;
    for (const [key, id] of this.#ids) {
      const first = firstEntity.get(key);
      for (let i = entityCount.get(key) - 1; i >= 0; i--) {
        const person = personOf(id, i);
        if (person !== null) owners[first + i] = places.get(person) ?? -1;
      }
    }
    this.#owners = owners;
  }

  /** Place of each entity's person (see `at`), −1 where it is not known. */
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
    return this.#find().resolve(name);
  }

  complete(typed: string, limit: number): string[] {
    return this.#find().complete(typed, limit);
  }

  #find(): PeopleDirectory {
    this.#settle();
    this.#directory ??= new PeopleDirectory(this.#people, this.#organisations);
    return this.#directory;
  }

  /** Those with the most statements first. */
  all(kind?: SpeakerKind): readonly Person[] {
    this.#settle();
    return kind === undefined ? this.#people : this.#people.filter((person) => person.kind === kind);
  }

  /** How many people and organisations there are, sources without a name left out. */
  get namedCount(): number {
    this.#settle();
    return this.#people.reduce((count, { kind }) => count + (kind === 'unnamed' ? 0 : 1), 0);
  }
}
