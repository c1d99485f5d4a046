/**
 * Statements and entities of all articles in columns: a statement costs about a hundred bytes and no object.
 *
 *     article key ──► firstStatement, statementCount ──► article, entity, sort, print, bands, words, record
 *                 └─► firstEntity, entityCount       ──► record
 *
 * Columns only grow; a removed article keeps its place until `compacted()`.
 */
import type { Entity, ReadArticle } from '../../model.ts';
import { aroundStatement } from '../relevance/statement-ranking-places.ts';
import { ArticleScan } from './article-scan.ts';
import { type Column, float64, int32, uint8, uint32 } from './column.ts';
import { readEntity, writeEntity } from './entity-record.ts';
import { BANDS, PrintSignature } from './print-signature.ts';
import { RecordReader, RecordWriter } from './records.ts';
import { KINDS, readStatement, STANCES, type StatementRecord, writeStatement } from './statement-record.ts';

/** Words of a statement's hull, its sentences and its paragraph, numbered over the article's text: six a statement. */
export const WORDS = 6;

function columns() {
  return {
    // Of each article key (keys are never used again).
    firstStatement: int32(),
    statementCount: int32(),
    firstEntity: int32(),
    entityCount: int32(),
    // Of each statement.
    article: int32(),
    /** Number of the entity over all articles, −1: nobody. */
    entity: int32(),
    /** Kind + 3 × stance, as in statement-record.ts; ADDRESSED added where it has an addressee. */
    sort: uint8(),
    printLow: uint32(),
    printHigh: uint32(),
    bands: uint32(),
    words: int32(),
    /** Where each record begins in `statementBytes`. */
    statementAt: float64(),
    statementBytes: uint8(),
    // Of each entity.
    /** 1 where several speak together under its name. */
    joint: uint8(),
    entityAt: float64(),
    entityBytes: uint8(),
  };
}

export const ADDRESSED = 128;

export class StatementStore {
  columns: ReturnType<typeof columns> = columns();
  /** Names of rules, by number. */
  rules: string[] = [];
  #ruleNumbers = new Map<string, number>();
  #scan = new ArticleScan();
  #print = new PrintSignature();

  get statementCount(): number {
    return this.columns.article.length;
  }

  get entityCount(): number {
    return this.columns.entityAt.length;
  }

  /** Takes in an article under a key that was not used before. */
  add(key: number, { article, statements, entities }: ReadArticle): void {
    const to = this.columns;
    for (const column of [to.firstStatement, to.statementCount, to.firstEntity, to.entityCount])
      column.extend(key + 1);
    to.firstStatement.data[key] = this.statementCount;
    to.statementCount.data[key] = statements.length;
    to.firstEntity.data[key] = this.entityCount;
    to.entityCount.data[key] = entities.length;
    const firstEntity = this.entityCount;
    const entityWriter = new RecordWriter(to.entityBytes);
    for (const entity of entities) {
      to.joint.push(entity.members ? 1 : 0);
      to.entityAt.push(to.entityBytes.length);
      writeEntity(entityWriter, entity);
    }
    if (statements.length === 0) return;
    this.#scan.read(article.text);
    const writer = new RecordWriter(to.statementBytes);
    for (const statement of statements) {
      to.article.push(key);
      to.entity.push(statement.entity === null ? -1 : firstEntity + statement.entity);
      const sort = KINDS.indexOf(statement.kind) + KINDS.length * STANCES.indexOf(statement.stance);
      to.sort.push(sort + (statement.addressee === null ? 0 : ADDRESSED));
      this.#addWords(article.text, statement.content);
      to.statementAt.push(to.statementBytes.length);
      writeStatement(writer, statement, this.#rule(statement.rule));
    }
  }

  #addWords(text: string, content: ReadArticle['statements'][number]['content']): void {
    const to = this.columns;
    const scan = this.#scan;
    const print = this.#print;
    print.clear();
    for (const { start, end } of content) print.add(scan, scan.wordFrom(start), scan.wordFrom(end));
    print.finish();
    to.printLow.push(print.low);
    to.printHigh.push(print.high);
    to.bands.append(print.bands, 0, BANDS);
    const { sentence, paragraph } = aroundStatement(text, content);
    const hull = { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
    for (const { start, end } of [hull, sentence, paragraph]) {
      to.words.push(scan.wordFrom(start));
      to.words.push(scan.wordFrom(end));
    }
  }

  #rule(name: string): number {
    let number = this.#ruleNumbers.get(name);
    if (number === undefined) {
      number = this.rules.length;
      this.rules.push(name);
      this.#ruleNumbers.set(name, number);
    }
    return number;
  }

  /** The statement's places; its words stand in its article's text. */
  record(statement: number): StatementRecord {
    return readStatement(
      new RecordReader(this.columns.statementBytes, this.columns.statementAt.get(statement)),
    );
  }

  entityRecord(entity: number): Entity {
    return readEntity(new RecordReader(this.columns.entityBytes, this.columns.entityAt.get(entity)));
  }

  /** Numbers of the entities who make a statement together, in the article's order; none where one makes it or nobody is told. */
  jointSpeakers(statement: number): number[] {
    const entity = this.columns.entity.get(statement);
    if (entity < 0 || this.columns.joint.get(entity) === 0) return [];
    const first = this.columns.firstEntity.get(this.columns.article.get(statement));
    return (this.entityRecord(entity).members ?? []).map((member) => first + member);
  }

  /** Numbers of an article's statements: `from .. to`. */
  statementsOf(key: number): { readonly from: number; readonly to: number } {
    const from = this.columns.firstStatement.data[key] ?? 0;
    return { from, to: from + (this.columns.statementCount.data[key] ?? 0) };
  }

  entitiesOf(key: number): Entity[] {
    const { firstEntity, entityCount, entityBytes, entityAt } = this.columns;
    const first = firstEntity.get(key);
    const found: Entity[] = [];
    const reader = new RecordReader(entityBytes, entityAt.data[first] ?? 0);
    for (let left = entityCount.get(key); left > 0; left--) found.push(readEntity(reader));
    return found;
  }

  /** A store of the given articles only, in their order; statements and entities get new numbers. */
  compacted(keys: Iterable<number>): StatementStore {
    const next = new StatementStore();
    next.rules = [...this.rules];
    next.#ruleNumbers = new Map(this.#ruleNumbers);
    for (const key of keys) next.#copy(this.columns, key);
    return next;
  }

  #copy(old: ReturnType<typeof columns>, key: number): void {
    const to = this.columns;
    for (const column of [to.firstStatement, to.statementCount, to.firstEntity, to.entityCount])
      column.extend(key + 1);
    const first = old.firstStatement.get(key);
    const count = old.statementCount.get(key);
    const firstEntity = old.firstEntity.get(key);
    const entities = old.entityCount.get(key);
    to.firstStatement.data[key] = this.statementCount;
    to.statementCount.data[key] = count;
    to.firstEntity.data[key] = this.entityCount;
    to.entityCount.data[key] = entities;
    const shift = this.entityCount - firstEntity;
    to.joint.append(old.joint.data, firstEntity, firstEntity + entities);
    copyRecords(old.entityAt, old.entityBytes, firstEntity, entities, to.entityAt, to.entityBytes);
    copyRecords(old.statementAt, old.statementBytes, first, count, to.statementAt, to.statementBytes);
    for (let i = first; i < first + count; i++) {
      const entity = old.entity.get(i);
      to.entity.push(entity < 0 ? -1 : entity + shift);
    }
    to.article.append(old.article.data, first, first + count);
    to.sort.append(old.sort.data, first, first + count);
    to.printLow.append(old.printLow.data, first, first + count);
    to.printHigh.append(old.printHigh.data, first, first + count);
    to.bands.append(old.bands.data, first * BANDS, (first + count) * BANDS);
    to.words.append(old.words.data, first * WORDS, (first + count) * WORDS);
  }

  /** Bytes in all columns. */
  get byteLength(): number {
    return Object.values(this.columns).reduce((sum, { data }) => sum + data.byteLength, 0);
  }

  /** Gives back the room that growing left over. */
  trim(): void {
    for (const column of Object.values(this.columns)) column.trim();
  }

  encode(): Uint8Array[] {
    const rules = new TextEncoder().encode(JSON.stringify(this.rules));
    return [rules, ...Object.values(this.columns).map(({ bytes }) => bytes)];
  }

  /** The store that `encode` gave. Throws a RangeError on torn parts. */
  static decode(parts: readonly Uint8Array[]): StatementStore {
    const store = new StatementStore();
    const all = Object.values(store.columns) as Column<Uint8Array>[];
    const [rules, ...rest] = parts;
    if (!rules || rest.length !== all.length) throw new RangeError('a part of the statements is missing');
    store.rules = JSON.parse(new TextDecoder().decode(rules)) as string[];
    store.#ruleNumbers = new Map(store.rules.map((name, number) => [name, number]));
    all.forEach((column, i) => {
      column.restore(rest[i] as Uint8Array);
    });
    const { article, entity, sort, printLow, words, bands, statementAt } = store.columns;
    const count = article.length;
    const fits =
      [entity, sort, printLow, statementAt].every((column) => column.length === count) &&
      words.length === count * WORDS &&
      bands.length === count * BANDS;
    if (!fits) throw new RangeError('the parts of the statements do not fit each other');
    return store;
  }
}

/** Copies `count` records from number `first` on, as one stretch of bytes. */
function copyRecords(
  at: Column<Float64Array>,
  bytes: Column<Uint8Array>,
  first: number,
  count: number,
  toAt: Column<Float64Array>,
  toBytes: Column<Uint8Array>,
): void {
  if (count === 0) return;
  const start = at.get(first);
  const end = first + count < at.length ? at.get(first + count) : bytes.length;
  for (let i = first; i < first + count; i++) toAt.push(toBytes.length + at.get(i) - start);
  toBytes.append(bytes.data, start, end);
}
