/** A corpus that is given to a user group: nobody else is answered from it, by no way in, and after restarts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { corpusFor, groupsNamed } from '../../../adapters/corpora.ts';
import { parseCorpora } from '../../../adapters/corpora-file.ts';
import type { DeskFor } from '../../../src/index.ts';
import { FakeDesk } from '../fake-desk.ts';
import { controls, find, Reader } from './asking.ts';
import { BOT_USER, CHANNEL, FakeSlack, OTHER, TEAM, USER } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { command, direct, event, mention, message } from './payloads.ts';

const CLOSED = 'C0CLOSED';
const read = parseCorpora(
  `
corpora: { news: a, secret: b }
default: news
places:
  - { platform: slack, group: S0INV, corpus: secret }
  - { platform: slack, channel: ${CLOSED}, group: S0INV, corpus: secret }
`,
  '/etc/corpora.yaml',
);
if ('problems' in read) throw new Error(read.problems.join());
const { corpora } = read;
const desks = { news: new FakeDesk('news'), secret: new FakeDesk('secret') };
const deskFor: DeskFor = (place) => desks[corpusFor(corpora, place) as keyof typeof desks];
const folder = mkdtempSync(join(tmpdir(), 'quotedesk-groups-'));

let slack: FakeSlack;
let h: Harness;
let members: string[];
const start = () =>
  startHarness({
    slack,
    deskFor,
    stateFolder: folder,
    pagesUrl: 'https://pages.example',
    env: { SLACK_GROUPS: 'on' },
    groupsNamed: (platform) => groupsNamed(corpora, platform),
  });
/** A new process, which remembers no membership. */
async function restart(now: string[]): Promise<void> {
  await h.adapter.stop(3_000);
  members = now;
  h = await start();
}

beforeAll(async () => {
  slack = await new FakeSlack().start();
  members = [USER];
  slack.answerAlways('usergroups.users.list', ({ args }) => ({
    body: { ok: true, users: args.usergroup === 'S0INV' ? members : [] },
  }));
  h = await start();
});
afterEach(() => {
  desks.secret.asked.length = 0;
  desks.secret.checked.length = 0;
  expect(slack.problems.splice(0)).toEqual([]);
});
afterAll(async () => {
  await h.stop();
  rmSync(folder, { recursive: true, force: true });
});

const SECRET = 'The secret archive has this.';
const NEWS = 'The news archive has this.';
const textOf = (blocks: unknown) => JSON.stringify(blocks);
async function posted(body: object): Promise<string> {
  const before = slack.of('chat.postMessage').length;
  await h.deliver('events_api', body);
  return textOf((await slack.until('chat.postMessage', before + 1)).at(-1)!.args.blocks);
}
const slash = async (user: string, channel = CHANNEL) => {
  const body = command('what is new?', slack.responseUrl('slash'), { user_id: user, channel_id: channel });
  return textOf((await h.deliver('slash_commands', body)).body);
};
const answers = async (run: () => Promise<unknown>): Promise<string> => {
  const before = slack.of('response_url').length;
  await run();
  return textOf((await slack.until('response_url', before + 1)).at(-1)!.args);
};

it('answers who is in the group where nobody else reads along, or in the channel that is named', async () => {
  expect(await slash(USER)).toContain(SECRET);
  expect(await posted(direct('what is new?'))).toContain(SECRET);
  expect(await posted(mention('what is new?', { channel: CLOSED }))).toContain(SECRET);
  // Others would read it.
  expect(await posted(mention('what is new?'))).toContain(NEWS);
});

it('answers nobody else from it: by mention, command, direct message, thread', async () => {
  expect(await slash(OTHER)).toContain(NEWS);
  expect(await slash(OTHER, CLOSED)).toContain(NEWS);
  expect(await posted(direct('what is new?', { user: OTHER, channel: 'D0OTHER' }))).toContain(NEWS);
  const asked = mention('what is new?', { channel: CLOSED });
  await posted(asked);
  desks.secret.asked.length = 0;
  const thread = (asked.event as unknown as { ts: string }).ts;
  expect(await posted(message('and then?', { channel: CLOSED, user: OTHER, thread_ts: thread }))).toContain(
    NEWS,
  );
  const mentioned = { channel: CLOSED, user: OTHER, thread_ts: thread };
  expect(await posted(message(`<@${BOT_USER}> and then?`, mentioned))).toContain(NEWS);
  expect(desks.secret.asked).toEqual([]);
});

it('answers nobody else by the buttons of somebody’s message', async () => {
  const before = slack.of('chat.postMessage').length;
  await h.deliver('events_api', mention('everything', { channel: CLOSED }));
  const post = (await slack.until('chat.postMessage', before + 1)).at(-1)!;
  desks.secret.asked.length = 0;
  const reader = new Reader(h);
  for (const control of controls(post.args.blocks)) {
    const said = await answers(() =>
      reader.push(control, { user: OTHER, channel: CLOSED, messageTs: '1.1' }),
    );
    expect(said).toMatch(/another archive|Only the person who asked/);
  }
  expect(desks.secret.asked).toEqual([]);
  expect(slack.of('views.open')).toEqual([]);
});

it('is not shared with a channel whose readers may not see it', async () => {
  const body = command('what is new?', slack.responseUrl('slash'));
  const { blocks } = (await h.deliver('slash_commands', body)).body;
  const posts = slack.of('chat.postMessage').length;
  const share = find(blocks, 'share');
  expect(await answers(() => new Reader(h).push(share, { ephemeral: true }))).toContain(
    'not everybody here may read',
  );
  expect(slack.of('chat.postMessage')).toHaveLength(posts);
});

it('is not shown under a link that is shared', async () => {
  const url = 'https://pages.example/articles/wire-17';
  const shared = { type: 'link_shared', channel: CHANNEL, message_ts: '1.2', links: [{ url }], user: USER };
  const sources: string[] = [];
  desks.secret.source = async (id) => {
    sources.push(id);
    return null;
  };
  await h.deliver('events_api', event({ ...shared, is_bot_user_member: true }));
  await new Promise((go) => setTimeout(go, 100));
  expect(sources).toEqual([]);
});

it('ends with the membership: no button, page or question of before opens it, after a restart either', async () => {
  const body = command('pages', slack.responseUrl('slash'));
  const { blocks } = (await h.deliver('slash_commands', body)).body;
  await restart([OTHER]);
  desks.secret.asked.length = 0;
  for (const control of controls(blocks))
    expect(await answers(() => new Reader(h).push(control, { ephemeral: true }))).toContain(
      'another archive',
    );
  expect(await slash(USER)).toContain(NEWS);
  expect(desks.secret.asked).toEqual([]);
  expect(await slash(OTHER)).toContain(SECRET);
});

it('stays closed where Slack does not say who is in the group', async () => {
  slack.answerAlways('usergroups.users.list', () => ({ body: { ok: false, error: 'missing_scope' } }));
  await restart([USER]);
  expect(await slash(USER)).toContain(NEWS);
  expect(h.log()).toContain('who is in a user group is not known');
  expect(TEAM).toBeDefined();
});
