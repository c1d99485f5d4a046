/** Questions of evaluation sets as the desk searches for them, for the scripts that fit weights. */
import { filtersOf } from '../../src/answers/find-statements.ts';
import { resolveNames } from '../../src/answers/resolve-names.ts';
import { resolveOutlet } from '../../src/answers/resolve-outlet.ts';
import { findSpeakers } from '../../src/answers/speakers.ts';
import type { Person, Query, Statement } from '../../src/model.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import type { Archive, ArchiveQuery } from '../../src/search/archive.ts';
import { jsonLines, type KnownQuestion } from './kept-archive.ts';

export interface AskedTopic {
  readonly known: KnownQuestion;
  readonly query: Query;
  /** Whose statements are asked for; null: anybody's. */
  readonly people: readonly Person[] | null;
  readonly search: Omit<ArchiveQuery, 'limit'>;
}

/** Questions that search for statements on a topic. `files`: their names, with commas between them. */
export async function* askedTopics(archive: Archive, files: string): AsyncGenerator<AskedTopic> {
  const now = new Date('2026-11-30T12:00:00Z');
  for (const known of files.split(',').flatMap((file) => jsonLines<KnownQuestion>(file))) {
    if (!known.question || !['about', 'who', 'absent', 'fact'].includes(known.kind)) continue;
    const read = readQuestion(known.question, { now, latest: now, memory: null });
    const query = await resolveNames(await resolveOutlet(read, archive), archive);
    if (query.topic === null || query.intent === 'check') continue;
    const speakers = await findSpeakers(query.speakers, archive);
    const people =
      query.speakers.length > 0 && speakers.outcome === 'all'
        ? speakers.groups.flatMap(({ people }) => people)
        : null;
    if (query.speakers.length > 0 && people === null) continue;
    const search = {
      text: query.topic,
      phrases: query.phrases,
      context: query.question,
      ...(query.sources === null ? {} : { sources: query.sources }),
      filters: filtersOf(query, people),
    };
    yield { known, query, people, search };
  }
}

const surname = (name: string | null | undefined): string =>
  (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[,.]?\s+(?:jr|sr|i{1,3}|iv)\.?$/, '')
    .split(/\s+/)
    .at(-1) ?? '';

/** Whether a statement is one that the set's author expects. */
export function isExpected(statement: Statement, { spans, speaker }: KnownQuestion['expect']): boolean {
  const touches = [...statement.content, ...statement.quoted].some((own) =>
    spans.some(
      ({ document, start, end }) => document === statement.document.id && own.start < end && start < own.end,
    ),
  );
  return touches && (speaker === null || surname(statement.speaker?.name) === surname(speaker));
}
