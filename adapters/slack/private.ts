/** Answers that one person sees: the slash command, the message shortcut, the words typed into "Check wording". */
import { type Ask, apology, askDesk, HANDED_BACK, present } from './answer.ts';
import { plainText, questionOf } from './commands.ts';
import { deskAt, type Kit } from './kit.ts';
import { wholeText } from './message-text.ts';
import { readCommand, readShortcut } from './receive.ts';
import { sentenceToSlack } from './render.ts';
import type { PrivateTarget, Said } from './send.ts';
import type { Workspace } from './workspace.ts';

export const LOOKING = 'Looking through the archive…';
const NO_TEXT = 'There is no text in that message to check.';

/** What acknowledges a command: with a sign for a person, or with nothing to a retry. */
export type Acknowledge = (sign?: {
  readonly response_type: 'ephemeral';
  readonly text: string;
}) => Promise<void>;

export async function handleCommand(kit: Kit, at: Workspace, body: unknown, ack: Acknowledge): Promise<void> {
  const command = readCommand(body);
  const key = command && ['command', command.trigger_id, command.user_id, command.text].join(':');
  if (!command || kit.seen.has(key)) return ack();
  // Claimed after the acknowledgement went out: if it cannot, Slack delivers again, and nothing is lost.
  await ack({ response_type: 'ephemeral', text: LOOKING });
  if (!kit.seen.claim(key)) return;
  const { channel_id: channel, user_id: user } = command;
  const ask: Ask = {
    question: questionOf(command.text, at.botUserId),
    conversation: `slack:${at.team}:${channel}:command:${user}`,
    team: at.team,
    channel,
    user,
    checked: false,
    hidden: true,
  };
  const target = { channel, threadTs: null, user, responseUrl: command.response_url ?? null };
  await answerPrivately(kit, at, ask, target, key!);
}

export async function handleShortcut(
  kit: Kit,
  at: Workspace,
  body: unknown,
  ack: () => Promise<void>,
): Promise<void> {
  await ack();
  const shortcut = readShortcut(body);
  const key =
    shortcut &&
    ['shortcut', shortcut.trigger_id, shortcut.user.id, shortcut.message.ts, shortcut.message.text].join(':');
  if (!shortcut || !kit.seen.claim(key)) return;
  const { channel, user, message } = shortcut;
  const target: PrivateTarget = {
    channel: channel.id,
    threadTs: message.thread_ts ?? null,
    user: user.id,
    responseUrl: shortcut.response_url ?? null,
  };
  const text = plainText(wholeText(message), at.botUserId);
  if (!text) return kit.sender.privately(at, target, sentenceToSlack(NO_TEXT), { key: key! });
  const ask: Ask = {
    question: text,
    conversation: null,
    team: at.team,
    channel: channel.id,
    user: user.id,
    checked: true,
    hidden: true,
  };
  await answerPrivately(kit, at, ask, target, key!);
}

/** `key` names the answer among all. */
export async function answerPrivately(
  kit: Kit,
  at: Workspace,
  ask: Ask,
  target: PrivateTarget,
  key: string,
): Promise<void> {
  const handBack = () =>
    kit.sender.privately(at, target, sentenceToSlack(HANDED_BACK), { key: `${key}:back` });
  await kit.work.run(handBack, async (lease) => {
    const said = await answer(kit, at, ask, lease.signal);
    lease.signal.throwIfAborted();
    await lease.deliver(() => kit.sender.privately(at, target, said, { key, signal: lease.signal }));
  });
}

async function answer(kit: Kit, at: Workspace, ask: Ask, signal: AbortSignal): Promise<Said> {
  try {
    const desk = deskAt(kit, at.team, ask.channel);
    const { card, query } = await askDesk(kit, desk, ask, 0, signal);
    return present(kit, desk, { ...ask, query }, card);
  } catch (error) {
    signal.throwIfAborted();
    return apology(kit, error);
  }
}
