/**
 * Text of the corpus is hostile. Slack's own rule is to escape `&`, `<` and `>` and nothing else: that makes mentions
 * and links inert. Emphasis marks and emoji names get an invisible word joiner beside them, because "*" and "_" in an
 * article are not ours to turn into bold; directional overrides and controls are left out.
 */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const JOINER = '\u2060';
const MARKS = /[&<>*_~`:]/;
const SURROGATES = /[\ud800-\udfff]/;

/** Readable text without controls, overrides and broken surrogates, on one line. */
export function inertLine(text: string): string {
  return wellFormed(text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' '))
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As `inertLine`, but line breaks and the blanks at both ends stay. */
export function inert(text: string): string {
  return wellFormed(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(/\t/g, ' ');
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A lone half of a surrogate pair becomes a replacement sign: Slack refuses the whole message otherwise. */
export function wellFormed(text: string): string {
  return SURROGATES.test(text) ? text.replace(LONE, '\ufffd') : text;
}

/** `&`, `<`, `>` for a `mrkdwn` text object. */
export function entities(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Escaped for `mrkdwn`: shows exactly these characters and does nothing. Expects `inert` text. */
export function mrkdwn(text: string): string {
  // Most words hold nothing to escape, and every word of every answer comes through here.
  if (!MARKS.test(text)) return text;
  return entities(text)
    .replace(/[*_~`]/g, (mark) => JOINER + mark + JOINER)
    .replace(/:(?=[a-z0-9_+'-]{1,60}:)/gi, `:${JOINER}`);
}

/**
 * For `plain_text` labels, which take no entities: angle brackets become their typographic sisters, so that nothing in
 * a label can be read as a mention wherever Slack copies it to.
 */
export function label(text: string): string {
  return inertLine(text).replace(/</g, '‹').replace(/>/g, '›');
}

/** `label`, at most `max` long, cut between words with an ellipsis. */
export function shortLabel(text: string, max: number): string {
  return cutWords(label(text), max) || '…';
}

/** At most `max` code units, cut between words (inside one only where the first word alone is longer). */
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

/** The address as it may stand in a Slack link, null for anything but a plain http(s) address. */
export function linkUrl(url: string | null, max: number): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const read = new URL(url);
  if ((read.protocol !== 'https:' && read.protocol !== 'http:') || !read.hostname) return null;
  if (read.username || read.password) return null;
  const href = entities(read.href.replace(/\|/g, '%7C').replace(/</g, '%3C').replace(/>/g, '%3E'));
  return href.length <= max ? href : null;
}

/** `<address|label>`, or the escaped label alone where the address will not do. */
export function link(url: string | null, text: string, max: number): string {
  const shown = mrkdwn(inertLine(text));
  const href = linkUrl(url, max);
  return href && shown ? `<${href}|${shown}>` : shown;
}
