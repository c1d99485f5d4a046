/** Whether the bytes of a file may say that an article is not to be answered from: a quick look, for when there is no time to read it. */
import type { Limits } from './limits.ts';
import { FORBIDDING_FIELDS, FORBIDDING_WORDS, NO_WORDS, YES_WORDS } from './release.ts';
import { openSource } from './source.ts';

/** A status and its word stand so near each other, in bytes. */
const REACH = 40;
const named = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll('_', '[_\\s-]?')).join('|');
/** Between a field's name and its value, in every markup. */
const BETWEEN = `["'>\\s:=]{1,8}`;
const FORBIDS = new RegExp(
  [
    `(?:status|state)["'>\\s:=][^]{0,${REACH}}?(?:${FORBIDDING_WORDS.join('|')})`,
    `\\b(?:${named(FORBIDDING_FIELDS.any)})\\b`,
    `\\b(?:${named(FORBIDDING_FIELDS.yes)})${BETWEEN}(?:${YES_WORDS})\\b`,
    `\\b(?:${named(FORBIDDING_FIELDS.no)})${BETWEEN}(?:${NO_WORDS})\\b`,
    // Other formats' own: NITF, WordPress, Atom.
    'ed-msg|date\\.(?:release|expire)|wp:post_|\\bdraft\\W{1,6}yes',
    // The head of a press release.
    '\\b(?:embargo|not for (?:publication|release)|for release|off the record|background only|kill|withdrawn|retract|recall)',
  ].join('|'),
  'i',
);
/** UTF-16 shows no words byte by byte, with a mark or without. */
const isWide = (piece: Buffer): boolean =>
  /^(?:\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/.test(piece.toString('latin1', 0, 4));
/** Nor does what is packed. */
const PACKED = /\.(?:zip|eml)$/i;

/** True for what cannot be looked at: doubt is decided for the publisher. */
export async function mayForbid(file: string, limits: Limits, followLink: boolean): Promise<boolean> {
  if (PACKED.test(file)) return true;
  try {
    const source = openSource(file, limits, followLink);
    try {
      let tail = '';
      for await (const piece of source.pieces()) {
        if (tail === '' && isWide(piece)) return true;
        const words = tail + piece.toString('latin1');
        if (FORBIDS.test(words)) return true;
        tail = words.slice(-4 * REACH);
      }
      return false;
    } finally {
      source.close();
    }
  } catch {
    return true;
  }
}
