/** `quotedesk forget` and `quotedesk gaps`: what the state folder keeps of people, and what was asked in vain. */
import type { Command } from 'commander';
import { inertLine } from '../../inert.ts';
import { forgetUser } from '../../shared/kept-state.ts';
import { gapsIn, readRecord, recordFileIn } from '../../shared/question-record.ts';
import type { CliContext } from './context.ts';
import { writeJsonLine } from './output.ts';

export function registerDiscretion(program: Command, context: CliContext): void {
  program
    .command('forget')
    .description('forget a person: feedback, recorded questions, what chats remember; of marks the name')
    .argument('<user>', 'the id of the user on the platform, or the name of an editor')
    .action(async (user: string) => {
      await context.withShared(async (shared) => {
        const gone = await forgetUser(context.stateFolder(), user.trim(), shared);
        context.stdout.write(
          gone === 0
            ? 'Nothing was kept of that user.\n'
            : `${gone} ${gone === 1 ? 'entry is' : 'entries are'} forgotten.\n`,
        );
      });
    });
  program
    .command('gaps')
    .description('questions that were answered with nothing (needs QUOTEDESK_RECORD=questions)')
    .option('--json', 'print JSON for a program')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const record = await readRecord(recordFileIn(context.stateFolder()));
      const gaps = gapsIn(record);
      if (json) await writeJsonLine(context.stdout, gaps);
      else if (gaps.length > 0)
        context.stdout.write(
          gaps
            .map(
              ({ question, times, last }) =>
                `${times} × ${inertLine(question)} (last on ${last.slice(0, 10)})\n`,
            )
            .join(''),
        );
      else
        context.stdout.write(
          record.some(({ question }) => question !== undefined)
            ? 'Every recorded question was answered.\n'
            : 'No question is recorded with its words: QUOTEDESK_RECORD=questions does that.\n',
        );
    });
}
