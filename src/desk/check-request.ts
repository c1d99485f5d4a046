/** What a program asks of a desk: a field that cannot be used is said in one sentence. */

import { isoDate } from '../corpus/dates.ts';
import { QuotedeskError } from '../errors.ts';
import type { AskRequest, SaidRequest } from './desk.ts';

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

/** @throws QuotedeskError USAGE for a blank `speaker`, or for `since` and `until` that are no days in their order */
export function checkSaid({ speaker, ...days }: Pick<SaidRequest, 'speaker' | 'since' | 'until'>): void {
  if (speaker.trim() === '') throw new QuotedeskError('USAGE', 'speaker is blank: give a name or a role.');
  checkDays(days);
}

/** @throws QuotedeskError USAGE for `since` and `until` that are no days in their order */
export function checkDays({ since, until }: Pick<SaidRequest, 'since' | 'until'>): void {
  for (const [field, day] of Object.entries({ since, until }))
    if (day !== undefined && (day.length !== DAY.length || isoDate(day) === null))
      throw new QuotedeskError('USAGE', `${field} is “${day}”, not a day like ${DAY}.`);
  if (since !== undefined && until !== undefined && since > until)
    throw new QuotedeskError('USAGE', `since (${since}) is later than until (${until}).`);
}

const DAY = '2024-03-05';
