/** Bounds of what a program may send in one request, and of what it gets. Lengths in UTF-16 code units. */
export const PROGRAM_LIMITS = {
  question: 10_000,
  /** As long as the desk checks a text. */
  quotation: 40_000,
  query: 2_000,
  name: 300,
  identifier: 2_000,
  conversation: 200,
  /** Passages of one search. */
  hits: 100,
  /** Of an article's text in one answer; the rest is asked for by its offsets. */
  sourceText: 20_000,
} as const;
