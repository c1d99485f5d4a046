import { describe, expect, it } from 'vitest';
import { folderOf, readAll, readOne, readRaw } from './folder.ts';
import { makeDocx } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

const WORDS = 'The harbour will reopen in spring, “and not a day later”, Mayor Ilse Brandt said on Monday.';
const MORE = 'Nobody on the council had asked for that, said Tom Reyes, who leads the opposition there.';

describe('plain text', () => {
  it('is the whole file and nothing else', async () => {
    const text = '  One.\r\n\r\nTwo.\n';
    expect((await readOne('a.b.txt', text)).article).toEqual({ id: 'a.b', text });
  });
});

describe('JSON Lines', () => {
  it('reads what the contract names and leaves the rest', async () => {
    const line = {
      id: 'x/1',
      text: WORDS,
      title: 'T',
      outlet: 'The Quay',
      published: '2021-03-04',
      tags: ['a'],
    };
    const { article, place } = await readOne(
      'a.jsonl',
      `${JSON.stringify({ ...line, url: null, author: '' })}\n`,
    );
    expect(article).toEqual({
      id: 'x/1',
      text: WORDS,
      title: 'T',
      outlet: 'The Quay',
      published: '2021-03-04',
    });
    expect(place).toBe('line 1');
  });

  it('serves the good lines beside bad ones', async () => {
    const lines = [
      '{"id":"1","text":"First."}',
      'not json',
      '{"id":"2"}',
      '',
      '{"id":3,"text":"x"}',
      '[]',
      '{"id":"4","text":"Fourth.","published":"soon","url":"javascript:alert(1)"}',
      '{"id":"5","text":"  "}',
      '{"id":"6","text":"Last, without a line end."}',
    ];
    const { articles, problems } = await readAll(folderOf({ 'a.jsonl': lines.join('\n') }));
    expect(articles.map((item) => item.article.id)).toEqual(['1', '4', '6']);
    expect(articles[1]?.article).toEqual({ id: '4', text: 'Fourth.' });
    expect(problems).toEqual([
      'a.jsonl, line 2: is not JSON.',
      'a.jsonl, line 3: text is missing.',
      'a.jsonl, line 5: id is not text.',
      'a.jsonl, line 6: is neither ninjs nor an article object (it is no article object).',
      'a.jsonl, line 7: published is not an ISO 8601 date and is left out.',
      'a.jsonl, line 7: url is not a web address and is left out.',
      'a.jsonl, line 8: text is empty.',
    ]);
  });
});

describe('Markdown', () => {
  it('reads front matter and the text as it is shown', async () => {
    const md = `---
title: Harbour to reopen
date: 2021-03-04 10:30
authors: [Ann Lee, { name: Bo Yi }]
publication: The Quay
link: https://quay.example/harbour
---

## Reopening

Mayor *Ilse Brandt* said: "We [will
open](https://x.example) it &amp; soon."

> "Not so fast," said Tom Reyes.

- one
- two
`;
    const { article, release } = await readOne('story.md', md);
    expect(article).toEqual({
      id: 'https://quay.example/harbour',
      text: 'Reopening\n\nMayor Ilse Brandt said: "We will open it & soon."\n\n"Not so fast," said Tom Reyes.\n\none\n\ntwo',
      title: 'Harbour to reopen',
      published: '2021-03-04T10:30',
      author: 'Ann Lee, Bo Yi',
      outlet: 'The Quay',
      url: 'https://quay.example/harbour',
    });
    expect(release).toEqual({ state: 'usable' });
  });

  it.each([
    ['draft: true', { state: 'withheld' }],
    ['status: withheld', { state: 'withheld' }],
    ['status: killed', { state: 'cancelled' }],
    ['status: published', { state: 'usable' }],
    ['embargo: 2030-01-02T09:00:00+01:00', { state: 'embargoed', until: '2030-01-02T09:00:00+01:00' }],
    ['embargo: true', { state: 'embargoed' }],
    ['embargo: next week', { state: 'withheld' }],
    ['status: mystery', { state: 'withheld' }],
  ])('%s → %j', async (line, release) => {
    expect((await readOne('a.md', `---\n${line}\n---\nText.`)).release).toEqual(release);
  });

  it('takes its opening heading for the title', async () => {
    expect((await readOne('a.md', '# Headline\n\nText.')).article).toEqual({
      id: 'a',
      title: 'Headline',
      text: 'Headline\n\nText.',
    });
  });
});

describe('HTML', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>Harbour to reopen | The Quay</title>${head}</head><body>
     <nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article><h1>Harbour to reopen</h1>${body}</article>
     <aside>Read also: ten best bakeries</aside><footer>All rights reserved</footer><script>track("x")</script></body></html>`;
  const paragraphs = Array.from({ length: 4 }, (_, i) => `<p>${i % 2 ? MORE : WORDS}</p>`).join('\n');

  it('reads the article, not the page', async () => {
    const { article } = await readOne('p.html', page('', `${paragraphs}<p>One<br>two &mdash; three</p>`));
    expect(article.text).toContain(`${WORDS}\n\n${MORE}`);
    expect(article.text).toContain('One\ntwo — three');
    expect(article.text).not.toMatch(/Sport|bakeries|rights|track/);
    expect(article.id).toBe('p');
  });

  it('takes the printed headline, and else what JSON-LD states before what meta elements state', async () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'The harbour reopens',
          datePublished: '2021-03-04T10:30:00Z',
          author: [{ '@type': 'Person', name: 'Ann Lee' }],
          publisher: { name: 'The Quay' },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(linked)}</script>
      <meta property="og:title" content="Other"><link rel="canonical" href="https://quay.example/harbour">`;
    const { article } = await readOne('p.html', page(head, paragraphs));
    expect(article).toMatchObject({
      title: 'Harbour to reopen',
      author: 'Ann Lee',
      outlet: 'The Quay',
      published: '2021-03-04T10:30:00Z',
      url: 'https://quay.example/harbour',
    });
  });

  it('takes meta elements where there is no JSON-LD', async () => {
    const head = `<meta property="og:title" content="The harbour reopens"><meta name="author" content="By Ann Lee">
      <meta property="og:site_name" content="The Quay"><meta property="article:published_time" content="2021-03-04">
      <meta property="og:url" content="https://quay.example/h"><script type="application/ld+json">{broken</script>`;
    expect((await readOne('p.htm', page(head, paragraphs))).article).toMatchObject({
      title: 'Harbour to reopen',
      author: 'Ann Lee',
      outlet: 'The Quay',
      published: '2021-03-04',
      url: 'https://quay.example/h',
    });
  });

  it('reads a page too short for the article to be told apart as a whole', async () => {
    expect((await readOne('s.html', '<p>He said “no”.</p><p>She left.</p>')).article.text).toBe(
      'He said “no”.\n\nShe left.',
    );
  });
});

describe('ninjs', () => {
  it('reads version 1', async () => {
    const item = {
      uri: 'urn:quay:1',
      type: 'text',
      version: '2',
      versioncreated: '2021-03-05T08:00:00Z',
      firstcreated: '2021-03-04T10:30:00Z',
      pubstatus: 'usable',
      headline: 'Harbour to reopen',
      byline: 'By Ann Lee',
      source: 'The Quay',
      body_html: `<p>${WORDS}</p><p>${MORE}</p>`,
    };
    const { article, version } = await readOne('n.json', JSON.stringify(item));
    expect(article).toEqual({
      id: 'urn:quay:1',
      text: `${WORDS}\n\n${MORE}`,
      title: 'Harbour to reopen',
      outlet: 'The Quay',
      published: '2021-03-04T10:30:00Z',
      author: 'Ann Lee',
    });
    expect(version).not.toBeNull();
  });

  it('reads version 2, and its status', async () => {
    const item = {
      uri: 'https://quay.example/n/2',
      standard: { name: 'ninjs', version: '2.1' },
      pubstatus: 'canceled',
      headlines: [{ role: 'main', value: 'Harbour to reopen' }],
      bodies: [
        { role: 'main', contenttype: 'text/html', value: `<p>${WORDS}</p>` },
        { role: 'main', contenttype: 'text/plain', value: WORDS },
      ],
    };
    const found = await readOne('n.json', JSON.stringify(item));
    expect(found.article).toEqual({
      id: 'https://quay.example/n/2',
      url: 'https://quay.example/n/2',
      text: WORDS,
      title: 'Harbour to reopen',
    });
    expect(found.release).toEqual({ state: 'cancelled' });
  });

  const item = { uri: 'urn:q:1', type: 'text', headline: 'Tolls', body_text: WORDS };
  it.each<[string, unknown, string[]]>([
    ['of a news service', { api: '1.1', data: { uri: 'x', items: [{ meta: {}, item }] } }, ['urn:q:1']],
    ['with an address of its own', { uri: 'https://api.example/1', data: { item } }, ['urn:q:1']],
    [
      'of a search engine',
      {
        took: 3,
        hits: {
          total: 2,
          hits: [
            { _id: '7', _source: { id: 'a', text: WORDS } },
            { _id: '8', _source: item },
          ],
        },
      },
      ['a', 'urn:q:1'],
    ],
    [
      'around one that has others with it',
      { item: { ...item, associations: { more: { ...item, uri: 'urn:q:2' } } } },
      ['urn:q:1'],
    ],
    [
      'around one without an id',
      { news: { versioncreated: '2024-03-01T10:00:00Z', body_text: WORDS } },
      ['n'],
    ],
  ])('is found in an envelope %s', async (_, data, ids) => {
    const { articles, problems } = await readAll(folderOf({ 'n.json': JSON.stringify(data) }));
    expect(problems).toEqual([]);
    expect(articles.map(({ article }) => article.id)).toEqual(ids);
  });

  it('reads a list, of ninjs and of plain article objects', async () => {
    const list = [{ uri: 'u:1', body_text: 'One.' }, { id: 'two', text: 'Two.' }, { uri: 'u:3' }, 7];
    const { articles, problems } = await readAll(folderOf({ 'n.json': JSON.stringify(list) }));
    expect(articles.map((item) => [item.article.id, item.place])).toEqual([
      ['u:1', 'item 1'],
      ['two', 'item 2'],
    ]);
    expect(problems).toEqual([
      'n.json, item 3: holds no text.',
      'n.json, item 4: is neither ninjs nor an article object (it is no article object).',
    ]);
  });
});

const NITF_BODY = `<body><body.head><hedline><hl1>Harbour to reopen</hl1></hedline><byline>By <person>Ann Lee</person></byline>
  </body.head><body.content><media media-type="image"><media-caption>A boat.</media-caption></media><p>Mayor <person>Ilse
  Brandt</person> said &quot;<em>yes</em>&quot;.</p><block><p>Caf&#233; &amp; more.</p></block></body.content></body>`;

describe('XML', () => {
  it('reads a byline without what its writer is', async () => {
    const nitf = `<nitf><body><body.head><byline>By Ann Lee<byttl>Harbour Correspondent</byttl></byline></body.head>
      <body.content><p>Words.</p></body.content></body></nitf>`;
    expect((await readOne('a.xml', nitf)).article.author).toBe('Ann Lee');
  });

  it('reads NITF', async () => {
    const nitf = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>x</title>
      <docdata management-status="usable"><doc-id id-string="q-17"/><date.issue norm="20210304T103000Z"/></docdata>
      <pubdata name="The Quay" date.publication="20210304"/></head>${NITF_BODY}</nitf>`;
    expect((await readOne('a.xml', nitf)).article).toEqual({
      id: 'q-17',
      text: 'Mayor Ilse Brandt said "yes".\n\nCafé & more.',
      title: 'Harbour to reopen',
      outlet: 'The Quay',
      published: '2021-03-04',
      author: 'Ann Lee',
    });
  });

  const newsItem = (status: string, content: string, embargo = '') =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:quay:1" version="3"><itemMeta>
      <itemClass qcode="ninat:text"/><provider qcode="q:quay"><name>The Quay</name></provider>
      <versionCreated>2021-03-05T08:00:00Z</versionCreated><firstCreated>2021-03-04T10:30:00Z</firstCreated>${embargo}
      <pubStatus qcode="stat:${status}"/></itemMeta><contentMeta><by>By Ann Lee</by>
      <headline>Harbour to reopen</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
  const xhtml =
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>One.</p><p>Two.</p></body></html></inlineXML>';

  it('reads NewsML-G2 with XHTML inside', async () => {
    const found = await readOne('a.xml', newsItem('usable', xhtml));
    expect(found.article).toEqual({
      id: 'urn:newsml:quay:1',
      text: 'One.\n\nTwo.',
      title: 'Harbour to reopen',
      outlet: 'The Quay',
      published: '2021-03-04T10:30:00Z',
      author: 'Ann Lee',
    });
    expect(found.release).toEqual({ state: 'usable' });
  });

  it('reads NewsML-G2 with NITF or plain text inside, in a message', async () => {
    const nitf = `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">${NITF_BODY}</nitf></inlineXML>`;
    const plain = '<inlineData contenttype="text/plain">One.\n\nTwo &lt;3.</inlineData>';
    const message = `<newsMessage><header/><itemSet>${newsItem('usable', nitf)}${newsItem('withheld', plain).replace('quay:1', 'quay:2')}<packageItem/></itemSet></newsMessage>`;
    const articles = (await readRaw('m.xml', message)).filter((item) => item.kind === 'article');
    expect(
      articles.map(({ article, place, release }) => [article.id, article.text, place, release.state]),
    ).toEqual([
      ['urn:newsml:quay:1', 'Mayor Ilse Brandt said "yes".\n\nCafé & more.', 'item 1', 'usable'],
      ['urn:newsml:quay:2', 'One.\n\nTwo <3.', 'item 2', 'withheld'],
    ]);
  });

  it('honours an embargo', async () => {
    const embargo = '<embargoed>2030-01-01T00:00:00Z</embargoed>';
    expect((await readOne('a.xml', newsItem('usable', xhtml, embargo))).release).toEqual({
      state: 'embargoed',
      until: '2030-01-01T00:00:00Z',
    });
  });

  it('reads RSS', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>The Quay</title><link>https://quay.example</link><description>d</description><item><title>Harbour &amp; more</title>
      <link>https://quay.example/h</link><guid isPermaLink="false">q-1</guid><dc:creator>Ann Lee</dc:creator>
      <pubDate>Thu, 04 Mar 2021 10:30:00 GMT</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>${WORDS}</p><p>${MORE}</p>]]></content:encoded></item><item><title>No id</title></item></channel></rss>`;
    const { articles, problems } = await readAll(folderOf({ 'f.rss': rss }));
    expect(articles.map((item) => item.article)).toEqual([
      {
        id: 'q-1',
        text: `${WORDS}\n\n${MORE}`,
        title: 'Harbour & more',
        outlet: 'The Quay',
        published: '2021-03-04T10:30:00.000Z',
        url: 'https://quay.example/h',
        author: 'Ann Lee',
      },
    ]);
    expect(problems).toEqual(['f.rss, entry 2: text is empty.']);
  });

  it('reads Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><id>f</id><updated>2021-03-05T00:00:00Z</updated>
      <entry><id>tag:quay,1</id><title type="html">Harbour &lt;b&gt;opens&lt;/b&gt;</title><link href="https://quay.example/h"/>
      <published>2021-03-04T10:30:00Z</published><updated>2021-03-05T00:00:00Z</updated><author><name>Ann Lee</name></author>
      <content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;</content></entry></feed>`;
    expect((await readOne('f.atom', atom)).article).toEqual({
      id: 'tag:quay,1',
      text: 'One.\n\nTwo & three.',
      title: 'Harbour opens',
      outlet: 'The Quay',
      published: '2021-03-04T10:30:00Z',
      url: 'https://quay.example/h',
      author: 'Ann Lee',
    });
  });
});

describe('Word', () => {
  it('reads paragraphs, title and author', async () => {
    const docx = makeDocx(
      [{ text: 'Harbour to reopen', style: 'Title' }, { text: WORDS }, { text: 'A &amp; B' }],
      { title: 'Document1', creator: 'Ann Lee' },
    );
    expect((await readOne('w.docx', docx)).article).toEqual({
      id: 'w',
      text: `Harbour to reopen\n\n${WORDS}\n\nA & B`,
      title: 'Harbour to reopen',
      author: 'Ann Lee',
    });
  });
});

describe('PDF', () => {
  it('reads sentences on over lines, divided words and pages', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: 'The Quay', x: 72, y: 760 },
      ...lines.map((text, i) => ({ text, x: text.startsWith('Next') ? 86 : 72, y: 720 - i * 12 })),
      { text: String(number), x: 300, y: 30 },
    ];
    const pdf = makePdf(
      [
        page(1, [
          'Mayor Ilse Brandt said that the har-',
          'bour would reopen in spring, and the Anglo-',
          'French works',
        ]),
        page(2, ['would end by then.', 'Next came the opposition, which asked for an', 'inquiry.']),
        page(3, ['Nobody answered.']),
      ],
      '/Title (Harbour to reopen) /Author (Ann Lee)',
    );
    expect((await readOne('p.pdf', pdf)).article).toEqual({
      id: 'p',
      text: 'Mayor Ilse Brandt said that the harbour would reopen in spring, and the Anglo-French works would end by then.\n\nNext came the opposition, which asked for an inquiry.\n\nNobody answered.',
      title: 'Harbour to reopen',
      author: 'Ann Lee',
    });
  });
});
