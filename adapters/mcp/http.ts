/**
 * The protocol over streamable HTTP, on this machine's own address alone: a proxy with TLS stands before it. A request
 * brings the token; what a web page sends is refused unless its origin is listed.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Adapter } from '../adapter.ts';
import { listen } from '../shared/http/listen.ts';
import { SERVER_TIMEOUTS } from '../shared/http/server-timeouts.ts';
import { LIMITS } from './limits.ts';
import { receive, refuse } from './receive.ts';
import type { ServerContext } from './server.ts';
import { Sessions } from './sessions.ts';
import type { McpHttpSettings } from './settings.ts';
import { UnderWay } from './under-way.ts';

export const HOST = '127.0.0.1';
export const PATH = '/mcp';
/** Who brings the token is one and the same. */
const OWNER = 'token';

export interface McpHttpAdapter extends Adapter {
  /** The port that is listened on, once started. */
  readonly port: () => number;
}

export function createMcpHttpAdapter(
  { port, token, origins }: McpHttpSettings,
  context: Omit<ServerContext, 'client' | 'underWay'>,
): McpHttpAdapter {
  const underWay = new UnderWay();
  const sessions = new Sessions({ ...context, underWay });
  const wanted = digest(`Bearer ${token}`);
  const server = createHttpServer(SERVER_TIMEOUTS, (request, response) => {
    admit(request, response).catch((error: unknown) => {
      context.logger.error({ err: error }, 'a request of the model context protocol failed');
      refuse(response, 500);
    });
  });
  server.maxConnections = LIMITS.connections;

  async function admit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, authorization = '' } = request.headers;
    if (request.url?.split('?')[0] !== PATH) return refuse(response, 404);
    if (origin !== undefined && !origins.has(origin)) return refuse(response, 403);
    if (!timingSafeEqual(digest(authorization), wanted)) return refuse(response, 401);
    return receive(request, response, sessions, { desk: context.desk, reader: OWNER });
  }

  return {
    name: 'mcp over HTTP',
    port: () => (server.address() as AddressInfo).port,
    async start() {
      await listen(server, { host: HOST, port, setting: 'QUOTEDESK_MCP_HTTP' });
    },
    async stop(deadlineMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await underWay.finished(deadlineMs);
      await sessions.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Of equal length whatever was sent, so that comparing takes equally long. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
