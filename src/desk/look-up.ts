/** What an archive has under a name or an identifier. What may not be shown is not in the archive. */
import { resolveName } from '../answers/speakers.ts';
import type { Archive } from '../search/archive.ts';
import type { NamedPeople, PersonRecord, Source } from './desk.ts';

export async function sourceOf(id: string, archive: Archive): Promise<Source | null> {
  const found = await archive.document(id);
  return found && { document: found.ref, text: found.text, statements: await archive.statementsOf(id) };
}

/** `limit`: how many of the newest statements. */
export async function personOf(id: string, limit: number, archive: Archive): Promise<PersonRecord | null> {
  const person = await archive.person(id);
  if (!person) return null;
  const { hits, total } = await archive.searchStatements({
    text: null,
    filters: { speakers: [person.id] },
    sort: 'newest',
    limit,
  });
  return { person, statements: hits.map(({ statement }) => statement), total };
}

export async function peopleCalled(name: string, archive: Archive): Promise<NamedPeople> {
  const { outcome, people, repaired, suggestions } = await resolveName(name, archive);
  const { coverage } = await archive.health();
  return { name, outcome, people, repaired, suggestions, coverage };
}
