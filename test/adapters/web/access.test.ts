/** Who sees what, and what each hostile request gets. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SignedLinks } from '../../../adapters/shared/http/signed-links.ts';
import { HURRIED_TIMEOUTS } from '../hurried-timeouts.ts';
import { HOSTILE, PROXY, type Rig, SECRET, type Sent, seen, startRig } from './rig.ts';

vi.setConfig({ testTimeout: 40_000 });

let clock = new Date('2026-06-01T10:00:00Z');
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ now: () => clock });
});
afterAll(() => rig.stop());

const DAY = 86_400_000;
const later = (days: number) => new Date(clock.getTime() + days * DAY);
const key = (kind: 'article' | 'person' | 'archive', id: string, corpus = 'news') =>
  rig.links.sign({ corpus, kind, id });
const user = (name: string) => ({ [PROXY.userHeader]: name, 'x-quotedesk-proxy-secret': PROXY.secret });

describe('a reader', () => {
  it('with a link opens its article for thirty days', async () => {
    const path = `/articles/harbour?key=${key('article', 'harbour')}`;
    expect((await rig.get(path)).status).toBe(200);
    const [before, day] = [clock, later(30)];
    clock = day;
    expect((await rig.get(path)).status).toBe(200);
    clock = new Date(before.getTime() + 32 * DAY);
    const { status, text } = await rig.get(path);
    clock = before;
    expect([status, seen(text)]).toEqual([403, expect.stringContaining('This link has expired')]);
  });

  it('with the link of the command line is signed in by a cookie', async () => {
    const { status, headers } = await rig.get(`/enter?key=${key('archive', '')}`);
    expect(status).toBe(303);
    const [cookie = ''] = headers['set-cookie'] as string[];
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    const own = { cookie: cookie.split(';')[0]! };
    expect((await rig.get('/articles/bridge', own)).status).toBe(200);
    expect((await rig.get('/articles/match', own)).status).toBe(404);
  });

  it('whom the proxy has signed in sees the archive of the place', async () => {
    expect((await rig.get('/articles/harbour', user('pike'))).status).toBe(200);
    expect((await rig.get('/articles/match', user('pike'))).status).toBe(404);
    expect((await rig.get('/articles/match', user('holt'))).status).toBe(200);
    expect((await rig.get('/articles/harbour', user('holt'))).status).toBe(404);
  });

  it('signed in to one archive opens the link to an article of another, and goes no further', async () => {
    const link = `/articles/harbour?key=${key('article', 'harbour')}`;
    const { status, text } = await rig.get(link, user('holt'));
    expect(status).toBe(200);
    expect(text).not.toContain('href="/people/');
    expect((await rig.get(link, user('pike'))).text).toContain('href="/people/');
  });

  it('signed in needs no link, so an expired one does no harm', async () => {
    const old = new SignedLinks(SECRET, () => later(-90)).sign({
      corpus: 'news',
      kind: 'article',
      id: 'harbour',
    });
    expect((await rig.get(`/articles/harbour?key=${old}`, rig.reader)).status).toBe(200);
  });
});

describe('what a hostile request gets', () => {
  const other = new SignedLinks('t'.repeat(40), () => clock);
  it.each<[string, number, string, Sent]>([
    ['no link', 401, '/articles/harbour', {}],
    ['an empty link', 403, '/articles/harbour?key=', {}],
    ['a made-up link', 403, `/articles/harbour?key=bmV3cw.20000.${'a'.repeat(43)}`, {}],
    ['a link that is no text of a link', 403, `/articles/harbour?key=${'%00'.repeat(40)}`, {}],
    ['a link of enormous length', 403, `/articles/harbour?key=${'a'.repeat(9_000)}`, {}],
    ['the path of a file', 401, '/../../etc/passwd', {}],
    ['the path of a file, encoded', 401, '/%2e%2e/%2e%2e/etc/passwd', {}],
    ['a path that is no encoding', 401, '/articles/%E0%A4%A', {}],
    ['another page without being signed in', 401, '/archive', {}],
    ['a token that is none', 401, '/articles/harbour', { headers: { authorization: 'Bearer x' } }],
    ['a cookie that is none', 401, '/articles/harbour', { headers: { cookie: 'quotedesk=x; quotedesk=y' } }],
    ['the header of the proxy alone', 401, '/articles/harbour', { headers: { [PROXY.userHeader]: 'pike' } }],
    [
      'the header of the proxy with a guess',
      401,
      '/articles/harbour',
      { headers: { [PROXY.userHeader]: 'pike', 'x-quotedesk-proxy-secret': 'p'.repeat(39) } },
    ],
    [
      'the secret of the proxy without a user',
      401,
      '/articles/harbour',
      { headers: { 'x-quotedesk-proxy-secret': PROXY.secret } },
    ],
    ['a form of another site', 403, '/ask', { method: 'POST', headers: { origin: 'https://evil.example' } }],
    ['a form of a page without an origin', 403, '/ask', { method: 'POST', headers: { origin: 'null' } }],
    [
      'a form that the browser says is of another site',
      403,
      '/ask',
      { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } },
    ],
    [
      'a form whose origin looks right and that the browser says is of a like site',
      403,
      '/ask',
      { method: 'POST', headers: { origin: 'http://desk.example', 'sec-fetch-site': 'same-site' } },
    ],
    ['a method that is none of ours', 401, '/articles/harbour', { method: 'DELETE' }],
  ])('%s: %i', async (_, status, path, sent) => {
    clock = later(1);
    const answer = await rig.send(path, sent);
    expect(answer.status).toBe(status);
    expect(seen(answer.text)).not.toMatch(/harbour wall|at .*\.ts:/i);
  });

  it.each<[string, number, () => string]>([
    ['the link to another article', 403, () => `/articles/bridge?key=${key('article', 'harbour')}`],
    ['the link to a person of that name', 403, () => `/articles/harbour?key=${key('person', 'harbour')}`],
    [
      'the link to an archive as that of an article',
      403,
      () => `/articles/harbour?key=${key('archive', '')}`,
    ],
    ['the link to an article as that of the archive', 403, () => `/enter?key=${key('article', 'harbour')}`],
    [
      'the link to the same article of another archive',
      404,
      () => `/articles/harbour?key=${key('article', 'harbour', 'sports')}`,
    ],
    [
      'the link to an archive that is not open',
      403,
      () => `/articles/harbour?key=${key('article', 'harbour', 'gone')}`,
    ],
    [
      'a link made with another secret',
      403,
      () => `/articles/harbour?key=${other.sign({ corpus: 'news', kind: 'article', id: 'harbour' })}`,
    ],
    [
      'a link whose end was put off',
      403,
      () =>
        `/articles/harbour?key=${key('article', 'harbour').replace(/\.(\d+)\./, (_, days) => `.${Number(days) + 1}.`)}`,
    ],
    ['a link to an embargoed article', 404, () => `/articles/embargoed?key=${key('article', 'embargoed')}`],
    ['a link to a withdrawn article', 404, () => `/articles/withdrawn?key=${key('article', 'withdrawn')}`],
    ['a link to an article that never was', 404, () => `/articles/guessed?key=${key('article', 'guessed')}`],
  ])('%s: %i', async (_, status, path) => {
    clock = later(1);
    const answer = await rig.get(path());
    expect(answer.status).toBe(status);
    expect(seen(answer.text)).not.toMatch(/harbour wall|lighthouse|reserve fund/i);
  });

  it('withheld, embargoed and unknown articles look alike', async () => {
    const pages = await Promise.all(
      ['embargoed', 'withdrawn', 'guessed'].map(
        async (id) => (await rig.get(`/articles/${id}`, rig.reader)).text,
      ),
    );
    expect(new Set(pages).size).toBe(1);
  });

  it('asks too often: 429, and only who does', async () => {
    clock = later(1);
    const statuses = await Promise.all(
      Array.from({ length: 300 }, async () => (await rig.get('/nothing', user('greedy'))).status),
    );
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect((await rig.get('/articles/harbour', user('pike'))).status).toBe(200);
    clock = later(1);
  });

  it('sends its headers slowly: is let go', async () => {
    const hurried = await startRig({ timeouts: HURRIED_TIMEOUTS });
    const socket = connect(Number(new URL(hurried.url).port), '127.0.0.1');
    socket.on('error', () => {}).resume();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    await new Promise((done) => socket.on('close', done));
    await hurried.stop();
  });
});

it('every answer forbids scripts, frames, referrers, guessing of types and indexing', async () => {
  const paths = [
    '/articles/harbour',
    `/articles/${encodeURIComponent(HOSTILE.id)}`,
    '/nothing',
    '/robots.txt',
  ];
  for (const path of paths) {
    const { headers } = await rig.get(path, rig.reader);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src/);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': expect.stringContaining('noindex'),
      'cache-control': expect.stringContaining('no-store'),
    });
  }
});

describe('an archive that is given to a group', () => {
  it('is opened by no key to a single page, by somebody who is signed in to it alone', async () => {
    const closed = await startRig({ now: () => clock, closed: new Set(['sports']) });
    const of = (corpus: string, id: string) => closed.links.sign({ corpus, kind: 'article', id });
    expect((await closed.get(`/articles/harbour?key=${of('news', 'harbour')}`)).status).toBe(200);
    const path = `/articles/match?key=${of('sports', 'match')}`;
    expect((await closed.get(path)).status).toBe(403);
    expect((await closed.get(path, user('holt'))).status).toBe(200);
    await closed.stop();
  });
});
