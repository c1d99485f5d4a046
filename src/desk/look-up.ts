/** What an archive has under a name or an identifier. What may not be shown is not in the archive. */
import { denialsOf } from '../answers/denials.ts';
import { resolveName } from '../answers/speakers.ts';
import { authorNames } from '../corpus/bylines.ts';
import { type Marks, textDigest } from '../reading/marks.ts';
import type { Archive, ArchiveQuery } from '../search/archive.ts';
import { ANSWERS_FROM } from '../search/relevance/topic-gate.ts';
import type { MonthCount, NamedPeople, PersonFilters, PersonRecord, PersonRequest, Source } from './desk.ts';

export async function sourceOf(id: string, archive: Archive, marks: Marks): Promise<Source | null> {
  const found = await archive.document(id);
  if (!found) return null;
  const { ref, text, notes, article } = found;
  return {
    document: ref,
    text: marks.blanked(id, text),
    digest: textDigest(text),
    statements: await archive.statementsOf(id),
    notes,
    authors: authorNames(article.author),
  };
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
    limit,
    cursor: cursor ?? null,
  });
  const statements = page.hits.map(({ statement }) => statement);
  const denied = await denialsOf(statements, archive);
  return {
    person,
    statements: statements.map((one) => {
      const denial = denied.get(one.id);
      return denial ? { ...one, denied: denial } : one;
    }),
    total: page.total.value,
    totalExact: page.total.exact,
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
  const counts = await archive.outletTimeline(queryOf(person.id, filters));
  const sums = new Map<string, number>();
  for (const { outlet, count } of counts)
    if (outlet !== null) sums.set(outlet, (sums.get(outlet) ?? 0) + count);
  const most = [...sums].sort(([, a], [, b]) => b - a).slice(0, MOST_OUTLETS);
  const own = most.flatMap(([outlet]) =>
    counts.flatMap(({ at, outlet: of, count }) => (of === outlet ? { month: at, outlet, count } : [])),
  );
  const rest = new Map<string, number>();
  for (const { at, outlet, count } of counts)
    if (!most.some(([name]) => name === outlet)) rest.set(at, (rest.get(at) ?? 0) + count);
  return [...own, ...[...rest].map(([month, count]) => ({ month, outlet: null, count }))];
}

function queryOf(
  speaker: string,
  { about, since, until, outlet, direct }: PersonFilters,
): Omit<ArchiveQuery, 'limit' | 'cursor'> {
  return {
    text: about?.trim() || null,
    // The same for pages and counts: an archive keeps what it ranked.
    sort: 'newest',
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
  return { name, outcome, people, repaired, suggestions, coverage: archive.coverage() };
}
