import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDesk } from '../fake-desk.ts';
import { EPHEMERAL, LOADING, type Message } from './fake/interaction.ts';
import { autocomplete, command, messageCommand, OTHER_USER } from './fake/payloads.ts';
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
const textOf = (message: Message | null | undefined) => (message ? see(message).text : '');

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
    ['said', [{ name: 'about', value: 'fish?' }], 'who spoke about fish?'],
    ['timeline', [{ name: 'about', value: 'fish' }], 'who spoke about fish?'],
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
    expect(asked.original!.flags & EPHEMERAL).toBe(EPHEMERAL);
    const open = [...options, { name: 'private', value: false }];
    const shown = await rig.discord.interact(command('check', open)).settled();
    expect(shown.original!.flags & EPHEMERAL).toBe(0);
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

  it('is one conversation for each asker in a thread, and in a direct channel', async () => {
    const thread = { channel: '610000000000000001', thread: '600000000000000001' };
    await ask('what did Halvorsen say?', thread).settled();
    await ask('and Adeyemi?', thread).settled();
    await ask('and another?', { ...thread, user: OTHER_USER }).settled();
    await ask('at the top?').settled();
    const direct = { guild: null, channel: '650000000000000002' };
    await ask('alone?', direct).settled();
    await ask('and again?', direct).settled();
    const [first, second, colleague, top, alone, again] = rig.desk.asked.map(
      ({ conversation }) => conversation,
    );
    expect(second).toBe(first);
    expect(new Set([first, colleague, top, alone]).size).toBe(4);
    expect(again).toBe(alone);
  });

  it('writes days as the reader’s country does', async () => {
    const american = await ask('who?', { locale: 'en-US' }).settled();
    expect(textOf(american.original)).toContain('The Lantern, April 15, 2018');
    const british = await ask('who?', { locale: 'en-GB' }).settled();
    expect(textOf(british.original)).toContain('The Lantern, 15 April 2018');
    const strange = await ask('who?', { locale: 'xx-nowhere-at-all' }).settled();
    expect(textOf(strange.original)).toContain('The Lantern, 15 April 2018');
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
    expect(complete).toHaveBeenCalledWith('topic', 'x', 25, {});
  });

  it('offers the chosen speaker’s topics', async () => {
    const complete = vi.spyOn(rig.desk, 'complete').mockResolvedValueOnce(['harbour']);
    const asked = rig.discord.interact(
      autocomplete('said', [
        { name: 'speaker', value: 'Ingrid Halvorsen' },
        { name: 'about', value: 'ha', focused: true },
      ]),
    );
    await asked.until((i) => i.first !== null);
    expect(complete).toHaveBeenCalledWith('topic', 'ha', 25, { speaker: 'Ingrid Halvorsen' });
  });

  it('offers nothing rather than late or wrong', async () => {
    vi.spyOn(rig.desk, 'complete').mockRejectedValueOnce(new Error('x'));
    expect(await choices('speaker', 'a')).toEqual([]);
    vi.spyOn(rig.desk, 'complete').mockReturnValueOnce(new Promise(() => {}));
    expect(await choices('speaker', 'a')).toEqual([]);
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
