import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { folderOf, problemsOf, put, readAll, readOne, readRaw } from './folder.ts';
import { bombPdf, tinyParagraphs, twoDirectories } from './hostile-files.ts';
import { makeDocx, makeZip } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

// A machine that others use takes its time; what is quadratic takes minutes.
vi.setConfig({ testTimeout: 30_000 });

const TEXT = 'Die Bürgermeisterin sagte: „Wir öffnen im Frühling.“ Später hieß es, man müsse noch prüfen.\n';
const QUOTED = 'The mayor said: “We’ll open in spring” — and not before. “Never,” said Zoë’s brother.\n';

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['UTF-16 little endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16 big endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), TEXT],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['UTF-16 without a mark, big endian', Buffer.from(TEXT, 'utf16le').swap16(), TEXT],
    ['UTF-16 without a mark, English', Buffer.from(QUOTED, 'utf16le'), QUOTED],
    ['UTF-16 without a mark, ASCII', Buffer.from('Plain words.', 'utf16le'), 'Plain words.'],
    ['Mac Roman', iconv.encode(QUOTED, 'macintosh'), QUOTED],
    ['Mac Roman, German', iconv.encode(TEXT, 'macintosh'), TEXT],
    ['Mac Roman, one apostrophe', iconv.encode('It’s late.', 'macintosh'), 'It’s late.'],
    ['Mac Roman, an accent', iconv.encode('The café was shut.', 'macintosh'), 'The café was shut.'],
    [
      'windows-1252, an Irish name',
      iconv.encode('Ó Dálaigh said “no” to £5.', 'windows-1252'),
      'Ó Dálaigh said “no” to £5.',
    ],
    ['windows-1252', iconv.encode(QUOTED, 'windows-1252'), QUOTED],
    ['windows-1252, German', iconv.encode(TEXT, 'windows-1252'), TEXT],
    [
      'windows-1251',
      iconv.encode('Мэр сказала: «Мы откроем весной». '.repeat(3), 'windows-1251'),
      'Мэр сказала: «Мы откроем весной». '.repeat(3),
    ],
  ])('%s', async (_, bytes, text) => {
    expect((await readOne('a.txt', bytes)).article.text).toBe(text);
  });

  it('Shift JIS: only what is decoded well reads as Japanese, which is left out', async () => {
    const bytes = iconv.encode('市長は「春に開く」と述べた。'.repeat(4), 'shift_jis');
    const [sentence = ''] = await problemsOf('a.txt', bytes);
    expect(sentence).toMatch(/a\.txt: is in Japanese; articles are read in English\.$/);
  });

  it('believes what HTML and XML state of themselves', async () => {
    const html = iconv.encode('<meta charset="iso-8859-2"><p>Zażółć gęślą jaźń</p>', 'iso-8859-2');
    expect((await readOne('a.html', html)).article.text).toBe('Zażółć gęślą jaźń');
    const xml = iconv.encode(
      '<?xml version="1.0" encoding="windows-1251"?><nitf><body><body.content><p>Мэр</p></body.content></body></nitf>',
      'windows-1251',
    );
    expect((await readOne('a.xml', xml)).article.text).toBe('Мэр');
  });
});

describe('one sentence for each file that cannot be read', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty.txt', '', 'empty.txt: is empty.'],
    [
      'mixed.txt',
      Buffer.from('\xd2Yes,\xd3 she said, \x93and no.\x94 It\xd5s late, don\x92t go.', 'latin1'),
      'mixed.txt: is not text in an encoding that can be told for sure: save it as UTF-8.',
    ],
    ['blank.txt', ' \n\t\n', 'blank.txt: is empty.'],
    ['mark.txt', '\ufeff', 'mark.txt: is empty.'],
    [
      'binary.txt',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0, 0, 0xff, 0xfe, 0x80, 0, 3]),
      'binary.txt: is not text.',
    ],
    ['nulls.txt', 'a\0b', 'nulls.txt: is not text.'],
    [
      'picture.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(400).keys()].map((n) => n & 255)),
      'picture.txt: is not text.',
    ],
    ['story.pages', 'x', 'story.pages: no reader knows this kind of file.'],
    ['noending', 'x', 'noending: no reader knows this kind of file.'],
    ['a.md', '---\ntitle: [\n---\nText.', 'a.md: its front matter is not YAML'],
    ['b.md', '---\n- x\n---\nText.', 'b.md: its front matter is not a list of fields.'],
    ['bomb.md', `---\n${aliasBomb()}\n---\nText.`, 'bomb.md: its front matter is not YAML'],
    ['a.json', '{"id":', 'a.json: is not JSON.'],
    ['b.json', '{"a":1}', 'b.json: is neither ninjs nor an article object (id is missing).'],
    ['a.xml', '<nitf><body>', 'a.xml: is not well-formed XML.'],
    ['b.xml', '<?xml version="1.0"?><note>x</note>', 'b.xml: its root element "note" is none of newsItem'],
    ['c.xml', 'x', 'c.xml: is not XML.'],
    [
      'd.xml',
      '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>',
      'd.xml: declares entities of its own',
    ],
    [
      'e.xml',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><title>&x;</title></channel></rss>',
      'e.xml: declares entities of its own',
    ],
    [
      'deep.xml',
      `<nitf>${'<block>'.repeat(5000)}x${'</block>'.repeat(5000)}</nitf>`,
      'deep.xml: its elements are nested more than 200 deep.',
    ],
    ['f.xml', '<newsMessage><itemSet><packageItem/></itemSet></newsMessage>', 'f.xml: holds no news item.'],
    [
      'g.rss',
      '<rss version="2.0"><channel><title>t</title></channel></rss>',
      'g.rss: is a feed without entries.',
    ],
    ['a.docx', 'no zip at all', 'a.docx: is not a Word document (.docx).'],
    ['b.docx', makeZip([{ name: 'x.txt', data: 'x' }]), 'b.docx: is not a Word document (.docx).'],
    ['c.docx', makeDocx([{ text: 'x' }]).subarray(100), 'c.docx: is a damaged document.'],
    ['a.pdf', 'x', 'a.pdf: is not a PDF document.'],
    ['b.pdf', '%PDF-1.7\nnothing', 'b.pdf: is a damaged PDF document.'],
    ['c.pdf', makePdf([[]]), 'c.pdf: holds no text (scanned pages are pictures).'],
    ['deep.html', '<div>'.repeat(3000), 'deep.html: its elements are nested more than 500 deep.'],
    ['empty.html', '<html><body></body></html>', 'empty.html: text is empty.'],
    ['empty.jsonl', '\n\n', 'empty.jsonl: holds no article.'],
    [
      'deep.json',
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      'deep.json, item 1: is neither ninjs nor an article object',
    ],
  ])('%s', async (name, content, sentence) => {
    const folder = folderOf({ [name]: content, 'good.txt': 'A good article.' });
    const { problems, articles } = await readAll(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(articles.map((item) => item.article.id)).toEqual(['good']);
  });

  it('says the same of a broken file however it is cut or damaged, and never throws', async () => {
    const whole = [
      ['a.docx', makeDocx([{ text: TEXT }])],
      ['a.pdf', makePdf([[{ text: 'Some words.', x: 72, y: 700 }]])],
      ['a.xml', Buffer.from('<nitf><body><body.content><p>Some words.</p></body.content></body></nitf>')],
      ['a.html', Buffer.from('<html><body><p>Some <b>words</b>.</p></body></html>')],
    ] as const;
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % below;
    };
    const files: Record<string, Uint8Array> = {};
    for (const [name, bytes] of whole)
      for (let i = 0; i < 12; i++) {
        const damaged = Buffer.from(bytes.subarray(0, i % 2 ? next(bytes.length) : bytes.length));
        for (let n = 0; n < 3 && damaged.length; n++) damaged[next(damaged.length)] = next(256);
        files[`${i}-${name}`] = damaged;
      }
    const { items } = await readAll(folderOf(files));
    expect(items.length).toBeGreaterThanOrEqual(Object.keys(files).length);
  });
});

describe('bounds', () => {
  it('refuses a file over the limit without reading it', { retry: 2 }, async () => {
    const folder = folderOf({ 'huge.txt': 'x', 'good.txt': 'Fine.' });
    truncateSync(join(folder, 'huge.txt'), 3 * 1024 ** 3);
    const started = performance.now();
    const { problems, articles } = await readAll(folder);
    expect(problems).toEqual(['huge.txt: is larger than 64 MB.']);
    expect(articles).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('refuses a line of 50 MB with one sentence', async () => {
    const { problems } = await readAll(folderOf({ 'line.txt': Buffer.alloc(50 * 1024 * 1024, 'word ') }));
    expect(problems).toEqual(['line.txt: its text is longer than 10000000 characters.']);
  });

  it('skips a line that is too long and reads on after it', async () => {
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(3_000_000) });
    const lines = ['{"id":"1","text":"One."}', long, '{"id":"3","text":"Three."}'].join('\n');
    const { articles, problems } = await readAll(folderOf({ 'a.jsonl': lines }), {
      limits: { lineBytes: 1000 },
    });
    expect(articles.map((item) => item.article.id)).toEqual(['1', '3']);
    expect(problems).toEqual(['a.jsonl, line 2: is longer than 1000 bytes.']);
  });

  it('reads lines that cross the pieces a file is read in', async () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      JSON.stringify({ id: `n${i}`, text: `${i} ${'ü€😀'.repeat(8000 + i)}` }),
    );
    const { articles, problems } = await readAll(folderOf({ 'a.jsonl': lines.join('\r\n') }));
    expect(problems).toEqual([]);
    expect(articles.map(({ article }) => JSON.stringify(article))).toEqual(lines);
  });

  it.each([
    ['declared', undefined],
    ['hidden behind a small declared size', 10],
  ])('refuses a packed file that grows without measure (%s)', async (_, declare) => {
    const bomb = { name: 'word/media/a.xml', data: Buffer.alloc(4_000_000), ...(declare ? { declare } : {}) };
    const docx = makeDocx([{ text: 'x' }], {}, [bomb]);
    const { problems } = await readAll(folderOf({ 'a.docx': docx }), {
      limits: { unpackedBytes: 1_000_000 },
    });
    expect(problems).toEqual(['a.docx: unpacks to more than 1000000 bytes.']);
  });

  it('reads XML with many fixed entities', async () => {
    const nitf = `<nitf><body><body.content><p>${'&quot;a&quot; &amp; '.repeat(20_000)}</p></body.content></body></nitf>`;
    expect((await readOne('a.xml', nitf)).article.text).toHaveLength(20_000 * 6 - 1);
  });

  it('stops at the most files and the deepest folder', async () => {
    const folder = folderOf({ 'a/b/c/d.txt': 'x', 'a/1.txt': 'x', 'a/2.txt': 'x' });
    expect((await readAll(folder, { limits: { depth: 3 } })).problems).toEqual([
      'a/b/c: lies more than 3 folders deep and is not read.',
    ]);
    expect((await readAll(folder, { limits: { files: 2 } })).problems).toEqual([
      `${folder}: holds more than 2 files; the rest is not read.`,
    ]);
  });
});

describe('hostile markup', () => {
  it.each([
    ['quotations in quotations', 'a.md', '>'.repeat(100_000)],
    ['lists in lists', 'a.md', `${'- '.repeat(20_000)}x`],
    ['links never closed', 'a.md', '[a]('.repeat(100_000)],
    ['definitions', 'a.md', '[a]: x\n'.repeat(50_000)],
    ['emphasis never closed', 'a.md', '*a _b '.repeat(50_000)],
    ['empty lines', 'a.md', `${'\n'.repeat(1_000_000)}a`],
    ['front matter of many keys', 'a.md', `---\n${'k: v\n'.repeat(60_000)}---\nx`],
    ['elements never closed', 'a.html', '<b>'.repeat(100_000)],
    ['brackets', 'a.html', '<'.repeat(1_000_000)],
    ['comments never closed', 'a.html', '<!--'.repeat(100_000)],
    ['an attribute without end', 'a.html', `<p ${'a'.repeat(1_000_000)}>x</p>`],
    ['elements in a feed', 'a.json', JSON.stringify({ uri: 'x', body_html: '<div>'.repeat(50_000) })],
    ['brackets in XML', 'a.xml', `<nitf>${'<'.repeat(1_000_000)}`],
    ['a document type without end', 'a.xml', `<!DOCTYPE ${'['.repeat(1_000_000)}`],
  ])('takes no time: %s', async (_, name, content) => {
    expect((await readRaw(name, content)).length).toBeGreaterThan(0);
  });

  it('long Markdown reads as short Markdown does', async () => {
    const part =
      '## Part\n\nSome *words* and\nmore.\n\n```\ncode\n\n# no heading\n```\n\n- one\n\n  still one\n- two\n\n';
    const { article: short } = await readOne('a.md', part);
    const { article: long } = await readOne('a.md', part.repeat(400));
    expect(short.text).toBe(
      'Part\n\nSome words and more.\n\ncode\n\n# no heading\n\none\n\nstill one\n\ntwo',
    );
    expect(long.text).toBe(Array(400).fill(short.text).join('\n\n'));
  });
});

describe('what is in a folder', () => {
  it('is read in one order, README and dot files aside', async () => {
    const folder = folderOf({
      'b.txt': 'b',
      'a.txt': 'a',
      'README.md': 'about',
      'readme.txt': 'about',
      'B.txt': 'B',
      '.hidden.txt': 'no',
      'half.txt.part': 'no',
      '~$b.docx': 'no',
      '.git/x.txt': 'no',
      'a/z.txt': 'z',
      'readme-first.txt': 'read',
    });
    const { articles, problems } = await readAll(folder);
    expect(articles.map((item) => item.article.id)).toEqual(['B', 'a/z', 'a', 'b', 'readme-first']);
    expect(problems).toEqual([]);
  });

  it('never follows a link, and says so of one that leaves', async () => {
    const outside = folderOf({ 'secret.txt': 'secret' });
    const folder = folderOf({ 'in/a.txt': 'a' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    symlinkSync(outside, join(folder, 'outside'));
    symlinkSync(folder, join(folder, 'in', 'loop'));
    symlinkSync(join(folder, 'in', 'a.txt'), join(folder, 'again.txt'));
    symlinkSync('/nowhere/at/all', join(folder, 'broken.txt'));
    const { articles, problems } = await readAll(folder);
    expect(articles.map((item) => item.article.id)).toEqual(['in/a']);
    expect(problems).toEqual([
      'broken.txt: is a link that leads nowhere.',
      'out.txt: is a link that leaves the folder.',
      'outside: is a link that leaves the folder.',
    ]);
  });

  it('says so of a name that is not UTF-8, and reads a name that looks like it', async () => {
    const folder = folderOf({ 'good.txt': 'Fine.', 'odd\ufffd.txt': 'Fine too.' });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]),
      'x',
    );
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xff])]));
    const { articles, problems } = await readAll(folder);
    expect(articles.map(({ article }) => article.id)).toEqual(['good', 'odd\ufffd']);
    expect(problems).toEqual([
      'caf\ufffd.txt: its name is not in UTF-8: it is not read until it is renamed.',
      'd\ufffd: its name is not in UTF-8: it is not read until it is renamed.',
    ]);
  });

  it('follows a link that is itself given as the corpus', async () => {
    const folder = folderOf({ 'a.txt': 'a' });
    const links = folderOf();
    symlinkSync(folder, join(links, 'corpus'));
    symlinkSync(join(folder, 'a.txt'), join(links, 'one.txt'));
    expect((await readAll(join(links, 'corpus'))).articles).toHaveLength(1);
    expect((await readAll(join(links, 'one.txt'))).articles[0]?.article.id).toBe('one');
  });

  it('does not wait on a pipe', async () => {
    const folder = folderOf({ 'a.txt': 'a' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { articles, problems } = await readAll(folder);
    expect(articles).toHaveLength(1);
    expect(problems).toEqual(['pipe.txt: is not a regular file and is not read.']);
  });

  it.skipIf(process.getuid?.() === 0)('says what it may not read', async () => {
    const folder = folderOf({ 'a.txt': 'a', 'b.txt': 'b' });
    mkdirSync(join(folder, 'closed'), { mode: 0 });
    chmodSync(join(folder, 'a.txt'), 0);
    expect((await readAll(folder)).problems).toEqual([
      'a.txt: cannot be read (permission denied).',
      'closed: the folder cannot be read (permission denied).',
    ]);
  });
});

describe('ids', () => {
  it('keeps the first of two articles and names both', async () => {
    const folder = folderOf({
      'a.txt': 'first',
      'b.jsonl': '{"id":"a","text":"second"}',
      'c/a.txt': 'third',
    });
    const { articles, problems } = await readAll(folder);
    expect(articles.map((item) => item.article.text)).toEqual(['first', 'third']);
    expect(problems.map((sentence) => sentence.replaceAll(folder, ''))).toEqual([
      'b.jsonl, line 1: the id "a" is that of a.txt already.',
    ]);
  });
});

describe('the corpus itself', () => {
  it('must be there', async () => {
    await expect(readAll('/no/such/corpus')).rejects.toMatchObject({
      code: 'CORPUS_MISSING',
      message: 'The corpus /no/such/corpus does not exist.',
    });
    await expect(readAll('/dev/null')).rejects.toMatchObject({ code: 'CORPUS_UNREADABLE' });
  });

  it('may be empty', async () => {
    expect((await readAll(folderOf())).items).toEqual([]);
  });

  it('is the same however it is asked for twice', async () => {
    const { readCorpus } = await import('../../src/corpus/read-corpus.ts');
    const folder = folderOf({ 'a.txt': 'a', 'in/b.txt': 'b' });
    const ids = [];
    for await (const item of readCorpus([join(folder, 'in'), folder, join(folder, 'a.txt'), folder]))
      ids.push(item.kind === 'article' ? item.article.id : item.sentence);
    expect(ids).toEqual(['a', 'b']);
  });
});

it('leaves standard output alone', async () => {
  const written: unknown[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((chunk: unknown) => written.push(chunk) > 0) as typeof write;
  try {
    await problemsOf('b.pdf', '%PDF-1.7\nnothing');
    await problemsOf('a.docx', makeDocx([{ text: 'x', style: 'Unknown' }]));
  } finally {
    process.stdout.write = write;
  }
  expect(written).toEqual([]);
});

function aliasBomb(): string {
  const rows = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef'].map((pair) => [...pair]))
    rows.push(
      `${to}: &${to} [*${from}, *${from}, *${from}, *${from}, *${from}, *${from}, *${from}, *${from}]`,
    );
  return rows.join('\n');
}

it('puts nothing in the folder that it reads', async () => {
  const folder = folderOf({ 'a.txt': 'a' });
  put(folder, 'b.txt', 'b');
  await readAll(folder);
  expect(execFileSync('ls', ['-A', folder], { encoding: 'utf8' })).toBe('a.txt\nb.txt\n');
});

describe('what grows when it is unpacked, or takes long', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a stream', 'a.pdf', bombPdf(70, 1), 'a.pdf: unpacks to more than 64 MB.'],
    ['a stream packed twice', 'a.pdf', bombPdf(70, 2), 'a.pdf: unpacks to more than 64 MB.'],
    [
      'a stream that calls itself a picture',
      'a.pdf',
      bombPdf(70, 2, '/Subtype /Image '),
      'a.pdf: unpacks to more than 64 MB.',
    ],
    [
      'a stream cut short',
      'a.pdf',
      Buffer.concat([bombPdf(70, 1).subarray(0, -60), Buffer.from('endstream')]),
      'a.pdf: unpacks to more than 64 MB.',
    ],
    ['layer upon layer', 'a.pdf', bombPdf(1, 4), 'a.pdf: packs a stream more than 3 times.'],
    ['tiny paragraphs', 'a.docx', tinyParagraphs(90_000), 'a.docx: holds more than 400000 tags.'],
    [
      'a part twice',
      'a.docx',
      makeZip([
        { name: 'word/document.xml', data: 'x' },
        { name: 'word/document.xml', data: 'y' },
      ]),
      'a.docx: holds two parts called "word/document.xml".',
    ],
    [
      'a second directory',
      'a.docx',
      twoDirectories(),
      'a.docx: is packed for sizes over 4 GB (zip64), which is not read.',
    ],
    [
      'bytes behind the directory',
      'a.docx',
      Buffer.concat([makeDocx([{ text: 'x' }]), Buffer.from('more')]),
      'a.docx: is a damaged document.',
    ],
  ])('%s', async (_, name, content, sentence) => {
    expect(await problemsOf(name, content)).toEqual([sentence]);
  });

  it('reads 400,000 line breaks in a row', { timeout: 60_000 }, async () => {
    const breaks = '<br/>'.repeat(400_000);
    const nitf = `<nitf><body><body.content><p>one${breaks}two</p></body.content></body></nitf>`;
    const { articles } = await readAll(folderOf({ 'a.xml': nitf }));
    const text = articles[0]?.article.text ?? '';
    expect([text.slice(0, 4), text.slice(-4), text.length]).toEqual(['one\n', '\ntwo', 400_006]);
  });
});
