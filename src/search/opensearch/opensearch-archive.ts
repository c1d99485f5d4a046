/**
 * The archive on an OpenSearch cluster, for as many desks as there are: one of them reads the corpus and writes, all answer.
 *
 *     write ──► stamp (ledger) ──► articles, each with its statements as one document (bulk) ──► names counted ──► stamp done
 *     view  ──► what changed ──► candidates ──► working set ──► answer, and how much of the archive it has seen
 */
import type { Coverage, Passage, Person, SpeakerKind, Statement } from '../../model.ts';
import { DEFAULT_ORGANISATIONS, type OrganisationNames } from '../../people/names/organisation-names.ts';
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
  WrittenArticle,
} from '../archive.ts';
import type { ClusterSettings } from '../cluster-settings.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import { ArticleWriter } from './article-writer.ts';
import { type Cluster, connect } from './cluster.ts';
import { formerVersions, indicesOf, prepareIndices, removeIndices } from './schema.ts';
import { Shared } from './shared.ts';
import { OpenSearchView } from './view.ts';

/** Articles that are taken over at once. */
const TOGETHER = 500;

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;
type Tallies = readonly { readonly value: string; readonly count: number }[];

export interface OpenSearchOptions {
  /** Everyday names of organisations; absent: those that come with the program. Every desk of an archive needs the same. */
  readonly organisations?: OrganisationNames;
  readonly vectors?: () => WordVectors | null;
  /** Milliseconds; absent: the system's clock. */
  readonly now?: () => number;
}

export class OpenSearchArchive implements ArchiveWriter {
  readonly isShared = true;
  readonly #shared: Shared;
  readonly #writer: ArticleWriter;
  readonly #closing = new AbortController();
  /** null: this desk does not read the corpus. */
  #pending: number | null = null;
  #told: Promise<unknown> = Promise.resolve();

  readonly #settings: ClusterSettings;

  constructor(shared: Shared, settings: ClusterSettings) {
    this.#settings = settings;
    this.#shared = shared;
    this.#writer = new ArticleWriter(shared, this.#closing.signal);
  }

  /** @throws QuotedeskError ARCHIVE_AWAY, ARCHIVE_REFUSED, SETTINGS where the client is not installed */
  static async open(settings: ClusterSettings, options: OpenSearchOptions = {}): Promise<OpenSearchArchive> {
    return OpenSearchArchive.over(await connect(settings), settings, options);
  }

  static async over(
    cluster: Cluster,
    settings: ClusterSettings,
    options: OpenSearchOptions = {},
  ): Promise<OpenSearchArchive> {
    const { organisations = DEFAULT_ORGANISATIONS, vectors = () => null, now = () => Date.now() } = options;
    const indices = await prepareIndices(cluster, settings);
    return new OpenSearchArchive(new Shared(cluster, indices, { organisations, vectors, now }), settings);
  }

  /** Bytes of all its indices, copies included. */
  async bytes(): Promise<number> {
    const { articles, names, ledger } = this.#shared.indices;
    const body = await this.#shared.cluster.must({
      method: 'GET',
      path: `/${[articles, names, ledger].join(',')}/_stats/store`,
    });
    return (body as { _all: { total: { store: { size_in_bytes: number } } } })._all.total.store.size_in_bytes;
  }

  /**
   * Takes over what indices of a former version hold, and removes them; for the desk that reads. Other desks answer from
   * the former ones until they are started anew.
   */
  async takeFormer(): Promise<void> {
    const { cluster, now } = this.#shared;
    const { prefix } = this.#settings;
    const [last, ...older] = await formerVersions(cluster, this.#settings);
    if (last === undefined) return;
    const shared = new Shared(cluster, indicesOf(prefix, last), { ...this.#shared, now });
    const former = new OpenSearchView(shared, () => null);
    let ids: string[] = [];
    const take = async () => {
      await this.write(await former.sources(ids));
      ids = [];
    };
    for await (const id of former.documentIds()) {
      ids.push(id);
      if (ids.length === TOGETHER) await take();
    }
    await take();
    if (former.coverage().unreachable > 0) return;
    for (const version of [last, ...older]) await removeIndices(cluster, prefix, version);
  }

  get shared(): Shared {
    return this.#shared;
  }

  /** Waits for what is under way and lets go of the connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#told.catch(() => {});
    await this.#shared.cluster.close();
  }

  write(articles: readonly WrittenArticle[]): Promise<readonly WriteResult[]> {
    return this.#writer.write(articles);
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#writer.remove(ids);
  }

  /** Counts again what a writing may have left uncounted whose desk ended amid it; for the desk that reads. */
  mend(): Promise<void> {
    return this.#writer.mend();
  }

  expect(pending: number): void {
    const next = Math.max(0, pending);
    if (next === this.#pending) return;
    this.#pending = next;
    this.#told = this.#told.then(() => this.#tell()).catch(() => {});
  }

  /** Tells the ledger what is still to be read; when all has been, how many articles there are in truth. */
  async #tell(): Promise<void> {
    const { ledger } = this.#shared;
    const before = await ledger.read();
    const counted = this.#pending === 0 ? await this.#shared.reached() : null;
    await ledger.change((now) => {
      const pending = this.#pending ?? now.pending;
      // Writings that were broken off may not have been counted.
      const isStill = now.next === before.next && Object.keys(now.open).length === 0;
      return counted === null || counted.isPartial || !isStill
        ? { ...now, pending }
        : { ...now, pending, articles: counted.reached };
    });
  }

  /** This desk does not read the corpus any more: the ledger says what is still to be read. */
  hand(): void {
    this.#pending = null;
  }

  /** What is written can be found at once: there is nothing to get ready. */
  prepare(): boolean {
    return true;
  }

  purge(): void {}

  snapshot(): { readonly chunks: readonly Uint8Array[] } {
    return { chunks: [] };
  }

  view(): Archive {
    return new OpenSearchView(this.#shared, () => this.#pending);
  }

  coverage(): Coverage {
    return this.view().coverage();
  }

  searchStatements(query: ArchiveQuery): Promise<Page<StatementHit>> {
    return this.view().searchStatements(query);
  }

  searchPassages(query: ArchiveQuery): Promise<Page<Passage>> {
    return this.view().searchPassages(query);
  }

  weigh(text: string, stretches: readonly Stretch[]): Promise<readonly (StretchEvidence | null)[]> {
    return this.view().weigh(text, stretches);
  }

  findWording(words: string, limit: number): Promise<readonly WordingHit[]> {
    return this.view().findWording(words, limit);
  }

  resolveSpeaker(name: string, options?: { readonly asTyped?: boolean }): Promise<SpeakerResolution> {
    return this.view().resolveSpeaker(name, options);
  }

  complete(field: 'speaker' | 'topic', typed: string, limit: number): Promise<readonly string[]> {
    return this.view().complete(field, typed, limit);
  }

  countBy(field: CountField, query: Unpaged): Promise<Tallies> {
    return this.view().countBy(field, query);
  }

  timeline(query: Unpaged, unit: 'day' | 'month') {
    return this.view().timeline(query, unit);
  }

  outletTimeline(query: Unpaged) {
    return this.view().outletTimeline(query);
  }

  countArticles(field: 'day' | 'outlet'): Promise<Tallies> {
    return this.view().countArticles(field);
  }

  statements(ids: readonly string[]): Promise<readonly (Statement | null)[]> {
    return this.view().statements(ids);
  }

  statementsOf(documentId: string): Promise<readonly Statement[]> {
    return this.view().statementsOf(documentId);
  }

  documentIds(): AsyncIterable<string> {
    return this.view().documentIds();
  }

  person(id: string): Promise<Person | null> {
    return this.view().person(id);
  }

  people(filter?: { readonly kind?: SpeakerKind; readonly limit?: number }): Promise<readonly Person[]> {
    return this.view().people(filter);
  }

  document(id: string): Promise<ArchivedDocument | null> {
    return this.view().document(id);
  }

  documents(ids: readonly string[]): Promise<readonly (ArchivedDocument | null)[]> {
    return this.view().documents(ids);
  }

  health(): Promise<ArchiveHealth> {
    return this.view().health();
  }
}
