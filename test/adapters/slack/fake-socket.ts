/** Slack's end of one Socket Mode connection. */
import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';

export interface Ack {
  readonly envelope_id: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever an acknowledgement carries
  readonly payload?: any;
  readonly at: number;
}

export class FakeSocket {
  readonly #socket: WebSocket;
  readonly acks: Ack[] = [];

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      this.acks.push({ ...JSON.parse(String(data)), at: performance.now() });
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP' } }));
  }

  get open(): boolean {
    return this.#socket.readyState === 1;
  }

  /** Sends an envelope; the same `id` again is a retry. */
  send(type: string, payload: unknown, id: string = randomUUID(), retry?: number): string {
    this.raw(
      JSON.stringify({
        envelope_id: id,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' }),
      }),
    );
    return id;
  }

  raw(text: string): void {
    this.#socket.send(text);
  }

  /** Slack asks for a new connection, then closes. */
  refresh(): void {
    this.raw(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  drop(): void {
    this.#socket.terminate();
  }
}
