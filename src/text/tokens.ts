/**
 * Tokens of a text in one pass: words (with inner hyphens and dots: `re-engage`, `U.S.`, `Col.`), numbers, marks and
 * other punctuation. `'s`, `'d`, `'ll`, `'re`, `'ve`, `'m` are tokens of their own, so that "Trump's" holds "Trump".
 */
import { ABBREVIATIONS, ABBREVIATIONS_BEFORE_NAME } from './abbreviations.ts';
import { isApostrophe, isDigit, isLetter, isSpace, isUpper, isWordCode } from './characters.ts';
import { wordOf } from './lexicon.ts';
import { isMark } from './marks.ts';
import type { Token } from './reading.ts';

export type MutableToken = { -readonly [K in keyof Token]: Token[K] };

const NO_WORD = wordOf('');
const CLITICS = new Set(['s', 'd', 'll', 're', 've', 'm']);
const HYPHENS = new Set([45, 0x2010, 0x2011]);
const DOT = 46;
const COMMA = 44;

/** Tokens of `text.slice(from, to)`, offsets into `text`, appended to `out`. Linear. */
export function tokenize(
  text: string,
  from: number,
  to: number,
  paragraph: number,
  out: MutableToken[],
): void {
  const add = (start: number, end: number, kind: Token['kind']): void => {
    const word = text.slice(start, end);
    const lower = kind === 'word' ? word.toLowerCase().replace('’', "'") : word;
    out.push({
      start,
      end,
      text: word,
      lower,
      word: kind === 'word' ? wordOf(lower) : NO_WORD,
      kind,
      sentence: 0,
      paragraph,
    });
  };
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      i++;
    } else if (isWordCode(code) || ((code === 64 || code === 35) && isLetter(text.charCodeAt(i + 1)))) {
      i = readWord(text, i, to, add);
    } else if (isMark(text.charAt(i))) {
      i = readMark(text, i, to, add);
    } else {
      let end = i + 1;
      while (end < to && text.charCodeAt(end) === code && (code === DOT || code === 45)) end++;
      add(i, end, 'punctuation');
      i = end;
    }
  }
}

type Add = (start: number, end: number, kind: Token['kind']) => void;

function readWord(text: string, start: number, to: number, add: Add): number {
  const first = text.charCodeAt(start);
  let i = start + 1;
  let apostrophe = -1;
  let dotted = false;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) continue;
    const before = text.charCodeAt(i - 1);
    const after = i + 1 < to ? text.charCodeAt(i + 1) : Number.NaN;
    if (HYPHENS.has(code) && isWordCode(after) && isWordCode(before)) continue;
    if (isApostrophe(code) && isLetter(after) && isWordCode(before)) {
      apostrophe = i;
      continue;
    }
    if (code === DOT && isWordCode(after) && joinsAcrossDot(text, start, i, before, after)) {
      dotted = true;
      continue;
    }
    if (code === COMMA && isDigit(before) && isDigit(after)) continue;
    if ((code === 38 || code === 95 || code === 64) && isLetter(after)) continue;
    break;
  }
  if (apostrophe > start && CLITICS.has(text.slice(apostrophe + 1, i).toLowerCase())) {
    add(start, apostrophe, 'word');
    add(apostrophe, i, 'word');
    return i;
  }
  if (text.charCodeAt(i) === DOT && i < to && takesDot(text, start, i, dotted)) i++;
  add(start, i, isDigit(first) ? 'number' : 'word');
  return i;
}

/** "U.S", "3.5", "example.org", but not "end.The". */
function joinsAcrossDot(text: string, start: number, dot: number, before: number, after: number): boolean {
  if (isDigit(before) && isDigit(after)) return true;
  const inner = dot - start;
  const single = inner === 1 || text.charCodeAt(dot - 2) === DOT || HYPHENS.has(text.charCodeAt(dot - 2));
  if (single && isLetter(before) && isLetter(after)) return true;
  return !isUpper(after) && !isDigit(after) && isLetter(before);
}

function takesDot(text: string, start: number, end: number, dotted: boolean): boolean {
  const length = end - start;
  if (length > 12) return false;
  // "U.S." and "a.m."; but "example.org." keeps its stop to itself.
  if (dotted) return text.charCodeAt(end - 2) === DOT;
  if (length === 1) {
    const code = text.charCodeAt(start);
    if (!isUpper(code)) return false;
    // "I." closes a sentence unless a name stands around it.
    return code !== 73 || isUpper(text.charCodeAt(end + 2));
  }
  const lower = text.slice(start, end).toLowerCase();
  if (!ABBREVIATIONS.has(lower) && !ABBREVIATIONS_BEFORE_NAME.has(lower)) return false;
  // "no.", "sun.", "del." are words unless they are capitalised like the abbreviation.
  return (
    isUpper(text.charCodeAt(start)) || lower === 'etc' || lower === 'vs' || lower === 'v' || lower === 'al'
  );
}

/** Doubled single marks ('' and ``) are one mark; of three, the outer two are. */
function readMark(text: string, start: number, to: number, add: Add): number {
  const char = text.charAt(start);
  if (char !== "'" && char !== '`' && char !== '’' && char !== '‘') {
    add(start, start + 1, 'mark');
    return start + 1;
  }
  let end = start + 1;
  while (end < to && end - start < 3 && text.charAt(end) === char) end++;
  const run = end - start;
  if (run === 1 || char === '’' || char === '‘') {
    add(start, start + 1, 'mark');
    return start + 1;
  }
  if (run === 2) {
    add(start, start + 2, 'mark');
    return start + 2;
  }
  const opening = isWordCode(text.charCodeAt(end));
  const split = opening ? start + 2 : start + 1;
  add(start, split, 'mark');
  add(split, end, 'mark');
  return end;
}
