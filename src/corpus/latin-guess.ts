/**
 * Whether text that was read under a guessed encoding reads like text: of a wrong table capital letters stand inside of words and
 * signs where nobody puts them. Windows-1252 and Mac Roman give every byte a character, so nothing else tells them apart.
 */

/** Share of characters in places where they do not belong that a sound text has. */
const MOST_MISPLACED = 0.1;
/** Of Latin, Greek and Cyrillic, with the signs around them; other scripts have rules of their own. */
const JUDGED = /[\u0080-\u04ff\u2000-\u25ff\ufb01\ufb02]/;
const QUOTE = /[“”‘„«»‹›]/;
/** Signs that stand on their own, or at a number. */
const SIGN = /[^\p{L}\p{M}\p{N}\s“”‘’„‚«»‹›–—…·•\u00a0\u00ad-]/u;
const LETTER = /[\p{L}\p{M}]/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/** @param text decoded; ASCII characters only stand around those that are judged */
export function readsLikeText(text: string): boolean {
  let foreign = 0;
  let misplaced = 0;
  for (const { 0: c, index } of text.matchAll(/[\u0080-\uffff]/g)) {
    foreign++;
    const before = text[index - 1] ?? '';
    const behind = text[index + 1] ?? '';
    if (isMisplaced(c, before, behind, text[index + 2] ?? '')) misplaced++;
  }
  return misplaced <= foreign * MOST_MISPLACED;
}

function isMisplaced(c: string, before: string, behind: string, next: string): boolean {
  if (!JUDGED.test(c)) return /[A-Za-z]/.test(before + behind);
  const isInWord = LETTER.test(before) && LETTER.test(behind);
  if (QUOTE.test(c)) return isInWord || !/\S/.test(before + behind);
  if (!LETTER.test(c)) return SIGN.test(c) && isInWord;
  if (/[.,!?;:]/.test(before)) return true;
  if (!UPPER.test(c)) return false;
  // "ÒI think": a capital before a capital that begins a word.
  return LOWER.test(before) || (!LETTER.test(before) && UPPER.test(behind) && !UPPER.test(next));
}
