/**
 * Writes articles to the cluster and removes them. Whatever of a writing was done already when the cluster went away, or
 * when an answer was lost, is only done once more: its stamp, its articles and the names that it changes stay the same.
 */
import { setTimeout } from 'node:timers/promises';
import { QuotedeskError } from '../../errors.ts';
import type { ReadArticle } from '../../model.ts';
import type { WriteResult, WrittenArticle } from '../archive.ts';
import { faultOf } from '../embedded/well-formed.ts';
import { documentsOf, nameOf } from './article-document.ts';
import { type BulkOutcome, bulk } from './bulk.ts';
import { lacksDocuments, NameRecords } from './name-records.ts';
import type { Shared } from './shared.ts';

/** So long a cluster that is away is waited for by whoever writes, looking again so often. */
const PATIENCE_MS = 10 * 60_000;
const WAIT_MS = 2_000;
/** Articles of one bulk: their names are counted together. */
const TOGETHER = 500;

/** What is known of a writing, however often it is tried. */
interface Writing {
  readonly id: string;
  /** Of all names of its articles, former versions included. */
  readonly buckets: Set<string>;
}

const newWriting = (): Writing => ({ id: crypto.randomUUID(), buckets: new Set() });

export class ArticleWriter {
  readonly #shared: Shared;
  readonly #names: NameRecords;
  readonly #closing: AbortSignal;

  /** `closing`: nothing is waited for any more. */
  constructor(shared: Shared, closing: AbortSignal) {
    this.#shared = shared;
    this.#closing = closing;
    this.#names = new NameRecords(shared.cluster, shared.indices, shared.organisations);
  }

  /** As `ArchiveWriter.write`. */
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
      const writing = newWriting();
      const outcomes = await this.#patiently(() =>
        this.#write(
          some.map((i) => articles[i] as WrittenArticle),
          writing,
        ),
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

  async #write(reads: readonly WrittenArticle[], { id, buckets }: Writing): Promise<readonly BulkOutcome[]> {
    const { ledger, cluster, indices, organisations } = this.#shared;
    const names = reads.map(({ article }) => nameOf(article.id));
    const { stamp, order } = await ledger.begin(id, reads.length);
    const former = await this.#former(names);
    for (const { buckets: own } of former.values()) for (const bucket of own) buckets.add(bucket);
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
      this.#closing,
    );
    for (const { buckets: own } of documents) for (const bucket of own as string[]) buckets.add(bucket);
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
    for (let at = 0; at < ids.length; at += TOGETHER) {
      const writing = newWriting();
      await this.#patiently(() => this.#remove(ids.slice(at, at + TOGETHER), writing));
    }
    // What cannot be deleted now is deleted after a later removal.
    if (ids.length > 0)
      await this.#shared.forgetRemoved().catch((error: unknown) => {
        if (!(error instanceof QuotedeskError)) throw error;
      });
  }

  async #remove(some: readonly string[], { id, buckets }: Writing): Promise<void> {
    const { ledger, cluster, indices } = this.#shared;
    const names = some.map(nameOf);
    const former = await this.#former(names);
    for (const { buckets: own } of former.values()) for (const bucket of own) buckets.add(bucket);
    const { stamp } = await ledger.begin(id, 0, former.size);
    await this.#shared.noteRemoved(stamp, some);
    const outcomes = await bulk(
      cluster,
      indices.articles,
      names.map((name) => ({ name, version: stamp, document: null })),
      this.#closing,
    );
    await this.#settle(buckets, stamp);
    // One that is absent now was removed all the same, though the answer was lost.
    const isLeft = (i: number) => !['removed', 'absent'].includes(outcomes[i]?.outcome ?? '');
    await ledger.done(stamp, names.filter((name, i) => former.has(name) && isLeft(i)).length);
  }

  /** Does it again until the cluster is there: whatever of it was done already is only done once more. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const isAway = error instanceof QuotedeskError && error.code === 'ARCHIVE_AWAY';
        if (!isAway || this.#closing.aborted || performance.now() > until) throw error;
        await setTimeout(WAIT_MS);
      }
    }
  }

  /**
   * Where a writing has not ended, counts the names of what it wrote, and all others again: of an article that it had
   * replaced or removed already, nobody knows any more which names it had.
   */
  async mend(): Promise<void> {
    await this.#patiently(async () => {
      const { ledger } = this.#shared;
      const { open, next } = await ledger.read();
      const stamps = Object.keys(open).map(Number);
      if (stamps.length === 0) return;
      await this.#refresh(this.#shared.indices.articles);
      for await (const keys of this.#names.written(stamps)) await this.#names.settle(keys, next - 1);
      for await (const keys of this.#names.keys()) await this.#names.settle(keys, next - 1);
      await this.#refresh(this.#shared.indices.names);
      for (const stamp of stamps) await ledger.done(stamp, 0);
    });
  }
}
