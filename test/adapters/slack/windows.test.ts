/** Sharing a private answer, checking words, saying what is wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { controls, find, Reader } from './asking.ts';
import { CHANNEL, DIRECT, OTHER, USER, until } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { event, homePress, shortcut, submission } from './payloads.ts';
import { seen } from './seen-text.ts';

const settle = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));

describe('sharing and windows', () => {
  let h: Harness;
  let reader: Reader;
  const now = Date.now();
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

  it('shares a private answer once, with a name', async () => {
    const blocks = await reader.askPrivately('what did Halvorsen say?');
    const button = find(blocks, 'share');
    await reader.push(button, { ephemeral: true });
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.args).toMatchObject({ channel: CHANNEL });
    expect(post!.args.blocks[0].elements[0].text).toBe(`Shared by <@${USER}>`);
    expect(controls(post!.args.blocks).some(({ id }) => id.includes('share'))).toBe(false);
    await reader.push(button, { ephemeral: true });
    const [said] = await h.slack.until('response_url');
    expect(said!.args.text).toContain('shared already');
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('shares through the response_url where the desk is not in the channel', async () => {
    const blocks = await reader.askPrivately('what did Halvorsen say?');
    h.slack.answer('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await reader.push(find(blocks, 'share'), { ephemeral: true });
    const [shared] = await h.slack.until('response_url');
    expect(shared!.args).toMatchObject({ response_type: 'in_channel', replace_original: false });
  });

  it('says so when sharing fails, and shares when pressed again', async () => {
    const blocks = await reader.askPrivately('what did Halvorsen say?');
    const button = find(blocks, 'share');
    h.slack.answer('chat.postMessage', { body: { ok: false, error: 'restricted_action' } });
    h.slack.answer('response_url', { status: 404 });
    await reader.push(button, { ephemeral: true });
    const [, sorry] = await h.slack.until('response_url', 2);
    expect(sorry!.args.text).toContain('did not let me share');
    await reader.push(button, { ephemeral: true });
    await h.slack.until('chat.postMessage', 2);
  });

  it('keeps feedback with its reason in a local file', async () => {
    const blocks = await reader.ask('everything');
    await reader.push(find(blocks, 'wrong'), { user: OTHER });
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
    // Slack delivers a form again when it believes that nobody took it.
    for (let delivery = 0; delivery < 3; delivery++)
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

  it('keeps the last thumb of each reader', async () => {
    const file = join(h.stateFolder, 'feedback.jsonl');
    const before = readFileSync(file, 'utf8').trim().split('\n').length;
    const blocks = await reader.ask('everything');
    const [right, wrong] = [find(blocks, 'right'), find(blocks, 'wrong')];
    await reader.push(right, { trigger: 'a', at: '1600000000.000001' });
    await reader.push(wrong, { trigger: 'b', at: '1600000000.000002' });
    await reader.push(right, { trigger: 'c', at: '1600000000.000004' });
    // This one was late, and Slack sends another once more.
    await reader.push(wrong, { trigger: 'd', at: '1600000000.000003' });
    await reader.push(right, { trigger: 'c', at: '1600000000.000004' });
    await reader.push(wrong, { trigger: 'e', at: '1600000000.000005', user: OTHER });
    const lines = await until(() => {
      const all = readFileSync(file, 'utf8').trim().split('\n').slice(before);
      return all.length === 2 ? all.map((line) => JSON.parse(line)) : null;
    }, 'two lines');
    expect(lines.map(({ user, reason }) => [user, reason])).toEqual([
      [USER, 'right'],
      [OTHER, 'wrong'],
    ]);
    // A thumb that points down asks for the reason.
    expect((await h.slack.until('views.open')).length).toBeGreaterThan(0);
    await settle();
  });

  it('asks an example of the Home page under Messages, once', async () => {
    await h.deliver(
      'events_api',
      event({ type: 'app_home_opened', user: USER, channel: DIRECT, tab: 'home', view: {} }),
    );
    const [home] = await h.slack.until('views.publish');
    const { view } = home!.args;
    const example = find(view.blocks, 'example');
    expect(example.value).toBe('what did Halvorsen say?');
    const body = homePress(example, view.private_metadata);
    await h.deliver('interactive', body);
    await h.deliver('interactive', body);
    const [post] = await h.slack.until('chat.postMessage');
    await settle();
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
    expect(post!.args.channel).toBe(DIRECT);
    const { text } = seen(post!.args.blocks);
    expect(text).toContain('You asked: what did Halvorsen say?');
    expect(text).toContain('“asked what did Halvorsen say?”');
    await reader.push(find(post!.args.blocks, 'right'), { channel: DIRECT });
    await settle();
    expect(h.slack.of('response_url')).toEqual([]);
  });

  it('checks words typed into a window, and answers privately', async () => {
    const blocks = await reader.ask('everything');
    await reader.push(find(blocks, 'check'));
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
    const blocks = await reader.ask('everything');
    await reader.push(find(blocks, 'check'));
    const [opened] = await h.slack.until('views.open');
    const { view } = opened!.args;
    const none = { words: { words: { type: 'plain_text_input', value: null } } };
    const send = (metadata: string) => h.deliver('interactive', submission(view.callback_id, metadata, none));
    expect((await send(view.private_metadata)).body).toMatchObject({ response_action: 'errors' });
    expect((await send('AAAAAAAAAAAAAAAA')).body).toMatchObject({ response_action: 'update' });
  });

  it('says so when Slack does not open the window in time', async () => {
    const blocks = await reader.ask('everything');
    h.slack.answer('views.open', { body: { ok: false, error: 'expired_trigger_id' } });
    await reader.push(find(blocks, 'wrong'));
    expect((await h.slack.until('response_url'))[0]!.args.text).toContain('press again');
  });

  it('acknowledges what it does not know', async () => {
    const value = 'x';
    expect((await reader.push({ id: 'somebody_elses', value })).status).toBe(200);
    expect(
      (await h.deliver('interactive', shortcut('x', reader.url, { callback_id: 'unknown' }))).status,
    ).toBe(200);
    expect((await h.deliver('interactive', submission('unknown', '', {}))).status).toBe(200);
    expect(
      (await h.deliver('interactive', { ...submission('unknown', '', {}), type: 'view_closed' })).status,
    ).toBe(200);
    await settle();
    expect(h.slack.calls).toEqual([]);
  });
});
