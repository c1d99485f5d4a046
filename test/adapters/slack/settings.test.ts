import { describe, expect, it } from 'vitest';
import { checkSlackSettings, readSlackSettings } from '../../../adapters/slack/settings.ts';

const BOT = 'xoxb-1-2-abc';
const APP = 'xapp-1-A0-3-abc';
const SIGNING = '0123456789abcdef0123456789abcdef';

describe('Slack settings', () => {
  it('are absent when none is set, also when only the ways are', () => {
    expect(readSlackSettings({})).toBeNull();
    expect(readSlackSettings({ SLACK_BOT_TOKEN: '  ', SLACK_PORT: '80', OTHER: 'x' })).toBeNull();
    expect(checkSlackSettings({})).toEqual([]);
  });

  it.each<[string, Record<string, string>, object]>([
    [
      'Socket Mode',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP },
      { transport: { type: 'socket', appToken: APP }, botToken: BOT, oauth: null },
    ],
    [
      'signed HTTP',
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING, SLACK_PORT: '8080', SLACK_PATH: '/x' },
      { transport: { type: 'http', signingSecret: SIGNING }, port: 8080, path: '/x' },
    ],
    [
      'Socket Mode where both are set',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING },
      { transport: { type: 'socket', appToken: APP } },
    ],
    [
      'HTTP where it is asked for',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING, SLACK_TRANSPORT: 'http' },
      { transport: { type: 'http' } },
    ],
    [
      'OAuth',
      {
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: SIGNING,
        SLACK_STATE_SECRET: SIGNING,
        SLACK_SIGNING_SECRET: SIGNING,
        SLACK_WORKSPACES: 'T0HOME, T0SISTER',
      },
      {
        botToken: null,
        oauth: { clientId: '1.2' },
        admission: { workspaces: ['T0HOME', 'T0SISTER'], outsiders: false },
      },
    ],
    ['blanks around', { SLACK_BOT_TOKEN: ` ${BOT}\n`, SLACK_APP_TOKEN: APP }, { botToken: BOT }],
  ])('read %s', (_, env, expected) => {
    expect(readSlackSettings(env)).toMatchObject({ settings: expected });
  });

  it.each<[string, Record<string, string>, RegExp[]]>([
    [
      'a user token',
      { SLACK_BOT_TOKEN: 'xoxp-1-2', SLACK_APP_TOKEN: APP },
      [/^SLACK_BOT_TOKEN is a user token \(xoxp-…\) where a bot token \(xoxb-…\) belongs/],
    ],
    [
      'tokens swapped',
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
      [/^SLACK_BOT_TOKEN is an app-level token/, /^SLACK_APP_TOKEN is a bot token/],
    ],
    [
      'a secret for a token',
      { SLACK_BOT_TOKEN: SIGNING, SLACK_APP_TOKEN: APP },
      [/^SLACK_BOT_TOKEN is a secret/],
    ],
    [
      'a token for a secret',
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: BOT },
      [/^SLACK_SIGNING_SECRET is a bot token \(xoxb-…\) where a secret belongs/],
    ],
    ['rubbish', { SLACK_BOT_TOKEN: 'hello', SLACK_APP_TOKEN: APP }, [/^SLACK_BOT_TOKEN is not a bot token/]],
    [
      'quotation marks',
      { SLACK_BOT_TOKEN: `xoxb-1 "x`, SLACK_APP_TOKEN: APP },
      [/^SLACK_BOT_TOKEN is malformed/],
    ],
    [
      'no transport',
      { SLACK_BOT_TOKEN: BOT },
      [/^SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET/],
    ],
    ['no token', { SLACK_APP_TOKEN: APP }, [/^SLACK_BOT_TOKEN is missing/]],
    [
      'half of OAuth',
      { SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: SIGNING },
      [/^SLACK_WORKSPACES is missing/, /^SLACK_CLIENT_SECRET is missing/, /^SLACK_STATE_SECRET is missing/],
    ],
    [
      'token and OAuth',
      {
        SLACK_BOT_TOKEN: BOT,
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: SIGNING,
        SLACK_STATE_SECRET: SIGNING,
        SLACK_APP_TOKEN: APP,
        SLACK_WORKSPACES: 'T0HOME',
      },
      [/both set/],
    ],
    [
      'a name where an id belongs',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_WORKSPACES: 'newsroom' },
      [/^SLACK_WORKSPACES must be ids of workspaces/],
    ],
    [
      'the other transport',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_TRANSPORT: 'http' },
      [/^SLACK_SIGNING_SECRET is missing: SLACK_TRANSPORT=http needs it/],
    ],
    [
      'many at once',
      {
        SLACK_BOT_TOKEN: 'x',
        SLACK_PORT: 'eighty',
        SLACK_PATH: 'x',
        SLACK_THREADS: 'yes',
        SLACK_API_URL: 'ftp://x',
        SLACK_COMMAND: 'quotes',
      },
      [
        /SLACK_BOT_TOKEN/,
        /SLACK_PATH/,
        /SLACK_PORT must be a whole number/,
        /SLACK_API_URL/,
        /SLACK_THREADS must be on or off/,
        /SLACK_COMMAND/,
        /SLACK_APP_TOKEN is missing/,
      ],
    ],
  ])('tell of %s', (_, env, expected) => {
    const problems = checkSlackSettings(env);
    for (const pattern of expected)
      expect(
        problems.some((problem) => pattern.test(problem)),
        String(pattern),
      ).toBe(true);
    expect(problems).toHaveLength(expected.length);
    for (const value of Object.values(env))
      if (value.length > 8) expect(problems.join('\n')).not.toContain(value);
  });
});
