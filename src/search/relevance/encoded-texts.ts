/** What an encoder reads of a statement: who says it in which words, and what stands around it. Pure. */
import type { Statement } from '../../model.ts';
import { paragraphsOf } from '../../text/paragraphs.ts';

/** UTF-16 code units of a statement, of its paragraph, and of the end of the paragraph before. */
const SAID = 600;
const PARAGRAPH = 420;
const BEFORE = 200;

export interface EncodedTexts {
  /** "Ada Moss warned: The pier is rotten." */
  readonly said: string;
  /** The title, the end of the paragraph before, the paragraph. */
  readonly around: string;
}

/** `text`: the article's. */
export function encodedTexts(statement: Statement, text: string): EncodedTexts {
  const { speaker, cue, content, document } = statement;
  const start = content[0]?.start ?? 0;
  const paragraphs = paragraphsOf(text);
  const own = paragraphs.findLastIndex((paragraph) => paragraph.start <= start);
  const { start: from, end: to } = paragraphs[own] ?? { start, end: start };
  // Of a paragraph that is too long, what holds the statement's beginning.
  const shown = Math.max(from, Math.min(start - PARAGRAPH / 2, to - PARAGRAPH));
  const before = paragraphs[own - 1];
  const above = before ? text.slice(Math.max(before.start, before.end - BEFORE), before.end) : '';
  return {
    said: `${speaker?.name ?? ''} ${cue?.text ?? 'said'}: ${statement.text.slice(0, SAID)}`.trim(),
    around: `${document.title ?? ''}. ${above} ${text.slice(shown, Math.min(to, shown + PARAGRAPH))}`,
  };
}
