/** `quotedesk extract`: every statement of every article, one line an article. */
import type { Command } from 'commander';
import type { Statement } from '../../../src/index.ts';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';
import { writeJsonLine } from './output.ts';

interface ExtractOptions extends CommonOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
}

export function registerExtract(program: Command, context: CliContext): void {
  addCommonOptions(program.command('extract'))
    .description('every statement found, one line an article')
    .option('--json', 'print JSON for a program')
    .option(
      '--explain',
      'name the rules that gave each statement its speaker and told who that is, with a tally by rule on standard error',
    )
    .action(async (options: ExtractOptions) => {
      await context.withDesk(
        options,
        async (desk) => {
          const tally = new Map<string, { all: number; named: number }>();
          for await (const { id, statements } of desk.extract()) {
            const shown = options.limit === undefined ? statements : statements.slice(0, options.limit);
            for (const statement of shown) count(tally, statement);
            if (options.json) {
              await writeJsonLine(context.stdout, {
                id,
                statements: options.explain ? shown : shown.map(({ rule: _rule, ...rest }) => rest),
              });
            } else {
              context.stdout.write(
                `${id}\n${shown.map((s) => line(s, options.explain === true)).join('')}\n`,
              );
            }
          }
          if (options.explain) context.stderr.write(tallyText(tally));
        },
        'export',
      );
    });
}

function line(statement: Statement, explain: boolean): string {
  const who = statement.speaker?.name ?? '(not said who)';
  return `  ${who}: ${statement.text.replace(/\s+/g, ' ')}${explain ? `  [${statement.rule}]` : ''}\n`;
}

function count(tally: Map<string, { all: number; named: number }>, statement: Statement): void {
  const row = tally.get(statement.rule) ?? { all: 0, named: 0 };
  row.all += 1;
  if (statement.speaker) row.named += 1;
  tally.set(statement.rule, row);
}

function tallyText(tally: ReadonlyMap<string, { all: number; named: number }>): string {
  const rows = [...tally].sort((a, b) => b[1].all - a[1].all);
  const width = Math.max(4, ...rows.map(([rule]) => rule.length));
  const body = rows.map(
    ([rule, { all, named }]) =>
      `${rule.padEnd(width)}  ${String(all).padStart(7)}  ${String(named).padStart(7)}\n`,
  );
  return `${'rule'.padEnd(width)}  statements  with a speaker\n${body.join('')}`;
}
