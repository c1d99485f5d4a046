/** Dates as publishers write them → ISO 8601. Nothing is guessed: what no rule reads is no date. */
import { isoOf, printedDates } from './printed-dates.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** ISO 8601 without its separators, as NITF writes it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** E-mail dates, as RSS writes them. */
const MAIL =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:gmt|utc?|z|[ecmp][sd]t|[+-]\d{4})$/i;

/** A JavaScript date as text: "Tue Nov 19 2019 03:05:46 GMT+0000 (UTC)". */
const SCRIPT = /^[a-z]{3} ([a-z]{3} \d{1,2} \d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})(?: \([^)]{0,60}\))?$/i;
/** No newspaper is older; programs write the year 1 where they know no date. */
const FIRST_YEAR = 1600;
/** What programs write for the instant 0. */
const ZERO = /^1970-01-01[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/i;

/**
 * An ISO 8601 date or date-time, an ISO one unchanged; null when `stated` is none.
 * @param language of the page that states it, which decides whether "05/06/2007" is in May
 */
export function isoDate(stated: string, language: string | null = null): string | null {
  const text = stated.trim();
  if (ZERO.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    if (!isDay(year, month, day) || !isTime(hour, minute, second)) return null;
    if (hour === undefined) return text;
    return `${year}-${month}-${day}T${hour}:${minute}${second ? `:${second}` : ''}${fraction ?? ''}${zoneOf(zone)}`;
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    if (!isDay(year, month, day) || !isTime(hour, minute, second)) return null;
    const date = `${year}-${month}-${day}`;
    return hour === undefined ? date : `${date}T${hour}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
  }
  if (text.length < 64 && MAIL.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : new Date(at).toISOString();
  }
  const script = SCRIPT.exec(text);
  if (script) {
    const at = Date.parse(`${script[1]} ${script[2]} ${script[3]}`);
    return Number.isNaN(at) ? null : new Date(at).toISOString();
  }
  return printedDate(text, language);
}

/** A text that is one printed date and nothing beside it but its weekday and time. */
function printedDate(text: string, language: string | null): string | null {
  if (text.length > 80) return null;
  const [date, other] = printedDates(text, language);
  if (!date || other) return null;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return /^[\p{L}\d:.,|()–\s-]*$/u.test(rest) &&
    !/(?<!\p{L})\p{L}(?!\p{L})/u.test(rest) &&
    (rest.match(/\p{L}{2,}/gu) ?? []).length <= 5
    ? isoOf(date)
    : null;
}

function isDay(year = '', month = '', day = ''): boolean {
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return +year >= FIRST_YEAR && date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}

function isTime(hour = '0', minute = '0', second = '0'): boolean {
  return +hour < 24 && +minute < 60 && +second < 61;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  const upper = zone.toUpperCase();
  return upper.length === 5 ? `${upper.slice(0, 3)}:${upper.slice(3)}` : upper;
}
