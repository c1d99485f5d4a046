/**
 * Text of the corpus is hostile. Discord shows any sign of ASCII punctuation after a backslash as itself: a backslash
 * stands before each sign that can begin markup, a mention, a link or an address, and nothing else is touched, so that
 * the words stay as printed. Controls, directional overrides and broken surrogates are left out before (`inert`).
 */

import { cutWords, inertLine, webAddress } from '../inert.ts';

export { cutWords, inert, inertLine, isLow } from '../inert.ts';

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

/** For labels, which are shown as they are: one line of at most `max` code units, cut between words. */
export function label(text: string, max: number): string {
  return cutWords(inertLine(text), max) || '…';
}

/** The address as it may stand in a link button, null for anything but a plain http(s) address. */
export function linkUrl(url: string | null, max: number): string | null {
  // Signs that an address may hold as they are, and Discord refuses in one.
  const href =
    webAddress(url)?.replace(
      /[|{}^[\]`\\]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ) ?? null;
  return href !== null && href.length <= max ? href : null;
}
