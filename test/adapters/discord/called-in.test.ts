/** "@Quotedesk check this" beside a draft and in reply to a message, and the mode of a channel. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { BOT_USER } from './fake/gateway.ts';
import { EPHEMERAL, type Message } from './fake/interaction.ts';
import { CHANNEL, command, message, OTHER_USER, press } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ env: { DISCORD_MODES: '600000000000000044=off' } });
});
afterEach(() => {
  rig.desk.checked.length = 0;
  rig.desk.drafts.length = 0;
  expect(rig.discord.problems.splice(0)).toEqual([]);
});
afterAll(() => rig.stop());

const at = `<@${BOT_USER.id}>`;
const DRAFT = 'She said “we will close it”.\nHe said “we will not close it”.';
const call = (text: string, more: object = {}) => message(`${at} ${text}`, { mention: true, ...more });
const open = (on: Message, from = {}) => {
  const id = see(on).controls.find(({ label }) => label === 'Open the report')!.custom_id;
  return rig.discord.interact(press(id, on, from)).settled();
};

it('checks an attached draft, for the one who called alone, shared on a press', async () => {
  const attachments = [rig.discord.file('draft.md', DRAFT)];
  const answer = await rig.discord.write(call('check this', { attachments }));
  expect(see(answer).text).not.toContain('altered');
  expect(rig.desk.drafts[0]!.text).toBe(DRAFT);
  const opened = await open(answer);
  expect(opened.original!.flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(see(opened.original!).text).toContain('draft.md: 2 quotations checked: 1 exact, 1 altered.');
  const colleague = await open(answer, { user: OTHER_USER });
  expect(see(colleague.original!).text).toContain('Only the person who asked');
  const share = see(opened.original!).controls.find(({ label }) => label === 'Share')!.custom_id;
  const shared = await rig.discord.interact(press(share, opened.original!)).settled();
  expect(shared.original!.flags & EPHEMERAL).toBe(0);
  expect(see(shared.original!).text).toContain('1 exact, 1 altered');
});

it('shows the report at once in a direct conversation', async () => {
  const attachments = [rig.discord.file('draft.txt', DRAFT)];
  const direct = { guild: null, channel: '650000000000000031' };
  const answer = await rig.discord.write(message('', { ...direct, attachments }));
  expect(see(answer).text).toContain('1 exact, 1 altered');
});

it('checks the message that a call replies to, where Discord shows it', async () => {
  const replyTo = { id: '1', author: { id: OTHER_USER }, content: 'She said “we will close it”.' };
  const answer = await rig.discord.write(call('is this right?', { replyTo }));
  const opened = await open(answer);
  expect(rig.desk.checked.map(({ text }) => text)).toEqual(['She said “we will close it”.']);
  expect(see(opened.original!).text).toContain('Exact');
});

it('points to the menu of the message where it does not, or where nothing is meant', async () => {
  const replyTo = { id: '1', author: { id: OTHER_USER }, content: '' };
  const blind = await rig.discord.write(call('is this right?', { replyTo }));
  expect(see(blind).text).toContain('Discord does not show me that message');
  expect(see(blind).text).toContain('Check quotations');
  expect(see(await rig.discord.write(call('check this'))).text).toContain('Tell me what to check');
});

it('says what cannot be checked, and fetches from Discord alone', async () => {
  const said = async (attachment: object) =>
    see(await rig.discord.write(call('check this', { attachments: [attachment] }))).text;
  expect(await said(rig.discord.file('photo.png', 'x'))).toContain('A draft is a .txt');
  expect(await said(rig.discord.file('draft.txt', 'broken'))).toContain('cannot be read');
  const elsewhere = {
    ...rig.discord.file('draft.txt', DRAFT),
    url: 'https://cdn.discordapp.com.evil.example/d.txt',
  };
  expect(await said(elsewhere)).toContain('A draft is a .txt');
});

it('is quiet in a channel that is off, and its threads, until the mode is set again', async () => {
  const mode = (value: string | null, from: object) =>
    rig.discord.interact(command('mode', value ? [{ name: 'mode', value }] : [], from)).settled();
  const quiet = { channel: '600000000000000044' };
  rig.discord.threads.set('610000000000000044', quiet.channel);
  const before = rig.discord.messages.size;
  rig.discord.gateway.dispatch('MESSAGE_CREATE', call('what did Halvorsen say?', quiet));
  rig.discord.gateway.dispatch('MESSAGE_CREATE', call('and here?', { channel: '610000000000000044' }));
  await rig.discord.write(message('done?', { guild: null, channel: '650000000000000032' }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(rig.discord.messages.size).toBe(before + 1);
  expect(see((await mode(null, quiet)).original!).text).toContain('switched off');
  expect(see((await mode('mention', quiet)).original!).text).toContain('Only people who may manage');
  expect(see((await mode('mention', { ...quiet, permissions: 16n })).original!).text).toContain(
    'when I am mentioned',
  );
  await rig.discord.write(call('what did Halvorsen say?', quiet));
  expect(see((await mode('off', { guild: null, channel: CHANNEL })).original!).text).toContain('of a server');
});
