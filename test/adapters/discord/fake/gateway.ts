/** Discord's gateway in small: HELLO, IDENTIFY, READY, heartbeats, RESUME with replay, close codes. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

interface Session {
  readonly id: string;
  readonly shard: readonly number[];
  sequence: number;
  /** Every dispatch, so that a RESUME can replay what was missed. */
  readonly sent: { s: number; t: string; d: unknown }[];
}

export const BOT_USER = {
  id: '900000000000000001',
  username: 'quotedesk',
  discriminator: '0',
  avatar: null,
  bot: true,
};
export const APPLICATION = '800000000000000001';

export class FakeGateway {
  readonly identifies: { token: string; intents: number; shard: readonly number[] }[] = [];
  readonly resumes: { session_id: string; seq: number }[] = [];
  /** Messages of clients, heartbeats left out. */
  sends = 0;
  /** Closes the next connection that identifies. */
  closeOnIdentify: number | null = null;
  /** Sessions are forgotten: RESUME gets "invalid session". */
  forgetful = false;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #live = new Map<WebSocket, Session>();
  #address = '';
  #waiting: (() => void)[] = [];

  constructor(server: Server, address: () => string) {
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => {
      this.#address = address();
      this.#serve(socket);
    });
  }

  get connected(): number {
    return this.#live.size;
  }

  /** Resolves once that many sessions are live. */
  async ready(count = 1): Promise<void> {
    while (this.#live.size < count) await new Promise<void>((go) => this.#waiting.push(go));
  }

  /** To the first session; kept for replay while nobody is connected. */
  dispatch(t: string, d: unknown): void {
    const session = [...this.#sessions.values()].at(-1);
    if (!session) throw new Error('nobody has identified');
    session.sequence += 1;
    const event = { s: session.sequence, t, d };
    session.sent.push(event);
    for (const [socket, live] of this.#live) if (live === session) send(socket, { op: 0, ...event });
  }

  /** Closes every connection, or breaks it without a word. */
  drop(code: number | 'break'): void {
    for (const socket of this.#server.clients) {
      if (code === 'break') socket.terminate();
      else socket.close(code);
      this.#live.delete(socket);
    }
  }

  reconnect(): void {
    for (const socket of this.#live.keys()) send(socket, { op: 7, d: null });
  }

  close(): void {
    this.drop('break');
    this.#server.close();
  }

  #serve(socket: WebSocket): void {
    send(socket, { op: 10, d: { heartbeat_interval: 41_250 } });
    socket.on('close', () => this.#live.delete(socket));
    socket.on('error', () => this.#live.delete(socket));
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: never };
      if (op === 1) {
        send(socket, { op: 11 });
        return;
      }
      this.sends += 1;
      if (op === 2) this.#identify(socket, d);
      if (op === 6) this.#resume(socket, d);
    });
  }

  #identify(socket: WebSocket, d: { token: string; intents: number; shard?: number[] }): void {
    this.identifies.push({ token: d.token, intents: d.intents, shard: d.shard ?? [0, 1] });
    if (this.closeOnIdentify !== null) {
      socket.close(this.closeOnIdentify);
      return;
    }
    const session: Session = {
      id: `session${this.#sessions.size + 1}`,
      shard: d.shard ?? [0, 1],
      sequence: 1,
      sent: [],
    };
    this.#sessions.set(session.id, session);
    send(socket, {
      op: 0,
      s: 1,
      t: 'READY',
      d: {
        v: 10,
        user: BOT_USER,
        guilds: [{ id: '700000000000000001', unavailable: true }],
        session_id: session.id,
        resume_gateway_url: `${this.#address}/resume`,
        shard: session.shard,
        application: { id: APPLICATION, flags: 0 },
      },
    });
    this.#enter(socket, session);
  }

  #resume(socket: WebSocket, d: { session_id: string; seq: number }): void {
    this.resumes.push({ session_id: d.session_id, seq: d.seq });
    const session = this.#sessions.get(d.session_id);
    if (!session || this.forgetful) {
      send(socket, { op: 9, d: false });
      return;
    }
    for (const event of session.sent) if (event.s > d.seq) send(socket, { op: 0, ...event });
    session.sequence += 1;
    send(socket, { op: 0, s: session.sequence, t: 'RESUMED', d: {} });
    this.#enter(socket, session);
  }

  #enter(socket: WebSocket, session: Session): void {
    this.#live.set(socket, session);
    for (const go of this.#waiting.splice(0)) go();
  }
}

function send(socket: WebSocket, payload: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}

/** What GET /gateway/bot tells. */
export function gatewayInformation(port: number, shards: number): object {
  return {
    url: `ws://127.0.0.1:${port}`,
    shards,
    session_start_limit: { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 },
  };
}
