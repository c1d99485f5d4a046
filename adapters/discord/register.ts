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
  if (settings.token === null)
    throw new QuotedeskError('SETTINGS', '- DISCORD_TOKEN is missing: it is needed to register commands.');
  const rest = new REST(restOptions(settings.api)).setToken(settings.token);
  try {
    const application = settings.applicationId ?? (await ownApplication(rest));
    const route =
      guild === null
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, guild);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = REGISTERED.parse(await rest.get(route, { query }));
    const changes = differences(registered);
    const where = guild === null ? 'everywhere' : `in the server ${guild}`;
    if (!changes.length) return [`Nothing to change: ${COMMANDS.length} commands stand ${where}.`];
    const lines = changes.map(({ sign, name }) => `${sign} ${name}`);
    if (dryRun) return [...lines, `Would change ${changes.length} commands ${where}; nothing was changed.`];
    // The entry point of an Activity is not ours to remove: Discord refuses the whole list without it.
    const kept = registered.filter((command) => command.type === ApplicationCommandType.PrimaryEntryPoint);
    await rest.put(route, { body: [...COMMANDS, ...kept] });
    return [...lines, `Changed ${changes.length} commands ${where}.`];
  } catch (error) {
    throw new QuotedeskError('USAGE', refusal(error, guild));
  }
}

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
