/** What Slack answers on a bad day. None of it loses a question silently, none makes a second answer. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, CHANNEL, USER, until } from './fake-slack.ts';
import { type Harness, type HarnessOptions, startHarness } from './harness.ts';
import { mention, shortcut } from './payloads.ts';

const settle = (ms = 80) => new Promise((resolve) => setTimeout(resolve, ms));
const says = (error: string): Answer => ({ body: { ok: false, error } });

let h: Harness;
async function start(options: HarnessOptions = {}): Promise<Harness> {
  h = await startHarness(options);
  return h;
}
afterEach(async () => {
  await h.stop();
  expect(h.slack.problems).toEqual([]);
});

describe('a bad day', () => {
  it('waits as long as a 429 says, then answers once', async () => {
    await start();
    h.slack.answer('chat.postMessage', {
      status: 429,
      headers: { 'retry-after': '1' },
      body: { ok: false, error: 'ratelimited' },
    });
    await h.deliver('events_api', mention('limited?'));
    const [first, second] = await h.slack.until('chat.postMessage', 2);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(950);
    await settle();
    expect(h.slack.posted).toHaveLength(1);
  });

  it.each(['ratelimited', 'internal_error', 'service_unavailable'])(
    'tries again after "%s"',
    async (error) => {
      await start();
      h.slack.answer('chat.postMessage', says(error), says(error));
      await h.deliver('events_api', mention('again?'));
      await until(() => (h.slack.posted.length === 1 ? true : null), 'the answer');
      await settle();
      expect(h.slack.posted).toHaveLength(1);
    },
  );

  it.each<[string, Answer]>([
    ['an error page', { status: 503, body: { oops: true } }],
    ['a page that is no JSON', { body: undefined, status: 502 }],
    ['a connection that breaks', 'drop before'],
  ])('tries again after %s', async (_, answer) => {
    await start();
    h.slack.answer('chat.postMessage', answer, answer);
    await h.deliver('events_api', mention('again?'));
    await until(() => (h.slack.posted.length === 1 ? true : null), 'the answer');
    await settle();
    expect(h.slack.posted).toHaveLength(1);
  });

  it('does not answer twice when only the reply to a post was lost', async () => {
    await start();
    h.slack.answer('chat.postMessage', 'drop after');
    await h.deliver('events_api', mention('lost?'));
    await h.slack.until('conversations.replies');
    await settle(300);
    expect(h.slack.posted).toHaveLength(1);
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('asks back, and posts nothing twice, when a reply was lost and history may not be read', async () => {
    await start();
    h.slack.answer('chat.postMessage', 'drop after');
    h.slack.answerAlways('conversations.replies', () => says('missing_scope'));
    await h.deliver('events_api', mention('lost?'));
    const [word] = await h.slack.until('chat.postEphemeral');
    expect(word!.args).toMatchObject({ channel: CHANNEL, user: USER });
    expect(word!.args.text).toContain('please ask again');
    expect(h.slack.posted).toHaveLength(1);
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('waits until history may be read before it posts again', async () => {
    await start();
    h.slack.answer('chat.postMessage', 'drop after');
    h.slack.answer('conversations.replies', {
      status: 429,
      headers: { 'retry-after': '1' },
      body: { ok: false, error: 'ratelimited' },
    });
    await h.deliver('events_api', mention('lost?'));
    await h.slack.until('conversations.replies', 2);
    await settle(200);
    expect(h.slack.posted).toHaveLength(1);
  });

  it.each(['not_in_channel', 'channel_not_found', 'is_archived'])(
    'tells the asker directly after "%s"',
    async (error) => {
      await start();
      h.slack.answer('chat.postMessage', says(error));
      await h.deliver('events_api', mention('closed?'));
      const [, second] = await h.slack.until('chat.postMessage', 2);
      expect(second!.args).toMatchObject({ channel: USER });
      expect(JSON.stringify(second!.args.blocks)).toContain(`<#${CHANNEL}>`);
      expect(JSON.stringify(second!.args.blocks)).toContain('asked closed?');
      expect(h.log()).toContain(error);
    },
  );

  it('answers a shortcut directly where nothing else is open', async () => {
    await start();
    h.slack.answer('response_url', { status: 404 });
    h.slack.answer('chat.postEphemeral', says('not_in_channel'));
    await h.deliver('interactive', shortcut('closed?', h.slack.responseUrl('gone')));
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.args).toMatchObject({ channel: USER });
  });

  it('answers a shortcut in the channel when its response_url is used up', async () => {
    await start();
    h.slack.answer('response_url', { status: 410 });
    await h.deliver('interactive', shortcut('used up?', h.slack.responseUrl('gone')));
    const [post] = await h.slack.until('chat.postEphemeral');
    expect(post!.args).toMatchObject({ channel: CHANNEL, user: USER });
    expect(h.slack.posted).toEqual([]);
  });

  it('waits as long as a 429 of a response_url says', async () => {
    await start();
    h.slack.answer('response_url', { status: 429, headers: { 'retry-after': '1' } });
    await h.deliver('interactive', shortcut('busy?', h.slack.responseUrl('busy')));
    const [first, second] = await h.slack.until('response_url', 2);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(950);
  });

  it('sends the words as plain text when Slack does not take its blocks', async () => {
    await start();
    h.slack.answer('chat.postMessage', says('invalid_blocks'));
    await h.deliver('events_api', mention('blocks?'));
    const [, second] = await h.slack.until('chat.postMessage', 2);
    expect(second!.args.blocks).toBeUndefined();
    expect(second!.args.text).toContain('asked blocks?');
    expect(h.log()).toContain('invalid_blocks');
  });

  it.each(['token_revoked', 'invalid_auth', 'account_inactive'])(
    'says in the log that the token is void: "%s"',
    async (error) => {
      await start();
      h.slack.answerAlways('chat.postMessage', () => says(error));
      await h.deliver('events_api', mention('revoked?'));
      await until(() => (h.log().includes('a question could not be answered') ? true : null), 'the log line');
      expect(h.log()).toContain(error);
      expect(h.slack.of('chat.postMessage')).toHaveLength(1);
      h.slack.answer('chat.postMessage');
      await h.deliver('events_api', mention('and now?'));
      await until(() => (h.slack.posted.length === 1 ? true : null), 'the next answer');
    },
  );
});
