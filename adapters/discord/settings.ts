/** Discord's settings, read once from a passed-in environment. Values never appear in a sentence: some are secrets. */

import * as z from 'zod';
import { type Mode, readModes } from '../shared/channel-modes.ts';
import { presentSettings, problemsOf } from '../shared/environment.ts';
import { readEditors } from '../shared/marks/mark-statement.ts';

export interface DiscordSettings {
  /** Bot token without the word "Bot"; null only for the HTTP transport, which can do without. */
  readonly token: string | null;
  readonly applicationId: string | null;
  /** How questions arrive: over a connection that we open, or by requests that Discord sends to us. */
  readonly transport:
    | { readonly type: 'gateway' }
    | { readonly type: 'http'; readonly publicKey: string; readonly host: string; readonly port: number };
  /** Base address of Discord's API, without the version. */
  readonly api: string;
  /** Whether mentions and direct messages in plain words are answered (gateway only). */
  readonly mentions: boolean;
  /** Answers are seen by the asker alone unless the command says otherwise. */
  readonly privateByDefault: boolean;
  /** Whether mentions are answered in single channels, by their ids. */
  readonly modes: ReadonlyMap<string, Mode>;
  /** Users who may use the administrators' commands everywhere. */
  readonly admins: ReadonlySet<string>;
  /** Names of those who may mark statements, by their ids. */
  readonly editors: ReadonlyMap<string, string>;
}

export type DiscordSettingsResult =
  | { readonly settings: DiscordSettings }
  | { readonly problems: readonly string[] };

type Env = Readonly<Record<string, string | undefined>>;

const DISCORD_API = 'https://discord.com/api';
const DEFAULT_PORT = 3002;
const SNOWFLAKE = /^\d{15,20}$/;
const onOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((value) => value === 'on');
const PORT = 'must be a port from 0 to 65535';

const SCHEMA = z.object({
  DISCORD_TOKEN: z
    .string()
    .transform((token) => token.replace(/^Bot\s+/i, ''))
    .refine(
      (token) => /^[\w-]{4,}\.[\w-]{4,}\.[\w-]{8,}$/.test(token),
      'must be three parts with dots between them, copied whole from the page of the bot',
    )
    .optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(SNOWFLAKE, 'must be the number that the developer portal calls Application ID')
    .optional(),
  DISCORD_TRANSPORT: z.enum(['gateway', 'http'], { error: 'must be gateway or http' }).optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be the 64 hexadecimal digits that the developer portal calls Public Key')
    .optional(),
  DISCORD_HTTP_HOST: z.string().default('127.0.0.1'),
  DISCORD_HTTP_PORT: z.coerce.number({ error: PORT }).int(PORT).min(0, PORT).max(65_535, PORT).optional(),
  DISCORD_API_URL: z
    .string()
    .refine(isSafeBase, 'must be an https address (http only for this machine itself)')
    .transform((url) => url.replace(/(?<!\/)\/+$/, '').replace(/\/v\d+$/, ''))
    .default(DISCORD_API),
  DISCORD_MENTIONS: onOff.default(true),
  DISCORD_PRIVATE: onOff.default(false),
  DISCORD_MODES: z
    .string()
    .transform((text, context) => {
      const modes = readModes(text);
      if (modes !== null) return modes;
      context.addIssue({
        code: 'custom',
        message: 'must be channel ids with mention or off, such as 600000000000000001=off',
      });
      return z.NEVER;
    })
    .optional(),
  DISCORD_EDITORS: z
    .string()
    .transform((text, context) => {
      const editors = readEditors(text, SNOWFLAKE);
      if (editors !== null) return editors;
      context.addIssue({
        code: 'custom',
        message: 'must be user ids with names, such as 500000000000000001=Vera Lang',
      });
      return z.NEVER;
    })
    .optional(),
  DISCORD_ADMINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((ids) => ids.every((id) => SNOWFLAKE.test(id)), 'must be user ids, separated by commas')
    .default([]),
});

/** null when none is present. Blank counts as absent. All problems at once, one sentence each. */
export function readDiscordSettings(env: Env): DiscordSettingsResult | null {
  const present = presentSettings(Object.keys(SCHEMA.shape), env);
  if (Object.keys(present).length === 0) return null;
  const parsed = SCHEMA.safeParse(present);
  const http =
    present.DISCORD_TRANSPORT === 'http' ||
    (!present.DISCORD_TRANSPORT && Boolean(present.DISCORD_HTTP_PORT));
  const problems = parsed.success ? [] : problemsOf(parsed.error);
  if (http && !present.DISCORD_PUBLIC_KEY)
    problems.push(
      'DISCORD_PUBLIC_KEY is missing: without it, requests of others could not be told from Discord’s.',
    );
  if (!http && !present.DISCORD_TOKEN)
    problems.push('DISCORD_TOKEN is missing: the bot cannot log in to Discord without it.');
  if (!parsed.success || problems.length) return { problems };
  const values = parsed.data;
  return {
    settings: {
      token: values.DISCORD_TOKEN ?? null,
      applicationId: values.DISCORD_APPLICATION_ID ?? null,
      transport: http
        ? {
            type: 'http',
            publicKey: values.DISCORD_PUBLIC_KEY ?? '',
            host: values.DISCORD_HTTP_HOST,
            port: values.DISCORD_HTTP_PORT ?? DEFAULT_PORT,
          }
        : { type: 'gateway' },
      api: values.DISCORD_API_URL,
      mentions: values.DISCORD_MENTIONS,
      privateByDefault: values.DISCORD_PRIVATE,
      modes: values.DISCORD_MODES ?? new Map(),
      admins: new Set(values.DISCORD_ADMINS),
      editors: values.DISCORD_EDITORS ?? new Map(),
    },
  };
}

/** For `quotedesk doctor`: what is wrong, and what is worth knowing though nothing is wrong. */
export function checkDiscordSettings(env: Env): {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
} {
  const read = readDiscordSettings(env);
  if (read === null) return { problems: [], notes: ['Discord is not set up.'] };
  if ('problems' in read) return { problems: read.problems, notes: ['Discord has settings.'] };
  const { settings } = read;
  const notes = [
    settings.transport.type === 'gateway'
      ? 'Discord is set up: the bot opens a connection to Discord.'
      : `Discord is set up: Discord sends requests to port ${settings.transport.port}.`,
  ];
  if (settings.transport.type === 'http' && settings.mentions)
    notes.push('Discord sends no mentions and no direct messages by HTTP: only commands are answered.');
  if (settings.token === null)
    notes.push('Without DISCORD_TOKEN, commands cannot be registered from this machine.');
  if (settings.api !== DISCORD_API) notes.push('Discord’s API is asked at the address in DISCORD_API_URL.');
  return { problems: [], notes };
}

/** Tokens travel with every call: never in the clear over a network. */
function isSafeBase(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, search, hash } = new URL(url);
  if (username || search || hash) return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
