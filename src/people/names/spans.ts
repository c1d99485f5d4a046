/** Where a span of characters stands among the tokens. */
import type { Span } from '../../model.ts';
import type { Token } from '../../text/reading.ts';

/** First token that ends behind `offset` (binary search); `tokens.length` where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that a span touches, `[first, end)`. */
export function tokensOf(
  tokens: readonly Token[],
  span: Span,
): { readonly first: number; readonly end: number } {
  const first = tokenAt(tokens, span.start);
  let end = tokenAt(tokens, Math.max(span.start, span.end - 1));
  if (end < tokens.length && tokens[end]!.start < span.end) end++;
  return { first, end: Math.max(end, first) };
}
