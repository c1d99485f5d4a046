/** A saved web page: the article, not the page. */
import { Readability } from '@mozilla/readability';
import { decode } from '../decode.ts';
import type { Reading } from '../item.ts';
import { asMarkup, type DomDocument, type DomNode, parseDocument } from '../markup.ts';
import { pageMeta } from '../page/page-meta.ts';
import { viewPage } from '../page/page-view.ts';
import { megabytes, type Source, Unreadable } from '../source.ts';
import { articleAddress, statedArticle } from '../stated.ts';
import { treeText } from '../tree-text.ts';

/** Readability weighs every element several times: beyond these a page is set aside. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_ELEMENTS = 20_000;
const DEEPEST = 500;

export async function* read(source: Source): AsyncGenerator<Reading> {
  if (source.size > MOST_BYTES) throw new Unreadable(`is larger than ${megabytes(MOST_BYTES)}`);
  const bytes = await source.bytes();
  const html = await decode(bytes, statedEncoding(bytes));
  let document: DomDocument;
  try {
    document = parseDocument(html);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('is not HTML that can be read');
  }
  checkSize(document);
  // Readability changes the document that it reads: the page is looked at before.
  const view = viewPage(document);
  const found = readable(document);
  const text = found?.text ?? treeText(asMarkup(document));
  const meta = pageMeta(view, text, found?.title ?? null);
  yield* statedArticle(
    {
      id: articleAddress(meta.url) ?? source.stem,
      text,
      title: meta.title,
      outlet: meta.outlet,
      published: meta.published,
      url: meta.url,
      author: meta.author,
      notes: meta.notes,
    },
    null,
    meta.release,
  );
}

function readable(document: DomDocument): { text: string; title: string | null } | null {
  const options = { serializer: (node: unknown) => node as DomNode, disableJSONLD: true };
  let parsed: ReturnType<Readability<DomNode>['parse']>;
  try {
    parsed = new Readability<DomNode>(document as never, options as never).parse();
  } catch {
    return null;
  }
  if (!parsed?.content) return null;
  const text = treeText(asMarkup(parsed.content));
  return text ? { text, title: parsed.title || null } : null;
}

/** @throws Unreadable for pages that would take Readability minutes, or exhaust its stack */
function checkSize(document: DomDocument): void {
  let elements = 0;
  const open: { readonly node: DomNode; readonly depth: number }[] = [{ node: document, depth: 0 }];
  for (let top = open.pop(); top; top = open.pop()) {
    if (top.depth > DEEPEST) throw new Unreadable(`its elements are nested more than ${DEEPEST} deep`);
    if (++elements > MOST_ELEMENTS) throw new Unreadable(`holds more than ${MOST_ELEMENTS} elements`);
    for (const node of top.node.childNodes)
      if (node.nodeType === 1) open.push({ node, depth: top.depth + 1 });
  }
}

/** The encoding that a meta element near the beginning states. */
function statedEncoding(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 4096);
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}
