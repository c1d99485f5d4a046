import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withoutMention } from '../../../adapters/discord/messages.ts';
import { FakeDesk } from '../fake-desk.ts';
import { refuse } from './fake/answers.ts';
import { BOT_USER } from './fake/gateway.ts';
import { command, message, OTHER_USER, USER } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterEach(() => expect(rig.discord.problems.splice(0)).toEqual([]));
afterAll(() => rig.stop());

const at = `<@${BOT_USER.id}>`;
const DIRECT = '650000000000000001';

describe('plain words', () => {
  it('are answered where the bot is mentioned, as a quiet reply', async () => {
    const written = message(`${at} what did Halvorsen say?`, { mention: true });
    const answer = await rig.discord.write(written);
    expect(see(answer).text).toContain('asked what did Halvorsen say?');
    expect(answer.flags).toBe(32_768);
    const call = rig.discord.calls.findLast((one) => one.route === '/channels/{channel_id}/messages');
    expect(call?.body).toMatchObject({
      message_reference: { message_id: written.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
    });
  });

  it('are answered in direct messages, which are one conversation', async () => {
    const direct = { guild: null, channel: DIRECT };
    await rig.discord.write(message('what did Halvorsen say?', direct));
    await rig.discord.write(message('and about fish?', direct));
    const [first, second] = rig.desk.asked.slice(-2);
    expect(second?.conversation).toBe(first?.conversation);
    expect(first?.conversation).toContain(DIRECT);
  });

  it('to a bare mention, get the greeting', async () => {
    const answer = await rig.discord.write(message(at, { mention: true }));
    expect(see(answer).text).toContain('Ask who said what.');
  });

  it.each([
    ['nobody asked the bot', message('what did Halvorsen say?')],
    ['a bot wrote it', message(`${at} hello`, { mention: true, bot: true })],
    ['it is our own message', message(`${at} hello`, { mention: true, user: BOT_USER.id })],
    ['it replies to somebody else', message('no', { replyTo: { id: '1', author: { id: OTHER_USER } } })],
    ['it is a notice of Discord’s', { ...message(at, { mention: true }), type: 7 }],
    ['it is no message', { id: 1, channel_id: '5' }],
  ])('are left alone where %s', async (_, written) => {
    const before = rig.discord.messages.size;
    rig.discord.gateway.dispatch('MESSAGE_CREATE', written);
    await rig.discord.write(message('a sign that all before it is done', { guild: null, channel: DIRECT }));
    expect(rig.discord.messages.size).toBe(before + 1);
  });

  it('are answered once when they arrive twice', async () => {
    const written = message('twice?', { guild: null, channel: DIRECT });
    rig.discord.gateway.dispatch('MESSAGE_CREATE', written);
    await rig.discord.write(written);
    await rig.discord.write(message('done?', { guild: null, channel: DIRECT }));
    expect(rig.desk.asked.filter((request) => request.question === 'twice?')).toHaveLength(1);
  });
});

describe('threads', () => {
  it('are one conversation for each asker, without replies', async () => {
    const thread = '610000000000000005';
    rig.discord.threads.set(thread, '600000000000000001');
    const written = (text: string, user = USER) =>
      message(`${at} ${text}`, { mention: true, channel: thread, user });
    await rig.discord.write(written('what did Halvorsen say?'));
    await rig.discord.write(written('and Adeyemi?'));
    await rig.discord.write(written('and me?', OTHER_USER));
    const [first, second, colleague] = rig.desk.asked.slice(-3).map(({ conversation }) => conversation);
    expect(second).toBe(first);
    expect(colleague).not.toBe(first);
    const lookUps = rig.discord.calls.filter(({ path }) => path === `/channels/${thread}`);
    expect(lookUps).toHaveLength(1);
  });
});

describe('follow-ups by reply', () => {
  it('lean on the answer to a mention', async () => {
    const answer = await rig.discord.write(message(`${at} what did Halvorsen say?`, { mention: true }));
    await rig.discord.write(message(`${at} and Adeyemi?`, { mention: true, replyTo: answer }));
    const second = rig.desk.asked.at(-1);
    expect(second?.conversation).toBe(rig.desk.asked.at(-2)?.conversation);
    const next = await rig.discord.write(message(`${at} somebody else asks`, { mention: true, user: USER }));
    expect(next).toBeDefined();
    expect(rig.desk.asked.at(-1)?.conversation).not.toBe(second?.conversation);
  });

  it.each([
    ['with the metadata that Discord adds', true],
    ['without them', false],
  ])('lean on the answer to a command, %s', async (_, metadata) => {
    const asked = await rig.discord
      .interact(command('said', [{ name: 'speaker', value: 'Halvorsen' }]))
      .settled();
    const { interaction_metadata, ...bare } = asked.original!;
    const replyTo = metadata ? { ...bare, interaction_metadata } : bare;
    await rig.discord.write(message(`${at} when was that?`, { mention: true, replyTo }));
    expect(rig.desk.asked.at(-1)?.conversation).toBe(rig.desk.asked.at(-2)?.conversation);
  });

  it('that cannot be read (the @ was switched off) get a hint', async () => {
    const answer = await rig.discord.write(message(`${at} who?`, { mention: true }));
    const hint = await rig.discord.write(message('', { replyTo: answer }));
    expect(see(hint).text).toContain('leave the @ switched on');
  });
});

describe('where the bot may not write', () => {
  it.each([50001, 50013])('tells the asker privately, once (%i)', async (code) => {
    const channel = `6600000000000${code}`;
    rig.discord.fault(
      'POST',
      /^\/channels\/\{channel_id\}\/messages$/,
      403,
      refuse(403, code, 'Missing').body,
    );
    const before = new Set(rig.discord.messages.keys());
    const words = `${at} a question of ${code}`;
    rig.discord.gateway.dispatch('MESSAGE_CREATE', message(words, { mention: true, channel }));
    const told = await rig.discord.nextMessage(before, `4${USER.slice(1)}`);
    expect(see(told).text).toContain('may not write there');
    expect(rig.log()).toContain('needs View Channel and Send Messages');
    expect(rig.log()).not.toContain('a question of');
  });

  it('answers without a reference where it may not read the history', async () => {
    rig.discord.fault('POST', /messages$/, 400, refuse(400, 160002, 'Cannot reply without history').body);
    const answer = await rig.discord.write(message(`${at} who?`, { mention: true }));
    expect(see(answer).text).toContain('asked who?');
    expect(rig.discord.calls.at(-1)?.body).not.toHaveProperty('message_reference');
  });
});

it('looks up the channel of a thread where places have corpora of their own', async () => {
  const [news, sports] = [new FakeDesk('news'), new FakeDesk('sports')];
  const other = await startRig({
    context: {
      deskFor: ({ channel }) => (channel === '600000000000000077' ? sports : news),
      desks: [news, sports],
    },
  });
  other.discord.threads.set('610000000000000001', '600000000000000077');
  const written = { mention: true, channel: '610000000000000001' };
  const first = await other.discord.write(message(`${at} who?`, written));
  expect(see(first).text).toContain('The sports archive');
  await other.discord.write(message(`${at} who else?`, written));
  expect(
    other.discord.calls.filter((call) => call.method === 'GET' && call.path.startsWith('/channels')),
  ).toHaveLength(1);
  await other.stop();
});

it.each([
  [`${at} what?`, 'what?'],
  [`what <@!${BOT_USER.id}>  now?`, 'what now?'],
  [`${at}${at}`, ''],
  ['line one\nline two', 'line one\nline two'],
])('takes its own mention out of %j', (content, expected) => {
  expect(withoutMention(content, BOT_USER.id)).toBe(expected);
});
