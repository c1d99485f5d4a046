/** What the words of a time expression come to: the day of a month, a season, a part of a year. Pure; all days are UTC. */
import { language } from '../language/index.ts';
import { DAY_MS, dayOf, monthsFrom, type Stretch } from './calendar.ts';

const { MONTHS, WEEKDAYS } = language.timeWords;

/** When a question is asked, and the last day that a month or a day without a year may mean. */
export interface Clock {
  readonly now: Date;
  readonly today: number;
  readonly latest: Date;
}

/** Sunday is 0. */
export const weekday = (name: string): number => WEEKDAYS.findIndex(([full]) => full === name);
/** January is 0. */
const monthIndex = (name: string): number => MONTHS.findIndex((forms) => forms.includes(name));
/** Of two figures: 70 to 99 are of the last century. */
export const fullYear = (digits = ''): number =>
  digits.length === 2 ? Number(digits) + (Number(digits) < 70 ? 2000 : 1900) : Number(digits);
const yearIn = (words: string): number | null => {
  const digits = /\d{4}|(?<=['’])\d\d/.exec(words)?.[0];
  return digits === undefined ? null : fullYear(digits);
};
/** From the first day of `a` to the last of `b`; null where that is before it. */
export const between = (a: Stretch | null, b: Stretch | null): Stretch | null =>
  a && b && a.from <= b.to ? { from: a.from, to: b.to } : null;

/** 4/24/2024 as Americans write it, 24/4/2024 where the first figure is no month. */
export const inFigures = (a: number, b: number, year: number): Stretch | null =>
  a > 12 ? dayOf(year, b - 1, a) : dayOf(year, a - 1, b);

/** The stretch of `months` months with the number `n`, from 0; null where the year has no such part. */
export const partOfYear = (n: number, months: number, year: number): Stretch | null =>
  n * months >= 12 ? null : monthsFrom(year, n * months, months);

/** A month; `year` holds a year or is blank: then it is the latest that had begun. */
export const monthIn = (month: string, year: string, { latest }: Clock): Stretch =>
  monthsFrom(yearIn(year) ?? latestYear(latest, monthIndex(month), 1), monthIndex(month));

/** A day of a month, likewise; null where the month has no such day. */
export const dayIn = (month: string, year: string, day: number, { latest }: Clock): Stretch | null =>
  dayOf(yearIn(year) ?? latestYear(latest, monthIndex(month), day), monthIndex(month), day);

/** The last year in which a day had come by `latest`; `month`: January is 0. */
function latestYear(latest: Date, month: number, day: number): number {
  const year = latest.getUTCFullYear();
  return Date.UTC(year, month, day) <= latest.getTime() ? year : year - 1;
}

/** "winter 2023" begins in December 2023; without a year the latest that had begun by the clock. */
export function season(first: number, year: number | null, last: boolean, { today, latest }: Clock): Stretch {
  if (year !== null) return monthsFrom(year, first, 3);
  const begun = latestYear(latest, first, 1);
  const found = monthsFrom(begun, first, 3);
  // "last spring", asked in spring, is the one of the year before.
  return last && found.to >= today ? monthsFrom(begun - 1, first, 3) : found;
}

/** The first ten days of a month, the ten after them, or the rest. */
export function thirdOf(month: Stretch, part: string): Stretch {
  const day = (n: number): number => month.from + (n - 1) * DAY_MS;
  if (part === 'early' || part === 'start' || part === 'beginning') return { from: month.from, to: day(10) };
  return part === 'mid' || part === 'middle'
    ? { from: day(11), to: day(20) }
    : { from: day(21), to: month.to };
}
