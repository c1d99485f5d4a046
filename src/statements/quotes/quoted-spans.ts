/**
 * The stretches inside a quotation's marks, all marks left out. Marks of the same kind inside it part it:
 *
 *     “where they “live” is not mine”  →  where they | live | is not mine
 *
 * Single marks inside double ones do not: what stands in them is part of the words around it.
 */
import type { Span } from '../../model.ts';
import { isLetter } from '../../text/characters.ts';
import { isStrong } from '../../text/marks.ts';
import type { QuotedStretch, TextReading } from '../../text/reading.ts';

/** Spans of one quotation in reading order, at least one; offsets in UTF-16 code units of the article's text. */
export function quotedSpans(reading: TextReading, stretch: QuotedStretch): Span[] {
  const { text, quoted } = reading;
  // ‘They wrote “no” twice’: single marks are parted by single ones alone.
  if (!isStrong(text.slice(stretch.open, stretch.start))) return [{ start: stretch.start, end: stretch.end }];
  const spans: Span[] = [];
  let from = stretch.start;
  const add = (end: number): void => {
    const span = trimmed(text, from, end);
    if (span.end > span.start && holdsWords(text, span)) spans.push(span);
  };
  for (let i = firstBehind(quoted, stretch.open); i < quoted.length; i++) {
    const inner = quoted[i]!;
    if (inner.open >= stretch.end) break;
    if (inner.open < from || !isStrong(text.slice(inner.open, inner.start))) continue;
    add(inner.open);
    from = inner.start;
    add(inner.end);
    from = inner.close;
  }
  if (from === stretch.start) return [{ start: stretch.start, end: stretch.end }];
  add(stretch.end);
  return spans;
}

/** Index of the first stretch that opens behind `open`; `quoted` is in order of its opening marks. */
function firstBehind(quoted: readonly QuotedStretch[], open: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quoted[middle]!.open <= open) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function holdsWords(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++)
    if (isLetter(text.charCodeAt(i)) || /\d/.test(text.charAt(i))) return true;
  return false;
}
