/** Whether the bytes of a file may say that an article is not to be answered from: a quick look, for when there is no time to read it. */
import type { Limits } from './limits.ts';
import { FORBIDDING_WORDS } from './release.ts';
import { openSource } from './source.ts';

/** A status and its word stand so near each other, in bytes. */
const REACH = 40;
const FORBIDS = new RegExp(
  `embargo|expir|usage_?terms|wp:post_|ed-msg|(?:status|state)["'>\\s:=][^]{0,${REACH}}?(?:${FORBIDDING_WORDS.join('|')})|\\bdraft\\W{1,6}true|\\bpublished\\W{1,6}false`,
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
