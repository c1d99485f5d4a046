/** Pages for readers: the words where they stand, on a server of this process. A proxy with TLS stands before it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Desk } from '../../src/index.ts';
import type { Adapter, AdapterContext } from '../adapter.ts';
import { listen } from '../shared/http/listen.ts';
import type { Mount } from '../shared/http/mount.ts';
import type { PushIntake } from '../shared/http/push.ts';
import { SERVER_TIMEOUTS, type ServerTimeouts } from '../shared/http/server-timeouts.ts';
import type { SignedLinks } from '../shared/http/signed-links.ts';
import { createApp } from './app.ts';
import { LIMITS } from './limits.ts';
import { Oidc } from './oidc.ts';
import { publicUrlOf, type WebSettings } from './settings.ts';

export interface WebAdapter extends Adapter {
  /** The port that is listened on, once started. */
  readonly port: () => number;
}

export function createWebAdapter(
  settings: WebSettings,
  context: Pick<AdapterContext, 'deskFor' | 'desks' | 'logger' | 'now'> & {
    readonly version: string;
    readonly mounts?: readonly Mount[];
    /** Desks for files and /api, where articles are not open to them as to pages. Default: those of the pages. */
    readonly exportDesks?: readonly Desk[];
    /** Names of archives that no key to a single page opens; absent: none. */
    readonly closed?: ReadonlySet<string>;
    /** How long a slow client is waited for. Default: `SERVER_TIMEOUTS`. */
    readonly timeouts?: ServerTimeouts;
  },
  links: SignedLinks,
  pushes: PushIntake | null = null,
): WebAdapter {
  const { host, port, proxy, oidc } = settings;
  const { deskFor, desks, logger, now, version, mounts = [], timeouts = SERVER_TIMEOUTS } = context;
  const app = createApp({
    deskFor,
    desks,
    logger,
    now,
    links,
    closed: context.closed ?? new Set(),
    pushes,
    proxy,
    oidc: oidc && new Oidc(oidc, publicUrlOf(settings)),
    publicUrl: publicUrlOf(settings),
    version,
    mounts,
    exportDeskOf: (desk) => context.exportDesks?.find(({ name }) => name === desk.name) ?? desk,
  });
  const server = createServer(timeouts, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  server.maxConnections = LIMITS.connections;
  return {
    name: 'web',
    port: () => (server.address() as AddressInfo).port,
    async start() {
      await listen(server, { host, port, setting: 'QUOTEDESK_WEB' });
      // The first page need not wait for what is counted over the whole archive; what fails here fails there again.
      for (const desk of desks)
        void desk
          .ready()
          .then(() => desk.overview())
          .catch(() => {});
    },
    async stop(deadlineMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all(mounts.map((mount) => mount.close(deadlineMs)));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), deadlineMs);
      await closed;
      await pushes?.close();
      clearTimeout(late);
    },
  };
}
