/**
 * Where a sentence ends: the one rule for reading, the index, snippets and ranking. It looks at the characters around a
 * stop, so that whoever meets a stop can ask without reading the whole text. Linear in the characters it passes. Pure.
 */
import { language } from '../language/index.ts';
import { isApostrophe, isDigit, isLetter, isSpace, isUpper, isWordCode } from './characters.ts';
import { wordOf } from './lexicon.ts';
import { beginsMark, onlyCloses, onlyOpens } from './marks.ts';

const { ABBREVIATIONS, ABBREVIATIONS_BEFORE_NAME } = language.abbreviations;

const DOT = 46;
const ELLIPSIS = 0x2026;
const HYPHEN = 45;
const CAPITAL_I = 73;
const SMALL_V = 118;
const LONGEST_ABBREVIATION = 12;
const CLOSING = new Set([...')]}'].map((char) => char.charCodeAt(0)));
const OPENING = new Set([...'(['].map((char) => char.charCodeAt(0)));
const TAGS = new Set([...'@#'].map((char) => char.charCodeAt(0)));

/** A full stop, a question or exclamation mark, an ellipsis. */
export const isStop = (code: number): boolean =>
  code === DOT || code === 33 || code === 63 || code === ELLIPSIS;

/** Whether the full stop at `end` belongs to the word `text.slice(start, end)`: "Col.", "U.S.", "J.". */
export function takesStop(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 0 || length > LONGEST_ABBREVIATION || text.charCodeAt(end) !== DOT) return false;
  const first = text.charCodeAt(start);
  const nextIsUpper = (): boolean => isUpper(text.charCodeAt(end + 2));
  if (length === 1) {
    // "Roe v. Wade"
    if (!isUpper(first)) return first === SMALL_V && nextIsUpper();
    // "I." closes a sentence unless a name stands around it.
    return first !== CAPITAL_I || nextIsUpper();
  }
  const word = text.slice(start, end);
  // "U.S." and "a.m."; but "example.org." keeps its stop to itself.
  if (word.includes('.')) return text.charCodeAt(end - 2) === DOT;
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower) && !ABBREVIATIONS_BEFORE_NAME.has(lower)) return false;
  // "no.", "sun.", "del." are words unless they are capitalised like the abbreviation.
  return isUpper(first) || lower === 'etc' || lower === 'vs' || lower === 'v' || lower === 'al';
}

/**
 * The first position from `at` on that does not close with a stop before it: further stops, brackets, closing marks.
 * `opens` tells whether a quotation mark opens; where it is null, that is guessed from what stands around the mark.
 */
export function afterClosers(
  text: string,
  at: number,
  end: number,
  opens: ((mark: number) => boolean) | null,
): number {
  let reach = at;
  for (;;) {
    const code = text.charCodeAt(reach);
    if (reach < end && beginsMark(code) && !(opens ? opens(reach) : seemsToOpen(text, reach))) {
      reach++;
      continue;
    }
    const next = skipSpace(text, reach, end);
    const closing = text.charCodeAt(next);
    if (next >= end || !(CLOSING.has(closing) || isStop(closing))) return reach;
    reach = next + 1;
  }
}

function seemsToOpen(text: string, mark: number): boolean {
  const char = text.charAt(mark);
  return onlyOpens(char) || (!onlyCloses(char) && isWordCode(text.charCodeAt(mark + 1)));
}

/**
 * Whether a new sentence begins behind the stop at `stop`. `abbreviation`: where the word begins to which the stop belongs
 * (see `takesStop`); null: it belongs to none. `closed`: what `afterClosers` gave for it; `end`: of the paragraph.
 */
export function beginsSentence(
  text: string,
  stop: number,
  abbreviation: number | null,
  closed: number,
  end: number,
): boolean {
  const next = skipSpace(text, closed, end);
  if (next >= end) return false;
  if (abbreviation !== null) return beginsAfterAbbreviation(text, abbreviation, stop, next, end);
  const code = text.charCodeAt(next);
  const gap = next > closed;
  const dots = dotsAround(text, stop);
  if (isLetter(code)) return isUpper(code) && (gap || dots === 1);
  if (TAGS.has(code) && isLetter(text.charCodeAt(next + 1))) return false;
  const mark = beginsMark(code);
  if (!gap && !(mark && dots === 1)) return false;
  // "... what" and "?" inside a sentence go on in lower case.
  if (mark || OPENING.has(code)) return beginsInside(text, next, end, (inner) => !isLetter(inner));
  return !isDigit(code) || (dots !== 3 && text.charCodeAt(stop) !== ELLIPSIS);
}

function beginsAfterAbbreviation(
  text: string,
  start: number,
  stop: number,
  next: number,
  end: number,
): boolean {
  const code = text.charCodeAt(next);
  if (next === stop + 1 && isLetter(code)) return false;
  const stem = text.slice(start, stop).toLowerCase();
  if (ABBREVIATIONS_BEFORE_NAME.has(stem)) {
    // "on Main St. The mayor": a street behind its name, and a word that is none.
    const street = /^(?:st|dr)$/.test(stem) && isUpper(text.charCodeAt(startOfWordBefore(text, start)));
    return (
      street &&
      isUpper(code) &&
      /^(?:determiner|pronoun|preposition|possessive)$/.test(classAt(text, next, end))
    );
  }
  if (beginsMark(code))
    return next > stop + 1 && stem.length > 1 && beginsInside(text, next, end, () => false);
  // After an initial ("Ada J. Moss") or "U.S." only a word that can not be part of a name begins a sentence.
  return isUpper(code) && classAt(text, next, end) !== 'open';
}

/** Whether a capital, or what `or` takes, follows an opening mark or bracket. */
function beginsInside(text: string, mark: number, end: number, or: (code: number) => boolean): boolean {
  let inner = mark + 1;
  // Doubled single marks are one.
  if (text.charCodeAt(inner) === text.charCodeAt(mark)) inner++;
  inner = skipSpace(text, inner, end);
  if (inner >= end) return false;
  const code = text.charCodeAt(inner);
  return isUpper(code) || or(code);
}

/** How many full stops stand in a row around `stop`. */
function dotsAround(text: string, stop: number): number {
  let from = stop;
  let to = stop;
  while (text.charCodeAt(from - 1) === DOT && stop - from < 4) from--;
  while (text.charCodeAt(to) === DOT && to - stop < 4) to++;
  return to - from;
}

function classAt(text: string, start: number, limit: number): string {
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const joins = code === HYPHEN && isWordCode(text.charCodeAt(end + 1));
    if (!isWordCode(code) && !joins) break;
    end++;
  }
  const negated = isApostrophe(text.charCodeAt(end)) && text.charAt(end + 1) === 't';
  const word = text.slice(start, negated ? end + 2 : end);
  return wordOf(word.toLowerCase().replace('’', "'")).class;
}

/** Where the word before the one at `start` begins; `start` itself where something else stands between. */
function startOfWordBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  if (at === start || !isLetter(text.charCodeAt(at - 1))) return start - 1;
  while (at > 0 && (isWordCode(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === HYPHEN)) at--;
  return at;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}
