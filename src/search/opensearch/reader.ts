/** What the methods of a view share: requests of which it is told when a part was away, and scoring in the working set. */
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import { voiceOf } from './article-document.ts';
import type { Json } from './cluster.ts';
import type { SearchReply } from './fetch.ts';
import { type NameCounts, peopleOf } from './name-records.ts';
import type { AskedVoices } from './queries.ts';
import type { WorkingSet } from './working-set.ts';

export interface Reader {
  readonly organisations: OrganisationNames;
  /** Milliseconds. */
  now(): number;
  search(body: Json, querystring?: Json): Promise<SearchReply>;
  searchNames(body: Json): Promise<SearchReply>;
  /**
   * What `compute` gives once everything that it needs is in the working set. It gives null where it noted that something is
   * missing, must not wait for anything, and may be called several times.
   */
  seen<T>(compute: (set: WorkingSet) => T | null): Promise<T>;
}

/** Those asked for by id: the names of their forms in statements, and of the buckets in which they are. */
export interface AskedPeople extends AskedVoices {
  readonly buckets: ReadonlyMap<string, string>;
}

const UNNAMED = /^unnamed:(.*)#\d+$/s;
const MOST_ASKED = 500;

/** null: nobody in particular is asked for. */
export async function askedPeople(
  reader: Reader,
  ids: readonly string[] | undefined,
): Promise<AskedPeople | null> {
  if (ids === undefined) return null;
  const articles = ids.flatMap((id) => UNNAMED.exec(id)?.[1] ?? []);
  const people = ids.filter((id) => !UNNAMED.test(id));
  const voices: string[] = [];
  const buckets = new Map<string, string>();
  if (people.length > 0)
    for (const [key, counts] of await namesOf(reader, { terms: { ids: people } }, MOST_ASKED))
      for (const { person, forms } of peopleOf(key, counts, reader.organisations)) {
        if (!people.includes(person.id)) continue;
        buckets.set(person.id, key);
        for (const form of forms) voices.push(voiceOf(key, form.key));
      }
  return { voices, articles, buckets };
}

/** Whether the working set knows everybody asked for; else it is noted. */
export function knows(set: WorkingSet, asked: AskedPeople | null): boolean {
  let all = true;
  for (const [id, key] of asked?.buckets ?? []) {
    if (set.people.placeOf(id) >= 0 || set.hasNames(key)) continue;
    set.needs.buckets.add(key);
    all = false;
  }
  return all;
}

/** Records of names that a query finds, most spoken first where nothing else is asked. */
export async function namesOf(
  reader: Reader,
  query: Json,
  size: number,
  sort?: readonly Json[],
): Promise<(readonly [key: string, counts: NameCounts])[]> {
  const { hits } = await reader.searchNames({
    size,
    track_total_hits: false,
    query,
    _source: ['forms'],
    ...(sort ? { sort } : {}),
  });
  return hits.hits.map(({ _id, _source }) => [
    _id,
    JSON.parse((_source as { forms: string }).forms) as NameCounts,
  ]);
}
