/** A part of an article for a program: its text between two offsets and the statements that stand there. Pure. */
import { QuotedeskError, type Source } from '../../../src/index.ts';
import { isLow } from '../../inert.ts';
import { PROGRAM_LIMITS } from './limits.ts';

/**
 * @param start,end offsets into the article's text in UTF-16 code units; absent: from the beginning, as far as one answer
 *   reaches. Neither end parts the two halves of a character.
 * @throws QuotedeskError USAGE where nothing stands between the two
 */
export function sourcePart({ document, text, statements, notes }: Source, start = 0, end = text.length) {
  if (start >= text.length && text.length > 0)
    throw new QuotedeskError('USAGE', `start is ${start}; the article ends at ${text.length}.`);
  if (end <= start && text.length > 0)
    throw new QuotedeskError('USAGE', `end (${end}) must be greater than start (${start}).`);
  const from = isLow(text, start) && start > 0 ? start - 1 : start;
  const reached = Math.min(end, text.length, from + PROGRAM_LIMITS.sourceText);
  const to = reached < text.length && isLow(text, reached) ? reached + 1 : reached;
  return {
    document,
    start: from,
    end: to,
    text: text.slice(from, to),
    length: text.length,
    notes,
    statements: statements.filter(({ content }) =>
      content.some((span) => span.start < to && span.end > from),
    ),
  };
}
