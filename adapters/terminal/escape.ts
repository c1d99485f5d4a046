/**
 * Text of the corpus is hostile: a terminal obeys escape sequences, and right-to-left marks turn a line round.
 * Control characters, directional overrides and lone surrogates become nothing or a plain replacement sign.
 */

// C0 and C1 controls except tab and line feed, then bidirectional controls, then zero-width and byte-order marks.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same words, unable to move the cursor, change colours or turn the line round. */
export function inert(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(/\t/g, ' ');
}

/** `inert`, on one line. */
export function inertLine(text: string): string {
  return inert(text).replace(/\s+/g, ' ').trim();
}
