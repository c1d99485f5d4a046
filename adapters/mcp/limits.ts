/** Bounds of the protocol's transport; those of a request's fields stand in shared/program/limits.ts. */
export const LIMITS = {
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
