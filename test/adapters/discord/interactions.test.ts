import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDesk } from '../fake-desk.ts';
import { EPHEMERAL, type Interaction, LOADING, type Message } from './fake/discord.ts';
import {
  autocomplete,
  CHANNEL,
  command,
  GUILD,
  messageCommand,
  OTHER_USER,
  press,
  submit,
  USER,
} from './fake/payloads.ts';
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

describe('commands', () => {
  it('answers at once when the core is quick: one first response, with the message in it', async () => {
    const asked = await ask('what did Halvorsen say?').settled();
    expect(asked.first).toBe(4);
    expect(textOf(asked.original)).toContain('asked what did Halvorsen say?');
    expect(rig.discord.calls.filter((call) => call.path.includes(asked.payload.token))).toHaveLength(1);
  });

  it('says "thinking…" in time when it is not (a late one gets 10062), and edits the answer in', async () => {
    rig.desk.hold();
    const asked = await ask('what took so long?').until((i) => i.first !== null);
    expect(asked.first).toBe(5);
    expect(asked.original!.flags & LOADING).toBe(LOADING);
    rig.desk.release();
    await asked.settled();
    expect(textOf(asked.original)).toContain('asked what took so long?');
    expect(asked.followUps).toEqual([]);
  });

  it.each([
    ['said', [{ name: 'speaker', value: 'Ingrid Halvorsen' }], 'what did Ingrid Halvorsen say?'],
    [
      'said',
      [
        { name: 'speaker', value: 'Ingrid Halvorsen' },
        { name: 'about', value: 'the harbour' },
        { name: 'since', value: 'since March 2018' },
      ],
      'what did Ingrid Halvorsen say about the harbour since March 2018?',
    ],
    [
      'timeline',
      [
        { name: 'speaker', value: 'Adeyemi' },
        { name: 'about', value: 'fish' },
      ],
      'timeline of Adeyemi on fish',
    ],
    [
      'who',
      [{ name: 'said', options: [{ name: 'words', value: '“never “again”' }] }],
      'who said "never ’again"?',
    ],
    ['corpus', [{ name: 'status', options: [] }], 'what is in the corpus?'],
    ['help', [], 'help'],
  ])('turns /%s into the question a reporter would type', async (name, options, question) => {
    await rig.discord.interact(command(name, options)).settled();
    expect(rig.desk.asked.map((request) => request.question)).toEqual([question]);
  });

  it('checks a quotation against a speaker', async () => {
    const options = [
      { name: 'quote', value: 'we will never close' },
      { name: 'speaker', value: 'Halvorsen' },
    ];
    const asked = await rig.discord.interact(command('check', options)).settled();
    expect(rig.desk.checked).toEqual([{ text: 'we will never close', speaker: 'Halvorsen' }]);
    expect(textOf(asked.original)).toContain('Exact');
  });

  it('checks the quotations of a message, for the one who asked alone', async () => {
    const asked = await rig.discord
      .interact(messageCommand('Check quotations', 'She said “we will never close”.'))
      .settled();
    expect(rig.desk.checked[0]?.text).toBe('She said “we will never close”.');
    expect(asked.original!.flags & EPHEMERAL).toBe(EPHEMERAL);
    const empty = await rig.discord.interact(messageCommand('Check quotations', '')).settled();
    expect(textOf(empty.original)).toBe('There is no text in that message to check.');
  });

  it.each([
    [undefined, 0],
    [false, 0],
    [true, EPHEMERAL],
  ])('private: %s', async (hidden, flags) => {
    const asked = await ask('who spoke?', {}, hidden).settled();
    expect(asked.original!.flags & EPHEMERAL).toBe(flags);
  });

  it('tells a user whose command is not known any more, and answers one interaction once', async () => {
    const asked = await rig.discord.interact(command('gone')).settled();
    expect(textOf(asked.original)).toContain('not known');
    const payload = command('ask', [{ name: 'question', value: 'twice?' }]);
    const twice = rig.discord.interact(payload);
    rig.discord.gateway.dispatch('INTERACTION_CREATE', payload);
    await twice.settled();
    await ask('after').settled();
    expect(rig.desk.asked.filter((request) => request.question === 'twice?')).toHaveLength(1);
  });

  it('gives each channel its own corpus, and a thread that of its channel', async () => {
    const inSports = await ask('where?', { channel: '600000000000000077' }).settled();
    const inThread = await ask('where?', {
      channel: '610000000000000001',
      thread: '600000000000000077',
    }).settled();
    const elsewhere = await ask('where?').settled();
    expect(
      [inSports, inThread, elsewhere].map((i) => textOf(i.original).match(/The (\w+) archive/)?.[1]),
    ).toEqual(['sports', 'sports', 'fake']);
  });
});

it('gives up an answer that never comes, in words, while it still can', async () => {
  const patient = await startRig({ timing: { deferAfterMs: 50, giveUpAfterMs: 300 } });
  patient.desk.hold();
  const asked = await patient.discord
    .interact(command('ask', [{ name: 'question', value: 'never?' }]))
    .settled();
  expect(asked.first).toBe(5);
  expect(textOf(asked.original)).toContain('took too long');
  await patient.stop();
});

describe('completing', () => {
  const choices = async (option: string, typed: string) => {
    const asked = rig.discord.interact(autocomplete('said', [{ name: option, value: typed, focused: true }]));
    await asked.until((i) => i.first !== null);
    expect(asked.first).toBe(8);
    return (asked.data as { choices: { name: string; value: string }[] }).choices;
  };

  it('offers names as they are typed', async () => {
    expect(await choices('speaker', 'halv')).toEqual([
      { name: 'Ingrid Halvorsen', value: 'Ingrid Halvorsen' },
      { name: 'Jonas Halvorsen', value: 'Jonas Halvorsen' },
    ]);
  });

  it.each([
    ['too many', Array.from({ length: 60 }, (_, i) => `Person ${i}`), 25],
    ['too long', [`${'long '.repeat(60)}name`], 1],
    ['the same twice, blanks, half a pair', ['A', ' A ', '', ' ', '\ud83d'], 2],
  ])('bears %s', async (_, names, count) => {
    const complete = vi.spyOn(rig.desk, 'complete').mockResolvedValueOnce(names);
    const found = await choices('about', 'x');
    expect(found).toHaveLength(count);
    for (const choice of found) expect(choice.value.length).toBeLessThanOrEqual(100);
    expect(complete).toHaveBeenCalledWith('topic', 'x', 25);
  });

  it('offers nothing rather than late or wrong', async () => {
    vi.spyOn(rig.desk, 'complete').mockRejectedValueOnce(new Error('x'));
    expect(await choices('speaker', 'a')).toEqual([]);
    vi.spyOn(rig.desk, 'complete').mockReturnValueOnce(new Promise(() => {}));
    expect(await choices('speaker', 'a')).toEqual([]);
  });
});

describe('buttons and menus', () => {
  it('turns pages in place, forward and back', async () => {
    const asked = await ask('pages').settled();
    const message = asked.original as Message;
    const first = textOf(message);
    const next = await click(control(asked, 'Next'), message).settled();
    expect(next.first).toBe(7);
    expect(textOf(message)).not.toBe(first);
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
      statements: ['wire-17#1', 'wire-17#2', 'wire-17#3', 'wire-17#4', 'wire-17#5'],
    });
    const forged = await rig.discord.interact(submit(wrong, fields, asked.original!)).settled();
    expect(textOf(forged.original)).toContain('older version');
  });
});

describe('/corpus reload', () => {
  const reload = (from: object) =>
    rig.discord.interact(command('corpus', [{ name: 'reload', options: [] }], from));
  it.each([
    ['somebody', { permissions: 0n }, false],
    ['one who manages channels', { permissions: 16n }, false],
    ['one who manages the server', { permissions: 32n }, true],
    ['an administrator', { permissions: 8n }, true],
    [
      'an administrator elsewhere who added the app for themselves',
      { permissions: 8n, userInstall: true },
      false,
    ],
    ['somebody in a direct message', { guild: null, permissions: 8n }, false],
    ['a named administrator in a direct message', { guild: null, user: OTHER_USER }, true],
  ])('%s', async (_, from, allowed) => {
    const spy = vi.spyOn(rig.desk, 'reload');
    const asked = await reload(from).settled();
    expect(spy).toHaveBeenCalledTimes(allowed ? 1 : 0);
    expect(textOf(asked.original)).toContain(allowed ? 'Read again: 17 articles' : 'may manage this server');
    expect(asked.original!.flags & EPHEMERAL).toBe(EPHEMERAL);
    spy.mockRestore();
  });
});
