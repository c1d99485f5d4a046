/** Quotations that their attribution interrupts: “We will not sell,” Orr said, “and we will not move.” Pure, linear. */
import type { QuotedPart } from './marked-words.ts';
import { frameWords, isSaying } from './quotation-frame.ts';

/** Longer stretches between two quotations tell something of their own. UTF-16 code units. */
const LONGEST = 160;
const SENTENCE_ENDS = /[!?…;:]|(?<!\b(?:\p{Lu}|\p{L}{1,4}))\.(?=\s)/u;

/** Whether the second of two neighbouring parts goes on with the sentence of the first. */
function goesOn(text: string, first: QuotedPart, second: QuotedPart): boolean {
  const between = text.slice(first.close, second.open);
  if (between.length > LONGEST || /\n/.test(between) || /[.!?…]$/.test(first.text)) return false;
  // "said Orr. “and we will not move”": a stop before small letters ends nothing.
  const border = /^\p{Ll}/u.test(second.text) ? /[,.–—-]\s*$/ : /[,–—-]\s*$/;
  if (!border.test(between) || SENTENCE_ENDS.test(between.replace(/\.\s*$/, ''))) return false;
  if (!/[,–—-]$/.test(first.text) && !/^\s*[,–—-]/.test(between)) return false;
  // One verb of saying: with two, two people may speak.
  const says = frameWords(between).words.filter(({ lower }) => isSaying(lower) || lower === 'according');
  return says.length === 1;
}

/** For each part whether it goes on with the one before it. */
export function goingOn(text: string, parts: readonly QuotedPart[]): boolean[] {
  return parts.map((part, i) => i > 0 && goesOn(text, parts[i - 1] as QuotedPart, part));
}

/** The words of each quotation; one that is interrupted is one. @param on as `goingOn` gives it */
export function wholeQuotations(parts: readonly QuotedPart[], on: readonly boolean[]): string[] {
  const whole: string[] = [];
  for (const [i, { text }] of parts.entries()) {
    const last = whole.at(-1);
    if (on[i] && last !== undefined) whole[whole.length - 1] = `${last} ${text}`;
    else whole.push(text);
  }
  return whole;
}
