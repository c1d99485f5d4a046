/** The app manifest that fits the settings, with the fewest scopes that work. */
import { CALLBACKS } from './controls.ts';
import { PROMPTS } from './prompts.ts';

/** What of the settings shapes the app. */
export interface ManifestSettings {
  readonly socket: boolean;
  /** Several workspaces install the app by OAuth. */
  readonly oauth: boolean;
  readonly publicUrl: string | null;
  readonly path: string;
  readonly appName: string;
  readonly command: string;
  readonly threads: boolean;
  readonly agent: boolean;
  /** Corpora are given to user groups. */
  readonly groups: boolean;
  /** Host of the web's pages; null: there are none. */
  readonly unfurlDomain: string | null;
}

export const REDIRECT_PATH = '/slack/oauth_redirect';
export const INSTALL_PATH = '/slack/install';

/** Each scope with what would not work without it. */
export function slackScopes(
  settings: Pick<ManifestSettings, 'threads' | 'agent' | 'groups' | 'unfurlDomain'>,
): string[] {
  return [
    'app_mentions:read', // questions by mention
    'chat:write', // answers
    'commands', // the slash command and the message shortcut
    'im:history', // questions in direct messages
    'reactions:write', // the sign that a question was seen
    'users:read', // the names of people mentioned in a question
    'files:read', // drafts attached to a message
    ...(settings.threads ? ['channels:history', 'groups:history'] : []), // follow-ups without a mention
    ...(settings.groups ? ['usergroups:read'] : []), // who is in the groups that have a corpus of their own
    ...(settings.unfurlDomain ? ['links:read', 'links:write'] : []), // who is quoted, under links to our pages
    ...(settings.agent ? ['assistant:write'] : []), // suggested prompts of the agent view
  ];
}

export function slackEvents(
  settings: Pick<ManifestSettings, 'threads' | 'oauth' | 'unfurlDomain'>,
): string[] {
  return [
    'app_home_opened',
    'app_mention',
    'message.im',
    ...(settings.threads ? ['message.channels', 'message.groups'] : []),
    ...(settings.unfurlDomain ? ['link_shared'] : []),
    ...(settings.oauth ? ['app_uninstalled', 'tokens_revoked'] : []),
  ];
}

/** Stands where the server's own address belongs while it is not known. */
const UNKNOWN_URL = 'https://SET-SLACK_PUBLIC_URL.example';

export function slackManifest(settings: ManifestSettings): Record<string, unknown> {
  const base = settings.publicUrl ?? UNKNOWN_URL;
  const requestUrl = settings.socket ? {} : { request_url: `${base}${settings.path}` };
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: settings.appName,
      description: 'Who said what, in exact words, from your own archive.',
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: botName(settings.appName), always_online: true },
      ...(settings.agent
        ? {
            agent_view: {
              agent_description: 'Answers from your archive in exact words, with the source of each.',
              suggested_prompts: PROMPTS,
            },
          }
        : {}),
      shortcuts: [
        {
          name: 'Check the quotations',
          type: 'message',
          callback_id: CALLBACKS.checkMessage,
          description: 'Check the quotations in this message against the archive',
        },
      ],
      ...(settings.unfurlDomain ? { unfurl_domains: [settings.unfurlDomain] } : {}),
      slash_commands: [
        {
          command: settings.command,
          ...(settings.socket ? {} : { url: `${base}${settings.path}` }),
          description: 'Ask the archive; only you see the answer',
          usage_hint: 'who said what about …',
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      ...(settings.oauth ? { redirect_urls: [`${base}${REDIRECT_PATH}`] } : {}),
      scopes: { bot: slackScopes(settings) },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: slackEvents(settings) },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: settings.socket,
      token_rotation_enabled: false,
    },
  };
}

/** Slack takes small letters, digits, dash, underscore and dot in a bot's name, at most 80. */
function botName(appName: string): string {
  return (
    appName
      .toLowerCase()
      .replace(/[^a-z0-9_.-]+/g, '-')
      .replace(/^-{1,99}|-{1,99}$/g, '')
      .slice(0, 80) || 'quotedesk'
  );
}
