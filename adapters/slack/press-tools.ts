/** What every press needs: the check of its value, the change in place, the word to the one who pressed. */
import { type Found, REFUSALS } from '../page-store.ts';
import { type Answered, apology, HANDED_BACK } from './answer.ts';
import { type Kit, presserAt } from './kit.ts';
import { keepPosted } from './recall.ts';
import type { Press } from './receive.ts';
import { sentenceToSlack } from './render.ts';
import type { Said, Standing } from './send.ts';
import { describeError, slackCode } from './serializers.ts';
import type { Workspace } from './workspace.ts';

export async function lookUp(
  kit: Kit,
  at: Workspace,
  press: Press,
  key: string | undefined,
  anyUser = false,
): Promise<Found> {
  if (key === undefined) return { refused: 'expired' };
  return kit.pages.find(key, await presserAt(kit, at.team, press.channel, press.user), { anyUser });
}

export async function orApology(
  kit: Kit,
  signal: AbortSignal,
  make: () => Promise<Said | Answered>,
): Promise<Said | Answered> {
  try {
    return await make();
  } catch (error) {
    signal.throwIfAborted();
    return apology(kit, error);
  }
}

/** Changes the message that was pressed, for which `asker` asked. A failure leaves it as it was and tells the one who pressed. */
export async function inPlace(
  kit: Kit,
  at: Workspace,
  press: Press,
  asker: string,
  make: (signal: AbortSignal) => Promise<Answered>,
): Promise<void> {
  await kit.work.run(
    () => tell(kit, at, press, HANDED_BACK),
    async (lease) => {
      let said: Answered;
      try {
        said = await make(lease.signal);
      } catch (error) {
        lease.signal.throwIfAborted();
        const sorry = apology(kit, error);
        await lease.deliver(() => tellSaid(kit, at, press, sorry));
        return;
      }
      const { channel, messageTs, ephemeral } = press;
      const standing = await lease.deliver(() => replace(kit, at, press, said, lease.signal));
      await keepPosted(
        kit,
        { team: at.team, channel, user: asker },
        said,
        standing ?? (ephemeral || messageTs === null ? null : { channel, ts: messageTs }),
      );
    },
  );
}

async function replace(
  kit: Kit,
  at: Workspace,
  press: Press,
  said: Said,
  signal: AbortSignal,
): Promise<Standing | null> {
  const { channel, messageTs, responseUrl, ephemeral } = press;
  if (ephemeral || messageTs === null) {
    const target = { channel, threadTs: press.threadTs, user: press.user, responseUrl };
    return kit.sender.privately(at, target, said, { replace: true, key: press.key, signal });
  }
  try {
    await kit.sender.update(at, channel, messageTs, said, signal);
  } catch (error) {
    // Answers shared through a response_url stand in channels in which the desk is not.
    if (slackCode(error) === null || !responseUrl) throw error;
    kit.logger.info({ error: describeError(error) }, 'a message is changed through its response_url');
    await kit.sender.respond(
      responseUrl,
      { text: said.text, blocks: said.blocks, replace_original: true },
      signal,
    );
  }
  return null;
}

/** Says it to the one who pressed alone. */
export async function respondWith(
  kit: Kit,
  at: Workspace,
  press: Press,
  make: (signal: AbortSignal) => Promise<Answered>,
): Promise<void> {
  await kit.work.run(
    () => tell(kit, at, press, HANDED_BACK),
    async (lease) => {
      const said = await orApology(kit, lease.signal, () => make(lease.signal));
      const standing = await lease.deliver(() => tellSaid(kit, at, press, said));
      await keepPosted(kit, { team: at.team, channel: press.channel, user: press.user }, said, standing);
    },
  );
}

export async function refuse(kit: Kit, at: Workspace, press: Press, found: Found): Promise<void> {
  await tell(kit, at, press, REFUSALS['refused' in found ? found.refused : 'expired']);
}

export async function tell(kit: Kit, at: Workspace, press: Press, sentence: string): Promise<void> {
  await tellSaid(kit, at, press, sentenceToSlack(sentence));
}

export async function tellSaid(kit: Kit, at: Workspace, press: Press, said: Said): Promise<Standing | null> {
  const { channel, threadTs, user, responseUrl } = press;
  return kit.sender.privately(at, { channel, threadTs, user, responseUrl }, said, {
    key: `${press.key}:word`,
  });
}
