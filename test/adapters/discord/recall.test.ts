/** Posted answers whose sources change, in Discord: amended once each, over restarts, and whoever asked is told once. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CHANGING, faultsIn, Newsroom, STORIES, type Story, wayOf } from '../recall-newsroom.ts';
import { FakeDiscord } from './fake/discord.ts';
import { EPHEMERAL, type Interaction } from './fake/interaction.ts';
import { command } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const POSTS = 500;
const HIDDEN = 60;
const AT_ONCE = 10;
const newsroom = new Newsroom();
let discord: FakeDiscord;
let rig: Rig;

const start = async () =>
  startRig({
    discord,
    desk: newsroom.desk,
    context: { stateFolder: join(newsroom.folder, 'state'), now: () => newsroom.now },
  });
async function restart(whileDown: () => Promise<void>): Promise<void> {
  await rig.adapter.stop(5_000);
  await whileDown();
  rig = await start();
}

beforeAll(async () => {
  // Discord's ids hold the instant, and an interaction that looks old is deferred.
  newsroom.now = new Date();
  await newsroom.open();
  discord = await new FakeDiscord().start();
  rig = await start();
});
afterAll(async () => {
  await rig.stop();
  await newsroom.close();
});

const edits = () =>
  discord.calls.filter(
    ({ method, route }) => method === 'PATCH' && route === '/channels/{channel_id}/messages/{message_id}',
  );

it('500 posts, 100 changes, two restarts: all amended, none wrong, none twice', async () => {
  const asked: { story: Story; user: string; interaction: Interaction; hidden: boolean }[] = [];
  for (let i = 0; i < POSTS; i += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, k) => {
      const story = STORIES[(i + k) % STORIES.length]!;
      const hidden = (i + k) % 8 === 0 && (i + k) / 8 < HIDDEN;
      const user = `5${String(i + k).padStart(17, '0')}`;
      const options = [
        { name: 'question', value: `what did ${story.speaker} say about the ${story.telling}?` },
        ...(hidden ? [{ name: 'private', value: true }] : []),
      ];
      const from = { user, channel: `6${String((i + k) % 20).padStart(17, '0')}` };
      return { story, user, hidden, interaction: discord.interact(command('ask', options, from)) };
    });
    for (const { interaction } of some) await interaction.settled(20_000);
    asked.push(...some);
  }
  expect(asked.filter(({ interaction }) => (interaction.original?.flags ?? 0) & EPHEMERAL)).toHaveLength(
    HIDDEN,
  );
  const before = new Set(discord.messages.keys());

  newsroom.change(CHANGING.slice(0, 20));
  await newsroom.reread();
  await rig.adapter.amendPosted();
  await rig.adapter.amendPosted();
  await restart(async () => {
    newsroom.change(CHANGING.slice(20, 60));
    await newsroom.desk.close();
    await newsroom.open();
  });
  await rig.adapter.amendPosted();
  newsroom.change(CHANGING.slice(60));
  await newsroom.reread();
  const half = rig.adapter.amendPosted();
  const enough = edits().length + 30;
  while (edits().length < enough) await new Promise((go) => setTimeout(go, 5));
  await restart(async () => {});
  await half;
  await rig.adapter.amendPosted();
  await rig.adapter.amendPosted();

  const faults: string[] = [];
  const told = [...discord.messages.values()].filter(({ id }) => !before.has(id));
  for (const { story, user, interaction, hidden } of asked) {
    const changed = wayOf(story) !== null;
    const { id = '', components = [] } = interaction.original ?? {};
    const amended = edits().filter(({ path }) => path.endsWith(`/${id}`)).length;
    const wanted = changed && !hidden ? 1 : 0;
    if (amended !== wanted) faults.push(`${story.id}: ${amended} amendments`);
    if (amended > 0) faults.push(...faultsIn(story, see({ components }).text));
    const words = told.filter(({ channel_id }) => channel_id === `4${user.slice(1)}`);
    if (words.length !== (changed ? 1 : 0))
      faults.push(`${user} was told ${words.length} times of ${story.id}`);
    for (const one of words)
      if (see(one).text.includes('cannot amend') !== hidden) faults.push(`${user} was told wrongly`);
  }
  expect(faults).toEqual([]);
  expect(discord.problems).toEqual([]);
});
