/** Interactions and messages as Discord sends them, with made-up people and places. */
import { APPLICATION, BOT_USER } from './gateway.ts';

export const GUILD = '700000000000000001';
export const CHANNEL = '600000000000000001';
export const USER = '500000000000000001';
export const OTHER_USER = '500000000000000002';

let last = 1_000_000_000_000_000_000n;
export function snowflake(): string {
  last += 1n;
  return String(last);
}

export interface From {
  readonly user?: string;
  readonly guild?: string | null;
  readonly channel?: string;
  /** Roles of the member. */
  readonly roles?: readonly string[];
  /** Permission bits of the member. */
  readonly permissions?: bigint;
  /** The channel that the thread hangs on. */
  readonly thread?: string;
  /** Added by the user for themselves only. */
  readonly userInstall?: boolean;
  /** Default: en-GB. */
  readonly locale?: string;
}

export interface Option {
  readonly name: string;
  readonly value?: string | boolean;
  readonly focused?: boolean;
  readonly options?: readonly Option[];
}

function base(
  type: number,
  { user = USER, guild = GUILD, channel = CHANNEL, permissions = 0n, ...from }: From,
) {
  const person = { id: user, username: `user${user.slice(-2)}`, discriminator: '0', avatar: null };
  return {
    id: snowflake(),
    application_id: APPLICATION,
    type,
    // As long and as strange as a real one, and easy to find in a log.
    token: `aW50ZXJhY3Rpb24${snowflake()}INTERACTIONTOKEN${'x'.repeat(80)}`,
    version: 1,
    ...(guild === null
      ? { user: person, context: 1 }
      : {
          guild_id: guild,
          context: 0,
          guild: { id: guild, locale: 'en-GB', features: [] },
          member: {
            user: person,
            roles: from.roles ?? [],
            permissions: String(permissions),
            joined_at: '2024-01-01T00:00:00.000Z',
            deaf: false,
            mute: false,
            flags: 0,
          },
        }),
    channel_id: channel,
    channel: from.thread
      ? { id: channel, type: 11, parent_id: from.thread }
      : { id: channel, type: guild === null ? 1 : 0 },
    app_permissions: '562949953601536',
    locale: from.locale ?? 'en-GB',
    entitlements: [],
    authorizing_integration_owners: from.userInstall || guild === null ? { '1': user } : { '0': guild },
    attachment_size_limit: 524_288,
  };
}

const optionType = (option: Option) => (option.options ? 1 : typeof option.value === 'boolean' ? 5 : 3);

function typed(options: readonly Option[]): object[] {
  return options.map(({ options: inner, ...option }) => ({
    ...option,
    type: optionType({ ...option, ...(inner ? { options: inner } : {}) }),
    ...(inner ? { options: typed(inner) } : {}),
  }));
}

export function command(name: string, options: readonly Option[] = [], from: From = {}) {
  return { ...base(2, from), data: { id: snowflake(), name, type: 1, options: typed(options) } };
}

export function autocomplete(name: string, options: readonly Option[], from: From = {}) {
  return { ...base(4, from), data: { id: snowflake(), name, type: 1, options: typed(options) } };
}

export function messageCommand(name: string, content: string, from: From = {}) {
  const target = snowflake();
  const resolved = {
    messages: { [target]: { id: target, content, embeds: [], author: { id: OTHER_USER } } },
  };
  return { ...base(2, from), data: { id: snowflake(), name, type: 3, target_id: target, resolved } };
}

export function press(
  custom_id: string,
  message: { id: string },
  from: From = {},
  values?: readonly string[],
) {
  return {
    ...base(3, from),
    message,
    data: values ? { custom_id, component_type: 3, values } : { custom_id, component_type: 2 },
  };
}

export function submit(
  custom_id: string,
  fields: Readonly<Record<string, string>>,
  message: { id: string },
  from: From = {},
) {
  return {
    ...base(5, from),
    message,
    data: {
      custom_id,
      components: Object.entries(fields).map(([id, value], i) => ({
        type: 18,
        id: i + 1,
        component:
          id === 'reason' ? { type: 3, custom_id: id, values: [value] } : { type: 4, custom_id: id, value },
      })),
    },
  };
}

export interface Written extends From {
  readonly mention?: boolean;
  /** The message that this one replies to, as Discord repeats it. */
  readonly replyTo?: object;
  readonly bot?: boolean;
  readonly attachments?: readonly object[];
}

export function message(content: string, written: Written = {}) {
  const { user = USER, guild = GUILD, channel = CHANNEL, mention = false, replyTo, bot = false } = written;
  return {
    id: snowflake(),
    channel_id: channel,
    ...(guild === null
      ? {}
      : { guild_id: guild, member: { roles: [], joined_at: '2024-01-01T00:00:00.000Z' } }),
    type: replyTo ? 19 : 0,
    author: { id: user, username: 'reporter', discriminator: '0', avatar: null, ...(bot ? { bot } : {}) },
    content,
    timestamp: '2024-05-01T10:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mention ? [BOT_USER] : [],
    mention_roles: [],
    attachments: written.attachments ?? [],
    embeds: [],
    pinned: false,
    ...(replyTo ? { referenced_message: replyTo } : {}),
  };
}
