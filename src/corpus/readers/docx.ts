/** Word documents (.docx). */
import mammoth from 'mammoth';
import { propertyAuthor } from '../bylines.ts';
import { withoutUnseen } from '../docx-seen.ts';
import { exportedReadings } from '../exported-readings.ts';
import type { Reading } from '../item.ts';
import { asMarkup, parseDocument } from '../markup.ts';
import { type Source, Unreadable } from '../source.ts';
import { statedArticle } from '../stated.ts';
import { treeText } from '../tree-text.ts';
import { find, parseXml, words } from '../xml-tree.ts';
import { Zip } from '../zip.ts';

/** Word on the web calls it `document2.xml`. */
const BODY = /^word\/document\d{0,3}\.xml$/;
const STYLE_PART = 'word/styles.xml';
/** Mammoth takes a multiple of a document's size for each of its tags; a book of 100,000 words has fewer. */
const MOST_TAGS = 400_000;
const PROPERTIES = 'docProps/core.xml';
/** Styles that state what a paragraph is; the rest of a document's looks says nothing. */
const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => h2:fresh"];

export async function* read(source: Source): AsyncGenerator<Reading> {
  const parts = seenParts(await source.bytes(), source.limits.unpackedBytes);
  let html: string;
  try {
    const image = mammoth.images.imgElement(async () => ({ src: '' }));
    // The library is handed the parts: it sees the archive that was looked at, and no other.
    const input = { file: archiveOf(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    html = (await mammoth.convertToHtml(input, { styleMap: STYLES, convertImage: image })).value;
  } catch {
    throw new Unreadable('is a damaged document');
  }
  const document = parseDocument(html);
  const properties = parts.get(PROPERTIES);
  const stated = properties ? parseXml(properties) : null;
  const text = treeText(asMarkup(document));
  const exported = exportedReadings(text, source.stem);
  if (exported) {
    yield* exported;
    return;
  }
  yield* statedArticle(
    {
      id: source.stem,
      text,
      title: document.querySelector('h1.title')?.textContent ?? words(find(stated, 'title')),
      author: propertyAuthor(words(find(stated, 'creator'))),
    },
    null,
  );
}

/** The parts that are markup, by name, without what the document's reader does not see. @throws Unreadable */
function seenParts(bytes: Buffer, most: number): Map<string, string> {
  const zip = new Zip(bytes, most, 'a Word document (.docx)');
  const parts = new Map<string, string>();
  let tags = 0;
  for (const part of zip.parts) {
    if (!/\.(?:xml|rels)$/i.test(part.name)) continue;
    const data = part.data();
    for (let at = data.indexOf('<'); at >= 0; at = data.indexOf('<', at + 1))
      if (++tags > MOST_TAGS) throw new Unreadable(`holds more than ${MOST_TAGS} tags`);
    parts.set(part.name, new TextDecoder().decode(data));
  }
  if (![...parts.keys()].some((name) => BODY.test(name)))
    throw new Unreadable('is not a Word document (.docx)');
  const styles = parts.get(STYLE_PART) ?? null;
  for (const [name, part] of parts)
    if (name.startsWith('word/') && name !== STYLE_PART) parts.set(name, withoutUnseen(part, styles));
  return parts;
}

/** As the library sees an archive. */
function archiveOf(parts: ReadonlyMap<string, string>) {
  return {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (part === undefined) throw new Unreadable('lacks a part');
      return encoding ? part : Buffer.from(part);
    },
  };
}
