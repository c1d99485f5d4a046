/** For the doctor: what is wrong with the settings, what is set up, and with `--online` what the platforms say of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clustered, checkClustered, count, isFeedAddress } from '../src/index.ts';
import { type Corpora, groupsNamed } from './corpora.ts';
import { checkDiscordSettings, readDiscordSettings } from './discord/settings.ts';
import { checkEncoder } from './encoder.ts';
import { readMcpSettings } from './mcp/settings.ts';
import { readOperationsSettings } from './operations/settings.ts';
import { packageRoot } from './package-root.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Findings } from './shared/findings.ts';
import { recallState } from './shared/recall/posted.ts';
import { settingsListed, unknownSettings } from './shared/unknown-settings.ts';
import { checkSlackSettings, readSlackSettings, type SlackSettingsResult } from './slack/settings.ts';
import { readWebSettings } from './web/settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

export async function checkSettings(env: Env): Promise<Findings> {
  const { settings, problems = [] } = readSettings(env);
  const corpora = settings?.corporaFile
    ? await (await import('./corpora-file.ts')).readCorpora(settings.corporaFile)
    : null;
  const discord = checkDiscordSettings(env);
  const slack = readSlackSettings(env);
  const web = readWebSettings(env);
  const others = [readMcpSettings(env), web, readOperationsSettings(env)];
  const cluster = settings?.clustered
    ? await checkClustered(withCertificate(settings, settings.clustered), new Date())
    : { problems: [], notes: [] };
  const encoder = settings ? await checkEncoder(settings) : { problems: [], notes: [] };
  const known = settingsListed(readFileSync(join(packageRoot(), '.env.example'), 'utf8'));
  return {
    problems: [
      ...problems,
      ...(corpora && 'problems' in corpora ? corpora.problems : groupProblems(corpora, slack, env)),
      ...cluster.problems,
      ...checkSlackSettings(env),
      ...discord.problems,
      ...encoder.problems,
      ...others.flatMap((read) => (read && 'problems' in read ? read.problems : [])),
      ...unknownSettings(Object.keys(env), known),
    ],
    notes: [
      slack === null
        ? 'Slack is not set up.'
        : 'settings' in slack
          ? 'Slack is set up.'
          : 'Slack has settings.',
      ...discord.notes,
      ...cluster.notes,
      ...(settings ? intakeNotes(settings) : []),
      ...encoder.notes,
      ...(settings ? await recallNotes(settings) : []),
      ...(web && 'settings' in web && web.settings.pushToken !== null ? ['Articles can be pushed.'] : []),
    ],
  };
}

/** A certificate that cannot be read is told of by whoever opens the archive. */
function withCertificate({ clusterCaFile }: Settings, clustered: Clustered): Clustered {
  if (clusterCaFile === null || !existsSync(clusterCaFile)) return clustered;
  return { ...clustered, cluster: { ...clustered.cluster, ca: readFileSync(clusterCaFile, 'utf8') } };
}

/** How articles come in, where a setting changes it. */
function intakeNotes({ corpus, feedMinutes, feedHosts, feedPrivate, staleAfterMs }: Settings): string[] {
  const feeds = corpus.filter(isFeedAddress).length;
  return [
    ...(feeds > 0 ? [`${count(feeds, 'feed')} asked every ${count(feedMinutes, 'minute')}.`] : []),
    ...(feedHosts.length > 0 ? [`Feeds may lead on to ${feedHosts.join(', ')}.`] : []),
    ...(feedPrivate ? ['Feeds may lie in private networks.'] : []),
    ...(staleAfterMs === null
      ? []
      : [
          `An archive that has not changed for ${count(staleAfterMs / 3_600_000, 'hour')} is said to be old.`,
        ]),
  ];
}

/** Groups that have a corpus of their own, and nobody who says who is in them. */
function groupProblems(
  read: { readonly corpora: Corpora } | null,
  slack: SlackSettingsResult | null,
  env: Env,
): string[] {
  if (read === null) return [];
  const needsSlack = slack && 'settings' in slack && !slack.settings.groups;
  return [
    ...(needsSlack && groupsNamed(read.corpora, 'slack').length > 0
      ? ['The corpora file names Slack user groups: SLACK_GROUPS must be on, or their lines hold for nobody.']
      : []),
    ...(env.DISCORD_HTTP_PORT && !env.DISCORD_TOKEN && groupsNamed(read.corpora, 'discord').length > 0
      ? ['The corpora file names Discord roles: without DISCORD_TOKEN they hold in servers alone.']
      : []),
  ];
}

/** What is amended, and what a platform would not change. */
async function recallNotes({ stateFolder, recallDays, redis }: Settings): Promise<string[]> {
  const notes = [`Posted answers are amended for ${count(recallDays, 'day')} when their sources change.`];
  // What several desks share is in Redis.
  if (redis !== null) return notes;
  for (const [platform, name] of [
    ['slack', 'Slack'],
    ['discord', 'Discord'],
  ] as const) {
    const { posted, refused } = await recallState(stateFolder, platform);
    if (posted > 0) notes.push(`${name}: ${count(posted, 'posted answer')} can be amended or told of.`);
    for (const [word, times] of refused)
      notes.push(
        `${name} would not let ${count(times, 'answer')} be amended (${word}); whoever asked was told.`,
      );
  }
  return notes;
}

/** Asks every platform whose settings are whole. Changes nothing, and never rejects. */
export async function checkOnline(env: Env): Promise<Findings> {
  const slack = readSlackSettings(env);
  const discord = readDiscordSettings(env);
  const asked: Findings[] = [];
  if (slack && 'settings' in slack)
    asked.push(await (await import('./slack/doctor.ts')).checkSlackOnline(slack.settings));
  if (discord && 'settings' in discord)
    asked.push(await (await import('./discord/doctor.ts')).checkDiscordOnline(discord.settings));
  if (asked.length === 0) return { problems: [], notes: ['No platform is set up that could be asked.'] };
  return {
    problems: asked.flatMap(({ problems }) => problems),
    notes: asked.flatMap(({ notes }) => notes),
  };
}
