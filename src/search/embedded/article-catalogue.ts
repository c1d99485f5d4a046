/**
 * What the archive holds: texts and words in the passage index, statements and entities in the statement store, and of
 * each article the little that filters and orders look at. Everything knows an article by its key, which is never used
 * again; a rewritten article gets a new key and keeps its place in the order of the archive.
 *
 *     write ──► waiting ──(1,024 articles, or somebody asks)──► passage index + statement store + article columns
 */
import type { DocumentRef, ReadArticle } from '../../model.ts';
import { dayNumber, isoDay } from '../index/days.ts';
import { PassageIndex } from '../index/passage-index.ts';
import { NO_DAY } from '../index/segment.ts';
import { float64, int32, uint8 } from './column.ts';
import { ENGINE_SIZES, type EngineSizes } from './engine-sizes.ts';
import { dayOf } from './outlet-key.ts';
import { Outlets } from './outlet-numbers.ts';
import { StatementStore } from './statement-store.ts';

function articleColumns() {
  return {
    /** 1: can be found. */
    alive: uint8(),
    /** Place in the order in which articles were first written. */
    order: int32(),
    /** Instant of publication in milliseconds; NaN where none is stated. */
    at: float64(),
    /** Day of publication since 1970-01-01, NO_DAY where none is stated. */
    day: int32(),
    /** Number of the outlet, −1 where none is stated. */
    outlet: int32(),
  };
}

export class Catalogue {
  index = new PassageIndex();
  statements = new StatementStore();
  readonly articles: ReturnType<typeof articleColumns> = articleColumns();
  outlets = new Outlets();
  #waiting = new Map<string, ReadArticle>();
  /** Places that were given with articles, by id. */
  readonly #places = new Map<string, number>();
  #nextOrder = 0;
  #liveStatements = 0;
  /** Articles that were added (key) or removed (~key, its bitwise complement) since the list was last taken, in order. */
  #changes: number[] = [];
  /** Rises when statements get new numbers. */
  generation = 0;
  /** Rises with every change that readers can see. */
  version = 0;
  readonly sizes: EngineSizes;

  constructor(sizes: EngineSizes = ENGINE_SIZES) {
    this.sizes = sizes;
  }

  get articleCount(): number {
    return this.index.articleCount;
  }

  get statementCount(): number {
    return this.#liveStatements;
  }

  /** Passages of the articles that are there. */
  get passageCount(): number {
    let count = 0;
    for (const { segment, gone, goneCount } of this.index.parts) {
      count += segment.passageCount;
      const { firstPassage } = segment.columns;
      for (let article = 0; goneCount > 0 && article < gone.length; article++) {
        if (gone[article] === 1)
          count -= (firstPassage[article + 1] as number) - (firstPassage[article] as number);
      }
    }
    return count;
  }

  /**
   * Takes an article in; it is seen by the next reader, whole. `place`: its place in the order of the archive; absent: its
   * former one, or behind all others.
   */
  write(read: ReadArticle, place?: number): void {
    if (place !== undefined) this.#places.set(read.article.id, place);
    this.#waiting.set(read.article.id, read);
    if (this.#waiting.size >= this.sizes.part) this.flush();
  }

  remove(ids: readonly string[]): void {
    this.flush();
    for (const id of ids) this.#bury(this.index.keyOf(id));
    if (this.index.remove(ids).length > 0) this.version++;
    this.#compactWhenHollow();
  }

  /** Makes all that was written visible. Called before every reading. */
  flush(): void {
    if (this.#waiting.size === 0) return;
    const reads = [...this.#waiting.values()];
    this.#waiting.clear();
    const former = reads.map(({ article }) => this.index.keyOf(article.id));
    const orders = former.map(
      (key, i) =>
        this.#places.get((reads[i] as ReadArticle).article.id) ??
        (key < 0 ? this.#nextOrder++ : this.articles.order.get(key)),
    );
    this.#places.clear();
    for (const key of former) this.#bury(key);
    const keys = this.index.add(reads.map(({ article }) => article));
    reads.forEach((read, i) => {
      this.#addArticle(keys[i] as number, orders[i] as number, read);
    });
    this.version++;
    this.#compactWhenHollow();
  }

  #addArticle(key: number, order: number, read: ReadArticle): void {
    const { outlet, published } = read.article;
    const to = this.articles;
    for (const column of Object.values(to)) column.extend(key + 1);
    to.alive.data[key] = 1;
    to.order.data[key] = order;
    to.at.data[key] = Date.parse(published ?? '');
    to.day.data[key] = dayOf(published) === null ? NO_DAY : dayNumber(published);
    to.outlet.data[key] = outlet === undefined ? -1 : this.outlets.number(outlet);
    this.statements.add(key, read);
    this.#changes.push(key);
    this.#liveStatements += read.statements.length;
  }

  #bury(key: number): void {
    if (key < 0 || this.articles.alive.get(key) !== 1) return;
    this.articles.alive.data[key] = 0;
    this.#changes.push(~key);
    const { from, to } = this.statements.statementsOf(key);
    this.#liveStatements -= to - from;
  }

  /** Keeps nothing of articles that are gone, neither texts nor words nor names. */
  purge(): void {
    this.flush();
    this.outlets.keepOnly(new Set(this.keys().map((key) => this.articles.outlet.get(key))));
    if (!this.index.purge()) return;
    this.#compact();
  }

  #compactWhenHollow(): void {
    const { statementCount } = this.statements;
    if (statementCount < this.sizes.compactFrom || this.#liveStatements * 2 > statementCount) return;
    this.#compact();
  }

  #compact(): void {
    this.statements = this.statements.compacted([...this.index.keys()].sort((a, b) => a - b));
    this.generation++;
    this.version++;
  }

  /** Keys of the articles that came, complements (~key) of those that went, since the last call. */
  takeChanges(): readonly number[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  isAlive(key: number): boolean {
    return this.articles.alive.data[key] === 1;
  }

  /** Keys of all articles in the order in which they were first written. */
  keys(): number[] {
    const { order } = this.articles;
    return [...this.index.keys()].sort((a, b) => order.get(a) - order.get(b));
  }

  /** Negative when statement `a` stands before `b` in the order of the archive. */
  compare(a: number, b: number): number {
    const { article } = this.statements.columns;
    const { order } = this.articles;
    return order.get(article.get(a)) - order.get(article.get(b)) || a - b;
  }

  ref(key: number): DocumentRef | null {
    const record = this.index.record(key);
    if (record === null) return null;
    const { id, title = null, outlet = null, published = null, url = null } = record;
    return { id, title, outlet, published, url };
  }

  outletOf(key: number): string | null {
    return this.outlets.names[this.articles.outlet.get(key)] ?? null;
  }

  /** The stated day, ISO 8601. */
  dayOf(key: number): string | null {
    const day = this.articles.day.get(key);
    return day === NO_DAY ? null : isoDay(day);
  }

  encode(): { readonly small: unknown; readonly chunks: Uint8Array[] } {
    this.flush();
    this.statements.trim();
    const parts = this.index.encode();
    // These change in place: a copy stays true while it is written out.
    const columns = Object.values(this.articles).map(({ bytes }) => bytes.slice());
    const statements = this.statements.encode();
    return {
      small: {
        parts: parts.map(({ length }) => length),
        columns: columns.length,
        statements: statements.length,
        outlets: this.outlets.names,
      },
      chunks: [...parts.flat(), ...columns, ...statements],
    };
  }

  /** The catalogue that `encode` gave. Throws a RangeError on what is torn. */
  static decode(small: unknown, chunks: readonly Uint8Array[], sizes: EngineSizes = ENGINE_SIZES): Catalogue {
    const { parts, columns, statements, outlets } = small as {
      parts: number[];
      columns: number;
      statements: number;
      outlets: string[];
    };
    const catalogue = new Catalogue(sizes);
    const all = Object.values(catalogue.articles);
    const wanted = parts.reduce((sum, count) => sum + count, columns + statements);
    if (columns !== all.length || chunks.length !== wanted) throw new RangeError('a chunk is missing');
    let at = 0;
    const take = (count: number): readonly Uint8Array[] => {
      at += count;
      return chunks.slice(at - count, at);
    };
    const indexParts = parts.map(take);
    take(columns).forEach((bytes, i) => {
      (all[i] as { restore(bytes: Uint8Array): void }).restore(bytes);
    });
    catalogue.statements = StatementStore.decode(take(statements));
    // Keys of articles that are gone are not given again.
    catalogue.index = PassageIndex.decode(indexParts, catalogue.articles.alive.length);
    catalogue.outlets = new Outlets(outlets);
    for (const key of catalogue.index.keys()) {
      const { from, to } = catalogue.statements.statementsOf(key);
      catalogue.#liveStatements += to - from;
      catalogue.#changes.push(key);
      catalogue.#nextOrder = Math.max(catalogue.#nextOrder, catalogue.articles.order.get(key) + 1);
    }
    return catalogue;
  }
}
