/** The ways in, over both transports. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SLACK_LIMITS } from '../../../adapters/slack/limits.ts';
import { checkBlocks } from './checker.ts';
import { BOT_USER, CHANNEL, DIRECT, OTHER, TEAM, USER, until } from './fake-slack.ts';
import { type Harness, startHarness, type Transport } from './harness.ts';
import { command, direct, event, eventId, mention, message, shortcut, ts } from './payloads.ts';
import { seen } from './seen-text.ts';

const settle = (ms = 80) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each<Transport>(['http', 'socket'])('questions over %s', (transport) => {
  let h: Harness;
  beforeAll(async () => {
    h = await startHarness({ transport });
    h.slack.calls.length = 0;
  });
  afterAll(() => h.stop());
  afterEach(async () => {
    // Signs are taken away after the answer: they belong to this test, not to the next.
    await settle(40);
    expect(h.slack.problems.splice(0)).toEqual([]);
    h.slack.calls.length = 0;
    h.desk.asked.length = 0;
  });

  it('answers a mention in its thread, after a sign that goes again', async () => {
    const body = mention('what did Halvorsen say?');
    expect(await h.deliver('events_api', body)).toMatchObject({ status: 200 });
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.args).toMatchObject({ channel: CHANNEL, thread_ts: body.event.ts });
    expect(seen(post!.args.blocks).text).toContain('“asked what did Halvorsen say?”');
    expect(h.desk.asked).toEqual([
      {
        question: 'what did Halvorsen say?',
        conversation: `slack:${TEAM}:${CHANNEL}:${body.event.ts}`,
        limit: 5,
      },
    ]);
    await h.slack.until('reactions.remove');
    expect(h.slack.of('reactions.add')[0]!.args).toEqual({
      channel: CHANNEL,
      timestamp: body.event.ts,
      name: 'eyes',
    });
    expect(h.slack.calls.map((call) => call.method)).toEqual([
      'reactions.add',
      'chat.postMessage',
      'reactions.remove',
    ]);
  });

  it('answers a mention once, though Slack tells of it twice and again', async () => {
    const body = mention('once?');
    const twin = {
      ...body,
      event_id: eventId(),
      event: { ...body.event, type: 'message', channel_type: 'channel' },
    };
    await Promise.all([h.deliver('events_api', twin), h.deliver('events_api', body)]);
    for (const retry of [1, 2, 3])
      expect(await h.deliver('events_api', body, { retry })).toMatchObject({ status: 200 });
    await h.slack.until('chat.postMessage');
    await settle();
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('acknowledges while the core is held, and answers when it is let go', async () => {
    h.desk.hold();
    const { tookMs } = await h.deliver('events_api', mention('slow one?'));
    expect(tookMs).toBeLessThan(500);
    await h.slack.until('reactions.add');
    expect(h.slack.of('chat.postMessage')).toEqual([]);
    h.desk.release();
    await h.slack.until('chat.postMessage');
  });

  it('answers direct messages, with a status in place of the reaction', async () => {
    const body = direct('what did Halvorsen say?');
    await h.deliver('events_api', body);
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.args).toMatchObject({ channel: DIRECT, thread_ts: body.event.ts });
    const [status] = h.slack.of('assistant.threads.setStatus');
    expect(status!.args).toMatchObject({ channel_id: DIRECT, thread_ts: body.event.ts });
    expect(h.slack.of('reactions.add')).toEqual([]);
  });

  it('reacts in direct messages where the app is no agent', async () => {
    h.slack.answer('assistant.threads.setStatus', { body: { ok: false, error: 'access_denied' } });
    await h.deliver('events_api', direct('no agent?'));
    await h.slack.until('reactions.remove');
    expect(h.slack.of('reactions.add')).toHaveLength(1);
  });

  it('goes on in a thread without a mention, in the same conversation', async () => {
    const first = mention('what did Halvorsen say?');
    await h.deliver('events_api', first);
    await h.slack.until('chat.postMessage');
    await h.deliver('events_api', message('and about the harbour?', { thread_ts: first.event.ts }));
    const posts = await h.slack.until('chat.postMessage', 2);
    expect(posts[1]!.args.thread_ts).toBe(first.event.ts);
    expect(h.desk.asked.map((ask) => ask.conversation)).toEqual(
      Array(2).fill(`slack:${TEAM}:${CHANNEL}:${first.event.ts}`),
    );
  });

  it('keeps out of talk: thanks, words to others, words nobody asked about', async () => {
    const first = mention('what did Halvorsen say?');
    const thread_ts = first.event.ts;
    await h.deliver('events_api', first);
    await h.slack.until('chat.postMessage');
    await h.deliver('events_api', message('Thanks!', { thread_ts }));
    await h.deliver('events_api', message(`<@${OTHER}> can you check?`, { thread_ts }));
    await h.deliver('events_api', message('nothing', { thread_ts }));
    await until(() => (h.desk.asked.length === 2 ? true : null), 'the silent question');
    await settle();
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an edit', { subtype: 'message_changed', message: {}, hidden: true }],
    ['a deletion', { subtype: 'message_deleted', deleted_ts: '1.1' }],
    ['an edited message', { edited: { user: USER, ts: '1.2' } }],
    ['another bot', { bot_id: 'B0OTHER' }],
    ['a bot message', { subtype: 'bot_message', bot_id: 'B0OTHER' }],
    ['itself', { user: BOT_USER }],
    ['a join', { subtype: 'channel_join' }],
    ['nobody', { user: undefined }],
    ['a form unknown here', { ts: 'x', channel: 7 }],
  ])('ignores %s', async (_, over) => {
    await h.deliver('events_api', direct('what?', over));
    await h.deliver('events_api', mention('what?', over));
    await settle(40);
    expect(h.slack.calls).toEqual([]);
  });

  it('ignores what is said in a channel without it', async () => {
    await h.deliver('events_api', message('hello all'));
    await h.deliver('events_api', message('a reply elsewhere', { thread_ts: ts() }));
    await settle(40);
    expect(h.slack.calls).toEqual([]);
  });

  it('answers a command privately, as the acknowledgement itself, once', async () => {
    const url = h.slack.responseUrl('command');
    const body = command('what did Halvorsen say?', url);
    const { body: ack } = await h.deliver('slash_commands', body);
    expect(ack).toMatchObject({ response_type: 'ephemeral' });
    expect(checkBlocks(ack.blocks, SLACK_LIMITS.messageBlocks)).toEqual([]);
    const text = seen(ack.blocks).text;
    expect(text).toContain('“asked what did Halvorsen say?”');
    expect(text).toContain('Share to channel');
    const { body: again } = await h.deliver('slash_commands', body);
    expect(again?.blocks).toBeUndefined();
    await settle();
    expect(h.slack.of('response_url')).toEqual([]);
    expect(h.desk.asked).toHaveLength(1);
  });

  it('gives a command a sign in time where the answer takes longer', async () => {
    h.desk.hold();
    const { body: ack, tookMs } = await h.deliver(
      'slash_commands',
      command('slow?', h.slack.responseUrl('slow')),
    );
    expect(ack).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Looking') });
    expect(tookMs).toBeLessThan(2_500);
    h.desk.release();
    const [answer] = await h.slack.until('response_url');
    expect(answer!.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('gives signs at once where many are waiting', async () => {
    h.desk.hold();
    const asked = Array.from({ length: 12 }, (_, i) =>
      h.deliver('slash_commands', command(`many ${i}?`, h.slack.responseUrl(`many${i}`))),
    );
    const last = await Promise.all(asked.slice(9));
    for (const { body, tookMs } of last) {
      expect(body.text).toContain('Looking');
      expect(tookMs).toBeLessThan(1_200);
    }
    h.desk.release();
    await Promise.all(asked);
    await until(
      () => (h.desk.asked.length === 12 && h.slack.of('response_url').length >= 4 ? true : null),
      'all answers',
    );
    await settle();
  });

  it('reads the name of a member who is mentioned, and goes on without it', async () => {
    await h.deliver('events_api', mention('what did <@U0MOREAU> say about <@U0MOREAU>?'));
    await h.slack.until('chat.postMessage');
    expect(h.desk.asked[0]!.question).toBe('what did Ines Moreau say about Ines Moreau ?');
    expect(h.slack.of('users.info')).toHaveLength(1);
    h.slack.answer('users.info', { body: { ok: false, error: 'missing_scope' } });
    await h.deliver('events_api', mention('and <@U0NOBODY>?'));
    await h.slack.until('chat.postMessage', 2);
    expect(h.desk.asked[1]!.question).toBe('and ?');
  });

  it('helps when a command or a mention says nothing', async () => {
    await h.deliver('slash_commands', command('', h.slack.responseUrl('empty')));
    await h.deliver('events_api', mention(''));
    await h.slack.until('chat.postMessage');
    expect(h.desk.asked.map((ask) => ask.question)).toEqual(['help', 'help']);
  });

  it('checks the quotations of a message, for the one who asked', async () => {
    await h.deliver(
      'interactive',
      shortcut(
        'She said &lt;&amp;&gt; <https://a.example|“we will close it”>',
        h.slack.responseUrl('shortcut'),
      ),
    );
    const [answer] = await h.slack.until('response_url');
    expect(seen(answer!.args.blocks).text).toContain('Exact: these words stand in the source.');
    expect(h.desk.checked.at(-1)).toEqual({ text: 'She said <&> “we will close it”', speaker: undefined });
  });

  it('says so when a message has no text to check', async () => {
    await h.deliver('interactive', shortcut('', h.slack.responseUrl('shortcut')));
    const [answer] = await h.slack.until('response_url');
    expect(answer!.args.text).toContain('no text');
  });

  it('apologises when the core fails, and says nothing of its error', async () => {
    await h.deliver('events_api', mention('fail'));
    const [post] = await h.slack.until('chat.postMessage');
    expect(JSON.stringify(post!.args)).toContain('could not answer');
    expect(JSON.stringify(post!.args)).not.toContain('the core failed');
  });

  it('draws the Home page and suggests prompts', async () => {
    await h.deliver(
      'events_api',
      event({ type: 'app_home_opened', user: USER, channel: DIRECT, tab: 'home', view: {} }),
    );
    const [home] = await h.slack.until('views.publish');
    const { text } = seen(home!.args.view.blocks);
    expect(text).toContain('17 articles · 42 statements · 9 people');
    expect(text).toContain('/quotes');
    expect(text).toContain('Halvorsen said on point 5');
    await h.deliver(
      'events_api',
      event({ type: 'app_home_opened', user: USER, channel: DIRECT, tab: 'messages' }),
    );
    const [prompts] = await h.slack.until('assistant.threads.setSuggestedPrompts');
    expect(prompts!.args).toMatchObject({ channel_id: DIRECT });
    const sent = prompts!.args.prompts as { message: string }[];
    expect(sent.map(({ message }) => message)).toEqual([
      'what did Halvorsen say?',
      'who is Halvorsen?',
      'help',
      'what is in the archive?',
    ]);
    expect(JSON.stringify(home!.args)).toContain('what did Halvorsen say?');
    expect(prompts!.args).not.toHaveProperty('thread_ts');
    await h.deliver(
      'events_api',
      event({
        type: 'assistant_thread_started',
        assistant_thread: { user_id: USER, channel_id: DIRECT, thread_ts: '1600000000.000500', context: {} },
      }),
    );
    const calls = await h.slack.until('assistant.threads.setSuggestedPrompts', 2);
    expect(calls[1]!.args.thread_ts).toBe('1600000000.000500');
  });
});
