/** Pages, people and suggestions under an answer; and who may press what. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { controls, find, Reader } from './asking.ts';
import { CHANNEL, OTHER } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { command, mention, type Pressed, press } from './payloads.ts';
import { seen } from './seen-text.ts';

const settle = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));

describe('under an answer', () => {
  let h: Harness;
  let reader: Reader;
  let now = Date.now();
  beforeAll(async () => {
    h = await startHarness({ now: () => new Date(now) });
    reader = new Reader(h);
  });
  afterAll(() => h.stop());
  afterEach(async () => {
    await settle(30);
    expect(h.slack.problems.splice(0)).toEqual([]);
    h.slack.calls.length = 0;
    h.desk.asked.length = 0;
    h.desk.checked.length = 0;
  });

  it('turns pages in place, forth and back', async () => {
    const blocks = await reader.ask('pages');
    await reader.push(find(blocks, 'next'), { messageTs: '1700000999.000100' });
    const [second] = await h.slack.until('chat.update');
    expect(second!.args).toMatchObject({ channel: CHANNEL, ts: '1700000999.000100' });
    expect(seen(second!.args.blocks).text).toContain('6–10 of 12');
    await reader.push(find(second!.args.blocks, 'previous'));
    const updates = await h.slack.until('chat.update', 2);
    expect(seen(updates[1]!.args.blocks).text).toContain('1–5 of 12');
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
    expect(new Set(h.desk.asked.map((request) => request.conversation)).size).toBe(1);
    expect(h.desk.asked.map((request) => request.offset)).toEqual([undefined, 5, undefined]);
  });

  it('turns the parts of one long answer to its last word', async () => {
    let blocks = await reader.ask('long');
    let words = seen(blocks).text.match(/\bword\d+\b/g)!.length;
    for (let turn = 1; controls(blocks).some(({ id }) => id.includes('next')); turn += 1) {
      await reader.push(find(blocks, 'next'));
      blocks = (await h.slack.until('chat.update', turn)).at(-1)!.args.blocks;
      words += (seen(blocks).text.match(/\bword\d+\b/g) ?? []).length;
    }
    expect(words).toBe(6_000);
  });

  it('turns a private page through its response_url', async () => {
    const blocks = await reader.askPrivately('pages');
    await reader.push(find(blocks, 'next'), { ephemeral: true });
    const [second] = await h.slack.until('response_url');
    expect(second!.args).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(seen(second!.args.blocks).text).toContain('6–10 of 12');
  });

  it('changes a message where it may not write by its response_url', async () => {
    const blocks = await reader.ask('pages');
    h.slack.answer('chat.update', { body: { ok: false, error: 'channel_not_found' } });
    await reader.push(find(blocks, 'next'));
    const [change] = await h.slack.until('response_url');
    expect(change!.args).toMatchObject({ replace_original: true });
    expect(seen(change!.args.blocks).text).toContain('6–10 of 12');
  });

  it('lets the asker choose between people, in place', async () => {
    const blocks = await reader.ask('everything');
    const people = controls(blocks).filter(({ id }) => id.includes('choose'));
    await reader.push(people[1]!, { selected: true });
    const [update] = await h.slack.until('chat.update');
    expect(seen(update!.args.blocks).text).toContain('“asked what did Jonas Halvorsen say?”');
  });

  it('asks a suggested question beside the answer, for anybody', async () => {
    const blocks = await reader.ask('nothing');
    await reader.push(find(blocks, 'suggest'), { user: OTHER });
    const posts = await h.slack.until('chat.postMessage', 2);
    expect(seen(posts[1]!.args.blocks).text).toContain('“asked what did Halvorsen say about harbours?”');
    expect(posts[1]!.args.thread_ts).toBeDefined();
  });

  it('asks a suggested question privately where the answer was private', async () => {
    const blocks = await reader.askPrivately('nothing');
    await reader.push(find(blocks, 'suggest'), { ephemeral: true });
    const [answer] = await h.slack.until('response_url');
    expect(answer!.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('presses once, however often a press is delivered', async () => {
    const blocks = await reader.ask('pages');
    const button = find(blocks, 'next');
    await reader.push(button, { trigger: 'same.trigger' });
    await reader.push(button, { trigger: 'same.trigger' });
    await h.slack.until('chat.update');
    await settle();
    expect(h.slack.of('chat.update')).toHaveLength(1);
  });

  it.each<[string, (c: ReturnType<typeof find>) => ReturnType<typeof find>, Partial<Pressed>, string]>([
    ['somebody else turning pages', (c) => c, { user: OTHER }, 'Only the person who asked'],
    ['a value from another channel', (c) => c, { channel: 'C0OTHER' }, 'another conversation'],
    ['a forged key', (c) => ({ ...c, value: 'AAAAAAAAAAAAAAAA.5.0' }), {}, 'too old'],
    ['a value of another form', (c) => ({ ...c, value: '{"offset":5}' }), {}, 'too old'],
    ['a huge position', (c) => ({ ...c, value: `${c.value.slice(0, 16)}.99999999.0` }), {}, 'too old'],
  ])('refuses %s', async (_, change, over, expected) => {
    const blocks = await reader.ask('pages');
    await reader.push(change(find(blocks, 'next')), over);
    const [refusal] = await h.slack.until('response_url');
    expect(refusal!.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(refusal!.args.text).toContain(expected);
    expect(h.slack.of('chat.update')).toEqual([]);
  });

  it('refuses a choice that was not offered', async () => {
    const blocks = await reader.ask('everything');
    const { id, value } = find(blocks, 'choose');
    await reader.push({ id, value: `${value.slice(0, 16)}.77` }, { selected: true });
    expect((await h.slack.until('response_url'))[0]!.args.text).toContain('too old');
  });

  it('refuses buttons that are over two days old', async () => {
    const blocks = await reader.ask('pages');
    now += 49 * 3_600_000;
    await reader.push(find(blocks, 'next'));
    expect((await h.slack.until('response_url'))[0]!.args.text).toContain('too old');
  });

  it('refuses what is said in a private answer to others, whatever they press', async () => {
    const blocks = await reader.askPrivately('pages');
    for (const part of ['next', 'share', 'check', 'wrong'])
      await reader.push(find(blocks, part), { ephemeral: true, user: OTHER });
    const said = await h.slack.until('response_url', 4);
    for (const refusal of said) expect(refusal.args.text).toContain('Only the person who asked');
    expect(h.slack.of('views.open')).toEqual([]);
    expect(h.slack.of('chat.postMessage')).toEqual([]);
  });

  it('says so when a page cannot be made', async () => {
    const blocks = await reader.ask('pages');
    const original = h.desk.ask.bind(h.desk);
    h.desk.ask = () => Promise.reject(new Error('broken'));
    await reader.push(find(blocks, 'next'));
    const [sorry] = await h.slack.until('response_url');
    h.desk.ask = original;
    expect(sorry!.args.text).toContain('could not answer');
    expect(h.slack.of('chat.update')).toEqual([]);
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
    const [said] = await h.slack.until('response_url');
    expect(said!.args.text).toContain('another archive');
    expect(h.slack.problems).toEqual([]);
    await h.stop();
  });
});
