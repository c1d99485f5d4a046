/** For `quotedesk doctor --online`: what Slack says of the tokens, scopes and sockets that the settings name. */
import { LogLevel, webApi } from '@slack/bolt';
import type { Findings } from '../shared/findings.ts';
import { clientOptions } from './app.ts';
import { readFailure } from './failures.ts';
import { slackScopes } from './manifest.ts';
import { slackCode } from './serializers.ts';
import type { SlackSettings } from './settings.ts';

const ATTEMPTS = 1;
/** What it has to say stands in the findings. */
const SILENT = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** Asks, changes nothing. Never rejects. */
export async function checkSlackOnline(settings: SlackSettings): Promise<Findings> {
  const findings: Findings = { problems: [], notes: [] };
  const client = (token: string) =>
    new webApi.WebClient(token, {
      ...clientOptions(settings, SILENT),
      retryConfig: { retries: ATTEMPTS },
    });
  const { botToken, transport } = settings;
  if (botToken) await checkBot(findings, client(botToken), settings);
  else
    findings.notes.push('Slack: workspaces install the app by OAuth; their tokens are tried when they ask.');
  if (transport.type === 'socket') await checkSocket(findings, client(transport.appToken));
  else
    findings.notes.push(
      `Slack sends requests to ${settings.publicUrl ?? 'this machine'}${settings.path}; that it reaches them is seen in the app’s own settings alone.`,
    );
  return findings;
}

async function checkBot(
  { problems, notes }: Findings,
  client: webApi.WebClient,
  settings: SlackSettings,
): Promise<void> {
  try {
    const me = await client.auth.test();
    notes.push(`Slack: SLACK_BOT_TOKEN speaks as ${me.user ?? 'the bot'} in ${me.team ?? 'its workspace'}.`);
    const granted = new Set(me.response_metadata?.scopes ?? []);
    if (granted.size === 0) {
      notes.push('Slack does not say which scopes SLACK_BOT_TOKEN has.');
      return;
    }
    const missing = slackScopes(settings).filter((scope) => !granted.has(scope));
    if (missing.length === 0) notes.push('Slack: all scopes that these settings need are granted.');
    else
      problems.push(
        `SLACK_BOT_TOKEN lacks the ${missing.length === 1 ? 'scope' : 'scopes'} ${missing.join(', ')}: add under “OAuth & Permissions” and install the app again.`,
      );
  } catch (error) {
    problems.push(refusal('SLACK_BOT_TOKEN', error));
  }
}

async function checkSocket({ problems, notes }: Findings, client: webApi.WebClient): Promise<void> {
  try {
    await client.apps.connections.open();
    notes.push('Slack: SLACK_APP_TOKEN opens connections.');
  } catch (error) {
    const word = slackCode(error);
    problems.push(
      word === 'missing_scope'
        ? 'SLACK_APP_TOKEN lacks the scope connections:write.'
        : word === 'not_allowed_token_type' || word === 'socket_mode_not_enabled'
          ? `SLACK_APP_TOKEN opens no connections (${word}): switch Socket Mode on in the app’s settings.`
          : refusal('SLACK_APP_TOKEN', error),
    );
  }
}

function refusal(setting: string, error: unknown): string {
  const word = slackCode(error);
  if (word) return `${setting} is refused by Slack (${word}).`;
  return readFailure(error).type === 'limited'
    ? `${setting} could not be tried: Slack is busy.`
    : `${setting} could not be tried: Slack cannot be reached.`;
}
