/** Dates as publishers write them → ISO 8601. Nothing is guessed: what no rule reads is no date. */

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** ISO 8601 without its separators, as NITF writes it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** E-mail dates, as RSS writes them. */
const MAIL =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:gmt|utc?|z|[ecmp][sd]t|[+-]\d{4})$/i;

/** An ISO 8601 date or date-time, an ISO one unchanged; null when `stated` is none. */
export function isoDate(stated: string): string | null {
  const text = stated.trim();
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
  return null;
}

function isDay(year = '', month = '', day = ''): boolean {
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}

function isTime(hour = '0', minute = '0', second = '0'): boolean {
  return +hour < 24 && +minute < 60 && +second < 61;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  const upper = zone.toUpperCase();
  return upper.length === 5 ? `${upper.slice(0, 3)}:${upper.slice(3)}` : upper;
}
