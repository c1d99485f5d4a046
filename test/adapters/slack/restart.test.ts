/** After a restart buttons, suggestions and threads go on; a retried delivery is not answered twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { find, Reader } from './asking.ts';
import { type Harness, signed, startHarness } from './harness.ts';
import { mention, message } from './payloads.ts';
import { seen } from './seen-text.ts';

const stateFolder = mkdtempSync(join(tmpdir(), 'quotedesk-restart-'));
let h: Harness;
let now = Date.parse('2026-03-01T12:00:00Z');
const start = async () => {
  h = await startHarness({ stateFolder, now: () => new Date(now) });
};
beforeAll(start);
afterAll(async () => {
  await h.stop();
  rmSync(stateFolder, { recursive: true, force: true });
});

it('turns the page of an answer that was given a day before', async () => {
  const blocks = await new Reader(h).ask('pages');
  await h.stop();
  now += 24 * 3_600_000;
  await start();
  await new Reader(h).push(find(blocks, 'next'));
  const [update] = await h.slack.until('chat.update');
  expect(seen(update!.args.blocks).text).toContain('6–10 of 12');
});

it('answers a follow-up in a thread that it joined before', async () => {
  const asked = mention('what did Halvorsen say?');
  await h.deliver('events_api', asked);
  await h.slack.until('chat.postMessage');
  const thread = (asked.event as unknown as { ts: string }).ts;
  await h.stop();
  await start();
  await h.deliver('events_api', message('colleagues only', { thread_ts: thread }));
  await h.deliver('events_api', message('and Adeyemi?', { thread_ts: thread }));
  const [post] = await h.slack.until('chat.postMessage');
  expect(post!.args.thread_ts).toBe(thread);
  expect(h.desk.asked.map(({ question }) => question)).toEqual(['and Adeyemi?']);
});

it('does not answer again what it had answered before it was stopped', async () => {
  const asked = mention('what did Adeyemi say?');
  const before = h.slack.of('chat.postMessage').length;
  await h.deliver('events_api', asked);
  await h.slack.until('chat.postMessage', before + 1);
  await h.adapter.stop(1_000);
  h = await startHarness({ slack: h.slack, stateFolder, now: () => new Date(now) });
  await h.deliver('events_api', asked, { retry: 1 });
  await h.slack.until('conversations.replies');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(h.slack.of('chat.postMessage')).toHaveLength(before + 1);
});

it.each(['null', '[]', '{"type":"event_callback","event":null}'])(
  'refuses the signed body %s',
  async (text) => {
    const response = await fetch(`http://127.0.0.1:${h.adapter.port()}${h.settings.path}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', ...signed(text) },
    });
    expect(response.status).toBe(400);
  },
);
