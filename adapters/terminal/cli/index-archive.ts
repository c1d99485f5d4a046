/** `quotedesk index`: reads an archive ahead of time into a snapshot. */
import type { Command } from 'commander';
import type { CliContext } from './context.ts';

export function registerIndex(program: Command, context: CliContext): void {
  program
    .command('index')
    .description('read an archive ahead of time, so that a start takes seconds')
    .argument('<path...>', 'folders or files of articles')
    .requiredOption('--out <snapshot>', 'folder to keep the snapshot in')
    .action(async (paths: readonly string[], options: { readonly out: string }) => {
      const { articles, bytes } = await context.index(paths, options.out);
      context.stdout.write(
        `${articles} articles are kept in ${options.out} (${(bytes / 1e6).toFixed(1)} MB).\n`,
      );
    });
}
