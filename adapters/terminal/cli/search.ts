/** `quotedesk search`: ranked passages. */
import type { Command } from 'commander';
import * as z from 'zod';
import { QuotedeskError } from '../../../src/index.ts';
import { PROGRAM_LIMIT, searchJson } from '../../shared/program/program-json.ts';
import { cardToText } from '../render.ts';
import { terminalStyle } from '../settings.ts';
import type { CliContext } from './context.ts';
import { readJsonLines } from './json-lines.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';
import { writeJsonLine } from './output.ts';

const QUERY = z.object({ id: z.string(), query: z.string(), asked: z.string().optional() });

interface SearchOptions extends CommonOptions {
  readonly json?: boolean;
  readonly queries?: string;
}

export function registerSearch(program: Command, context: CliContext): void {
  addCommonOptions(program.command('search'))
    .description('ranked passages of the archive')
    .argument('[query...]', 'words; "exact phrases", -word, outlet:, speaker:, before:, after:')
    .option('--queries <file>', 'JSON lines of {"id","query","asked"?}; asked is the day to answer as of')
    .option('--json', 'print JSON for a program')
    .action(async (words: readonly string[], options: SearchOptions) => {
      if (options.queries === undefined && words.length === 0)
        throw new QuotedeskError('USAGE', 'Give a query: quotedesk search "chemical weapons"');
      if (options.queries !== undefined && words.length > 0)
        throw new QuotedeskError('USAGE', 'Give either a query or --queries FILE, not both.');
      await context.withDesk(options, async (desk) => {
        const limit = options.limit ?? (options.json ? PROGRAM_LIMIT : 5);
        if (options.queries !== undefined) {
          for await (const { id, query, asked } of readJsonLines(options.queries, QUERY)) {
            const passages = await desk.search(query, { limit, ...(asked ? { asOf: asked } : {}) });
            await writeJsonLine(context.stdout, searchJson(id, query, passages));
          }
          return;
        }
        const query = words.join(' ');
        if (options.json) {
          const passages = await desk.search(query, { limit });
          await writeJsonLine(context.stdout, searchJson(null, query, passages));
        } else {
          const card = await desk.searchCard(query, limit);
          context.stdout.write(`${cardToText(card, terminalStyle(context.stdout, context.env))}\n`);
        }
      });
    });
}
