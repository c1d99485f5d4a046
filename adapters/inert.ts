/**
 * Text of the corpus is hostile: it may hold controls, directional overrides and halves of surrogate pairs, and be of any
 * length. What every platform needs taken out or cut stands here; what a platform reads as markup is its own business.
 */

// C0 and C1 controls except tab and line feed.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Bidirectional controls turn a line round; a byte-order mark is no character of a text. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const SURROGATES = /[\ud800-\udfff]/;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A lone half of a surrogate pair becomes a replacement sign: platforms refuse the whole message otherwise. */
export function wellFormed(text: string): string {
  return SURROGATES.test(text) ? text.replace(LONE, '\ufffd') : text;
}

/** Well-formed text without controls and overrides; line breaks and the blanks at both ends stay. */
export function inert(text: string): string {
  return wellFormed(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '');
}

/** `inert`, on one line, without blanks at the ends. */
export function inertLine(text: string): string {
  return inert(text.replace(/[\v\f]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
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

/** Whether the code unit at `at` is the second half of a pair, so that a cut before it would break a character. */
export function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The address as a browser would open it; null for anything but a plain http(s) address without a user in it. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, username, password, href } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || !hostname) return null;
  return username || password ? null : href;
}
