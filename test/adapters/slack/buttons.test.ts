/** Everything under an answer: pages, people, suggestions, sharing, checking, feedback; and who may press what. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHANNEL, OTHER, USER } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { command, mention, press, shortcut, submission } from './payloads.ts';
import { seen } from './seen-text.ts';

const settle = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));

interface Control {
  readonly id: string;
  readonly value: string;
}

/** Buttons and menu entries of a message, as a client would send them back. */
function controls(blocks: readonly unknown[]): Control[] {
  const found: Control[] = [];
  for (const block of blocks as { type: string; elements?: Record<string, unknown>[] }[])
    if (block.type === 'actions')
      for (const element of block.elements ?? [])
        if (element.type === 'button')
          found.push({ id: element.action_id as string, value: element.value as string });
        else
          for (const option of element.options as { value: string }[])
            found.push({ id: element.action_id as string, value: option.value });
  return found;
}

describe('under an answer', () => {
  let h: Harness;
  let now = Date.now();
  beforeAll(async () => {
    h = await startHarness({ now: () => new Date(now) });
  });
  afterAll(() => h.stop());
  afterEach(async () => {
    await settle(30);
    expect(h.slack.problems.splice(0)).toEqual([]);
    h.slack.calls.length = 0;
    h.desk.asked.length = 0;
    h.desk.checked.length = 0;
  });

  const url = () => h.slack.responseUrl('press');
  const find = (blocks: readonly unknown[], part: string): Control => {
    const control = controls(blocks).find(({ id }) => id.includes(part));
    if (!control) throw new Error(`no control ${part}`);
    return control;
  };

  /** Asks in a channel. */
  async function ask(question: string) {
    const body = mention(question);
    const before = h.slack.of('chat.postMessage').length;
    await h.deliver('events_api', body);
    const posts = await h.slack.until('chat.postMessage', before + 1);
    return { blocks: posts.at(-1)!.args.blocks as unknown[], thread: body.event.ts };
  }

  /** Asks by command: only the asker sees it. */
  async function askPrivately(question: string) {
    const before = h.slack.of('response_url').length;
    await h.deliver('slash_commands', command(question, url()));
    return (await h.slack.until('response_url', before + 1)).at(-1)!.args.blocks as unknown[];
  }

  function push(control: Control, over: Partial<Parameters<typeof press>[0]> = {}) {
    return h.deliver(
      'interactive',
      press({ actionId: control.id, value: control.value, responseUrl: url(), ...over }),
    );
  }

  it('turns pages in place, forth and back', async () => {
    const { blocks, thread } = await ask('pages');
    await push(find(blocks, 'next'), { messageTs: '1700000999.000100' });
    const [second] = await h.slack.until('chat.update');
    expect(second!.args).toMatchObject({ channel: CHANNEL, ts: '1700000999.000100' });
    expect(seen(second!.args.blocks).text).toContain('6–10 of 12');
    await push(find(second!.args.blocks, 'previous'));
    const updates = await h.slack.until('chat.update', 2);
    expect(seen(updates[1]!.args.blocks).text).toContain('1–5 of 12');
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
    expect(new Set(h.desk.asked.map((request) => request.conversation)).size).toBe(1);
    expect(h.desk.asked.map((request) => request.offset)).toEqual([undefined, 5, undefined]);
    expect(thread).toBeDefined();
  });

  it('turns the parts of one long answer to its last word', async () => {
    let { blocks } = await ask('long');
    let words = seen(blocks).text.match(/\bword\d+\b/g)!.length;
    for (let turn = 1; controls(blocks).some(({ id }) => id.includes('next')); turn += 1) {
      await push(find(blocks, 'next'));
      blocks = (await h.slack.until('chat.update', turn)).at(-1)!.args.blocks;
      words += (seen(blocks).text.match(/\bword\d+\b/g) ?? []).length;
    }
    expect(words).toBe(6_000);
  });

  it('turns a private page through its response_url', async () => {
    const blocks = await askPrivately('pages');
    await push(find(blocks, 'next'), { ephemeral: true });
    const [, second] = await h.slack.until('response_url', 2);
    expect(second!.args).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(seen(second!.args.blocks).text).toContain('6–10 of 12');
  });

  it('changes a message where it may not write by its response_url', async () => {
    const { blocks } = await ask('pages');
    h.slack.answer('chat.update', { body: { ok: false, error: 'channel_not_found' } });
    await push(find(blocks, 'next'));
    const [change] = await h.slack.until('response_url');
    expect(change!.args).toMatchObject({ replace_original: true });
    expect(seen(change!.args.blocks).text).toContain('6–10 of 12');
  });

  it('lets the asker choose between people, in place', async () => {
    const { blocks } = await ask('everything');
    const people = controls(blocks).filter(({ id }) => id.includes('choose'));
    await push(people[1]!, { selected: true });
    const [update] = await h.slack.until('chat.update');
    expect(seen(update!.args.blocks).text).toContain('“asked what did Jonas Halvorsen say?”');
  });

  it('asks a suggested question beside the answer, for anybody', async () => {
    const { blocks } = await ask('nothing');
    await push(find(blocks, 'suggest'), { user: OTHER });
    const posts = await h.slack.until('chat.postMessage', 2);
    expect(seen(posts[1]!.args.blocks).text).toContain('“asked what did Halvorsen say about harbours?”');
    expect(posts[1]!.args.thread_ts).toBeDefined();
  });

  it('asks a suggested question privately where the answer was private', async () => {
    const blocks = await askPrivately('nothing');
    await push(find(blocks, 'suggest'), { ephemeral: true });
    const answers = await h.slack.until('response_url', 2);
    expect(answers[1]!.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('shares a private answer once, with a name', async () => {
    const blocks = await askPrivately('what did Halvorsen say?');
    const button = find(blocks, 'share');
    await push(button, { ephemeral: true });
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.args).toMatchObject({ channel: CHANNEL });
    expect(post!.args.blocks[0].elements[0].text).toBe(`Shared by <@${USER}>`);
    expect(controls(post!.args.blocks).some(({ id }) => id.includes('share'))).toBe(false);
    await push(button, { ephemeral: true });
    const said = await h.slack.until('response_url', 2);
    expect(said[1]!.args.text).toContain('shared already');
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('shares through the response_url where the desk is not in the channel', async () => {
    const blocks = await askPrivately('what did Halvorsen say?');
    h.slack.answer('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await push(find(blocks, 'share'), { ephemeral: true });
    const [, shared] = await h.slack.until('response_url', 2);
    expect(shared!.args).toMatchObject({ response_type: 'in_channel', replace_original: false });
  });

  it('presses once, however often a press is delivered', async () => {
    const { blocks } = await ask('pages');
    const button = find(blocks, 'next');
    await push(button, { trigger: 'same.trigger' });
    await push(button, { trigger: 'same.trigger' });
    await h.slack.until('chat.update');
    await settle();
    expect(h.slack.of('chat.update')).toHaveLength(1);
  });

  it.each<[string, (c: Control) => Control, Partial<Parameters<typeof press>[0]>, string]>([
    ['somebody else turning pages', (c) => c, { user: OTHER }, 'Only the person who asked'],
    ['a value from another channel', (c) => c, { channel: 'C0OTHER' }, 'another conversation'],
    ['a forged key', (c) => ({ ...c, value: 'AAAAAAAAAAAAAAAA.5.0' }), {}, 'too old'],
    ['a value of another form', (c) => ({ ...c, value: '{"offset":5}' }), {}, 'too old'],
    ['a huge position', (c) => ({ ...c, value: `${c.value.slice(0, 16)}.99999999.0` }), {}, 'too old'],
  ])('refuses %s', async (_, change, over, expected) => {
    const { blocks } = await ask('pages');
    await push(change(find(blocks, 'next')), over);
    const [refusal] = await h.slack.until('response_url');
    expect(refusal!.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(refusal!.args.text).toContain(expected);
    expect(h.slack.of('chat.update')).toEqual([]);
  });

  it('refuses a choice that was not offered', async () => {
    const { blocks } = await ask('everything');
    const { id, value } = find(blocks, 'choose');
    await push({ id, value: `${value.slice(0, 16)}.77` }, { selected: true });
    expect((await h.slack.until('response_url'))[0]!.args.text).toContain('too old');
  });

  it('refuses buttons that are a day old', async () => {
    const { blocks } = await ask('pages');
    now += 25 * 3_600_000;
    await push(find(blocks, 'next'));
    expect((await h.slack.until('response_url'))[0]!.args.text).toContain('too old');
  });

  it('refuses what is said in a private answer to others, whatever they press', async () => {
    const blocks = await askPrivately('pages');
    for (const part of ['next', 'share', 'check', 'wrong'])
      await push(find(blocks, part), { ephemeral: true, user: OTHER });
    const said = await h.slack.until('response_url', 5);
    for (const refusal of said.slice(1)) expect(refusal.args.text).toContain('Only the person who asked');
    expect(h.slack.of('views.open')).toEqual([]);
    expect(h.slack.of('chat.postMessage')).toEqual([]);
  });

  it('says so when a page cannot be made', async () => {
    const { blocks } = await ask('pages');
    const original = h.desk.ask.bind(h.desk);
    h.desk.ask = () => Promise.reject(new Error('broken'));
    await push(find(blocks, 'next'));
    const [sorry] = await h.slack.until('response_url');
    h.desk.ask = original;
    expect(sorry!.args.text).toContain('could not answer');
    expect(h.slack.of('chat.update')).toEqual([]);
  });

  it('keeps feedback with its reason in a local file', async () => {
    const { blocks } = await ask('everything');
    await push(find(blocks, 'wrong'), { user: OTHER });
    const [opened] = await h.slack.until('views.open');
    const { view } = opened!.args;
    const values = (reason: unknown) => ({
      reason: { reason: { type: 'radio_buttons', selected_option: reason } },
      note: { note: { type: 'plain_text_input', value: 'It was\nher deputy <!channel>' } },
    });
    const form = (reason: unknown, user = OTHER) =>
      h.deliver('interactive', submission(view.callback_id, view.private_metadata, values(reason), user));
    expect((await form(null)).body).toMatchObject({ response_action: 'errors' });
    expect((await form({ value: 'toString' })).body).toMatchObject({ response_action: 'errors' });
    expect((await form({ value: 'speaker' }, USER)).body).toMatchObject({ response_action: 'update' });
    expect((await form({ value: 'speaker' })).body).toMatchObject({ response_action: 'update' });
    const lines = readFileSync(join(h.stateFolder, 'feedback.jsonl'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      reason: 'speaker',
      note: 'It was\nher deputy <!channel>',
      question: 'everything',
      corpus: 'fake',
      channel: CHANNEL,
      user: OTHER,
      statements: ['wire-17#1', 'wire-17#2'],
    });
  });

  it('checks words typed into a window, and answers privately', async () => {
    const { blocks } = await ask('everything');
    await push(find(blocks, 'check'));
    const [opened] = await h.slack.until('views.open');
    const { view } = opened!.args;
    const values = {
      words: { words: { type: 'plain_text_input', value: ' we will close the harbour ' } },
      speaker: { speaker: { type: 'plain_text_input', value: 'Halvorsen' } },
    };
    const body = submission(view.callback_id, view.private_metadata, values);
    expect((await h.deliver('interactive', body)).status).toBe(200);
    await h.deliver('interactive', body);
    const [answer] = await h.slack.until('response_url');
    expect(seen(answer!.args.blocks).text).toContain('Exact');
    await settle();
    expect(h.desk.checked).toEqual([{ text: 'we will close the harbour', speaker: 'Halvorsen' }]);
    expect(h.slack.of('response_url')).toHaveLength(1);
  });

  it('asks for the words when none were typed, and refuses a stale window', async () => {
    const { blocks } = await ask('everything');
    await push(find(blocks, 'check'));
    const [opened] = await h.slack.until('views.open');
    const { view } = opened!.args;
    const none = { words: { words: { type: 'plain_text_input', value: null } } };
    const send = (metadata: string) => h.deliver('interactive', submission(view.callback_id, metadata, none));
    expect((await send(view.private_metadata)).body).toMatchObject({ response_action: 'errors' });
    expect((await send('AAAAAAAAAAAAAAAA')).body).toMatchObject({ response_action: 'update' });
  });

  it('says so when Slack does not open the window in time', async () => {
    const { blocks } = await ask('everything');
    h.slack.answer('views.open', { body: { ok: false, error: 'expired_trigger_id' } });
    await push(find(blocks, 'wrong'));
    expect((await h.slack.until('response_url'))[0]!.args.text).toContain('press again');
  });

  it('acknowledges what it does not know', async () => {
    const value = 'x';
    expect((await push({ id: 'somebody_elses', value })).status).toBe(200);
    expect((await h.deliver('interactive', shortcut('x', url(), { callback_id: 'unknown' }))).status).toBe(
      200,
    );
    expect((await h.deliver('interactive', submission('unknown', '', {}))).status).toBe(200);
    expect(
      (await h.deliver('interactive', { ...submission('unknown', '', {}), type: 'view_closed' })).status,
    ).toBe(200);
    await settle();
    expect(h.slack.calls).toEqual([]);
  });
});

describe('a corpus for each channel', () => {
  it('never shows one channel the corpus of another', async () => {
    const { FakeDesk } = await import('../fake-desk.ts');
    const desks = { C0SPORTS: new FakeDesk('sports'), C0POLITICS: new FakeDesk('politics') };
    let moved = false;
    const h = await startHarness({
      deskFor: ({ channel }) => (channel === 'C0SPORTS' && !moved ? desks.C0SPORTS : desks.C0POLITICS),
    });
    for (const channel of ['C0SPORTS', 'C0POLITICS']) {
      await h.deliver('events_api', mention('pages', { channel }));
      await h.deliver(
        'slash_commands',
        command('who?', h.slack.responseUrl(channel), { channel_id: channel }),
      );
    }
    const posts = await h.slack.until('chat.postMessage', 2);
    await h.slack.until('response_url', 2);
    expect(desks.C0SPORTS.asked.map((ask) => ask.question).sort()).toEqual(['pages', 'who?']);
    expect(desks.C0POLITICS.asked.map((ask) => ask.question).sort()).toEqual(['pages', 'who?']);
    // The channel gets another corpus: a button made before is void.
    moved = true;
    const sports = posts.find((post) => post.args.channel === 'C0SPORTS')!;
    const next = controls(sports.args.blocks).find(({ id }) => id.includes('next'))!;
    await h.deliver(
      'interactive',
      press({
        actionId: next.id,
        value: next.value,
        responseUrl: h.slack.responseUrl('p'),
        channel: 'C0SPORTS',
      }),
    );
    const said = await h.slack.until('response_url', 3);
    expect(said[2]!.args.text).toContain('another archive');
    expect(h.slack.problems).toEqual([]);
    await h.stop();
  });
});
