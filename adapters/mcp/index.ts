/** The Model Context Protocol over standard input and output: one client, which started this program. */
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Adapter } from '../adapter.ts';
import { LIMITS } from './limits.ts';
import { createServer, type ServerContext } from './server.ts';
import { UnderWay } from './under-way.ts';

export interface StdioStreams {
  readonly input: Readable;
  /** Carries nothing but the protocol. */
  readonly output: Writable;
  /** Called once when the client has closed its end and everything it asked is answered. */
  readonly onLeave: () => void;
}

/** A client that has closed its end waits no longer than this for answers. */
const LEAVING_MS = 60_000;

export function createMcpAdapter(
  { input, output, onLeave }: StdioStreams,
  context: Omit<ServerContext, 'client' | 'underWay'>,
): Adapter {
  const underWay = new UnderWay();
  const server = createServer({ ...context, client: 'mcp', underWay });
  let hasLeft = false;
  const leave = () => {
    if (hasLeft) return;
    hasLeft = true;
    // Messages that have arrived with the end are taken up first.
    setImmediate(() => void underWay.finished(LEAVING_MS).then(onLeave));
  };
  server.onerror = (error) => context.logger.warn({ err: error }, 'a message could not be used');
  server.onclose = leave;
  return {
    name: 'mcp',
    async start() {
      input.once('end', leave);
      await server.connect(new StdioServerTransport(input, output, { maxBufferSize: LIMITS.message }));
    },
    async stop(deadlineMs) {
      await underWay.finished(deadlineMs);
      hasLeft = true;
      await server.close();
    },
  };
}
