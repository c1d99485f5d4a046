/**
 * A port for operators: /healthz says that the process lives, /readyz that it should get questions, /metrics what it has
 * done. Off unless QUOTEDESK_OPERATIONS is set; nothing of a question is told.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Desk } from '../../src/index.ts';
import type { Logger } from '../logger.ts';
import { listen } from '../shared/http/listen.ts';
import { SERVER_TIMEOUTS } from '../shared/http/server-timeouts.ts';
import type { Metrics } from './metrics.ts';
import type { OperationsSettings } from './settings.ts';

export interface OperationsContext {
  readonly desks: readonly Desk[];
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Whether what desks share can be reached; null: they share nothing. */
  readonly isSharedReady: (() => Promise<boolean>) | null;
}

export interface Operations {
  readonly port: () => number;
  /** Before the adapters: a desk that is not ready says so. */
  start(): Promise<void>;
  /** Every adapter takes questions. */
  started(): void;
  /** Says that this desk is leaving, and waits until balancers have looked. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

export function createOperations(
  { host, port, drainMs }: OperationsSettings,
  { desks, metrics, logger, isSharedReady }: OperationsContext,
): Operations {
  let hasStarted = false;
  let isLeaving = false;
  const read = new Set<Desk>();
  const server = createServer(SERVER_TIMEOUTS, (request, response) => {
    answer(request.method ?? '', request.url?.split('?')[0] ?? '', response).catch((error: unknown) => {
      logger.error({ err: error }, 'a request of an operator failed');
      if (!response.headersSent) end(response, 500, 'It could not be told.\n');
    });
  });

  async function answer(method: string, path: string, response: ServerResponse): Promise<void> {
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Only GET is answered.\n');
    switch (path) {
      case '/healthz':
        return end(response, 200, 'ok\n');
      case '/readyz': {
        const reasons = await whyNotReady();
        return end(response, reasons.length === 0 ? 200 : 503, `${reasons.join('\n') || 'ready'}\n`);
      }
      case '/metrics':
        return end(response, 200, await metrics.text(), metrics.contentType);
      default:
        return end(response, 404, 'There are /healthz, /readyz and /metrics.\n');
    }
  }

  async function whyNotReady(): Promise<string[]> {
    const shared = isSharedReady === null || (await isSharedReady());
    return [
      ...(isLeaving ? ['This desk is leaving.'] : []),
      ...(hasStarted ? [] : ['The platforms are not connected yet.']),
      ...desks.filter((desk) => !read.has(desk)).map(({ name }) => `The archive ${name} is being read.`),
      ...(shared ? [] : ['Redis cannot be reached.']),
    ];
  }

  return {
    port: () => (server.address() as AddressInfo).port,
    async start() {
      await listen(server, { host, port, setting: 'QUOTEDESK_OPERATIONS' });
      for (const desk of desks)
        desk.ready().then(
          () => read.add(desk),
          () => {},
        );
    },
    started() {
      hasStarted = true;
    },
    async drain() {
      isLeaving = true;
      await delay(drainMs);
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function end(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
    })
    .end(text);
}
