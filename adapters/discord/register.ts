/** Registers exactly what `definitions.ts` defines; says what changes, and sends nothing where nothing does. */
import { ApplicationCommandType, REST, Routes } from 'discord.js';
import * as z from 'zod';
import { QuotedeskError } from '../../src/index.ts';
import { COMMANDS } from './definitions.ts';
import { describeError } from './errors.ts';
import { restOptions } from './rest.ts';
import type { DiscordSettings } from './settings.ts';

const REGISTERED = z.array(z.looseObject({ name: z.string(), type: z.number().default(1) }));
type Registered = z.infer<typeof REGISTERED>[number];

export interface Change {
  readonly sign: '+' | '~' | '-';
  readonly name: string;
}

/**
 * Lines for a person: what changed (or would, in a dry run).
 * @throws QuotedeskError with one plain sentence when Discord refuses.
 */
export async function registerCommands(
  settings: DiscordSettings,
  { guild, dryRun }: { readonly guild: string | null; readonly dryRun: boolean },
): Promise<string[]> {
  const rest = restFor(settings);
  try {
    const application = settings.applicationId ?? (await ownApplication(rest));
    const route = routeOf(application, guild);
    const registered = await registeredAt(rest, application, guild);
    const changes = differences(registered);
    const where = whereIs(guild);
    const doubled = await doubledLists(rest, application, guild);
    if (!changes.length)
      return [`Nothing to change: ${COMMANDS.length} commands stand ${where}.`, ...doubled];
    const lines = changes.map(({ sign, name }) => `${sign} ${name}`);
    if (dryRun)
      return [...lines, `Would change ${changes.length} commands ${where}; nothing was changed.`, ...doubled];
    // The entry point of an Activity is not ours to remove: Discord refuses the whole list without it.
    const kept = registered.filter((command) => command.type === ApplicationCommandType.PrimaryEntryPoint);
    await rest.put(route, { body: [...COMMANDS, ...kept] });
    return [...lines, `Changed ${changes.length} commands ${where}.`, ...doubled];
  } catch (error) {
    throw new QuotedeskError('USAGE', refusal(error, guild));
  }
}

/**
 * Takes our commands away again; what another program registered stays.
 * @throws QuotedeskError with one plain sentence when Discord refuses.
 */
export async function unregisterCommands(
  settings: DiscordSettings,
  { guild, dryRun }: { readonly guild: string | null; readonly dryRun: boolean },
): Promise<string[]> {
  const rest = restFor(settings);
  try {
    const application = settings.applicationId ?? (await ownApplication(rest));
    const registered = await registeredAt(rest, application, guild);
    const kept = registered.filter((command) => !isOurs(command));
    const gone = registered.length - kept.length;
    const where = whereIs(guild);
    if (gone === 0) return [`Nothing to remove: no command of Quotedesk stands ${where}.`];
    const lines = registered.filter(isOurs).map(({ name }) => `- ${name}`);
    if (dryRun) return [...lines, `Would remove ${gone} commands ${where}; nothing was changed.`];
    await rest.put(routeOf(application, guild), { body: kept });
    return [...lines, `Removed ${gone} commands ${where}.`];
  } catch (error) {
    throw new QuotedeskError('USAGE', refusal(error, guild));
  }
}

/** Servers whose own lists are looked at; a bot in more of them is registered everywhere. */
const SERVERS_LOOKED_AT = 25;

/**
 * A command that is registered everywhere and for one server shows twice in that server. One sentence for each place.
 * `guild`: null looks through the servers of the bot, an id at the list that stands everywhere.
 */
export async function doubledLists(
  rest: REST,
  application: string,
  guild: string | null,
): Promise<readonly string[]> {
  if (guild !== null)
    return (await registeredAt(rest, application, null)).some(isOurs)
      ? [
          `They stand everywhere too, and so show twice in the server ${guild}: \`quotedesk discord unregister --guild ${guild}\` removes one of the lists.`,
        ]
      : [];
  const servers = SERVERS.safeParse(
    await rest.get(Routes.userGuilds(), { query: new URLSearchParams({ limit: '200' }) }).catch(() => []),
  );
  const doubled: string[] = [];
  for (const { id } of (servers.data ?? []).slice(0, SERVERS_LOOKED_AT)) {
    const own = await registeredAt(rest, application, id).catch(() => []);
    if (own.some(isOurs))
      doubled.push(
        `The server ${id} has a list of its own, and so shows them twice: \`quotedesk discord unregister --guild ${id}\` removes it.`,
      );
  }
  return doubled;
}

const SERVERS = z.array(z.looseObject({ id: z.string() }));
const OURS = new Set(COMMANDS.map(({ type, name }) => `${type}:${name}`));
const isOurs = ({ type, name }: Registered): boolean => OURS.has(`${type}:${name}`);

function restFor(settings: DiscordSettings): REST {
  if (settings.token === null)
    throw new QuotedeskError('SETTINGS', '- DISCORD_TOKEN is missing: it is needed to register commands.');
  return new REST(restOptions(settings.api)).setToken(settings.token);
}

function routeOf(application: string, guild: string | null) {
  return guild === null
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

export async function registeredAt(
  rest: REST,
  application: string,
  guild: string | null,
): Promise<Registered[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return REGISTERED.parse(await rest.get(routeOf(application, guild), { query }));
}

const whereIs = (guild: string | null): string => (guild === null ? 'everywhere' : `in the server ${guild}`);

async function ownApplication(rest: REST): Promise<string> {
  return z.looseObject({ id: z.string() }).parse(await rest.get(Routes.currentApplication())).id;
}

function refusal(error: unknown, guild: string | null): string {
  const { status, code } = describeError(error);
  if (status === 401) return 'Discord does not accept DISCORD_TOKEN: copy it again from the page of the bot.';
  if (status === 403 || code === 50001)
    return guild === null
      ? 'Discord does not let this bot register commands.'
      : 'Discord does not let this bot register commands there: is it a member of that server?';
  if (status === 404 || code === 10004) return 'Discord knows no such application or server.';
  return `Discord could not register the commands (${[status, code].filter(Boolean).join(', ') || 'no answer'}).`;
}

/** What the registered commands lack, have otherwise, or have too many. */
export function differences(registered: readonly Registered[]): Change[] {
  const key = (command: { name: string; type: number }) => `${command.type}:${command.name}`;
  const there = new Map(registered.map((command) => [key(command), command]));
  const wanted = new Set(COMMANDS.map(key));
  return [
    ...COMMANDS.flatMap((command): Change[] => {
      const found = there.get(key(command));
      if (!found) return [{ sign: '+', name: command.name }];
      return same(command, found) ? [] : [{ sign: '~', name: command.name }];
    }),
    ...registered
      .filter((command) => command.type !== ApplicationCommandType.PrimaryEntryPoint)
      .filter((command) => !wanted.has(key(command)))
      .map((command): Change => ({ sign: '-', name: command.name })),
  ];
}

/** Fields that Discord adds by itself (id, version, …) say nothing; those we could set and do not must be at their defaults. */
const COMMAND_DEFAULTS = {
  type: 1,
  description: '',
  options: [],
  integration_types: [0],
  contexts: null,
  default_member_permissions: null,
  nsfw: false,
  name_localizations: null,
  description_localizations: null,
};
const OPTION_DEFAULTS = {
  type: 0,
  name: '',
  description: '',
  required: false,
  autocomplete: false,
  max_length: null,
  min_length: null,
  choices: [],
  options: [],
  name_localizations: null,
  description_localizations: null,
};

function same(wanted: object, found: object): boolean {
  return JSON.stringify(plain(wanted, COMMAND_DEFAULTS)) === JSON.stringify(plain(found, COMMAND_DEFAULTS));
}

function plain(definition: object, defaults: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(defaults).map(([field, otherwise]) => {
      const value: unknown = Reflect.get(definition, field) ?? otherwise;
      if (field === 'options' && Array.isArray(value))
        return [field, value.map((option: object) => plain(option, OPTION_DEFAULTS))];
      // Sets: Discord gives them back in an order of its own.
      if ((field === 'integration_types' || field === 'contexts') && Array.isArray(value))
        return [field, [...value].sort()];
      return [field, value];
    }),
  );
}
