/** Whether a pasted paragraph is an article's own. Pure. */
import { type Compared, SAME } from './compared-wording.ts';

/** The first whose article prints the whole paragraph, word by word, with these words in it. */
export function printedIn(compared: readonly Compared[], paragraph: string): Compared | undefined {
  const words = withPlainMarks(paragraph);
  if (!/[\p{L}\d]/u.test(words)) return undefined;
  return compared.find(
    ({ similarity, text }) =>
      similarity >= SAME &&
      text
        .split(/\n\s*\n/.test(text) ? /\n\s*\n/ : /\n/)
        .some((block) => beginsIn(withPlainMarks(block), words)),
  );
}

/** Whether the words stand in a paragraph from the beginning of a sentence on: "… said Ada Pike. “No …" is no "Ada Pike: “No …". */
function beginsIn(block: string, words: string): boolean {
  for (let at = block.indexOf(words); at >= 0; at = block.indexOf(words, at + 1))
    if (at === 0 || /[.!?]["')\]]{0,3} ["'(]{0,2}$/.test(block.slice(Math.max(0, at - 8), at))) return true;
  return false;
}

/** In one line and small letters, quotation marks and dashes of one kind; all other marks stay. */
const withPlainMarks = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[–—―]|--/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
