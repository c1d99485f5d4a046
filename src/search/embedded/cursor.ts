/** Opaque cursors: where a page ended, and which query it belongs to. Pure. */
import { QuotedeskError } from '../../errors.ts';
import type { ArchiveQuery } from '../archive.ts';
import { hash52 } from './statement-text.ts';

export interface Cursor {
  /** Fingerprint of the query without limit and cursor. */
  readonly query: string;
  /** How many hits were given out so far. */
  readonly offset: number;
  /** Key of the last hit given out: the page goes on after it even if others came or went. */
  readonly last: string;
}

export function fingerprint(kind: string, query: Omit<ArchiveQuery, 'limit' | 'cursor'>): string {
  const { text, phrases, without, filters, sort, asOf } = query;
  const ordered = Object.entries(filters ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash52(JSON.stringify([kind, text, phrases, without, ordered, sort, asOf])).toString(36);
}

export function encodeCursor(cursor: Cursor): string {
  const plain = JSON.stringify([cursor.query, cursor.offset, cursor.last]);
  return Buffer.from(plain, 'utf8').toString('base64url');
}

/** Throws USAGE for a text that is no cursor, or the cursor of another query. */
export function decodeCursor(text: string, query: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  if (Array.isArray(parts) && parts.length === 3) {
    const [asked, offset, last] = parts as unknown[];
    if (asked === query && typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0) {
      if (typeof last === 'string') return { query, offset, last };
    }
  }
  throw new QuotedeskError('USAGE', 'This page cannot be opened: it belongs to another question.');
}
