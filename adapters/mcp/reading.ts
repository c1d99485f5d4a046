/** Waiting for an archive that is still being read, with word of how far it has come. */
import type { Desk, Progress } from '../../src/index.ts';
import { LIMITS } from './limits.ts';

export interface Waiting {
  readonly desk: Desk;
  /** How far reading has come; null: nothing has been heard yet. */
  readonly progress: () => Progress | null;
  readonly signal: AbortSignal;
  /** Tells the client; null: it does not ask. */
  readonly tell: ((progress: Progress) => Promise<void>) | null;
}

/** Resolves when all is read, after `LIMITS.readingMs`, or when the request is cancelled. */
export async function untilRead({ desk, progress, signal, tell }: Waiting): Promise<void> {
  if (!(await desk.status()).reading) return;
  const until = Date.now() + LIMITS.readingMs;
  let isRead = false;
  // What could not be read is no reason to keep an answer back: its coverage says what it has seen.
  const ready = desk.ready().then(
    () => {
      isRead = true;
    },
    () => {
      isRead = true;
    },
  );
  let told = -1;
  while (!isRead && !signal.aborted && Date.now() < until) {
    const now = progress();
    // The protocol wants figures that grow.
    if (tell && now && now.done > told) {
      told = now.done;
      await tell(now);
    }
    await Promise.race([ready, pause(LIMITS.progressEveryMs)]);
  }
}

const pause = (ms: number) =>
  new Promise<void>((done) => {
    setTimeout(done, ms).unref();
  });
