/** The sentence and the paragraph around a statement, by scanning outwards: cheap enough for every candidate. Pure. */
import type { Span } from '../../model.ts';

export interface Surroundings {
  /** From the beginning of the sentence in which the content begins to the end of that in which it ends. */
  readonly sentence: Span;
  readonly paragraph: Span;
}

/** Paragraphs without a line break are cut here. UTF-16 code units. */
const FARTHEST = 2_000;

const LONGEST_LEAD = 400;

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isCloser = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 0x201d || code === 0x2019;

/** `content` in reading order, offsets into `text`; linear in the paragraph. */
export function aroundStatement(text: string, content: readonly Span[]): Surroundings {
  const from = content[0]?.start ?? 0;
  const to = Math.max(from, content.at(-1)?.end ?? from);
  let start = from;
  let sentenceStart = -1;
  while (start > 0 && from - start < FARTHEST && !isBreak(text.charCodeAt(start - 1))) {
    if (sentenceStart < 0 && start < from && endsSentence(text, start - 1)) sentenceStart = start;
    start--;
  }
  let end = to;
  let sentenceEnd = -1;
  while (end < text.length && end - to < FARTHEST && !isBreak(text.charCodeAt(end))) {
    if (sentenceEnd < 0 && endsSentence(text, end)) sentenceEnd = end + 1;
    end++;
  }
  return {
    sentence: { start: sentenceStart < 0 ? start : sentenceStart, end: sentenceEnd < 0 ? end : sentenceEnd },
    paragraph: { start, end },
  };
}

/** What stands first in an article without a title: its headline, or the paragraph that says what it is about. */
export function leadOf(text: string): Span {
  let start = 0;
  while (start < text.length && text.charCodeAt(start) <= 32) start++;
  let end = start;
  while (end < text.length && end - start < LONGEST_LEAD && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

/** A stop that is followed by white space (after closing marks) and a capital, and is not one of an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  if (!isStop(text.charCodeAt(at))) return false;
  let next = at + 1;
  while (isCloser(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  if (text.charCodeAt(next) > 32) return false;
  while (text.charCodeAt(next) <= 32) next++;
  const after = text.charCodeAt(next);
  if (after >= 97 && after <= 122) return false;
  // "U.S. forces", "Col. Rob Manning", "J. Pike": one to three letters with a capital before the stop.
  let letters = at - 1;
  while (letters >= 0 && at - letters <= 4 && /[A-Za-z]/.test(text[letters] ?? '')) letters--;
  return !(
    text[at] === '.' &&
    at - letters <= 4 &&
    at - letters > 1 &&
    isUpper(text.charCodeAt(letters + 1))
  );
}
