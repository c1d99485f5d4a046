/**
 * The indices of an archive and what their fields mean. A change of meaning takes the next version: the articles are then
 * read out of the former index and written anew (migrate.ts), and the former one is removed.
 *
 *     PREFIX-articles-vN   one document an article: its source, and nested in it its passages, statements, entities. Lucene
 *                          writes an article with what is nested in it as one block: no reader sees half of a version.
 *     PREFIX-names-vN      one document a surname, organisation, nameless source: its name forms over all articles
 *     PREFIX-ledger-vN     what was written when, how many articles there are, who reads the corpus; a copy on every node
 */

import type { ClusterSettings } from '../cluster-settings.ts';
import type { Cluster, Json } from './cluster.ts';

export const SCHEMA_VERSION = 1;

export interface Indices {
  readonly articles: string;
  readonly names: string;
  readonly ledger: string;
}

export const indicesOf = (prefix: string, version: number = SCHEMA_VERSION): Indices => ({
  articles: `${prefix}-articles-v${version}`,
  names: `${prefix}-names-v${version}`,
  ledger: `${prefix}-ledger-v${version}`,
});

const keyword = { type: 'keyword' } as const;
const long = { type: 'long' } as const;
/** Stems, separated by blanks, as the desk's own stemmer gives them. */
const stems = { type: 'text', analyzer: 'whitespace', norms: true } as const;

const ARTICLE = {
  dynamic: 'strict',
  // What can be told from the source is not kept a second time.
  _source: { includes: ['id', 'version', 'order', 'until', 'source'] },
  properties: {
    id: { type: 'keyword', index: false, doc_values: false },
    /** Stamp of the writing (ledger.ts). */
    version: long,
    /** Place in the order in which articles were first written. */
    order: long,
    /** The article as it was read, JSON. */
    source: { type: 'keyword', index: false, doc_values: false },
    /** Instants in milliseconds; articles without a date last, either way. */
    newest: long,
    oldest: long,
    /** Days since 1970-01-01; absent: none is stated. */
    day: { type: 'integer' },
    date: keyword,
    month: keyword,
    outlet: keyword,
    outletKey: keyword,
    /** The instant from which it may not be answered from, in milliseconds. */
    until: long,
    stems,
    words: keyword,
    wordCount: { type: 'integer' },
    statementCount: { type: 'integer' },
    passages: { type: 'nested', properties: { stems, words: { type: 'integer' } } },
    statements: {
      type: 'nested',
      properties: {
        /** Name form of whoever speaks, and the same with all who speak together under it: "BUCKET\nFORM". */
        voice: keyword,
        who: keyword,
        kind: keyword,
        stance: keyword,
        addressee: { type: 'text', analyzer: 'whitespace', norms: false },
        /** By what other printings are known: "KIND:KEY". */
        prints: keyword,
      },
    },
    entities: {
      type: 'nested',
      properties: { bucket: keyword, record: keyword, said: { type: 'integer' } },
    },
    /** Organisations that somebody speaks for. */
    speaking: { type: 'nested', properties: { bucket: keyword, name: keyword } },
    /** Name forms of one surname that are two people here. */
    apart: { type: 'nested', properties: { bucket: keyword, pair: keyword } },
    /** Buckets of all its names. */
    buckets: keyword,
  },
} as const;

/** What an index of articles must have. */
export const ARTICLE_FIELDS: readonly string[] = Object.keys(ARTICLE.properties);

const NAMES = {
  dynamic: 'strict',
  properties: {
    key: keyword,
    /** Stamp of the settling. */
    version: long,
    /** Forms and pairs, JSON (name-records.ts). */
    forms: { type: 'keyword', index: false, doc_values: false },
    ids: keyword,
    words: keyword,
    roles: keyword,
    kinds: keyword,
    speaksFor: keyword,
    said: long,
    /** Statements of whoever says most. */
    most: long,
    named: { type: 'integer' },
  },
} as const;

const LEDGER = { dynamic: false, properties: { kind: keyword, stamp: long } } as const;

/** Makes templates and indices that are not there. */
export async function prepareIndices(
  cluster: Cluster,
  settings: ClusterSettings,
  version: number = SCHEMA_VERSION,
): Promise<Indices> {
  const { prefix, shards, replicas } = settings;
  const indices = indicesOf(prefix, version);
  const data = {
    number_of_shards: shards,
    number_of_replicas: replicas,
    refresh_interval: '5s',
    // An older version that arrives late is told from one that was removed.
    gc_deletes: '1h',
  };
  const sets: readonly [keyof Indices, Json, Json][] = [
    ['articles', { ...data, 'mapping.nested_objects.limit': 100_000 }, ARTICLE],
    ['names', data, NAMES],
    ['ledger', { number_of_shards: 1, auto_expand_replicas: '0-all', refresh_interval: '1s' }, LEDGER],
  ];
  for (const [name, own, mappings] of sets) {
    const index = indices[name];
    const { status } = await cluster.ask({ method: 'HEAD', path: `/${index}` });
    if (status === 200) continue;
    await cluster.must({
      method: 'PUT',
      path: `/_index_template/${index}`,
      body: {
        index_patterns: [index],
        version,
        priority: 500,
        template: { settings: { index: own }, mappings },
      },
    });
    const made = await cluster.ask({ method: 'PUT', path: `/${index}`, body: {} });
    // Another desk may have made it meanwhile.
    if (made.status >= 300 && made.status !== 400)
      await cluster.must({ method: 'PUT', path: `/${index}`, body: {} });
    await cluster.ask({
      method: 'GET',
      path: `/_cluster/health/${index}`,
      querystring: { wait_for_status: 'yellow', timeout: '10s' },
    });
  }
  return indices;
}

/** Versions of this archive's indices that are older than `version`, newest first. */
export async function formerVersions(
  cluster: Cluster,
  { prefix }: ClusterSettings,
  version: number = SCHEMA_VERSION,
): Promise<number[]> {
  const { status, body } = await cluster.ask({ method: 'GET', path: `/${prefix}-articles-v*/_settings` });
  if (status >= 300) return [];
  return Object.keys(body as Json)
    .map((index) => Number(/-articles-v(\d+)$/.exec(index)?.[1]))
    .filter((found) => found < version)
    .sort((a, b) => b - a);
}

/** Removes the indices of a version and their templates. */
export async function removeIndices(cluster: Cluster, prefix: string, version: number): Promise<void> {
  for (const index of Object.values(indicesOf(prefix, version)) as string[]) {
    await cluster.ask({ method: 'DELETE', path: `/${index}` });
    await cluster.ask({ method: 'DELETE', path: `/_index_template/${index}` });
  }
}
