/** Whether an answer stands in Slack although the reply to its post was lost: its key is in the message's metadata. */
import type { webApi } from '@slack/bolt';
import type { PostTarget } from './post-target.ts';

export async function findPosted(
  client: webApi.WebClient,
  target: PostTarget,
): Promise<{ readonly ts?: string } | null> {
  const { channel, threadTs, key, since } = target;
  const range = { limit: 100, include_all_metadata: true, ...(since ? { oldest: since } : {}) };
  // To a person instead of a conversation: the conversation's id is not known.
  if (/^[UW]/.test(channel)) return null;
  const { messages = [] } = threadTs
    ? await client.conversations.replies({ channel, ts: threadTs, ...range })
    : await client.conversations.history({ channel, ...range });
  return messages.find((message) => holdsKey(message, key)) ?? null;
}

function holdsKey(message: unknown, key: string): boolean {
  if (typeof message !== 'object' || message === null || !('metadata' in message)) return false;
  const { metadata } = message;
  if (typeof metadata !== 'object' || metadata === null || !('event_payload' in metadata)) return false;
  const { event_payload: payload } = metadata;
  return typeof payload === 'object' && payload !== null && 'key' in payload && payload.key === key;
}
