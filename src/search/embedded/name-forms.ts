/**
 * The name forms of a bucket ("sarah sanders", "sanders") with what all articles say of them, counted from the entities.
 * Those of large buckets are kept and counted on as articles come and go, those of all others are read anew.
 */
import type { Entity } from '../../model.ts';
import { ApartForms } from '../../people/identity/apart-forms.ts';
import {
  countEntity,
  type Form,
  type FormKey,
  formOf,
  type NameCache,
  newForm,
} from '../../people/identity/person-forms.ts';
import type { Catalogue } from './article-catalogue.ts';
import type { IdentityColumns } from './identity-columns.ts';

/** Names that were read lately; an archive has far more than are worth keeping in the JavaScript heap. */
const MOST_NAMES = 10_000;

export interface NumberedForm {
  readonly form: Form;
  /** Its number; −1: a form without an entity of its own (an organisation known by its spokespeople only). */
  number: number;
}

type Forms = Map<string, NumberedForm>;

export interface BucketForms {
  readonly forms: Forms;
  /** Which forms an article names side by side as two people. */
  readonly apart: ApartForms;
}

/** The name forms of a bucket over a whole archive, by its key: the caller's own to change; null: they are not known yet. */
export type WholeForms = (key: string) => {
  readonly forms: ReadonlyMap<string, Form>;
  readonly apart: ApartForms;
} | null;

export class NameForms {
  readonly #catalogue: Catalogue;
  readonly #identity: IdentityColumns;
  readonly #kept = new Map<number, BucketForms>();
  readonly #names: NameCache = new Map();
  readonly #whole: WholeForms | null;

  /** `whole`: of an archive of which the catalogue holds a part; null: names are counted from its articles. */
  constructor(catalogue: Catalogue, identity: IdentityColumns, whole: WholeForms | null = null) {
    this.#whole = whole;
    this.#catalogue = catalogue;
    this.#identity = identity;
  }

  keyOf(entity: Entity): FormKey {
    if (this.#names.size >= MOST_NAMES) this.#names.clear();
    return formOf(entity, this.#names);
  }

  /** The forms of a bucket that some article uses. */
  of(bucket: number): BucketForms {
    if (this.#whole !== null) return this.#ofWhole(bucket, this.#whole);
    const known = this.#kept.get(bucket) ?? this.#read(bucket);
    for (const [key, { form }] of known.forms) if (form.articles <= 0) known.forms.delete(key);
    const { size } = this.#identity.columns;
    if (size.get(bucket) >= this.#catalogue.sizes.keepFormsFrom) this.#kept.set(bucket, known);
    return known;
  }

  /** Forms as the whole archive counts them; entities of the catalogue are told which is theirs. */
  #ofWhole(bucket: number, whole: WholeForms): BucketForms {
    const known = whole(this.#identity.keyOf(bucket));
    const forms: Forms = new Map();
    for (const [key, form] of known?.forms ?? []) forms.set(key, { form, number: -1 });
    const { statements } = this.#catalogue;
    const { columns } = this.#identity;
    for (const number of this.#identity.entities(bucket)) {
      if (!this.#catalogue.isAlive(columns.article.get(number))) continue;
      const entity = statements.entityRecord(number);
      const { key, words, suffix } = this.keyOf(entity);
      const one = forms.get(key) ?? { form: newForm(entity, key, words, suffix), number: -1 };
      if (!forms.has(key)) {
        // The archive has counted this article not yet, or not any more.
        countEntity(one.form, entity, columns.said.get(number), 1);
        forms.set(key, one);
      }
      if (one.number < 0) {
        one.number = columns.person.length;
        columns.person.push(-1);
      }
      columns.form.data[number] = one.number;
    }
    return { forms, apart: known?.apart ?? new ApartForms() };
  }

  /** People of one bucket whom one article names came or went together. */
  countTogether(bucket: number, people: readonly FormKey[], by: 1 | -1): void {
    this.#kept.get(bucket)?.apart.count(people, by);
  }

  /** An entity came (1) or went (−1): counted where its bucket is kept. */
  count(bucket: number, entity: Entity, number: number, by: 1 | -1): void {
    const known = this.#kept.get(bucket);
    if (known) this.#countIn(known.forms, entity, number, by);
  }

  /** Somebody who speaks for an organisation came or went. */
  countSpeaking(bucket: number, name: string, by: 1 | -1): void {
    const known = this.#kept.get(bucket);
    if (known) this.#countSpeaking(known.forms, name, by);
  }

  #countIn(forms: Forms, entity: Entity, number: number, by: 1 | -1): void {
    const { key, words, suffix } = this.keyOf(entity);
    const columns = this.#identity.columns;
    let known = forms.get(key);
    if (!known) {
      known = { form: newForm(entity, key, words, suffix), number: columns.form.get(number) };
      forms.set(key, known);
    }
    if (known.number < 0) {
      const former = columns.form.get(number);
      known.number = former < 0 ? columns.person.length : former;
      if (former < 0) columns.person.push(-1);
    }
    columns.form.data[number] = known.number;
    countEntity(known.form, entity, columns.said.get(number), by);
  }

  #read(bucket: number): BucketForms {
    const forms: Forms = new Map();
    const apart = new ApartForms();
    let together: FormKey[] = [];
    let from = -1;
    const { statements } = this.#catalogue;
    const { article } = this.#identity.columns;
    // Oldest first: a form's gender is that of the first who bears it.
    for (const entity of [...this.#identity.entities(bucket)].reverse()) {
      const owner = article.get(entity);
      if (!this.#catalogue.isAlive(owner)) continue;
      const record = statements.entityRecord(entity);
      this.#countIn(forms, record, entity, 1);
      if (record.kind !== 'person') continue;
      if (owner !== from) {
        apart.count(together, 1);
        together = [];
        from = owner;
      }
      together.push(this.keyOf(record));
    }
    apart.count(together, 1);
    for (const entity of this.#identity.speaking(bucket)) {
      if (!this.#catalogue.isAlive(article.get(entity))) continue;
      this.#countSpeaking(forms, statements.entityRecord(entity).affiliation ?? '', 1);
    }
    return { forms, apart };
  }

  /** An organisation that is only known through those who speak for it exists as well. */
  #countSpeaking(forms: Forms, name: string, by: 1 | -1): void {
    const entity: Entity = {
      name,
      forms: [],
      kind: 'organisation',
      role: null,
      affiliation: null,
      gender: null,
    };
    const { key, words, suffix } = this.keyOf(entity);
    let known = forms.get(`~${key}`);
    if (!known) {
      known = { form: newForm(entity, `~${key}`, words, suffix), number: -1 };
      forms.set(`~${key}`, known);
    }
    countEntity(known.form, entity, 0, by);
  }
}
