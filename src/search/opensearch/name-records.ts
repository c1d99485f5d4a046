/**
 * The names of a surname, an organisation or a nameless source over all articles: counted by the cluster from the articles
 * themselves, so that a record is never a count that drifts, and written only over the version that was read.
 */
import { setTimeout } from 'node:timers/promises';
import { QuotedeskError } from '../../errors.ts';
import type { Entity, Person } from '../../model.ts';
import { ApartForms } from '../../people/identity/apart-forms.ts';
import {
  countEntity,
  type Form,
  formOf,
  type NameCache,
  newForm,
} from '../../people/identity/person-forms.ts';
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import { foldText } from '../../text/normalise.ts';
import { peopleOfBucket } from '../embedded/people-of-bucket.ts';
import { type Cluster, type Json, lacksShards } from './cluster.ts';
import type { Indices } from './schema.ts';

/** `[count, mentions, what is counted]`: articles that have just this entity, and the statements of all of them. */
type Counted = readonly [articles: number, said: number, record: string];

export interface NameCounts {
  readonly entities: readonly Counted[];
  /** Names under which somebody is stated to speak for the organisation, with how many do. */
  readonly speaking: readonly (readonly [articles: number, name: string])[];
  readonly apart: readonly (readonly [articles: number, pair: string])[];
}

export interface NameForms {
  readonly forms: ReadonlyMap<string, Form>;
  readonly apart: ApartForms;
}

/** Values of a composite aggregation that one request gives. */
const PAGE = 2_000;
/** Buckets that are counted in one request. */
const TOGETHER = 500;
const TRIES = 20;
/** Longest wait before buckets that somebody else wrote meanwhile are counted again, in milliseconds. */
const LONGEST_WAIT_MS = 2_000;

/** The forms that the counts come to; new ones each time, the caller's own. */
export function formsOf(counts: NameCounts, names: NameCache = new Map()): NameForms {
  const forms = new Map<string, Form>();
  const apart = new ApartForms();
  const take = (entity: Entity, prefix: string, articles: number, said: number): void => {
    const { key, words, suffix } = formOf(entity, names);
    const own = prefix + key;
    let form = forms.get(own);
    if (!form) {
      form = newForm(entity, own, words, suffix);
      forms.set(own, form);
    }
    countEntity(form, entity, said / articles, articles);
  };
  for (const [articles, said, record] of counts.entities)
    take(JSON.parse(record) as Entity, '', articles, said);
  for (const [articles, name] of counts.speaking) {
    const entity = { name, forms: [], role: null, affiliation: null, gender: null } as const;
    // An organisation that is only known through those who speak for it exists as well.
    take({ ...entity, kind: 'organisation' }, '~', articles, 0);
  }
  for (const [articles, pair] of counts.apart) apart.countPair(pair, articles);
  return { forms, apart };
}

export const peopleOf = (
  key: string,
  counts: NameCounts,
  organisations: OrganisationNames,
): { readonly person: Person; readonly forms: readonly Form[] }[] => {
  const { forms, apart } = formsOf(counts);
  return peopleOfBucket(key, [...forms.values()], apart, organisations);
};

export class NameRecords {
  readonly #cluster: Cluster;
  readonly #indices: Indices;
  readonly #organisations: OrganisationNames;

  constructor(cluster: Cluster, indices: Indices, organisations: OrganisationNames) {
    this.#cluster = cluster;
    this.#indices = indices;
    this.#organisations = organisations;
  }

  /**
   * Counts these buckets anew and writes what they come to; `stamp` is that of the writing that changed them.
   * @throws QuotedeskError ARCHIVE_AWAY where some could not be written
   */
  async settle(buckets: Iterable<string>, stamp: number): Promise<void> {
    let left = [...new Set(buckets)];
    for (let i = 0; left.length > 0; i++) {
      if (i === TRIES) throw new QuotedeskError('ARCHIVE_AWAY', 'names cannot be counted');
      // Those who write the same names at once go apart.
      if (i > 0) await setTimeout(Math.random() * Math.min(LONGEST_WAIT_MS, 10 * 2 ** i));
      const again: string[] = [];
      for (let at = 0; at < left.length; at += TOGETHER)
        again.push(...(await this.#settle(left.slice(at, at + TOGETHER), stamp)));
      left = again;
    }
  }

  /** Keys of all buckets, so many at a time. */
  async *keys(): AsyncGenerator<readonly string[]> {
    let last = '';
    for (;;) {
      const body = (await this.#cluster.must(
        {
          method: 'POST',
          path: `/${this.#indices.names}/_search`,
          body: {
            size: TOGETHER,
            track_total_hits: false,
            _source: ['key'],
            sort: [{ key: 'asc' }],
            query: { range: { key: { gt: last } } },
          },
        },
        lacksShards,
      )) as { hits: { hits: { _source: { key: string } }[] } };
      const keys = body.hits.hits.map(({ _source }) => _source.key);
      if (keys.length > 0) yield keys;
      if (keys.length < TOGETHER) return;
      last = keys.at(-1) ?? last;
    }
  }

  /** Keys of the buckets of articles that were written under these stamps, so many at a time. */
  async *written(stamps: readonly number[]): AsyncGenerator<readonly string[]> {
    let after: Json | null = null;
    do {
      const sources = [{ key: { terms: { field: 'buckets' } } }];
      const composite: Json = { size: TOGETHER, sources, ...(after ? { after } : {}) };
      const body = (await this.#cluster.must(
        {
          method: 'POST',
          path: `/${this.#indices.articles}/_search`,
          body: { size: 0, query: { terms: { version: stamps } }, aggs: { all: { composite } } },
        },
        lacksShards,
      )) as { aggregations: { all: { after_key?: Json; buckets: { key: { key: string } }[] } } };
      const { all } = body.aggregations;
      if (all.buckets.length > 0) yield all.buckets.map(({ key }) => key.key);
      after = all.buckets.length < TOGETHER ? null : (all.after_key ?? null);
    } while (after !== null);
  }

  /** Gives the buckets that somebody else wrote meanwhile. */
  async #settle(buckets: readonly string[], stamp: number): Promise<string[]> {
    const former = await this.#versions(buckets);
    const counts = await this.#count(buckets);
    const lines = buckets.flatMap((key) => {
      const known = former.get(key);
      const place = known
        ? { index: { _id: key, if_seq_no: known.seq, if_primary_term: known.term } }
        : { create: { _id: key } };
      return [place, this.#document(key, counts.get(key) ?? NOTHING, Math.max(stamp, known?.version ?? 0))];
    });
    const body = (await this.#cluster.must({
      method: 'POST',
      path: `/${this.#indices.names}/_bulk`,
      bulkBody: lines,
    })) as { items: Readonly<Record<string, { _id: string; status: number }>>[] };
    return body.items.flatMap((item) => {
      const [one] = Object.values(item);
      return one && one.status >= 300 ? one._id : [];
    });
  }

  async #versions(buckets: readonly string[]) {
    const body = (await this.#cluster.must(
      {
        method: 'POST',
        path: `/${this.#indices.names}/_mget`,
        querystring: { _source_includes: 'version' },
        body: { ids: buckets },
      },
      lacksDocuments,
    )) as {
      docs: {
        _id: string;
        found?: boolean;
        _seq_no: number;
        _primary_term: number;
        _source?: { version: number };
      }[];
    };
    return new Map(
      body.docs.flatMap(({ _id, found, _seq_no, _primary_term, _source }) =>
        found ? [[_id, { seq: _seq_no, term: _primary_term, version: _source?.version ?? 0 }] as const] : [],
      ),
    );
  }

  async #count(buckets: readonly string[]): Promise<Map<string, NameCounts>> {
    const found = new Map<string, { -readonly [K in keyof NameCounts]: NameCounts[K][number][] }>();
    const of = (key: string) => {
      const known = found.get(key) ?? { entities: [], speaking: [], apart: [] };
      found.set(key, known);
      return known;
    };
    for await (const { bucket, value, count, said } of this.#walk('entities', 'record', buckets))
      of(bucket).entities.push([count, said, value]);
    const organisations = buckets.filter((key) => key.startsWith('o|'));
    for await (const { bucket, value, count } of this.#walk('speaking', 'name', organisations))
      of(bucket).speaking.push([count, value]);
    const surnames = buckets.filter((key) => key.startsWith('p|'));
    for await (const { bucket, value, count } of this.#walk('apart', 'pair', surnames))
      of(bucket).apart.push([count, value]);
    return found;
  }

  /** Every value of a nested field with how many articles have it in these buckets. */
  async *#walk(path: string, field: string, buckets: readonly string[]) {
    if (buckets.length === 0) return;
    let after: Json | null = null;
    do {
      const composite: Json = {
        size: PAGE,
        sources: [
          { bucket: { terms: { field: `${path}.bucket` } } },
          { value: { terms: { field: `${path}.${field}` } } },
        ],
        ...(after ? { after } : {}),
      };
      const aggs = path === 'entities' ? { said: { sum: { field: 'entities.said' } } } : {};
      const body = (await this.#cluster.must(
        {
          method: 'POST',
          path: `/${this.#indices.articles}/_search`,
          body: {
            size: 0,
            track_total_hits: false,
            query: { terms: { buckets } },
            aggs: {
              in: {
                nested: { path },
                aggs: {
                  these: {
                    filter: { terms: { [`${path}.bucket`]: buckets } },
                    aggs: { all: { composite, aggs } },
                  },
                },
              },
            },
          },
        },
        lacksShards,
      )) as {
        aggregations: {
          in: {
            these: {
              all: {
                after_key?: Json;
                buckets: {
                  key: { bucket: string; value: string };
                  doc_count: number;
                  said?: { value: number };
                }[];
              };
            };
          };
        };
      };
      const { all } = body.aggregations.in.these;
      for (const { key, doc_count, said } of all.buckets)
        yield { ...key, count: doc_count, said: said?.value ?? 0 };
      after = all.buckets.length < PAGE ? null : (all.after_key ?? null);
    } while (after !== null);
  }

  #document(key: string, counts: NameCounts, version: number): Json {
    const people = peopleOf(key, counts, this.#organisations);
    const words = new Set<string>();
    const roles = new Set<string>();
    for (const { person } of people) {
      for (const name of [person.name, ...person.aliases])
        for (const word of foldText(name).split(' ')) words.add(word);
      for (const role of person.roles) for (const word of foldText(role).split(' ')) roles.add(word);
    }
    return {
      key,
      version,
      forms: JSON.stringify(counts),
      ids: people.map(({ person }) => person.id),
      words: [...words].filter((word) => word !== '' && word.length < 200),
      roles: [...roles].filter((word) => word !== '' && word.length < 200),
      kinds: [...new Set(people.map(({ person }) => person.kind))],
      speaksFor: [...new Set(people.flatMap(({ person }) => person.speaksFor))],
      most: Math.max(0, ...people.map(({ person }) => person.statementCount)),
      said: people.reduce((sum, { person }) => sum + person.statementCount, 0),
      named: people.filter(({ person }) => person.kind !== 'unnamed').length,
    };
  }
}

export const NOTHING: NameCounts = { entities: [], speaking: [], apart: [] };

/** Whether a document of a multiple get could not be reached. */
export function lacksDocuments(body: unknown): boolean {
  const { docs } = (body ?? {}) as { docs?: readonly { readonly error?: unknown }[] };
  return docs?.some(({ error }) => error !== undefined) ?? false;
}
