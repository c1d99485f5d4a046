/** Feeds as part of a corpus, against a real server on this machine. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { withdrawn } from '../../../src/corpus/feeds/feed-folder.ts';
import { FeedFollower, feedFolderOf } from '../../../src/corpus/feeds/feed-follower.ts';
import { isPrivateAddress } from '../../../src/corpus/feeds/public-address.ts';
import { readFile } from '../../../src/corpus/read-file.ts';
import { type Desk, openDesk } from '../../../src/index.ts';
import { folderOf, readAll } from '../folder.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const servers: Server[] = [];
const followers: FeedFollower[] = [];
const desks: Desk[] = [];
afterEach(async () => {
  await Promise.all([...followers.splice(0), ...desks.splice(0)].map((one) => one.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const RULES = { allowPrivate: true, timeoutMs: 1500 };
const PUBLISHED = (day: number) => new Date(Date.UTC(2026, 2, day)).toUTCString();
const entry = (n: number, body = `“Toll ${n} is due,” said Orla Finch.`) =>
  `<item><guid>g${n}</guid><title>Toll ${n}</title><link>https://quay.example/${n}</link><pubDate>${PUBLISHED(n)}</pubDate>${body && `<content:encoded><![CDATA[<p>${body}</p>]]></content:encoded>`}</item>`;
const rss = (...items: string[]) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Quay</title>${items.join('')}</channel></rss>`;

/** A feed's folder, asked once. */
async function fetchOnce(
  address: string,
  options: Partial<ConstructorParameters<typeof FeedFollower>[3]> = {},
  folder = folderOf(),
) {
  const path = feedFolderOf(address, folder);
  const follower = new FeedFollower(address, path, readFile, {
    ...options,
    rules: { ...RULES, ...options.rules },
  });
  followers.push(follower);
  await follower.start(false, () => {});
  const said = follower.problem?.sentence.replace(`${address}: `, '') ?? null;
  return { path, follower, said, folder };
}

const titles = async (path: string) =>
  (await readAll(path)).articles.map(({ article }) => article.title).sort();

describe('a feed', () => {
  it.each<[string, string, string]>([
    ['RSS', 'application/rss+xml', rss(entry(1), entry(2))],
    [
      'Atom',
      'application/atom+xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title>${[1, 2].map((n) => `<entry><id>g${n}</id><title>Toll ${n}</title><updated>2026-03-0${n}T00:00:00Z</updated><content type="text">“Toll ${n} is due,” said Orla Finch.</content></entry>`).join('')}</feed>`,
    ],
    [
      'JSON Feed',
      'application/feed+json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Quay',
        items: [1, 2].map((n) => ({
          id: `g${n}`,
          title: `Toll ${n}`,
          content_text: `“Toll ${n} is due,” said Orla Finch.`,
        })),
      }),
    ],
  ])('%s becomes articles', async (_, type, body) => {
    const address = await serve((_request, response) => response.setHeader('content-type', type).end(body));
    const { path, said } = await fetchOnce(`${address}/feed`);
    expect(said).toBeNull();
    const { articles, problems } = await readAll(path);
    expect(problems).toEqual([]);
    expect(articles.map(({ article }) => [article.id, article.outlet, article.text]).sort()).toEqual([
      ['g1', 'The Quay', '“Toll 1 is due,” said Orla Finch.'],
      ['g2', 'The Quay', '“Toll 2 is due,” said Orla Finch.'],
    ]);
  });

  it('marks what it gives a summary of', async () => {
    const summary = '<item><guid>s</guid><title>Tolls</title><description>They rise.</description></item>';
    const address = await serve((_, response) => response.end(rss(entry(1), summary)));
    expect(await titles((await fetchOnce(address)).path)).toEqual(['Toll 1', 'Tolls (summary)']);
  });

  it('is asked whether it has changed, with what its server said of it', async () => {
    const asked: (string | undefined)[] = [];
    const address = await serve(({ headers }, response) => {
      asked.push(headers['if-none-match'], headers['if-modified-since']);
      if (headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else
        response
          .setHeader('etag', '"v1"')
          .setHeader('last-modified', PUBLISHED(2))
          .end(rss(entry(1)));
    });
    const { path, folder } = await fetchOnce(address);
    const [item = ''] = readdirSync(path).filter((name) => !name.startsWith('.'));
    const { mtimeMs } = statSync(join(path, item));
    // Another run, with the same folder.
    expect((await fetchOnce(address, {}, folder)).said).toBeNull();
    expect(asked).toEqual([undefined, undefined, '"v1"', PUBLISHED(2)]);
    expect(statSync(join(path, item)).mtimeMs).toBe(mtimeMs);
    expect(await titles(path)).toEqual(['Toll 1']);
  });

  it('keeps what moves out of it, corrects what changes and removes what is withdrawn', async () => {
    let body = rss(entry(3), entry(2), entry(1));
    const address = await serve((_, response) => response.end(body));
    const { path, folder } = await fetchOnce(address);
    const next = async (now: string) => {
      body = now;
      await fetchOnce(address, {}, folder);
      return titles(path);
    };
    expect(await next(rss(entry(4), entry(3), entry(2)))).toEqual(['Toll 1', 'Toll 2', 'Toll 3', 'Toll 4']);
    expect(await next(rss(entry(4, 'It is due.'), entry(2)))).toEqual(['Toll 1', 'Toll 2', 'Toll 4']);
    expect(
      readdirSync(path)
        .map((name) => readFileSync(join(path, name), 'utf8'))
        .join(''),
    ).toContain('It is due.');
    // A broken answer takes nothing away.
    expect(await next('<rss>')).toEqual(['Toll 1', 'Toll 2', 'Toll 4']);
  });

  it('removes what an Atom feed says is deleted, or is a draft now', async () => {
    const feed = (inside: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:app="http://www.w3.org/2007/app"><title>The Quay</title>${inside}</feed>`;
    const item = (n: number) =>
      `<entry><id>tag:a&amp;${n}</id><title>Toll ${n}</title><updated>2026-03-0${n}T00:00:00Z</updated><content>Words.</content></entry>`;
    let body = feed(item(1) + item(2));
    const address = await serve((_, response) => response.end(body));
    const { path, folder } = await fetchOnce(address);
    body = feed(`${item(3)}<at:deleted-entry ref="tag:a&amp;1" when="2026-03-05T00:00:00Z"/>`);
    await fetchOnce(address, {}, folder);
    expect(await titles(path)).toEqual(['Toll 2', 'Toll 3']);
    body = feed(
      '<entry><id>tag:a&amp;3</id><title>T</title><updated>2026-03-06T00:00:00Z</updated><app:control><app:draft>yes</app:draft></app:control></entry>',
    );
    await fetchOnce(address, {}, folder);
    expect(await titles(path)).toEqual(['Toll 2']);
    body = feed('<at:deleted-entry ref="tag:a&amp;2" when="2026-03-07T00:00:00Z"/>');
    await fetchOnce(address, {}, folder);
    expect(await titles(path)).toEqual([]);
  });

  it.each<[string, Handler, string]>([
    ['is not there', (_, response) => response.writeHead(404).end(), 'is answered with status 404.'],
    [
      'is no feed',
      (_, response) => response.end('<html><p>Sign in</p></html>'),
      'its root element "html" is none of newsItem, newsMessage, nitf, rss, feed.',
    ],
    [
      'is too large',
      (_, response) => response.end(Buffer.alloc(3 * 1024 * 1024, 'x')),
      'is larger than 1 MB.',
    ],
    [
      'grows when unpacked',
      (_, response) =>
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50 * 1024 * 1024))),
      'is larger than 1 MB.',
    ],
    ['never answers', () => {}, 'does not answer within 2 seconds.'],
    ['never ends', (_, response) => void response.write('<rss>'), 'does not answer within 2 seconds.'],
    ['hangs up', ({ socket }) => void socket.destroy(), 'cannot be reached (UND_ERR_SOCKET).'],
    [
      'leads on for ever',
      ({ url = '' }, response) => response.writeHead(302, { location: `${url}x` }).end(),
      'leads on more than 5 times.',
    ],
    [
      'leads on to another host',
      (_, response) => response.writeHead(301, { location: 'http://localhost:1/' }).end(),
      'leads on to localhost, which QUOTEDESK_FEED_HOSTS does not name.',
    ],
    [
      'leads on to a file',
      (_, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
      'leads on to an address that is not https.',
    ],
    [
      'declares entities',
      (_, response) =>
        response.end(
          '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
        ),
      'entit',
    ],
  ])('that %s is said in one sentence', async (_, handler, sentence) => {
    const address = await serve(handler);
    const { said } = await fetchOnce(address, { rules: { mostBytes: 1024 * 1024 } });
    expect(said).toContain(sentence);
  });

  it('may lead on to a host that is named', async () => {
    const other = await serve((_, response) => response.end(rss(entry(1))));
    const there = other.replace('127.0.0.1', 'localhost');
    const address = await serve((_, response) => response.writeHead(302, { location: there }).end());
    const { path, said } = await fetchOnce(address, { rules: { hosts: ['localhost'] } });
    expect([said, await titles(path)]).toEqual([null, ['Toll 1']]);
  });

  it('is asked ever more seldom while it fails, and at once again when it answers', async () => {
    const times: number[] = [];
    const address = await serve((_, response) => {
      times.push(performance.now());
      if (times.length < 4) response.writeHead(500).end();
      else response.end(rss(entry(1)));
    });
    const path = feedFolderOf(address, folderOf());
    const said: string[] = [];
    const follower = new FeedFollower(address, path, readFile, { everyMs: 40, rules: RULES });
    followers.push(follower);
    await follower.start(true, ({ sentence }) => said.push(sentence));
    await expect.poll(() => times.length, { timeout: 10_000 }).toBeGreaterThan(5);
    const pauses = times.slice(1, 4).map((at, i) => at - times[i]!);
    expect(pauses[0]).toBeGreaterThan(75);
    expect(pauses[1]).toBeGreaterThan(155);
    expect(pauses[2]).toBeGreaterThan(310);
    // Said once, not each time.
    expect(said).toEqual([`${address}: is answered with status 500.`]);
    expect(follower.problem).toBeNull();
  });

  it('is left alone for as long as its server asks', async () => {
    let asked = 0;
    const address = await serve((_, response) => {
      asked++;
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    const follower = new FeedFollower(address, feedFolderOf(address, folderOf()), readFile, {
      everyMs: 20,
      rules: RULES,
    });
    followers.push(follower);
    await follower.start(true, () => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toBe(1);
  });
});

it('a feed that failed is left alone over a restart, and what was wrong is still said', async () => {
  let asked = 0;
  const address = await serve((_, response) => {
    asked++;
    if (asked === 2) response.end(rss(entry(1)));
    else response.writeHead(503, { 'retry-after': '1' }).end();
  });
  const { folder, path } = await fetchOnce(address, { everyMs: 20 });
  const again = await fetchOnce(address, { everyMs: 20 }, folder);
  expect([asked, again.said]).toEqual([1, 'is answered with status 503.']);
  await again.follower.close();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const third = await fetchOnce(address, { everyMs: 20 }, folder);
  expect([asked, third.said, await titles(path)]).toEqual([2, null, ['Toll 1']]);
});

describe('a private network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'no address',
  ])('holds %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
    'does not hold %s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );

  it.each([
    ['by its number', '127.0.0.1'],
    ['by its number in another form', '2130706433'],
    ['by its number in IPv6', '[::ffff:127.0.0.1]'],
    ['by a name', 'localhost'],
  ])('is not asked unless that is allowed: %s', async (_, host) => {
    let asked = 0;
    const address = await serve((_request, response) => {
      asked++;
      response.end(rss(entry(1)));
    });
    const { said } = await fetchOnce(address.replace('127.0.0.1', host), { rules: { allowPrivate: false } });
    expect(said).toBe('lies in a private network, which QUOTEDESK_FEED_PRIVATE does not allow.');
    expect(asked).toBe(0);
  });
});

it.each<[string, string[], string[], string[]]>([
  ['moved out of a feed without dates', ['c', 'b', 'a'], ['d', 'c', 'b'], []],
  ['gone from the middle of one', ['c', 'b', 'a'], ['c', 'a'], ['b']],
  ['all gone', ['b', 'a'], ['d', 'c'], []],
])('%s', (_, former, now, gone) => {
  const window = (ids: string[]) => ids.map((id) => ({ id, published: null }));
  expect(withdrawn(window(former), window(now))).toEqual(gone);
});

it('a feed that is written from old to new loses its first items without withdrawing them', () => {
  const window = (days: number[]) => days.map((day) => ({ id: `g${day}`, published: `2026-03-0${day}` }));
  expect(withdrawn(window([1, 2, 3]), window([2, 3, 4]))).toEqual([]);
  expect(withdrawn(window([1, 2, 3]), window([1, 3, 4]))).toEqual(['g2']);
});

it('a desk answers from a feed, follows it, and lets go of what is withdrawn', {
  timeout: 60_000,
}, async () => {
  let body = rss(entry(2), entry(1));
  const address = await serve((_, response) => response.end(body));
  const feedOptions = { everyMs: 50, rules: RULES };
  const desk = await openDesk({
    corpus: [address],
    feedFolder: folderOf(),
    feedOptions,
    watch: true,
    workers: 0,
  });
  desks.push(desk);
  await desk.ready();
  const said = async () =>
    (await desk.ask({ question: 'what did Orla Finch say?' })).answer.statements
      .map(({ text }) => text)
      .sort();
  expect(await said()).toEqual(['Toll 1 is due,', 'Toll 2 is due,']);
  body = rss(entry(3), entry(1));
  await expect.poll(said, { timeout: 30_000 }).toEqual(['Toll 1 is due,', 'Toll 3 is due,']);
  expect(desk.problems()).toEqual([]);
});

it('a desk says what it needs for a feed', async () => {
  const wrong = { code: 'CORPUS_UNREADABLE' };
  await expect(openDesk({ corpus: ['https://quay.example/rss'] })).rejects.toMatchObject(wrong);
  await expect(openDesk({ corpus: ['https://'], feedFolder: folderOf() })).rejects.toMatchObject(wrong);
});
