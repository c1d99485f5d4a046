/** Files that are made to hold up a reader, as small as they come. Made when asked for: some take a second. */
import { deflateSync } from 'node:zlib';
import { makeDocx, makeZip } from './make-docx.ts';

const MEGABYTE = 1024 * 1024;

/** A PDF whose one stream unpacks to so many megabytes. */
export function bombPdf(megabytes: number, layers: number, entry = ''): Buffer {
  let data: Buffer = Buffer.alloc(megabytes * MEGABYTE, 'BT (a) Tj ET\n');
  for (let layer = 0; layer < layers; layer++) data = deflateSync(data, { level: 9 });
  const filters = '/FlateDecode '.repeat(layers);
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<< ${entry}/Length ${data.length} /Filter [${filters}] >>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

export const tinyParagraphs = (count: number): Buffer =>
  makeDocx(Array.from({ length: count }, () => ({ text: '.' })));

/** A zip whose directory is named twice, as archives over 4 GB have it: readers see two different ones. */
export function twoDirectories(): Buffer {
  const plain = makeZip([{ name: 'word/document.xml', data: 'x' }]);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  return Buffer.concat([plain.subarray(0, -22), locator, plain.subarray(-22)]);
}

const breaks = '<br/>'.repeat(400_000);

/** By file name. */
export const HOSTILE: Readonly<Record<string, () => string | Uint8Array>> = {
  'bomb.pdf': () => bombPdf(300, 2),
  'breaks.xml': () => `<nitf><body><body.content><p>one${breaks}two</p></body.content></body></nitf>`,
  'breaks.rss': () =>
    `<rss version="2.0"><channel><title>T</title><item><guid>g</guid><description><![CDATA[one${breaks}two]]></description></item></channel></rss>`,
  'tiny.docx': () => tinyParagraphs(90_000),
  'many.docx': () => tinyParagraphs(40_000),
  'two.docx': () => twoDirectories(),
  'marks.txt': () => `“${'?'.repeat(40_000)}`,
  'marks.html': () => `<p>“${'?'.repeat(400_000)}</p>`,
  'elements.html': () => '<p>x <b>y</b></p>\n'.repeat(6000),
  'links.md': () => '[a]('.repeat(100_000),
  'long.txt': () => 'The mayor said the harbour would open “in spring, or later”. '.repeat(15_000),
  'lines.jsonl': () => Array.from({ length: 5000 }, (_, i) => `{"id":"n${i}","text":"One line."}`).join('\n'),
};
