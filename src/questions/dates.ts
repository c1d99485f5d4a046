/** Times in a question → first and last day, relative to a clock that is passed in. Pure; all days are UTC. */
import { bindPapers } from './papers-with-days.ts';
import {
  back,
  COUNT,
  DAY,
  DAY_MS,
  DAY_NUMBER,
  MONTH,
  numberOf,
  stretchOf,
  TIME,
  YEAR,
} from './time-expressions.ts';

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

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
/** An archive without news for so long is a closed one. */
const CLOSED_AFTER_DAYS = 183;

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

/** Takes the times out of a question. "in 2016" after a topic is part of the topic only when it stands alone there. */
export function readDates(question: string, now: Date, latest: Date = now): DatedQuestion {
  const none = { since: null, until: null, rest: question, weekday: null, words: null };
  if (Number.isNaN(now.getTime()) || Number.isNaN(latest.getTime()) || !HINT.test(question)) return none;
  const bound = bindPapers(question);
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
