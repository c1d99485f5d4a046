/** One sound file of every format, with a quotation in it, and questions: what is mutated. All invented. */
import { EXPORTS } from '../corpus/export-samples.ts';
import { makeDocx, makeZip } from '../corpus/make-docx.ts';
import { makePdf } from '../corpus/make-pdf.ts';

const TEXT = [
  '“The quay will open in spring, and not a day later,” said Orla Finch, the harbour master, on Monday.',
  'Mayor Ilse Brandt told reporters that nobody had asked for it. "We have no money," she added.',
  'Tom Reyes, who leads the opposition, denied that the tolls would rise; Finch called him “a man of paper”.',
  'According to Dr. Una Hale Jr. of the Harbour Board, the wall “must wait” until 3 March 2027.',
];
const paragraphs = TEXT.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
const article = {
  id: 'quay',
  title: 'Quay to open',
  outlet: 'The Quay',
  published: '2026-03-02',
  text: TEXT.join('\n\n'),
};

const PAGE = `<!doctype html><html lang="en"><head><title>Quay to open - The Quay</title><meta property="og:site_name" content="The Quay"><meta property="article:published_time" content="2026-03-02T07:00:00+01:00"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay to open","datePublished":"2026-03-02","author":[{"@type":"Person","name":"Bo Tarn"}]}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Quay to open</h1><p class="byline">By Bo Tarn</p>${paragraphs}</article></body></html>`;
const NITF = `<?xml version="1.0"?><nitf><head><title>Quay</title><pubdata date.publication="20260302"/></head><body><body.head><hedline><hl1>Quay to open</hl1></hedline><byline>By Bo Tarn</byline></body.head><body.content>${paragraphs}</body.content></body></nitf>`;
const NEWSML = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:q:1" version="2"><itemMeta><versionCreated>2026-03-02T07:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Quay to open</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs}</body></html></inlineXML></contentSet></newsItem>`;
const RSS = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Quay</title><item><guid>g1</guid><title>Quay to open</title><pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate><content:encoded><![CDATA[${paragraphs}]]></content:encoded></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><id>g1</id><title>Quay</title><updated>2026-03-02T07:00:00Z</updated><content type="html">${paragraphs.replaceAll('<', '&lt;')}</content></entry></feed>`;
const MD = `---\ntitle: Quay to open\nauthor: Bo Tarn\ndate: 2026-03-02\n---\n\n# Quay to open\n\n${TEXT.join('\n\n')}\n\n> ${TEXT[0]}\n\n- *one*\n- [two](https://quay.example)\n`;
const RTF = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Quay}}${TEXT.map((one) => one.replaceAll('“', "\\'93").replaceAll('”', "\\'94")).join('\\par\n')}}`;
const EML = `From: "Bo Tarn" <bo@quay.example>\r\nSubject: Quay\r\nDate: Mon, 02 Mar 2026 07:00:00 +0100\r\nMessage-ID: <a@quay.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT.join('\r\n\r\n')}\r\n--b\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\n${TEXT[0]}\r\n--b--\r\n`;
const CAPTIONS = (arrow: string) =>
  TEXT.map(
    (one, i) => `00:00:0${i}${arrow}000 --> 00:00:0${i + 1}${arrow}000\n<v Orla Finch>${one}</v>\n`,
  ).join('\n');

export const FILES: Readonly<Record<string, Buffer>> = {
  'a.txt': Buffer.from(TEXT.join('\n\n')),
  'wide.txt': Buffer.from(TEXT.join('\n\n'), 'utf16le'),
  'a.md': Buffer.from(MD),
  'a.html': Buffer.from(PAGE),
  'a.json': Buffer.from(
    JSON.stringify([article, { uri: 'urn:q:2', versioncreated: '2026-03-02', body_xhtml: paragraphs }]),
  ),
  'a.jsonl': Buffer.from([1, 2, 3].map((n) => JSON.stringify({ ...article, id: `quay-${n}` })).join('\n')),
  'nitf.xml': Buffer.from(NITF),
  'newsml.xml': Buffer.from(NEWSML),
  'a.rss': Buffer.from(RSS),
  'a.atom': Buffer.from(ATOM),
  'a.docx': makeDocx(TEXT.map((text) => ({ text }))),
  'a.pdf': makePdf([TEXT.map((text, i) => ({ text: text.replace(/[“”]/g, '"'), x: 72, y: 700 - 20 * i }))]),
  'a.rtf': Buffer.from(RTF, 'latin1'),
  'a.eml': Buffer.from(EML),
  'a.vtt': Buffer.from(`WEBVTT\n\n${CAPTIONS('.')}`),
  'a.srt': Buffer.from(CAPTIONS(',')),
  'a.zip': makeZip([
    { name: 'a.txt', data: TEXT.join('\n\n') },
    { name: 'b/c.html', data: PAGE },
  ]),
  ...Object.fromEntries(
    EXPORTS.map(([name, text]) => [`${name.toLowerCase().replaceAll(' ', '-')}.txt`, Buffer.from(text)]),
  ),
};

export const QUESTIONS: readonly string[] = [
  'what did Orla Finch say about the quay?',
  'who said “The quay will open in spring, and not a day later”?',
  'did Ilse Brandt say "We have no money"?',
  'what did the harbour master say about tolls between 1 and 5 March 2026?',
  'who denied that the tolls would rise?',
  'compare Finch and Reyes on the wall, newest first',
  'when will the quay open, and how much does it cost?',
  'who is Una Hale?',
  'and Reyes? what about him, exactly, on the record?',
  'Finch: “The quay will open in spring”, said Orla Finch, the harbour master; is that right?',
  'how often did Brandt speak to reporters last week, please?',
  '“We have no money,” she added. Who said so, and where?',
];
