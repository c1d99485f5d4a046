/**
 * Text of the corpus is hostile. Discord shows any sign of ASCII punctuation after a backslash as itself: a backslash
 * stands before each sign that can begin markup, a mention, a link or an address, and nothing else is touched, so that
 * the words stay as printed. Controls, directional overrides and broken surrogates are left out.
 */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Well-formed text without controls and overrides; line breaks and the blanks at both ends stay. */
export function inert(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(LONE, '\ufffd');
}

/** `inert`, on one line, without blanks at the ends. */
export function inertLine(text: string): string {
  return inert(text).replace(/\s+/g, ' ').trim();
}

/** Signs that begin something anywhere in a line; the second slash of "//" keeps an address from becoming a link. */
const ANYWHERE = /[\\*_~`|<[\]@]|(?<=\/)\//g;
/** Headings, quotes, lists and small print begin at the start of a line; a number with a dot begins a list. */
const LINE_START = /^([ ]*)([#>+-]|\d{1,9}(?=[.)]))/gm;

/** Most words hold nothing that could begin anything. */
const HARMLESS = /^[\p{L} .,;?!'“”‘’…]*$/u;

/** Escaped for Discord's markdown: shows exactly these characters and does nothing. Expects `inert` text. */
export function markdown(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, (_, blanks: string, sign: string) =>
      /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
    );
}

/** `markdown` of `inertLine`. */
export function markdownLine(text: string): string {
  return markdown(inertLine(text));
}

/** For labels, which are shown as they are: one line of at most `max` code units, cut between words. */
export function label(text: string, max: number): string {
  return cutWords(inertLine(text), max) || '…';
}

/** At most `max` code units, cut between words (inside one only where a single word is longer than half of it). */
export function cutWords(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = max - 1;
  const space = text.lastIndexOf(' ', end);
  if (space > max / 2) end = space;
  else if (isLow(text, end)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Whether the code unit at `at` is the second half of a pair. */
export function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The address as it may stand in a link button, null for anything but a plain http(s) address. */
export function linkUrl(url: string | null, max: number): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const read = new URL(url);
  if ((read.protocol !== 'https:' && read.protocol !== 'http:') || !read.hostname) return null;
  if (read.username || read.password) return null;
  return read.href.length <= max ? read.href : null;
}
