/** Two real processes of the built program behind one address, with a real Redis and the small Slack of the tests. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { find, Reader } from '../adapters/slack/asking.ts';
import { FakeSlack } from '../adapters/slack/fake-slack.ts';
import { deliverHttp } from '../adapters/slack/harness.ts';
import { mention, message } from '../adapters/slack/payloads.ts';
import { seen } from '../adapters/slack/seen-text.ts';
import { type DeskProcess, endProcess, openProcess } from './desk-process.ts';
import { REDIS, type Redis, startRedis } from './redis.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

/** Questions during which one desk is killed. */
const MANY = Number(process.env.QUOTEDESK_TEST_QUESTIONS ?? 60);
const QUESTION = 'what did Haley say about Syria?';

describe.skipIf(REDIS === null)('two desks behind one address', () => {
  let redis: Redis;
  let slack: FakeSlack;
  let desks: DeskProcess[] = [];

  const open = () => openProcess(slack, redis);

  beforeAll(async () => {
    redis = await startRedis();
    slack = await new FakeSlack().start();
    desks = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    await Promise.all(desks.map((desk) => endProcess(desk, 'SIGKILL')));
    await slack.stop();
    await redis.stop();
  });
  beforeEach(() => {
    slack.calls.length = 0;
  });

  const tell = (desk: DeskProcess | undefined, body: object, retry?: number) =>
    deliverHttp(desk!.url, 'events_api', body, retry === undefined ? {} : { retry });
  const posts = () => slack.of('chat.postMessage');
  const quiet = () => new Promise((go) => setTimeout(go, 1_500));

  it('of one event delivered to both, one answers', async () => {
    const asked = mention(QUESTION);
    await Promise.all(desks.map((desk) => tell(desk, asked)));
    await slack.until('chat.postMessage', 1, 20_000);
    await quiet();
    expect(posts()).toHaveLength(1);
  });

  it('a follow-up in a thread is taken up by the other one', async () => {
    const asked = mention(QUESTION);
    await tell(desks[0], asked);
    await slack.until('chat.postMessage', 1, 20_000);
    const thread = (asked.event as unknown as { ts: string }).ts;
    await tell(desks[1], message('and Sanders?', { thread_ts: thread }));
    const [, second] = await slack.until('chat.postMessage', 2, 20_000);
    expect(second!.args.thread_ts).toBe(thread);
    expect(seen(second!.args.blocks).text).toContain('Sarah Huckabee Sanders');
    // The first one knows of the turn that the other took.
    await tell(desks[0], message('and about Iran?', { thread_ts: thread }));
    const third = (await slack.until('chat.postMessage', 3, 20_000))[2];
    expect(seen(third!.args.blocks).text).toContain('Sanders');
  });

  it('a button is answered by the other one', async () => {
    const harness = (desk: DeskProcess | undefined) =>
      ({ slack, deliver: (kind: never, body: object) => deliverHttp(desk!.url, kind, body) }) as never;
    const blocks = await new Reader(harness(desks[0])).ask('what did Sanders say?');
    await new Reader(harness(desks[1])).push(find(blocks, 'next'));
    await slack.until('chat.update', 1, 20_000);
    expect(JSON.stringify(slack.of('chat.update')[0]!.args.blocks)).not.toContain('too old');
  });

  it('of many questions none is lost and none answered twice when one of them is killed', async () => {
    const asked = Array.from({ length: MANY }, (_, i) => mention(QUESTION, { channel: `C0KILL${i % 20}` }));
    const told = asked.map((body, i) =>
      tell(desks[i % 2], body).then(
        ({ status }) => status,
        () => 0,
      ),
    );
    await slack.until('chat.postMessage', MANY / 6, 60_000);
    await endProcess(desks[0]!, 'SIGKILL');
    // What was not acknowledged Slack delivers again.
    const statuses = await Promise.all(told);
    await Promise.all(asked.map((body, i) => (statuses[i] === 200 ? null : tell(desks[1], body, 1))));
    await slack.until('chat.postMessage', asked.length, 110_000);
    await quiet();
    const threads = posts().map(({ args }) => args.thread_ts);
    expect(new Set(threads).size, 'answered').toBe(asked.length);
    expect(threads.length, 'answers').toBe(asked.length);
    desks[0] = await open();
  });
});
