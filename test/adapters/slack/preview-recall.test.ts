/** Previews under links in other people's messages: changed once each when what they show may not be shown any more. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { articlePath } from '../../../adapters/shared/http/page-links.ts';
import { SignedLinks } from '../../../adapters/shared/http/signed-links.ts';
import { CHANGING, faultsIn, Newsroom, STORIES, wayOf } from '../recall-newsroom.ts';
import { type Call, FakeSlack } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { event } from './payloads.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PAGES = 'https://quotes.example';
const links = new SignedLinks('s'.repeat(40), () => new Date());
const newsroom = new Newsroom();
let slack: FakeSlack;
let h: Harness;

const start = () =>
  startHarness({
    slack,
    pagesUrl: PAGES,
    stateFolder: join(newsroom.folder, 'state'),
    deskFor: () => newsroom.desk,
    now: () => newsroom.now,
  });
beforeAll(async () => {
  await newsroom.open();
  slack = await new FakeSlack().start();
  h = await start();
});
afterAll(async () => {
  await h.stop();
  await newsroom.close();
});

const unfurls = (): Call[] => slack.of('chat.unfurl');

it('shows nothing any more that was withdrawn, changed or marked, and the note of what was corrected', async () => {
  const addresses = new Map<string, string>();
  for (const [i, { id }] of STORIES.entries()) {
    const statement = (await newsroom.desk.source(id))?.statements[0]?.id ?? null;
    const key = links.sign({ corpus: 'news', kind: 'article', id });
    const url = PAGES + articlePath(id, { statement }, key);
    addresses.set(id, url);
    const shared = {
      type: 'link_shared',
      user: 'U0READER',
      channel: 'C0NEWS',
      message_ts: `1700000000.${String(i).padStart(6, '0')}`,
      is_bot_user_member: true,
      source: 'conversations_history',
      links: [{ domain: 'quotes.example', url }],
    };
    await h.deliver('events_api', event(shared));
  }
  await slack.until('chat.unfurl', STORIES.length, 60_000);
  const first = new Map(unfurls().map(({ args }) => [String(args.ts), JSON.stringify(args.unfurls)]));
  newsroom.change(CHANGING.slice(0, 60));
  await newsroom.reread();
  await h.adapter.amendPosted();
  await h.adapter.stop(3_000);
  newsroom.change(CHANGING.slice(60));
  await newsroom.reread();
  h = await start();
  await h.adapter.amendPosted();
  await h.adapter.amendPosted();

  const again = unfurls().slice(STORIES.length);
  const faults: string[] = [];
  for (const [i, story] of STORIES.entries()) {
    const ts = `1700000000.${String(i).padStart(6, '0')}`;
    expect(first.get(ts)).toContain(story.words);
    const changes = again.filter(({ args }) => args.ts === ts);
    if (changes.length !== (wayOf(story) === null ? 0 : 1))
      faults.push(`${story.id}: ${changes.length} changes`);
    for (const { args } of changes) {
      expect(Object.keys(args.unfurls as object)).toEqual([addresses.get(story.id)]);
      faults.push(...faultsIn(story, JSON.stringify(args.unfurls)));
    }
  }
  expect(faults).toEqual([]);
  expect(slack.of('chat.postMessage')).toEqual([]);
  expect(slack.problems).toEqual([]);
});
