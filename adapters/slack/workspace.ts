import type { webApi } from '@slack/bolt';

/** The workspace in which something happened, with the client that may speak there. */
export interface Workspace {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly botUserId: string | null;
  /** Slack delivers it once more: it believes that the first delivery was lost. */
  readonly retried: boolean;
}
