/** Whether printed words may be those of the day beside a quotation. Pure. */
import type { SaidOn } from '../model.ts';
import { DAY_MS } from '../text/calendar.ts';
import { timesIn } from '../text/time-expressions.ts';
import type { Compared } from './compared-wording.ts';

/** An article is printed within a week of what was said in it. */
const PRINTED_WITHIN = 7;

/** An article without a date fits every day; so does one that tells the day itself ("in an interview in 2021"). */
export function fitsDay({ hit, text }: Compared, asked: SaidOn | null): boolean {
  const printed = hit.document.published?.slice(0, 10);
  if (printed === undefined || asked === null || (asked.since === null && asked.until === null)) return true;
  if (asked.anyYear)
    return (
      yearsAround(printed, asked).some((days) => holds(printed, days)) || tells(text, hit, asked, printed)
    );
  return holds(printed, asked) || tells(text, hit, asked, printed);
}

function holds(printed: string, { since, until }: SaidOn): boolean {
  const last = until === null ? null : dayAfter(until, PRINTED_WITHIN);
  return (since === null || printed >= since) && (last === null || printed <= last);
}

/** The asked days in the year of the printing and in the one before it: "30 December" may be printed in January. */
function yearsAround(printed: string, asked: SaidOn): SaidOn[] {
  const year = Number(printed.slice(0, 4));
  const first = Number((asked.since ?? asked.until ?? printed).slice(0, 4));
  const moved = (day: string | null, to: number): string | null =>
    day === null ? null : `${Number(day.slice(0, 4)) + to - first}${day.slice(4)}`;
  return [year, year - 1].map((to) => ({
    ...asked,
    since: moved(asked.since, to),
    until: moved(asked.until, to),
  }));
}

/** The paragraph of the words names a day among the asked ones. */
function tells(text: string, { start, end }: Compared['hit'], asked: SaidOn, printed: string): boolean {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  const around = text.slice(Math.max(from, start - REACH), Math.min(to < 0 ? text.length : to, end + REACH));
  return timesIn(around, new Date(`${printed}T00:00:00Z`)).some(
    (time) =>
      (asked.since === null || iso(time.to) >= asked.since) &&
      (asked.until === null || iso(time.from) <= asked.until),
  );
}

/** UTF-16 code units on either side of the words. */
const REACH = 300;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const dayAfter = (day: string, days: number): string => iso(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
