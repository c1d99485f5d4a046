/**
 * The protocol over streamable HTTP, on this machine's own address alone: a proxy with TLS stands before it. A request
 * brings the token; what a web page sends is refused unless its origin is listed.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';
import type { Adapter } from '../adapter.ts';
import { listen } from '../shared/http/listen.ts';
import { readBody } from '../shared/http/read-body.ts';
import { SERVER_TIMEOUTS } from '../shared/http/server-timeouts.ts';
import { LIMITS } from './limits.ts';
import type { ServerContext } from './server.ts';
import { Sessions } from './sessions.ts';
import type { McpHttpSettings } from './settings.ts';
import { UnderWay } from './under-way.ts';

export const HOST = '127.0.0.1';
export const PATH = '/mcp';

/** What is refused before the protocol is reached: status → sentence. */
const REFUSALS = {
  400: 'The request is no message of the protocol, or it names no session: begin with initialize.',
  401: 'The request brings no valid token: Authorization: Bearer TOKEN.',
  403: 'Pages of this origin may not ask: QUOTEDESK_MCP_ORIGINS lists those that may.',
  404: 'There is nothing here, or the session is over: begin again with initialize.',
  413: 'The request is too large.',
  500: 'The request could not be answered because of a fault of the server; its log says which.',
} as const;

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
    receive(request, response).catch((error: unknown) => {
      context.logger.error({ err: error }, 'a request of the model context protocol failed');
      refuse(response, 500);
    });
  });
  server.maxConnections = LIMITS.connections;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, authorization = '', 'mcp-session-id': named } = request.headers;
    if (request.url?.split('?')[0] !== PATH) return refuse(response, 404);
    if (origin !== undefined && !origins.has(origin)) return refuse(response, 403);
    if (!timingSafeEqual(digest(authorization), wanted)) return refuse(response, 401);
    let message: unknown;
    if (request.method === 'POST') {
      const body = await readBody(request, LIMITS.message);
      if (body === null) return refuse(response, 413);
      message = parse(body);
      if (message === null || typeof message !== 'object') return refuse(response, 400);
    }
    if (typeof named === 'string') {
      const known = sessions.find(named);
      return known ? known.handleRequest(request, response, message) : refuse(response, 404);
    }
    if (!isInitializeRequest(message)) return refuse(response, 400);
    return (await sessions.begin()).handleRequest(request, response, message);
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

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: keyof typeof REFUSALS): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify({
    jsonrpc: '2.0',
    error: { code: -32_000, message: REFUSALS[status] },
    id: null,
  });
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      connection: 'close',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    })
    .end(text);
}
