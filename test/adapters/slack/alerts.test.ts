/** Alerts in Slack: made by a message and by the command, told in the channel, amended in place. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { news } from '../fake-desk.ts';
import { find, Reader } from './asking.ts';
import { CHANNEL, OTHER } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { command, mention } from './payloads.ts';
import { seen } from './seen-text.ts';

let h: Harness;
let now = Date.now();
beforeAll(async () => {
  h = await startHarness({ now: () => new Date(now) });
});
afterAll(() => h.stop());
afterEach(() => expect(h.slack.problems.splice(0)).toEqual([]));

const statement = (text: string) => news(text, { published: new Date(now).toISOString() });

it('are made by a mention, told in the channel once, and amended when a story is withdrawn', async () => {
  await h.deliver('events_api', mention('tell us when Brandt speaks on the ferry'));
  const [made] = await h.slack.until('chat.postMessage');
  expect(made!.args.text).toContain('I will tell you here');
  h.desk.news.push(statement('The ferry will sail'), statement('The quay is short'));
  h.slack.answer('chat.postMessage', 'drop after');
  await h.adapter.tellAlerts();
  await h.adapter.tellAlerts();
  const posts = h.slack.of('chat.postMessage');
  expect(posts).toHaveLength(2);
  expect(posts[1]!.args).toMatchObject({ channel: CHANNEL });
  expect(posts[1]!.args.thread_ts).toBeUndefined();
  expect(seen(posts[1]!.args.blocks).text).toContain('“The ferry will sail”');
  h.desk.withdrawn.add('The ferry will sail');
  await h.adapter.amendPosted();
  await h.adapter.amendPosted();
  const [update] = await h.slack.until('chat.update');
  expect(update!.args.ts).toBe(h.slack.posted.at(-1)!.ts);
  const { text } = seen(update!.args.blocks);
  expect(text).not.toContain('The ferry will sail');
  expect(text).toContain('was withdrawn');
  // Anybody may judge it.
  await new Reader(h).push(find(update!.args.blocks, 'right'), { user: OTHER });
  expect(h.slack.of('response_url')).toEqual([]);
});

it('are listed and ended by the command', async () => {
  const say = async (text: string) =>
    (await h.deliver('slash_commands', command(text, h.slack.responseUrl('a')))).body;
  const list = await say('alerts');
  expect(list.response_type).toBe('ephemeral');
  const id = /(\w+): Brandt on the ferry/.exec(list.text)![1]!;
  expect(await say(`alert delete ${id}`)).toMatchObject({ response_type: 'in_channel' });
  expect((await say('alert list')).text).toContain('no alerts here');
  h.desk.news.push(statement('A third thing'));
  now += 7_200_000;
  const before = h.slack.of('chat.postMessage').length;
  await h.adapter.tellAlerts();
  expect(h.slack.of('chat.postMessage')).toHaveLength(before);
});
