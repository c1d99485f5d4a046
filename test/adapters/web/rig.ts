/** The web over a real desk with invented articles, on a free port of this machine. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createMcpMount } from '../../../adapters/mcp/mount.ts';
import type { PushIntake } from '../../../adapters/shared/http/push.ts';
import type { ServerTimeouts } from '../../../adapters/shared/http/server-timeouts.ts';
import { SignedLinks } from '../../../adapters/shared/http/signed-links.ts';
import { createWebAdapter } from '../../../adapters/web/index.ts';
import type { WebSettings } from '../../../adapters/web/settings.ts';
import { type Desk, type DeskFor, openDesk } from '../../../src/index.ts';

export const SECRET = 's'.repeat(40);
export const PROXY = { userHeader: 'x-forwarded-user', secret: 'p'.repeat(40) };

/** Markup in every field that a page shows. */
export const HOSTILE = {
  id: 'hostile/"><script>document.title="owned"</script>',
  title: '</title><script>document.title="owned"</script><img src=x onerror=alert(1)>',
  outlet: '"><svg onload=alert(1)>',
  published: '2026-05-01',
  url: 'javascript:alert(document.domain)',
  text: 'Captain Una <b onclick=alert(1)>Reef said on Friday: "Call <script>document.title=\'owned\'</script> \u202ethe press\u202c now."\n\nReef added: "{{7*7}} <img src=x onerror=alert(1)> &lt;b&gt; stays as it is."',
};

const LONG = 'The harbour wall will be rebuilt before the winter storms reach the old town again.';

/** Later than every test's day. */
export const EMBARGO_ENDS = '2999-01-01T00:00:00Z';

export const ARTICLES = [
  {
    id: 'harbour',
    title: 'Harbour to be rebuilt',
    outlet: 'The Quay',
    published: '2026-03-02',
    url: 'https://quay.example/harbour',
    text: `Mayor Ada Moss said on Sunday: "${LONG}"\n\n"We have no money for a second bridge," Moss added.\nSenator Tom Pike denied that the bridge was planned.\n\nThe council meets on Friday.`,
  },
  {
    id: 'reprint',
    title: 'Wall before winter',
    outlet: 'Inland Post',
    published: '2026-03-03',
    text: `Mayor Ada Moss said on Sunday: "${LONG}"\n\nThe council met on Monday.`,
  },
  {
    id: 'bridge',
    title: 'Pike waits',
    outlet: 'The Quay',
    published: '2026-04-05',
    text: 'Senator Tom Pike said on Monday: "The bridge must wait for the tolls."',
  },
  HOSTILE,
  {
    id: 'embargoed',
    title: 'Later',
    embargo: EMBARGO_ENDS,
    text: 'Chancellor Odo Verity said on Friday: "The lighthouse will be sold to a hotel."',
  },
  {
    id: 'withdrawn',
    title: 'Secret',
    status: 'withheld',
    text: 'Treasurer Ines Quill said on Friday: "The reserve fund is empty since the flood."',
  },
];

const SPORTS = [
  {
    id: 'match',
    title: 'Late goal',
    outlet: 'The Whistle',
    published: '2026-02-01',
    text: 'Coach Bram Holt said on Saturday: "We played the second half with ten people."',
  },
];

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Rig {
  readonly links: SignedLinks;
  readonly desks: { readonly news: Desk; readonly sports: Desk };
  readonly url: string;
  /** `Authorization` of somebody who sees all of the archive "news". */
  readonly reader: Readonly<Record<string, string>>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  send(path: string, sent: Sent): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startRig(
  options: {
    readonly now?: () => Date;
    readonly proxy?: boolean;
    readonly pushes?: PushIntake;
    readonly oidc?: WebSettings['oidc'];
    readonly timeouts?: ServerTimeouts;
    readonly closed?: ReadonlySet<string>;
  } = {},
): Promise<Rig> {
  const now = options.now ?? (() => new Date());
  const folder = await mkdtemp(join(tmpdir(), 'quotedesk-web-'));
  const open = async (name: string, articles: readonly object[]) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'all.jsonl'), articles.map((one) => JSON.stringify(one)).join('\n'));
    const desk = await openDesk({ name, corpus: [join(folder, name)], now });
    await desk.ready();
    return desk;
  };
  const news = await open('news', ARTICLES);
  const sports = await open('sports', SPORTS);
  const deskFor: DeskFor = ({ channel }) => (channel === 'holt' ? sports : news);
  const settings: WebSettings = {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://desk.example',
    secret: SECRET,
    pushToken: null,
    proxy: options.proxy === false ? null : PROXY,
    oidc: options.oidc ?? null,
  };
  const links = new SignedLinks(SECRET, now);
  const logger = pino({ level: 'silent' });
  const adapter = createWebAdapter(
    settings,
    {
      deskFor,
      desks: [news, sports],
      logger,
      now,
      version: '1',
      ...(options.closed ? { closed: options.closed } : {}),
      ...(options.timeouts ? { timeouts: options.timeouts } : {}),
      mounts: [createMcpMount({ limit: 20, version: '1', logger, progress: () => null })],
    },
    links,
    options.pushes ?? null,
  );
  await adapter.start();
  const url = `http://127.0.0.1:${adapter.port()}`;
  const send = (path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: adapter.port(), method, path, headers, agent: false },
        (response) => {
          const { statusCode = 0, headers: got } = response;
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: statusCode, headers: got, text: Buffer.concat(parts).toString() }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    links,
    desks: { news, sports },
    url,
    reader: { authorization: `Bearer ${links.sign({ corpus: 'news', kind: 'archive', id: '' })}` },
    get: (path, headers = {}) => send(path, { headers }),
    send,
    async stop() {
      await adapter.stop(1_000);
      await Promise.all([news.close(), sports.close()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** The words of a page as a reader sees them: markup taken off, entities read. */
export function seen(markup: string): string {
  return markup
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
