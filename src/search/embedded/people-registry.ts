/**
 * Who is who over the whole archive. Entities are put into buckets as they come (identity-columns.ts); only the buckets
 * that a change touches are thought over again, when somebody asks. Names and counts of large buckets are kept at hand,
 * those of all others are read anew.
 */
import type { Entity, Person, SpeakerKind } from '../../model.ts';
import { fold } from '../../people/fold.ts';
import {
  DEFAULT_ORGANISATIONS,
  type OrganisationNames,
  organisationKey,
} from '../../people/organisation-names.ts';
import type { Form } from '../../people/person-forms.ts';
import { personOf } from '../../people/person-of-forms.ts';
import { groupForms } from '../../people/same-person.ts';
import type { Catalogue } from './catalogue.ts';
import { IdentityColumns } from './identity-columns.ts';
import { NameForms } from './name-forms.ts';

export class PeopleRegistry {
  readonly #catalogue: Catalogue;
  readonly organisations: OrganisationNames;
  #identity = new IdentityColumns();
  /** By place; null where a place is free. */
  #people: (Person | null)[] = [];
  #free: number[] = [];
  #places = new Map<string, number>();
  /** Places of the people of each bucket. */
  #ofBucket = new Map<number, readonly number[]>();
  #forms: NameForms;
  readonly #dirty = new Set<number>();
  #sorted: readonly Person[] | null = null;
  /** Places in the order of `#sorted` when that was last made. */
  #order = new Int32Array(0);
  #version = -1;
  #generation = 0;

  constructor(catalogue: Catalogue, organisations: OrganisationNames = DEFAULT_ORGANISATIONS) {
    this.#catalogue = catalogue;
    this.organisations = organisations;
    this.#forms = new NameForms(catalogue, this.#identity);
  }

  #settle(): void {
    const { version, generation } = this.#catalogue;
    if (this.#version === version) return;
    this.#version = version;
    if (this.#generation !== generation) this.#forgetAll(generation);
    else for (const key of this.#catalogue.takeChanges()) this.#change(key);
    for (const bucket of this.#dirty) this.#thinkOver(bucket);
    if (this.#dirty.size > 0) this.#sorted = null;
    this.#dirty.clear();
  }

  /** After statements and entities got new numbers. */
  #forgetAll(generation: number): void {
    this.#generation = generation;
    this.#identity = new IdentityColumns();
    this.#forms = new NameForms(this.#catalogue, this.#identity);
    this.#dirty.clear();
    this.#sorted = null;
    this.#people = [];
    this.#free = [];
    this.#places.clear();
    this.#ofBucket.clear();
    this.#catalogue.takeChanges();
    for (const key of this.#catalogue.keys().sort((a, b) => a - b)) this.#change(key);
  }

  /** An article that came (its key) or went (the key's complement). */
  #change(change: number): void {
    const key = change < 0 ? ~change : change;
    const { statements } = this.#catalogue;
    const first = statements.columns.firstEntity.get(key);
    const entities = statements.entitiesOf(key);
    if (change < 0) {
      entities.forEach((entity, i) => {
        this.#count(entity, first + i, -1);
      });
      return;
    }
    const said = new Int32Array(entities.length);
    const { from, to } = statements.statementsOf(key);
    for (let i = from; i < to; i++) {
      const entity = statements.columns.entity.get(i) - first;
      if (entity >= 0) said[entity] = (said[entity] as number) + 1;
    }
    entities.forEach((entity, i) => {
      const { affiliation } = entity;
      const organisation =
        affiliation === null ? -1 : this.#identity.bucket(this.#organisationBucket(affiliation));
      this.#identity.add(
        key,
        said[i] as number,
        this.#identity.bucket(this.#bucketKey(entity)),
        organisation,
      );
      this.#count(entity, first + i, 1);
    });
  }

  #bucketKey(entity: Entity): string {
    if (entity.kind === 'person') return `p|${this.#forms.keyOf(entity).words.at(-1) ?? ''}`;
    return entity.kind === 'organisation' ? this.#organisationBucket(entity.name) : `u|${fold(entity.name)}`;
  }

  #organisationBucket(name: string): string {
    return `o|${organisationKey(name, this.organisations)}`;
  }

  /** Marks an entity's buckets, and counts it in those that are kept. */
  #count(entity: Entity, number: number, by: 1 | -1): void {
    const bucket = this.#identity.bucket(this.#bucketKey(entity));
    this.#dirty.add(bucket);
    this.#forms.count(bucket, entity, number, by);
    if (entity.affiliation === null) return;
    const organisation = this.#identity.bucket(this.#organisationBucket(entity.affiliation));
    this.#dirty.add(organisation);
    this.#forms.countSpeaking(organisation, entity.affiliation, by);
  }

  #thinkOver(bucket: number): void {
    const forms = this.#forms.of(bucket);
    const all = [...forms.values()];
    const numberOf = new Map(all.map(({ form, number }) => [form, number]));
    const list = all.map(({ form }) => form);
    const groups =
      list.length === 0 ? [] : this.#identity.keys[bucket]?.startsWith('p|') ? groupForms(list) : [list];
    const taken = new Set<string>();
    const free = [...(this.#ofBucket.get(bucket) ?? [])];
    for (const place of free) this.#places.delete(this.#people[place]?.id ?? '');
    const places = groups
      .sort((a, b) => weightOf(b) - weightOf(a) || ((a[0]?.key ?? '') < (b[0]?.key ?? '') ? -1 : 1))
      .map((group) => {
        const person = personOf(group, this.organisations, taken);
        const place = free.shift() ?? this.#free.pop() ?? this.#people.length;
        this.#people[place] = person;
        this.#places.set(person.id, place);
        for (const form of group) {
          const number = numberOf.get(form) ?? -1;
          if (number >= 0) this.#identity.columns.person.data[number] = place;
        }
        return place;
      });
    for (const place of free) this.#people[place] = null;
    this.#free.push(...free);
    if (places.length > 0) this.#ofBucket.set(bucket, places);
    else this.#ofBucket.delete(bucket);
  }

  /** Place of an entity's person (see `at`), −1 where it is not known. */
  placeOfEntity(entity: number): number {
    this.#settle();
    return this.#identity.personOf(entity);
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

  /** Those with the most statements first. The same list until something changes. */
  all(): readonly Person[] {
    this.#settle();
    this.#sorted ??= this.#inOrder();
    return this.#sorted;
  }

  /** Sorts from the former order on, in which almost all stand right already. */
  #inOrder(): readonly Person[] {
    const listed = new Uint8Array(this.#people.length);
    const places: number[] = [];
    const list = (place: number): void => {
      if ((this.#people[place] ?? null) === null || listed[place] === 1) return;
      listed[place] = 1;
      places.push(place);
    };
    for (const place of this.#order) list(place);
    for (let place = 0; place < this.#people.length; place++) list(place);
    const at = (place: number): Person => this.#people[place] as Person;
    places.sort((p, q) => {
      const a = at(p);
      const b = at(q);
      return b.statementCount - a.statementCount || b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1);
    });
    this.#order = Int32Array.from(places);
    return places.map(at);
  }

  ofKind(kind: SpeakerKind | undefined): readonly Person[] {
    return kind === undefined ? this.all() : this.all().filter((person) => person.kind === kind);
  }

  /** How many people and organisations there are, sources without a name left out. */
  get namedCount(): number {
    return this.all().reduce((count, { kind }) => count + (kind === 'unnamed' ? 0 : 1), 0);
  }

  encode(): Uint8Array[] {
    this.#settle();
    const buckets = new Map(
      [...this.#ofBucket].flatMap(([bucket, places]) => places.map((place) => [place, bucket])),
    );
    // In their order, so that they need not be sorted when they are read back.
    this.all();
    const people = Array.from(this.#order, (place) => [buckets.get(place), place, this.#people[place]]);
    return [new TextEncoder().encode(JSON.stringify(people)), ...this.#identity.encode()];
  }

  /** Takes back what `encode` gave for the same catalogue. Throws a RangeError on torn parts. */
  restore([people, ...parts]: readonly Uint8Array[]): void {
    if (people === undefined) throw new RangeError('the people are missing');
    this.#identity = IdentityColumns.decode(parts);
    this.#forms = new NameForms(this.#catalogue, this.#identity);
    if (this.#identity.columns.article.length !== this.#catalogue.statements.entityCount)
      throw new RangeError('the people do not fit the statements');
    const places = new Map<number, number[]>();
    const list = JSON.parse(new TextDecoder().decode(people)) as [number, number, Person][];
    const size = list.reduce((most, [, place]) => Math.max(most, place + 1), 0);
    this.#people = new Array<Person | null>(size).fill(null);
    for (const [bucket, place, person] of list) {
      this.#people[place] = person;
      this.#places.set(person.id, place);
      const known = places.get(bucket);
      if (known) known.push(place);
      else places.set(bucket, [place]);
    }
    for (let place = 0; place < this.#people.length; place++) {
      if (this.#people[place] === null) this.#free.push(place);
    }
    this.#ofBucket = places;
    this.#sorted = list.map(([, , person]) => person);
    this.#order = Int32Array.from(list, ([, place]) => place);
    this.#version = this.#catalogue.version;
    this.#catalogue.takeChanges();
  }
}

const weightOf = (group: readonly Form[]): number =>
  group.reduce((sum, form) => sum + form.statements + form.articles, 0);
