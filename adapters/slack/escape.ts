/**
 * Text of the corpus is hostile. Slack's own rule is to escape `&`, `<` and `>` and nothing else: that makes mentions
 * and links inert. Emphasis marks and emoji names get an invisible word joiner beside them, because "*" and "_" in an
 * article are not ours to turn into bold; directional overrides and controls are left out.
 */

import { cutWords, inertLine, webAddress } from '../inert.ts';

export { cutWords, inert, inertLine, wellFormed } from '../inert.ts';

const JOINER = '\u2060';
const MARKS = /[&<>*_~`:]/;
/** At the head of a line ">" makes a quotation of Slack's own, escaped or not. */
const QUOTE_MARK = /^([^\S\n]{0,99})&gt;/gm;

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
    .replace(/:(?=[a-z0-9_+'-]{1,60}:)/gi, `:${JOINER}`)
    .replace(QUOTE_MARK, `$1${JOINER}&gt;`);
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

/** The address as it may stand in a Slack link, null for anything but a plain http(s) address. */
export function linkUrl(url: string | null, max: number): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const href = entities(address.replace(/\|/g, '%7C').replace(/</g, '%3C').replace(/>/g, '%3E'));
  return href.length <= max ? href : null;
}

/** `<address|label>`, or the escaped label alone where the address will not do. */
export function link(url: string | null, text: string, max: number): string {
  const shown = mrkdwn(inertLine(text));
  const href = linkUrl(url, max);
  return href && shown ? `<${href}|${shown}>` : shown;
}
