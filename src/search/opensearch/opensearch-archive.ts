/**
 * The archive on an OpenSearch cluster, for as many desks as there are: one of them reads the corpus and writes, all answer.
 *
 *     write ──► stamp (ledger) ──► articles, each with its statements as one document (bulk) ──► names counted ──► stamp done
 *     view  ──► what changed ──► candidates ──► working set ──► answer, and how much of the archive it has seen
 */
import { setTimeout } from 'node:timers/promises';
import { QuotedeskError } from '../../errors.ts';
import type { Coverage, Passage, Person, ReadArticle, SpeakerKind, Statement } from '../../model.ts';
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
import { faultOf } from '../embedded/well-formed.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import { documentsOf, nameOf } from './article-document.ts';
import { type BulkOutcome, bulk } from './bulk.ts';
import { type Cluster, connect } from './cluster.ts';
import { lacksDocuments, NameRecords } from './name-records.ts';
import { formerVersions, indicesOf, prepareIndices, removeIndices } from './schema.ts';
import { Shared } from './shared.ts';
import { OpenSearchView } from './view.ts';

/** So long a cluster that is away is waited for by whoever writes, looking again so often. */
const PATIENCE_MS = 10 * 60_000;
const WAIT_MS = 2_000;
/** Articles of one bulk: their names are counted together. */
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
  readonly #names: NameRecords;
  readonly #closing = new AbortController();
  /** null: this desk does not read the corpus. */
  #pending: number | null = null;
  #told: Promise<unknown> = Promise.resolve();

  readonly #settings: ClusterSettings;

  constructor(shared: Shared, settings: ClusterSettings) {
    this.#settings = settings;
    this.#shared = shared;
    this.#names = new NameRecords(shared.cluster, shared.indices, shared.organisations);
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

  async write(articles: readonly WrittenArticle[]): Promise<readonly WriteResult[]> {
    const results = articles.map((read): WriteResult => {
      const error = faultOf(read);
      return { id: read?.article?.id ?? '', ok: error === null, error };
    });
    // Of one id written twice the last stands.
    const last = new Map<string, number>();
    for (const [i, { ok, id }] of results.entries()) if (ok) last.set(id, i);
    const places = [...last.values()].sort((a, b) => a - b);
    for (let at = 0; at < places.length; at += TOGETHER) {
      const some = places.slice(at, at + TOGETHER);
      const outcomes = await this.#patiently(() =>
        this.#write(some.map((i) => articles[i] as WrittenArticle)),
      );
      for (const [j, { outcome, reason }] of outcomes.entries()) {
        if (outcome !== 'refused') continue;
        const i = some[j] as number;
        const { id } = results[i] as WriteResult;
        results[i] = { id, ok: false, error: `The article ${id} is refused by the cluster: ${reason}.` };
      }
    }
    return results;
  }

  async #write(reads: readonly WrittenArticle[]): Promise<readonly BulkOutcome[]> {
    const { ledger, cluster, indices, organisations } = this.#shared;
    const names = reads.map(({ article }) => nameOf(article.id));
    const { stamp, order } = await ledger.begin(reads.length);
    const former = await this.#former(names);
    const documents = documentsOf(reads, {
      organisations,
      version: stamp,
      order: names.map((name, i) => former.get(name)?.order ?? order + i),
      until: reads.map(({ expires }) => (expires === undefined ? null : Date.parse(expires))),
    });
    const outcomes = await bulk(
      cluster,
      indices.articles,
      documents.map((document, i) => ({ name: names[i] as string, version: stamp, document })),
      this.#closing.signal,
    );
    const buckets = new Set(documents.flatMap(({ buckets }) => buckets as string[]));
    for (const { buckets: own } of former.values()) for (const bucket of own) buckets.add(bucket);
    await this.#settle(buckets, stamp);
    await ledger.done(stamp, outcomes.filter(({ outcome }) => outcome === 'created').length);
    return outcomes;
  }

  /** Place in the order, and buckets, of the articles that are there. */
  async #former(names: readonly string[]) {
    const body = (await this.#shared.cluster.must(
      {
        method: 'POST',
        path: `/${this.#shared.indices.articles}/_mget`,
        querystring: { _source_includes: 'order,source' },
        body: { ids: names },
      },
      lacksDocuments,
    )) as { docs: { _id: string; found?: boolean; _source?: { order: number; source: string } }[] };
    const found = new Map<
      string,
      { readonly order: number; readonly buckets: readonly string[]; readonly id: string }
    >();
    for (const { _id, _source } of body.docs) {
      if (!_source) continue;
      const read = JSON.parse(_source.source) as ReadArticle;
      const [document] = documentsOf([read], {
        organisations: this.#shared.organisations,
        version: 0,
        order: [0],
        until: [null],
      });
      found.set(_id, {
        id: read.article.id,
        order: _source.order,
        buckets: (document?.buckets ?? []) as string[],
      });
    }
    return found;
  }

  /** What was written can be found from here on, and the names in it are counted. */
  async #settle(buckets: Iterable<string>, stamp: number): Promise<void> {
    const { articles, names } = this.#shared.indices;
    await this.#refresh(articles);
    await this.#names.settle(buckets, stamp);
    await this.#refresh(names);
  }

  async #refresh(index: string): Promise<void> {
    await this.#shared.cluster.must({ method: 'POST', path: `/${index}/_refresh` });
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += TOGETHER)
      await this.#patiently(() => this.#remove(ids.slice(at, at + TOGETHER)));
  }

  async #remove(some: readonly string[]): Promise<void> {
    const { ledger, cluster, indices } = this.#shared;
    const names = some.map(nameOf);
    const former = await this.#former(names);
    const { stamp } = await ledger.begin(0, former.size);
    await this.#shared.noteRemoved(stamp, some);
    const outcomes = await bulk(
      cluster,
      indices.articles,
      names.map((name) => ({ name, version: stamp, document: null })),
      this.#closing.signal,
    );
    await this.#settle(
      [...former.values()].flatMap(({ buckets }) => buckets),
      stamp,
    );
    const removed = outcomes.filter(({ outcome }) => outcome === 'removed').length;
    await ledger.done(stamp, former.size - removed);
  }

  /** Does it again until the cluster is there: whatever of it was done already is only done once more. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const isAway = error instanceof QuotedeskError && error.code === 'ARCHIVE_AWAY';
        if (!isAway || this.#closing.signal.aborted || performance.now() > until) throw error;
        await setTimeout(WAIT_MS);
      }
    }
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
