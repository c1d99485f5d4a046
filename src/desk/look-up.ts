/** What an archive has under a name or an identifier. What may not be shown is not in the archive. */
import { resolveName } from '../answers/speakers.ts';
import type { Archive, ArchiveQuery } from '../search/archive.ts';
import { ANSWERS_FROM } from '../search/relevance/topic-gate.ts';
import type { MonthCount, NamedPeople, PersonFilters, PersonRecord, PersonRequest, Source } from './desk.ts';

export async function sourceOf(id: string, archive: Archive): Promise<Source | null> {
  const found = await archive.document(id);
  return found && { document: found.ref, text: found.text, statements: await archive.statementsOf(id) };
}

/** `limit`: how many of the newest statements. */
export async function personOf(
  id: string,
  { limit, cursor, ...filters }: PersonRequest & { readonly limit: number },
  archive: Archive,
): Promise<PersonRecord | null> {
  const person = await archive.person(id);
  if (!person) return null;
  const page = await archive.searchStatements({
    ...queryOf(person.id, filters),
    sort: 'newest',
    limit,
    cursor: cursor ?? null,
  });
  return {
    person,
    statements: page.hits.map(({ statement }) => statement),
    total: page.total,
    next: page.cursor,
  };
}

/** Outlets that have counts of their own. */
const MOST_OUTLETS = 5;

export async function overTime(
  id: string,
  filters: PersonFilters,
  archive: Archive,
): Promise<readonly MonthCount[]> {
  const person = await archive.person(id);
  if (!person) return [];
  const query = queryOf(person.id, filters);
  const rest = new Map((await archive.timeline(query, 'month')).map(({ at, count }) => [at, count]));
  const counts: MonthCount[] = [];
  for (const { value: outlet } of (await archive.countBy('outlet', query)).slice(0, MOST_OUTLETS)) {
    const own = { ...query, filters: { ...query.filters, outlets: [outlet] } };
    for (const { at, count } of await archive.timeline(own, 'month')) {
      counts.push({ month: at, outlet, count });
      rest.set(at, (rest.get(at) ?? 0) - count);
    }
  }
  for (const [month, count] of rest) if (count > 0) counts.push({ month, outlet: null, count });
  return counts;
}

function queryOf(
  speaker: string,
  { about, since, until, outlet, direct }: PersonFilters,
): Omit<ArchiveQuery, 'limit' | 'cursor'> {
  return {
    text: about?.trim() || null,
    ...(about?.trim() ? { minRelevance: ANSWERS_FROM } : {}),
    filters: {
      speakers: [speaker],
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(outlet === undefined ? {} : { outlets: [outlet] }),
      ...(direct ? { kinds: ['direct'] } : {}),
    },
  };
}

export async function peopleCalled(name: string, archive: Archive): Promise<NamedPeople> {
  const { outcome, people, repaired, suggestions } = await resolveName(name, archive);
  const { coverage } = await archive.health();
  return { name, outcome, people, repaired, suggestions, coverage };
}
