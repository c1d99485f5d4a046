/** Questions asked by message: mentions, direct messages, follow-ups in threads. */

import { readAlertCommand } from '../shared/alerts/read-alert.ts';
import { readModeCommand } from '../shared/channel-modes.ts';
import { courtesyOf, WELCOME } from '../shared/courtesies.ts';
import { answerAlertMessage } from './alerts.ts';
import { type Ask, answered, HANDED_BACK } from './answer.ts';
import { answerCall, isCall } from './called-in.ts';
import { HELP, isPlainlyAQuestion, plainText, questionOf } from './commands.ts';
import { deskOf, type Kit } from './kit.ts';
import { answerMode, sayOff } from './modes.ts';
import { knownToOthers, owe } from './owed.ts';
import type { PostTarget } from './post-target.ts';
import { keepPosted } from './recall.ts';
import { eventKey, type Incoming, readMessage } from './receive.ts';
import { sentenceToSlack } from './render.ts';
import { describeError } from './serializers.ts';
import { type Sign, showSign } from './sign.ts';
import type { Workspace } from './workspace.ts';

/** Takes in one `message` or `app_mention` event, whose delivery was acknowledged already. */
export async function handleMessage(kit: Kit, at: Workspace, event: unknown, body: unknown): Promise<void> {
  const message = readMessage(event, at.botUserId);
  if (!message) return;
  const reason = await reasonToAnswer(kit, at, message);
  if (reason === null) return;
  // A mention is delivered twice under two ids, as an app_mention and as a message.
  const once = `message:${at.team}:${message.channel}:${message.ts}:${message.text}`;
  if (!(await kit.seen.claim(eventKey(body), once))) return;
  await answerMessage(kit, at, message, reason);
}

type Reason = 'asked' | 'follow-up' | 'off';

async function reasonToAnswer(kit: Kit, at: Workspace, message: Incoming): Promise<Reason | null> {
  if (message.direct) return 'asked';
  const mode = await kit.modes.of(at.team, message.channel);
  if (message.mentioned) return mode === 'off' ? 'off' : 'asked';
  if (message.threadTs === null || message.toOthers || mode !== 'follow-ups') return null;
  if (!(await kit.threads.has(at.team, message.channel, message.threadTs))) return null;
  const conversation = conversationKey(at.team, message.channel, message.threadTs);
  const text = plainText(message.text, at.botUserId);
  try {
    const { channel, user } = message;
    const desk = await deskOf(kit, { team: at.team, channel, user, hidden: false });
    const { answer } = await desk.isAsked(text, conversation);
    return answer ? 'follow-up' : null;
  } catch (error) {
    // Nobody named the desk: silence is the smaller fault.
    kit.logger.warn({ error: describeError(error) }, 'a message in a thread could not be judged');
    return null;
  }
}

async function answerMessage(kit: Kit, at: Workspace, message: Incoming, reason: Reason): Promise<void> {
  const { channel, user, ts } = message;
  const words = plainText(message.text, at.botUserId);
  const mode = message.direct || !message.mentioned ? null : readModeCommand(words);
  if (mode !== null) return answerMode(kit, at, message, mode);
  if (reason === 'off') return sayOff(kit, at, message);
  const alert = reason === 'asked' ? readAlertCommand(words) : null;
  if (alert !== null) return answerAlertMessage(kit, at, message, alert);
  const courtesy = courtesyOf(words);
  if (courtesy === 'assent') return;
  if (reason === 'asked' && isCall(message, words)) return answerCall(kit, at, message);
  // A plain direct conversation is one long talk; everywhere else each question has its thread.
  const thread = message.threadTs ?? (message.direct && !kit.settings.agent ? null : ts);
  if (thread !== null && !message.direct) await kit.threads.join(at.team, channel, thread);
  const target: PostTarget = {
    channel,
    threadTs: thread,
    user,
    key: `${at.team}:${channel}:${ts}`,
    since: ts,
    lookFirst: at.retried,
  };
  const ask: Ask = {
    question:
      courtesy === 'greeting'
        ? HELP
        : questionOf(message.text, at.botUserId, await kit.members.namesIn(at, message.text)),
    conversation: conversationKey(at.team, channel, thread),
    team: at.team,
    channel,
    user,
    checked: false,
    hidden: false,
  };
  if (courtesy === 'thanks') {
    await kit.work.run(
      async () => {},
      async (lease) => {
        await lease.deliver(() => kit.sender.post(at, target, sentenceToSlack(WELCOME), lease.signal));
      },
    );
    return;
  }
  await postAnswer(kit, at, ask, target, { sign: () => showSign(kit, at, message), reason });
}

/** Answers in the open. `sign`: shows that the question was seen while it is looked for. */
export async function postAnswer(
  kit: Kit,
  at: Workspace,
  ask: Ask,
  target: PostTarget,
  {
    sign,
    reason = 'asked',
    preface,
  }: { readonly sign?: () => Sign; readonly reason?: Reason; readonly preface?: string } = {},
): Promise<void> {
  const { threadTs, since, key } = target;
  const handBack = async () => {
    await kit.sender.post(
      at,
      { ...target, key: `${key}:back`, lookFirst: false },
      sentenceToSlack(HANDED_BACK),
    );
  };
  const where = { threadTs, since, responseUrl: null };
  const work = () =>
    kit.work.run(
      handBack,
      async (lease) => {
        const shown = sign?.();
        try {
          const said = await answered(kit, ask, lease.signal, {
            silent(card) {
              const nothing = card.status === 'not_found' && ask.question !== HELP;
              // Nobody asked the desk: better to be silent.
              return reason === 'follow-up' && nothing && !isPlainlyAQuestion(ask.question);
            },
            ...(preface === undefined ? {} : { preface }),
          });
          lease.signal.throwIfAborted();
          if (!said) return;
          const standing = await lease.deliver(() => kit.sender.post(at, target, said, lease.signal));
          await keepPosted(kit, ask, said, standing);
        } finally {
          await shown?.clear();
        }
      },
      () => owe(kit, key, ask, where),
    );
  // Nobody waits for what nobody asked the desk.
  await (reason === 'follow-up' ? work() : knownToOthers(kit, key, ask, where, work));
}

export function conversationKey(team: string, channel: string, thread: string | null): string {
  return ['slack', team, channel, thread ?? 'all'].join(':');
}
