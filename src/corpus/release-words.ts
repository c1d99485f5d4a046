/**
 * What an editor's own words say of a release: the head of a press release ("EMBARGOED UNTIL 00:01, 5 March 2030"), a message to
 * editors ("KILL: …"), terms of use ("Not for publication"). Pure.
 */
import { isoOf, printedDates } from './printed-dates.ts';

/** A status and an end of an embargo as `statedRelease` reads them. */
export interface SaidRelease {
  readonly status: string | null;
  /** ISO 8601 where the words hold a date; else the words. */
  readonly embargo: string | null;
}

/** What stands before the words: to whom they are said, how pressing it is. */
const BEFORE =
  /^[\s\p{P}\p{S}]{0,20}(?:(?:(?:press|news|media) release|eds?|editors?|news ?desks?|media|press|note|notes|to|for|all|the|attention|attn|please|nb|urgent|bulletin|advisory|mandatory|strict|strictly|under|fwd?|re)\b[\s\p{P}\p{S}]{0,20}){0,8}/iu;
/** "Embargoed …", "EMBARGO: …", "embargo until …"; a story on an arms embargo goes on otherwise. */
const EMBARGO =
  /^(?:embargoed\b|embargo\b(?=\s{0,3}(?:$|[\n\r:;,()[\]|*–—-]|until\b|till\b|to\b|for release\b|date\b|time\b|ends?\b|\d))|(?:hold|not) (?:for (?:immediate )?release|until)\b|(?:hold|not to be (?:used|published|released)|not for (?:publication|release|broadcast)(?: or [a-z]+)?) (?:before|until)\b)/i;
const OVER = /^embargo(?:ed)?[\s:]{0,3}(?:lifted|over|ended|expired|none|no\b)/i;
const KILL =
  /^(?:kill(?:ed)?|withdrawn|withdrawal|retract(?:ed|ion)|recall(?:ed)?|cancel(?:led|ed|lation)|spiked)\b(?=\s{0,3}(?:$|[\n\r.:;()[\]|*–—-]|(?:notice|advisory|mandatory|story)\b))/i;
const FORBIDDEN =
  /^(?:not (?:to be (?:used|published|quoted)|for (?:publication|print|quotation|use|release|reuse))|background (?:only|use)|off the record|do not (?:publish|use|print|quote|reuse)\b(?! (?:the |this |any )?(?:photo|picture|image|video|graphic|audio|caption|headline)))/i;
/** A date and its time stand so near the words, in code units. */
const REACH = 300;
const INSTANT =
  /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d:])/;

/** What a line says of its release at its beginning, null: nothing. */
export function saidOfRelease(line: string): SaidRelease | null {
  const near = line.slice(0, REACH);
  const rest = near.slice(BEFORE.exec(near)?.[0].length ?? 0);
  if (KILL.test(rest)) return { status: 'killed', embargo: null };
  if (EMBARGO.test(rest)) {
    if (OVER.test(rest)) return null;
    const [printed] = printedDates(rest);
    return { status: null, embargo: INSTANT.exec(rest)?.[0] ?? (printed ? isoOf(printed) : rest) };
  }
  return FORBIDDEN.test(rest) ? { status: 'withheld', embargo: null } : null;
}

const NOT_TO_BE_USED =
  /\b(?:not (?:to be (?:used|published|quoted)|for (?:publication|print|quotation|use|release|reuse))|(?:for )?background (?:only|use)|off the record|do not (?:publish|use|print|quote|reuse)|internal use only|not publishable)\b/i;

/** Whether terms of use forbid to print the text, anywhere in them. */
export const forbidsUse = (terms: string): boolean => NOT_TO_BE_USED.test(terms);
