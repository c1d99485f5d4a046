/** `quotedesk index`: reads an archive ahead of time, into a snapshot or into a cluster. */
import type { Command } from 'commander';
import { Option } from 'commander';
import { LOG_LEVELS } from '../../shared/log-levels.ts';
import type { CliContext } from './context.ts';
import type { CommonOptions } from './options.ts';

export function registerIndex(program: Command, context: CliContext): void {
  program
    .command('index')
    .description('read an archive ahead of time, so that a start takes seconds')
    .argument('<path...>', 'folders or files of articles')
    .option(
      '--out <snapshot>',
      'folder to keep the snapshot in; not needed where QUOTEDESK_ARCHIVE=opensearch',
    )
    .addOption(new Option('--log-level <level>', 'what is logged to standard error').choices([...LOG_LEVELS]))
    .action(async (paths: readonly string[], options: CommonOptions & { readonly out?: string }) => {
      const { articles, bytes, where } = await context.index(paths, options.out ?? null, options);
      context.stdout.write(`${articles} articles are kept in ${where} (${(bytes / 1e6).toFixed(1)} MB).\n`);
    });
}
