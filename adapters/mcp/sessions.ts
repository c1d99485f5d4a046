/** Sessions of clients over HTTP: bounded in number, and closed when nothing has come from them for a while. */
import { randomUUID } from 'node:crypto';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LIMITS } from './limits.ts';
import { createServer, type ServerContext } from './server.ts';

interface Session {
  readonly transport: StreamableHTTPServerTransport;
  /** Milliseconds. */
  usedAt: number;
}

export class Sessions {
  /** The longest unused first. */
  readonly #open = new Map<string, Session>();
  readonly #context: Omit<ServerContext, 'client'>;

  constructor(context: Omit<ServerContext, 'client'>) {
    this.#context = context;
  }

  /** null: there is no such session, or none any more. */
  find(id: string): StreamableHTTPServerTransport | null {
    this.#closeIdle();
    const session = this.#open.get(id);
    if (!session) return null;
    this.#open.delete(id);
    this.#open.set(id, { ...session, usedAt: Date.now() });
    return session.transport;
  }

  /** A transport for a client that has not begun yet: it becomes a session with its first message. */
  async begin(): Promise<StreamableHTTPServerTransport> {
    const id = randomUUID();
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => id,
      onsessioninitialized: () => this.#keep(id, transport),
      onsessionclosed: () => {
        this.#open.delete(id);
      },
    });
    const server = createServer({ ...this.#context, client: id });
    // The library's class states its optional fields otherwise than its own interface does.
    await server.connect(transport as Transport);
    return transport;
  }

  async close(): Promise<void> {
    const all = [...this.#open.values()];
    this.#open.clear();
    await Promise.allSettled(all.map(({ transport }) => transport.close()));
  }

  #keep(id: string, transport: StreamableHTTPServerTransport): void {
    this.#open.set(id, { transport, usedAt: Date.now() });
    this.#closeIdle();
  }

  #closeIdle(): void {
    const oldest = Date.now() - LIMITS.sessionIdleMs;
    for (const [id, { transport, usedAt }] of this.#open) {
      if (usedAt >= oldest && this.#open.size <= LIMITS.sessions) return;
      this.#open.delete(id);
      void transport.close().catch(() => {});
    }
  }
}
