/** Payloads of Slack, parsed: signed or not, they are outside data. Pure. */
import * as z from 'zod';
import { mentions, mentionsAnyone } from './commands.ts';

const id = z.string().regex(/^[A-Z0-9]{1,40}$/);
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/);

const FILE = z
  .object({
    name: z.string().nullish(),
    url_private_download: z.string().nullish(),
    url_private: z.string().nullish(),
    size: z.number().nullish(),
  })
  .transform(({ name, url_private_download, url_private, size }) => ({
    name: name ?? 'file',
    url: url_private_download ?? url_private ?? '',
    size: size ?? 0,
  }));
/** What hangs on a message; a form unknown here counts as nothing. */
export const FILES = z
  .array(FILE)
  .max(50)
  .nullish()
  .catch(null)
  .transform((files) => files ?? []);
export type SlackFile = z.infer<typeof FILE>;

const MESSAGE = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  user: id.optional(),
  bot_id: z.string().nullish(),
  bot_profile: z.unknown().optional(),
  text: z.string().default(''),
  ts,
  thread_ts: ts.optional(),
  channel: id,
  channel_type: z.string().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
  files: FILES,
});

/** A message that may be a question. */
export interface Incoming {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly ts: string;
  /** Null at the top level of a channel. */
  readonly threadTs: string | null;
  readonly direct: boolean;
  /** The desk is named in it. */
  readonly mentioned: boolean;
  /** It names somebody else and not the desk. */
  readonly toOthers: boolean;
  readonly files: readonly SlackFile[];
}

/** Ordinary messages carry no subtype; these few are ordinary too. */
const PLAIN_SUBTYPES = new Set(['file_share', 'thread_broadcast', 'me_message']);

/** null: nothing to answer (an edit, a deletion, a bot, the desk itself, a form unknown here). */
export function readMessage(event: unknown, botUserId: string | null): Incoming | null {
  const read = MESSAGE.safeParse(event);
  if (!read.success) return null;
  const message = read.data;
  if (message.subtype !== undefined && !PLAIN_SUBTYPES.has(message.subtype)) return null;
  if (message.edited !== undefined || message.hidden) return null;
  if (message.bot_id || message.bot_profile || !message.user || message.user === botUserId) return null;
  if (message.user === 'USLACKBOT') return null;
  const mentioned =
    message.type === 'app_mention' || (botUserId !== null && mentions(message.text, botUserId));
  return {
    channel: message.channel,
    user: message.user,
    text: message.text,
    ts: message.ts,
    threadTs: message.thread_ts ?? null,
    direct: message.channel_type === 'im' || message.channel.startsWith('D'),
    mentioned,
    toOthers: !mentioned && mentionsAnyone(message.text),
    files: message.files,
  };
}

const EVENT_ID = z.object({ event_id: z.string().min(1).max(100) });

/** Key of a delivery: the same for every retry of one event. */
export function eventKey(body: unknown): string | null {
  const read = EVENT_ID.safeParse(body);
  return read.success ? `event:${read.data.event_id}` : null;
}

const COMMAND = z.object({
  command: z.string(),
  text: z.string().default(''),
  channel_id: id,
  user_id: id,
  response_url: z.url().optional(),
  trigger_id: z.string().max(300),
});
export type SlashCommand = z.infer<typeof COMMAND>;
export function readCommand(body: unknown): SlashCommand | null {
  const read = COMMAND.safeParse(body);
  return read.success ? read.data : null;
}

const PRESS = z.object({
  user: z.object({ id }),
  channel: z.object({ id }).nullish(),
  container: z
    .object({
      channel_id: id.nullish(),
      message_ts: ts.nullish(),
      thread_ts: ts.nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  message: z.object({ ts: ts.nullish(), thread_ts: ts.nullish() }).nullish(),
  response_url: z.url().nullish(),
  trigger_id: z.string().max(300),
  actions: z
    .array(
      z.object({
        action_id: z.string().max(255),
        action_ts: z.string().max(40).nullish(),
        value: z.string().max(2_000).nullish(),
        selected_option: z.object({ value: z.string().max(200) }).nullish(),
      }),
    )
    .min(1),
});

/** A button pressed or a menu entry chosen under a message. */
export interface Press {
  readonly user: string;
  readonly channel: string;
  readonly messageTs: string | null;
  readonly threadTs: string | null;
  /** Only its reader sees the message; it can be changed through the response_url alone. */
  readonly ephemeral: boolean;
  readonly responseUrl: string | null;
  readonly triggerId: string;
  readonly value: string | null;
  /** The same for every delivery of one press. */
  readonly key: string;
  /** When it was pressed, as Slack's clock has it; orders the presses of one person. */
  readonly at: string;
}

export function readPress(body: unknown): Press | null {
  const read = PRESS.safeParse(body);
  if (!read.success) return null;
  const { user, channel, container, message, actions, ...rest } = read.data;
  const action = actions[0]!;
  const value = action.selected_option?.value ?? action.value ?? null;
  const place = channel?.id ?? container?.channel_id;
  if (!place) return null;
  return {
    user: user.id,
    channel: place,
    messageTs: container?.message_ts ?? message?.ts ?? null,
    threadTs: message?.thread_ts ?? container?.thread_ts ?? null,
    ephemeral: container?.is_ephemeral === true,
    responseUrl: rest.response_url ?? null,
    triggerId: rest.trigger_id,
    value,
    key: ['press', user.id, rest.trigger_id, action.action_id, action.action_ts, value].join(':'),
    at: action.action_ts ?? '',
  };
}

const HOME_PRESS = z.object({
  user: z.object({ id }),
  trigger_id: z.string().max(300),
  view: z.object({ type: z.literal('home'), private_metadata: z.string().max(100).default('') }),
  actions: z.array(z.object({ action_id: z.string().max(255), value: z.string().max(2_000) })).min(1),
});

/** An example pressed on somebody's Home page. */
export interface HomePress {
  readonly user: string;
  /** The direct conversation with the one who pressed, as the page was told it; null: unknown. */
  readonly direct: string | null;
  readonly question: string;
  readonly key: string;
}

export function readHomePress(body: unknown): HomePress | null {
  const read = HOME_PRESS.safeParse(body);
  if (!read.success) return null;
  const { user, trigger_id, view, actions } = read.data;
  const action = actions[0]!;
  return {
    user: user.id,
    direct: /^D[A-Z0-9]{1,40}$/.test(view.private_metadata) ? view.private_metadata : null,
    question: action.value,
    key: ['home', user.id, trigger_id, action.action_id].join(':'),
  };
}

const SHORTCUT = z.object({
  user: z.object({ id }),
  channel: z.object({ id }),
  message: z.object({
    text: z.string().default(''),
    ts: ts.nullish(),
    thread_ts: ts.nullish(),
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
  }),
  response_url: z.url().nullish(),
  trigger_id: z.string().max(300),
});
export type MessageShortcut = z.infer<typeof SHORTCUT>;
export function readShortcut(body: unknown): MessageShortcut | null {
  const read = SHORTCUT.safeParse(body);
  return read.success ? read.data : null;
}

const STATE_VALUE = z.object({
  value: z.string().max(10_000).nullish(),
  selected_option: z.object({ value: z.string().max(200) }).nullish(),
});
const SUBMISSION = z.object({
  user: z.object({ id }),
  view: z.object({
    id: z.string().max(60),
    private_metadata: z.string().max(3_000).default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), STATE_VALUE)) }),
  }),
});

export interface Submission {
  readonly user: string;
  readonly viewId: string;
  readonly metadata: string;
  /** What was typed or chosen in the input block of that id; null for nothing. */
  readonly value: (blockId: string) => string | null;
}

export function readSubmission(body: unknown): Submission | null {
  const read = SUBMISSION.safeParse(body);
  if (!read.success) return null;
  const { user, view } = read.data;
  return {
    user: user.id,
    viewId: view.id,
    metadata: view.private_metadata,
    value(blockId) {
      const [input] = Object.values(view.state.values[blockId] ?? {});
      return input?.selected_option?.value ?? (input?.value?.trim() || null);
    },
  };
}

const HOME = z.object({
  user: id,
  channel: id.optional(),
  tab: z.enum(['home', 'messages']).default('home'),
});
export function readHomeOpened(event: unknown): z.infer<typeof HOME> | null {
  const read = HOME.safeParse(event);
  return read.success ? read.data : null;
}

const ASSISTANT = z.object({ assistant_thread: z.object({ channel_id: id, thread_ts: ts }) });
export function readAssistantThread(event: unknown): { channel: string; threadTs: string } | null {
  const read = ASSISTANT.safeParse(event);
  if (!read.success) return null;
  const { channel_id, thread_ts } = read.data.assistant_thread;
  return { channel: channel_id, threadTs: thread_ts };
}
