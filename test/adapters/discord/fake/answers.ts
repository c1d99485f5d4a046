/** Calls, and how Discord answers them. */
import { APPLICATION } from './gateway.ts';
import { snowflake } from './payloads.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly method: string;
  /** With `{…}` for ids. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  readonly authorized: boolean;
  readonly at: number;
  readonly status: number;
}

/** Answers instead of Discord, so many times. */
export interface Fault {
  readonly method: string;
  readonly route: RegExp;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  times: number;
}

export function refuse(status: number, code: number, message: string): { status: number; body: unknown } {
  return { status, body: { code, message } };
}

/** A command as Discord keeps it: with what was left out filled in, and fields of its own. */
export function kept(command: object, guild: string | null): object {
  return {
    ...command,
    id: snowflake(),
    application_id: APPLICATION,
    ...(guild === null ? {} : { guild_id: guild }),
    version: snowflake(),
    default_member_permissions: null,
    name_localizations: null,
    description: Object(command).description ?? '',
    description_localizations: null,
    nsfw: false,
  };
}
