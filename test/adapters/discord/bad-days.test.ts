import { afterEach, describe, expect, it, vi } from 'vitest';
import { refuse } from './fake/answers.ts';
import { EPHEMERAL, LOADING } from './fake/interaction.ts';
import { command } from './fake/payloads.ts';
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

  it('lost on the way, as the edit proves: given once more', async () => {
    rig = await startRig();
    rig.discord.fault('POST', CALLBACK, 502, undefined, { times: 3 });
    const asked = await ask('who?').settled();
    expect(textOf(asked.original)).toContain('asked who?');
    expect(rig.desk.asked).toHaveLength(1);
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

  it('a refused form: the answer without its links, which may be what was refused', async () => {
    rig = await startRig();
    const whole = await ask('who?', true).settled();
    expect(see(whole.original!).links).not.toEqual([]);
    rig.discord.fault('POST', CALLBACK, 400, refuse(400, 50035, 'Invalid Form Body').body);
    const asked = await ask('who?', true).settled();
    expect(textOf(asked.original)).toContain('asked who?');
    expect(see(asked.original!).links).toEqual([]);
    expect(asked.original!.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('a form refused without links, too: a plain sentence in its place', async () => {
    rig = await startRig();
    rig.discord.fault('POST', CALLBACK, 400, refuse(400, 50035, 'Invalid Form Body').body, { times: 2 });
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
    rig.discord.fault('PATCH', EDIT, 400, refused, { times: 2 });
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
