/** Long texts in pieces that Discord accepts. */
import { type Span, pieces as split } from '../split.ts';
import { markdown } from './escape.ts';

export type { Span } from '../split.ts';

/** An escape at the start of a line may be added to a word that did not need it elsewhere. */
const ESCAPING = { escape: markdown, wordRoom: 1, signRoom: 1 };

/** Escaped pieces of at most `max` code units each. An empty list for no text. */
export function pieces(spans: readonly Span[], max: number): string[] {
  return split(spans, max, ESCAPING);
}
