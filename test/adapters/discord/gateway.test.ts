import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeDiscord, TOKEN } from './fake/discord.ts';
import { command } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let rig: Rig;
afterEach(async () => {
  await rig.stop();
  expect(rig.discord.problems).toEqual([]);
});

const ask = (question: string, hidden = false) =>
  rig.discord.interact(
    command('ask', [
      { name: 'question', value: question },
      { name: 'private', value: hidden },
    ]),
  );
const textOf = (one: { components: readonly unknown[] } | null | undefined) => (one ? see(one).text : '');
const until = async (test: () => boolean) =>
  vi.waitFor(() => expect(test()).toBe(true), { timeout: 15_000, interval: 20 });

describe('the gateway', () => {
  it('asks for the fewest events, or for none', async () => {
    rig = await startRig();
    // GUILD_MESSAGES and DIRECT_MESSAGES: neither is privileged, and message content is not among them.
    expect(rig.discord.gateway.identifies).toEqual([
      { token: TOKEN, intents: (1 << 9) | (1 << 12), shard: [0, 1] },
    ]);
    const quiet = await startRig({ env: { DISCORD_MENTIONS: 'off' } });
    expect(quiet.discord.gateway.identifies[0]?.intents).toBe(0);
    await quiet.stop();
  });

  it('resumes after a broken connection and answers what was asked meanwhile', async () => {
    rig = await startRig();
    rig.discord.gateway.drop('break');
    const asked = ask('asked while nobody listened?');
    await asked.settled(15_000);
    expect(textOf(asked.original)).toContain('while nobody listened');
    expect(rig.discord.gateway.resumes).toHaveLength(1);
    expect(rig.discord.gateway.identifies).toHaveLength(1);
  });

  it.each([4000, 4009])('resumes after close code %i', async (code) => {
    rig = await startRig();
    rig.discord.gateway.drop(code);
    await until(() => rig.discord.gateway.connected === 1);
    expect(rig.discord.gateway.resumes).toHaveLength(1);
    await ask('still there?').settled();
  });

  it('resumes when Discord asks it to, and starts a new session when the old one is gone', async () => {
    rig = await startRig();
    rig.discord.gateway.reconnect();
    await until(() => rig.discord.gateway.resumes.length === 1 && rig.discord.gateway.connected === 1);
    rig.discord.gateway.forgetful = true;
    rig.discord.gateway.drop(4000);
    await until(() => rig.discord.gateway.identifies.length === 2 && rig.discord.gateway.connected === 1);
    await ask('still there?').settled();
  });

  it('opens as many connections as Discord says', async () => {
    const discord = new FakeDiscord();
    discord.shards = 3;
    await discord.start();
    rig = await startRig({ discord });
    expect(discord.gateway.identifies.map(({ shard }) => shard).sort()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    await ask('who?').settled();
  });

  it('starts afresh with more connections when Discord requires them', async () => {
    rig = await startRig();
    rig.discord.shards = 2;
    rig.discord.gateway.drop(4011);
    await until(() => rig.discord.gateway.connected === 2);
    await ask('still there?').settled();
    expect(rig.refused).toEqual([]);
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4013, 'update it'],
    [4014, 'DISCORD_MENTIONS=off'],
    [4012, 'update it'],
  ])('does not start when Discord closes for good (%i), and says why in one sentence', async (code, word) => {
    rig = await startRig({ start: false });
    rig.discord.gateway.closeOnIdentify = code;
    await expect(rig.adapter.start()).rejects.toThrow(word);
    expect(rig.discord.gateway.identifies).toHaveLength(1);
  });

  it('does not start with a token that Discord does not know', async () => {
    rig = await startRig({ start: false, env: { DISCORD_TOKEN: 'wrong.token.of-somebody' } });
    await expect(rig.adapter.start()).rejects.toThrow(/^Discord does not accept DISCORD_TOKEN/);
  });

  it('tells the program when Discord shuts the door later', async () => {
    rig = await startRig();
    rig.discord.gateway.drop(4004);
    await until(() => rig.refused.length === 1);
    expect(rig.refused[0]).toContain('does not accept DISCORD_TOKEN');
  });

  it('waits for a Discord that is down at the start', async () => {
    const reserved = await new FakeDiscord().start();
    const { port } = reserved;
    await reserved.stop();
    const discord = new FakeDiscord();
    rig = await startRig({ start: false, discord, env: { DISCORD_API_URL: `http://127.0.0.1:${port}/api` } });
    const started = rig.adapter.start();
    await until(() => rig.log().includes('cannot be reached'));
    await discord.start(port);
    await started;
    await ask('back again?').settled();
  });

  it('comes back when Discord was down for a while', async () => {
    rig = await startRig();
    const { discord } = rig;
    const { port } = discord;
    await discord.stop();
    await new Promise((go) => setTimeout(go, 1_500));
    const again = await new FakeDiscord().start(port);
    await again.gateway.ready();
    const asked = again.interact(command('ask', [{ name: 'question', value: 'back again?' }]));
    await asked.settled();
    expect(textOf(asked.original)).toContain('back again');
    expect(rig.refused).toEqual([]);
    await rig.adapter.stop(5_000);
    await again.stop();
    rig = await startRig({ start: false });
  });

  it('is not ended by a packet that discord.js cannot read', async () => {
    rig = await startRig();
    const payload = command('ask', [{ name: 'question', value: 'who?' }]);
    const { entitlements: _, ...odd } = payload;
    const asked = rig.discord.interact(odd as typeof payload);
    await asked.settled();
    for (const [event, data] of [
      ['INTERACTION_CREATE', { type: 99, id: '1', token: 't', application_id: '2' }],
      ['MESSAGE_CREATE', { id: 5 }],
      ['GUILD_CREATE', {}],
      ['CHANNEL_UPDATE', { id: 'x' }],
    ] as const)
      rig.discord.gateway.dispatch(event, data);
    await ask('still there?').settled();
  });
});
