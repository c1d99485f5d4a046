/** Posted answers whose sources change, in Slack: amended once each, over restarts, and whoever asked is told once. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LOOKING } from '../../../adapters/slack/private.ts';
import { CHANGING, faultsIn, Newsroom, STORIES, type Story, wayOf } from '../recall-newsroom.ts';
import { type Call, FakeSlack } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { command, mention } from './payloads.ts';
import { seen } from './seen-text.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

/** Posts of each story: some in channels, one to the asker alone. */
const POSTS = 500;
const HIDDEN = 60;
const newsroom = new Newsroom();
let slack: FakeSlack;
let h: Harness;

const start = async () =>
  startHarness({
    slack,
    stateFolder: join(newsroom.folder, 'state'),
    deskFor: () => newsroom.desk,
    now: () => newsroom.now,
  });
/** As if the process had ended and begun again. */
async function restart(whileDown: () => Promise<void>): Promise<void> {
  await h.adapter.stop(3_000);
  await whileDown();
  h = await start();
}

beforeAll(async () => {
  await newsroom.open();
  slack = await new FakeSlack().start();
  h = await start();
});
afterAll(async () => {
  await h.stop();
  await newsroom.close();
});

const textOf = ({ args }: Call): string => `${args.text ?? ''}\n${seen(args.blocks ?? []).text}`;
const told = () => slack.of('chat.postMessage').filter(({ args }) => /^U\d/.test(args.channel));

it('500 posts, 100 changes, two restarts: all amended, none wrong, none twice', async () => {
  const asked: { story: Story; user: string; channel: string; hidden: boolean }[] = [];
  for (let i = 0; i < POSTS; i++) {
    const story = STORIES[i % STORIES.length]!;
    const hidden = i % 8 === 0 && asked.filter((one) => one.hidden).length < HIDDEN;
    asked.push({ story, user: `U${1000 + i}`, channel: `C${100 + (i % 20)}`, hidden });
  }
  const acknowledged: string[] = [];
  for (const { story, user, channel, hidden } of asked) {
    const question = `what did ${story.speaker} say about the ${story.telling}?`;
    if (!hidden) await h.deliver('events_api', mention(question, { user, channel }));
    else {
      const body = command(question, slack.responseUrl(user), { user_id: user, channel_id: channel });
      acknowledged.push(JSON.stringify((await h.deliver('slash_commands', body)).body));
    }
  }
  const open = asked.filter(({ hidden }) => !hidden);
  await slack.until('chat.postMessage', open.length, 120_000);
  // A busy desk acknowledges a command with a sign first; its answer then comes by the command's own address.
  const signed = acknowledged.filter((body) => body.includes(LOOKING));
  await slack.until('response_url', signed.length, 60_000);
  expect(slack.of('response_url')).toHaveLength(signed.length);
  const hiddenAnswers = [
    ...acknowledged.filter((body) => !signed.includes(body)),
    ...slack.of('response_url').map(({ args }) => JSON.stringify(args)),
  ];
  expect(hiddenAnswers).toHaveLength(HIDDEN);
  expect(hiddenAnswers.filter((body) => !body.includes('will be closed'))).toEqual([]);

  // Twenty while it runs, forty while it is down, forty of which the process ends in the middle.
  newsroom.change(CHANGING.slice(0, 20));
  await newsroom.reread();
  await h.adapter.amendPosted();
  await h.adapter.amendPosted();
  await restart(async () => {
    newsroom.change(CHANGING.slice(20, 60));
    await newsroom.desk.close();
    await newsroom.open();
  });
  await h.adapter.amendPosted();
  newsroom.change(CHANGING.slice(60));
  await newsroom.reread();
  const half = h.adapter.amendPosted();
  await slack.until('chat.update', slack.of('chat.update').length + 30, 30_000);
  await restart(async () => {});
  await half;
  await h.adapter.amendPosted();
  await h.adapter.amendPosted();

  const posts = slack.posted.filter(({ channel }) => channel.startsWith('C'));
  expect(posts).toHaveLength(open.length);
  const updates = slack.of('chat.update');
  const faults: string[] = [];
  for (const post of posts) {
    const story = STORIES.find(({ telling }) => post.text.includes(telling))!;
    const amended = updatesOf(post);
    const wanted = wayOf(story) === null ? 0 : 1;
    if (amended.length !== wanted)
      faults.push(`${story.id} in ${post.channel}: ${amended.length} amendments`);
    for (const one of amended) faults.push(...faultsIn(story, textOf(one)));
  }
  expect(updates.filter(({ args }) => !posts.some(({ ts }) => ts === args.ts))).toEqual([]);
  for (const { story, user, hidden } of asked) {
    const words = told().filter(({ args }) => args.channel === user);
    const wanted = wayOf(story) === null ? 0 : 1;
    if (words.length !== wanted) faults.push(`${user} was told ${words.length} times of ${story.id}`);
    for (const one of words)
      if (textOf(one).includes('cannot amend') !== hidden)
        faults.push(`${user} was told wrongly of ${story.id}`);
  }
  expect(faults).toEqual([]);
  expect(slack.problems).toEqual([]);
  function updatesOf({ ts, channel }: { ts: string; channel: string }): Call[] {
    return updates.filter(({ args }) => args.ts === ts && args.channel === channel);
  }
});
