/**
 * Who is who over the whole archive. Entities are put into buckets as they come (identity-columns.ts); only the buckets
 * that a change touches are thought over again, when somebody asks. Names and counts of large buckets are kept at hand,
 * those of all others are read anew.
 */
import type { Entity, Person, SpeakerKind } from '../../model.ts';
import type { FormKey } from '../../people/identity/person-forms.ts';
import { DEFAULT_ORGANISATIONS, type OrganisationNames } from '../../people/names/organisation-names.ts';
import type { Catalogue } from './article-catalogue.ts';
import { bucketKeyOf, organisationBucketKey } from './bucket-keys.ts';
import { wholeNumbers } from './column.ts';
import type { EngineSizes } from './engine-sizes.ts';
import { IdentityColumns } from './identity-columns.ts';
import { NameForms, type WholeForms } from './name-forms.ts';
import { PeopleColumns } from './people-columns.ts';
import { peopleOfBucket } from './people-of-bucket.ts';
import { PeopleOrder } from './people-order.ts';
import { RenamedPeople } from './renamed-people.ts';

export class PeopleRegistry {
  readonly #catalogue: Catalogue;
  readonly organisations: OrganisationNames;
  #identity = new IdentityColumns();
  #people: PeopleColumns;
  #forms: NameForms;
  readonly #order = new PeopleOrder();
  readonly #renamed = new RenamedPeople();
  /** Changes (see Catalogue.takeChanges) that are not in the buckets yet, and how many of them are. */
  #changes: readonly number[] = [];
  #taken = 0;
  /** Buckets that a change has touched. */
  readonly #dirty = new Set<number>();
  #version = -1;
  #generation = 0;
  readonly #whole: WholeForms | null;

  /** `whole`: the name forms of an archive of which the catalogue holds a part; null: it holds all. */
  constructor(
    catalogue: Catalogue,
    organisations: OrganisationNames = DEFAULT_ORGANISATIONS,
    whole: WholeForms | null = null,
  ) {
    this.#whole = whole;
    this.#catalogue = catalogue;
    this.organisations = organisations;
    this.#people = new PeopleColumns(this.sizes.compactPeopleFrom);
    this.#forms = new NameForms(catalogue, this.#identity, whole);
  }

  get sizes(): EngineSizes {
    return this.#catalogue.sizes;
  }

  /** Rises with every change of the archive. */
  get version(): number {
    return this.#catalogue.version;
  }

  /** About how many people there are. */
  get size(): number {
    return this.#people.size;
  }

  #flush(): void {
    if (this.#version !== this.#catalogue.version || this.#dirty.size > 0 || this.#changes.length > 0)
      this.prepare(() => true);
  }

  /** Does a part of what the next reader would wait for, until `mayGoOn` says no; false: something is left. */
  prepare(mayGoOn: () => boolean): boolean {
    if (this.#version !== this.#catalogue.version) this.#listChanges();
    for (; this.#taken < this.#changes.length; this.#taken++) {
      if (!mayGoOn()) return false;
      this.#change(this.#changes[this.#taken] as number);
    }
    this.#changes = [];
    this.#taken = 0;
    // Only now: names are counted from all that is there.
    for (const bucket of this.#dirty) {
      if (!mayGoOn()) return false;
      this.#thinkOver(bucket);
      this.#dirty.delete(bucket);
    }
    return true;
  }

  #listChanges(): void {
    const { version, generation } = this.#catalogue;
    this.#version = version;
    const changes = this.#catalogue.takeChanges();
    if (this.#generation === generation) {
      this.#changes = this.#changes.slice(this.#taken).concat(changes);
    } else {
      // Statements and entities have got new numbers.
      this.#generation = generation;
      this.#identity = new IdentityColumns();
      this.#forms = new NameForms(this.#catalogue, this.#identity, this.#whole);
      this.#people = new PeopleColumns(this.sizes.compactPeopleFrom);
      this.#order.restore(new Int32Array(0));
      this.#order.disturb();
      this.#renamed.forget();
      this.#dirty.clear();
      this.#changes = this.#catalogue.keys().sort((a, b) => a - b);
    }
    this.#taken = 0;
  }

  /** An article that came (its key) or went (the key's complement). */
  #change(change: number): void {
    const key = change < 0 ? ~change : change;
    const { statements } = this.#catalogue;
    const first = statements.columns.firstEntity.get(key);
    const entities = statements.entitiesOf(key);
    if (change < 0) {
      entities.forEach((entity, i) => {
        this.#count(entity, first + i, -1, this.#bucketOf(entity), this.#speaksFor(entity));
      });
      this.#countTogether(entities, -1);
      return;
    }
    const said = new Int32Array(entities.length);
    const { from, to } = statements.statementsOf(key);
    for (let i = from; i < to; i++) {
      const entity = statements.columns.entity.get(i) - first;
      if (entity >= 0) said[entity] = (said[entity] as number) + 1;
      for (const member of statements.jointSpeakers(i))
        said[member - first] = (said[member - first] as number) + 1;
    }
    entities.forEach((entity, i) => {
      const organisation = this.#speaksFor(entity);
      const bucket = this.#bucketOf(entity);
      this.#identity.add(first + i, key, said[i] as number, bucket, organisation);
      this.#count(entity, first + i, 1, bucket, organisation);
    });
    this.#countTogether(entities, 1);
  }

  /** Counts which people of one bucket an article names side by side. */
  #countTogether(entities: readonly Entity[], by: 1 | -1): void {
    const named = new Map<number, FormKey[]>();
    for (const entity of entities) {
      if (entity.kind !== 'person') continue;
      const bucket = this.#bucketOf(entity);
      const form = this.#forms.keyOf(entity);
      const others = named.get(bucket);
      if (others) others.push(form);
      else named.set(bucket, [form]);
    }
    for (const [bucket, people] of named)
      if (people.length > 1) this.#forms.countTogether(bucket, people, by);
  }

  #bucketOf(entity: Entity): number {
    // All spellings of a surname in one bucket: whether they are one person is for `groupForms` to tell.
    return this.#identity.bucket(bucketKeyOf(entity, this.organisations, this.#forms.keyOf(entity)));
  }

  /** The bucket of the organisation for which an entity speaks, −1: none. */
  #speaksFor({ affiliation }: Entity): number {
    return affiliation === null
      ? -1
      : this.#identity.bucket(organisationBucketKey(affiliation, this.organisations));
  }

  /** Marks an entity's buckets, and counts it in those that are kept. */
  #count(entity: Entity, number: number, by: 1 | -1, bucket: number, organisation: number): void {
    this.#dirty.add(bucket);
    this.#forms.count(bucket, entity, number, by);
    if (organisation < 0) return;
    this.#dirty.add(organisation);
    this.#forms.countSpeaking(organisation, entity.affiliation ?? '', by);
  }

  #thinkOver(bucket: number): void {
    const { forms, apart } = this.#forms.of(bucket);
    const all = [...forms.values()];
    const numberOf = new Map(all.map(({ form, number }) => [form, number]));
    const groups = peopleOfBucket(
      this.#identity.keyOf(bucket),
      all.map(({ form }) => form),
      apart,
      this.organisations,
    );
    const people = groups.map(({ person }) => person);
    if (this.#renamed.wanted)
      this.#renamed.note(
        this.#people.ofBucket(bucket).flatMap((place) => this.#people.at(place) ?? []),
        people,
      );
    const places = this.#people.replace(bucket, people);
    groups.forEach(({ forms: own }, i) => {
      for (const form of own) {
        const number = numberOf.get(form) ?? -1;
        if (number >= 0) this.#identity.columns.person.data[number] = places[i] as number;
      }
    });
    this.#order.disturb();
  }

  /** The name forms of these buckets have changed in the archive of which the catalogue holds a part. */
  disturb(keys: Iterable<string>): void {
    for (const key of keys) this.#dirty.add(this.#identity.bucket(key));
  }

  /** Ids of those who came or are found by other words than before, since the last call; null: everybody. */
  takeRenamed(): ReadonlySet<string> | null {
    this.#flush();
    return this.#renamed.take();
  }

  /** Place of an entity's person (see `at`), −1 where it is not known. */
  placeOfEntity(entity: number): number {
    this.#flush();
    return this.#identity.personOf(entity);
  }

  /** The same, −1 for those without a name, too: who they are cannot be told. */
  voiceOfEntity(entity: number): number {
    const place = this.placeOfEntity(entity);
    return place < 0 || this.#people.kindOf(place) === 'unnamed' ? -1 : place;
  }

  at(place: number): Person | null {
    this.#flush();
    return place < 0 ? null : this.#people.at(place);
  }

  /** −1 where there is nobody of that id. */
  placeOf(id: string): number {
    this.#flush();
    return this.#people.find(id);
  }

  /** Those that are kept, most statements first. `keep` is asked by place. */
  listed(keep: (kind: SpeakerKind, statements: number) => boolean = () => true): Person[] {
    this.#flush();
    const found: Person[] = [];
    for (const place of this.#order.places(this.#people)) {
      const kind = this.#people.kindOf(place);
      if (kind === null || !keep(kind, this.#people.statementsOf(place))) continue;
      const person = this.#people.at(place);
      if (person !== null) found.push(person);
    }
    return found;
  }

  ofKind(kind: SpeakerKind | undefined): readonly Person[] {
    return this.listed((own) => kind === undefined || own === kind);
  }

  /** How many people and organisations there are, sources without a name left out. */
  get namedCount(): number {
    this.#flush();
    let count = 0;
    for (let place = 0; place < this.#people.size; place++) {
      const kind = this.#people.kindOf(place);
      if (kind !== null && kind !== 'unnamed') count++;
    }
    return count;
  }

  /** With their order, so that they need not be sorted when they are read back. */
  encode(): Uint8Array[] {
    this.#flush();
    const { entityCount } = this.#catalogue.statements;
    // Articles at the end of the store may have gone before anybody asked who is in them.
    this.#identity.reach(entityCount);
    const order = this.#order.places(this.#people);
    const people = this.#people.encode();
    return [
      Uint8Array.of(people.length),
      new Uint8Array(order.buffer, order.byteOffset, order.byteLength),
      ...people,
      ...this.#identity.encode(),
    ];
  }

  /** Takes back what `encode` gave for the same catalogue. Throws a RangeError on torn parts. */
  restore([count, order, ...parts]: readonly Uint8Array[]): void {
    const border = count?.[0] ?? 0;
    if (order === undefined || border === 0) throw new RangeError('the people are missing');
    this.#people = PeopleColumns.decode(parts.slice(0, border), this.sizes.compactPeopleFrom);
    this.#identity = IdentityColumns.decode(parts.slice(border));
    this.#forms = new NameForms(this.#catalogue, this.#identity);
    if (this.#identity.columns.article.length !== this.#catalogue.statements.entityCount)
      throw new RangeError('the people do not fit the statements');
    this.#order.restore(wholeNumbers(order));
    this.#version = this.#catalogue.version;
    this.#catalogue.takeChanges();
  }
}
