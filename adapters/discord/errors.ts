/**
 * What may be known of an error. discord.js errors carry the interaction's token in their url, the whole answer in
 * their body and words of it in their message: only what is named here ever reaches a log.
 */
import type { Logger } from '../logger.ts';
import { DISCORD_ERRORS } from './limits.ts';

export interface ErrorFacts {
  readonly name: string;
  /** Discord's own number, or the system's word ("ECONNREFUSED"). */
  readonly code: number | string | null;
  /** HTTP status. */
  readonly status: number | null;
  readonly method: string | null;
  /** The route with every id and token left out ("/interactions/:id/:token/callback"). */
  readonly route: string | null;
  /** Where in our own code it happened; the message, which can quote a question, is left out. */
  readonly at: string | null;
}

export function describeError(error: unknown): ErrorFacts {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const status = field('status');
  const method = field('method');
  const url = field('url');
  return {
    name: nameOf(error),
    code: codeOf(field('code')) ?? codeOf(causeCode(field('cause'))),
    status: typeof status === 'number' ? status : null,
    method: typeof method === 'string' && /^[A-Z]{3,7}$/i.test(method) ? method.toUpperCase() : null,
    route: typeof url === 'string' ? routeOf(url) : null,
    at: placeOf(field('stack')),
  };
}

/** A logger that cannot be handed an error as it is, whatever the field is called. */
export function safeLogger(logger: Logger): Logger {
  return logger.child({ adapter: 'discord' }, { serializers: { err: safe, error: safe } });
}

function safe(value: unknown): unknown {
  return value instanceof Error ? describeError(value) : value;
}

export function hasCode(error: unknown, ...names: readonly (keyof typeof DISCORD_ERRORS)[]): boolean {
  const { code } = describeError(error);
  return names.some((name) => DISCORD_ERRORS[name] === Number(code));
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return /^[A-Za-z]{1,40}(\[[A-Za-z0-9]{1,40}\])?$/.test(error.name) ? error.name : 'Error';
}

function codeOf(code: unknown): number | string | null {
  if (typeof code === 'number') return code;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/i.test(code) ? code : null;
}

function causeCode(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
}

/** Words of the API's paths; whatever else stands between slashes is an id or a token. */
const PATH_WORDS = new Set(
  (
    'api v10 interactions callback webhooks messages @original channels users @me applications commands guilds ' +
    'gateway bot typing'
  ).split(' '),
);

function routeOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return new URL(url).pathname
    .split('/')
    .map((part) => (part === '' || PATH_WORDS.has(decodeURIComponent(part)) ? part : ':id'))
    .join('/');
}

/** The first line of the stack that is a place in a file, without the folder it stands in. */
function placeOf(stack: unknown): string | null {
  if (typeof stack !== 'string') return null;
  return /^\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/m.exec(stack)?.[1] ?? null;
}
