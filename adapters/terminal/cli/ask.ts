/** `quotedesk ask`: one answer for a person, or answers for a program. */
import type { Command } from 'commander';
import * as z from 'zod';
import { QuotedeskError } from '../../../src/index.ts';
import { PROGRAM_LIMIT } from '../../shared/program/program-json.ts';
import { cardToText } from '../render.ts';
import { terminalStyle } from '../settings.ts';
import type { CliContext } from './context.ts';
import { readJsonLines } from './json-lines.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';
import { writeJsonLine } from './output.ts';

const QUESTION = z.object({
  id: z.string(),
  question: z.string(),
  conversation: z.string().optional(),
  asked: z.string().optional(),
});

interface AskOptions extends CommonOptions {
  readonly json?: boolean;
  readonly questions?: string;
}

export function registerAsk(program: Command, context: CliContext): void {
  addCommonOptions(program.command('ask'))
    .description('answer one question, or a file of them')
    .argument('[question...]', 'the question, in plain words')
    .option('--questions <file>', 'JSON lines of {"id","question","conversation"?}, answered in order')
    .option('--json', 'print JSON for a program')
    .action(async (words: readonly string[], options: AskOptions) => {
      const question = words.join(' ') || (options.questions === undefined ? await piped(context.stdin) : '');
      if (options.questions === undefined && question === '')
        throw new QuotedeskError('USAGE', 'Give a question: quotedesk ask "what did Sanders say?"');
      if (options.questions !== undefined && words.length > 0)
        throw new QuotedeskError('USAGE', 'Give either a question or --questions FILE, not both.');
      await context.withDesk(options, async (desk) => {
        const limit = options.limit ?? (options.json ? PROGRAM_LIMIT : 5);
        const style = terminalStyle(context.stdout, context.env);
        const show = async (reply: Awaited<ReturnType<typeof desk.ask>>) => {
          if (options.json) await writeJsonLine(context.stdout, reply.answer);
          else context.stdout.write(`${cardToText(reply.card, style)}\n`);
        };
        if (options.questions === undefined) return show(await desk.ask({ question, limit }));
        for await (const line of readJsonLines(options.questions, QUESTION)) {
          const { asked, ...request } = line;
          await show(await desk.ask(clean({ ...request, limit, ...(asked ? { asOf: asked } : {}) })));
          if (!options.json) context.stdout.write('\n');
        }
      });
    });
}

/** A question that another program writes, at most as long as any question is read; empty at a keyboard. */
async function piped(input: NodeJS.ReadStream): Promise<string> {
  if (input.isTTY) return '';
  let text = '';
  for await (const piece of input.setEncoding('utf8')) {
    text += piece;
    if (text.length > LONGEST_PIPED) break;
  }
  return text.slice(0, LONGEST_PIPED).trim();
}

const LONGEST_PIPED = 100_000;

/** Absent and undefined are the same thing to zod, not to the desk. */
function clean<T extends { readonly conversation?: string | undefined }>(request: T) {
  const { conversation, ...rest } = request;
  return conversation === undefined ? rest : { ...rest, conversation };
}
