/** `quotedesk check`: every quotation of a draft against the archive and the reporter's own material. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type CheckedDraft, DRAFT_KINDS, type Receipt } from '../../../src/index.ts';
import { isClean } from '../../shared/draft-rows.ts';
import { draftToHtml } from '../draft-report/report-html.ts';
import { draftToMarkdown } from '../draft-report/report-markdown.ts';
import { draftToText } from '../draft-report/report-text.ts';
import { writeReceipt } from '../receipt-file.ts';
import { terminalStyle } from '../settings.ts';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';
import { writeJsonLine } from './output.ts';

interface CheckOptions extends CommonOptions {
  readonly against?: readonly string[];
  readonly receipt?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly html?: boolean;
}

/** Something is not printed or recorded so: a publishing system can hold the article back. */
const NOT_CLEAN = 1;

export function registerCheck(program: Command, context: CliContext): void {
  addCommonOptions(program.command('check'))
    .description('check every quotation of a draft; exits 1 if one is not exact')
    .argument('<draft>', `the draft: a ${DRAFT_KINDS} file`)
    .option('--against <path...>', 'your own transcripts, notes and mails: read for this check, kept nowhere')
    .option('--receipt <file>', 'write what was checked, signed, for quotedesk verify')
    .addOption(new Option('--json', 'print JSON for a program').conflicts(['markdown', 'html']))
    .addOption(new Option('--markdown', 'print Markdown').conflicts(['html']))
    .option('--html', 'print one HTML file that needs nothing else')
    .action(async (draft: string, options: CheckOptions) => {
      const against = options.against ?? [];
      await context.withDesk(options, async (desk) => {
        const checked = await desk.checkDraft(draft, against);
        for (const sentence of checked.problems) context.stderr.write(`Not checked against: ${sentence}\n`);
        if (options.receipt !== undefined)
          await writeReceipt(
            options.receipt,
            receiptOf(checked, draft, against, context.version),
            context.stateFolder(),
          );
        const hasMaterial = against.length > 0;
        const { check } = checked;
        if (options.json) await writeJsonLine(context.stdout, check);
        else if (options.html) context.stdout.write(`${draftToHtml(check, hasMaterial)}\n`);
        else if (options.markdown) context.stdout.write(`${draftToMarkdown(check, hasMaterial)}\n`);
        else {
          const style = terminalStyle(context.stdout, context.env);
          context.stdout.write(`${draftToText(check, style, hasMaterial)}\n`);
        }
        if (!isClean(check)) process.exitCode = NOT_CLEAN;
      });
    });
}

function receiptOf(
  { check, quotations }: CheckedDraft,
  draft: string,
  against: readonly string[],
  program: string,
): Receipt {
  return {
    version: 1,
    program,
    checked: new Date().toISOString(),
    draft: { name: check.draft, path: resolve(draft), digest: check.digest },
    against: against.map((path) => resolve(path)),
    quotations,
  };
}
