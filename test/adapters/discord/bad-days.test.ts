import { afterEach, describe, expect, it, vi } from 'vitest';
import { EPHEMERAL, FakeDiscord, LOADING, refuse, TOKEN } from './fake/discord.ts';
import { command, message, press } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const CALLBACK = /\/callback$/;
const EDIT = /@original$/;
const FOLLOW_UP = /\{webhook_token\}$/;

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

describe('a first response that Discord does not take', () => {
  it('10062: too late; nothing more is sent, and the log says so without the token', async () => {
    rig = await startRig();
    rig.discord.patience = -1;
    const late = ask('too late?');
    await until(() => rig.log().includes('would not wait'));
    rig.discord.patience = 3_000;
    await ask('in time?').settled();
    expect(rig.discord.calls.filter((call) => call.path.includes(late.payload.token))).toHaveLength(1);
    expect(rig.log()).not.toContain(late.payload.token);
  });

  it('40060: there is one already; the answer is edited in', async () => {
    rig = await startRig();
    const payload = command('ask', [{ name: 'question', value: 'who?' }]);
    const asked = rig.discord.interact(payload, () => {});
    // Another process of the same bot was quicker.
    rig.discord.respond(asked, { type: 5, data: {} });
    rig.discord.gateway.dispatch('INTERACTION_CREATE', payload);
    await asked.settled();
    expect(textOf(asked.original)).toContain('asked who?');
  });

  it('500: tried again', async () => {
    rig = await startRig();
    rig.discord.fault('POST', CALLBACK, 500, undefined, { times: 2 });
    const asked = await ask('who?').settled();
    expect(textOf(asked.original)).toContain('asked who?');
  });

  it('429: waited for as long as the bucket says', async () => {
    rig = await startRig();
    const limited = { message: 'You are being rate limited.', retry_after: 0.2, global: false };
    const headers = { 'retry-after': '1', 'x-ratelimit-bucket': 'abc', 'x-ratelimit-scope': 'user' };
    rig.discord.fault('POST', CALLBACK, 429, limited, { headers });
    const asked = await ask('who?').settled();
    expect(textOf(asked.original)).toContain('asked who?');
  });

  it('a refused form: a plain sentence in its place', async () => {
    rig = await startRig();
    rig.discord.fault('POST', CALLBACK, 400, refuse(400, 50035, 'Invalid Form Body').body);
    const asked = await ask('who?', true).settled();
    expect(textOf(asked.original)).toContain('could not be shown');
    expect(asked.original!.flags & EPHEMERAL).toBe(EPHEMERAL);
  });
});

describe('an answer that comes later', () => {
  const held = async (question: string) => {
    rig = await startRig();
    rig.desk.hold();
    return ask(question).until((i) => i.first !== null);
  };

  it.each([
    ['500', 500, undefined, 3],
    ['10008, the message is gone', 404, refuse(404, 10008, 'Unknown Message').body, 1],
  ])('whose edit fails (%s) comes as a follow-up', async (_, status, body, times) => {
    const asked = await held('who?');
    rig.discord.fault('PATCH', EDIT, status, body, { times });
    rig.desk.release();
    await asked.until((i) => i.followUps.length > 0, 15_000);
    expect(textOf(asked.followUps[0])).toContain('asked who?');
    expect(asked.original!.flags & LOADING).toBe(0);
  });

  it('is a plain sentence when Discord refuses its form both ways', async () => {
    const asked = await held('who?');
    const refused = refuse(400, 50035, 'Invalid Form Body').body;
    rig.discord.fault('PATCH', EDIT, 400, refused);
    rig.discord.fault('POST', FOLLOW_UP, 400, refused);
    rig.desk.release();
    await asked.settled();
    expect(textOf(asked.original)).toContain('could not be shown');
  });

  it('is given up when the token is void, without a word of it in the log', async () => {
    const asked = await held('a secret question?');
    rig.discord.fault('PATCH', EDIT, 404, refuse(404, 10015, 'Unknown Webhook').body, { times: 2 });
    rig.desk.release();
    await until(() => rig.log().includes('could not be given'));
    expect(rig.log()).not.toContain(asked.payload.token);
    expect(rig.log()).not.toContain('secret question');
  });

  it('is a plain sentence when the core fails', async () => {
    rig = await startRig();
    const asked = await ask('fail').settled();
    expect(textOf(asked.original)).toContain('could not be answered');
    expect(rig.log()).toContain('a question failed');
    expect(rig.log()).not.toContain('the core failed on');
  });

  it('waits for rate limits with buckets', async () => {
    const asked = await held('who?');
    const limited = { message: 'You are being rate limited.', retry_after: 0.3, global: false };
    const headers = {
      'retry-after': '1',
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '1',
      'x-ratelimit-bucket': 'def',
    };
    rig.discord.fault('PATCH', EDIT, 429, limited, { headers });
    rig.desk.release();
    await asked.settled();
    expect(textOf(asked.original)).toContain('asked who?');
  });
});

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
    rig = await startRig({ start: false, env: { DISCORD_TOKEN: 'wrong-token' } });
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

describe('stopping', () => {
  it('finishes what is under way', async () => {
    rig = await startRig();
    rig.desk.hold();
    const asked = await ask('nearly done?').until((i) => i.first !== null);
    const stopped = rig.adapter.stop(9_000);
    setTimeout(() => rig.desk.release(), 300);
    await stopped;
    expect(textOf(asked.original)).toContain('asked nearly done?');
  });

  it('hands back what it cannot finish, and nobody is left at “thinking…”', async () => {
    rig = await startRig();
    rig.desk.hold();
    const slow = await ask('never done?').until((i) => i.first !== null);
    const fresh = ask('just asked?');
    const before = new Set(rig.discord.messages.keys());
    rig.discord.gateway.dispatch(
      'MESSAGE_CREATE',
      message('in words?', { guild: null, channel: '650000000000000001' }),
    );
    await until(() => rig.desk.asked.length === 3);
    await rig.adapter.stop(4_000);
    await slow.settled();
    await fresh.settled();
    expect([textOf(slow.original), textOf(fresh.original)]).toEqual([
      'The desk is being restarted. Please ask again in a minute.',
      'The desk is being restarted. Please ask again in a minute.',
    ]);
    expect(textOf(await rig.discord.nextMessage(before, '650000000000000001'))).toContain('restarted');
    const sent = rig.discord.calls.length;
    rig.desk.release();
    await new Promise((go) => setTimeout(go, 100));
    expect(rig.discord.calls.length).toBe(sent);
  });

  it('answers a question that comes while it stops with a plain word', async () => {
    rig = await startRig();
    rig.desk.hold();
    await ask('slow?').until((i) => i.first !== null);
    const stopped = rig.adapter.stop(6_000);
    const late = ask('too late?');
    await late.settled();
    expect(textOf(late.original)).toContain('restarted');
    const pressed = rig.discord.interact(press('qd:page:AAAAAAAAAAAAAAAA:0:0', late.original!));
    await pressed.settled();
    expect(textOf(pressed.original)).toContain('restarted');
    rig.desk.release();
    await stopped;
  });
});
