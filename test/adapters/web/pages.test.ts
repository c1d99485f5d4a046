/** Each page over a real desk, and what of the archive may not be shown. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HURRIED_TIMEOUTS } from '../hurried-timeouts.ts';
import { EMBARGO_ENDS, PROXY, type Rig, seen, startRig } from './rig.ts';

vi.setConfig({ testTimeout: 40_000 });

let rig: Rig;
let moss: string;
let pike: string;
beforeAll(async () => {
  rig = await startRig();
  moss = (await rig.desks.news.people('Moss')).people[0]!.id;
  pike = (await rig.desks.news.people('Pike')).people[0]!.id;
});
afterAll(() => rig.stop());

const page = async (path: string): Promise<string> => {
  const { status, text } = await rig.get(path, rig.reader);
  expect(status).toBe(200);
  return text;
};
const words = async (path: string): Promise<string> => seen(await page(path)).replace(/\s+/g, ' ');

describe('questions', () => {
  it('are answered with links to where the words stand', async () => {
    const markup = await page('/ask?q=what+did+Pike+say');
    expect(seen(markup)).toContain('The bridge must wait for the tolls.');
    const link = /href="(\/articles\/bridge\?statement=[^"]*)"/.exec(markup)?.[1];
    expect(await page(link!.replace(/#.*/, ''))).toContain('<mark id="quotation"');
  });

  it('go on in one conversation', async () => {
    const first = await page('/ask?q=what+did+Moss+say+about+the+wall');
    const thread = /name="thread" value="([^"]*)"/.exec(first)?.[1];
    expect(await words(`/ask?q=and+Pike%3F&thread=${thread}`)).toContain('Tom Pike');
  });

  it('without an answer say so', async () => {
    expect(await words('/ask?q=what+did+Pike+say+about+penguins')).toContain(
      'The archive has no statement by Tom Pike about penguins.',
    );
  });

  it('begin with examples and the names of the archive', async () => {
    const markup = await page('/ask');
    expect(markup).toContain('<option value="what did Ada Moss say?">');
    expect(markup).toContain('href="/ask?q=');
  });

  it('that are endless get a sentence', async () => {
    const { status, text } = await rig.get(`/ask?q=${'a'.repeat(2_001)}`, rig.reader);
    expect([status, seen(text)]).toEqual([400, expect.stringContaining('longer than 2,000 characters')]);
  });
});

describe('search', () => {
  it('leads to the passage in its article', async () => {
    const markup = await page('/search?q=tolls');
    const link = /href="(\/articles\/bridge\?from=\d+&amp;to=\d+)#quotation"/.exec(markup)?.[1];
    expect(await page(link!.replace('&amp;', '&'))).toMatch(/<mark id="quotation"[^>]*>[^<]*.*tolls/s);
  });

  it('says that it found nothing', async () => {
    expect(await words('/search?q=zeppelin')).toContain('No passage of the archive has these words.');
  });
});

describe('a person', () => {
  it('has names, roles with their sources, statements, a plot and its table', async () => {
    const markup = await page(`/people/${moss}`);
    expect(seen(markup).replace(/\s+/g, ' ')).toMatch(
      /Ada Moss.*Mayor \(.*2026\).*3 statements?|2 statements/,
    );
    expect(markup).toContain('<svg');
    expect(markup).toMatch(/<th scope="row">2026-03<\/th>/);
    expect(markup).not.toMatch(/<style| style="/);
  });

  it.each<[string, string, boolean]>([
    ['about=tolls', 'must wait for the tolls', true],
    ['outlet=Inland+Post', 'must wait for the tolls', false],
    ['since=2026-04-01', 'denied', false],
    ['direct=yes', 'denied that', false],
    ['', 'denied that', true],
  ])('is narrowed by %j', async (query, text, isThere) => {
    const shown = (await words(`/people/${pike}?${query}`)).includes(text);
    expect(shown).toBe(isThere);
  });

  it('with a field that cannot be used gets a sentence', async () => {
    const { status, text } = await rig.get(`/people/${pike}?since=spring`, rig.reader);
    expect([status, seen(text)]).toEqual([400, expect.stringContaining('since is “spring”')]);
  });

  it('is opened by a key of its own, with its files and without the rest of the archive', async () => {
    const key = rig.links.sign({ corpus: 'news', kind: 'person', id: pike });
    const { status, text } = await rig.get(`/people/${pike}?key=${key}`);
    expect(status).toBe(200);
    expect(text).not.toContain('href="/articles/');
    expect((await rig.get(`/people/${pike}?format=csv&key=${key}`)).status).toBe(200);
    expect((await rig.get(`/people/${moss}?key=${key}`)).status).toBe(403);
  });

  it('is exported with citations', async () => {
    const csv = await rig.get(`/people/${pike}?format=csv`, rig.reader);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="Tom-Pike.csv"',
    });
    expect(csv.text.split('\r\n')[0]).toContain('"speaker","role","kind","words"');
    expect(csv.text).toContain(
      '“Pike waits”, The Quay, 5 April 2026, paragraph 1, http://desk.example/articles/bridge?',
    );
    const json = JSON.parse((await rig.get(`/people/${pike}?format=json`, rig.reader)).text);
    expect(json).toMatchObject({ person: { name: 'Tom Pike' }, total: json.statements.length });
    const markdown = (await rig.get(`/people/${pike}?format=md`, rig.reader)).text;
    expect(markdown).toMatch(/^# Tom Pike\n\n> /);
  });
});

describe('the archive', () => {
  it('says what it holds', async () => {
    const text = await words('/archive');
    for (const fact of [
      '4 articles',
      '2 March 2026 to 1 May 2026',
      'all has been read',
      'The Quay',
      'Ada Moss',
    ])
      expect(text).toContain(fact);
  });
});

it('two printings stand side by side with their differences', async () => {
  const markup = await page('/compare?left=harbour&right=reprint');
  expect(seen(markup)).toContain('1 of 4 paragraphs are the same');
  const rows = [...markup.matchAll(/<tr[^>]*><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/gs)].map(
    ([, left, right]) => [left, right],
  );
  expect(rows.slice(1)).toEqual([
    [expect.stringMatching(/^<del>.*second bridge.*<\/del>$/), ''],
    [expect.stringMatching(/^<del>.*was planned\.<\/del>$/), ''],
    [
      'The council <del>meets</del> on <del>Friday</del>.',
      'The council <ins>met</ins> on <ins>Monday</ins>.',
    ],
  ]);
  expect((await rig.get('/compare?left=harbour&right=embargoed', rig.reader)).status).toBe(404);
});

describe('a draft', () => {
  const form = (fields: Record<string, string>, file?: { name: string; bytes: Buffer }) => {
    const end = '----quotedesk';
    const part = (head: string, body: Buffer) =>
      Buffer.concat([
        Buffer.from(`--${end}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
        body,
        Buffer.from('\r\n'),
      ]);
    return {
      method: 'POST',
      headers: { ...rig.reader, 'content-type': `multipart/form-data; boundary=${end}` },
      body: Buffer.concat([
        ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
        ...(file ? [part(`name="file"; filename="${file.name}"`, file.bytes)] : []),
        Buffer.from(`--${end}--\r\n`),
      ]),
    };
  };

  it('that is pasted is judged where its quotations stand', async () => {
    const text =
      'Pike said: "The bridge must wait for the tolls."\r\n\r\nMoss said: "We have much money for a second bridge."';
    const { status, text: markup } = await rig.send('/check', form({ text }));
    expect(status).toBe(200);
    expect(markup).toMatch(/<span class="quoted">The bridge must wait for the tolls\.<\/span>/);
    expect(markup).toContain('class="verdict exact"');
    expect(markup).toContain('class="verdict altered"');
    expect(markup).toContain('href="/articles/bridge#p1"');
    expect(seen(markup)).toMatch(/2 quotations checked: 1 exact, 1 altered/);
  });

  it('is taken from the page itself, as browsers say it', async () => {
    const sent = form({ text: 'Pike said: "The bridge must wait for the tolls."' });
    for (const headers of [
      { origin: 'http://desk.example' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ])
      expect((await rig.send('/check', { ...sent, headers: { ...sent.headers, ...headers } })).status).toBe(
        200,
      );
    expect((await rig.get('/check', rig.reader)).headers['referrer-policy']).toBe('same-origin');
  });

  it('that is sent as a file has its verdicts by line', async () => {
    const bytes = Buffer.from('Intro.\n\nPike said: "The bridge must wait for the tolls."\n');
    const { status, text } = await rig.send('/check', form({}, { name: 'story.md', bytes }));
    expect([status, seen(text)]).toEqual([
      200,
      expect.stringMatching(/story\.md: 1 quotation checked.*line 3/s),
    ]);
  });

  it.each<[string, number, string, () => Parameters<typeof form>]>([
    ['of nothing', 400, 'There is no draft', () => [{ text: '  ' }]],
    [
      'of a kind that is not read',
      400,
      'A draft is a .txt',
      () => [{}, { name: 'a.exe', bytes: Buffer.from('x') }],
    ],
    [
      'of a name with a path',
      400,
      'A draft is a .txt',
      () => [{}, { name: '../../a.sh', bytes: Buffer.from('x') }],
    ],
    [
      'that is broken',
      400,
      'The draft story.docx cannot be read',
      () => [{}, { name: 'story.docx', bytes: Buffer.from('no zip') }],
    ],
  ])('%s: %i', async (_, status, sentence, fields) => {
    const answer = await rig.send('/check', form(...fields()));
    expect([answer.status, seen(answer.text)]).toEqual([status, expect.stringContaining(sentence)]);
    expect(answer.text).not.toContain('quotedesk-draft-');
  });

  it('that is no form gets a sentence', async () => {
    const { status } = await rig.send('/check', { ...form({}), body: 'text=a' });
    expect(status).toBe(400);
  });

  it.each([
    ['said beforehand', `Content-Length: ${50 * 1024 * 1024}`, ''],
    ['not said', 'Transfer-Encoding: chunked', '100000\r\n'],
  ])('of 50 MB is refused, its length %s', async (_, header, before) => {
    const socket = connect(Number(new URL(rig.url).port), '127.0.0.1');
    let got = '';
    socket
      .on('error', () => {})
      .on('data', (data) => {
        got += data;
      });
    const over = new Promise((done) => socket.on('close', done));
    socket.write(
      `POST /check HTTP/1.1\r\nHost: x\r\nAuthorization: ${rig.reader.authorization}\r\nContent-Type: multipart/form-data; boundary=x\r\n${header}\r\n\r\n`,
    );
    const part = before + 'a'.repeat(2 ** 20) + (before && '\r\n');
    let sent = 0;
    for (; sent < 50 && !socket.destroyed && !got; sent++)
      await new Promise((done) => socket.write(part, () => setImmediate(done)));
    await Promise.race([over, new Promise((done) => setTimeout(done, 2_000))]);
    socket.destroy();
    expect(sent).toBeLessThan(50);
    expect(got).toMatch(/^(?:HTTP\/1\.1 413 |$)/);
    expect((await rig.get('/check', rig.reader)).status).toBe(200);
  });

  it('of a stranger or of another site is not read', async () => {
    const headers = { 'content-type': form({}).headers['content-type'] };
    expect((await rig.send('/check', { ...form({ text: 'x' }), headers })).status).toBe(401);
    const foreign = { ...form({ text: 'x' }).headers, origin: 'https://evil.example' };
    expect((await rig.send('/check', { ...form({ text: 'x' }), headers: foreign })).status).toBe(403);
  });

  it('that comes slowly is let go', async () => {
    const hurried = await startRig({ timeouts: HURRIED_TIMEOUTS });
    const socket = connect(Number(new URL(hurried.url).port), '127.0.0.1');
    socket.on('error', () => {}).resume();
    socket.write(
      `POST /check HTTP/1.1\r\nHost: x\r\nAuthorization: ${hurried.reader.authorization}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x`,
    );
    await new Promise((done) => socket.on('close', done));
    await hurried.stop();
  });
});

describe('what may not be shown', () => {
  it('stands on no page and in no file', async () => {
    const paths = [
      '/ask?q=what+did+Verity+say',
      '/ask?q=who+said+%22The+lighthouse+will+be+sold+to+a+hotel%22',
      '/ask?q=what+did+Quill+say+about+the+reserve+fund',
      '/ask',
      '/search?q=lighthouse',
      '/search?q=reserve+fund',
      '/archive',
      `/people/${moss}?format=json`,
    ];
    for (const path of paths) {
      const { text } = await rig.get(path, rig.reader);
      const shown = text.replace(/<form.*?<\/form>|<title>.*?<\/title>/gs, '');
      expect(shown).not.toMatch(/sold to a hotel\.|empty since the flood|Odo Verity|Ines Quill/);
    }
  });

  it('of another place is on no page of this one', async () => {
    const holt = { [PROXY.userHeader]: 'holt', 'x-quotedesk-proxy-secret': PROXY.secret };
    for (const path of ['/ask', '/archive', '/search?q=tolls', `/people/${moss}`]) {
      const { text } = await rig.get(path, holt);
      expect(text).not.toMatch(/Moss|Pike/);
    }
    expect((await rig.get('/archive', holt)).text).toContain('Bram Holt');
  });

  it('is shown once its embargo has ended', async () => {
    let clock = new Date();
    const later = await startRig({ now: () => clock });
    try {
      expect((await later.get('/articles/embargoed', later.reader)).status).toBe(404);
      clock = new Date(Date.parse(EMBARGO_ENDS) + 1_000);
      await later.desks.news.reload();
      const reader = {
        authorization: `Bearer ${later.links.sign({ corpus: 'news', kind: 'archive', id: '' })}`,
      };
      const { status, text } = await later.get('/articles/embargoed', reader);
      expect([status, seen(text)]).toEqual([200, expect.stringContaining('sold to a hotel')]);
    } finally {
      await later.stop();
    }
  });
});
