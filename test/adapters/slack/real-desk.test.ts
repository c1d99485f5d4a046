/** The real core on the embedded articles, through a running adapter: what is shown stands in the source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../../src/index.ts';
import { TEAM } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { event, mention, message, shortcut } from './payloads.ts';
import { seen } from './seen-text.ts';

const SEEDS = join(import.meta.dirname, '../../../seeds');

describe('the real desk in Slack', () => {
  let desk: Desk;
  let h: Harness;
  beforeAll(async () => {
    desk = await openDesk({
      name: 'seeds',
      corpus: [SEEDS],
      now: () => new Date('2026-01-01'),
      watch: false,
      snapshotFolder: null,
      workers: null,
      organisationNames: null,
      onProgress() {},
      onProblem() {},
    });
    await desk.ready();
    h = await startHarness({ deskFor: () => desk });
  }, 60_000);
  afterAll(async () => {
    await h.stop();
    await desk.close();
    expect(h.slack.problems).toEqual([]);
  });

  const source = (id: string) => readFileSync(join(SEEDS, `${id}.txt`), 'utf8');
  const flat = (text: string) => text.replace(/\s+/g, ' ');

  it('shows words that stand in the source, with the name and the source beside them', async () => {
    const { answer } = await desk.ask({ question: 'what did Sanders say about Syria?' });
    const first = answer.statements[0]!;
    await h.deliver('events_api', mention('what did Sanders say about Syria?'));
    const [post] = await h.slack.until('chat.postMessage');
    const { text } = seen(post!.args.blocks);
    expect(text).toContain(first.speaker!.name);
    for (const { start, end } of first.content) {
      const words = source(first.document.id).slice(start, end);
      expect(flat(text).replace(/[“”"]/g, '')).toContain(flat(words).replace(/[“”"]/g, ''));
    }
    expect(text).toContain(first.document.title ?? first.document.id);
  });

  it('follows up in the thread', async () => {
    const first = mention('who spoke about Syria?');
    await h.deliver('events_api', first);
    const before = h.slack.of('chat.postMessage').length;
    await h.slack.until('chat.postMessage', Math.max(2, before));
    await h.deliver('events_api', message('what did Haley say?', { thread_ts: first.event.ts }));
    const posts = await h.slack.until('chat.postMessage', 3);
    expect(posts[2]!.args.thread_ts).toBe(first.event.ts);
    expect(seen(posts[2]!.args.blocks).text).toContain('Haley');
  });

  it('checks a quotation in a message', async () => {
    const { answer } = await desk.ask({ question: 'what did Haley say?', limit: 20 });
    const quoted =
      answer.statements.find((statement) => statement.kind === 'direct') ?? answer.statements[0]!;
    const [span] = quoted.quoted.length ? quoted.quoted : quoted.content;
    const words = source(quoted.document.id).slice(span!.start, span!.end);
    await h.deliver('interactive', shortcut(`She said “${words}”`, h.slack.responseUrl('check')));
    const [answered] = await h.slack.until('response_url');
    expect(seen(answered!.args.blocks).text).toContain('✓');
  });

  it('draws its Home page', async () => {
    await h.deliver(
      'events_api',
      event({ type: 'app_home_opened', user: 'U0READER', channel: 'D1', tab: 'home' }),
    );
    const [home] = await h.slack.until('views.publish');
    expect(seen(home!.args.view.blocks).text).toContain('2 articles');
    expect(TEAM).toBeDefined();
  });

  it('stands any question', async () => {
    const before = h.slack.of('chat.postMessage').length;
    const questions = [
      '',
      '?',
      '“',
      '<!channel>',
      'x'.repeat(39_000),
      'what did '.repeat(3_000),
      '\ud83d',
      '((((((((',
      '"unclosed',
    ];
    for (const question of questions) await h.deliver('events_api', mention(question));
    await h.slack.until('chat.postMessage', before + questions.length, 30_000);
  }, 40_000);
});
