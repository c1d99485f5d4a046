/**
 * Reporters' names under the parts of a live report:
 *
 *     … “It was chaos,” Moss said. “We ran.”
 *     – Ada Pike, Redvale Herald
 *
 * Where an article has them, a name behind a dash in a paragraph of its own is the reporter's, whatever stands above it.
 */
import { isCapital } from '../../text/noun-or-verb.ts';
import type { TextReading } from '../../text/reading.ts';

export const DASH = /^(?:[—–―-]|--)$/;
/** No sign-off is longer, in tokens. */
const LONGEST = 12;

/** Whether a paragraph that is no quotation alone has a name behind a dash under it. `quoteAt`: -1 outside quotations. Linear. */
export function hasSignOffs({ tokens, paragraphs }: TextReading, quoteAt: Int32Array): boolean {
  for (let p = 1; p < paragraphs.length; p++) {
    const { firstToken, endToken } = paragraphs[p]!;
    const [dash, name] = [tokens[firstToken], tokens[firstToken + 1]];
    if (!dash || !name || firstToken + 1 >= endToken || !DASH.test(dash.text)) continue;
    if (endToken - firstToken > LONGEST || !isCapital(name)) continue;
    const above = paragraphs[p - 1]!;
    if (above.endToken > above.firstToken && quoteAt[above.firstToken]! < 0) return true;
    for (let t = above.firstToken; t < above.endToken; t++)
      if (quoteAt[t]! < 0 && tokens[t]!.kind === 'word') return true;
  }
  return false;
}
