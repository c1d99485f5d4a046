/** The time that a question names: such a question is not bent to the day on which it is asked. */
import { foldedWords } from '../../text/normalise.ts';

/** First and last day, inclusive, in days since 1970-01-01. */
export interface NamedTime {
  readonly from: number;
  readonly to: number;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, month) => names.map((name) => [name, month] as const)),
);
/** Months that are words too: taken only after one of these, or beside a day or a year. */
const AMBIGUOUS = new Set(['march', 'may', 'mar', 'jan', 'jun', 'dec', 'august']);
const BEFORE_MONTH = new Set(
  'in of last since during early late mid by until before after through from'.split(' '),
);

const DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month, day) / DAY);

/**
 * The time that the question names, null where it names none or one that runs up to the day of the question ("this
 * week", or the year in which it is asked).
 */
export function namedTime(question: string, asOf: number): NamedTime | null {
  const words = foldedWords(question).map(({ word }) => word);
  const found = monthNamed(words, asOf) ?? relative(words, asOf) ?? yearNamed(words);
  if (!found || found.from > asOf || found.to >= asOf - 3) return null;
  return found;
}

function yearIn(word: string | undefined): number | null {
  return word !== undefined && /^(19|20)\d\d$/.test(word) ? Number(word) : null;
}

function yearNamed(words: readonly string[]): NamedTime | null {
  for (const word of words) {
    const year = yearIn(word);
    if (year !== null) return { from: dayOf(year, 0, 1), to: dayOf(year, 11, 31) };
  }
  return null;
}

function monthNamed(words: readonly string[], asOf: number): NamedTime | null {
  for (const [i, word] of words.entries()) {
    const month = MONTHS.get(word);
    if (month === undefined) continue;
    const after = words[i + 1];
    const dayAfter = dayIn(after);
    const day = dayAfter ?? dayIn(words[i - 1]);
    const year = yearIn(after) ?? yearIn(words[i + 2]);
    const introduced = BEFORE_MONTH.has(words[i - 1] ?? '');
    if (AMBIGUOUS.has(word) && year === null && day === null && !introduced) continue;
    const today = new Date(asOf * DAY);
    // Without a year the latest such month is meant.
    const past = month <= today.getUTCMonth() ? today.getUTCFullYear() : today.getUTCFullYear() - 1;
    const named = year ?? past;
    // An article about a day may be printed some days later.
    if (day !== null) return { from: dayOf(named, month, day), to: dayOf(named, month, day) + 7 };
    return { from: dayOf(named, month, 1), to: dayOf(named, month + 1, 0) + 3 };
  }
  return null;
}

function dayIn(word: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '');
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

function relative(words: readonly string[], asOf: number): NamedTime | null {
  for (const [i, word] of words.entries()) {
    const unit = words[i + 1];
    const today = new Date(asOf * DAY);
    const year = today.getUTCFullYear();
    if (word === 'last' || word === 'previous') {
      if (unit === 'year') return { from: dayOf(year - 1, 0, 1), to: dayOf(year - 1, 11, 31) };
      if (unit === 'month') {
        return { from: dayOf(year, today.getUTCMonth() - 1, 1), to: dayOf(year, today.getUTCMonth(), 0) };
      }
      if (unit === 'week') return { from: asOf - 14, to: asOf - 5 };
    }
    const many = Number(words[i - 1] ?? Number.NaN);
    if (unit === 'ago' && Number.isInteger(many) && many > 0 && many < 200) {
      if (/^years?$/.test(word)) return { from: dayOf(year - many, 0, 1), to: dayOf(year - many, 11, 31) };
      const length = /^months?$/.test(word) ? 30 : /^weeks?$/.test(word) ? 7 : /^days?$/.test(word) ? 1 : 0;
      const middle = asOf - many * length;
      if (length > 0) return { from: middle - Math.ceil(length / 2), to: middle + Math.ceil(length / 2) };
    }
  }
  return null;
}
