/** `quotedesk doctor`: says in plain words what is wrong with the settings and the corpus. */
import type { Command } from 'commander';
import { count, type DeskStatus, instantInWords, QuotedeskError } from '../../../src/index.ts';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';

/** Problems beyond these are counted, not listed: a broken folder must not fill the screen. */
const LISTED = 50;

export function registerDoctor(program: Command, context: CliContext): void {
  addCommonOptions(program.command('doctor'))
    .description('check settings and corpus; exits 1 if anything is wrong')
    .option('--online', 'ask the platforms too: tokens, scopes, sockets, commands, permissions')
    .action(async (options: CommonOptions & { readonly online?: boolean }) => {
      const { problems, notes } = await context.checkSettings();
      const asked = options.online ? await context.checkOnline() : { problems: [], notes: [] };
      const wrong = [...problems, ...asked.problems];
      const fine = [...notes, ...asked.notes];
      try {
        await context.withDesk(options, async (desk) => {
          const status = await desk.status();
          const { articles, statements, people, leftAside = 0 } = status;
          if (articles === 0) wrong.push('The archive is empty: no article was read from the corpus.');
          else
            fine.push(
              `The corpus holds ${articles} articles, ${statements} statements and ${people} people.`,
            );
          if (leftAside)
            fine.push(
              leftAside === 1
                ? '1 picture, style sheet or script beside the articles is not read.'
                : `${leftAside} pictures, style sheets and scripts beside the articles are not read.`,
            );
          fine.push(...freshness(status));
          if (status.stale !== undefined) wrong.push(status.stale);
          wrong.push(...desk.problems().map((problem) => problem.sentence));
        });
      } catch (error) {
        if (!(error instanceof QuotedeskError)) throw error;
        wrong.push(error.message);
      }
      for (const sentence of fine) context.stdout.write(`ok     ${sentence}\n`);
      for (const sentence of wrong.slice(0, LISTED)) context.stdout.write(`wrong  ${sentence}\n`);
      if (wrong.length > LISTED) context.stdout.write(`wrong  … and ${wrong.length - LISTED} more.\n`);
      if (wrong.length > 0) process.exitCode = 1;
      else context.stdout.write('Nothing is wrong.\n');
    });
}

function freshness({ changed, read, failed }: DeskStatus): string[] {
  const at = (instant: string) => instantInWords(Date.parse(instant));
  return [
    ...(changed === null ? [] : [`The archive last changed on ${at(changed)}.`]),
    ...(read === null
      ? []
      : [
          `It was last read on ${at(read)}${failed === 0 ? '' : `; ${count(failed, 'file')} could not be read`}.`,
        ]),
  ];
}
