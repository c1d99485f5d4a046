/** Fetches from the cluster what scoring needs (needs.ts) into the working set; says where a part of it was away. */
import { QuotedeskError } from '../../errors.ts';
import type { ReadArticle } from '../../model.ts';
import { stem } from '../../text/stem.ts';
import type { WrittenArticle } from '../archive.ts';
import { LAST } from './article-document.ts';
import { type Cluster, type Json, lacksShards, reasonOf } from './cluster.ts';
import { lacksDocuments, type NameCounts, NOTHING } from './name-records.ts';
import type { Needs } from './needs.ts';
import { allowed, frequencies, named } from './queries.ts';
import type { Indices } from './schema.ts';
import type { WorkingSet } from './working-set.ts';

/** Articles, and buckets, that one request gives. */
const ARTICLES_AT_ONCE = 250;
const NAMES_AT_ONCE = 2_000;
/** Articles in which the same words are looked for. */
const MOST_PRINTINGS = 1_000;
/** Neighbours of a misspelt word; words that begin with what was typed; articles read for how each of these goes on. */
const NEIGHBOURS = 40;
const BEGINNINGS = 200;

/** A reply of which a part was away is told to `onPartly`. */
export class Fetcher {
  readonly #cluster: Cluster;
  readonly #indices: Indices;
  readonly #now: () => number;

  constructor(cluster: Cluster, indices: Indices, now: () => number) {
    this.#cluster = cluster;
    this.#indices = indices;
    this.#now = now;
  }

  async search(body: Json, onPartly: () => void, querystring: Json = {}): Promise<SearchReply> {
    const path = `/${this.#indices.articles}/_search`;
    const reply = await this.#cluster.ask({ method: 'POST', path, querystring, body }, lacksShards);
    if (reply.partial) onPartly();
    return checked(reply.status, reply.body);
  }

  async searchNames(body: Json, onPartly: () => void): Promise<SearchReply> {
    const path = `/${this.#indices.names}/_search`;
    const reply = await this.#cluster.ask({ method: 'POST', path, body }, lacksShards);
    if (reply.partial) onPartly();
    return checked(reply.status, reply.body);
  }

  /** All that is needed, side by side. */
  async fetch(needs: Needs, set: WorkingSet, onPartly: () => void): Promise<void> {
    const doubted = (names?: Iterable<string>) => () => {
      set.doubt(names);
      onPartly();
    };
    const jobs: Promise<void>[] = [];
    for (const ids of portions(needs.articles, ARTICLES_AT_ONCE))
      jobs.push(this.#articles(ids, set, doubted()));
    for (const keys of portions(needs.buckets, NAMES_AT_ONCE))
      jobs.push(this.#names(keys, set, doubted(keys)));
    if (needs.stems.size > 0 || !set.hasSizes) jobs.push(this.#frequencies([...needs.stems], set, doubted()));
    if (needs.near.size > 0) jobs.push(this.#near([...needs.near], set, doubted()));
    for (const typed of needs.beginnings) jobs.push(this.#beginning(typed, set, doubted()));
    if (needs.prints.size > 0) jobs.push(this.#prints([...needs.prints], set, doubted()));
    await Promise.all(jobs);
  }

  /** Articles as they were written. */
  async sources(ids: readonly string[], onPartly: () => void): Promise<WrittenArticle[]> {
    const found: WrittenArticle[] = [];
    for (const some of portions(ids, ARTICLES_AT_ONCE))
      for (const { read, until } of await this.#stored(some, onPartly))
        found.push(until < LAST ? { ...read, expires: new Date(until).toISOString() } : read);
    return found;
  }

  async #stored(ids: readonly string[], onPartly: () => void) {
    const { hits } = await this.search(
      {
        size: ids.length,
        track_total_hits: false,
        query: { bool: { filter: [named(ids), allowed(this.#now())] } },
        _source: ['order', 'until', 'source'],
      },
      onPartly,
    );
    return hits.hits.map(({ _source }) => {
      const { order, until, source } = _source as { order: number; until: number; source: string };
      return { read: JSON.parse(source) as ReadArticle, order, until };
    });
  }

  async #articles(ids: readonly string[], set: WorkingSet, onPartly: () => void): Promise<void> {
    const found = await this.#stored(ids, onPartly);
    const there = new Set(found.map(({ read }) => read.article.id));
    set.add(found);
    set.addAbsent(ids.filter((id) => !there.has(id)));
  }

  async #names(keys: readonly string[], set: WorkingSet, onPartly: () => void): Promise<void> {
    const { body, partial } = await this.#cluster.ask(
      {
        method: 'POST',
        path: `/${this.#indices.names}/_mget`,
        querystring: { _source_includes: 'forms' },
        body: { ids: keys },
      },
      lacksDocuments,
    );
    if (partial) onPartly();
    const { docs = [] } = body as { docs?: { _id: string; _source?: { forms: string } }[] };
    set.addNames(
      docs.map(({ _id, _source }) => [_id, _source ? (JSON.parse(_source.forms) as NameCounts) : NOTHING]),
    );
  }

  async #frequencies(stems: readonly string[], set: WorkingSet, onPartly: () => void): Promise<void> {
    const { hits, aggregations } = await this.search(frequencies(stems), onPartly);
    const { words, articles, passages } = aggregations as {
      words: { value: number };
      articles?: { buckets: Record<string, { doc_count: number }> };
      passages: {
        doc_count: number;
        words: { value: number };
        each?: { buckets: Record<string, { doc_count: number }> };
      };
    };
    const all = hits.total?.value ?? 0;
    set.sizes = {
      articles: all,
      passages: passages.doc_count,
      passageWords: passages.words.value / Math.max(1, passages.doc_count),
      articleWords: words.value / Math.max(1, all),
    };
    set.addFrequencies(
      stems.map((word, i) => [
        word,
        {
          articles: articles?.buckets[`s${i}`]?.doc_count ?? 0,
          passages: passages.each?.buckets[`s${i}`]?.doc_count ?? 0,
        },
      ]),
    );
  }

  async #near(asked: readonly string[], set: WorkingSet, onPartly: () => void): Promise<void> {
    const suggest = Object.fromEntries(
      asked.map((word, i) => [
        `w${i}`,
        {
          text: word,
          term: {
            field: 'words',
            analyzer: 'keyword',
            suggest_mode: 'always',
            max_edits: 2,
            prefix_length: 0,
            min_word_length: 3,
            size: NEIGHBOURS,
            shard_size: NEIGHBOURS * 4,
            sort: 'score',
          },
        },
      ]),
    );
    const reply = await this.search({ size: 0, track_total_hits: false, suggest }, onPartly);
    set.addWords(
      'near',
      asked.map((word, i) => {
        const found = reply.suggest?.[`w${i}`]?.[0]?.options ?? [];
        return [word, found.map(({ text, freq }) => [text, freq] as const)];
      }),
    );
  }

  async #beginning(typed: string, set: WorkingSet, onPartly: () => void): Promise<void> {
    const include = `${typed.replace(/[.?+*|{}[\]()"\\#@&<>~^$-]/g, '\\$&')}.*`;
    const { aggregations } = await this.search(
      {
        size: 0,
        track_total_hits: false,
        query: { bool: { filter: [{ prefix: { words: typed } }, allowed(this.#now())] } },
        aggs: { words: { terms: { field: 'words', include, size: BEGINNINGS, shard_size: BEGINNINGS * 3 } } },
      },
      onPartly,
    );
    const { words } = aggregations as { words: { buckets: { key: string; doc_count: number }[] } };
    // One word a stem, the most frequent one.
    const best = new Map<string, readonly [string, number]>();
    for (const { key, doc_count } of words.buckets)
      if (!best.has(stem(key))) best.set(stem(key), [key, doc_count]);
    set.addWords('beginning', [[typed, [...best.values()]]]);
  }

  async #prints(keys: readonly string[], set: WorkingSet, onPartly: () => void): Promise<void> {
    const found = await this.search(
      {
        size: MOST_PRINTINGS,
        track_total_hits: false,
        _source: ['id'],
        sort: [{ order: 'asc' }],
        query: {
          bool: {
            filter: [
              allowed(this.#now()),
              {
                nested: {
                  path: 'statements',
                  query: { terms: { 'statements.prints': keys } },
                  score_mode: 'none',
                },
              },
            ],
          },
        },
      },
      onPartly,
    );
    set.addPrints(keys, idsOf(found));
  }
}

export interface SearchReply {
  readonly hits: {
    readonly total?: { readonly value: number };
    readonly hits: readonly {
      readonly _id: string;
      readonly _score: number | null;
      readonly _source: unknown;
      readonly sort?: readonly unknown[];
    }[];
  };
  readonly aggregations?: unknown;
  readonly suggest?: Readonly<
    Record<
      string,
      readonly { readonly options: readonly { readonly text: string; readonly freq: number }[] }[]
    >
  >;
  readonly pit_id?: string;
}

/** Ids of the articles found, in order. */
export const idsOf = ({ hits }: SearchReply): string[] =>
  hits.hits.map(({ _source }) => (_source as { id: string }).id);

function checked(status: number, body: unknown): SearchReply {
  if (status < 300) return body as SearchReply;
  throw new QuotedeskError('ARCHIVE_REFUSED', 'a search', reasonOf(body));
}

function* portions(all: Iterable<string>, size: number): Generator<string[]> {
  const list = [...all];
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
