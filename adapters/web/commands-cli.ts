/** `quotedesk web link`: the address that signs a browser in to an archive. */
import type { Command } from 'commander';
import { QuotedeskError } from '../../src/index.ts';
import { linkSecret } from '../shared/http/link-secret.ts';
import { SignedLinks } from '../shared/http/signed-links.ts';
import { publicUrlOf, readWebSettings } from './settings.ts';

export interface WebCommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WritableStream;
  readonly stateFolder: () => string;
  /** Names of the archives of this program, that of the web's readers first. */
  readonly archives: () => Promise<readonly string[]>;
}

export function registerWebCommands(program: Command, context: WebCommandContext): void {
  program
    .command('web')
    .description('set up the web pages')
    .command('link')
    .description('print the address that signs a browser in for thirty days; its key is a bearer token too')
    .option('--archive <name>', 'which archive, where the corpora file has several')
    .action(async ({ archive }: { archive?: string }) => {
      const read = readWebSettings(context.env);
      if (read === null) throw new QuotedeskError('SETTINGS', '- QUOTEDESK_WEB is not set: the web is off.');
      if ('problems' in read)
        throw new QuotedeskError('SETTINGS', read.problems.map((problem) => `- ${problem}`).join('\n'));
      const archives = await context.archives();
      const corpus = archive ?? archives[0] ?? '';
      if (!archives.includes(corpus))
        throw new QuotedeskError(
          'USAGE',
          `There is no archive “${corpus}”: there are ${archives.join(', ')}.`,
        );
      const secret = read.settings.secret ?? linkSecret(context.stateFolder());
      const key = new SignedLinks(secret, () => new Date()).sign({ corpus, kind: 'archive', id: '' });
      context.stdout.write(`${publicUrlOf(read.settings)}/enter?key=${key}\n`);
    });
}
