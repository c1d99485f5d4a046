/** Opaque cursors: where a page ended, and which query it belongs to. Pure. */
import { QuotedeskError } from '../../errors.ts';
import type { ArchiveQuery } from '../archive.ts';
import { hash52 } from './statement-text.ts';

interface Cursor {
  /** How many hits were given out so far. */
  readonly offset: number;
  /** Id of the last hit given out: the page goes on after it even if others came or went. */
  readonly last: string;
}

/** Equal for queries that find the same, whatever their page. */
export function fingerprint(kind: string, query: Omit<ArchiveQuery, 'limit' | 'cursor'>): string {
  const {
    text,
    phrases = [],
    excludedTerms = [],
    filters = {},
    sort = null,
    asOf = null,
    minRelevance = 0,
  } = query;
  const ordered = Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash52(
    JSON.stringify([kind, text, phrases, excludedTerms, ordered, sort, asOf, minRelevance]),
  ).toString(36);
}

/**
 * Position of the first hit of the asked page. `idAt` gives the id at a position (null: hits have none); the page goes
 * on after the hit with which the former one ended, wherever that stands now. `total`: how many hits there are; null where
 * they are not counted yet, and hits have no ids then.
 * Throws USAGE for a text that is no cursor or that of another query, and for a limit that is no number.
 */
export function startOf(
  { limit, cursor }: Pick<ArchiveQuery, 'limit' | 'cursor'>,
  print: string,
  total: number | null,
  idAt: ((at: number) => string) | null,
): number {
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new QuotedeskError('USAGE', 'The number of results asked for is not a whole number.');
  if (cursor === undefined || cursor === null) return 0;
  const { offset, last } = decode(cursor, print);
  if (total === null) return offset;
  if (idAt === null || (offset > 0 && offset <= total && idAt(offset - 1) === last))
    return Math.min(offset, total);
  // The archive has changed: look for the last hit, nearest first.
  for (let step = 1; step <= total + offset; step++) {
    for (const at of [offset - 1 - step, offset - 1 + step])
      if (at >= 0 && at < total && idAt(at) === last) return at + 1;
  }
  return Math.min(offset, total);
}

/** The cursor after a page that ended before position `to`; null at the end. */
export function nextCursor(
  print: string,
  to: number,
  total: number,
  given: number,
  idAt: ((at: number) => string) | null,
): string | null {
  if (to >= total || given === 0) return null;
  const last = idAt === null || to === 0 ? '' : idAt(to - 1);
  return Buffer.from(JSON.stringify([print, to, last]), 'utf8').toString('base64url');
}

function decode(text: string, print: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  if (Array.isArray(parts)) {
    const [asked, offset, last] = parts as unknown[];
    const whole = typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0;
    if (asked === print && whole && typeof last === 'string') return { offset, last };
  }
  throw new QuotedeskError('USAGE', 'This page cannot be opened: it belongs to another question.');
}
