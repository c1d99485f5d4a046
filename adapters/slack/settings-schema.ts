/** Form of each Slack setting. Messages follow the setting's name: "SLACK_PORT must be …". No message repeats a value. */
import * as z from 'zod';
import { readModes } from '../shared/channel-modes.ts';
import { readEditors } from '../shared/marks/mark-statement.ts';

/** Which kind of secret a text is, by its prefix: people paste the wrong one. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^xoxb-|^xoxe\.xoxb-/, 'a bot token (xoxb-…)'],
  [/^xoxp-|^xoxe\.xoxp-/, 'a user token (xoxp-…)'],
  [/^xapp-/, 'an app-level token (xapp-…)'],
  [/^xoxe-/, 'a refresh token (xoxe-…)'],
  [/^xox/, 'another kind of Slack token'],
  [/^[0-9a-f]{32}$/, 'a secret (32 hexadecimal digits)'],
];

function kindOf(text: string): string | null {
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** A token that must be of one kind, with a sentence that says where to find it. */
function token(pattern: RegExp, kind: string, where: string) {
  return z.string().superRefine((value, context) => {
    if (pattern.test(value)) return;
    const found = kindOf(value);
    const message =
      found === kind
        ? `is malformed: ${kind} is letters, digits and dashes, without blanks or quotation marks`
        : found
          ? `is ${found} where ${kind} belongs; find it ${where}`
          : `is not ${kind}; find it ${where}`;
    context.addIssue({ code: 'custom', message });
  });
}

/** A secret that must not be one of the tokens. */
const secret = (where: string) =>
  z.string().superRefine((value, context) => {
    const found = /^(xox|xapp)/.test(value) ? kindOf(value) : null;
    if (found)
      context.addIssue({ code: 'custom', message: `is ${found} where a secret belongs; find it ${where}` });
    else if (/[\s"'<>]/.test(value))
      context.addIssue({ code: 'custom', message: 'is malformed: it holds blanks or quotation marks' });
    else if (value.length < 8)
      context.addIssue({ code: 'custom', message: `is too short to be a secret; find it ${where}` });
  });

const url = z.string().superRefine((value, context) => {
  const read = URL.canParse(value) ? new URL(value) : null;
  if (!read || !/^https?:$/.test(read.protocol))
    context.addIssue({ code: 'custom', message: 'must be an address that begins with https:// or http://' });
});

const onOff = z.enum(['on', 'off'], { error: 'must be on or off' });

const whole = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number({ error: message }).int(message).min(from, message).max(to, message);
};

export const SCHEMA = z.object({
  SLACK_BOT_TOKEN: token(
    /^(xoxe\.)?xoxb-[\w-]+$/,
    'a bot token (xoxb-…)',
    'under “OAuth & Permissions” of the app',
  ).optional(),
  SLACK_APP_TOKEN: token(
    /^xapp-[\w-]+$/,
    'an app-level token (xapp-…)',
    'under “Basic Information”, “App-Level Tokens”, with the scope connections:write',
  ).optional(),
  SLACK_SIGNING_SECRET: secret('under “Basic Information”, “App Credentials”').optional(),
  SLACK_TRANSPORT: z.enum(['socket', 'http'], { error: 'must be socket or http' }).optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^[\w.-]+$/, 'is malformed: it is two numbers with a dot between them')
    .optional(),
  SLACK_CLIENT_SECRET: secret('under “Basic Information”, “App Credentials”').optional(),
  SLACK_STATE_SECRET: secret('nowhere: make up a long random one').optional(),
  SLACK_WORKSPACES: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine(
      (ids) => ids.length > 0 && ids.every((one) => /^[TE][A-Z0-9]{2,31}$/.test(one)),
      'must be ids of workspaces (T…) or enterprises (E…), separated by commas',
    )
    .optional(),
  SLACK_OUTSIDERS: onOff.default('off'),
  SLACK_HOST: z.string().default('0.0.0.0'),
  SLACK_PORT: whole(0, 65_535).default(3000),
  SLACK_PATH: z
    .string()
    .regex(/^\/[\w./-]*$/, 'must be a path that begins with a slash')
    .default('/slack/events'),
  SLACK_PUBLIC_URL: url.optional(),
  SLACK_API_URL: url.optional(),
  SLACK_AUTHORIZE_URL: url.optional(),
  SLACK_APP_NAME: z.string().max(35, 'must be at most 35 characters').default('Quotedesk'),
  SLACK_COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,31}$/, 'must be a slash and up to 31 small letters, digits, - or _')
    .default('/quotes'),
  SLACK_THREADS: onOff.default('on'),
  SLACK_MODES: z
    .string()
    .transform((text, context) => {
      const modes = readModes(text);
      if (modes !== null) return modes;
      context.addIssue({
        code: 'custom',
        message:
          'must be channel ids with mention, follow-ups or off, such as C0123ABC=off, C0456DEF=mention',
      });
      return z.NEVER;
    })
    .optional(),
  SLACK_EDITORS: z
    .string()
    .transform((text, context) => {
      const editors = readEditors(text, /^[UW][A-Z0-9]{2,31}$/);
      if (editors !== null) return editors;
      context.addIssue({
        code: 'custom',
        message: 'must be ids of people with their names, such as U0123ABC=Vera Lang, U0456DEF=Olu Adeyemi',
      });
      return z.NEVER;
    })
    .optional(),
  SLACK_GROUPS: onOff.default('off'),
  SLACK_AGENT: onOff.default('on'),
  SLACK_PAGE_SIZE: whole(1, 20).default(5),
  SLACK_CHANNEL_PAGE_SIZE: whole(1, 20).default(3),
  SLACK_REACTION: z
    .string()
    .regex(/^[a-z0-9_+'-]{1,100}$/, 'must be the name of an emoji, without colons')
    .default('eyes'),
});

export type SlackEnv = z.infer<typeof SCHEMA>;
