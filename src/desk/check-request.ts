/** What a program asks of a desk: a field that cannot be used is said in one sentence. */

import { isoDate } from '../corpus/dates.ts';
import { QuotedeskError } from '../errors.ts';
import type { AskRequest } from './desk.ts';

/** @throws QuotedeskError USAGE for an `asOf` that is no ISO 8601 day or instant, a `limit` below 1, an `offset` below 0 */
export function checkRequest({ asOf, limit, offset }: Pick<AskRequest, 'asOf' | 'limit' | 'offset'>): void {
  if (asOf !== undefined && (isoDate(asOf) === null || Number.isNaN(Date.parse(asOf))))
    throw new QuotedeskError(
      'USAGE',
      `asOf is “${asOf}”, not a day like 2024-03-05 or an instant in ISO 8601.`,
    );
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
    throw new QuotedeskError('USAGE', `limit is ${limit}, not a whole number from 1.`);
  if (offset !== undefined && (!Number.isInteger(offset) || offset < 0))
    throw new QuotedeskError('USAGE', `offset is ${offset}, not a whole number from 0.`);
}
