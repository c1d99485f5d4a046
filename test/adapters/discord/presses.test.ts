import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDesk } from '../fake-desk.ts';
import { EPHEMERAL, type Interaction, type Message } from './fake/interaction.ts';
import { CHANNEL, command, GUILD, OTHER_USER, press, submit, USER } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let rig: Rig;
const sports = new FakeDesk('sports');

beforeAll(async () => {
  const desk = new FakeDesk();
  rig = await startRig({
    desk,
    env: { DISCORD_ADMINS: OTHER_USER },
    context: {
      deskFor: (place) => (place.channel === '600000000000000077' ? sports : desk),
      desks: [desk, sports],
    },
  });
  Object.assign(rig, { desk });
});
beforeEach(() => {
  rig.desk.asked.length = 0;
  rig.desk.checked.length = 0;
});
afterEach(() => {
  rig.desk.release();
  expect(rig.discord.problems.splice(0)).toEqual([]);
});
afterAll(() => rig.stop());

const ask = (question: string, more: Parameters<typeof command>[2] = {}, hidden?: boolean) =>
  rig.discord.interact(
    command(
      'ask',
      [
        { name: 'question', value: question },
        ...(hidden === undefined ? [] : [{ name: 'private', value: hidden }]),
      ],
      more,
    ),
  );
const control = (interaction: Interaction, label: string) => {
  const found = see(interaction.original as Message).controls.find((one) => one.label === label);
  if (!found) throw new Error(`no ${label}`);
  return found.custom_id;
};
const textOf = (message: Message | null | undefined) => (message ? see(message).text : '');
const click = (id: string, on: Message, from = {}, values?: string[]) =>
  rig.discord.interact(press(id, on, from, values));

describe('buttons and menus', () => {
  it('turns pages in place, forward and back', async () => {
    const asked = await ask('pages').settled();
    const message = asked.original as Message;
    const first = textOf(message);
    const next = await click(control(asked, 'Next'), message).settled();
    expect(next.first).toBe(7);
    expect(textOf(message)).not.toBe(first);
    // The very question as it was read: by now, a follow-up could mean something else.
    expect(rig.desk.asked.at(-1)).toMatchObject({ query: { question: 'pages' } });
    await click(control(asked, 'Back'), message).settled();
    expect(textOf(message)).toBe(first);
    expect(rig.discord.messages.get(message.id)).toBe(message);
  });

  it('acknowledges a press at once when turning takes long, and still turns', async () => {
    const asked = await ask('pages').settled();
    rig.desk.hold();
    const turned = await click(control(asked, 'Next'), asked.original!).until((i) => i.first !== null);
    expect(turned.first).toBe(6);
    const before = textOf(asked.original);
    rig.desk.release();
    await turned.until(() => textOf(asked.original) !== before);
  });

  it('leaves the answer alone when turning fails, and says so privately', async () => {
    const asked = await ask('pages').settled();
    const before = textOf(asked.original);
    vi.spyOn(rig.desk, 'ask').mockRejectedValueOnce(new Error('the core failed on pages'));
    const turned = await click(control(asked, 'Next'), asked.original!).settled();
    expect([turned.first, turned.original!.flags & EPHEMERAL]).toEqual([4, EPHEMERAL]);
    expect(textOf(asked.original)).toBe(before);
  });

  it.each([
    ['another user', { user: OTHER_USER }, 'Only the person who asked'],
    ['another channel', { channel: '600000000000000002' }, 'another conversation'],
    ['another server', { guild: '700000000000000002' }, 'another conversation'],
  ])('refuses %s', async (_, from, words) => {
    const asked = await ask('pages').settled();
    const before = textOf(asked.original);
    const refused = await click(control(asked, 'Next'), asked.original!, from).settled();
    expect(refused.first).toBe(4);
    expect(refused.original!.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(refused.original)).toContain(words);
    expect(textOf(asked.original)).toBe(before);
  });

  it('answers a colleague’s press of a suggestion to the colleague alone', async () => {
    const asked = await ask('everything').settled();
    const message = asked.original as Message;
    while (!see(message).controls.some((one) => one.custom_id?.startsWith('qd:ask:')))
      await click(control(asked, 'Next'), message).settled();
    const suggestion = see(message).controls.find((one) => one.custom_id?.startsWith('qd:ask:'))!;
    const before = textOf(message);
    const pressed = await click(suggestion.custom_id, message, { user: OTHER_USER }).settled();
    expect([pressed.first, pressed.original!.flags & EPHEMERAL]).toEqual([4, EPHEMERAL]);
    expect(textOf(pressed.original)).toContain('asked ');
    expect(textOf(message)).toBe(before);
    expect(rig.desk.asked.at(-1)?.conversation).not.toBe(rig.desk.asked[0]?.conversation);
  });

  it.each([
    'qd:page:AAAAAAAAAAAAAAAA:0:0',
    'qd:menu:AAAAAAAAAAAAAAAA:0',
    'something else',
    'qd:page:AAAAAAAAAAAAAAAA:-1:0',
    `qd:page:${'A'.repeat(60)}`,
  ])('answers a forged or forgotten button with a plain word: %s', async (id) => {
    const asked = await ask('pages').settled();
    const pressed = await click(id, asked.original!).settled();
    expect(textOf(pressed.original)).toMatch(/Please ask the question again/);
  });

  it('asks for the person chosen in the menu, in place', async () => {
    const asked = await ask('everything').settled();
    const message = asked.original as Message;
    while (!see(message).controls.some((one) => one.options))
      await click(control(asked, 'Next'), message).settled();
    const menu = see(message).controls.find((one) => one.options)!;
    expect(menu.options!.map((option) => option.label)).toEqual(['Ingrid Halvorsen', 'Jonas Halvorsen']);
    const forged = await click(menu.custom_id, message, {}, ['99']).settled();
    expect(textOf(forged.original)).toContain('too old');
    const chosen = await click(menu.custom_id, message, {}, [menu.options![1]!.value]).settled();
    expect(chosen.first).toBe(7);
    expect(textOf(message)).toContain('asked what did Jonas Halvorsen say?');
    expect(rig.desk.asked.at(-1)).not.toHaveProperty('query');
    expect(rig.desk.asked.at(-1)).toMatchObject({ conversation: rig.desk.asked[0]!.conversation, offset: 0 });
  });

  it('asks a suggestion: in place of nothing, beside an answer', async () => {
    const nothing = await ask('nothing').settled();
    const instead = see(nothing.original!).controls.find((one) => one.label.startsWith('what did'))!;
    expect((await click(instead.custom_id, nothing.original!).settled()).first).toBe(7);
    const full = await ask('everything').settled();
    while (!see(full.original!).controls.some((one) => one.label.startsWith('who spoke')))
      await click(control(full, 'Next'), full.original!).settled();
    const beside = see(full.original!).controls.find((one) => one.label.startsWith('who spoke'))!;
    const other = await click(beside.custom_id, full.original!).settled();
    expect(other.first).toBe(4);
    expect(textOf(other.original)).toContain('asked who spoke about the harbour?');
  });

  it('shares a private answer once, with the page that is on show', async () => {
    const asked = await ask('pages', {}, true).settled();
    await click(control(asked, 'Next'), asked.original!).settled();
    const share = control(asked, 'Share');
    const shared = await click(share, asked.original!).settled();
    expect(shared.first).toBe(4);
    expect(shared.original!.flags & EPHEMERAL).toBe(0);
    expect(textOf(shared.original)).toBe(textOf(asked.original));
    expect(see(shared.original!).controls.map((one) => one.label)).not.toContain('Share');
    const again = await click(share, asked.original!).settled();
    expect(textOf(again.original)).toContain('shared already');
    const open = await ask('pages').settled();
    expect(see(open.original!).controls.map((one) => one.label)).not.toContain('Share');
  });

  it('opens a form for what is wrong, and writes it down with what was on show', async () => {
    const asked = await ask('pages').settled();
    const wrong = control(asked, 'Wrong?');
    const opened = await click(wrong, asked.original!, { user: OTHER_USER }).until((i) => i.first !== null);
    expect(opened.first).toBe(9);
    const { custom_id } = opened.data as { custom_id: string };
    const fields = { reason: 'speaker', note: 'It was his sister.' };
    const sent = await rig.discord.interact(submit(custom_id, fields, asked.original!)).settled();
    expect(textOf(sent.original)).toContain('Thank you');
    const line = readFileSync(join(rig.context.stateFolder, 'feedback.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .at(-1)!;
    expect(JSON.parse(line)).toMatchObject({
      platform: 'discord',
      workspace: GUILD,
      channel: CHANNEL,
      user: USER,
      reason: 'speaker',
      note: 'It was his sister.',
      question: 'pages',
      statements: ['wire-17#1', 'wire-17#2', 'wire-17#3'],
    });
    const forged = await rig.discord.interact(submit(wrong, fields, asked.original!)).settled();
    expect(textOf(forged.original)).toContain('older version');
  });
});
