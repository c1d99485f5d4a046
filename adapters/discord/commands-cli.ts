/** `quotedesk discord register`: the command line's part of this adapter. */
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
    .action(async (options: { guild?: string; dryRun?: boolean }) => {
      if (options.guild !== undefined && !/^\d{15,20}$/.test(options.guild))
        throw new QuotedeskError('USAGE', '--guild must be the id of a server, a number of 15 to 20 digits.');
      const read = readDiscordSettings(env);
      if (read === null)
        throw new QuotedeskError(
          'SETTINGS',
          '- DISCORD_TOKEN is missing: it is needed to register commands.',
        );
      if ('problems' in read)
        throw new QuotedeskError('SETTINGS', read.problems.map((problem) => `- ${problem}`).join('\n'));
      // discord.js is large: the other commands start without it.
      const { registerCommands } = await import('./register.ts');
      const lines = await registerCommands(read.settings, {
        guild: options.guild ?? null,
        dryRun: options.dryRun === true,
      });
      for (const line of lines) print(line);
    });
}
