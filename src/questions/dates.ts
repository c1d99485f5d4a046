/** Times in a question → first and last day, relative to a clock that is passed in. Pure; all days are UTC. */

export interface DateRange {
  readonly since: string | null;
  readonly until: string | null;
}
export interface DatedQuestion extends DateRange {
  /** The question without its times. */
  readonly rest: string;
  readonly weekday: string | null;
  /** The words that were read, null where there are none. */
  readonly words: string | null;
}

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
const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const DAY = `(?:${DAY_NAMES.join('|')})`;
const YEAR = '(?:19|20)\\d\\d';
const DAY_NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
/** One point or stretch of time. Order matters: the longer form first. */
const TIME = [
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
const COUNT = `(?:(\\d{1,3}|(?:a )?${Object.keys(NUMBERS).join('|')})(?: of)? )?`;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const DAY_MS = 86_400_000;
/** An archive without news for so long is a closed one. */
const CLOSED_AFTER_DAYS = 183;

interface Stretch {
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

function numberOf(word: string): number {
  return NUMBERS[word.replace(/^a (?=.)/, '')] ?? (Number(word) || 1);
}

/** The day that lies so many units back. */
function back(now: Date, n: number, unit: string): number {
  const [y, m, d] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (unit === 'hour')
    return Date.UTC(y, m, d, now.getUTCHours() - n) - (Date.UTC(y, m, d, now.getUTCHours() - n) % DAY_MS);
  if (unit === 'day') return Date.UTC(y, m, d - n);
  if (unit === 'week') return Date.UTC(y, m, d - 7 * n);
  return unit === 'month' ? Date.UTC(y, m - n, d) : Date.UTC(y - n, m, d);
}

interface Form {
  readonly pattern: RegExp;
  readonly range: (found: RegExpExecArray, now: Date, latest: Date) => DateRange | null;
}

const from = (words: string | undefined, now: Date, latest: Date): string | null => {
  const stretch = words ? stretchOf(words, now, latest) : null;
  return stretch ? iso(stretch.from) : null;
};
const to = (words: string | undefined, now: Date, latest: Date): string | null => {
  const stretch = words ? stretchOf(words, now, latest) : null;
  return stretch ? iso(stretch.to) : null;
};
const form = (source: string, range: Form['range']): Form => ({
  pattern: new RegExp(`(?:^|(?<=[\\s,]))${source}(?![\\w-])`, 'i'),
  range,
});

/** Tried in this order; the first that is found is taken out of the question, then the rest is looked through again. */
const FORMS: readonly Form[] = [
  form(`(?:between|from) (${TIME}) (?:and|to|until|till|through) (${TIME})`, (m, now, latest) => {
    const year = /(?:19|20)\d\d$/.exec(m[2] ?? '')?.[0];
    const first = year && !/\d{4}/.test(m[1] ?? '') ? `${m[1]} ${year}` : m[1];
    const [since, until] = [from(first, now, latest), to(m[2], now, latest)];
    if (!since || !until || since <= until) return { since, until };
    return { since: from(m[2], now, latest), until: to(first, now, latest) };
  }),
  form(
    `(?:in|over|during|within|for|from) the (?:last|past|previous) ${COUNT}(hour|day|week|month|year)s?`,
    (m, now) => ({
      since: iso(back(now, m[1] ? numberOf(m[1].toLowerCase()) : 1, (m[2] ?? 'day').toLowerCase())),
      until: iso(now.getTime()),
    }),
  ),
  form(`(?:since|starting|from) (${TIME})(?: (?:on|onwards?))?`, (m, now, latest) => ({
    since: from(m[1], now, latest),
    until: null,
  })),
  form(`after (${TIME})`, (m, now, latest) => {
    const stretch = stretchOf(m[1] ?? '', now, latest);
    return stretch ? { since: iso(stretch.to + DAY_MS), until: null } : null;
  }),
  form(`(?:before|prior to) (${TIME})`, (m, now, latest) => {
    const stretch = stretchOf(m[1] ?? '', now, latest);
    return stretch ? { since: null, until: iso(stretch.from - DAY_MS) } : null;
  }),
  form(`(?:until|till|up to|through|by) (${TIME})`, (m, now, latest) => ({
    since: null,
    until: to(m[1], now, latest),
  })),
  form(`(?:in|during|on|for|from|of|over) (${TIME})`, (m, now, latest) => ({
    since: from(m[1], now, latest),
    until: to(m[1], now, latest),
  })),
  form(
    '(yesterday|today|this (?:week|month|year)|last (?:week|month|year|weekend)|the day before yesterday)',
    (m, now, latest) => ({
      since: from(m[1], now, latest),
      until: to(m[1], now, latest),
    }),
  ),
  form(`((?:last |this )${DAY})`, (m, now, latest) => ({
    since: from(m[1], now, latest),
    until: to(m[1], now, latest),
  })),
  form('(this (?:morning|afternoon|evening)|tonight)', (_, now) => ({
    since: iso(now.getTime()),
    until: iso(now.getTime()),
  })),
  // "Pike ports 3 October": a day at the end, unless it is what is spoken about.
  form(
    `(?<!\\b(?:about|regarding|concerning|of|the|on the|re) )(${MONTH} ${DAY_NUMBER}(?:,? ${YEAR})?|${DAY_NUMBER} ${MONTH}(?: ${YEAR})?)(?=[?.!]*$)`,
    (m, now, latest) => ({ since: from(m[1], now, latest), until: to(m[1], now, latest) }),
  ),
  form(`(${YEAR}-\\d\\d-\\d\\d)`, (m, now, latest) => ({
    since: from(m[1], now, latest),
    until: to(m[1], now, latest),
  })),
];

/** Whether there may be a time at all: most questions have none, and the forms are long. */
const HINT = new RegExp(
  `\\d|\\b(?:yesterday|today|tonight|this|last|past|previous|hours?|days?|weeks?|weekend|months?|years?|${DAY}|${MONTH})`,
  'i',
);

/** The last day that a month or a day without a year may mean, in an archive whose newest article is of `to` (ISO 8601). */
export function latestMeant(to: string | null, now: Date): Date {
  const last = new Date(to ?? Number.NaN);
  const closed = now.getTime() - last.getTime() > CLOSED_AFTER_DAYS * DAY_MS;
  return closed ? last : now;
}

/** A paper or a programme whose name holds a word of time: "the Sunday Post", "USA Today". */
const NAMED_BY_TIME = new RegExp(
  `\\b(?:(?:USA|Russia|India|Psychology) (?=Today\\b)|the (?=Today (?:programme|program|show)\\b)|${DAY} (?=(?:Times|Post|Mail|Mirror|Express|Telegraph|Herald|Tribune|Independent|Star|Sun|Globe|Journal|Standard|Observer|Mercury|Chronicle)\\b))`,
  'gi',
);
/** Of the private use area: binds a name together while times are read. */
const BOND = '\uE000';

/** Takes the times out of a question. "in 2016" after a topic is part of the topic only when it stands alone there. */
export function readDates(question: string, now: Date, latest: Date = now): DatedQuestion {
  const none = { since: null, until: null, rest: question, weekday: null, words: null };
  if (Number.isNaN(now.getTime()) || Number.isNaN(latest.getTime()) || !HINT.test(question)) return none;
  const bound = question.replace(NAMED_BY_TIME, (words) => `${words.slice(0, -1)}${BOND}`);
  for (const { pattern, range } of FORMS) {
    const found = pattern.exec(bound);
    if (!found) continue;
    const read = range(found, now, latest);
    if (!read || (read.since === null && read.until === null)) continue;
    const words = found[0];
    const rest = `${question.slice(0, found.index)} ${question.slice(found.index + words.length)}`
      .replace(/\s+/g, ' ')
      .trim();
    const weekday = new RegExp(DAY, 'i').exec(words)?.[0] ?? null;
    return { ...read, rest, weekday, words };
  }
  return none;
}
