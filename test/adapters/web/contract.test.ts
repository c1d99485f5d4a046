/** The web passes the suite of every adapter. */
import { pino } from 'pino';
import { SignedLinks } from '../../../adapters/shared/http/signed-links.ts';
import { createWebAdapter } from '../../../adapters/web/index.ts';
import { adapterContract, type SeenPage } from '../adapter.contract.ts';
import { SECRET, seen } from './rig.ts';

adapterContract({
  name: 'web',
  async start(desk) {
    const links = new SignedLinks(SECRET, () => new Date());
    const adapter = createWebAdapter(
      {
        host: '127.0.0.1',
        port: 0,
        publicUrl: null,
        secret: SECRET,
        pushToken: null,
        proxy: null,
        oidc: null,
      },
      {
        deskFor: () => desk,
        desks: [desk],
        logger: pino({ level: 'silent' }),
        now: () => new Date(),
        version: '1',
      },
      links,
    );
    await adapter.start();
    const authorization = `Bearer ${links.sign({ corpus: desk.name, kind: 'archive', id: '' })}`;
    const open = async (path: string): Promise<string> => {
      const response = await fetch(`http://127.0.0.1:${adapter.port()}${path}`, {
        headers: { authorization },
      });
      return response.text();
    };
    return {
      async ask(question) {
        const pages: SeenPage[] = [];
        let path: string | undefined = `/ask?${new URLSearchParams({ q: question })}`;
        while (path) {
          const markup = await open(path);
          pages.push({ text: seen(markup.replace(/<\/?q>/g, '')), links: outside(markup) });
          path = /rel="next" href="([^"]*)"/.exec(markup)?.[1]?.replaceAll('&amp;', '&');
        }
        return pages;
      },
      stop: () => adapter.stop(1_000),
    };
  },
});

/** Addresses that lead out of these pages. */
const outside = (markup: string): string[] =>
  [...markup.matchAll(/href="([^"]*)"/g)]
    .map(([, href = '']) => seen(href))
    .filter((href) => !/^(?:\/(?!\/)|#)/.test(href));
