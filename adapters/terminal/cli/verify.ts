/** `quotedesk verify`: whether everything that a receipt states still holds. */
import type { Command } from 'commander';
import { inertLine } from '../../inert.ts';
import { readReceipt } from '../receipt-file.ts';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';
import { writeJsonLine } from './output.ts';

interface VerifyOptions extends CommonOptions {
  readonly key?: string;
  readonly json?: boolean;
}

export function registerVerify(program: Command, context: CliContext): void {
  addCommonOptions(program.command('verify'))
    .description('run a receipt again; exits 1 if a source or the receipt has changed')
    .argument('<receipt>', 'the file that quotedesk check --receipt wrote')
    .option('--key <file>', 'public key of another desk that signed it (default: the key of this desk)')
    .option('--json', 'print JSON for a program')
    .action(async (file: string, options: VerifyOptions) => {
      const keys = { stateFolder: context.stateFolder(), keyFile: options.key ?? null };
      const { receipt, isGood } = await readReceipt(file, keys);
      await context.withDesk(options, async (desk) => {
        const changed = await desk.verifyReceipt(receipt);
        const signature = isGood ? 'good' : 'bad';
        if (options.json) await writeJsonLine(context.stdout, { changed, signature });
        else {
          const lines = [
            isGood
              ? 'The signature is good.'
              : 'The signature is bad: the receipt was changed, or another desk signed it (see --key).',
            ...changed.map(({ asked, what }) => inertLine(asked === null ? what : `“${asked}”: ${what}`)),
            ...(changed.length === 0 ? ['Nothing has changed since the check.'] : []),
          ];
          context.stdout.write(`${lines.join('\n')}\n`);
        }
        if (changed.length > 0 || !isGood) process.exitCode = 1;
      });
    });
}
