import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { manifestSettings, registerSlackCommands } from '../../../adapters/slack/commands-cli.ts';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { checkSlackSettings, readSlackSettings } from '../../../adapters/slack/settings.ts';
import { QuotedeskError } from '../../../src/index.ts';
import { FakeSlack } from './fake-slack.ts';
import { SECRETS, startHarness } from './harness.ts';

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
      },
      { botToken: null, oauth: { clientId: '1.2' } },
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
      [/^SLACK_CLIENT_SECRET is missing/, /^SLACK_STATE_SECRET is missing/],
    ],
    [
      'token and OAuth',
      {
        SLACK_BOT_TOKEN: BOT,
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: SIGNING,
        SLACK_STATE_SECRET: SIGNING,
        SLACK_APP_TOKEN: APP,
      },
      [/both set/],
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

describe('a start that Slack refuses', () => {
  it.each([
    ['auth.test', 'invalid_auth', /SLACK_BOT_TOKEN is refused by Slack \(invalid_auth\)\./],
    [
      'apps.connections.open',
      'not_allowed_token_type',
      /SLACK_APP_TOKEN is refused by Slack \(not_allowed_token_type\)\./,
    ],
  ])('names the setting: %s %s', async (method, error, expected) => {
    const slack = await new FakeSlack().start();
    slack.answerAlways(method, () => ({ body: { ok: false, error } }));
    const failure: unknown = await startHarness({ transport: 'socket', slack }).catch((e: unknown) => e);
    await slack.stop();
    expect(failure).toBeInstanceOf(QuotedeskError);
    expect((failure as Error).message).toMatch(expected);
  });

  it('says that Slack cannot be reached, after some patience', async () => {
    const gone = await new FakeSlack().start();
    await gone.stop();
    const failure = startHarness({ apiUrl: gone.apiUrl, adapter: { startPatience: 200 } });
    await expect(failure).rejects.toThrow(
      /SLACK_BOT_TOKEN could not be tried: Slack cannot be reached \(ECONNREFUSED\)\./,
    );
  });

  it('says that the port is taken', async () => {
    const first = await startHarness();
    const failure = startHarness({ slack: first.slack, env: { SLACK_PORT: String(first.adapter.port()) } });
    await expect(failure).rejects.toThrow(
      /SLACK_PORT cannot be used: the address is taken or not ours \(EADDRINUSE\)/,
    );
    await first.stop();
  });
});

describe('the manifest', () => {
  it('fits Socket Mode, before any token is known', () => {
    const manifest = slackManifest(manifestSettings({}));
    expect(manifest).toMatchObject({
      settings: { socket_mode_enabled: true, interactivity: { is_enabled: true } },
      features: {
        slash_commands: [{ command: '/quotes' }],
        shortcuts: [{ callback_id: 'quotedesk_check_message' }],
      },
      oauth_config: {
        scopes: {
          bot: [
            'app_mentions:read',
            'chat:write',
            'commands',
            'im:history',
            'reactions:write',
            'channels:history',
            'groups:history',
            'assistant:write',
          ],
        },
      },
    });
    expect(JSON.stringify(manifest)).not.toContain('request_url');
  });

  it('asks for less where less is wanted', () => {
    const manifest = slackManifest(manifestSettings({ SLACK_THREADS: 'off', SLACK_AGENT: 'off' }));
    expect(manifest).toMatchObject({
      oauth_config: {
        scopes: { bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'reactions:write'] },
      },
      settings: { event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'message.im'] } },
    });
    expect(manifest.features).not.toHaveProperty('agent_view');
  });

  it('names the addresses of signed HTTP and OAuth', () => {
    const manifest = slackManifest(
      manifestSettings(
        { SLACK_SIGNING_SECRET: SIGNING, SLACK_CLIENT_ID: '1.2', SLACK_PATH: '/in' },
        'https://desk.example/',
      ),
    );
    expect(manifest).toMatchObject({
      features: { slash_commands: [{ url: 'https://desk.example/in' }] },
      oauth_config: { redirect_urls: ['https://desk.example/slack/oauth_redirect'] },
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: {
          request_url: 'https://desk.example/in',
          bot_events: expect.arrayContaining(['app_uninstalled', 'tokens_revoked']),
        },
        interactivity: { request_url: 'https://desk.example/in' },
      },
    });
  });

  it('keeps within the lengths that Slack takes', () => {
    const manifest = slackManifest(manifestSettings({ SLACK_APP_NAME: 'A Näwsroom’s Desk <of> Quotes' })) as {
      display_information: { name: string; description: string };
      features: {
        bot_user: { display_name: string };
        agent_view: { agent_description: string; suggested_prompts: unknown[] };
        shortcuts: { name: string; description: string }[];
      };
    };
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    expect(manifest.features.bot_user.display_name).toMatch(/^[a-z0-9_.-]{1,80}$/);
    expect(manifest.features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(manifest.features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(manifest.features.shortcuts[0]!.name.length).toBeLessThanOrEqual(24);
    expect(manifest.features.shortcuts[0]!.description.length).toBeLessThanOrEqual(150);
  });

  it('is printed by `quotedesk slack manifest`, without a secret', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const program = new Command();
    registerSlackCommands(program, {
      SLACK_BOT_TOKEN: SECRETS.botToken,
      SLACK_SIGNING_SECRET: SECRETS.signing,
      SLACK_PORT: 'not a port',
    });
    await program.parseAsync([
      'node',
      'quotedesk',
      'slack',
      'manifest',
      '--public-url',
      'https://desk.example',
    ]);
    const printed = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    expect(JSON.parse(printed).settings.event_subscriptions.request_url).toBe(
      'https://desk.example/slack/events',
    );
    expect(printed).not.toContain('verysecret');
  });
});
