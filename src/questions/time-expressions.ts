/** A time expression ("last week", "3 October", "two days ago") → the days that it covers. Pure; all days are UTC. */

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const NUMBERS: Readonly<Record<string, number>> = {
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
  twelve: 12,
  fourteen: 14,
  thirty: 30,
};
export const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
export const DAY = `(?:${DAY_NAMES.join('|')})`;
export const YEAR = '(?:19|20)\\d\\d';
export const DAY_NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
/** A pattern of one point or stretch of time. Order matters: the longer form first. */
export const TIME = [
  `${YEAR}-\\d\\d-\\d\\d`,
  `(?:the )?${DAY_NUMBER} (?:of )?${MONTH}(?:,? ${YEAR})?`,
  `${MONTH} ${DAY_NUMBER}(?:,? ${YEAR})?(?!\\d)`,
  `${MONTH},? ${YEAR}`,
  `(?:early|mid|late)[- ]${MONTH}(?:,? ${YEAR})?`,
  `(?:early|mid|late)?[- ]?${YEAR}`,
  `(?:last |this )?${MONTH}`,
  `(?:last |this )?${DAY}(?: (?:morning|afternoon|evening|night))?`,
  '(?:last|this|the past|the last) (?:week|month|year|weekend)',
  '(?:the day before )?yesterday',
  'today',
  `(?:\\d{1,3}|${Object.keys(NUMBERS).join('|')}) (?:of )?(?:hour|day|week|month|year)s? ago`,
  'the (?:start|beginning) of (?:the|this) (?:week|month|year)',
].join('|');
export const COUNT = `(?:(\\d{1,3}|(?:a )?${Object.keys(NUMBERS).join('|')})(?: of)? )?`;

export const DAY_MS = 86_400_000;

/** First and last day, in milliseconds since 1970 (UTC midnight). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

function month(year: number, index: number): Stretch {
  return { from: Date.UTC(year, index, 1), to: Date.UTC(year, index + 1, 1) - DAY_MS };
}

/**
 * Days that a time expression covers. A month or day without a year is the latest that had begun by `latest`, the last day
 * that may be meant by it (of an archive that ended years ago, its own last day). null: there is no such day.
 */
export function stretchOf(expression: string, now: Date, latest: Date = now): Stretch | null {
  const words = expression
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=\d)/, '');
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const weekStart = today - ((now.getUTCDay() + 6) % 7) * DAY_MS;
  const single = (time: number): Stretch | null => (Number.isFinite(time) ? { from: time, to: time } : null);

  const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words);
  if (isoDay) return dayOf(Number(isoDay[1]), Number(isoDay[2]) - 1, Number(isoDay[3]));
  if (words === 'today') return single(today);
  if (words === 'yesterday') return single(today - DAY_MS);
  if (words === 'the day before yesterday') return single(today - 2 * DAY_MS);
  if (words === 'this week') return { from: weekStart, to: today };
  if (words === 'last week') return { from: weekStart - 7 * DAY_MS, to: weekStart - DAY_MS };
  if (/^(?:last|this) weekend$/.test(words)) return { from: weekStart - 2 * DAY_MS, to: weekStart - DAY_MS };
  if (words === 'this month')
    return { from: Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1), to: today };
  if (words === 'last month') return month(now.getUTCFullYear(), now.getUTCMonth() - 1);
  if (words === 'this year') return { from: Date.UTC(now.getUTCFullYear(), 0, 1), to: today };
  if (words === 'last year')
    return { from: Date.UTC(now.getUTCFullYear() - 1, 0, 1), to: Date.UTC(now.getUTCFullYear(), 0, 0) };
  const start = /^the (?:start|beginning) of (?:the|this) (week|month|year)$/.exec(words);
  if (start)
    return start[1] === 'week'
      ? single(weekStart)
      : single(stretchOf(`this ${start[1]}`, now)?.from ?? today);
  const recent = /^the (?:past|last) (week|month|year)$/.exec(words);
  if (recent) return { from: back(now, 1, recent[1] as string), to: today };
  const ago = /^(\S+) (?:of )?(hour|day|week|month|year)s? ago$/.exec(words);
  if (ago) return single(back(now, numberOf(ago[1] as string), ago[2] as string));

  const year = /\b((?:19|20)\d\d)$/.exec(words)?.[1];
  if (year && /^(?:(?:early|mid|late)[- ]?)?\d{4}$/.test(words)) {
    return { from: Date.UTC(Number(year), 0, 1), to: Date.UTC(Number(year), 11, 31) };
  }
  const monthIndex = MONTH_NAMES.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`).test(words));
  const dayNumber = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words)?.[1];
  if (monthIndex >= 0 && new RegExp(`\\b${MONTH}\\b`, 'i').test(words)) {
    const last = latest.getUTCFullYear();
    const begun = (day: number) => Date.UTC(last, monthIndex, day) <= latest.getTime();
    const wanted = year ? Number(year) : last - (begun(dayNumber ? Number(dayNumber) : 1) ? 0 : 1);
    if (dayNumber) return dayOf(wanted, monthIndex, Number(dayNumber));
    const third = /^(early|mid|late)\b/.exec(words)?.[1];
    if (third) return thirdOf(month(wanted, monthIndex), third);
    return month(wanted, monthIndex);
  }
  const weekday = DAY_NAMES.findIndex((name) => words.includes(name));
  if (weekday >= 0) {
    const back = (now.getUTCDay() - weekday + 7) % 7;
    return single(today - back * DAY_MS);
  }
  return null;
}

/** The first ten days of a month, the ten after them, or the rest. */
function thirdOf({ from, to }: Stretch, third: string): Stretch {
  const day = (n: number): number => from + (n - 1) * DAY_MS;
  if (third === 'early') return { from, to: day(10) };
  return third === 'mid' ? { from: day(11), to: day(20) } : { from: day(21), to };
}

/** null for the 31st of February. */
function dayOf(year: number, index: number, day: number): Stretch | null {
  const time = Date.UTC(year, index, day);
  return new Date(time).getUTCDate() === day && new Date(time).getUTCMonth() === index
    ? { from: time, to: time }
    : null;
}

export function numberOf(word: string): number {
  return NUMBERS[word.replace(/^a (?=.)/, '')] ?? (Number(word) || 1);
}

/** The day that lies so many units back. */
export function back(now: Date, n: number, unit: string): number {
  const [y, m, d] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (unit === 'hour')
    return Date.UTC(y, m, d, now.getUTCHours() - n) - (Date.UTC(y, m, d, now.getUTCHours() - n) % DAY_MS);
  if (unit === 'day') return Date.UTC(y, m, d - n);
  if (unit === 'week') return Date.UTC(y, m, d - 7 * n);
  return unit === 'month' ? Date.UTC(y, m - n, d) : Date.UTC(y - n, m, d);
}
