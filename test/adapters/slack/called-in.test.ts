/** "@Quotedesk check this" under a message and beside a draft, and the mode of a channel. */
import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { find, Reader } from './asking.ts';
import { BOT_USER, CHANNEL, DIRECT, OTHER, USER } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { command, direct, mention, message, ts } from './payloads.ts';
import { seen } from './seen-text.ts';

const settle = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));
const DRAFT = 'She said “we will close it”.\nHe said “we will not close it”.';

let h: Harness;
beforeAll(async () => {
  h = await startHarness({ env: { SLACK_MODES: 'C0QUIET=off' } });
});
afterAll(() => h.stop());
afterEach(async () => {
  await settle();
  expect(h.slack.problems.splice(0)).toEqual([]);
  h.slack.calls.length = 0;
  h.slack.answer('conversations.replies');
  h.desk.checked.length = 0;
  h.desk.asked.length = 0;
  h.desk.drafts.length = 0;
  h.desk.withdrawn.clear();
});

/** A thread in which the messages stand, the oldest first; gives its root and the time of a call beneath. */
function thread(messages: readonly object[], more = false) {
  const root = ts();
  const standing = messages.map((one, i) => ({ type: 'message', ts: i === 0 ? root : ts(), ...one }));
  h.slack.answerAlways('conversations.replies', () => ({
    body: { ok: true, messages: standing, has_more: more },
  }));
  return { thread_ts: root };
}

describe('called into a thread', () => {
  it('checks the nearest message above that quotes somebody, for the one who called', async () => {
    const over = thread([
      { user: OTHER, text: 'She said “the first”.' },
      { user: OTHER, text: 'And then “we will close it”.' },
      { user: BOT_USER, text: 'I said “something”.' },
      { user: OTHER, text: 'ok' },
    ]);
    await h.deliver('events_api', mention('is this right?', over));
    const [report] = await h.slack.until('chat.postEphemeral');
    expect(report!.args).toMatchObject({ channel: CHANNEL, user: USER, thread_ts: over.thread_ts });
    expect(h.desk.checked.map(({ text }) => text)).toEqual(['And then “we will close it”.']);
    expect(seen(report!.args.blocks).text).toContain('Exact');
    expect(h.slack.of('chat.postMessage')).toEqual([]);
    // The caller shares it.
    await new Reader(h).push(find(report!.args.blocks, 'share'), { ephemeral: true });
    const [shared] = await h.slack.until('chat.postMessage');
    expect(seen(shared!.args.blocks).text).toContain('Exact');
  });

  it('reads a wire post and the message that the thread hangs on', async () => {
    const wire = { bot_id: 'B0WIRE', text: '', attachments: [{ text: 'The mayor: “never again”.' }] };
    await h.deliver('events_api', mention('check this', thread([wire])));
    await h.slack.until('chat.postEphemeral');
    expect(h.desk.checked[0]!.text).toBe('The mayor: “never again”.');
  });

  it('says so and waits where Slack holds it to a call a minute', async () => {
    const over = thread([{ user: OTHER, text: '“quoted”' }]);
    let limited = 2;
    h.slack.answerAlways('conversations.replies', () =>
      limited-- > 0
        ? { status: 429, headers: { 'retry-after': '4' }, body: { ok: false, error: 'ratelimited' } }
        : { body: { ok: true, messages: [{ ts: over.thread_ts, user: OTHER, text: '“quoted”' }] } },
    );
    await h.deliver('events_api', mention('check this', over));
    const [word] = await h.slack.until('chat.postEphemeral');
    expect(word!.args.text).toContain('about once a minute');
    await h.slack.until('chat.postEphemeral', 2);
    expect(h.desk.checked).toHaveLength(1);
  }, 20_000);

  it.each([
    [
      'it may not read the thread',
      { body: { ok: false, error: 'missing_scope' } },
      'may not read this thread',
    ],
    [
      'the thread is longer',
      { body: { ok: true, messages: [], has_more: true } },
      'longer than Slack lets me',
    ],
    ['there is no text', { body: { ok: true, messages: [] } }, 'no text in this thread'],
  ])('says so where %s', async (_, answer, words) => {
    h.slack.answerAlways('conversations.replies', () => answer);
    await h.deliver('events_api', mention('check this', { thread_ts: ts() }));
    const [word] = await h.slack.until('chat.postEphemeral');
    expect(word!.args.text).toContain(words);
  });

  it('asks what is meant where nothing stands above', async () => {
    await h.deliver('events_api', mention('check this'));
    const [word] = await h.slack.until('chat.postEphemeral');
    expect(word!.args.text).toContain('Tell me what to check');
  });
});

describe('an attached draft', () => {
  it('is checked, its report shown to the one who called, and shared on a press', async () => {
    const files = [h.slack.file('draft.md', DRAFT)];
    await h.deliver('events_api', mention('check this', { files, subtype: 'file_share' }));
    const [report] = await h.slack.until('chat.postEphemeral');
    const { text } = seen(report!.args.blocks);
    expect(text).toContain('draft.md: 2 quotations checked: 1 exact, 1 altered.');
    expect(text).toContain('Line 2: Altered. The source has a “not” fewer.');
    expect(text).toContain('Exact: line 1');
    expect(h.desk.drafts[0]!.text).toBe(DRAFT);
    // What was fetched is kept nowhere.
    expect(existsSync(h.desk.drafts[0]!.path)).toBe(false);
    await new Reader(h).push(find(report!.args.blocks, 'share'), { ephemeral: true });
    const [shared] = await h.slack.until('chat.postMessage');
    expect(seen(shared!.args.blocks).text).toContain('1 exact, 1 altered');
  });

  it('that rests on a story withdrawn since is not shared', async () => {
    const files = [h.slack.file('draft.md', DRAFT)];
    await h.deliver('events_api', mention('', { files, subtype: 'file_share' }));
    const [report] = await h.slack.until('chat.postEphemeral');
    h.desk.withdrawn.add('wire-17');
    await new Reader(h).push(find(report!.args.blocks, 'share'), { ephemeral: true });
    const [shared] = await h.slack.until('chat.postMessage');
    expect(seen(shared!.args.blocks).text).toContain('may not be shown any more');
    expect(seen(shared!.args.blocks).text).not.toContain('Line 2');
  });

  it('of the message above is checked, and in a direct conversation in the open', async () => {
    const files = [h.slack.file('draft.txt', DRAFT)];
    await h.deliver('events_api', mention('is this right?', thread([{ user: OTHER, text: '', files }])));
    await h.slack.until('chat.postEphemeral');
    await h.deliver('events_api', direct('check this', { files, subtype: 'file_share' }));
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.args.channel).toBe(DIRECT);
    expect(h.desk.drafts).toHaveLength(2);
  });

  it.each([
    ['of another kind', 'photo.jpg', 'x', 'A draft is a .txt'],
    ['that is broken', 'draft.txt', 'broken', 'cannot be read'],
  ])('%s is said to be so', async (_, name, content, words) => {
    const files = [h.slack.file(name, content)];
    await h.deliver('events_api', mention('check this', { files, subtype: 'file_share' }));
    const [word] = await h.slack.until('chat.postEphemeral');
    expect(word!.args.text).toContain(words);
  });

  it('is fetched from Slack alone', async () => {
    const files = [
      { ...h.slack.file('draft.txt', DRAFT), url_private: 'https://slack.com.evil.example/draft.txt' },
    ];
    await h.deliver('events_api', mention('check this', { files, subtype: 'file_share' }));
    await h.slack.until('chat.postEphemeral');
    expect(h.desk.drafts).toEqual([]);
  });
});

describe('the mode of a channel', () => {
  const ask = async (text: string, over: Record<string, unknown> = {}) => {
    await h.deliver('events_api', mention(text, over));
    await settle(120);
  };

  it('is set by a mention, and holds', async () => {
    const channel = 'C0MODES';
    const asked = mention('what did Halvorsen say?', { channel });
    await h.deliver('events_api', asked);
    await h.slack.until('chat.postMessage');
    const over = { channel, thread_ts: asked.event.ts };
    await h.deliver('events_api', message('and Adeyemi?', over));
    await h.slack.until('chat.postMessage', 2);
    await ask('mode mention only', { channel });
    expect(h.slack.of('chat.postMessage').at(-1)!.args.text).toContain(
      'when I am mentioned, and nothing else',
    );
    await h.deliver('events_api', message('and Adeyemi?', over));
    await settle(120);
    expect(h.slack.of('chat.postMessage')).toHaveLength(3);
    await ask('mode off', { channel });
    await ask('what did Adeyemi say?', { channel });
    expect(h.slack.of('chat.postMessage')).toHaveLength(4);
    expect(h.slack.of('chat.postEphemeral').at(-1)!.args.text).toContain('switched off in this channel');
    await ask('mode follow-ups', { channel });
    await h.deliver('events_api', message('and Adeyemi?', over));
    await h.slack.until('chat.postMessage', 6);
  });

  it('is set by command, and stands in the settings', async () => {
    await ask('what did Halvorsen say?', { channel: 'C0QUIET' });
    expect(h.slack.of('chat.postMessage')).toEqual([]);
    const say = async (text: string) =>
      (await h.deliver('slash_commands', command(text, h.slack.responseUrl('m'), { channel_id: 'C0QUIET' })))
        .body;
    expect((await say('mode')).text).toContain('switched off');
    expect(await say('mode mention')).toMatchObject({ response_type: 'in_channel' });
    expect((await say('mode loud')).text).toContain('three modes');
    await ask('what did Halvorsen say?', { channel: 'C0QUIET' });
    expect(h.slack.of('chat.postMessage')).toHaveLength(1);
  });
});
