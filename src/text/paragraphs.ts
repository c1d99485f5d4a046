/** Paragraphs are stretches between line breaks; boilerplate (headline, byline, caption, link, footnote) is told from prose. */
import { codeUnits, isLineBreak, isSpace, isUpper } from './characters.ts';
import type { Paragraph } from './reading.ts';
import { wordClass } from './word-classes.ts';

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The non-empty lines of a text of `length` code units (see `codeUnits`), white space at both ends left out. */
export function splitLines(units: Uint16Array, length: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= length; i++) {
    if (i < length && !isLineBreak(units[i]!)) continue;
    let [from, to] = [start, i];
    while (from < to && isSpace(units[from]!)) from++;
    while (to > from && isSpace(units[to - 1]!)) to--;
    if (to > from) lines.push({ start: from, end: to });
    start = i + 1;
  }
  return lines;
}

/** The paragraphs of a text, as `Statement.paragraph` counts them, from 1 on: offsets into it, white space at both ends left out. */
export function paragraphsOf(text: string): Line[] {
  return splitLines(codeUnits(text), text.length);
}

const LINK =
  /^(?:read (?:more|also|the rest|the full)|see (?:also|more)|related(?: \w+)?|watch(?: \w+)?|more(?: \w+)?|also|click here|follow \w+ (?:\w+ )?on|sign up|subscribe|share this|listen|photos?|video|advertisement|story continues)\b ?:?/i;
const LINK_NEEDS_COLON = /^(?:watch|more|also|related|listen|photos?|video)\b/i;
/** "Building boats?:Here is what sailors need": a label of at most 90 characters, glued to the headline that it links to. */
const GLUED_LINK = /^([^:]{1,90}):(?:\p{Lu}|[‘“'"]\p{L})[^:]*$/u;
/** "Moss leaves the pier. Ada Moss/Harbour Pictures", "Courtesy Ada Moss": who took the picture, at a caption's end. */
const PICTURE_CREDIT =
  /(?:^|[.”"!?] )(?:\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}| (?:de|van|von|al|for|The)){0,6}\/(?:The )?\p{Lu}[\p{L}\d.&'’ -]{0,60}(?:\/[\p{L}\d.&'’ -]{1,60}){0,3}|(?:via )?Getty Images)$|\bCourtesy (?:of )?\p{Lu}[\p{L}.'’ -]{0,80}$/u;
/** What a page's video player prints. */
const PLAYER = /^(?:just watched|now playing)\b|\b\d\d:\d\d\s+-\s+source:/i;
const FOOTNOTE = /^(?:\*|†|‡|\[\d+\])/;
const BYLINE = /^(?:by|story by|reporting by|editing by|written by|posted by)\s+\p{Lu}/iu;
const TERMINAL = /[.?!…:;]["”'’»)\]]*$/;

/** The role of line `i` of a text. Linear in the line's length. */
export function roleOf(text: string, lines: readonly Line[], i: number): Paragraph['role'] {
  const line = lines[i]!;
  const length = line.end - line.start;
  // Boilerplate is short; long paragraphs are not looked at.
  if (length > 400) return FOOTNOTE.test(text.charAt(line.start)) ? 'footnote' : 'prose';
  const words = text.slice(line.start, line.end);
  if (FOOTNOTE.test(words) && !/^\*{2,}\s*$/.test(words)) return 'footnote';
  const link = LINK.exec(words)?.[0];
  if (link && (!LINK_NEEDS_COLON.test(words) || link.endsWith(':'))) return 'link';
  if (isGluedLink(words) || PLAYER.test(words)) return 'link';
  if (PICTURE_CREDIT.test(words)) return 'caption';
  if (length < 120 && isByline(words)) return 'byline';
  if (length < 200 && (same(text, line, lines[i - 1]) || same(text, line, lines[i + 1]))) return 'caption';
  if (i === 0 && lines.length > 1 && isHeadline(words)) return 'headline';
  if (i === 1 && lines.length > 3 && length < 250 && standsAboveByline(text, lines)) return 'headline';
  return 'prose';
}

function same(text: string, line: Line, other: Line | undefined): boolean {
  return (
    other !== undefined &&
    other.end - other.start === line.end - line.start &&
    text.slice(line.start, line.end) === text.slice(other.start, other.end)
  );
}

/** A label and a headline; not "MOSS:How are you?", "Moss:I am well.", where somebody speaks. */
function isGluedLink(words: string): boolean {
  const label = GLUED_LINK.exec(words)?.[1] ?? '';
  if (!/[\p{L}\d?!’'”"]$/u.test(label)) return false;
  if (!TERMINAL.test(words)) return true;
  // "The firm met here. Its re:Boat show …": no label holds a sentence's end.
  if (/[.?!]\s/.test(label)) return false;
  const quoted = /^[‘“'"]/.test(words.slice(label.length + 1));
  return !quoted && /\p{Ll}/u.test(label) && label.split(/\s+/).length > 2;
}

/** "By Ann Lee, Reuters", "Ada Moss ,". */
function isByline(words: string): boolean {
  if (/["“”]/.test(words) || TERMINAL.test(words)) return false;
  if (BYLINE.test(words)) return words.split(/\s+/).length <= 12;
  const parts = words.split(/\s+/);
  return (
    parts.length <= 6 && parts.at(-1) === ',' && parts.slice(0, -1).every((part) => /^\p{Lu}/u.test(part))
  );
}

/** No full stop at its end, or most of its longer words capitalised. */
function isHeadline(words: string): boolean {
  const parts = words.split(/\s+/);
  if (parts.length > 28 || /[“"]\s*$/.test(words)) return false;
  if (!TERMINAL.test(words)) return !/^["“]/.test(words);
  const open = parts.filter((part) => part.length > 3 && wordClass(part.toLowerCase()) === 'open');
  const capitals = open.filter((part) => isUpper(part.charCodeAt(0)) || !/^\p{L}/u.test(part));
  return open.length >= 3 && capitals.length >= open.length * 0.8;
}

/** A summary between the headline and the byline belongs to the headline. */
function standsAboveByline(text: string, lines: readonly Line[]): boolean {
  const [head, , by] = lines;
  if (!head || !by) return false;
  const headWords = text.slice(head.start, head.end);
  return isHeadline(headWords) && by.end - by.start < 120 && isByline(text.slice(by.start, by.end));
}
