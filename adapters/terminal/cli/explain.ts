/** `quotedesk explain`: how a question was read, and why each answer ranks where it does. */
import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';

export function registerExplain(program: Command, context: CliContext): void {
  addCommonOptions(program.command('explain'))
    .description('how a question is read, and why each answer ranks where it does')
    .argument('<question...>', 'the question, in plain words')
    .action(async (words: readonly string[], options: CommonOptions) => {
      await context.withDesk(options, async (desk) => {
        context.stdout.write(`${(await desk.explain(words.join(' '))).join('\n')}\n`);
      });
    });
}
