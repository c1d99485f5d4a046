/** Sockets that close, a Slack that is down, frames that are none. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, type FakeSlack, until } from './fake-slack.ts';
import { type Harness, type HarnessOptions, signed, startHarness } from './harness.ts';
import { direct, mention } from './payloads.ts';

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

describe('a bad day for the connection', () => {
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
