/** Where a visible answer goes. */
export interface PostTarget {
  readonly channel: string;
  readonly threadTs: string | null;
  /** Who asked: gets the answer as a direct message where the channel is closed to the desk. */
  readonly user: string;
  /** Names this answer among all, so that a post whose reply was lost is found again. */
  readonly key: string;
  /** A retried delivery: the answer may stand there from before a restart, and is looked for first. */
  readonly lookFirst?: boolean;
  /** Nothing older than this can be the answer. */
  readonly since: string | null;
}
