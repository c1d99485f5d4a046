/**
 * The part of the archive that lately was looked at, in memory, as the embedded engine holds a whole one. The cluster finds
 * candidates; what they are worth, whose they are and where else they are printed is computed here, by the embedded
 * engine's own parts, from numbers of the whole archive.
 *
 *     candidates (ids) ──► compute ──needs──► fetch ──► compute again ──► answer
 *
 * Everything here is as it was when the desk last asked what has changed (`forget`).
 */
import type { ReadArticle } from '../../model.ts';
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import { Catalogue } from '../embedded/article-catalogue.ts';
import { PeopleRegistry } from '../embedded/people-registry.ts';
import { PrintingsFinder } from '../embedded/printings.ts';
import { StatementMaker } from '../embedded/statement-maker.ts';
import { StatementRanker } from '../embedded/statement-ranker.ts';
import type { WholeArchive } from '../index/whole-archive.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import { LAST, printsOf } from './article-document.ts';
import { formsOf, type NameCounts } from './name-records.ts';
import { Needs } from './needs.ts';

/** Articles that are held; then it begins anew. About 12 KB each. */
const MOST_ARTICLES = 12_000;
const NEVER = { articles: 0, passages: 0 };

type Frequency = ReturnType<WholeArchive['frequency']>;
type Words = ReturnType<WholeArchive['near']>;

export interface Sizes {
  readonly articles: number;
  readonly passages: number;
  readonly passageWords: number;
  readonly articleWords: number;
}

export class WorkingSet implements WholeArchive {
  readonly #organisations: OrganisationNames;
  readonly #vectors: () => WordVectors | null;
  catalogue: Catalogue;
  people: PeopleRegistry;
  printings: PrintingsFinder;
  maker: StatementMaker;
  ranker: StatementRanker;
  needs: Needs = new Needs();
  #sizes: Sizes | null = null;
  readonly #absent = new Set<string>();
  /** Articles that are held, by id, with the instant from which they may not be answered from (milliseconds). */
  readonly #held = new Map<string, number>();
  /** What was noted while a part of the archive was away: it may be otherwise. */
  #isDoubtful = false;
  readonly #doubtfulNames = new Set<string>();
  readonly #frequencies = new Map<string, Frequency>();
  readonly #near = new Map<string, Words>();
  readonly #beginnings = new Map<string, Words>();
  readonly #names = new Map<string, NameCounts>();
  /** Articles that have a key of printings, by the key. */
  readonly #prints = new Map<string, readonly string[]>();

  constructor(organisations: OrganisationNames, vectors: () => WordVectors | null) {
    this.#organisations = organisations;
    this.#vectors = vectors;
    this.catalogue = new Catalogue();
    this.catalogue.index.whole = this;
    this.people = new PeopleRegistry(this.catalogue, organisations, this.#formsOf);
    this.printings = new PrintingsFinder(this.catalogue);
    this.maker = new StatementMaker(this.catalogue, this.people, this.printings);
    this.ranker = this.#newRanker();
  }

  #newRanker(): StatementRanker {
    return new StatementRanker(this.catalogue, this.people, this.printings, this.maker, this.#vectors);
  }

  /** Holds nothing. */
  clear(): void {
    this.catalogue = new Catalogue();
    this.catalogue.index.whole = this;
    this.people = new PeopleRegistry(this.catalogue, this.#organisations, this.#formsOf);
    this.printings = new PrintingsFinder(this.catalogue);
    this.maker = new StatementMaker(this.catalogue, this.people, this.printings);
    this.ranker = this.#newRanker();
    this.#held.clear();
    this.#names.clear();
    this.forget([], []);
  }

  /** The archive has changed: these articles (by id) and buckets are not as they were, nor is any number of the whole. */
  forget(articles: Iterable<string>, buckets: Iterable<string>): void {
    const gone = [...articles].filter((id) => this.#held.delete(id));
    if (gone.length > 0) this.catalogue.remove(gone);
    const changed = [...buckets];
    for (const key of changed) this.#names.delete(key);
    this.people.disturb(changed);
    this.#sizes = null;
    for (const known of [this.#frequencies, this.#near, this.#beginnings, this.#prints]) known.clear();
    this.#absent.clear();
  }

  get size(): number {
    return this.#held.size;
  }

  holds(id: string): boolean {
    return this.#held.has(id);
  }

  /** The instant from which an article may not be answered from, ISO 8601; null: none is known. */
  expiryOf(id: string): string | null {
    const until = this.#held.get(id) ?? LAST;
    return until < LAST ? new Date(until).toISOString() : null;
  }

  /** Whether the names of a bucket are known. */
  hasNames(key: string): boolean {
    return this.#names.has(key);
  }

  /** Whether all of these are held, or are known not to be there; what is not is noted as needed. */
  has(ids: Iterable<string>): boolean {
    let all = true;
    for (const id of ids) {
      if (this.#held.has(id) || this.#absent.has(id)) continue;
      this.needs.articles.add(id);
      all = false;
    }
    return all;
  }

  /** Whether every printing of these statements (by number) is held; what is not is noted as needed. */
  hasPrintings(statements: Iterable<number>): boolean {
    let all = true;
    for (const statement of statements)
      for (const key of printsOf(this.catalogue.statements.columns, statement)) {
        const articles = this.#prints.get(key);
        if (articles === undefined) this.needs.prints.add(key);
        if (articles === undefined || !this.has(articles)) all = false;
      }
    return all;
  }

  /** What was noted from here on is noted while a part of the archive is away. */
  doubt(names: Iterable<string> = []): void {
    this.#isDoubtful = true;
    for (const key of names) this.#doubtfulNames.add(key);
  }

  /** Lets go of what may be otherwise, and of articles whose time is over. */
  refresh(now: number): void {
    const over = [...this.#held].flatMap(([id, until]) => (until <= now ? id : []));
    if (!this.#isDoubtful && over.length === 0) return;
    this.forget(over, this.#doubtfulNames);
    this.#doubtfulNames.clear();
    this.#isDoubtful = false;
  }

  add(
    articles: Iterable<{ readonly read: ReadArticle; readonly order: number; readonly until: number }>,
  ): void {
    const some = [...articles]
      .filter(({ read }) => !this.#held.has(read.article.id))
      // Equal scores are put in the order of the archive.
      .sort((x, y) => x.order - y.order);
    if (this.#held.size + some.length > MOST_ARTICLES && this.#held.size > 0) this.clear();
    for (const { read, order, until } of some) {
      this.catalogue.write(read, order);
      this.#held.set(read.article.id, until);
    }
    this.catalogue.flush();
  }

  /** There are no such articles. */
  addAbsent(ids: Iterable<string>): void {
    for (const id of ids) this.#absent.add(id);
  }

  addNames(records: Iterable<readonly [key: string, counts: NameCounts]>): void {
    const keys: string[] = [];
    for (const [key, counts] of records) {
      this.#names.set(key, counts);
      keys.push(key);
    }
    this.people.disturb(keys);
  }

  addFrequencies(found: Iterable<readonly [stem: string, frequency: Frequency]>): void {
    for (const [stem, frequency] of found) this.#frequencies.set(stem, frequency);
  }

  addWords(kind: 'near' | 'beginning', found: Iterable<readonly [asked: string, words: Words]>): void {
    for (const [asked, words] of found) (kind === 'near' ? this.#near : this.#beginnings).set(asked, words);
  }

  addPrints(keys: Iterable<string>, articles: readonly string[]): void {
    for (const key of keys) this.#prints.set(key, articles);
  }

  set sizes(sizes: Sizes) {
    this.#sizes = sizes;
  }

  get hasSizes(): boolean {
    return this.#sizes !== null;
  }

  get articles(): number {
    return this.#sizes?.articles ?? 0;
  }

  get passages(): number {
    return this.#sizes?.passages ?? 0;
  }

  get passageWords(): number {
    return this.#sizes?.passageWords ?? 0;
  }

  get articleWords(): number {
    return this.#sizes?.articleWords ?? 0;
  }

  frequency(stem: string): Frequency {
    const known = this.#frequencies.get(stem);
    if (known === undefined) this.needs.stems.add(stem);
    return known ?? NEVER;
  }

  near(asked: string): Words {
    const known = this.#near.get(asked);
    if (known === undefined) this.needs.near.add(asked);
    return known ?? [];
  }

  beginning(typed: string): Words {
    const known = this.#beginnings.get(typed);
    if (known === undefined) this.needs.beginnings.add(typed);
    return known ?? [];
  }

  readonly #formsOf = (key: string): ReturnType<typeof formsOf> | null => {
    const known = this.#names.get(key);
    if (known === undefined) this.needs.buckets.add(key);
    return known === undefined ? null : formsOf(known);
  };
}
