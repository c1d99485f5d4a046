/** What all views of one desk share: the connection, the working set, and what the desk last knew of the archive's changes. */
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import { type Cluster, type Json, lacksShards } from './cluster.ts';
import { Fetcher, idsOf } from './fetch.ts';
import { type Ledger, LedgerFile, settledBefore } from './ledger.ts';
import type { Indices } from './schema.ts';
import { WorkingSet } from './working-set.ts';

/** More changes than these are not looked through: the working set begins anew. */
const MOST_CHANGES = 5_000;
/**
 * Notices of removals that are kept, counted by stamps: a desk that has not looked for longer begins anew. Older ones are
 * deleted once it has been said for so long, in milliseconds, that they may be gone: no desk is still looking for them.
 */
const KEPT_STAMPS = 5_000;
const SAID_FOR_MS = 10 * 60_000;
/** The ledger and the number of articles are read until both are of one moment. */
const TRIES = 4;

/** An archive as it is found when a view is opened. */
export interface Opened {
  readonly ledger: Ledger;
  /** Articles that can be reached. */
  readonly reached: number;
  readonly isPartial: boolean;
}

export class Shared {
  readonly cluster: Cluster;
  readonly indices: Indices;
  readonly organisations: OrganisationNames;
  readonly vectors: () => WordVectors | null;
  readonly now: () => number;
  readonly ledger: LedgerFile;
  readonly fetcher: Fetcher;
  readonly set: WorkingSet;
  #known: { readonly archive: string; readonly published: number; readonly settled: number } | null = null;
  #following: Promise<void> = Promise.resolve();

  constructor(
    cluster: Cluster,
    indices: Indices,
    options: {
      readonly organisations: OrganisationNames;
      readonly vectors: () => WordVectors | null;
      readonly now: () => number;
    },
  ) {
    this.cluster = cluster;
    this.indices = indices;
    this.organisations = options.organisations;
    this.vectors = options.vectors;
    this.now = options.now;
    this.ledger = new LedgerFile(cluster, indices.ledger, options.now);
    this.fetcher = new Fetcher(cluster, indices, options.now);
    this.set = new WorkingSet(options.organisations, options.vectors);
  }

  /** The archive now; the working set holds nothing any more that is not so. */
  async open(): Promise<Opened> {
    const opened = await this.#look();
    this.#following = this.#following.catch(() => {}).then(() => this.#follow(opened.ledger));
    await this.#following;
    this.set.refresh(this.now());
    return opened;
  }

  /** How many articles there are and can be reached, of one moment. */
  async #look(): Promise<Opened> {
    let ledger = await this.ledger.read();
    for (let i = 1; ; i++) {
      const { reached, isPartial } = await this.reached();
      if (reached >= ledger.articles) return { ledger, reached, isPartial };
      const then = await this.ledger.read();
      const isOneMoment = then.published === ledger.published && then.next === ledger.next;
      ledger = then;
      if (isOneMoment || i === TRIES) return { ledger, reached, isPartial: true };
    }
  }

  /** Articles that can be reached. */
  async reached(): Promise<{ readonly reached: number; readonly isPartial: boolean }> {
    let isPartial = false;
    const { hits } = await this.fetcher.search({ size: 0, track_total_hits: true }, () => {
      isPartial = true;
    });
    return { reached: hits.total?.value ?? 0, isPartial };
  }

  async #follow(ledger: Ledger): Promise<void> {
    const known = this.#known;
    if (known?.archive === ledger.archive && known.published >= ledger.published) return;
    if (known?.archive !== ledger.archive) this.set.clear();
    else if (known.settled < (ledger.forgotten ?? 0)) this.set.clear();
    else if (!(await this.#forgetChanged(known.settled))) this.set.clear();
    const { archive, published } = ledger;
    this.#known = { archive, published, settled: settledBefore(ledger) };
  }

  /** Lets go of all that was written or removed with a later stamp; false: it is too much to be listed, or a part is away. */
  async #forgetChanged(stamp: number): Promise<boolean> {
    if (this.set.size === 0) return false;
    let isWhole = true;
    const onPartly = () => {
      isWhole = false;
    };
    const since = { range: { version: { gt: stamp } } };
    const size = MOST_CHANGES;
    const [written, names, removed] = await Promise.all([
      this.fetcher.search({ size, track_total_hits: false, query: since, _source: ['id'] }, onPartly),
      this.fetcher.searchNames({ size, track_total_hits: false, query: since, _source: ['key'] }, onPartly),
      this.#removedSince(stamp, onPartly),
    ]);
    if (!isWhole || written.hits.hits.length === size || names.hits.hits.length === size) return false;
    this.set.forget(
      [...idsOf(written), ...removed],
      names.hits.hits.map(({ _source }) => (_source as { key: string }).key),
    );
    return true;
  }

  async #removedSince(stamp: number, onPartly: () => void): Promise<string[]> {
    const query = { bool: { filter: [{ term: { kind: 'removed' } }, { range: { stamp: { gt: stamp } } }] } };
    const path = `/${this.indices.ledger}/_search`;
    const reply = await this.cluster.ask(
      { method: 'POST', path, body: { size: MOST_CHANGES, query } },
      lacksShards,
    );
    const { hits } = reply.body as { hits: { hits: { _source: { ids: string[] } }[] } };
    if (reply.partial || hits.hits.length === MOST_CHANGES) onPartly();
    return hits.hits.flatMap(({ _source }) => _source.ids);
  }

  /** Notes which articles a writing removes, for desks that hold them. */
  async noteRemoved(stamp: number, ids: readonly string[]): Promise<void> {
    const body: Json = { kind: 'removed', stamp, ids };
    await this.cluster.must({
      method: 'PUT',
      path: `/${this.indices.ledger}/_doc/removed-${stamp}`,
      querystring: { refresh: 'true' },
      body,
    });
  }

  /** Deletes notices of removals that nobody needs any more, at most once in `saidForMs`. */
  async forgetRemoved(keptStamps = KEPT_STAMPS, saidForMs = SAID_FOR_MS): Promise<void> {
    const { next, forgotten = 0, forgottenAt = 0 } = await this.ledger.read();
    const upTo = next - 1 - keptStamps;
    if (upTo <= forgotten || this.now() - forgottenAt < saidForMs) return;
    if (forgotten > 0)
      await this.cluster.must({
        method: 'POST',
        path: `/${this.indices.ledger}/_delete_by_query`,
        querystring: { conflicts: 'proceed', refresh: 'true' },
        body: {
          query: {
            bool: { filter: [{ term: { kind: 'removed' } }, { range: { stamp: { lte: forgotten } } }] },
          },
        },
      });
    await this.ledger.change((ledger) => ({ ...ledger, forgotten: upTo, forgottenAt: this.now() }));
  }
}
