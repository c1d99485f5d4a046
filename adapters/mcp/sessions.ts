/** Sessions of clients over HTTP: bounded in number, and closed when nothing has come from them for a while. */
import { randomUUID } from 'node:crypto';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { MountReader } from '../shared/http/mount.ts';
import { LIMITS } from './limits.ts';
import { createServer, type ServerContext } from './server.ts';

interface Session {
  readonly transport: StreamableHTTPServerTransport;
  /** Who began it. */
  readonly reader: string;
  /** Milliseconds. */
  usedAt: number;
}

export class Sessions {
  /** The longest unused first. */
  readonly #open = new Map<string, Session>();
  readonly #context: Omit<ServerContext, 'client' | 'desk'>;

  constructor(context: Omit<ServerContext, 'client' | 'desk'>) {
    this.#context = context;
  }

  /** null: there is no such session of this reader, or none any more. */
  find(id: string, reader: string): StreamableHTTPServerTransport | null {
    this.#closeIdle();
    const session = this.#open.get(id);
    if (session?.reader !== reader) return null;
    this.#open.delete(id);
    this.#open.set(id, { ...session, usedAt: Date.now() });
    return session.transport;
  }

  /** A transport for a client that has not begun yet: it becomes a session with its first message. */
  async begin({ desk, reader }: MountReader): Promise<StreamableHTTPServerTransport> {
    const id = randomUUID();
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => id,
      onsessioninitialized: () => this.#keep(id, transport, reader),
      onsessionclosed: () => {
        this.#open.delete(id);
      },
    });
    const server = createServer({ ...this.#context, desk, client: id });
    // The library's class states its optional fields otherwise than its own interface does.
    await server.connect(transport as Transport);
    return transport;
  }

  async close(): Promise<void> {
    const all = [...this.#open.values()];
    this.#open.clear();
    await Promise.allSettled(all.map(({ transport }) => transport.close()));
  }

  #keep(id: string, transport: StreamableHTTPServerTransport, reader: string): void {
    this.#open.set(id, { transport, reader, usedAt: Date.now() });
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
