/**
 * 200 and 1,000 questions at once at a running Slack adapter: how soon each is acknowledged, how soon answered, none
 * lost, none answered twice.
 *
 *   npx tsx test/bench/slack-load.ts [questions] [http|socket]
 *
 * The adapter runs in a process of its own. Its core is a fake that answers after 20 ms, Slack a fake on loopback that
 * takes a post in no time: the figures are the adapter's and Bolt's own, beside those of a bare Bolt app that only
 * acknowledges and posts one line. One channel is the worst case, since it takes its posts one after the other.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, LogLevel } from '@slack/bolt';
import { pino } from 'pino';
import { createSlackAdapter } from '../../adapters/slack/index.ts';
import { FakeDesk } from '../adapters/fake-desk.ts';
import { FakeSlack } from '../adapters/slack/fake-slack.ts';
import {
  deliverHttp,
  deliverSocket,
  SECRETS,
  settingsFor,
  type Transport,
} from '../adapters/slack/harness.ts';
import { mention } from '../adapters/slack/payloads.ts';

const CORE_MS = 20;
const [role, ...rest] = process.argv.slice(2);

class SlowDesk extends FakeDesk {
  override async ask(request: Parameters<FakeDesk['ask']>[0]) {
    await new Promise((resolve) => setTimeout(resolve, CORE_MS));
    return super.ask(request);
  }
}

if (role === 'adapter') await serveAdapter(rest[0] as Transport, rest[1]!);
else if (role === 'bare') await serveBare(rest[0] as Transport, rest[1]!);
else {
  const sizes = role === undefined ? [200, 1_000] : [Number(role)];
  const transports: readonly Transport[] =
    rest[0] === undefined ? ['http', 'socket'] : [rest[0] as Transport];
  for (const transport of transports)
    for (const questions of sizes) {
      const bare = await run('bare', transport, questions, 50);
      for (const channels of [50, 1]) {
        const p99 = await run('adapter', transport, questions, channels);
        console.log(`  acknowledged: p99 ${(p99 / bare).toFixed(2)} times bare Bolt's`);
      }
    }
}

async function serveAdapter(transport: Transport, apiUrl: string): Promise<void> {
  const desk = new SlowDesk();
  const adapter = createSlackAdapter(settingsFor(transport, apiUrl), {
    deskFor: () => desk,
    desks: [desk],
    logger: pino({ level: 'warn' }, pino.destination(2)),
    now: () => new Date(),
    stateFolder: join(tmpdir(), `quotedesk-load-${process.pid}`),
  });
  await adapter.start();
  process.send!({ port: adapter.port() });
}

/** The least that a Bolt app can do: acknowledge, wait as the core does, post a line. */
async function serveBare(transport: Transport, apiUrl: string): Promise<void> {
  const app = new App({
    token: SECRETS.botToken,
    clientOptions: { slackApiUrl: apiUrl },
    logLevel: LogLevel.ERROR,
    ...(transport === 'socket'
      ? { socketMode: true, appToken: SECRETS.appToken }
      : { signingSecret: SECRETS.signing }),
  });
  app.event('app_mention', async ({ event, client }) => {
    await new Promise((resolve) => setTimeout(resolve, CORE_MS));
    const { channel, ts: thread_ts } = event;
    await client.chat.postMessage({
      channel,
      thread_ts,
      text: 'x',
      unfurl_links: false,
      unfurl_media: false,
    });
  });
  const server: unknown = await app.start({ port: 0, host: '127.0.0.1' });
  const listening = server as { address?: () => { port: number } };
  process.send!({ port: listening.address?.().port ?? null });
}

/** Gives the milliseconds at the 99th of a hundred until a question was acknowledged. */
async function run(
  kind: 'adapter' | 'bare',
  transport: Transport,
  questions: number,
  channels: number,
): Promise<number> {
  const slack = await new FakeSlack().start();
  const child = fork(fileURLToPath(import.meta.url), [kind, transport, slack.apiUrl]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number | null }];
  const url = `http://127.0.0.1:${port}/slack/events`;
  const deliver = (body: object) =>
    transport === 'http' ? deliverHttp(url, 'events_api', body) : deliverSocket(slack, 'events_api', body);
  // Connections and code are warm, as in a process that has run for a while.
  await Promise.all(Array.from({ length: 20 }, () => deliver(mention('warm?', { channel: 'C0WARM' }))));
  await slack.until('chat.postMessage', 20, 30_000);
  slack.calls.length = 0;
  const asked = Array.from({ length: questions }, (_, i) =>
    mention(`question ${i}?`, { channel: `C0LOAD${i % channels}` }),
  );
  const start = performance.now();
  const acks = await Promise.all(asked.map(deliver));
  const posts = await slack.until('chat.postMessage', questions, 300_000);
  const answered = new Map(posts.map((post) => [post.args.thread_ts, post.at - start]));
  const lost = asked.filter((body) => !answered.has(body.event.ts)).length;
  const where = `${channels} ${channels === 1 ? 'channel' : 'channels'}`;
  console.log(
    `${transport}, ${questions} questions at once in ${where}, ${kind === 'bare' ? 'bare Bolt' : 'Quotedesk'}`,
  );
  console.log(`  acknowledged  ${percentiles(acks.map((ack) => ack.tookMs))}`);
  console.log(`  answered      ${percentiles([...answered.values()])}`);
  console.log(
    `  lost ${lost}, answered twice ${posts.length - answered.size}, refused by the checker ${slack.problems.length}`,
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  await slack.stop();
  return percentile(
    acks.map((ack) => ack.tookMs),
    99,
  );
}

function percentiles(values: readonly number[]): string {
  return [50, 95, 99].map((p) => `p${p} ${percentile(values, p).toFixed(0).padStart(5)} ms`).join('  ');
}

function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}
