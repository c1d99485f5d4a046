/** The sentence and the paragraph around a statement, by scanning outwards: cheap enough for every candidate. Pure. */
import type { Span } from '../../model.ts';
import { isWordCode } from '../../text/characters.ts';
import { afterClosers, beginsSentence, isStop, takesStop } from '../../text/sentence-ends.ts';

export interface Surroundings {
  /** From the beginning of the sentence in which the content begins to the end of that in which it ends. */
  readonly sentence: Span;
  readonly paragraph: Span;
}

/** Paragraphs without a line break are cut here. UTF-16 code units. */
const FARTHEST = 2_000;

const LONGEST_LEAD = 400;

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
/** An abbreviation is shorter, and so is a row of stops and closing marks. UTF-16 code units. */
const LONGEST_WORD = 16;
const MOST_CLOSERS = 16;
const isWordLike = (code: number): boolean => isWordCode(code) || code === 46;

/** `content` in reading order, offsets into `text`; linear in the paragraph. */
export function aroundStatement(text: string, content: readonly Span[]): Surroundings {
  const from = content[0]?.start ?? 0;
  const to = Math.max(from, content.at(-1)?.end ?? from);
  let start = from;
  let sentenceStart: number | null = null;
  while (start > 0 && from - start < FARTHEST && !isBreak(text.charCodeAt(start - 1))) {
    if (sentenceStart === null) {
      const before = sentenceEndAt(text, start - 1);
      if (before !== null && before <= from) sentenceStart = before;
    }
    start--;
  }
  let end = to;
  let sentenceEnd: number | null = null;
  while (end < text.length && end - to < FARTHEST && !isBreak(text.charCodeAt(end))) {
    sentenceEnd ??= sentenceEndAt(text, end);
    end++;
  }
  return {
    sentence: { start: sentenceStart ?? start, end: sentenceEnd ?? end },
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

/** Where the sentence ends whose first stop stands at `at`, its closing marks with it; null: it goes on. */
function sentenceEndAt(text: string, at: number): number | null {
  if (!isStop(text.charCodeAt(at)) || isStop(text.charCodeAt(at - 1))) return null;
  const closed = afterClosers(text, at + 1, Math.min(text.length, at + MOST_CLOSERS), null);
  let word = at;
  while (word > 0 && at - word < LONGEST_WORD && isWordLike(text.charCodeAt(word - 1))) word--;
  const abbreviation = takesStop(text, word, at) ? word : null;
  return beginsSentence(text, at, abbreviation, closed, text.length) ? closed : null;
}
