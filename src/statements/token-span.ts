/** A run of tokens: `tokens.slice(first, end)`. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}
