import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { manifestSettings, registerSlackCommands } from '../../../adapters/slack/commands-cli.ts';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { SECRETS } from './harness.ts';

const SIGNING = '0123456789abcdef0123456789abcdef';

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
            'users:read',
            'files:read',
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
        scopes: {
          bot: [
            'app_mentions:read',
            'chat:write',
            'commands',
            'im:history',
            'reactions:write',
            'users:read',
            'files:read',
          ],
        },
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
