/** The Home page and the prompts of the agent view: what there is, how to ask, what is new. */
import type { types } from '@slack/bolt';
import type { Card, DeskStatus } from '../../src/index.ts';
import type { Ask } from './answer.ts';
import { actions, button, divider, type KnownBlock, section } from './blocks.ts';
import { ACTIONS } from './controls.ts';
import { cutWords } from './escape.ts';
import { conversationKey, postAnswer } from './handle.ts';
import { deskAt, deskOf, type Kit } from './kit.ts';
import { SLACK_LIMITS, SLACK_ROOM } from './limits.ts';
import { examplesOf, promptsOf } from './prompts.ts';
import { readAssistantThread, readHomeOpened, readHomePress } from './receive.ts';
import { cardToSlack, escaped } from './render.ts';
import { describeError } from './serializers.ts';
import type { Workspace } from './workspace.ts';

/** `app_home_opened`: the Home tab is drawn anew, the Messages tab gets its suggestions. */
export async function handleHomeOpened(kit: Kit, at: Workspace, event: unknown): Promise<void> {
  const opened = readHomeOpened(event);
  if (!opened) return;
  if (opened.tab === 'messages') {
    // An agent's prompts belong to the conversation: with a thread_ts the call would fail unheard.
    if (kit.settings.agent && opened.channel) await suggestPrompts(kit, at, opened.channel, null);
    return;
  }
  try {
    const desk = await deskOf(kit, { team: at.team, channel: null, user: opened.user, hidden: true });
    const [status, latest, welcome] = await Promise.all([
      desk.status(),
      desk.latest(SLACK_ROOM.latest),
      desk.welcome(),
    ]);
    const examples = examplesOf(welcome).slice(0, 3);
    await kit.sender.publishHome(
      at,
      opened.user,
      homeView(status, latest, {
        command: kit.settings.command,
        examples,
        direct: opened.channel ?? null,
      }),
    );
  } catch (error) {
    kit.logger.error({ error: describeError(error) }, 'the Home page could not be drawn');
  }
}

/** `assistant_thread_started`: apps made before the agent view still have threads to which prompts belong. */
export async function handleAssistantThread(kit: Kit, at: Workspace, event: unknown): Promise<void> {
  const thread = readAssistantThread(event);
  if (thread) await suggestPrompts(kit, at, thread.channel, thread.threadTs);
}

async function suggestPrompts(
  kit: Kit,
  at: Workspace,
  channel: string,
  threadTs: string | null,
): Promise<void> {
  const prompts = promptsOf(await deskAt(kit, at.team, channel).welcome());
  await kit.sender.attempt('assistant.threads.setSuggestedPrompts', () =>
    at.client.apiCall('assistant.threads.setSuggestedPrompts', {
      channel_id: channel,
      ...(threadTs ? { thread_ts: threadTs } : {}),
      title: 'Ask the archive',
      prompts,
    }),
  );
}

/** An example of the Home page: asked, and answered under Messages. */
export async function handleExample(kit: Kit, at: Workspace, body: unknown): Promise<void> {
  const press = readHomePress(body);
  if (!press?.question.trim() || !(await kit.seen.claim(press.key))) return;
  const { user, question, direct, key } = press;
  // Without the conversation's id Slack finds it by the person's.
  const channel = direct ?? user;
  const ask: Ask = {
    question: cutWords(question, SLACK_ROOM.question),
    conversation: conversationKey(at.team, channel, null),
    team: at.team,
    channel,
    user,
    checked: false,
    hidden: false,
  };
  const preface = `You asked: ${escaped(question)}`;
  await postAnswer(kit, at, ask, { channel, threadTs: null, user, key, since: null }, { preface });
}

/** `examples`: questions that this archive answers. `direct`: the conversation in which an example is answered. */
export function homeView(
  status: DeskStatus,
  latest: Card,
  {
    command,
    examples,
    direct,
  }: { readonly command: string; readonly examples: readonly string[]; readonly direct: string | null },
): types.HomeView {
  const buttons = examples
    .filter((question) => question.length <= SLACK_LIMITS.buttonValue)
    .map((question, i) => button(question, `${ACTIONS.example}_${i}`, question));
  const count = (n: number, one: string) => `*${n.toLocaleString('en')}* ${one}${n === 1 ? '' : 's'}`;
  const { people } = status;
  const inside = [
    count(status.articles, 'article'),
    count(status.statements, 'statement'),
    `*${people.toLocaleString('en')}* ${people === 1 ? 'person' : 'people'}`,
  ].join(' · ');
  const blocks: KnownBlock[] = [
    section('*What is in the archive*'),
    section(`${inside}${status.reading ? '\n_It is still being read; answers may be incomplete._' : ''}`),
    divider(),
    section('*How to ask*'),
    section(
      [
        '• Mention me in a channel and ask who said what. Reply in the thread to ask on.',
        '• Write to me directly, under Messages.',
        `• Type \`${escaped(command)}\` and a question anywhere: only you see the answer, until you share it.`,
        '• Choose “Check the quotations” from the menu of any message.',
      ].join('\n'),
    ),
    ...(buttons.length ? [section('Try one; the answer comes under Messages:'), actions(buttons)] : []),
    divider(),
    section('*The latest statements*'),
    ...cardToSlack(latest, { key: null, offset: 0, part: 0, hidden: false }).blocks,
  ];
  return { type: 'home', ...(direct ? { private_metadata: direct } : {}), blocks };
}
