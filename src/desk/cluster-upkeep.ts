/** An archive on a cluster, looked at and loaded from the command line; the engine is loaded by the first call. */
import type { Clustered, OpenOptions } from './desk.ts';

/** What is wrong with the cluster and its indices, one plain sentence each. Changes nothing. */
export async function checkClustered(
  { cluster }: Clustered,
  now: Date,
): Promise<{ readonly problems: readonly string[]; readonly notes: readonly string[] }> {
  return (await import('./open-clustered.ts')).checkClustered(cluster, now.getTime());
}

/**
 * Reads `options.corpus` into the cluster. Gives the number of articles, and the bytes that they take there, copies included.
 * @throws QuotedeskError ARCHIVE_READ where another desk reads the archive
 */
export async function loadClustered(
  clustered: Clustered,
  options: OpenOptions,
): Promise<{ readonly articles: number; readonly bytes: number }> {
  return (await import('./open-clustered.ts')).loadClustered(clustered, options);
}
