/** Rich Text Format (.rtf), as word processors and press databases write it. */
import iconv from 'iconv-lite';
import { propertyAuthor } from '../bylines.ts';
import { exportedReadings } from '../exported-readings.ts';
import type { Reading } from '../item.ts';
import { rtfText } from '../rtf-text.ts';
import { type Source, Unreadable } from '../source.ts';
import { statedArticle } from '../stated.ts';

export async function* read(source: Source): AsyncGenerator<Reading> {
  const { text, title, author } = rtfText(await source.bytes(), decodePage);
  if (text === '') throw new Unreadable('holds no text');
  yield* exportedReadings(text, source.stem) ??
    statedArticle({ id: source.stem, text, title, author: propertyAuthor(author) }, null);
}

function decodePage(bytes: Buffer, page: number): string {
  const name = NAMES.get(page) ?? `cp${page}`;
  if (!iconv.encodingExists(name))
    throw new Unreadable(`is written in code page ${page}, which is not known`);
  return iconv.decode(bytes, name);
}

/** Code pages that have another name. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [10000, 'macintosh'],
  [1200, 'utf-16le'],
  [65001, 'utf-8'],
  [20127, 'windows-1252'],
  [28591, 'windows-1252'],
]);
