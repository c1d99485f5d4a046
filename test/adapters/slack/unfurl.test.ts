/** Links to our pages: who is quoted there, where the channel's archive has the article, and nowhere else. */
import { afterEach, describe, expect, it } from 'vitest';
import { articlePath } from '../../../adapters/shared/http/page-links.ts';
import { SignedLinks } from '../../../adapters/shared/http/signed-links.ts';
import { manifestSettings } from '../../../adapters/slack/commands-cli.ts';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import type { Source, Statement } from '../../../src/index.ts';
import { FakeDesk, news } from '../fake-desk.ts';
import { type Harness, startHarness } from './harness.ts';
import { event, ts } from './payloads.ts';

const PAGES = 'https://quotes.example';
const HOSTILE = 'Harbour <!channel> *sold*';

class NewsDesk extends FakeDesk {
  override readonly name = 'news';
  override async source(id: string): Promise<Source | null> {
    if (id !== 'a/harbour') return null;
    const said = (n: number, name: string): Statement => {
      const statement = news(`The wall <!here> number ${n} stands.`, { document: id });
      return { ...statement, id: `${id}#${n}`, speaker: statement.speaker && { ...statement.speaker, name } };
    };
    return {
      document: { id, title: HOSTILE, outlet: 'The Quay', published: '2026-03-02', url: null },
      text: '',
      digest: 'sha256:0',
      notes: [],
      authors: [],
      statements: [said(1, 'Ada Moss'), said(2, 'Ada Moss'), said(3, 'Tom Pike')],
    };
  }
}

const links = new SignedLinks('s'.repeat(40), () => new Date());
const key = (corpus: string) => links.sign({ corpus, kind: 'article', id: 'a/harbour' });
const address = (corpus = 'news') =>
  PAGES + articlePath('a/harbour', { statement: 'a/harbour#2' }, key(corpus));

const shared = (urls: readonly string[], over: object = {}) =>
  event({
    type: 'link_shared',
    user: 'U0READER',
    channel: 'C0NEWS',
    message_ts: ts(),
    is_bot_user_member: true,
    source: 'conversations_history',
    unfurl_id: 'x.y',
    links: urls.map((url) => ({ domain: 'quotes.example', url })),
    ...over,
  });

let harness: Harness;
afterEach(() => harness.stop());

async function unfurled(body: object): Promise<readonly unknown[]> {
  const news = new NewsDesk();
  const other = new FakeDesk();
  harness = await startHarness({
    pagesUrl: PAGES,
    deskFor: ({ channel }) => (channel === 'C0NEWS' ? news : other),
  });
  await harness.deliver('events_api', body);
  await new Promise((go) => setTimeout(go, 150));
  expect(harness.slack.problems).toEqual([]);
  return harness.slack.calls.filter(({ method }) => method === 'chat.unfurl').map(({ args }) => args);
}

describe('a link to a page of ours', () => {
  it('shows the article, the quotation it goes to and who is quoted, and nothing in it acts', async () => {
    const url = address();
    const [call] = await unfurled(shared([url]));
    expect(call).toMatchObject({ channel: 'C0NEWS', unfurls: { [url]: { blocks: expect.any(Array) } } });
    const text = JSON.stringify(call);
    expect(text).toContain('Quoted: Ada Moss (2), Tom Pike (1)');
    expect(text).toContain('Ada Moss: The wall &lt;!here&gt; number 2 stands.');
    expect(text).toContain('The Quay · 2 March 2026');
    expect(text).not.toMatch(/<!channel>|<!here>/);
  });

  it.each<[string, object]>([
    ['in a channel with another archive', shared([address()], { channel: 'C0OTHER' })],
    ['whose key is for another archive', shared([address('sports')])],
    ['to an article that is not there', shared([`${PAGES}/articles/gone`])],
    ['to no article', shared([`${PAGES}/people/moss`, `${PAGES}/articles/%E0%A4%A`])],
    ['of another site', shared(['https://evil.example/articles/a%2Fharbour'])],
    ['in a message still being written', shared([address()], { source: 'composer', channel: 'COMPOSER' })],
    ['where the desk is no member', shared([address()], { is_bot_user_member: false })],
    ['of no form', shared([], { links: 'x' })],
  ])('%s: nothing is shown', async (_, body) => {
    expect(await unfurled(body)).toEqual([]);
  });

  it('is asked for by the manifest where pages have a public address, and only there', () => {
    const manifest = (env: Record<string, string>) => JSON.stringify(slackManifest(manifestSettings(env)));
    const on = manifest({ QUOTEDESK_WEB: '3080', QUOTEDESK_WEB_URL: PAGES });
    for (const word of [
      '"unfurl_domains":["quotes.example"]',
      '"link_shared"',
      '"links:read"',
      '"links:write"',
    ])
      expect(on).toContain(word);
    for (const env of [{}, { QUOTEDESK_WEB: '3080' }, { QUOTEDESK_WEB_URL: PAGES }])
      expect(manifest(env)).not.toMatch(/links:|unfurl|link_shared/);
  });
});
