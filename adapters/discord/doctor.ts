/** For `quotedesk doctor --online`: what Discord says of the token, the commands, the way in and the bot's permissions. */
import { PermissionFlagsBits, REST, Routes } from 'discord.js';
import * as z from 'zod';
import type { Findings } from '../shared/findings.ts';
import { COMMANDS } from './definitions.ts';
import { describeError } from './errors.ts';
import { differences, doubledLists, registeredAt } from './register.ts';
import { restOptions } from './rest.ts';
import type { DiscordSettings } from './settings.ts';

const APPLICATION = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  verify_key: z.string().nullish(),
  interactions_endpoint_url: z.string().nullish(),
});
const GATEWAY = z.looseObject({
  shards: z.number(),
  session_start_limit: z.looseObject({ remaining: z.number(), reset_after: z.number() }),
});
const SERVERS = z.array(z.looseObject({ id: z.string(), permissions: z.string().nullish() }));
const { ViewChannel, SendMessages, ReadMessageHistory, Administrator } = PermissionFlagsBits;
const NEEDED: readonly (readonly [bigint, string])[] = [
  [ViewChannel, 'View Channels'],
  [SendMessages, 'Send Messages'],
  [ReadMessageHistory, 'Read Message History'],
];

/** Asks, changes nothing. Never rejects. */
export async function checkDiscordOnline(settings: DiscordSettings): Promise<Findings> {
  const findings: Findings = { problems: [], notes: [] };
  if (settings.token === null) {
    findings.notes.push('Discord: without DISCORD_TOKEN nothing can be asked of it.');
    return findings;
  }
  const rest = new REST({ ...restOptions(settings.api), retries: 1 }).setToken(settings.token);
  try {
    const application = APPLICATION.parse(await rest.get(Routes.currentApplication()));
    findings.notes.push(`Discord: DISCORD_TOKEN belongs to ${application.name ?? application.id}.`);
    checkApplication(findings, settings, application);
    if (settings.transport.type === 'gateway') await checkGateway(findings, rest);
    await checkCommands(findings, rest, application.id);
    if (settings.mentions) await checkPermissions(findings, rest);
  } catch (error) {
    findings.problems.push(refusal(error));
  }
  return findings;
}

function checkApplication(
  { problems }: Findings,
  { applicationId, transport }: DiscordSettings,
  { id, verify_key, interactions_endpoint_url: url }: z.infer<typeof APPLICATION>,
): void {
  if (applicationId !== null && applicationId !== id)
    problems.push('DISCORD_APPLICATION_ID is another application’s than DISCORD_TOKEN.');
  if (transport.type === 'gateway' && url)
    problems.push(
      'The application has an Interactions Endpoint URL: Discord sends commands there and not to this bot. Take it out in the developer portal, or set DISCORD_TRANSPORT=http.',
    );
  if (transport.type === 'http' && !url)
    problems.push('The application has no Interactions Endpoint URL: Discord sends this machine nothing.');
  if (transport.type === 'http' && verify_key && verify_key !== transport.publicKey.toLowerCase())
    problems.push('DISCORD_PUBLIC_KEY is another application’s than DISCORD_TOKEN.');
}

async function checkGateway({ problems, notes }: Findings, rest: REST): Promise<void> {
  const { shards, session_start_limit: limit } = GATEWAY.parse(await rest.get(Routes.gatewayBot()));
  if (limit.remaining === 0)
    problems.push(
      `Discord lets this bot connect no more for ${Math.ceil(limit.reset_after / 60_000)} minutes: it has connected too often today.`,
    );
  else
    notes.push(
      `Discord: the bot may connect (${shards === 1 ? '1 connection' : `${shards} connections`}); it needs no privileged intent.`,
    );
}

async function checkCommands({ problems, notes }: Findings, rest: REST, id: string): Promise<void> {
  const changes = differences(await registeredAt(rest, id, null));
  if (changes.length === 0) {
    notes.push(`Discord: all ${COMMANDS.length} commands are registered.`);
    problems.push(...(await doubledLists(rest, id, null)));
  } else
    problems.push(
      `${changes.length === 1 ? 'One command is' : `${changes.length} commands are`} not registered as this version has them: run \`quotedesk discord register\`.`,
    );
}

/** What the bot may do in each server, before single channels allow or forbid. */
async function checkPermissions({ problems, notes }: Findings, rest: REST): Promise<void> {
  const servers = SERVERS.parse(await rest.get(Routes.userGuilds()));
  const lacking = servers.flatMap(({ id, permissions }) => {
    const held = BigInt(/^\d+$/.test(permissions ?? '') ? permissions! : '0');
    if ((held & Administrator) !== 0n || !permissions) return [];
    const missing = NEEDED.filter(([bit]) => (held & bit) === 0n).map(([, name]) => name);
    return missing.length > 0 ? [`In the server ${id} the bot lacks ${missing.join(', ')}.`] : [];
  });
  problems.push(...lacking);
  if (lacking.length === 0 && servers.length > 0)
    notes.push(
      `Discord: the bot may read and write in ${servers.length === 1 ? 'its server' : `its ${servers.length} servers`}.`,
    );
  if (servers.length === 0) notes.push('Discord: the bot is in no server yet.');
}

function refusal(error: unknown): string {
  const { status, code } = describeError(error);
  if (status === 401) return 'Discord does not accept DISCORD_TOKEN: copy it again from the page of the bot.';
  return status === null
    ? `DISCORD_TOKEN could not be tried: Discord cannot be reached${code ? ` (${code})` : ''}.`
    : `DISCORD_TOKEN could not be tried: Discord answers with ${status}.`;
}
