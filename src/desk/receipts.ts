/** What a receipt states of a checked draft. Plain data; who signs it is the adapter's matter. */
import { createHash } from 'node:crypto';
import type { DraftQuotation } from '../model.ts';
import type { ArchivedDocument } from '../search/archive.ts';

/** A source that a verdict rests on, as it was. */
export interface ReceiptSource {
  readonly kind: 'article' | 'file';
  /** The article's id; a file's absolute path. */
  readonly name: string;
  /** "sha256:…" of the article's text and particulars, or of the file's bytes. */
  readonly digest: string;
  /** The words of the source, as they stood. */
  readonly words: string;
}

export interface ReceiptQuotation extends DraftQuotation {
  readonly sources: readonly ReceiptSource[];
}

export interface Receipt {
  readonly version: 1;
  /** The version of the program that checked. */
  readonly program: string;
  /** When it was checked, ISO 8601. */
  readonly checked: string;
  readonly draft: { readonly name: string; readonly path: string; readonly digest: string };
  /** Absolute paths of the material that was checked against. */
  readonly against: readonly string[];
  readonly quotations: readonly ReceiptQuotation[];
}

export interface ReceiptChange {
  /** The words of the quotation; null: the draft itself. */
  readonly asked: string | null;
  /** What has changed, one plain sentence that names the source. */
  readonly what: string;
}

/** "sha256:…" over all that an archive knows of an article. */
export function articleDigest({ ref, text, notes }: ArchivedDocument): string {
  const { id, title, outlet, published, url } = ref;
  // Notes in the text are a part of it already.
  const beside = notes.filter((note) => !text.includes(note));
  const all = JSON.stringify([id, title, outlet, published, url, text, ...beside]);
  return `sha256:${createHash('sha256').update(all).digest('hex')}`;
}
