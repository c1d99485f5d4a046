/** A corpus that is given to a role: nobody else is answered from it, by no way in, and after restarts. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { corpusFor, groupsNamed } from '../../../adapters/corpora.ts';
import { parseCorpora } from '../../../adapters/corpora-file.ts';
import { FakeDesk } from '../fake-desk.ts';
import { FakeDiscord } from './fake/discord.ts';
import { BOT_USER } from './fake/gateway.ts';
import type { Interaction } from './fake/interaction.ts';
import { CHANNEL, command, type From, GUILD, message, OTHER_USER, press, USER } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

const ROLE = '800000000000000001';
const CLOSED = '600000000000000066';
const read = parseCorpora(
  `
corpora: { news: a, secret: b }
default: news
places:
  - { platform: discord, workspace: "${GUILD}", group: "${ROLE}", corpus: secret }
  - { platform: discord, workspace: "${GUILD}", channel: "${CLOSED}", group: "${ROLE}", corpus: secret }
`,
  '/etc/corpora.yaml',
);
if ('problems' in read) throw new Error(read.problems.join());
const { corpora } = read;
const desks = { news: new FakeDesk('news'), secret: new FakeDesk('secret') };
let discord: FakeDiscord;
let rig: Rig;

const start = () =>
  startRig({
    discord,
    context: {
      deskFor: (place) => desks[corpusFor(corpora, place) as keyof typeof desks],
      desks: Object.values(desks),
      groupsNamed: (platform) => groupsNamed(corpora, platform),
      ...(rig ? { stateFolder: rig.context.stateFolder } : {}),
    },
  });
beforeAll(async () => {
  discord = await new FakeDiscord().start();
  discord.roles.set(USER, [ROLE]);
  rig = await start();
});
afterEach(() => {
  desks.secret.asked.length = 0;
  expect(discord.problems.splice(0)).toEqual([]);
});
afterAll(() => rig.stop());

const SECRET = 'The secret archive has this.';
const NEWS = 'The news archive has this.';
const IN = { roles: [ROLE] };
const OUT = { user: OTHER_USER, roles: [] };
const text = (interaction: Interaction) => see(interaction.original!).text;
const ask = async (from: From, hidden = false, question = 'what is new?') => {
  const options = [
    { name: 'question', value: question },
    ...(hidden ? [{ name: 'private', value: true }] : []),
  ];
  return discord.interact(command('ask', options, from)).settled();
};

it('answers who has the role where nobody else reads along, or in the channel that is named', async () => {
  expect(text(await ask(IN, true))).toContain(SECRET);
  expect(text(await ask({ ...IN, channel: CLOSED }))).toContain(SECRET);
  // Others would read it.
  expect(text(await ask(IN))).toContain(NEWS);
  expect(text(await ask({ guild: null, channel: '600000000000000091' }))).toContain(SECRET);
});

it('answers nobody else from it: by command, mention, direct message', async () => {
  expect(text(await ask(OUT, true))).toContain(NEWS);
  expect(text(await ask({ ...OUT, channel: CLOSED }))).toContain(NEWS);
  expect(text(await ask({ user: OTHER_USER, guild: null, channel: '600000000000000092' }))).toContain(NEWS);
  const written = message(`<@${BOT_USER.id}> what is new?`, {
    mention: true,
    user: OTHER_USER,
    channel: CLOSED,
  });
  expect(see(await discord.write(written)).text).toContain(NEWS);
  expect(desks.secret.asked).toEqual([]);
});

it('answers nobody else by the buttons of somebody’s message', async () => {
  const asked = await ask({ ...IN, channel: CLOSED }, false, 'everything');
  desks.secret.asked.length = 0;
  for (const { custom_id, options } of see(asked.original!).controls) {
    const from = { ...OUT, channel: CLOSED };
    const pressed = discord.interact(press(custom_id, asked.original!, from, options ? ['0'] : undefined));
    const said = JSON.stringify((await pressed.until((one) => one.first !== null)).data);
    expect(said).toMatch(/another archive|Only the person who asked/);
  }
  expect(desks.secret.asked).toEqual([]);
});

it('is not shared with a channel whose readers may not see it', async () => {
  const asked = await ask(IN, true);
  const share = see(asked.original!).controls.find(({ label }) => label === 'Share')!;
  const pressed = await discord.interact(press(share.custom_id, asked.original!, IN)).settled();
  expect(JSON.stringify(pressed.data)).toContain('not everybody here may read');
});

it('ends with the role, after a restart too', async () => {
  const asked = await ask(IN, true, 'pages');
  await rig.adapter.stop(5_000);
  discord.roles.set(USER, []);
  rig = await start();
  desks.secret.asked.length = 0;
  for (const { custom_id } of see(asked.original!).controls) {
    const pressed = discord.interact(press(custom_id, asked.original!, { roles: [] }));
    const said = JSON.stringify((await pressed.until((one) => one.first !== null)).data);
    expect(said).toContain('another archive');
  }
  expect(text(await ask({ roles: [] }, true))).toContain(NEWS);
  expect(text(await ask({ guild: null, channel: '600000000000000091' }))).toContain(NEWS);
  expect(desks.secret.asked).toEqual([]);
  expect(CHANNEL).toBeDefined();
});
