/** The time that a question names: such a question is not bent to the day on which it is asked. */
import { DAY_MS } from '../../text/calendar.ts';
import { type TimeMention, timesIn } from '../../text/time-expressions.ts';
import { MONTH } from '../../text/time-patterns.ts';

/** First and last day, inclusive, in days since 1970-01-01. */
export interface NamedTime {
  readonly from: number;
  readonly to: number;
}

/** An article about a day or a month of the calendar may be printed so many days later. */
const LATER = { day: 7, month: 3 } as const;
/** A time that ends so few days before the question is the present: recency tells enough. */
const PRESENT = 3;

/**
 * The time that the question names, null where it names none or one that runs up to the day of the question ("this
 * week", or the year in which it is asked). `asOf`: the day of the question, in days since 1970-01-01.
 */
export function namedTime(question: string, asOf: number): NamedTime | null {
  const times = timesIn(question, new Date(asOf * DAY_MS));
  // The most exact one: "the flood of March 2021 in the report of 2022".
  const [time] = [...times].sort((a, b) => length(a) - length(b));
  if (!time) return null;
  const from = time.from / DAY_MS;
  const calendar = new RegExp(MONTH, 'i').test(time.words);
  const later = !calendar ? 0 : length(time) === 1 ? LATER.day : LATER.month;
  const to = time.to / DAY_MS + later;
  return from > asOf || to >= asOf - PRESENT ? null : { from, to };
}

const length = ({ from, to }: TimeMention): number => (to - from) / DAY_MS + 1;
