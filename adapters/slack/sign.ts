/** The first sign that a question was seen: a status where the app is an agent, a reaction everywhere else. */
import type { Kit } from './kit.ts';
import type { Incoming } from './receive.ts';
import type { Workspace } from './workspace.ts';

export interface Sign {
  /** Takes the sign away again, in its own time. */
  clear(): Promise<void>;
}

/** Slack takes a status away by itself when the answer comes, and after two minutes. */
const STATUS = 'is looking through the archive…';

export function showSign(kit: Kit, at: Workspace, message: Incoming): Sign {
  const { channel, ts } = message;
  const { client } = at;
  const { sender, settings } = kit;
  const thread = message.threadTs ?? ts;
  const reaction = { channel, timestamp: ts, name: settings.reaction };
  const status = (text: string) =>
    sender.attempt('assistant.threads.setStatus', () =>
      client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status: text }),
    );
  const shown = (async (): Promise<'status' | 'reaction' | 'none'> => {
    if (message.direct && settings.agent && (await status(STATUS))) return 'status';
    return (await sender.attempt('reactions.add', () => client.reactions.add(reaction)))
      ? 'reaction'
      : 'none';
  })();
  return {
    async clear() {
      const kind = await shown;
      if (kind === 'status') await status('');
      else if (kind === 'reaction')
        await sender.attempt('reactions.remove', () => client.reactions.remove(reaction));
    },
  };
}
