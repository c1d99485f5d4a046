/** "@Quotedesk mode off": when the desk speaks in a channel, set where it holds. */
import { MODE_SENTENCES, type Mode, UNKNOWN_MODE } from '../shared/channel-modes.ts';
import type { Kit } from './kit.ts';
import type { Incoming } from './receive.ts';
import { escaped, sentenceToSlack } from './render.ts';
import type { Workspace } from './workspace.ts';

/** Everybody in the channel hears of a change, since it holds for all of them. */
export async function answerMode(
  kit: Kit,
  at: Workspace,
  { channel, user, ts, threadTs }: Incoming,
  mode: Mode | 'ask' | 'unknown',
): Promise<void> {
  const sentence = await modeAnswer(kit, at, channel, mode);
  const target = {
    channel,
    threadTs: threadTs ?? ts,
    user,
    key: `${at.team}:${channel}:${ts}`,
    since: ts,
    lookFirst: at.retried,
  };
  await kit.work.run(
    async () => {},
    async (lease) =>
      void (await lease.deliver(() => kit.sender.post(at, target, sentenceToSlack(sentence), lease.signal))),
  );
}

/** Sets the mode where one is named; gives the sentence that says what holds now. */
export async function modeAnswer(
  kit: Kit,
  at: Workspace,
  channel: string,
  mode: Mode | 'ask' | 'unknown',
): Promise<string> {
  if (mode === 'unknown') return UNKNOWN_MODE;
  if (mode !== 'ask') {
    await kit.modes.set(at.team, channel, mode);
    kit.logger.info({ channel, mode }, 'the mode of a channel was set');
  }
  return MODE_SENTENCES[mode === 'ask' ? await kit.modes.of(at.team, channel) : mode];
}

/** Said to the one who asked alone: the channel wanted quiet. */
export async function sayOff(
  kit: Kit,
  at: Workspace,
  { channel, user, ts, threadTs }: Incoming,
): Promise<void> {
  const { command } = kit.settings;
  const words = `I am switched off in this channel. \`${escaped(command)} mode mention\` switches me on; \`${escaped(command)}\` and a question is answered to you alone.`;
  const where = { channel, threadTs, user, responseUrl: null };
  await kit.work.run(
    async () => {},
    async (lease) =>
      void (await lease.deliver(() =>
        kit.sender.privately(at, where, sentenceToSlack(words), {
          key: `${at.team}:${channel}:${ts}:off`,
          signal: lease.signal,
        }),
      )),
  );
}
