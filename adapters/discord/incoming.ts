/** What Discord sends, read into what this adapter needs. Outside data: whatever does not fit is refused whole. */
import * as z from 'zod';
import { MESSAGE_WORDS, wholeText } from './message-text.ts';
import { type InteractionRef, THREAD_TYPES } from './rest.ts';

export interface Caller {
  readonly user: string;
  /** Server; null in direct messages. */
  readonly guild: string | null;
  readonly channel: string | null;
  /** The channel that a thread hangs on; null for what is no thread, or where Discord does not tell. */
  readonly parent: string | null;
  /** Ids of the member's roles in this server; null where Discord does not tell. */
  readonly roles: readonly string[] | null;
  /** The member's permission bits in this channel; 0 outside servers. */
  readonly permissions: bigint;
  /** Language and country of the one who acts, as a BCP 47 tag ("en-GB"); null where Discord does not tell. */
  readonly locale: string | null;
  /** Whether nobody else reads along: a direct conversation with the bot. */
  readonly direct: boolean;
  /** Whether the app was added to this server (and not only by this user for themselves). */
  readonly onServer: boolean;
}

interface Sent {
  readonly ref: InteractionRef;
  readonly caller: Caller;
}
export type Options = ReadonlyMap<string, string | boolean>;
export type Incoming = Sent &
  (
    | {
        readonly kind: 'command';
        readonly name: string;
        readonly sub: string | null;
        readonly options: Options;
      }
    | { readonly kind: 'message'; readonly name: string; readonly text: string }
    | {
        readonly kind: 'complete';
        readonly option: string;
        readonly typed: string;
        /** The speaker chosen in the same command; null: none yet. */
        readonly speaker: string | null;
      }
    | {
        readonly kind: 'press';
        readonly customId: string;
        readonly values: readonly string[];
        /** Id of the message whose button was pressed; null where Discord does not tell. */
        readonly message: string | null;
      }
    | { readonly kind: 'form'; readonly customId: string; readonly fields: ReadonlyMap<string, string> }
  );

const snowflake = z.string().regex(/^\d{1,20}$/);
const permissions = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform(BigInt);

const OPTION = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.boolean(), z.number()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(OPTION).optional();
  },
});
type Option = z.infer<typeof OPTION>;

/** Fields of a form stand one or two levels down, in rows or beside labels. */
const FIELD = z.object({
  custom_id: z.string().optional(),
  value: z.string().nullish(),
  values: z.array(z.string()).nullish(),
  get component() {
    return FIELD.optional();
  },
  get components() {
    return z.array(FIELD).optional();
  },
});
type Field = z.infer<typeof FIELD>;

const BASE = z.object({
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  context: z.number().nullish(),
  guild_id: snowflake.nullish(),
  channel_id: snowflake.nullish(),
  channel: z.object({ id: snowflake, type: z.number().optional(), parent_id: snowflake.nullish() }).nullish(),
  member: z
    .object({
      user: z.object({ id: snowflake }),
      permissions: permissions.optional(),
      roles: z.array(snowflake).nullish().catch(null),
    })
    .nullish(),
  user: z.object({ id: snowflake }).nullish(),
  locale: z.string().max(20).nullish().catch(null),
  authorizing_integration_owners: z.record(z.string(), z.string()).nullish(),
});
const COMMAND_DATA = z.object({
  name: z.string(),
  type: z.number().default(1),
  options: z.array(OPTION).default([]),
  target_id: snowflake.optional(),
  resolved: z.object({ messages: z.record(z.string(), MESSAGE_WORDS).optional() }).nullish(),
});
const INTERACTION = z.discriminatedUnion('type', [
  BASE.extend({ type: z.literal(2), data: COMMAND_DATA }),
  BASE.extend({
    type: z.literal(3),
    message: z.object({ id: snowflake }).nullish().catch(null),
    data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
  }),
  BASE.extend({ type: z.literal(4), data: COMMAND_DATA }),
  BASE.extend({
    type: z.literal(5),
    data: z.object({ custom_id: z.string(), components: z.array(FIELD).default([]) }),
  }),
]);

/** Whether it is Discord asking if we are there. */
export function isPing(raw: unknown): boolean {
  return z.object({ type: z.literal(1) }).safeParse(raw).success;
}

/** null for what is no interaction that this adapter can answer. */
export function readInteraction(raw: unknown): Incoming | null {
  const parsed = INTERACTION.safeParse(raw);
  if (!parsed.success) return null;
  const sent = parsed.data;
  const user = sent.member?.user.id ?? sent.user?.id;
  if (!user) return null;
  const { channel } = sent;
  const owners = sent.authorizing_integration_owners;
  const base: Sent = {
    ref: { id: sent.id, token: sent.token, applicationId: sent.application_id },
    caller: {
      user,
      guild: sent.guild_id ?? null,
      channel: sent.channel_id ?? channel?.id ?? null,
      parent: channel && THREAD_TYPES.has(channel.type ?? -1) ? (channel.parent_id ?? null) : null,
      roles: sent.guild_id ? (sent.member?.roles ?? null) : null,
      permissions: sent.guild_id ? (sent.member?.permissions ?? 0n) : 0n,
      locale: sent.locale ?? null,
      direct: sent.context == null ? !sent.guild_id : sent.context === 1,
      onServer: Boolean(sent.guild_id) && (!owners || Object.hasOwn(owners, '0')),
    },
  };
  switch (sent.type) {
    case 2:
      return sent.data.type === 3 ? { ...base, ...messageCommand(sent.data) } : command(base, sent.data);
    case 3:
      return {
        ...base,
        kind: 'press',
        customId: sent.data.custom_id,
        values: sent.data.values,
        message: sent.message?.id ?? null,
      };
    case 4: {
      const given = leaves(sent.data.options);
      const focused = given.find((option) => option.focused);
      if (!focused) return null;
      const speaker = given.find((option) => option.name === 'speaker' && !option.focused)?.value;
      return {
        ...base,
        kind: 'complete',
        option: focused.name,
        typed: String(focused.value ?? ''),
        speaker: typeof speaker === 'string' && speaker.trim() ? speaker : null,
      };
    }
    case 5:
      return {
        ...base,
        kind: 'form',
        customId: sent.data.custom_id,
        fields: new Map(sent.data.components.flatMap(fieldsOf)),
      };
    default:
      return sent satisfies never;
  }
}

/** The id and token of something that is no interaction we know, so that its sender can be told. */
export function readRef(raw: unknown): InteractionRef | null {
  const { data } = BASE.pick({ id: true, token: true, application_id: true }).safeParse(raw);
  return data ? { id: data.id, token: data.token, applicationId: data.application_id } : null;
}

function command(base: Sent, data: z.infer<typeof COMMAND_DATA>): Incoming {
  const sub = data.options.find((option) => option.type === 1)?.name ?? null;
  const options = new Map(
    leaves(data.options).flatMap(({ name, value }): [string, string | boolean][] =>
      value === undefined ? [] : [[name, typeof value === 'number' ? String(value) : value]],
    ),
  );
  return { ...base, kind: 'command', name: data.name, sub, options };
}

function messageCommand({ name, target_id, resolved }: z.infer<typeof COMMAND_DATA>) {
  const message = target_id === undefined ? undefined : resolved?.messages?.[target_id];
  return { kind: 'message', name, text: message ? wholeText(message) : '' } as const;
}

/** Options of a subcommand stand one level down. */
function leaves(options: readonly Option[]): Option[] {
  return options.flatMap((option) => (option.options ? leaves(option.options) : [option]));
}

function fieldsOf(field: Field): [string, string][] {
  const inner = [...(field.component ? [field.component] : []), ...(field.components ?? [])].flatMap(
    fieldsOf,
  );
  const value = field.value ?? field.values?.[0];
  return field.custom_id !== undefined && value != null ? [[field.custom_id, value], ...inner] : inner;
}
