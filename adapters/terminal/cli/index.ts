/** All commands of the command line that need no chat platform. */
import type { Command } from 'commander';
import { registerArticles } from './articles.ts';
import { registerAsk } from './ask.ts';
import { registerCheck } from './check.ts';
import type { CliContext } from './context.ts';
import { registerDiscretion } from './discretion.ts';
import { registerDoctor } from './doctor.ts';
import { registerExplain } from './explain.ts';
import { registerExtract } from './extract.ts';
import { registerIndex } from './index-archive.ts';
import { registerMarks } from './marks.ts';
import { registerModel } from './model.ts';
import { registerSearch } from './search.ts';
import { registerVerify } from './verify.ts';

export function registerCommands(program: Command, context: CliContext): void {
  registerAsk(program, context);
  registerExtract(program, context);
  registerArticles(program, context);
  registerSearch(program, context);
  registerCheck(program, context);
  registerVerify(program, context);
  registerMarks(program, context);
  registerDiscretion(program, context);
  registerExplain(program, context);
  registerDoctor(program, context);
  registerIndex(program, context);
  registerModel(program, context);
}
