/**
 * The archive in this process's memory, behind the interface that a remote engine could fill.
 *
 *     Catalogue        texts, words, statements, entities, outside the JavaScript heap
 *     PeopleRegistry   who is who over all articles          PrintingsFinder   the same words in many papers
 *     StatementRanker  which statements, in which order      StatementMaker    a number → the statement shown
 *
 * Every method works in one go, so that no reader sees half an article.
 */
import type { Coverage, Passage, Person, ReadArticle, SpeakerKind, Statement } from '../../model.ts';
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import type {
  Archive,
  ArchivedDocument,
  ArchiveHealth,
  ArchiveQuery,
  ArchiveWriter,
  CountField,
  Page,
  SpeakerResolution,
  StatementHit,
  Stretch,
  StretchEvidence,
  WordingHit,
  WriteResult,
} from '../archive.ts';
import { isoDay } from '../index/days.ts';
import { NO_DAY } from '../index/segment.ts';
import type { TopicEvidence } from '../relevance/topic-evidence.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import { Catalogue } from './article-catalogue.ts';
import { nextCursor, startOf } from './cursor.ts';
import { ENGINE_SIZES, type EngineSizes } from './engine-sizes.ts';
import { passagesFor } from './passage-pages.ts';
import { PeopleFinder } from './people-finder.ts';
import { PeopleRegistry } from './people-registry.ts';
import { PrintingsFinder } from './printings.ts';
import { RankingCache } from './ranking-cache.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot.ts';
import { rounded } from './sort-keys.ts';
import { StatementMaker } from './statement-maker.ts';
import { StatementRanker } from './statement-ranker.ts';
import { evidenceOf } from './stretch-evidence.ts';
import { countArticles, countStatements, outletTimelineOf, timelineOf } from './tallies.ts';
import { completeTopic } from './topic-completion.ts';
import { faultOf } from './well-formed.ts';
import { searchWording } from './wording-search.ts';

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;

export interface EmbeddedOptions {
  /** Everyday names of organisations; absent: those that come with the program. */
  readonly organisations?: OrganisationNames;
  /** The table of word vectors, asked for by the first question that has a topic; absent: words alone count. */
  readonly vectors?: () => WordVectors | null;
  /** Absent: those that were measured to be quick. */
  readonly sizes?: EngineSizes;
}

export class EmbeddedArchive implements ArchiveWriter {
  readonly #catalogue: Catalogue;
  readonly #people: PeopleRegistry;
  readonly #finder: PeopleFinder;
  readonly #printings: PrintingsFinder;
  readonly #maker: StatementMaker;
  readonly #ranker: StatementRanker;
  readonly #rankings: RankingCache;
  readonly #vectors: () => WordVectors | null;
  #pending = 0;
  /** What `health` lists of all articles, as the archive is at this version. */
  #contents:
    | (Pick<ArchiveHealth, 'from' | 'to' | 'outlets' | 'people'> & { readonly version: number })
    | null = null;
  readonly isShared = false;

  constructor(options: EmbeddedOptions = {}, catalogue: Catalogue = new Catalogue(options.sizes)) {
    this.#catalogue = catalogue;
    this.#people = new PeopleRegistry(catalogue, options.organisations);
    this.#finder = new PeopleFinder(this.#people);
    this.#printings = new PrintingsFinder(catalogue);
    this.#maker = new StatementMaker(catalogue, this.#people, this.#printings);
    this.#vectors = options.vectors ?? (() => null);
    this.#ranker = new StatementRanker(catalogue, this.#people, this.#printings, this.#maker, this.#vectors);
    this.#rankings = new RankingCache(catalogue, this.#ranker);
  }

  async write(articles: readonly ReadArticle[]): Promise<readonly WriteResult[]> {
    return articles.map((read) => {
      const error = faultOf(read);
      if (error === null) this.#catalogue.write(read);
      return { id: read?.article?.id ?? '', ok: error === null, error };
    });
  }

  /**
   * Does a part of what the next question would wait for, until `mayGoOn` says no; call it again when it gives false.
   * Not needed for anything but speed.
   */
  prepare(mayGoOn: () => boolean): boolean {
    this.#catalogue.flush();
    if (!mayGoOn()) return false;
    this.#printings.catchUp();
    return this.#people.prepare(mayGoOn);
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#catalogue.remove(ids);
  }

  expect(pending: number): void {
    this.#pending = Math.max(0, pending);
  }

  async searchStatements(query: ArchiveQuery): Promise<Page<StatementHit>> {
    const { print, ranking } = this.#rankings.get(query);
    const { statements, relevance, score, repaired } = ranking;
    const idAt = (at: number): string => this.#maker.idOf(statements[at] as number);
    const from = startOf(query, print, statements.length, idAt);
    const to = Math.min(statements.length, from + query.limit);
    const hits: StatementHit[] = [];
    for (let at = from; at < to; at++) {
      const number = statements[at] as number;
      const worth = rounded(relevance[at] as number);
      const statement = this.#maker.make(number, worth);
      if (statement === null) continue;
      const { place, highlights } = score(number);
      hits.push({ statement, relevance: worth, place, highlights });
    }
    const cursor = nextCursor(print, to, statements.length, query.limit, idAt);
    const total = { value: statements.length, exact: true };
    return { hits, total, cursor, coverage: this.coverage(), repaired };
  }

  async searchPassages(query: ArchiveQuery): Promise<Page<Passage>> {
    this.#catalogue.flush();
    const print = RankingCache.print('passages', query);
    const offset = startOf(query, print, null, null);
    const found = passagesFor(this.#catalogue, this.#people, { ...query, limit: offset + query.limit });
    const hits = found.hits.slice(offset);
    const cursor = nextCursor(print, offset + hits.length, found.total, hits.length, null);
    const total = { value: found.total, exact: !found.open };
    return { hits, total, cursor, coverage: this.coverage(), repaired: found.repaired };
  }

  async weigh(text: string, stretches: readonly Stretch[]): Promise<readonly (StretchEvidence | null)[]> {
    this.#catalogue.flush();
    return evidenceOf(this.#catalogue, this.#vectors(), text, stretches);
  }

  async findWording(words: string, limit: number): Promise<readonly WordingHit[]> {
    this.#catalogue.flush();
    return searchWording(this.#catalogue, this.#maker, words, limit);
  }

  async resolveSpeaker(
    name: string,
    options: { readonly asTyped?: boolean } = {},
  ): Promise<SpeakerResolution> {
    this.#catalogue.flush();
    return this.#finder.resolve(name, options.asTyped);
  }

  async complete(field: 'speaker' | 'topic', typed: string, limit: number): Promise<readonly string[]> {
    this.#catalogue.flush();
    return field === 'speaker'
      ? this.#finder.complete(typed, limit)
      : completeTopic(this.#catalogue, typed, limit);
  }

  async countBy(field: CountField, query: Unpaged): Promise<readonly { value: string; count: number }[]> {
    const { statements } = this.#rankings.get(query).ranking;
    return countStatements(this.#catalogue, this.#people, statements, field);
  }

  async timeline(query: Unpaged, unit: 'day' | 'month'): Promise<readonly { at: string; count: number }[]> {
    const { statements } = this.#rankings.get(query).ranking;
    return timelineOf(this.#catalogue, statements, unit);
  }

  async outletTimeline(
    query: Unpaged,
  ): Promise<readonly { at: string; outlet: string | null; count: number }[]> {
    return outletTimelineOf(this.#catalogue, this.#rankings.get(query).ranking.statements);
  }

  async countArticles(field: 'day' | 'outlet'): Promise<readonly { value: string; count: number }[]> {
    this.#catalogue.flush();
    return countArticles(this.#catalogue, field);
  }

  async statements(ids: readonly string[]): Promise<readonly (Statement | null)[]> {
    this.#catalogue.flush();
    return ids.map((id) => {
      const number = this.#maker.find(id);
      return number < 0 ? null : this.#maker.make(number);
    });
  }

  async statementsOf(documentId: string): Promise<readonly Statement[]> {
    this.#catalogue.flush();
    const key = this.#catalogue.index.keyOf(documentId);
    if (key < 0) return [];
    const { from, to } = this.#catalogue.statements.statementsOf(key);
    return Array.from({ length: to - from }, (_, i) => this.#maker.make(from + i)).filter(
      (one) => one !== null,
    );
  }

  async *documentIds(): AsyncGenerator<string> {
    this.#catalogue.flush();
    for (const key of this.#catalogue.keys()) {
      const ref = this.#catalogue.ref(key);
      if (ref !== null) yield ref.id;
    }
  }

  async person(id: string): Promise<Person | null> {
    this.#catalogue.flush();
    return this.#people.at(this.#people.placeOf(id));
  }

  async people(
    filter: { readonly kind?: SpeakerKind; readonly limit?: number } = {},
  ): Promise<readonly Person[]> {
    this.#catalogue.flush();
    return this.#people.ofKind(filter.kind).slice(0, filter.limit);
  }

  async document(id: string): Promise<ArchivedDocument | null> {
    return this.#document(id);
  }

  async documents(ids: readonly string[]): Promise<readonly (ArchivedDocument | null)[]> {
    return ids.map((id) => this.#document(id));
  }

  #document(id: string): ArchivedDocument | null {
    this.#catalogue.flush();
    const key = this.#catalogue.index.keyOf(id);
    const record = key < 0 ? null : this.#catalogue.index.record(key);
    const ref = key < 0 ? null : this.#catalogue.ref(key);
    if (!record || !ref) return null;
    const text = this.#catalogue.index.text(key);
    return { ref, text, article: { ...record, text }, notes: this.#maker.notesOf(key) };
  }

  async health(): Promise<ArchiveHealth> {
    this.#catalogue.flush();
    const { version } = this.#catalogue;
    if (this.#contents?.version !== version) this.#contents = { version, ...this.#listContents() };
    const { from, to, outlets, people } = this.#contents;
    return {
      articles: this.#catalogue.articleCount,
      statements: this.#catalogue.statementCount,
      people,
      passages: this.#catalogue.passageCount,
      from,
      to,
      outlets,
      coverage: this.coverage(),
    };
  }

  /** What every article has to be looked at for. */
  #listContents(): Pick<ArchiveHealth, 'from' | 'to' | 'outlets' | 'people'> {
    const { articles, outlets } = this.#catalogue;
    const present = new Set<string>();
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const key of this.#catalogue.index.keys()) {
      const day = articles.day.get(key);
      if (day !== NO_DAY) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
      const outlet = outlets.names[articles.outlet.get(key)];
      if (outlet !== undefined) present.add(outlet);
    }
    return {
      from: last >= first ? isoDay(first) : null,
      to: last >= first ? isoDay(last) : null,
      outlets: [...present].sort(),
      people: this.#people.namedCount,
    };
  }

  /** What speaks for each of the likeliest statements of a query: what the gate is fitted on. */
  evidence(query: Unpaged): readonly { readonly statement: Statement; readonly evidence: TopicEvidence }[] {
    this.#catalogue.flush();
    return this.#ranker.evidence(query).flatMap(({ statement, evidence }) => {
      const made = this.#maker.make(statement);
      return made ? [{ statement: made, evidence }] : [];
    });
  }

  purge(): void {
    this.#catalogue.purge();
  }

  /** The whole archive as bytes, for a quick restart; `restore` takes it back. */
  snapshot(): Snapshot {
    return encodeSnapshot(this.#catalogue, this.#people, this.#printings);
  }

  /** The archive of which `chunks` are the snapshot; uses their memory. Throws a RangeError on what is torn or of another version. */
  static restore(chunks: readonly Uint8Array[], options: EmbeddedOptions = {}): EmbeddedArchive {
    const { catalogue, people, prints } = decodeSnapshot(chunks, options.sizes ?? ENGINE_SIZES);
    const archive = new EmbeddedArchive(options, catalogue);
    archive.#people.restore(people);
    archive.#printings.restore(prints);
    return archive;
  }

  /** Nothing of it is ever away: one view is like another. */
  view(): Archive {
    return this;
  }

  coverage(): Coverage {
    return {
      complete: this.#pending === 0,
      articles: this.#catalogue.articleCount,
      pending: this.#pending,
      unreachable: 0,
    };
  }
}
