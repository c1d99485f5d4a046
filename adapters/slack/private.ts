/** Answers that one person sees: the slash command, the message shortcut, the words typed into "Check wording". */
import { readAlertCommand } from '../shared/alerts/read-alert.ts';
import { readModeCommand } from '../shared/channel-modes.ts';
import { alertAnswer } from './alerts.ts';
import { type Ask, answered, HANDED_BACK } from './answer.ts';
import { plainText, questionOf } from './commands.ts';
import type { Kit } from './kit.ts';
import { wholeText } from './message-text.ts';
import { modeAnswer } from './modes.ts';
import { owe } from './owed.ts';
import { keepPosted } from './recall.ts';
import { readCommand, readShortcut } from './receive.ts';
import { linesToSlack, sentenceToSlack } from './render.ts';
import type { PrivateTarget, Said } from './send.ts';
import type { Workspace } from './workspace.ts';

export const LOOKING = 'Looking through the archive…';
const NO_TEXT = 'There is no text in that message to check.';

/** What acknowledges a command: with a sign or the answer, or with nothing to a retry. */
export type Acknowledge = (sign?: {
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly text: string;
  readonly blocks?: Said['blocks'];
}) => Promise<void>;

export async function handleCommand(kit: Kit, at: Workspace, body: unknown, ack: Acknowledge): Promise<void> {
  const command = readCommand(body);
  const key = command && ['command', command.trigger_id, command.user_id, command.text].join(':');
  if (!command || !(await kit.seen.claim(key))) return ack();
  const { channel_id: channel, user_id: user } = command;
  const mode = readModeCommand(command.text);
  if (mode !== null && !channel.startsWith('D')) {
    const { text, blocks } = sentenceToSlack(await modeAnswer(kit, at, channel, mode));
    return ack({
      response_type: mode === 'ask' || mode === 'unknown' ? 'ephemeral' : 'in_channel',
      text,
      blocks,
    });
  }
  const alert = readAlertCommand(command.text);
  if (alert !== null) {
    const { text, blocks } = linesToSlack(await alertAnswer(kit, at, { channel, user }, alert));
    const heard = alert.kind === 'list' || alert.kind === 'unclear' ? 'ephemeral' : 'in_channel';
    return ack({ response_type: heard, text, blocks });
  }
  const names = await kit.members.namesIn(at, command.text);
  const ask: Ask = {
    question: questionOf(command.text, at.botUserId, names),
    conversation: `slack:${at.team}:${channel}:command:${user}`,
    team: at.team,
    channel,
    user,
    checked: false,
    hidden: true,
  };
  const target = { channel, threadTs: null, user, responseUrl: command.response_url ?? null };
  const first = new FirstWord(ack, () => kit.seen.release(key!));
  // Under load the sign comes first: whoever waits for many answers must not wait for the acknowledgement.
  if (kit.work.size >= AT_EASE) await first.say(SIGN);
  const late = setTimeout(() => void first.say(SIGN).catch(() => undefined), ONE_MESSAGE_MS);
  await answerPrivately(kit, at, ask, target, key!, (said) => first.say(said)).finally(() =>
    clearTimeout(late),
  );
}

/** An answer that is there by then comes as the acknowledgement itself: one message, and no "Looking…" above it. */
const ONE_MESSAGE_MS = 1_500;
/** Questions under way beyond which a command is acknowledged at once. */
const AT_EASE = 8;
const SIGN: Said = { text: LOOKING, blocks: [] };

/** The acknowledgement of a command: said once. */
class FirstWord {
  readonly #ack: Acknowledge;
  readonly #release: () => void;
  #said: Promise<void> | null = null;

  /** `release`: Slack was not reached and will deliver the command again. */
  constructor(ack: Acknowledge, release: () => void) {
    this.#ack = ack;
    this.#release = release;
  }

  /** False where something was said before. @throws where it could not be said; nothing was said then. */
  async say({ text, blocks }: Said): Promise<boolean> {
    if (this.#said !== null) return false;
    this.#said = this.#ack({ response_type: 'ephemeral', text, ...(blocks.length ? { blocks } : {}) });
    try {
      await this.#said;
      return true;
    } catch (error) {
      this.#release();
      throw error;
    }
  }
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
  if (!shortcut || !(await kit.seen.claim(key))) return;
  const { channel, user, message } = shortcut;
  const target: PrivateTarget = {
    channel: channel.id,
    threadTs: message.thread_ts ?? null,
    user: user.id,
    responseUrl: shortcut.response_url ?? null,
  };
  const text = plainText(wholeText(message), at.botUserId);
  if (!text) return void (await kit.sender.privately(at, target, sentenceToSlack(NO_TEXT), { key: key! }));
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

/** `key` names the answer among all. `first`: a shorter way to the reader; false where it is not open any more. */
export async function answerPrivately(
  kit: Kit,
  at: Workspace,
  ask: Ask,
  target: PrivateTarget,
  key: string,
  first: (said: Said) => Promise<boolean> = async () => false,
): Promise<void> {
  const handBack = async () => {
    const sorry = sentenceToSlack(HANDED_BACK);
    if (!(await first(sorry))) await kit.sender.privately(at, target, sorry, { key: `${key}:back` });
  };
  await kit.work.run(
    handBack,
    async (lease) => {
      const said = await answered(kit, ask, lease.signal);
      lease.signal.throwIfAborted();
      if (said === null) return;
      const standing = await lease.deliver(async () =>
        (await first(said)) ? null : kit.sender.privately(at, target, said, { key, signal: lease.signal }),
      );
      await keepPosted(kit, ask, said, standing);
    },
    () => owe(kit, key, ask, { threadTs: target.threadTs, since: null, responseUrl: target.responseUrl }),
  );
}
