/** The second transport: Discord sends each interaction as a request, and our first response is the answer to it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../logger.ts';
import { listen } from '../shared/http/listen.ts';
import { readBody } from '../shared/http/read-body.ts';
import { describeError } from './errors.ts';
import { isPing } from './incoming.ts';
import type { Carrier } from './responder.ts';
import type { DiscordSettings } from './settings.ts';
import { within } from './under-way.ts';
import { isFromDiscord, readPublicKey } from './verify.ts';

/** Interactions are small; a pasted message of 4,000 characters with everything around it stays far below. */
const MAX_BODY = 256 * 1024;

export interface HttpTransport {
  /** Resolves with the port that is listened on. */
  start(): Promise<number>;
  stop(deadlineMs: number): Promise<void>;
}

export type OnInteraction = (raw: unknown, carrierOf: () => Carrier) => Promise<boolean>;

export function createHttpTransport(
  settings: Extract<DiscordSettings['transport'], { type: 'http' }>,
  logger: Logger,
  onInteraction: OnInteraction,
  now: () => Date,
): HttpTransport {
  const key = readPublicKey(settings.publicKey);
  const server: Server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5_000 },
    (request, response) => {
      receive(request, response).catch((error: unknown) => {
        logger.error({ error: describeError(error) }, 'a request could not be answered');
        end(response, 500);
      });
    },
  );

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return end(response, 405);
    const body = await readBody(request, MAX_BODY);
    if (body === null) return end(response, 413);
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
    if (!isFromDiscord(key, one(signature), one(timestamp), body, now())) return end(response, 401);
    const raw = parse(body);
    if (isPing(raw)) return end(response, 200, { type: 1 });
    const carrier: Carrier = async (first) => {
      // Discord has hung up: for the asker, this interaction is over.
      if (response.destroyed || response.headersSent)
        throw Object.assign(new Error('the request is over'), { code: 10062 });
      await new Promise<void>((resolve, reject) => {
        response.once('finish', resolve).once('close', () => reject(new Error('the request was cut off')));
        end(response, 200, first);
      });
      return null;
    };
    if (!(await onInteraction(raw, () => carrier))) end(response, 400);
    // Every path above responds; this is the net under them.
    if (!response.headersSent) end(response, 500);
  }

  return {
    async start() {
      await listen(server, { host: settings.host, port: settings.port, setting: 'DISCORD_HTTP_PORT' });
      const { port } = server.address() as AddressInfo;
      logger.info({ port }, 'waiting for Discord’s requests');
      return port;
    },
    async stop(deadlineMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      if (!(await within(closed, deadlineMs))) server.closeAllConnections();
    },
  };
}

function end(response: ServerResponse, status: number, body?: object): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response
    .writeHead(status, {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
