/** Options that every command has, and the parsing of those that are numbers. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { LOG_LEVELS } from '../../shared/log-levels.ts';

export interface CommonOptions {
  readonly corpus?: readonly string[];
  readonly limit?: number;
  readonly logLevel?: (typeof LOG_LEVELS)[number];
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--corpus <path>', 'folder or file of articles; repeat for several (default: seeds)', collect)
    .option('--limit <n>', 'how many statements or passages', wholeNumber)
    .addOption(
      new Option('--log-level <level>', 'what is logged to standard error').choices([...LOG_LEVELS]),
    );
}

function collect(value: string, former: readonly string[] | undefined): string[] {
  return [...(former ?? []), value];
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw new InvalidArgumentError('It must be a whole number from 1 to 10000.');
  return number;
}
