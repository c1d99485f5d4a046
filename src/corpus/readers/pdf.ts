/** PDF documents. Only text is read: no script runs, no font or picture is drawn. */

import { propertyAuthor } from '../bylines.ts';
import type { Reading } from '../item.ts';
import { checkPdf } from '../pdf-bounds.ts';
import { type PrintedLine, toLines, toParagraphs, withoutRunningLines } from '../pdf-lines.ts';
import { type Source, Unreadable } from '../source.ts';
import { statedArticle } from '../stated.ts';

const MOST_PAGES = 1000;

export async function* read(source: Source): AsyncGenerator<Reading> {
  const bytes = await source.bytes();
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new Unreadable('is not a PDF document');
  checkPdf(bytes);
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    disableAutoFetch: true,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Unreadable(`has more than ${MOST_PAGES} pages`);
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        toLines(
          items.flatMap((item) =>
            'str' in item
              ? [
                  {
                    text: item.str,
                    x: Number(item.transform[4]),
                    y: Number(item.transform[5]),
                    width: item.width,
                    size: item.height || Math.abs(Number(item.transform[3])),
                  },
                ]
              : [],
          ),
        ),
      );
      page.cleanup();
    }
    const text = toParagraphs(withoutRunningLines(pages)).join('\n\n');
    if (!text) throw new Unreadable('holds no text (scanned pages are pictures)');
    const { info } = await document.getMetadata();
    const stated = info as { readonly Title?: unknown; readonly Author?: unknown };
    yield* statedArticle(
      { id: source.stem, text, title: asText(stated.Title), author: propertyAuthor(asText(stated.Author)) },
      null,
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new Unreadable(
      name === 'PasswordException' ? 'is protected by a password' : 'is a damaged PDF document',
    );
  } finally {
    await task.destroy();
  }
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loading: Promise<Pdfjs> | null = null;

/**
 * The library warns while it loads that it cannot draw, which nobody asked it to; and it needs a class for drawing to be
 * there, which an install without optional packages lacks.
 */
function loadPdfjs(): Promise<Pdfjs> {
  loading ??= (async () => {
    Reflect.set(globalThis, 'DOMMatrix', Reflect.get(globalThis, 'DOMMatrix') ?? class DOMMatrix {});
    const warn = console.warn;
    console.warn = () => {};
    try {
      return await import('pdfjs-dist/legacy/build/pdf.mjs');
    } finally {
      console.warn = warn;
    }
  })();
  return loading;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}
