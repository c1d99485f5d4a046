/** Dates as pages print them ("Nov. 18, 2019 at 9:24 pm ET", "25. September 2018", "05/29/2007"), in the page's language. */
import { language } from '../language/index.ts';
import { dayOf } from '../text/calendar.ts';

const { ZONES } = language.bylineWords;
const { MONTHS } = language.timeWords;

export interface PrintedDate {
  /** ISO 8601 day. */
  readonly day: string;
  /** Minutes since midnight, null: no time is printed. */
  readonly minutes: number | null;
  /** Minutes from UTC, null: no zone is printed whose meaning is one. */
  readonly zone: number | null;
  /** Where it stands in the text, time left out. */
  readonly start: number;
  readonly end: number;
}

/** Longer texts are no date lines. */
const LONGEST = 400;
/** Nothing that a newspaper printed is older. */
const FIRST_YEAR = 1600;

interface Calendar {
  readonly pattern: RegExp;
  readonly months: ReadonlyMap<string, number>;
  /** Whether "05/06/2007" is the 6th of May; null: the language does not say. */
  readonly monthFirst: boolean | null;
}

const calendars = new Map<string, Calendar>();
/** A hostile archive may name many languages. */
const MOST_CALENDARS = 200;

/** @param language of the page ("en", "pt-BR"), null: unknown, read as English without a country */
export function printedDates(text: string, language: string | null = null): PrintedDate[] {
  if (text.length > LONGEST) return [];
  const { pattern, months, monthFirst } = calendarOf(language ?? '');
  const found: PrintedDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const { d1, m1, y1, m2, d2, y2, y3, n3, d3, a4, b4, y4, mark } = match.groups ?? {};
    let date: (number | undefined)[] | null = null;
    if (y1) date = [+y1, months.get(folded(m1)), Number(d1)];
    else if (y2) date = [+y2, months.get(folded(m2)), Number(d2)];
    else if (y3) date = [+y3, Number(n3) - 1, Number(d3)];
    else if (y4) date = inFigures(Number(a4), Number(b4), +y4, mark === '.' ? false : monthFirst);
    const [year = 0, month, day = 0] = date ?? [];
    if (month === undefined || year < FIRST_YEAR) continue;
    const stretch = dayOf(year, month, day);
    if (!stretch) continue;
    const start = match.index;
    const end = start + match[0].length;
    found.push({
      day: new Date(stretch.from).toISOString().slice(0, 10),
      ...timeBeside(text, start, end),
      start,
      end,
    });
  }
  return found;
}

/** ISO 8601, as precise as what is printed. */
export function isoOf({ day, minutes, zone }: PrintedDate): string {
  return minutes === null ? day : `${day}T${clock(minutes)}${zone === null ? '' : isoZone(zone)}`;
}

export function isoZone(minutes: number): string {
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${clock(Math.abs(minutes)).slice(0, 5)}`;
}

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
const folded = (word = '') => word.toLowerCase().replace(/\.$/, '');

/** A day above the twelfth tells the order by itself. */
function inFigures(a: number, b: number, year: number, monthFirst: boolean | null): number[] | null {
  if (a > 12) return [year, b - 1, a];
  if (b > 12) return [year, a - 1, b];
  if (monthFirst === null) return a === b ? [year, a - 1, b] : null;
  return monthFirst ? [year, a - 1, b] : [year, b - 1, a];
}

const TIME = /\b(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s?(?:([ap])\.?\s?m\b\.?)?(?:\s*\(?([a-z]{1,4})\b)?/gi;

/** The time printed behind the date or just in front of it. */
function timeBeside(
  text: string,
  start: number,
  end: number,
): { minutes: number | null; zone: number | null } {
  const behind =
    /^[\s,;|•·–—-]*(?:at|um|às|à|a las|o)?[\s,]*/i.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return (
    timeIn(text.slice(end + behind, end + behind + 24), (from) => from === 0) ??
    timeIn(text.slice(Math.max(0, start - 32), start), (_, to, length) => length - to < 14) ?? {
      minutes: null,
      zone: null,
    }
  );
}

function timeIn(
  text: string,
  fits: (from: number, to: number, length: number) => boolean,
): { minutes: number; zone: number | null } | null {
  for (const match of text.matchAll(TIME)) {
    const [whole, hours = '', minutes, half, zone = ''] = match;
    if (!fits(match.index, match.index + whole.length, text.length) || (!minutes && !half)) continue;
    const base = Number(hours);
    if (base > 23 || Number(minutes ?? 0) > 59) continue;
    const hour = half && base <= 12 ? (base % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : base;
    return { minutes: hour * 60 + Number(minutes ?? 0), zone: ZONES[zone.toLowerCase()] ?? null };
  }
  return null;
}

function calendarOf(language: string): Calendar {
  const known = calendars.get(language);
  if (known) return known;
  const months = new Map<string, number>();
  for (const [i, names] of MONTHS.entries()) for (const name of names) months.set(name, i);
  const tag = language.replace('_', '-');
  for (const style of ['long', 'short'] as const)
    for (let month = 0; month < 12; month++) {
      const name = localMonth(tag, style, month);
      // Chinese and Japanese number their months, which the figures' pattern reads.
      if (name && /^\p{L}+$/u.test(name) && !months.has(name)) months.set(name, month);
    }
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  const year = '(?:1[6-9]|20)\\d\\d';
  const calendar: Calendar = {
    months,
    monthFirst: orderOf(tag),
    pattern: new RegExp(
      [
        `(?<![\\p{L}\\d])(?<d1>\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?\\s(?:of |de |d')?(?<m1>${names})\\.?,?\\s(?:de |del )?(?<y1>${year})(?!\\d)`,
        `(?<!\\p{Ll})(?<m2>${names})\\.?\\s(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y2>${year})(?!\\d)`,
        `(?<!\\d)(?<y3>${year})(?:[-/.]|年\\s?)(?<n3>\\d{1,2})(?:[-/.]|月\\s?)(?<d3>\\d{1,2})(?!\\d)`,
        `(?<![\\d/.-])(?<a4>\\d{1,2})(?<mark>[-/.])(?<b4>\\d{1,2})\\k<mark>(?<y4>${year})(?!\\d)`,
      ].join('|'),
      'giu',
    ),
  };
  if (calendars.size < MOST_CALENDARS) calendars.set(language, calendar);
  return calendar;
}

/** A month's name as it stands in a date of the language, in small letters without a full stop. */
function localMonth(tag: string, style: 'long' | 'short', month: number): string | null {
  try {
    const parts = new Intl.DateTimeFormat(tag, {
      day: 'numeric',
      month: style,
      year: 'numeric',
      timeZone: 'UTC',
    });
    const part = parts.formatToParts(Date.UTC(2020, month, 3)).find(({ type }) => type === 'month');
    return part ? folded(part.value.toLowerCase()) : null;
  } catch {
    return null;
  }
}

/** English alone does not say whether it is written in America or in Britain. */
function orderOf(tag: string): boolean | null {
  if (!tag || /^en$/i.test(tag)) return null;
  try {
    const order = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric' })
      .formatToParts(0)
      .map(({ type }) => type);
    return order.indexOf('month') < order.indexOf('day');
  } catch {
    return null;
  }
}
