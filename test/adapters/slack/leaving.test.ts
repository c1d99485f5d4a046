/** Who may speak over HTTP, and how the adapter leaves. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { HURRIED_TIMEOUTS } from '../hurried-timeouts.ts';
import { until } from './fake-slack.ts';
import { deliverHttp, type Harness, type HarnessOptions, signed, startHarness } from './harness.ts';
import { command, mention } from './payloads.ts';

const settle = (ms = 80) => new Promise((resolve) => setTimeout(resolve, ms));

let h: Harness;
async function start(options: HarnessOptions = {}): Promise<Harness> {
  h = await startHarness(options);
  return h;
}
afterEach(async () => {
  await h.stop();
  expect(h.slack.problems).toEqual([]);
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
    expect((await send(body, signed(body, seconds + 300))).status).toBe(401);
    expect((await send(body, {})).status).toBe(401);
    await settle();
    expect(h.slack.of('chat.postMessage')).toEqual([]);
    expect((await send(body, signed(body))).status).toBe(200);
    await h.slack.until('chat.postMessage');
  });

  it('closes connections on which no request comes', async () => {
    await start({ adapter: { timeouts: HURRIED_TIMEOUTS } });
    const silent = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const socket = connect(h.adapter.port()!, '127.0.0.1');
        await once(socket, 'connect');
        socket.resume().write('POST /slack/events HTTP/1.1\r\nhost: x\r\n');
        return once(socket, 'close');
      }),
    );
    expect(silent).toHaveLength(30);
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

  it('hands back in time what it cannot finish, and is silent afterwards', { retry: 2 }, async () => {
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

  it('hands over what Slack lets wait, and the next start says it once', async () => {
    await start();
    h.slack.answerAlways('chat.postMessage', () => ({
      status: 429,
      headers: { 'retry-after': '15' },
      body: { ok: false, error: 'ratelimited' },
    }));
    await h.deliver('events_api', mention('limited?'));
    await h.slack.until('chat.postMessage');
    await h.adapter.stop(800);
    expect(h.slack.posted).toEqual([]);
    h.slack.answer('chat.postMessage');
    const again = await startHarness({ slack: h.slack, stateFolder: h.stateFolder });
    await until(() => (h.slack.posted.length === 1 ? true : null), 'the answer');
    expect(h.slack.posted[0]!.text).toContain('asked limited?');
    await again.adapter.stop(800);
    const third = await startHarness({ slack: h.slack, stateFolder: h.stateFolder });
    await settle(200);
    await third.adapter.stop(800);
    expect(h.slack.posted).toHaveLength(1);
  });

  it('does not say again what was posted although the reply never came', async () => {
    await start();
    h.slack.answer('chat.postMessage', 'drop after');
    h.slack.answerAlways('conversations.replies', () => ({
      status: 429,
      headers: { 'retry-after': '15' },
      body: { ok: false, error: 'ratelimited' },
    }));
    await h.deliver('events_api', mention('lost?'));
    await h.slack.until('conversations.replies');
    await h.adapter.stop(800);
    h.slack.answer('conversations.replies');
    const again = await startHarness({ slack: h.slack, stateFolder: h.stateFolder });
    await h.slack.until('conversations.replies', 2);
    await settle(200);
    await again.adapter.stop(800);
    expect(h.slack.posted).toHaveLength(1);
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
