/** `quotedesk slack manifest`: the app manifest, ready to paste into api.slack.com/apps. */
import type { Command } from 'commander';
import { type ManifestSettings, slackManifest } from './manifest.ts';
import { unfurlDomainOf } from './settings.ts';
import { SCHEMA } from './settings-schema.ts';

type Env = Readonly<Record<string, string | undefined>>;

export function registerSlackCommands(program: Command, env: Env): void {
  const slack = program.command('slack').description('set up the Slack app');
  slack
    .command('manifest')
    .description('print an app manifest that fits the settings')
    .option('--public-url <url>', 'address at which Slack reaches this server (signed HTTP and OAuth)')
    .action((options: { publicUrl?: string }) => {
      const manifest = slackManifest(manifestSettings(env, options.publicUrl));
      process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
    });
}

/**
 * A manifest comes before the tokens do, so nothing is required here: Socket Mode unless the settings say HTTP, one
 * workspace unless they say OAuth. A setting that is malformed counts as absent; `doctor` tells about it.
 */
export function manifestSettings(env: Env, publicUrl?: string): ManifestSettings {
  const read = (key: keyof typeof SCHEMA.shape): string | undefined => {
    const value = env[key]?.trim() || undefined;
    const parsed = SCHEMA.shape[key].safeParse(value);
    if (parsed.success) return parsed.data === undefined ? undefined : String(parsed.data);
    const fallback = SCHEMA.shape[key].safeParse(undefined);
    return fallback.success && fallback.data !== undefined ? String(fallback.data) : undefined;
  };
  const transport = read('SLACK_TRANSPORT');
  const http = transport ? transport === 'http' : !env.SLACK_APP_TOKEN && Boolean(env.SLACK_SIGNING_SECRET);
  return {
    socket: !http,
    oauth: Boolean(env.SLACK_CLIENT_ID?.trim()),
    publicUrl: (publicUrl ?? read('SLACK_PUBLIC_URL'))?.replace(/\/{1,99}$/, '') ?? null,
    path: read('SLACK_PATH')!,
    appName: read('SLACK_APP_NAME')!,
    command: read('SLACK_COMMAND')!,
    threads: read('SLACK_THREADS') === 'on',
    agent: read('SLACK_AGENT') === 'on',
    groups: read('SLACK_GROUPS') === 'on',
    unfurlDomain: unfurlDomainOf(env),
  };
}
