/** Bounds of what a client may send and gets. Lengths in UTF-16 code units. */
export const LIMITS = {
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
  /** Bytes of one message. A longer one ends the connection. */
  message: 4 * 1024 * 1024,
  /** A request waits so long for the archive to be read, then it is answered from what has been read, and says so. */
  readingMs: 30_000,
  progressEveryMs: 500,
  /** Over HTTP. The session that is longest unused is closed for one more. */
  sessions: 200,
  sessionIdleMs: 30 * 60_000,
  connections: 500,
} as const;
