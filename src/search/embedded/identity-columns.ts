/**
 * Which entities may be one person: all entities of one surname (or one organisation, one nameless description) hang in
 * one chain, a bucket. Names are read from the statement store when a bucket is thought over; here stand numbers only.
 *
 *     bucket ──► newest entity ──► the one before ──► …        (and a second chain of those who speak for it)
 *     entity ──► form ("sarah sanders" in its bucket) ──► place of the person
 */
import { Dictionary, DictionaryBuilder } from '../index/dictionary.ts';
import { type Column, int32, wholeNumbers } from './column.ts';

function columns() {
  return {
    // Of each entity number.
    article: int32(),
    /** How many statements the entity makes in its article. */
    said: int32(),
    /** Number of its name form, −1: not thought over yet. */
    form: int32(),
    /** The next older entity of the same bucket, −1: none. */
    older: int32(),
    /** The next older entity that speaks for the same organisation, −1: none. */
    olderSpeaking: int32(),
    // Of each bucket.
    newest: int32(),
    newestSpeaking: int32(),
    /** How many entities are in both chains. */
    size: int32(),
    // Of each form: place of its person, −1: none.
    person: int32(),
  };
}

export class IdentityColumns {
  readonly columns: ReturnType<typeof columns> = columns();
  /** Keys of the buckets by number: "p|sanders", "o|white house", "u|a senior official". */
  #keys = new DictionaryBuilder();

  /** The bucket of that key, made when there was none. */
  bucket(key: string): number {
    const number = this.#keys.add(key);
    for (let made = this.columns.size.length; made <= number; made++) {
      this.columns.newest.push(-1);
      this.columns.newestSpeaking.push(-1);
      this.columns.size.push(0);
    }
    return number;
  }

  keyOf(bucket: number): string {
    return this.#keys.at(bucket);
  }

  /**
   * Hangs an entity, under its number in the statement store, into its bucket and into that of the organisation for
   * which it speaks (−1: none). Numbers come in rising order; those left out belong to articles that are gone.
   */
  add(entity: number, article: number, said: number, bucket: number, organisation: number): void {
    const to = this.columns;
    this.reach(entity);
    to.article.push(article);
    to.said.push(said);
    to.form.push(-1);
    to.older.push(to.newest.get(bucket));
    to.newest.data[bucket] = entity;
    to.size.data[bucket] = to.size.get(bucket) + 1;
    to.olderSpeaking.push(organisation < 0 ? -1 : to.newestSpeaking.get(organisation));
    if (organisation >= 0) {
      to.newestSpeaking.data[organisation] = entity;
      to.size.data[organisation] = to.size.get(organisation) + 1;
    }
  }

  /** Leaves out the numbers below `entity` that have no entity yet. */
  reach(entity: number): void {
    const { article, said, form, older, olderSpeaking } = this.columns;
    if (article.length > entity) throw new RangeError(`entity ${entity} has been added before`);
    while (article.length < entity) {
      for (const column of [article, form, older, olderSpeaking]) column.push(-1);
      said.push(0);
    }
  }

  /** Entities of a bucket, newest first. */
  *entities(bucket: number): Generator<number> {
    for (let entity = this.columns.newest.get(bucket); entity >= 0; entity = this.columns.older.get(entity))
      yield entity;
  }

  /** Entities that speak for the organisation of a bucket, newest first. */
  *speaking(bucket: number): Generator<number> {
    const { newestSpeaking, olderSpeaking } = this.columns;
    for (let entity = newestSpeaking.get(bucket); entity >= 0; entity = olderSpeaking.get(entity))
      yield entity;
  }

  /** Place of an entity's person, −1: not known. */
  personOf(entity: number): number {
    const form = this.columns.form.data[entity] ?? -1;
    return form < 0 ? -1 : this.columns.person.get(form);
  }

  encode(): Uint8Array[] {
    // Keys and chains change in place: a copy stays true while it is written out.
    const { bytes, ends, slots } = this.#keys.finish();
    const keys = [bytes, ends, slots.slice()].map((part) => new Uint8Array(part.buffer));
    return [...keys, ...Object.values(this.columns).map((column) => column.bytes.slice())];
  }

  /** What `encode` gave. Throws a RangeError on torn parts. */
  static decode([bytes, ends, slots, ...parts]: readonly Uint8Array[]): IdentityColumns {
    const restored = new IdentityColumns();
    const all = Object.values(restored.columns) as Column<Int32Array>[];
    if (!bytes || !ends || !slots || parts.length !== all.length)
      throw new RangeError('a part of the people is missing');
    restored.#keys = DictionaryBuilder.from(new Dictionary(bytes, wholeNumbers(ends), wholeNumbers(slots)));
    all.forEach((column, i) => {
      column.restore(parts[i] as Uint8Array);
    });
    if (restored.columns.newest.length !== restored.#keys.size)
      throw new RangeError('the parts of the people do not fit each other');
    return restored;
  }
}
