/** Opens a desk: corpus → archive → answers, as the parts stand in their folders. */
import { NewsDesk } from './news-desk.ts';
import type { Desk, OpenOptions } from './desk.ts';

/**
 * Resolves as soon as questions can be asked; `ready()` when all has been read.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
 */
export async function openDesk(options: OpenOptions): Promise<Desk> {
  const desk = new NewsDesk(options);
  await desk.open();
  return desk;
}
