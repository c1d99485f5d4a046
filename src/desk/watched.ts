/** What a saved search finds, newest first. What may not be shown is not there. */
import { resolveName } from '../answers/speakers.ts';
import type { Statement } from '../model.ts';
import type { Archive } from '../search/archive.ts';

export interface Watched {
  /** A name, a role or an organisation; null: anybody. */
  readonly speaker: string | null;
  /** A topic in plain words; null: anything. */
  readonly about: string | null;
}

export interface WatchedStatements {
  /** Names of everybody whom the speaker's name means; empty: nobody, or nobody was named. */
  readonly people: readonly string[];
  /** The newest first; reprints of the same words are one. */
  readonly statements: readonly Statement[];
  /** There are more than were asked for. */
  readonly more: boolean;
  /** All articles have been read: what is not here is not there. */
  readonly complete: boolean;
}

/** Words of a topic must touch a statement as well as an answer's do. */
const TOUCHES = 0.5;

export async function watchedStatements(
  { speaker, about }: Watched,
  limit: number,
  archive: Archive,
): Promise<WatchedStatements> {
  const { people } = speaker === null ? { people: [] } : await resolveName(speaker, archive);
  const names = people.map(({ name }) => name);
  if (speaker !== null && people.length === 0)
    return { people: names, statements: [], more: false, complete: archive.coverage().complete };
  const { hits, cursor } = await archive.searchStatements({
    text: about,
    ...(about === null ? {} : { minRelevance: TOUCHES }),
    ...(speaker === null ? {} : { filters: { speakers: people.map(({ id }) => id) } }),
    sort: 'newest',
    limit,
  });
  // A topic that stands elsewhere in the article only is no reason to call anybody.
  const statements = hits.filter(({ place }) => place !== 'article').map(({ statement }) => statement);
  return { people: names, statements, more: cursor !== null, complete: archive.coverage().complete };
}
