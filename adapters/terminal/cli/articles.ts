/** `quotedesk articles`: what was read, one line an article, before anything is made of it. */
import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';
import { writeJsonLine } from './output.ts';

interface ArticlesOptions extends CommonOptions {
  readonly json?: boolean;
}

export function registerArticles(program: Command, context: CliContext): void {
  addCommonOptions(program.command('articles'))
    .description('every article as it was read, one line each')
    .option('--json', 'print JSON for a program, with the whole text')
    .action(async (options: ArticlesOptions) => {
      const articles = await context.articles(options);
      for (const article of articles.slice(0, options.limit)) {
        if (options.json) {
          await writeJsonLine(context.stdout, article);
          continue;
        }
        const { id, title, outlet, published, authors } = article;
        const known = [outlet, published?.slice(0, 10), authors.join(', ')].filter(Boolean).join(' · ');
        context.stdout.write(`${id}\n  ${title ?? '(no title)'}${known ? `  (${known})` : ''}\n`);
      }
    });
}
