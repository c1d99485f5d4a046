/** What stands inside quotation marks in a question or a pasted text. Pure. */
import type { Span } from '../model.ts';
import { isStrong } from '../text/marks.ts';
import { readText } from '../text/reading.ts';

export interface QuotedPart extends Span {
  readonly text: string;
  /** With its marks. */
  readonly open: number;
  readonly close: number;
}

/** Outermost quoted stretches in order; a quotation that runs over paragraphs is one. */
export function quotedParts(text: string): QuotedPart[] {
  const parts: QuotedPart[] = [];
  for (const stretch of readText(text).quoted) {
    if (stretch.depth > 0) continue;
    const { start, end, open, close } = stretch;
    const words = text.slice(start, end).trim();
    const last = parts.at(-1);
    if (stretch.continues && last)
      parts[parts.length - 1] = { ...last, text: `${last.text} ${words}`, end, close };
    else if (words !== '') parts.push({ text: words, start, end, open, close });
  }
  return parts;
}

/**
 * The parts of a question: where the text between two parts is more than a joining word, the marks in between belong to
 * one quotation that itself quotes (`did X say "He told me "go" and I went"?`).
 */
export function quotationsAsked(text: string, parts: readonly QuotedPart[]): QuotedPart[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) return [...parts];
  const separate = parts.every((part, i) => {
    const before = parts[i - 1];
    if (!before) return true;
    return /^[\s,;&?]*(?:(?:and|or|then)[\s,]*)?$/i.test(text.slice(before.close, part.open));
  });
  if (separate || !isStrong(text[first.open] ?? '')) return [...parts];
  const tail = text.slice(last.close).trim();
  if (!/^[?.!]*$/.test(tail)) return [...parts];
  return [
    {
      text: text.slice(first.start, last.end).trim(),
      start: first.start,
      end: last.end,
      open: first.open,
      close: last.close,
    },
  ];
}
