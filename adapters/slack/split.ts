/** Long texts in pieces that Slack accepts. */
import { type Span, pieces as split } from '../split.ts';
import { mrkdwn } from './escape.ts';

export type { Span } from '../split.ts';

/** An emoji name may begin at any sign of a divided word, and gets a joiner then. */
const ESCAPING = { escape: mrkdwn, wordRoom: 0, signRoom: 1 };

/** Escaped pieces of at most `max` code units each. An empty list for no text. */
export function pieces(spans: readonly Span[], max: number): string[] {
  return split(spans, max, ESCAPING);
}
