/** The contract that all adapters fill, through a running terminal adapter over streams. */
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { createTerminalAdapter } from '../../../adapters/terminal/index.ts';
import { adapterContract, type SeenPage } from '../adapter.contract.ts';

adapterContract({
  name: 'Terminal',
  async start(desk) {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: 'utf8' });
    let written = '';
    output.on('data', (text: string) => {
      written += text;
    });
    const adapter = createTerminalAdapter(
      { input, output, env: {}, pageSize: 5, welcome: async () => '', onLeave: () => {}, onHangUp: () => {} },
      {
        deskFor: () => desk,
        desks: [desk],
        logger: pino({ level: 'silent' }),
        now: () => new Date(0),
        stateFolder: 'unused',
      },
    );
    await adapter.start();
    const type = async (line: string): Promise<SeenPage> => {
      written = '';
      input.write(`${line}\n`);
      // An answer ends in an empty line.
      while (!written.endsWith('\n')) await new Promise((later) => setTimeout(later, 5));
      return { text: written, links: [...written.matchAll(/^ +→ (\S+)$/gm)].map((match) => match[1] ?? '') };
    };
    return {
      async ask(question) {
        const pages = [await type(question)];
        while (pages.at(-1)?.text.includes('type more for the next')) pages.push(await type('more'));
        return pages;
      },
      async stop() {
        await adapter.stop(1_000);
      },
    };
  },
});
