/** Where Slack refuses to change a posted answer: whoever asked is told, the log says why, and nothing is asked twice. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { QuotationBlock } from '../../../src/index.ts';
import { FakeSlack } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { direct, mention } from './payloads.ts';
import { seen } from './seen-text.ts';

let slack: FakeSlack;
let h: Harness;
beforeAll(async () => {
  slack = await new FakeSlack().start();
});
beforeEach(async () => {
  slack.calls.length = 0;
  h = await startHarness({ slack });
});
afterEach(async () => {
  await h.adapter.stop(3_000);
  expect(slack.problems.splice(0)).toEqual([]);
});
afterAll(() => slack.stop());

const told = () =>
  slack
    .of('chat.postMessage')
    .filter(({ args }) => seen(args.blocks ?? []).text.includes('An answer that you'));
async function posted(body: object): Promise<void> {
  await h.deliver('events_api', body);
  await slack.until('chat.postMessage');
  // It is written down after it is posted.
  await new Promise((go) => setTimeout(go, 50));
  const { card } = await h.desk.ask({ question: 'what is new?' });
  h.desk.withdrawn.add((card.blocks[0] as QuotationBlock).source.documentId);
}

it.each([
  'message_not_found',
  'cant_update_message',
  'token_revoked',
  'channel_not_found',
  'edit_window_closed',
])('%s: for good', async (word) => {
  await posted(mention('what is new?'));
  slack.answerAlways('chat.update', () => ({ body: { ok: false, error: word } }));
  await h.adapter.amendPosted();
  await h.adapter.amendPosted();
  expect(slack.of('chat.update')).toHaveLength(1);
  expect(told()).toHaveLength(1);
  expect(seen(told()[0]!.args.blocks).text).toContain('cannot amend it where it stands');
  expect(h.log()).toContain(word);
  slack.answerAlways('chat.update', () => null);
});

it('too many calls, or a server that is down: for now', async () => {
  await posted(mention('what is new?'));
  slack.answer('chat.update', { status: 429, headers: { 'retry-after': '0' } }, { status: 503, body: {} });
  await h.adapter.amendPosted();
  expect(slack.of('chat.update')).toHaveLength(3);
  expect(seen(told()[0]!.args.blocks).text).toContain('was amended');
});

it('a word to whoever asked whose fate is unknown is not said again', async () => {
  await posted(direct('what is new?'));
  slack.answer('chat.postMessage', 'drop after');
  await h.adapter.amendPosted();
  await h.adapter.amendPosted();
  expect(told()).toHaveLength(1);
});
