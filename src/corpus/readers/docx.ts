/** Word documents (.docx). */
import mammoth from 'mammoth';
import { propertyAuthor } from '../bylines.ts';
import { exportedReadings } from '../exported-readings.ts';
import type { Reading } from '../item.ts';
import { asMarkup, parseDocument } from '../markup.ts';
import { type Source, Unreadable } from '../source.ts';
import { statedArticle } from '../stated.ts';
import { treeText } from '../tree-text.ts';
import { find, parseXml, words } from '../xml-tree.ts';
import { checkZip } from '../zip.ts';

const BODY = 'word/document.xml';
/** Mammoth takes a multiple of a document's size for each of its tags; a book of 100,000 words has fewer. */
const MOST_TAGS = 400_000;
const PROPERTIES = 'docProps/core.xml';
/** Styles that state what a paragraph is; the rest of a document's looks says nothing. */
const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => h2:fresh"];

export async function* read(source: Source): AsyncGenerator<Reading> {
  const bytes = await source.bytes();
  const parts = checkZip(bytes, source.limits.unpackedBytes, [PROPERTIES, BODY]);
  const body = parts.get(BODY);
  if (!body) throw new Unreadable('is not a Word document (.docx)');
  let tags = 0;
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1))
    if (++tags > MOST_TAGS) throw new Unreadable(`holds more than ${MOST_TAGS} tags`);
  let html: string;
  try {
    const image = mammoth.images.imgElement(async () => ({ src: '' }));
    const converted = await mammoth.convertToHtml(
      { buffer: bytes },
      { styleMap: STYLES, convertImage: image },
    );
    html = converted.value;
  } catch {
    throw new Unreadable('is a damaged document');
  }
  const document = parseDocument(html);
  const properties = parts.get(PROPERTIES);
  const stated = properties ? parseXml(properties.toString('utf8')) : null;
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
