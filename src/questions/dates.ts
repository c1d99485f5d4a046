/** Times in a question → first and last day, relative to a clock that is passed in. Pure; all days are UTC. */

import { language } from '../language/index.ts';
import type { TimeUnit } from '../language/language.ts';
import { back, DAY_MS } from '../text/calendar.ts';
import { oneOf, wholeWord } from '../text/one-of.ts';
import { numberOf, stretchOf, TIME_HINT } from '../text/time-expressions.ts';
import {
  DAY,
  DAY_NUMBER,
  DAYS_OF_MONTH,
  MONTH,
  MONTH_OF_DAYS,
  NUMBER,
  RANGE,
  RECENT,
  TIME,
  UNIT,
  YEAR,
} from '../text/time-patterns.ts';
import { verbForm } from '../text/verbs.ts';
import { wordClass } from '../text/word-classes.ts';
import { bindPapers } from './papers-with-days.ts';
import { SAY_VERB, WORDS_NOUN } from './verbs.ts';

const { HELPING_VERBS } = language.smallWords;
const { SEASONS } = language.timeWords;
const SOFT_ENDS = wholeWord(language.questionWords.SOFT_ENDS);

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

const BEFORE_NOUN = new RegExp(
  `^(?:on|about|of|for|over) (?:${YEAR}|the ${oneOf(Object.keys(SEASONS))})$`,
  'i',
);
const SAID_IN_IT = new RegExp(`^${WORDS_NOUN}$`, 'i');
const HELPED = new RegExp(`^ ${oneOf(HELPING_VERBS)}\\b`, 'i');
const SPEAKS = new RegExp(`\\b(?:${SAY_VERB}|thought|that)\\b`, 'i');
const WHO_FIRST = /^(?:so |and |but )?(?:who|which \S+(?: \S+)?) /i;
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

/** First and last day of two times; the one that is later in the calendar is the last. */
function rangeOf(first: string, last: string, now: Date, latest: Date): DateRange {
  const [since, until] = [from(first, now, latest), to(last, now, latest)];
  if (!since || !until || since <= until) return { since, until };
  // "between Friday and Monday": the Friday before that Monday.
  if (new RegExp(`^${DAY}$`, 'i').test(first.trim()))
    return { since: iso(Date.parse(since) - 7 * DAY_MS), until };
  return { since: from(last, now, latest), until: to(first, now, latest) };
}

const covers: Form['range'] = (m, now, latest) => ({
  since: from(m[1], now, latest),
  until: to(m[1], now, latest),
});

/** Tried in this order; the first that is found is taken out of the question, then the rest is looked through again. */
const FORMS: readonly Form[] = [
  form(`(?:between|from|on) ${DAYS_OF_MONTH}`, (m, now, latest) =>
    rangeOf(`${m[1]} ${m[3]}${m[4] ?? ''}`, `${m[2]} ${m[3]}${m[4] ?? ''}`, now, latest),
  ),
  form(`(?:between|from|on) ${MONTH_OF_DAYS}`, (m, now, latest) =>
    rangeOf(`${m[2]} ${m[1]}${m[4] ?? ''}`, `${m[3]} ${m[1]}${m[4] ?? ''}`, now, latest),
  ),
  form(`(?:between|from) (${TIME}) ${RANGE} (${TIME})`, (m, now, latest) => {
    const year = /(?:19|20)\d\d$/.exec(m[2] ?? '')?.[0];
    const first = year && !/\d{4}/.test(m[1] ?? '') ? `${m[1]} ${year}` : (m[1] ?? '');
    return rangeOf(stretchOf(first, now, latest) ? first : (m[1] ?? ''), m[2] ?? '', now, latest);
  }),
  form(`(?:(?:in|over|during|within|for|from) )?${RECENT}`, (m, now) => ({
    since: iso(back(now, numberOf(m[1] ?? ''), (m[2] ?? 'day').toLowerCase() as TimeUnit)),
    until: iso(now.getTime()),
  })),
  form(`(?:in|over|during|within|for|from) the (?:last|past|previous) (${UNIT})`, (m, now) => ({
    since: iso(back(now, 1, (m[1] ?? 'day').toLowerCase() as TimeUnit)),
    until: iso(now.getTime()),
  })),
  form(`(?:since|starting|from) (${NUMBER}) (?:of )?(${UNIT})s? ago`, (m, now) => ({
    since: iso(back(now, numberOf(m[1] ?? ''), (m[2] ?? 'day').toLowerCase() as TimeUnit)),
    until: null,
  })),
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
  form(`(?:until|till|up to|through) (${TIME})`, (m, now, latest) => ({
    since: null,
    until: to(m[1], now, latest),
  })),
  form(`around (${TIME})`, (m, now, latest) => {
    const stretch = stretchOf(m[1] ?? '', now, latest);
    // "around Thanksgiving": some days before and after; "around 2016" is that year.
    if (!stretch || stretch.to > stretch.from) return covers(m, now, latest);
    return { since: iso(stretch.from - AROUND), until: iso(stretch.to + AROUND) };
  }),
  form(`(?:in|during|on|at|for|from|of|over) (${TIME})`, covers),
  form(
    `((?:earlier )?(?:yesterday|today)|(?:earlier )?this (?:week|month|quarter|year|decade)|last (?:week|month|quarter|year|weekend)|this weekend|the (?:day before yesterday|(?:week|weekend|month|year) before last)|${NUMBER} (?:of )?${UNIT}s? ago)`,
    covers,
  ),
  form(`((?:last |this |this past )${DAY}|${DAY} (?:of )?last week|last week ${DAY})`, covers),
  form('(this (?:morning|afternoon|evening)|tonight|last night)', covers),
  form('((?:last|this) (?:spring|summer|autumn|fall|winter))', covers),
  // "Pike ports 3 October": a day at the end, unless it is what is spoken about.
  form(
    `(?<!\\b(?:about|regarding|concerning|of|the|on the|re|by) )(${MONTH} ${DAY_NUMBER}(?: ?[-–] ?${DAY_NUMBER})?(?:,? ${YEAR})?|${DAY_NUMBER}(?: ?[-–] ?${DAY_NUMBER})? ${MONTH}(?: ${YEAR})?|\\d{1,2}/\\d{1,2}/${YEAR})(?=[?.!]*$)`,
    covers,
  ),
  form(`(${YEAR}-\\d\\d-\\d\\d)`, covers),
];

/** Days before and after a day around which something is asked, in milliseconds. */
const AROUND = 3 * DAY_MS;

/** The last day that a month or a day without a year may mean, in an archive whose newest article is of `to` (ISO 8601). */
export function latestMeant(to: string | null, now: Date): Date {
  const last = new Date(to ?? Number.NaN);
  const closed = now.getTime() - last.getTime() > CLOSED_AFTER_DAYS * DAY_MS;
  return closed ? last : now;
}

/** "Who said boats built after 1 May would sink": a time in the midst of a clause, whose verb follows, belongs to what is said. */
const tellsWhatIsSaid = (question: string, { index, 0: words }: RegExpExecArray): boolean =>
  /\bby the (?:end|middle|start|beginning|close) $/i.test(question.slice(0, index)) ||
  (index > 0 &&
    SPEAKS.test(question.slice(0, index)) &&
    (HELPED.test(question.slice(index + words.length)) ||
      // "Who said she shops at the weekend and freezes the meat"
      (WHO_FIRST.test(question) &&
        /^ (?:and|but|or|because|when|while|if) /i.test(question.slice(index + words.length)))));

/** "On 2024 hopefuls", "in charge of the summer games": a year or a season before the noun that it belongs to. */
const isOfNoun = (question: string, { index, 0: words }: RegExpExecArray): boolean => {
  const behind = /^ (\p{L}+)/u.exec(question.slice(index + words.length))?.[1]?.toLowerCase() ?? '';
  return (
    BEFORE_NOUN.test(words) &&
    wordClass(behind) === 'open' &&
    !SOFT_ENDS.test(behind) &&
    !SAID_IN_IT.test(behind) &&
    verbForm(behind)?.tense !== 'past'
  );
};

/** "Where does Pike stand on Sunday trading": a weekday right before the last noun says which kind it is. */
function isAttribute(question: string, { index, 0: words }: RegExpExecArray): boolean {
  const behind = /^ (\p{L}+)[?.! ]{0,5}$/u.exec(question.slice(index + words.length))?.[1]?.toLowerCase();
  return (
    behind !== undefined &&
    new RegExp(`^(?:on )?${DAY}$`, 'i').test(words) &&
    /\b(?:on|about|re|of)$/i.test(`${question.slice(0, index)}${words.slice(0, 2)}`.trim()) &&
    wordClass(behind) === 'open' &&
    !SOFT_ENDS.test(behind)
  );
}

/** Takes the times out of a question. "in 2016" after a topic is part of the topic only when it stands alone there. */
export function readDates(question: string, now: Date, latest: Date = now): DatedQuestion {
  const none = { since: null, until: null, rest: question, weekday: null, words: null };
  if (Number.isNaN(now.getTime()) || Number.isNaN(latest.getTime()) || !TIME_HINT.test(question)) return none;
  const bound = bindPapers(question);
  for (const { pattern, range } of FORMS) {
    const found = pattern.exec(bound);
    if (!found) continue;
    if (tellsWhatIsSaid(bound, found) || isAttribute(bound, found) || isOfNoun(bound, found)) continue;
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
