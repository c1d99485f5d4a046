/** Which statements an alert has not told yet. Pure. */
import { createHash } from 'node:crypto';
import type { Statement } from '../../../src/index.ts';
import type { Alert } from './alert.ts';

const WEEK_MS = 7 * 86_400_000;

/** The same for every printing of the same words by the same person. */
export function wordsKey({ text, speaker }: Pick<Statement, 'text' | 'speaker'>): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256')
    .update(`${speaker?.id ?? ''}|${words.join(' ')}`)
    .digest('base64url')
    .slice(0, 16);
}

/** `more`: the archive holds older ones that were not looked at; then only the day of an article tells new from old. */
export function isNew(
  statement: Statement,
  { made }: Pick<Alert, 'made'>,
  known: ReadonlySet<string>,
  more: boolean,
): boolean {
  if (known.has(wordsKey(statement))) return false;
  const { published } = statement.document;
  if (published === null) return !more;
  // What is a week older than the wish is no news, though it came into the archive later.
  return Date.parse(published) >= Date.parse(made) - WEEK_MS;
}
