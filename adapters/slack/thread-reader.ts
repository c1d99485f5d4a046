/** What stands in a thread above a message. Slack holds most apps to one such call a minute, and 15 messages each. */
import * as z from 'zod';
import { readFailure } from './failures.ts';
import type { Kit } from './kit.ts';
import { wholeText } from './message-text.ts';
import { FILES, type SlackFile } from './receive.ts';
import type { Workspace } from './workspace.ts';

/** All that Slack gives such apps at once. */
const MOST = 15;
/** Milliseconds for which a limit is waited out without a word, and with one. */
const UNSAID_MS = 3_000;
const SAID_MS = 120_000;

const SLOWED =
  'Slack lets me read threads about once a minute; I will look as soon as it does. Quicker: choose “Check the quotations” from the menu of the message.';
const NOT_READ =
  'I may not read this thread. Choose “Check the quotations” from the menu of the message that you mean.';
const TOO_LONG =
  'This thread is longer than Slack lets me read at once. Choose “Check the quotations” from the menu of the message that you mean.';
const NOTHING = 'There is no text in this thread to check.';

const MESSAGE = z.object({
  ts: z.string(),
  user: z.string().nullish(),
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  files: FILES,
});
const REPLIES = z.object({ messages: z.array(MESSAGE), has_more: z.boolean().nullish() });

/** The message that a call means. */
export interface Meant {
  readonly user: string | null;
  readonly text: string;
  readonly files: readonly SlackFile[];
}

export interface Call {
  readonly channel: string;
  readonly thread: string;
  /** The calling message itself. */
  readonly ts: string;
}

/** The message above, or one plain sentence that says why not. `tell`: says that it takes a while. */
export async function readAbove(
  kit: Kit,
  at: Workspace,
  call: Call,
  tell: (sentence: string) => Promise<void>,
  signal: AbortSignal,
): Promise<Meant | string> {
  const { channel, thread, ts } = call;
  const read = (limitedPatience: number) =>
    kit.sender.read(
      'conversations.replies',
      () => at.client.conversations.replies({ channel, ts: thread, latest: ts, limit: MOST }),
      { limitedPatience, signal },
    );
  let answer: unknown;
  try {
    answer = await read(UNSAID_MS);
  } catch (error) {
    signal.throwIfAborted();
    if (readFailure(error).type !== 'limited') return NOT_READ;
    await tell(SLOWED);
    try {
      answer = await read(SAID_MS);
    } catch {
      signal.throwIfAborted();
      return NOT_READ;
    }
  }
  const found = REPLIES.safeParse(answer).data;
  if (!found) return NOT_READ;
  return found.has_more ? TOO_LONG : (meant(found.messages, ts, at.botUserId) ?? NOTHING);
}

/** The nearest message above with a file or a quotation in it; else the one that the thread hangs on. */
function meant(messages: readonly z.infer<typeof MESSAGE>[], ts: string, me: string | null): Meant | null {
  const above = messages
    .filter((message) => Number(message.ts) < Number(ts) && (message.user ?? null) !== me)
    .map((message) => ({ user: message.user ?? null, text: wholeText(message), files: message.files }))
    .filter(({ text, files }) => text !== '' || files.length > 0);
  return above.findLast(({ text, files }) => files.length > 0 || /["“”„«»]/.test(text)) ?? above[0] ?? null;
}
