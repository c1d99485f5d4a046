/** "Share to channel": a private answer becomes everybody's, once. */
import { type Answered, type Ask, apology, askDesk, askOf, HANDED_BACK, present } from './answer.ts';
import { readPosition } from './controls.ts';
import { deskOf, type Kit } from './kit.ts';
import { lookUp, refuse, tell, tellSaid } from './press-tools.ts';
import { keepPosted } from './recall.ts';
import type { Press } from './receive.ts';
import type { Said, Standing } from './send.ts';
import { slackCode } from './serializers.ts';
import type { Workspace } from './workspace.ts';

const SHARED_ALREADY = 'This answer was shared already.';
const NOT_FOR_ALL =
  'This answer comes from an archive that not everybody here may read, so it stays with you.';
const NOT_SHARED = 'Slack did not let me share this answer here. Invite me to the channel, then press again.';

/** From private to everybody in the channel. */
export async function share(kit: Kit, at: Workspace, press: Press): Promise<void> {
  const position = readPosition(press.value);
  const found = await lookUp(kit, at, press, position?.key);
  if ('refused' in found || !position) return refuse(kit, at, press, found);
  // What only its group may read is not shown to a channel.
  const there = await deskOf(kit, { ...askOf(found.shown), user: press.user, hidden: false });
  if (there.name !== found.shown.corpus) return tell(kit, at, press, NOT_FOR_ALL);
  const once = `share:${press.value}`;
  if (!(await kit.seen.claim(once))) return tell(kit, at, press, SHARED_ALREADY);
  const { shown } = found;
  await kit.work.run(
    () => tell(kit, at, press, HANDED_BACK),
    async (lease) => {
      let said: Answered;
      try {
        const desk = await deskOf(kit, { ...askOf(shown), user: press.user });
        const ask: Ask = { ...askOf(shown), hidden: false };
        // The page as its reader saw it.
        const { card } = await askDesk(kit, desk, askOf(shown), position.offset, lease.signal);
        said = await present(kit, desk, ask, card, { ...position, sharedBy: press.user });
      } catch (error) {
        await kit.seen.release(once);
        lease.signal.throwIfAborted();
        const sorry = apology(kit, error);
        await lease.deliver(() => tellSaid(kit, at, press, sorry));
        return;
      }
      const standing = await lease
        .deliver(() => publish(kit, at, press, said, once, lease.signal))
        .catch(async (error: unknown) => {
          await kit.seen.release(once);
          await tell(kit, at, press, NOT_SHARED);
          throw error;
        });
      const { channel, user } = press;
      await keepPosted(kit, { team: at.team, channel, user }, said, standing);
    },
  );
}

async function publish(
  kit: Kit,
  at: Workspace,
  press: Press,
  said: Said,
  key: string,
  signal: AbortSignal,
): Promise<Standing | null> {
  const { channel, threadTs, user, responseUrl } = press;
  const visible = {
    response_type: 'in_channel',
    replace_original: false,
    blocks: said.blocks,
    text: said.text,
  };
  // A response_url reaches channels in which the desk is not, but what it posts cannot be found again after a fault.
  const target = { channel, threadTs, user, key, since: null };
  try {
    return await kit.sender.postInChannel(at, target, said, signal);
  } catch (error) {
    if (slackCode(error) === null || !responseUrl) throw error;
    await kit.sender.respond(responseUrl, visible, signal);
    return null;
  }
}
