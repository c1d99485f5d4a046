/** The command line as a whole: commander's own errors leave with status 2 and one sentence. */
import { Command, CommanderError } from 'commander';
import { QuotedeskError } from '../src/index.ts';

export const USAGE_STATUS = 2;

export function createProgram(version: string): Command {
  return new Command('quotedesk')
    .description('Answers a newsroom’s questions from its own archive, in exact words.')
    .version(version)
    .exitOverride()
    .enablePositionalOptions()
    .hook('preAction', handDown)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
}

/** Runs a program; gives the exit status. Every fault that a user can mend is one sentence without a stack. */
export async function runProgram(
  program: Command,
  argv: readonly string[],
  stderr: { write(text: string): unknown },
): Promise<number> {
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_STATUS;
    if (error instanceof QuotedeskError) {
      stderr.write(`${error.message}\n`);
      return USAGE_STATUS;
    }
    throw error;
  }
}

/** `quotedesk --corpus X ask …` and `quotedesk ask --corpus X …` are the same. */
function handDown(program: Command, command: Command): void {
  if (command === program) return;
  for (const [key, value] of Object.entries(program.opts()))
    if (command.getOptionValue(key) === undefined) command.setOptionValue(key, value);
}
