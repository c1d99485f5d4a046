/**
 * `quotedesk explain`: how a question was read, and why each answer ranks where it does; with `--thread`, whether a message
 * in a thread is answered though it does not name the desk.
 */
import type { Command } from 'commander';
import { QuotedeskError } from '../../../src/index.ts';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';

interface ExplainOptions extends CommonOptions {
  readonly json?: boolean;
  readonly thread?: boolean;
  readonly after?: string;
}

const CONVERSATION = 'explain';

export function registerExplain(program: Command, context: CliContext): void {
  addCommonOptions(program.command('explain'))
    .description('how a question is read, and why each answer ranks where it does')
    .argument('<question...>', 'the question, in plain words')
    .option('--thread', 'whether it is answered as a message in a thread that does not name the desk')
    .option('--after <question>', 'with --thread: the question that the desk answered there before')
    .option('--json', 'for a program')
    .action(async (words: readonly string[], options: ExplainOptions) => {
      if (options.after !== undefined && !options.thread)
        throw new QuotedeskError('USAGE', '--after needs --thread: it names the question before a message.');
      const text = words.join(' ');
      await context.withDesk(options, async (desk) => {
        if (!options.thread) {
          const lines = await desk.explain(text);
          const shown = options.json ? JSON.stringify({ lines }) : lines.join('\n');
          context.stdout.write(`${shown}\n`);
          return;
        }
        if (options.after !== undefined)
          await desk.ask({ question: options.after, conversation: CONVERSATION });
        const decision = await desk.isAsked(text, CONVERSATION);
        const { answer, why } = decision;
        context.stdout.write(
          options.json
            ? `${JSON.stringify({ answer, why })}\n`
            : `${answer ? 'answered' : 'silent'}: ${why}\n`,
        );
      });
    });
}
