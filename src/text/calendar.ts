/** The calendar behind time expressions. Pure; days are UTC midnights in milliseconds since 1970. */
import { language } from '../language/index.ts';
import type { TimeUnit } from '../language/language.ts';

const { FEAST_DAYS } = language.timeWords;

export const DAY_MS = 86_400_000;

/** First and last day, both inclusive, in milliseconds since 1970 (UTC midnight). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The UTC midnight before an instant. */
export const dayOfInstant = (instant: Date): number =>
  Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate());

/** One day; null for the 31st of February and the 13th month. `month`: January is 0. */
export function dayOf(year: number, month: number, day: number): Stretch | null {
  const time = Date.UTC(year, month, day);
  const date = new Date(time);
  return date.getUTCDate() === day && date.getUTCMonth() === month ? { from: time, to: time } : null;
}

/** `count` whole months from `month` on; a month below 0 or above 11 belongs to another year. */
export const monthsFrom = (year: number, month: number, count = 1): Stretch => ({
  from: Date.UTC(year, month, 1),
  to: Date.UTC(year, month + count, 1) - DAY_MS,
});

/** Monday to Sunday of the week in which `day` lies. */
export function weekOf(day: number): Stretch {
  const from = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
  return { from, to: from + 6 * DAY_MS };
}

/** The day that lies `n` units back; a month that has no such day ends earlier: a month before 31 March is 28 or 29 February. */
export function back(now: Date, n: number, unit: TimeUnit): number {
  const [y, m, d] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const monthsBack = (count: number): number =>
    Date.UTC(y, m - count, Math.min(d, new Date(Date.UTC(y, m - count + 1, 0)).getUTCDate()));
  switch (unit) {
    case 'hour':
      return dayOfInstant(new Date(now.getTime() - n * 3_600_000));
    case 'day':
      return Date.UTC(y, m, d - n);
    case 'week':
      return Date.UTC(y, m, d - 7 * n);
    case 'fortnight':
      return Date.UTC(y, m, d - 14 * n);
    case 'month':
      return monthsBack(n);
    case 'quarter':
      return monthsBack(3 * n);
    case 'year':
      return monthsBack(12 * n);
    case 'decade':
      return monthsBack(120 * n);
  }
}

/** The unit of time in which a day lies: its week from Monday, its month, its year; an hour is its day. */
export function unitAround(day: number, unit: TimeUnit): Stretch {
  const date = new Date(day);
  const [y, m] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case 'hour':
    case 'day':
      return { from: day, to: day };
    case 'week':
    case 'fortnight':
      return weekOf(day);
    case 'month':
      return monthsFrom(y, m);
    case 'quarter':
      return monthsFrom(y, m - (m % 3), 3);
    case 'year':
      return monthsFrom(y, 0, 12);
    case 'decade':
      return monthsFrom(y - (y % 10), 0, 120);
  }
}

/** A feast day of the table in a year; null for a name that is not there. */
export function feastDay(name: string, year: number): number | null {
  const rule = FEAST_DAYS[name];
  if (rule === undefined) return null;
  const easterly = /^easter([+-]\d+)$/.exec(rule);
  if (easterly) return easter(year) + Number(easterly[1]) * DAY_MS;
  const [, month = 0, day = 0, nth] = (/^(\d+)-(\d+)(?:#(-?\d+))?$/.exec(rule) ?? []).map(Number);
  if (nth === undefined || Number.isNaN(nth)) return Date.UTC(year, month - 1, day);
  if (nth < 0) {
    const last = Date.UTC(year, month, 0);
    return last - ((new Date(last).getUTCDay() - day + 7) % 7) * DAY_MS;
  }
  const first = Date.UTC(year, month - 1, 1);
  return first + (((day - new Date(first).getUTCDay() + 7) % 7) + 7 * (nth - 1)) * DAY_MS;
}

/** Easter Sunday by the anonymous Gregorian method (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
