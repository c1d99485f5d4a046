/** What goes wrong with Slack on a bad day. None of it loses a question silently, none makes a second answer. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, CHANNEL, type FakeSlack, USER, until } from './fake-slack.ts';
import { deliverHttp, type Harness, type HarnessOptions, signed, startHarness } from './harness.ts';
import { command, direct, mention } from './payloads.ts';

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

  it('answers a command directly where nothing else is open', async () => {
    await start();
    h.slack.answer('response_url', { status: 404 });
    h.slack.answer('chat.postEphemeral', says('not_in_channel'));
    await h.deliver('slash_commands', command('closed?', h.slack.responseUrl('gone')));
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.args).toMatchObject({ channel: USER });
  });

  it('answers a command in the channel when its response_url is used up', async () => {
    await start();
    h.slack.answer('response_url', { status: 410 });
    await h.deliver('slash_commands', command('used up?', h.slack.responseUrl('gone')));
    const [post] = await h.slack.until('chat.postEphemeral');
    expect(post!.args).toMatchObject({ channel: CHANNEL, user: USER });
    expect(h.slack.posted).toEqual([]);
  });

  it('waits as long as a 429 of a response_url says', async () => {
    await start();
    h.slack.answer('response_url', { status: 429, headers: { 'retry-after': '1' } });
    await h.deliver('slash_commands', command('busy?', h.slack.responseUrl('busy')));
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

  it('answers after Slack was down, over a new socket, once', async () => {
    await start({ transport: 'socket' });
    h.desk.hold();
    await h.deliver('events_api', mention('down?'));
    await until(() => (h.desk.asked.length ? true : null), 'the question');
    await h.slack.stop();
    h.desk.release();
    await settle(600);
    await h.slack.start();
    await until(() => (h.slack.posted.length ? true : null), 'the answer', 20_000);
    await until(() => (h.slack.sockets.some((socket) => socket.open) ? true : null), 'a new socket', 20_000);
    await h.deliver('events_api', direct('up again?'));
    await until(() => (h.slack.posted.length === 2 ? true : null), 'the next answer');
    await settle();
    expect(h.slack.posted).toHaveLength(2);
  }, 30_000);

  it.each<[string, (slack: FakeSlack) => void]>([
    ['closes', (slack) => slack.socket.drop()],
    ['asks for a new connection', (slack) => slack.socket.refresh()],
  ])('opens a new socket when Slack %s', async (_, close) => {
    await start({ transport: 'socket' });
    const before = h.slack.sockets.length;
    close(h.slack);
    await until(
      () => (h.slack.sockets.length > before && h.slack.sockets.at(-1)!.open ? true : null),
      'a new socket',
    );
    await settle();
    await h.deliver('events_api', mention('still there?'));
    await h.slack.until('chat.postMessage');
  });

  it('goes on when connections are refused for a while', async () => {
    await start({ transport: 'socket' });
    const failures = [
      says('internal_error'),
      { status: 500, body: {} },
      { status: 429, headers: { 'retry-after': '0' }, body: {} },
    ];
    h.slack.answer('apps.connections.open', ...(failures as Answer[]));
    const before = h.slack.sockets.length;
    h.slack.socket.drop();
    await until(() => (h.slack.sockets.length > before ? true : null), 'a new socket', 15_000);
    await settle();
    await h.deliver('events_api', mention('still there?'));
    await h.slack.until('chat.postMessage');
  }, 20_000);

  it('takes a question again that could not be acknowledged, and answers it once', async () => {
    await start({ transport: 'socket' });
    const body = mention('again?');
    const before = h.slack.sockets.length;
    h.slack.socket.send('events_api', body, 'envelope-1');
    h.slack.socket.drop();
    await until(
      () => (h.slack.sockets.length > before && h.slack.sockets.at(-1)!.open ? true : null),
      'a new socket',
    );
    await settle();
    await h.deliver('events_api', body, { envelope: 'envelope-2', retry: 1 });
    await h.slack.until('chat.postMessage');
    await settle();
    expect(h.slack.posted).toHaveLength(1);
  });

  it('stands frames that are no envelopes', async () => {
    await start({ transport: 'socket' });
    for (const frame of [
      'not json',
      '7',
      '{}',
      '{"type":"events_api"}',
      '{"type":"events_api","payload":{}}',
      '[]',
    ])
      h.slack.socket.raw(frame);
    await settle();
    await h.deliver('events_api', mention('still there?'));
    await h.slack.until('chat.postMessage');
  });

  it('stands bodies that are no payloads', async () => {
    await start();
    const url = `http://127.0.0.1:${h.adapter.port()}/slack/events`;
    for (const text of [
      '',
      '{}',
      '[]',
      '{"type":"event_callback"}',
      '{"type":"event_callback","event":null}',
      'payload=%7B%7D',
    ])
      await fetch(url, {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'application/json', ...signed(text) },
        signal: AbortSignal.timeout(200),
      }).catch(() => null);
    await h.deliver('events_api', mention('still there?'));
    await h.slack.until('chat.postMessage');
  });
});

describe('who may speak over HTTP', () => {
  const text = () => JSON.stringify(mention('signed?'));
  const send = (body: string, headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${h.adapter.port()}/slack/events`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('takes no wrong signature, no old one, and none at all', async () => {
    await start();
    const body = text();
    const seconds = Math.floor(Date.now() / 1_000);
    expect((await send(body, signed(body, seconds, 'another secret'))).status).toBe(401);
    expect((await send(`${body} `, signed(body))).status).toBe(401);
    expect((await send(body, signed(body, seconds - 301))).status).toBe(401);
    expect((await send(body, {})).status).toBe(401);
    await settle();
    expect(h.slack.of('chat.postMessage')).toEqual([]);
    expect((await send(body, signed(body))).status).toBe(200);
    await h.slack.until('chat.postMessage');
  });

  it('answers the challenge, and nothing elsewhere', async () => {
    await start({ env: { SLACK_PATH: '/desk/slack' } });
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const url = `http://127.0.0.1:${h.adapter.port()}`;
    const ask = (path: string) =>
      fetch(url + path, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...signed(body) },
      });
    expect(await (await ask('/desk/slack')).json()).toEqual({ challenge: 'abc' });
    expect((await ask('/slack/events')).status).toBe(404);
  });
});

describe('leaving', () => {
  it('finishes an answer that is under way', async () => {
    await start();
    h.desk.hold();
    await h.deliver('events_api', mention('last one?'));
    await h.slack.until('reactions.add');
    const stopped = h.adapter.stop(3_000);
    setTimeout(() => h.desk.release(), 300);
    await stopped;
    expect(h.slack.posted.map((message) => message.text).join()).toContain('asked last one?');
    expect(h.slack.posted).toHaveLength(1);
  });

  it('hands back in time what it cannot finish, and is silent afterwards', async () => {
    await start({ transport: 'socket' });
    h.desk.hold();
    await h.deliver('events_api', mention('stuck?'));
    await h.deliver('slash_commands', command('stuck too?', h.slack.responseUrl('stuck')));
    await until(() => (h.desk.asked.length === 2 ? true : null), 'both questions');
    const begun = performance.now();
    await h.adapter.stop(1_000);
    expect(performance.now() - begun).toBeLessThan(1_500);
    expect(h.slack.posted.map((message) => message.text).join()).toContain('restarted');
    expect(h.slack.of('response_url')[0]!.args.text).toContain('restarted');
    h.desk.release();
    await settle(200);
    expect(h.slack.posted).toHaveLength(1);
    expect(h.slack.of('response_url')).toHaveLength(1);
  });

  it('takes nothing more', async () => {
    await start();
    const url = `http://127.0.0.1:${h.adapter.port()}/slack/events`;
    await h.adapter.stop(1_000);
    await expect(deliverHttp(url, 'events_api', mention('too late?'))).rejects.toThrow();
  });

  it('remembers its threads after a restart', async () => {
    await start();
    const first = mention('what did Halvorsen say?');
    await h.deliver('events_api', first);
    await h.slack.until('chat.postMessage');
    await h.adapter.stop(1_000);
    const again = await startHarness({ slack: h.slack, stateFolder: h.stateFolder });
    const { message } = await import('./payloads.ts');
    await again.deliver('events_api', message('and then?', { thread_ts: first.event.ts }));
    await h.slack.until('chat.postMessage', 2);
    await again.adapter.stop(1_000);
  });
});
