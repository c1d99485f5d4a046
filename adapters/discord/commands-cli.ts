/** `quotedesk discord register` and `unregister`: the command line's part of this adapter. */
import type { Command } from 'commander';
import { QuotedeskError } from '../../src/index.ts';
import { readDiscordSettings } from './settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

export function registerDiscordCommands(
  program: Command,
  env: Env,
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): void {
  const discord = program.command('discord').description('manage the Discord bot');
  discord
    .command('register')
    .description('register the slash commands with Discord; changes nothing when nothing differs')
    .option('--guild <id>', 'for one server only (seen at once); default: everywhere')
    .option('--dry-run', 'say what would change, and change nothing')
    .action(async (options: Options) => {
      const { settings, where } = read(env, options);
      // discord.js is large: the other commands start without it.
      const { registerCommands } = await import('./register.ts');
      for (const line of await registerCommands(settings, where)) print(line);
    });
  discord
    .command('unregister')
    .description('take the slash commands away again; commands of other programs stay')
    .option('--guild <id>', 'those of one server only; default: those that stand everywhere')
    .option('--dry-run', 'say what would be removed, and change nothing')
    .action(async (options: Options) => {
      const { settings, where } = read(env, options);
      const { unregisterCommands } = await import('./register.ts');
      for (const line of await unregisterCommands(settings, where)) print(line);
    });
}

interface Options {
  readonly guild?: string;
  readonly dryRun?: boolean;
}

/** @throws QuotedeskError with one plain sentence for each problem. */
function read(env: Env, options: Options) {
  if (options.guild !== undefined && !/^\d{15,20}$/.test(options.guild))
    throw new QuotedeskError('USAGE', '--guild must be the id of a server, a number of 15 to 20 digits.');
  const found = readDiscordSettings(env);
  if (found === null)
    throw new QuotedeskError('SETTINGS', '- DISCORD_TOKEN is missing: it is needed to register commands.');
  if ('problems' in found)
    throw new QuotedeskError('SETTINGS', found.problems.map((problem) => `- ${problem}`).join('\n'));
  return {
    settings: found.settings,
    where: { guild: options.guild ?? null, dryRun: options.dryRun === true },
  };
}
