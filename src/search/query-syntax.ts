/**
 * What a typed search says beside its words: "exact phrases", -words, -"phrases", and outlet:, speaker:, before:, after:
 * with a word or a "phrase in marks". A filter that cannot be read (`before:soon`) stays among the words.
 */
export interface ParsedSearch {
  /** What is left: the words to search for, phrases included (they count for the ranking too). */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excludedTerms: readonly string[];
  readonly outlets: readonly string[];
  /** Names as typed. */
  readonly speakers: readonly string[];
  /** First and last day, inclusive, ISO 8601 days; `after:` and `before:` leave out the day, month or year that they name. */
  readonly since: string | null;
  readonly until: string | null;
}

const OPENING = '"\u201c\u201d\u201e\u00ab\u00bb';
const FILTERS = ['outlet', 'speaker', 'before', 'after'] as const;
type FilterName = (typeof FILTERS)[number];

interface Piece {
  readonly negative: boolean;
  readonly filter: FilterName | null;
  readonly quoted: boolean;
  readonly value: string;
  /** As typed. */
  readonly raw: string;
}

/** Reads a typed search. Total: every text has a reading. Linear. */
export function parseSearch(typed: string): ParsedSearch {
  const text: string[] = [];
  const phrases: string[] = [];
  const excludedTerms: string[] = [];
  const outlets: string[] = [];
  const speakers: string[] = [];
  let since: string | null = null;
  let until: string | null = null;
  for (const piece of pieces(typed)) {
    const { value } = piece;
    if (value.trim() === '') continue;
    const days = piece.filter === 'before' || piece.filter === 'after' ? dayRange(value) : null;
    if (piece.negative) excludedTerms.push(value);
    else if (piece.filter === 'outlet') outlets.push(value);
    else if (piece.filter === 'speaker') speakers.push(value);
    else if (piece.filter === 'before' && days) until = shifted(days.first, -1);
    else if (piece.filter === 'after' && days) since = shifted(days.last, 1);
    else if (piece.quoted) {
      phrases.push(value);
      text.push(value);
    } else text.push(piece.raw);
  }
  return { text: text.join(' '), phrases, excludedTerms, outlets, speakers, since, until };
}

function* pieces(typed: string): Generator<Piece> {
  let at = 0;
  while (at < typed.length) {
    if (/\s/.test(typed.charAt(at))) {
      at++;
      continue;
    }
    const begin = at;
    let negative = false;
    if (typed.charAt(at) === '-' && at + 1 < typed.length && !/[\s-]/.test(typed.charAt(at + 1))) {
      negative = true;
      at++;
    }
    let filter: FilterName | null = null;
    for (const name of negative ? [] : FILTERS) {
      const value = at + name.length + 1;
      if (
        typed.slice(at, value).toLowerCase() === `${name}:` &&
        value < typed.length &&
        !/\s/.test(typed.charAt(value))
      ) {
        filter = name;
        at = value;
        break;
      }
    }
    const close = OPENING.includes(typed.charAt(at)) ? closingMark(typed, at + 1) : -1;
    if (close >= 0) {
      yield {
        negative,
        filter,
        quoted: true,
        value: typed.slice(at + 1, close),
        raw: typed.slice(begin, close + 1),
      };
      at = close + 1;
      continue;
    }
    const from = at;
    while (at < typed.length && !/\s/.test(typed.charAt(at))) at++;
    yield { negative, filter, quoted: false, value: typed.slice(from, at), raw: typed.slice(begin, at) };
  }
}

/** Any double mark closes any other: people mix them. −1: none, the mark stands for nothing. */
function closingMark(typed: string, from: number): number {
  for (let at = from; at < typed.length; at++) if (OPENING.includes(typed.charAt(at))) return at;
  return -1;
}

/** First and last day of a year, month or day written 2024, 2024-05, 2024-05-17 (or with slashes). */
function dayRange(value: string): { first: Date; last: Date } | null {
  const match = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?$/.exec(value);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]) - 1;
  const day = match[3] === undefined ? null : Number(match[3]);
  const first = new Date(Date.UTC(year, month ?? 0, day ?? 1));
  if (first.getUTCMonth() !== (month ?? 0) || first.getUTCDate() !== (day ?? 1)) return null;
  if (day !== null) return { first, last: first };
  const last = month === null ? Date.UTC(year, 11, 31) : Date.UTC(year, month + 1, 0);
  return { first, last: new Date(last) };
}

function shifted(date: Date, days: number): string {
  return new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
