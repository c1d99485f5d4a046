/**
 * People in columns: about a hundred bytes each and no object, which a snapshot takes as they are. A person has a place
 * as long as there is anybody of that kind; places of those who are gone are given again.
 *
 *     bucket ──► its first place ──► next place ──► …          id ──► hash ──► places of that hash
 *     place  ──► kind, counts, record (id, name, roles, aliases, whom they speak for)
 */
import type { Person, SpeakerKind } from '../../model.ts';
import { type Column, float64, int32, uint8 } from './column.ts';
import { ENGINE_SIZES } from './engine-sizes.ts';
import { RecordReader, RecordWriter } from './records.ts';
import { hash52 } from './statement-text.ts';

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'unnamed'];

function columns() {
  return {
    // Of each bucket: its first place + 1.
    first: int32(),
    // Of each place.
    /** Place in KINDS + 1; 0: free. */
    kind: uint8(),
    statements: int32(),
    articles: int32(),
    /** The next place of its bucket, + 1. */
    next: int32(),
    hash: int32(),
    /** Where its record begins in `bytes`, and how long that is. */
    at: float64(),
    size: int32(),
    bytes: uint8(),
  };
}

export class PeopleColumns {
  readonly #columns = columns();
  readonly #free: number[] = [];
  /** Newest place + 1 of each slot; the next older one of each place, + 1. */
  #slots = new Int32Array(1 << 10);
  #older: Column<Int32Array> = int32();
  #dead = 0;
  readonly #compactFrom: number;

  /** @param compactFrom bytes of records that nobody needs any more, below which they are not worth the copying */
  constructor(compactFrom: number = ENGINE_SIZES.compactPeopleFrom) {
    this.#compactFrom = compactFrom;
  }

  /** Places there are, free ones included. */
  get size(): number {
    return this.#columns.kind.length;
  }

  kindOf(place: number): SpeakerKind | null {
    return KINDS[(this.#columns.kind.data[place] ?? 0) - 1] ?? null;
  }

  /** Statements and articles are what people are put in order by. */
  statementsOf(place: number): number {
    return this.#columns.statements.get(place);
  }

  articlesOf(place: number): number {
    return this.#columns.articles.get(place);
  }

  idOf(place: number): string {
    return this.#record(place).text();
  }

  at(place: number): Person | null {
    const kind = place < this.size ? this.kindOf(place) : null;
    if (kind === null) return null;
    const record = this.#record(place);
    const id = record.text();
    const name = record.text();
    const roles = record.texts();
    return {
      id,
      name,
      kind,
      role: roles[0] ?? null,
      roles,
      aliases: record.texts(),
      speaksFor: record.texts(),
      statementCount: this.statementsOf(place),
      articleCount: this.articlesOf(place),
    };
  }

  #record(place: number): RecordReader {
    return new RecordReader(this.#columns.bytes, this.#columns.at.get(place));
  }

  /** −1 where there is nobody of that id. */
  find(id: string): number {
    const hash = hashOf(id);
    for (let place = this.#slots[this.#slot(hash)] as number; place > 0; place = this.#older.get(place - 1))
      if (this.#columns.hash.get(place - 1) === hash && this.idOf(place - 1) === id) return place - 1;
    return -1;
  }

  ofBucket(bucket: number): number[] {
    const places: number[] = [];
    for (
      let place = this.#columns.first.data[bucket] ?? 0;
      place > 0;
      place = this.#columns.next.get(place - 1)
    )
      places.push(place - 1);
    return places;
  }

  /** Puts these in the place of those who were in a bucket; gives their places in the same order. */
  replace(bucket: number, people: readonly Person[]): number[] {
    const to = this.#columns;
    const former = this.ofBucket(bucket);
    for (const place of former) this.#take(place);
    const places = people.map((person) => this.#put(former.shift() ?? this.#free.pop() ?? this.size, person));
    this.#free.push(...former);
    to.first.extend(bucket + 1);
    to.first.data[bucket] = (places[0] ?? -1) + 1;
    places.forEach((place, i) => {
      to.next.data[place] = (places[i + 1] ?? -1) + 1;
    });
    if (this.#dead > this.#compactFrom && this.#dead * 2 > to.bytes.length) this.#compact();
    return places;
  }

  #put(place: number, person: Person): number {
    const to = this.#columns;
    for (const column of [to.kind, to.statements, to.articles, to.next, to.hash, to.at, to.size])
      column.extend(place + 1);
    const start = to.bytes.length;
    const record = new RecordWriter(to.bytes);
    record.text(person.id);
    record.text(person.name);
    for (const list of [person.roles, person.aliases, person.speaksFor]) record.texts(list);
    to.kind.data[place] = KINDS.indexOf(person.kind) + 1;
    to.statements.data[place] = person.statementCount;
    to.articles.data[place] = person.articleCount;
    to.hash.data[place] = hashOf(person.id);
    to.at.data[place] = start;
    to.size.data[place] = to.bytes.length - start;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    else this.#link(place);
    return place;
  }

  #take(place: number): void {
    const from = this.#columns;
    this.#dead += from.size.get(place);
    from.kind.data[place] = 0;
    const slot = this.#slot(from.hash.get(place));
    const older = this.#older.get(place);
    let newer = this.#slots[slot] as number;
    if (newer === place + 1) this.#slots[slot] = older;
    else {
      while (this.#older.get(newer - 1) !== place + 1) newer = this.#older.get(newer - 1);
      this.#older.data[newer - 1] = older;
    }
  }

  #slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #link(place: number): void {
    this.#older.extend(this.size);
    const slot = this.#slot(this.#columns.hash.get(place));
    this.#older.data[place] = this.#slots[slot] as number;
    this.#slots[slot] = place + 1;
  }

  #rehash(): void {
    let length = this.#slots.length;
    while (length < this.size * 4) length *= 2;
    this.#slots = new Int32Array(length);
    for (let place = 0; place < this.size; place++) if (this.#columns.kind.get(place) > 0) this.#link(place);
  }

  #compact(): void {
    const { at, size, kind, bytes } = this.#columns;
    const kept = uint8();
    kept.reserve(bytes.length - this.#dead);
    for (let place = 0; place < this.size; place++) {
      if (kind.get(place) === 0) continue;
      const start = at.get(place);
      at.data[place] = kept.length;
      kept.append(bytes.data, start, start + size.get(place));
    }
    this.#columns.bytes = kept;
    this.#dead = 0;
  }

  encode(): Uint8Array[] {
    // They change in place: a copy stays true while it is written out.
    return Object.values(this.#columns).map(({ bytes }) => bytes.slice());
  }

  /** What `encode` gave. Throws a RangeError on torn parts. */
  static decode(parts: readonly Uint8Array[], compactFrom?: number): PeopleColumns {
    const restored = new PeopleColumns(compactFrom);
    const all = Object.values(restored.#columns) as Column<Int32Array>[];
    if (parts.length !== all.length) throw new RangeError('a part of the people is missing');
    all.forEach((column, i) => {
      column.restore(parts[i] as Uint8Array);
    });
    const { kind, statements, articles, next, hash, at, size, bytes } = restored.#columns;
    if ([statements, articles, next, hash, at, size].some(({ length }) => length !== kind.length))
      throw new RangeError('the parts of the people do not fit each other');
    let alive = 0;
    for (let place = 0; place < kind.length; place++) {
      if (kind.get(place) === 0) restored.#free.push(place);
      else alive += size.get(place);
    }
    restored.#dead = bytes.length - alive;
    restored.#rehash();
    return restored;
  }
}

const hashOf = (id: string): number => hash52(id) | 0;
