/** Opens a desk: corpus → archive → answers, as the parts stand in their folders. */

import type { Desk, OpenOptions } from './desk.ts';
import { NewsDesk } from './news-desk.ts';

/**
 * Resolves as soon as questions can be asked; `ready()` when all has been read.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
 */
export async function openDesk(options: OpenOptions): Promise<Desk> {
  const desk = new NewsDesk(options);
  await desk.open();
  return desk;
}

/**
 * Reads `paths` and keeps the archive in the folder `out`, so that a desk opened with it starts in seconds.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE, SNAPSHOT
 */
export async function buildSnapshot(
  paths: readonly string[],
  out: string,
  options: Omit<OpenOptions, 'name' | 'corpus'>,
): Promise<{ readonly articles: number; readonly bytes: number }> {
  throw new Error(`not yet: ${paths.length} ${out} ${options.watch}`);
}
