/** Counts over what a query finds: exact over so many articles as fit in memory, else by the cluster. */
import type { ArchiveQuery, CountField } from '../archive.ts';
import { countStatements, outletTimelineOf, timelineOf } from '../embedded/tallies.ts';
import { voiceOf } from './article-document.ts';
import { conditionsOf, timeWindow, type Window, wordsOf } from './candidates.ts';
import type { Json } from './cluster.ts';
import { peopleOf } from './name-records.ts';
import { allowed, statementConditions } from './queries.ts';
import { type AskedPeople, askedPeople, namesOf, type Reader } from './reader.ts';
import { rankingOf, topicCandidates } from './statement-search.ts';
import type { WorkingSet } from './working-set.ts';

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;
type Tally = { readonly value: string; readonly count: number };
type OutletMonth = { readonly at: string; readonly outlet: string | null; readonly count: number };

/** Articles whose statements are folded before they are counted. Of more, every printing counts. */
const FOLDED = 1_000;
/** Values of a field that the cluster counts, and name forms whose people are counted; each shard gives more, so that none is cut off. */
const MOST_VALUES = 2_000;
const NAMED = 200;

interface Counted {
  readonly people: AskedPeople | null;
  /** null: they are too many. */
  readonly window: Window | null;
}

/** Articles of a query without words, where they are few; the candidates of one with words. */
async function counted(reader: Reader, query: Unpaged): Promise<Counted> {
  const people = await askedPeople(reader, query.filters?.speakers);
  const words = await reader.seen((set) => wordsOf(set, query));
  if (words.isWorded) return { people, window: await topicCandidates(reader, query, words, people, null) };
  const window = await timeWindow(reader, 'newest', conditionsOf(query, people, reader), null, FOLDED);
  return { people, window: window.after === null ? window : null };
}

async function over<T>(
  reader: Reader,
  query: Unpaged,
  inMemory: (set: WorkingSet, statements: Int32Array) => T,
  inCluster: (people: AskedPeople | null) => Promise<T>,
): Promise<T> {
  const { people, window } = await counted(reader, query);
  if (window === null) return inCluster(people);
  const found = await reader.seen((set) => {
    const ranking = rankingOf(set, query, people, window.ids);
    if (ranking === null) return null;
    const value = inMemory(set, ranking.statements);
    return set.needs.isEmpty ? { value } : null;
  });
  return found.value;
}

export const countBy = (reader: Reader, field: CountField, query: Unpaged): Promise<readonly Tally[]> =>
  over<readonly Tally[]>(
    reader,
    query,
    (set, statements) => countStatements(set.catalogue, set.people, statements, field),
    (people) => countedBy(reader, field, query, people),
  );

export const timeline = (
  reader: Reader,
  query: Unpaged,
  unit: 'day' | 'month',
): Promise<readonly { readonly at: string; readonly count: number }[]> =>
  over<readonly { readonly at: string; readonly count: number }[]>(
    reader,
    query,
    (set, statements) => timelineOf(set.catalogue, statements, unit),
    async (people) =>
      (await ofArticles(reader, unit === 'day' ? 'date' : 'month', query, people))
        .map(({ value, count }) => ({ at: value, count }))
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
  );

export const outletTimeline = (reader: Reader, query: Unpaged): Promise<readonly OutletMonth[]> =>
  over<readonly OutletMonth[]>(
    reader,
    query,
    (set, statements) => outletTimelineOf(set.catalogue, statements),
    async (people) => {
      const months = { terms: { field: 'month', size: MOST_VALUES, order: { _key: 'asc' } } };
      const none = '\u0000';
      const outlets = { terms: { field: 'outlet', size: MOST_VALUES, missing: none } };
      const aggs = { by: { ...months, aggs: { outlets: { ...outlets, aggs: inner(query, people) } } } };
      const found = (await aggregated(reader, query, people, aggs)) as {
        by: { buckets: { key: string; outlets: { buckets: InnerBucket[] } }[] };
      };
      return found.by.buckets.flatMap(({ key: at, outlets }) =>
        outlets.buckets.flatMap(({ key, in: { these } }) =>
          these.doc_count === 0 ? [] : { at, outlet: key === none ? null : key, count: these.doc_count },
        ),
      );
    },
  );

interface InnerBucket {
  readonly key: string;
  readonly in: { readonly these: { readonly doc_count: number } };
}

const inner = ({ filters = {} }: Unpaged, people: AskedPeople | null, aggs: Json = {}): Json => ({
  in: {
    nested: { path: 'statements' },
    aggs: {
      these: {
        filter: { bool: { filter: statementConditions(filters, people) } },
        ...(Object.keys(aggs).length > 0 ? { aggs } : {}),
      },
    },
  },
});

async function aggregated(
  reader: Reader,
  query: Unpaged,
  people: AskedPeople | null,
  aggs: Json,
): Promise<unknown> {
  const filter = conditionsOf(query, people, reader);
  const reply = await reader.search({ size: 0, track_total_hits: false, query: { bool: { filter } }, aggs });
  return reply.aggregations;
}

/** Statements by what their articles state. */
async function ofArticles(
  reader: Reader,
  field: string,
  query: Unpaged,
  people: AskedPeople | null,
): Promise<Tally[]> {
  const terms = { field, size: MOST_VALUES, shard_size: MOST_VALUES * 2 };
  const found = (await aggregated(reader, query, people, {
    by: { terms, aggs: inner(query, people) },
  })) as { by: { buckets: InnerBucket[] } };
  return byCount(
    found.by.buckets.flatMap(({ key, in: { these } }) =>
      these.doc_count === 0 ? [] : { value: key, count: these.doc_count },
    ),
  );
}

const byCount = (tallies: readonly Tally[]): Tally[] =>
  [...tallies].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

async function countedBy(
  reader: Reader,
  field: CountField,
  query: Unpaged,
  people: AskedPeople | null,
): Promise<Tally[]> {
  if (field === 'outlet' || field === 'month') return ofArticles(reader, field, query, people);
  if (field === 'speaker') return bySpeaker(reader, query, people);
  return byCount(
    await valuesOf(reader, field, query, people, { size: MOST_VALUES, shard_size: MOST_VALUES }),
  );
}

async function valuesOf(
  reader: Reader,
  field: string,
  query: Unpaged,
  people: AskedPeople | null,
  terms: Json,
): Promise<Tally[]> {
  const values = { terms: { field: `statements.${field}`, ...terms } };
  const found = (await aggregated(reader, query, people, inner(query, people, { values }))) as {
    in: { these: { values: { buckets: { key: string; doc_count: number }[] } } };
  };
  return found.in.these.values.buckets.map(({ key, doc_count }) => ({ value: key, count: doc_count }));
}

/**
 * Those whose name forms are the commonest, each with all that is said under any of the forms: the cluster counts the
 * commonest forms first, then every form of these people, so that no count is a part of one.
 */
async function bySpeaker(reader: Reader, query: Unpaged, people: AskedPeople | null): Promise<Tally[]> {
  const common = await valuesOf(reader, 'voice', query, people, { size: NAMED, shard_size: MOST_VALUES });
  const keys = [...new Set(common.map(({ value }) => value.slice(0, value.indexOf('\n'))))];
  const wanted = new Set(common.map(({ value }) => value));
  const names = new Map<string, string>();
  for (const [key, counts] of await namesOf(reader, { terms: { key: keys } }, keys.length))
    for (const { person, forms } of peopleOf(key, counts, reader.organisations)) {
      const voices = forms.map((form) => voiceOf(key, form.key));
      if (voices.some((voice) => wanted.has(voice)))
        for (const voice of voices) names.set(voice, person.name);
    }
  const sums = new Map<string, number>();
  const voices = [...names.keys()];
  for (let at = 0; at < voices.length; at += MOST_VALUES) {
    const include = voices.slice(at, at + MOST_VALUES);
    const terms = { include, size: include.length, shard_size: include.length };
    for (const { value, count } of await valuesOf(reader, 'voice', query, people, terms)) {
      const name = names.get(value) ?? '';
      sums.set(name, (sums.get(name) ?? 0) + count);
    }
  }
  return byCount([...sums].map(([value, count]) => ({ value, count })));
}

/** Articles of each day or outlet, in the order of the values. */
export async function countArticles(reader: Reader, field: 'day' | 'outlet'): Promise<Tally[]> {
  const tallies: Tally[] = [];
  let after: Json | null = null;
  do {
    const sources = [{ value: { terms: { field: field === 'day' ? 'date' : 'outlet' } } }];
    const composite: Json = { size: MOST_VALUES, sources, ...(after ? { after } : {}) };
    const { aggregations } = await reader.search({
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [allowed(reader.now())] } },
      aggs: { all: { composite } },
    });
    const { all } = aggregations as {
      all: { after_key?: Json; buckets: { key: { value: string }; doc_count: number }[] };
    };
    for (const { key, doc_count } of all.buckets) tallies.push({ value: key.value, count: doc_count });
    after = all.buckets.length < MOST_VALUES ? null : (all.after_key ?? null);
  } while (after !== null);
  return tallies.sort((a, b) => (a.value < b.value ? -1 : 1));
}
