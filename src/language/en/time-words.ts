/** Words of time: months, weekdays, numbers, units, seasons, feast days. Data. */

/** Months in the order of the year, each with its short forms. */
export const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Months by name and by short form, in small letters. */
export const MONTH_WORDS: ReadonlySet<string> = new Set(MONTHS.flat());

/** Full names, in small letters. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([name = '']) => name);

/** Names and short forms of months that are other words (or people's names) too. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'march',
  'may',
  'mar',
  'jan',
  'jun',
  'dec',
  'august',
]);

/** Weekdays from Sunday, each with its short forms. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
];

export const WEEKDAY_NAMES: readonly string[] = WEEKDAYS.map(([name = '']) => name);

export const TIME_UNITS = ['hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade'] as const;

/** Numbers in words, as they stand before a unit of time. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  few: 3,
  several: 4,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  ninety: 90,
};

/** First month of each season in the northern hemisphere, January being 0; a season has three. */
export const SEASONS: Readonly<Record<string, number>> = {
  spring: 2,
  summer: 5,
  autumn: 8,
  fall: 8,
  winter: 11,
};

/**
 * Feast days: `month-day`; `month-weekday#n`, the nth of its month (-1: the last); `easter+days`. Months from 1, Sunday 0.
 */
export const FEAST_DAYS: Readonly<Record<string, string>> = {
  "new year's day": '1-1',
  'new years day': '1-1',
  "new year's eve": '12-31',
  'new years eve': '12-31',
  "valentine's day": '2-14',
  'valentines day': '2-14',
  'good friday': 'easter-2',
  'easter monday': 'easter+1',
  easter: 'easter+0',
  'memorial day': '5-1#-1',
  'independence day': '7-4',
  'labor day': '9-1#1',
  halloween: '10-31',
  'veterans day': '11-11',
  thanksgiving: '11-4#4',
  'christmas eve': '12-24',
  'christmas day': '12-25',
  christmas: '12-25',
  'boxing day': '12-26',
};

/** Words that a name of a paper or programme may end in behind a weekday: "the Sunday Post" is no Sunday. */
export const PAPERS_OF_DAYS: readonly string[] =
  'times post mail mirror express telegraph herald tribune independent star sun globe journal standard observer mercury chronicle'.split(
    ' ',
  );
