/** "tell us when Brandt speaks on the ferry", and the command's `alert`. */
import { answerAlert } from '../shared/alerts/answer-alert.ts';
import type { AlertCommand } from '../shared/alerts/read-alert.ts';
import { deskAt, type Kit, PLATFORM } from './kit.ts';
import type { Incoming } from './receive.ts';
import { linesToSlack } from './render.ts';
import type { Workspace } from './workspace.ts';

/** One or a few plain sentences. */
export function alertAnswer(
  kit: Kit,
  at: Workspace,
  { channel, user }: { readonly channel: string; readonly user: string },
  wanted: AlertCommand,
): Promise<string> {
  const place = { platform: PLATFORM, workspace: at.team || null, channel };
  const desk = deskAt(kit, at.team, channel);
  return answerAlert(kit.alerts, desk, place, user, wanted, `${kit.settings.command} alert`);
}

export async function answerAlertMessage(
  kit: Kit,
  at: Workspace,
  message: Incoming,
  wanted: AlertCommand,
): Promise<void> {
  const { channel, user, ts, threadTs, direct } = message;
  const target = {
    channel,
    threadTs: threadTs ?? (direct && !kit.settings.agent ? null : ts),
    user,
    key: `${at.team}:${channel}:${ts}`,
    since: ts,
    lookFirst: at.retried,
  };
  await kit.work.run(
    async () => {},
    async (lease) => {
      const sentence = await alertAnswer(kit, at, message, wanted);
      await lease.deliver(() => kit.sender.post(at, target, linesToSlack(sentence), lease.signal));
    },
  );
}
