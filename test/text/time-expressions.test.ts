import { casual } from 'chrono-node';
import { describe, expect, it } from 'vitest';
import {
  numberOf,
  readTime,
  stretchOf,
  TIME_HINT,
  TIME_RULES,
  timesIn,
} from '../../src/text/time-expressions.ts';

/** A Friday, and a day that few months have. */
const NOW = new Date('2024-05-31T12:00:00Z');
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Expression, first day, last day (absent: the same). */
const DAYS: readonly (readonly [string, string, string?])[] = [
  ['today', '2024-05-31'],
  ['earlier today', '2024-05-31'],
  ['this morning', '2024-05-31'],
  ['tonight', '2024-05-31'],
  ['yesterday', '2024-05-30'],
  ['yesterday evening', '2024-05-30'],
  ['last night', '2024-05-30', '2024-05-31'],
  ['the day before yesterday', '2024-05-29'],
  ['this week', '2024-05-27', '2024-05-31'],
  ['earlier this week', '2024-05-27', '2024-05-31'],
  ['last week', '2024-05-20', '2024-05-26'],
  ['the week before last', '2024-05-13', '2024-05-19'],
  ['the past week', '2024-05-24', '2024-05-31'],
  ['this weekend', '2024-05-25', '2024-05-26'],
  ['last weekend', '2024-05-25', '2024-05-26'],
  ['the weekend', '2024-05-25', '2024-05-26'],
  ['the weekend before last', '2024-05-18', '2024-05-19'],
  ['this month', '2024-05-01', '2024-05-31'],
  ['last month', '2024-04-01', '2024-04-30'],
  ['the month before last', '2024-03-01', '2024-03-31'],
  ['the past month', '2024-04-30', '2024-05-31'],
  ['this quarter', '2024-04-01', '2024-05-31'],
  ['last quarter', '2024-01-01', '2024-03-31'],
  ['this year', '2024-01-01', '2024-05-31'],
  ['last year', '2023-01-01', '2023-12-31'],
  ['the year before last', '2022-01-01', '2022-12-31'],
  ['the past year', '2023-05-31', '2024-05-31'],
  ['this decade', '2020-01-01', '2024-05-31'],
  ['Monday', '2024-05-27'],
  ['Friday', '2024-05-31'],
  ['last Friday', '2024-05-24'],
  ['last Monday', '2024-05-27'],
  ['this Monday', '2024-05-27'],
  ['this past Tuesday', '2024-05-28'],
  ['Thursday', '2024-05-30'],
  ['Thursday night', '2024-05-30'],
  ['Saturday', '2024-05-25'],
  ['Sunday', '2024-05-26'],
  ['Monday last week', '2024-05-20'],
  ['last week Wednesday', '2024-05-22'],
  ['Sunday of last week', '2024-05-26'],
  ['a day ago', '2024-05-30'],
  ['two days ago', '2024-05-29'],
  ['3 days ago', '2024-05-28'],
  ['several days ago', '2024-05-27'],
  ['eleven days ago', '2024-05-20'],
  ['a dozen days ago', '2024-05-19'],
  ['an hour ago', '2024-05-31'],
  ['48 hours ago', '2024-05-29'],
  ['a week ago', '2024-05-20', '2024-05-26'],
  ['a couple of weeks ago', '2024-05-13', '2024-05-19'],
  ['a fortnight ago', '2024-05-13', '2024-05-19'],
  ['three weeks ago', '2024-05-06', '2024-05-12'],
  ['two months ago', '2024-03-01', '2024-03-31'],
  ['three months ago', '2024-02-01', '2024-02-29'],
  ['a year ago', '2023-01-01', '2023-12-31'],
  ['ten years ago', '2014-01-01', '2014-12-31'],
  ['March', '2024-03-01', '2024-03-31'],
  ['May', '2024-05-01', '2024-05-31'],
  ['June', '2023-06-01', '2023-06-30'],
  ['last December', '2023-12-01', '2023-12-31'],
  ['Mar 2023', '2023-03-01', '2023-03-31'],
  ['March, 2023', '2023-03-01', '2023-03-31'],
  ['March of 2023', '2023-03-01', '2023-03-31'],
  ['Sept. 2022', '2022-09-01', '2022-09-30'],
  ['Dec ’22', '2022-12-01', '2022-12-31'],
  ['February 2024', '2024-02-01', '2024-02-29'],
  ['2024-03', '2024-03-01', '2024-03-31'],
  ['early March', '2024-03-01', '2024-03-10'],
  ['mid-March', '2024-03-11', '2024-03-20'],
  ['mid April 2023', '2023-04-11', '2023-04-20'],
  ['late March', '2024-03-21', '2024-03-31'],
  ['the start of April', '2024-04-01', '2024-04-10'],
  ['the end of March', '2024-03-21', '2024-03-31'],
  ['3 March', '2024-03-03'],
  ['March 3', '2024-03-03'],
  ['March 3rd', '2024-03-03'],
  ['Mar. 3', '2024-03-03'],
  ['the 3rd of March', '2024-03-03'],
  ['3rd of March, 2022', '2022-03-03'],
  ['3 Mar 2022', '2022-03-03'],
  ['March 3, 2022', '2022-03-03'],
  ['Monday, March 4', '2024-03-04'],
  ['Mon 4 March 2024', '2024-03-04'],
  ['June 15', '2023-06-15'],
  ['May 31', '2024-05-31'],
  ['Feb 29', '2024-02-29'],
  ['2024-03-05', '2024-03-05'],
  ['4/24/2024', '2024-04-24'],
  ['24/4/2024', '2024-04-24'],
  ['4/24/24', '2024-04-24'],
  ['March 2-4', '2024-03-02', '2024-03-04'],
  ['March 2–4, 2023', '2023-03-02', '2023-03-04'],
  ['2-4 March', '2024-03-02', '2024-03-04'],
  ['2 - 4 March 2023', '2023-03-02', '2023-03-04'],
  ['the week of March 4', '2024-03-04', '2024-03-10'],
  ['the week beginning 6 November 2023', '2023-11-06', '2023-11-12'],
  ['2019', '2019-01-01', '2019-12-31'],
  ['early 2023', '2023-01-01', '2023-04-30'],
  ['mid-2023', '2023-05-01', '2023-08-31'],
  ['late 2022', '2022-09-01', '2022-12-31'],
  ['the start of 2024', '2024-01-01', '2024-01-31'],
  ['the end of 2023', '2023-12-01', '2023-12-31'],
  ['2019–2021', '2019-01-01', '2021-12-31'],
  ['the 1990s', '1990-01-01', '1999-12-31'],
  ['the 90s', '1990-01-01', '1999-12-31'],
  ['the early 2010s', '2010-01-01', '2013-12-31'],
  ['Q1 2024', '2024-01-01', '2024-03-31'],
  ['the first quarter of 2024', '2024-01-01', '2024-03-31'],
  ['the second half of 2023', '2023-07-01', '2023-12-31'],
  ['this spring', '2024-03-01', '2024-05-31'],
  ['last spring', '2023-03-01', '2023-05-31'],
  ['spring 2023', '2023-03-01', '2023-05-31'],
  ['last summer', '2023-06-01', '2023-08-31'],
  ['the summer of 2022', '2022-06-01', '2022-08-31'],
  ['last fall', '2023-09-01', '2023-11-30'],
  ['last winter', '2023-12-01', '2024-02-29'],
  ['winter 2022', '2022-12-01', '2023-02-28'],
  ['Thanksgiving', '2023-11-23'],
  ['Christmas', '2023-12-25'],
  ['Easter', '2024-03-31'],
  ['Easter 2023', '2023-04-09'],
  ['Good Friday', '2024-03-29'],
  ['Labor Day', '2023-09-04'],
  ['Memorial Day', '2024-05-27'],
  ['New Year’s Eve', '2023-12-31'],
  ['Halloween 2022', '2022-10-31'],
  ['the start of the week', '2024-05-27'],
  ['the beginning of the month', '2024-05-01'],
  ['the start of the year', '2024-01-01'],
  ['the end of last year', '2023-12-22', '2023-12-31'],
  ['the end of last week', '2024-05-24', '2024-05-26'],
  ['the beginning of March', '2024-03-01', '2024-03-10'],
  ['the middle of March', '2024-03-11', '2024-03-20'],
  ['the beginning of 2024', '2024-01-01', '2024-01-31'],
  ['the middle of 2023', '2023-05-01', '2023-08-31'],
  ['January 5', '2024-01-05'],
  ['12 January 2023', '2023-01-12'],
  ['12/24/2023', '2023-12-24'],
  ['5/6/70', '1970-05-06'],
  ['March 4-4', '2024-03-04'],
  ['H2 2023', '2023-07-01', '2023-12-31'],
  ['Q4 2023', '2023-10-01', '2023-12-31'],
  ['the first quarter', '2024-01-01', '2024-03-31'],
  ['the second quarter of the year', '2024-04-01', '2024-06-30'],
  ['the third quarter of 2023', '2023-07-01', '2023-09-30'],
  ['the fourth quarter of 2023', '2023-10-01', '2023-12-31'],
  ['the 1st half of 2023', '2023-01-01', '2023-06-30'],
  ['the 2nd quarter of 2023', '2023-04-01', '2023-06-30'],
  ['the 3rd quarter of 2023', '2023-07-01', '2023-09-30'],
  ['the 4th quarter of 2023', '2023-10-01', '2023-12-31'],
  ['2019–2019', '2019-01-01', '2019-12-31'],
  ['the mid-1990s', '1994-01-01', '1996-12-31'],
  ['the late 1980s', '1986-01-01', '1989-12-31'],
  ['the 20s', '2020-01-01', '2029-12-31'],
  ['the 30s', '1930-01-01', '1939-12-31'],
  ['this past Friday', '2024-05-24'],
  ['this Friday', '2024-05-31'],
];

/** Asked when (an instant), expression, first day, last day (absent: the same). */
const ASKED_AT: readonly (readonly [string, string, string, string?])[] = [
  ['2024-06-01T09:00:00Z', 'this weekend', '2024-06-01'],
  ['2024-06-02T09:00:00Z', 'the weekend', '2024-06-01', '2024-06-02'],
  ['2024-06-03T09:00:00Z', 'the weekend', '2024-06-01', '2024-06-02'],
  ['2024-02-10T09:00:00Z', 'this spring', '2023-03-01', '2023-05-31'],
  ['2024-02-10T09:00:00Z', 'last winter', '2022-12-01', '2023-02-28'],
  // The first instant of a day, a month or a season is in it.
  ['2023-12-25T00:00:00Z', 'Christmas', '2023-12-25'],
  ['2023-12-24T23:59:59Z', 'Christmas', '2022-12-25'],
  ['2024-05-01T00:00:00Z', 'May', '2024-05-01', '2024-05-31'],
  ['2024-05-01T00:00:00Z', '1 May', '2024-05-01'],
  ['2024-04-30T23:59:59Z', '1 May', '2023-05-01'],
  ['2024-03-01T00:00:00Z', 'the spring', '2024-03-01', '2024-05-31'],
];

/** What each rule of the table reads, in the order of the table. */
const READ_BY: Readonly<Record<string, string>> = {
  'iso day': '2024-03-05',
  'iso month': '2024-03',
  'day in figures': '4/24/2024',
  today: 'today',
  yesterday: 'yesterday',
  'last night': 'last night',
  'the day before yesterday': 'the day before yesterday',
  weekend: 'last weekend',
  'the weekend before last': 'the weekend before last',
  'the unit before last': 'the week before last',
  'this unit': 'this month',
  'last unit': 'last month',
  'past unit': 'the past month',
  'units ago': 'three weeks ago',
  'edge of a unit': 'the end of last week',
  'quarter or half': 'the second half of 2023',
  Q1: 'Q1 2024',
  years: '2019–2021',
  'part of a year': 'early 2023',
  year: '2019',
  decade: 'the 1990s',
  season: 'last summer',
  'feast day': 'Easter 2023',
  'week of a day': 'the week of March 4',
  'days of a month': '2-4 March',
  'month and days': 'March 2-4',
  'day of a month': '3 March',
  'month and day': 'March 3',
  'part of a month': 'early March',
  month: 'Mar 2023',
  'weekday of last week': 'Monday last week',
  weekday: 'last Friday',
};

describe('the days of a time expression', () => {
  it.each(DAYS)('%s', (words, from, to) => {
    const read = stretchOf(String(words), NOW);
    expect(read && [iso(read.from), iso(read.to)]).toEqual([from, to ?? from]);
  });

  it.each(DAYS)('finds “%s” in a question as it reads it alone', (words, from, to) => {
    const text = `what did the harbour master say in ${words}, and where?`;
    const found = timesIn(text, NOW).map((time) => [
      text.slice(time.start, time.end),
      iso(time.from),
      iso(time.to),
    ]);
    expect(found).toEqual([[words, from, to ?? from]]);
  });

  it.each(ASKED_AT)('asked at %s: %s', (asked, words, from, to) => {
    const read = stretchOf(String(words), new Date(String(asked)));
    expect(read && [iso(read.from), iso(read.to)]).toEqual([from, to ?? from]);
  });

  it('has a row for every rule, which that rule reads', () => {
    expect(TIME_RULES.map(({ name }) => name)).toEqual(Object.keys(READ_BY));
    for (const [rule, words] of Object.entries(READ_BY))
      expect([words, readTime(words, NOW)?.rule]).toEqual([words, rule]);
  });

  it.each([
    ['March 3,2022', '2022-03-03'],
    [' 3 March. ', '2024-03-03'],
    ['3   March\n2022', '2022-03-03'],
  ])('reads “%s” whatever stands around it', (words, day) => {
    const read = stretchOf(words, NOW);
    expect(read && iso(read.from)).toBe(day);
  });

  it.each([
    ['two', 2],
    ['a couple', 2],
    ['a dozen', 12],
    ['An', 1],
    ['12', 12],
    ['countless', 1],
  ])('the number of “%s” is %i', (word, number) => {
    expect(numberOf(word)).toBe(number);
  });

  it.each([
    ...['June 31', 'February 29, 2023', '13/13/2024', '2024-13-01', '2024-02-30', 'soon', ''],
    ...['June 30-31', 'June 0-3', '31-30 June', 'March 9-4', '9-4 March', '2021–2019'],
    ...['the fifth quarter', 'the third half of 2023', 'H3 2023', 'the first half of 1066'],
  ])('“%s” is no day', (words) => {
    expect(stretchOf(words, NOW)).toBeNull();
  });

  it.each([
    ['she said it last week', 'last week'],
    ['he warned the council on 3 March that it leaks', '3 March'],
    ['In March, the council agreed', 'March'],
    ['The council met BEFORE MAY and after', 'MAY'],
    ['what was said by Mar. and later', 'Mar.'],
    ['the June report', 'June'],
  ])('“%s” names %s', (text, words) => {
    expect(timesIn(text, NOW).map((time) => time.words)).toEqual([words]);
  });

  it('sees at once that a text names no time', () => {
    expect(TIME_HINT.test('what did the harbour master say about dredging')).toBe(false);
    expect(TIME_HINT.test('what did she say on Boxing Day')).toBe(true);
  });

  it.each([
    'the march of the troops',
    'what may happen',
    'a fall of 20 per cent',
    'the 12 boats',
    'page 3 of 40',
    'the fall of the house',
    'the harbour master agreed',
    'they asked Jan. Nobody answered',
    'on June 31 the pier was shut',
  ])('finds no time in “%s”', (text) => {
    expect(timesIn(text, NOW)).toEqual([]);
  });

  it('is bounded on a text that begins times without end', () => {
    const text = 'the early mid late March 2 - 3 - the week of '.repeat(4000);
    expect(timesIn(text, NOW).length).toBeGreaterThan(1000);
  });
});

/**
 * Where chrono-node gives another day or none: it takes the nearest day, also one to come (an archive holds what was
 * said), "several" for seven, and knows no feast days and no edges of a week, month or year.
 */
const NOT_SO_IN_CHRONO: ReadonlySet<string> = new Set([
  ...['Monday', 'this Monday', 'Saturday', 'Sunday', 'June 15', 'Monday last week', 'last week Wednesday'],
  ...['several days ago', 'a dozen days ago', 'the start of the week', 'the beginning of the month'],
  ...[
    'the start of the year',
    'Thanksgiving',
    'Christmas',
    'Easter',
    'Easter 2023',
    'Good Friday',
    'Labor Day',
  ],
  ...['Memorial Day', 'New Year’s Eve', 'Halloween 2022'],
]);

describe('chrono-node reads the same day', () => {
  const single = DAYS.filter(([words, from, to]) => (to ?? from) === from && !NOT_SO_IN_CHRONO.has(words));
  it.each(single)('%s', (words, from) => {
    const [read] = casual.parse(words ?? '', { instant: NOW, timezone: 0 }, { forwardDate: false });
    expect(read?.start.date().toISOString().slice(0, 10)).toBe(from);
  });
});
