/** Where a page ended, for pages that are cut from windows of candidates. Opaque outside; pure. */
import { QuotedeskError } from '../../errors.ts';
import type { Total } from '../archive.ts';

export interface Place {
  /** Sort values of the candidate before the window; null: the first window. */
  readonly after: readonly (number | string)[] | null;
  /** How many of the window's hits were given, and the id of the last of them. */
  readonly given: number;
  readonly last: string;
  /** As it was told on the first page. */
  readonly total: Total | null;
}

export const START: Place = { after: null, given: 0, last: '', total: null };

/** @throws QuotedeskError USAGE for a text that is no cursor or that of another query */
export function placeOf(cursor: string | null | undefined, print: string): Place {
  if (cursor === null || cursor === undefined) return START;
  try {
    const [own, after, given, last, value, exact] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    ) as unknown[];
    const isPlace = after === null || (Array.isArray(after) && after.every(isSortValue));
    if (own === print && isPlace && Number.isSafeInteger(given) && typeof last === 'string')
      return {
        after: after as Place['after'],
        given: Math.max(0, given as number),
        last,
        total: typeof value === 'number' ? { value, exact: exact === true } : null,
      };
  } catch {
    // Said below.
  }
  throw new QuotedeskError('USAGE', 'This page cannot be opened: it belongs to another question.');
}

const isSortValue = (value: unknown): boolean => typeof value === 'number' || typeof value === 'string';

export const cursorAt = (print: string, { after, given, last, total }: Place): string =>
  Buffer.from(
    JSON.stringify([print, after, given, last, total?.value ?? null, total?.exact ?? null]),
    'utf8',
  ).toString('base64url');

export function checkLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new QuotedeskError('USAGE', 'The number of results asked for is not a whole number.');
}

/** Where the page goes on in a list: behind the last hit given, wherever that stands now. */
export function goingOn(ids: (at: number) => string, length: number, { given, last }: Place): number {
  if (given === 0) return 0;
  if (given <= length && ids(given - 1) === last) return given;
  for (let at = 0; at < length; at++) if (ids(at) === last) return at + 1;
  return Math.min(given, length);
}
