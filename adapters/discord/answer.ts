/** Within three seconds, always: the answer itself where the core is quick, a deferral where it is not. */
import { describeError } from './errors.ts';
import { ageOf } from './interaction-age.ts';
import type { Kit } from './kit.ts';
import type { Manner, Responder } from './responder.ts';
import { type MessageBody, sentence } from './rest.ts';
import { SENTENCES } from './sentences.ts';

/** An interaction that is older when it arrives is deferred at once. */
const OLD_MS = 700;

/**
 * `work` calls what it is given when it has to wait for others. Gives the id of the message that shows the answer, null
 * where none is known. Never rejects.
 */
export async function answer(
  kit: Kit,
  responder: Responder,
  { manner, hidden }: { readonly manner: Manner; readonly hidden: boolean },
  work: (onHeldBack: () => void) => Promise<MessageBody>,
): Promise<string | null> {
  const { deferAfterMs, giveUpAfterMs, busyMs } = kit.timing;
  const defer = () => void kit.pace.first(responder.defer(manner, hidden));
  // By its own clock: what waited on the way has less than three seconds left, however short our queue is.
  const age = ageOf(responder.id, kit.context.now());
  if (kit.pace.isFull || kit.pace.expectedMs > busyMs || age > OLD_MS) defer();
  const deferral = setTimeout(defer, Math.max(0, deferAfterMs - age));
  let shown: string | null = null;
  const job = (async () => {
    let body: MessageBody;
    let how = manner;
    try {
      body = await timely(work(defer), giveUpAfterMs);
    } catch (error) {
      kit.logger.error({ error: describeError(error) }, 'a question failed');
      body = sentence(error instanceof TooLong ? SENTENCES.tooLong : SENTENCES.failed, true);
      // An answer that stands is not replaced by an apology.
      how = 'reply';
      if (manner === 'reply') body = { ...body, flags: sentence('', hidden).flags };
    }
    clearTimeout(deferral);
    shown = await responder.show(body, how);
  })();
  await kit.underWay.run(job, () => responder.show(sentence(SENTENCES.restarting, true), 'reply'));
  clearTimeout(deferral);
  return shown;
}

class TooLong extends Error {}

async function timely<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
