/**
 * A time expression ("last week", "3 October", "two days ago") → the days that it covers: the one reader of times for
 * questions and search. Pure; all days are UTC.
 */

import { language } from '../language/index.ts';
import type { TimeUnit } from '../language/language.ts';
import {
  back,
  DAY_MS,
  dayOf,
  dayOfInstant,
  feastDay,
  monthsFrom,
  type Stretch,
  unitAround,
} from './calendar.ts';
import { oneOf } from './one-of.ts';
import { DAY, MONTH, NUMBER, TIME, UNIT, YEAR } from './time-patterns.ts';
import {
  between,
  type Clock,
  dayIn,
  fullYear,
  inFigures,
  monthIn,
  partOfYear,
  season,
  thirdOf,
  weekday,
} from './time-stretches.ts';

const { BEFORE_MONTH } = language.smallWords;
const { AMBIGUOUS_MONTHS, NUMBER_WORDS, SEASONS } = language.timeWords;

export type { Stretch } from './calendar.ts';

interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (found: readonly string[], clock: Clock) => Stretch | null;
}

const SEASON = Object.keys(SEASONS).join('|');
const DAY_NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?';
/** " 2017", " of 2017", " '17" or nothing, behind a month or a day. */
const OF_YEAR = `((?: (?:of )?${YEAR}| ['’]\\d\\d)?)`;
const single = (time: number): Stretch => ({ from: time, to: time });
const rule = (name: string, source: string, read: TimeRule['read']): TimeRule => ({
  name,
  pattern: new RegExp(`^(?:${source})$`),
  read,
});

const ORDINALS = ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th'];
/** First month and number of months. */
const MONTHS_OF_PART: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 4],
  mid: [4, 4],
  late: [8, 4],
  'start of': [0, 1],
  'beginning of': [0, 1],
  'middle of': [4, 4],
  'end of': [11, 1],
};
/** First year of a decade and number of years. */
const YEARS_OF_PART: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 4],
  mid: [4, 3],
  late: [6, 4],
};

/** Tried in this order, on words in small letters without commas and full stops; the first that fits reads. */
export const TIME_RULES: readonly TimeRule[] = [
  rule('iso day', '(\\d{4})-(\\d\\d)-(\\d\\d)', ([, y, m, d]) => dayOf(Number(y), Number(m) - 1, Number(d))),
  rule('iso month', '(\\d{4})-(\\d\\d)', ([, y, m]) => monthsFrom(Number(y), Number(m) - 1)),
  rule('day in figures', '(\\d{1,2})/(\\d{1,2})/(\\d{2,4})', ([, a, b, y]) =>
    inFigures(Number(a), Number(b), fullYear(y)),
  ),
  rule('today', '(?:earlier )?today.*|tonight|this (?:morning|afternoon|evening)', (_, { today }) =>
    single(today),
  ),
  rule('yesterday', '(?:earlier )?yesterday.*', (_, { today }) => single(today - DAY_MS)),
  rule('last night', 'last night', (_, { today }) => ({ from: today - DAY_MS, to: today })),
  rule('the day before yesterday', 'the day before yesterday', (_, { today }) => single(today - 2 * DAY_MS)),
  rule(
    'weekend',
    '(?:last|this|the|this past|the past|the last|the previous|previous) weekend',
    (_, { today }) => {
      // Before Saturday the weekend that is over is meant.
      const monday = unitAround(today, 'week').from;
      const saturday = today >= monday + 5 * DAY_MS ? monday + 5 * DAY_MS : monday - 2 * DAY_MS;
      return { from: saturday, to: Math.min(saturday + DAY_MS, today) };
    },
  ),
  rule('the weekend before last', 'the weekend before last', (_, { today }) => {
    const monday = unitAround(today, 'week').from;
    return { from: monday - 9 * DAY_MS, to: monday - 8 * DAY_MS };
  }),
  rule('the unit before last', `the (${UNIT}) before last`, ([, unit = ''], { now }) =>
    unitAround(back(now, 2, unit as TimeUnit), unit as TimeUnit),
  ),
  rule('this unit', `(?:earlier )?this (${UNIT})`, ([, unit = ''], { today }) => ({
    from: unitAround(today, unit as TimeUnit).from,
    to: today,
  })),
  rule('last unit', `(?:earlier )?(?:last|the previous|previous) (${UNIT})`, ([, unit = ''], { now }) =>
    unitAround(back(now, 1, unit as TimeUnit), unit as TimeUnit),
  ),
  rule('past unit', `(?:this|the) (?:past|last) (${UNIT})`, ([, unit = ''], { now, today }) => ({
    from: back(now, 1, unit as TimeUnit),
    to: today,
  })),
  rule(
    'units ago',
    `(${NUMBER}) (?:of )?(${UNIT})s? (?:ago|back|earlier)`,
    ([, n = '', unit = ''], { now, today }) => {
      const { from, to } = unitAround(back(now, numberOf(n), unit as TimeUnit), unit as TimeUnit);
      return { from, to: Math.min(to, today) };
    },
  ),
  rule(
    'edge of a unit',
    `the (start|beginning|end) of (the|this|last) (week|month|year)`,
    ([, edge, which, unit = ''], clock) => {
      const whole = stretchOf(`${which === 'last' ? 'last' : 'this'} ${unit}`, clock.now);
      if (whole === null) return null;
      if (edge !== 'end') return single(whole.from);
      return unit === 'week'
        ? { from: whole.to - 2 * DAY_MS, to: whole.to }
        : { from: whole.to - 9 * DAY_MS, to: whole.to };
    },
  ),
  rule(
    'quarter or half',
    `(?:the )?(${ORDINALS.join('|')}) (quarter|half)(?: of (?:the year|(${YEAR}))|(?! of ))`,
    ([, n = '', part, y], { today }) =>
      partOfYear(
        ORDINALS.indexOf(n) % 4,
        part === 'half' ? 6 : 3,
        y ? Number(y) : new Date(today).getUTCFullYear(),
      ),
  ),
  rule('Q1', `([qh])([1-4]) (${YEAR})`, ([, part, n, y]) =>
    partOfYear(Number(n) - 1, part === 'h' ? 6 : 3, Number(y)),
  ),
  rule('years', `(${YEAR}) ?[-–—] ?(${YEAR})`, ([, a, b]) =>
    Number(a) <= Number(b) ? monthsFrom(Number(a), 0, 12 * (Number(b) - Number(a) + 1)) : null,
  ),
  rule(
    'part of a year',
    `(?:the )?(${Object.keys(MONTHS_OF_PART).join('|')})[- ]?(${YEAR})`,
    ([, part = '', y]) => monthsFrom(Number(y), ...MONTHS_OF_PART[part]!),
  ),
  rule('year', `(${YEAR})`, ([, y]) => monthsFrom(Number(y), 0, 12)),
  rule(
    'decade',
    `the (?:(early|mid|late)[- ])?(?:((?:19|20)\\d0)|['’]?(\\d)0)s`,
    ([, part = '', decade, short]) => {
      const first = decade ? Number(decade) : Number(`${Number(short) < 3 ? 20 : 19}${short}0`);
      const [from, years] = YEARS_OF_PART[part] ?? [0, 10];
      return monthsFrom(first + from, 0, 12 * years);
    },
  ),
  rule(
    'season',
    `(?:(?:last|this|the|early|late) )?(${SEASON})(?: of)?(?: (${YEAR}))?`,
    ([words = '', name = '', y], clock) =>
      season(SEASONS[name] ?? 0, y ? Number(y) : null, words.startsWith('last'), clock),
  ),
  rule('feast day', `(?:last |this )?([a-z'’ ]+?)(?: (${YEAR}))?`, ([, name = '', y], { latest }) => {
    const of = (year: number): number | null => feastDay(name.replaceAll('’', "'"), year);
    const year = latest.getUTCFullYear();
    const day = y
      ? of(Number(y))
      : (of(year) ?? Number.POSITIVE_INFINITY) <= latest.getTime()
        ? of(year)
        : of(year - 1);
    return day === null ? null : single(day);
  }),
  rule(
    'week of a day',
    `(?:the )?(?:weeks?|weekend) (?:of|beginning|starting) (.+)`,
    ([, day = ''], { now, latest }) => {
      const first = stretchOf(day, now, latest);
      return first && { from: first.from, to: first.from + 6 * DAY_MS };
    },
  ),
  rule(
    'days of a month',
    `(?:the )?${DAY_NUMBER} ?[-–—] ?${DAY_NUMBER} (?:of )?(${MONTH})${OF_YEAR}`,
    ([, a, b, month = '', y = ''], clock) =>
      between(dayIn(month, y, Number(a), clock), dayIn(month, y, Number(b), clock)),
  ),
  rule(
    'month and days',
    `(${MONTH}) ${DAY_NUMBER} ?[-–—] ?${DAY_NUMBER}${OF_YEAR}`,
    ([, month = '', a, b, y = ''], clock) =>
      between(dayIn(month, y, Number(a), clock), dayIn(month, y, Number(b), clock)),
  ),
  rule(
    'day of a month',
    `(?:[a-z]+ )?(?:the )?${DAY_NUMBER} (?:of )?(${MONTH})${OF_YEAR}`,
    ([, d, month = '', y = ''], clock) => dayIn(month, y, Number(d), clock),
  ),
  rule(
    'month and day',
    `(?:[a-z]+ )?(${MONTH}) (?:the )?${DAY_NUMBER}${OF_YEAR}`,
    ([, month = '', d, y = ''], clock) => dayIn(month, y, Number(d), clock),
  ),
  rule(
    'part of a month',
    `(?:the )?(early|mid|late|start|beginning|middle|end)[- ](?:of )?(${MONTH})${OF_YEAR}`,
    ([, part = '', month = '', y = ''], clock) => thirdOf(monthIn(month, y, clock), part),
  ),
  rule('month', `(?:last |this )?(${MONTH})${OF_YEAR}`, ([, month = '', y = ''], clock) =>
    monthIn(month, y, clock),
  ),
  rule('weekday of last week', `(${DAY}) (?:of )?last week|last week (${DAY})`, ([, a, b], { today }) =>
    single(unitAround(today, 'week').from + (((weekday(a ?? b ?? '') + 6) % 7) - 7) * DAY_MS),
  ),
  rule('weekday', `(?:(last|this|this past|past) )?(${DAY})(?: .*)?`, ([, which, name = ''], { today }) => {
    const days = (new Date(today).getUTCDay() - weekday(name) + 7) % 7;
    // "last Monday", asked on a Monday, is a week ago.
    return single(today - (days === 0 && which !== undefined && which !== 'this' ? 7 : days) * DAY_MS);
  }),
];

/**
 * Days that a time expression covers. A month or day without a year is the latest that had begun by `latest`, the last day
 * that may be meant by it (of an archive that ended years ago, its own last day). null: there is no such day.
 */
export const stretchOf = (expression: string, now: Date, latest: Date = now): Stretch | null =>
  readTime(expression, now, latest)?.stretch ?? null;

/** The same with the name of the rule that read it. */
export function readTime(
  expression: string,
  now: Date,
  latest: Date = now,
): { rule: string; stretch: Stretch } | null {
  const words = expression.toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
  const clock = { now, today: dayOfInstant(now), latest };
  for (const { name, pattern, read } of TIME_RULES) {
    const found = pattern.exec(words);
    const stretch = found && read(found, clock);
    if (stretch) return { rule: name, stretch };
  }
  return null;
}

/** The number in front of a unit: "two", "a couple", "12". */
export function numberOf(word: string): number {
  const lower = word.toLowerCase();
  return NUMBER_WORDS[lower] ?? NUMBER_WORDS[lower.replace(/^an? /, '')] ?? (Number(lower) || 1);
}

/** Words without which there is no time: most texts have none, and the patterns are long. */
export const TIME_HINT = new RegExp(
  `\\d|\\b(?:yesterday|today|tonight|this|last|past|previous|earlier|ago|${UNIT}s?|weekend|${SEASON}|eve|${DAY}|${MONTH}|easter|halloween|thanksgiving|christmas|years?['’]|valentine|veterans|memorial|independence|labor|boxing)`,
  'i',
);

export interface TimeMention extends Stretch {
  /** Offsets of the expression in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const ANY_TIME = new RegExp(`(?<![\\w-])(?:${TIME})(?![\\w-])`, 'gi');
const LEADS_TO_MONTH = new RegExp(`\\b${oneOf(BEFORE_MONTH)} $`, 'i');

/** The times that a text names, in reading order. "march" and "may" alone are months only behind a word that leads to one. */
export function timesIn(text: string, now: Date, latest: Date = now): TimeMention[] {
  if (!TIME_HINT.test(text)) return [];
  const times: TimeMention[] = [];
  for (const found of text.matchAll(ANY_TIME)) {
    const [words] = found;
    const lone = AMBIGUOUS_MONTHS.has(words.toLowerCase().replace('.', ''));
    if (lone && !LEADS_TO_MONTH.test(text.slice(Math.max(0, found.index - 12), found.index))) continue;
    const stretch = stretchOf(words, now, latest);
    if (stretch) times.push({ ...stretch, start: found.index, end: found.index + words.length, words });
  }
  return times;
}
