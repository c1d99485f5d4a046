/** Days as whole numbers, so that columns can hold and ranges compare them. */
import { NO_DAY } from './segment.ts';

/** Days since 1970-01-01 of an ISO 8601 date or date-time (its stated calendar day); NO_DAY where there is none. */
export function dayNumber(published: string | undefined | null): number {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(published ?? '');
  if (!match) return NO_DAY;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? 1));
  return Number.isNaN(time) ? NO_DAY : Math.floor(time / 86_400_000);
}

/** ISO 8601 day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
