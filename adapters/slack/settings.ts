/** Slack's settings, from a passed-in environment. All problems at once, one plain sentence each, never with a value. */

import type { Mode } from '../shared/channel-modes.ts';
import { presentSettings, problemsOf } from '../shared/environment.ts';
import type { Admission } from './admission.ts';
import { SCHEMA, type SlackEnv } from './settings-schema.ts';

export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

export type SlackTransport =
  | { readonly type: 'socket'; readonly appToken: string }
  | { readonly type: 'http'; readonly signingSecret: string };

export interface SlackSettings {
  readonly transport: SlackTransport;
  /** One workspace: its token. null: workspaces install the app by OAuth. */
  readonly botToken: string | null;
  readonly oauth: SlackOAuth | null;
  /** Workspaces and people that are answered. */
  readonly admission: Admission;
  /** Where requests and the OAuth pages are served. */
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** Address at which Slack reaches this server, without the path; null where there is none (Socket Mode). */
  readonly publicUrl: string | null;
  /** Another API server than Slack's own, for tests and gateways. */
  readonly apiUrl: string | null;
  readonly authorizeUrl: string | null;
  readonly appName: string;
  readonly command: string;
  /** Whether replies in a thread with the desk are read without a mention. */
  readonly threads: boolean;
  /** When the desk speaks in single channels, by their ids. */
  readonly modes: ReadonlyMap<string, Mode>;
  /** Whether the app is an agent: answers in threads of its own, a status while working, suggested prompts. */
  readonly agent: boolean;
  /** Names of those who may mark statements, by their ids. */
  readonly editors: ReadonlyMap<string, string>;
  /** Whether corpora are given to user groups, whose members are then asked for. */
  readonly groups: boolean;
  /** Host of the web's pages whose links are told of where they are shared; null: there are no such pages. */
  readonly unfurlDomain: string | null;
  /** Statements a page. */
  readonly pageSize: number;
  /** Statements a page where others read along. */
  readonly channelPageSize: number;
  /** Emoji that says "seen", without colons. */
  readonly reaction: string;
}

export type SlackSettingsResult = { readonly settings: SlackSettings } | { readonly problems: string[] };

type Env = Readonly<Record<string, string | undefined>>;

/** Any of these says that Slack is wanted; the others only change how. */
const WANTED = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
] as const;

/** null when no Slack setting is present. Blank counts as absent. */
export function readSlackSettings(env: Env): SlackSettingsResult | null {
  const present = presentSettings(Object.keys(SCHEMA.shape), env);
  if (!WANTED.some((key) => key in present)) return null;
  const parsed = SCHEMA.safeParse(present);
  const problems = parsed.success ? [] : problemsOf(parsed.error);
  problems.push(...gaps(present));
  if (!parsed.success || problems.length) return { problems };
  return { settings: settingsOf(parsed.data, unfurlDomainOf(env)) };
}

/** Slack takes hosts that have a name and are reached by https. */
export function unfurlDomainOf(env: Env): string | null {
  const address = env.QUOTEDESK_WEB?.trim() ? (env.QUOTEDESK_WEB_URL?.trim() ?? '') : '';
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname.includes('.') ? hostname : null;
}

/** For `quotedesk doctor`: the problems, none when all is well or Slack is not set up. */
export function checkSlackSettings(env: Env): string[] {
  const read = readSlackSettings(env);
  return read && 'problems' in read ? read.problems : [];
}

/** What is missing or does not go together. */
function gaps(present: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  const has = (key: string) => key in present;
  const transport = present.SLACK_TRANSPORT;
  if (transport === 'socket' && !has('SLACK_APP_TOKEN'))
    problems.push('SLACK_APP_TOKEN is missing: SLACK_TRANSPORT=socket needs it.');
  if (transport === 'http' && !has('SLACK_SIGNING_SECRET'))
    problems.push('SLACK_SIGNING_SECRET is missing: SLACK_TRANSPORT=http needs it.');
  if (transport === undefined && !has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET'))
    problems.push(
      'SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET for signed HTTP.',
    );
  const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];
  const wantsOAuth = oauth.some(has);
  if (has('SLACK_BOT_TOKEN') && wantsOAuth)
    problems.push(
      'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: use the token for one workspace, or the client settings to let several install the app.',
    );
  if (wantsOAuth && !has('SLACK_WORKSPACES'))
    problems.push(
      'SLACK_WORKSPACES is missing: installing by OAuth needs the ids (T…) of the workspaces that may ask, or any workspace could install the app and read the archive.',
    );
  if (wantsOAuth)
    for (const key of oauth) if (!has(key)) problems.push(`${key} is missing: installing by OAuth needs it.`);
  if (!has('SLACK_BOT_TOKEN') && !wantsOAuth)
    problems.push(
      'SLACK_BOT_TOKEN is missing: set it for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET for several.',
    );
  return problems;
}

function settingsOf(env: SlackEnv, unfurlDomain: string | null): SlackSettings {
  const socket = env.SLACK_TRANSPORT ? env.SLACK_TRANSPORT === 'socket' : env.SLACK_APP_TOKEN !== undefined;
  return {
    transport: socket
      ? { type: 'socket', appToken: env.SLACK_APP_TOKEN! }
      : { type: 'http', signingSecret: env.SLACK_SIGNING_SECRET! },
    botToken: env.SLACK_BOT_TOKEN ?? null,
    oauth: env.SLACK_CLIENT_ID
      ? {
          clientId: env.SLACK_CLIENT_ID,
          clientSecret: env.SLACK_CLIENT_SECRET!,
          stateSecret: env.SLACK_STATE_SECRET!,
        }
      : null,
    admission: { workspaces: env.SLACK_WORKSPACES ?? [], outsiders: env.SLACK_OUTSIDERS === 'on' },
    host: env.SLACK_HOST,
    port: env.SLACK_PORT,
    path: env.SLACK_PATH,
    publicUrl: env.SLACK_PUBLIC_URL?.replace(/\/{1,99}$/, '') ?? null,
    apiUrl: env.SLACK_API_URL ?? null,
    authorizeUrl: env.SLACK_AUTHORIZE_URL ?? null,
    appName: env.SLACK_APP_NAME,
    command: env.SLACK_COMMAND,
    threads: env.SLACK_THREADS === 'on',
    modes: env.SLACK_MODES ?? new Map(),
    editors: env.SLACK_EDITORS ?? new Map(),
    groups: env.SLACK_GROUPS === 'on',
    agent: env.SLACK_AGENT === 'on',
    unfurlDomain,
    pageSize: env.SLACK_PAGE_SIZE,
    channelPageSize: env.SLACK_CHANNEL_PAGE_SIZE,
    reaction: env.SLACK_REACTION,
  };
}
