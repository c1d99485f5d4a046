/**
 * A small Slack on loopback: the Web API methods that the adapter calls, response_urls, and Socket Mode. Whatever is
 * sent to it goes through the checker; `problems` must stay empty. A test can make any method fail as Slack does.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { parse } from 'node:querystring';
import { WebSocketServer } from 'ws';
import { checkCall } from './checker.ts';
import { FakeSocket } from './fake-socket.ts';

export const TEAM = 'T0TEAM';
export const BOT_USER = 'U0DESK';
export const USER = 'U0READER';
export const OTHER = 'U0OTHER';
export const CHANNEL = 'C0NEWS';
export const DIRECT = 'D0READER';

export interface Call {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: arguments of every method there is; the checker has seen them
  readonly args: any;
  readonly at: number;
  readonly token: string | null;
}

/** What a method answers instead of its usual word; null: the usual word. */
export type Answer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'drop before'
  | 'drop after'
  | null;

export class FakeSlack {
  readonly calls: Call[] = [];
  readonly problems: string[] = [];
  readonly sockets: FakeSocket[] = [];
  /** Attached files by their names; given to whoever brings the bot's token. */
  readonly files = new Map<string, string>();
  /** Answers for coming calls of a method, used up in order; a function stays. */
  readonly #answers = new Map<string, Answer[] | ((call: Call) => Answer)>();
  readonly #open = new Set<Socket>();
  #server: Server | null = null;
  #ws: WebSocketServer | null = null;
  #port = 0;
  #ts = 1_700_000_000;
  readonly #messages: {
    channel: string;
    ts: string;
    thread_ts?: string;
    metadata?: unknown;
    text: string;
  }[] = [];

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#serve(request, response));
    server.on('connection', (socket) => {
      this.#open.add(socket);
      socket.on('close', () => this.#open.delete(socket));
    });
    this.#ws = new WebSocketServer({ server, path: '/socket' });
    this.#ws.on('connection', (socket) => this.sockets.push(new FakeSocket(socket)));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** As if Slack were gone: connections are refused until `start`. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.drop();
    this.#ws?.close();
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(undefined)));
    this.#server = null;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }

  responseUrl(name: string): string {
    return `http://127.0.0.1:${this.#port}/respond/${name}`;
  }

  /** A file as a message carries it. */
  file(name: string, text: string) {
    this.files.set(name, text);
    return {
      id: 'F1',
      name,
      mimetype: 'text/plain',
      size: text.length,
      url_private: `http://127.0.0.1:${this.#port}/files/${name}`,
    };
  }

  /** The newest open socket. */
  get socket(): FakeSocket {
    const open = this.sockets.filter((socket) => socket.open);
    if (!open.length) throw new Error('no socket is open');
    return open.at(-1)!;
  }

  answer(method: string, ...answers: Answer[]): void {
    this.#answers.set(method, answers);
  }

  answerAlways(method: string, answer: (call: Call) => Answer): void {
    this.#answers.set(method, answer);
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Waits until a method was called so many times. */
  async until(method: string, times = 1, withinMs = 8_000): Promise<Call[]> {
    return until(
      () => (this.of(method).length >= times ? this.of(method) : null),
      `${times}× ${method}`,
      withinMs,
    );
  }

  nextTs(): string {
    this.#ts += 1;
    return `${this.#ts}.000100`;
  }

  /** Messages that stand in Slack, whatever the poster was told. */
  get posted(): readonly { channel: string; ts: string; thread_ts?: string; text: string }[] {
    return this.#messages;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const url = new URL(request.url!, 'http://x');
    if (url.pathname.startsWith('/files/')) {
      const text = this.files.get(url.pathname.slice('/files/'.length));
      response.writeHead(request.headers.authorization?.startsWith('Bearer xoxb-') && text ? 200 : 404);
      response.end(text);
      return;
    }
    const respond = url.pathname.startsWith('/respond/');
    const method = respond ? 'response_url' : url.pathname.replace('/api/', '');
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
    const args = respond ? JSON.parse(body) : formArgs(body);
    const { token: _, team_id: __, ...checked } = args;
    const call: Call = { method, args: checked, at: performance.now(), token };
    this.calls.push(call);
    this.problems.push(...checkCall(method, checked));
    const planned = this.#answers.get(method);
    const answer = typeof planned === 'function' ? planned(call) : (planned?.shift() ?? null);
    if (answer === 'drop before') {
      request.socket.destroy();
      return;
    }
    const failed = answer !== null && answer !== 'drop after';
    const usual = failed ? null : respond ? 'ok' : this.#usual(call);
    if (answer === 'drop after') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json', ...answer?.headers });
    response.end(respond && !failed ? 'ok' : JSON.stringify(failed ? (answer?.body ?? {}) : usual));
  }

  #usual({ method, args }: Call): unknown {
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: TEAM, user_id: BOT_USER, bot_id: 'B0DESK', is_enterprise_install: false };
      case 'apps.connections.open':
        return { ok: true, url: `ws://127.0.0.1:${this.#port}/socket` };
      case 'chat.postMessage': {
        const ts = this.nextTs();
        this.#messages.push({ ...args, ts });
        return { ok: true, channel: args.channel, ts, message: { ts, text: args.text } };
      }
      case 'chat.postEphemeral':
        return { ok: true, message_ts: this.nextTs() };
      case 'chat.update':
        return { ok: true, channel: args.channel, ts: args.ts };
      case 'users.info':
        return { ok: true, user: { id: args.user, real_name: 'Ines Moreau', name: 'ines' } };
      case 'views.open':
        return { ok: true, view: { id: 'V1' } };
      case 'conversations.replies':
      case 'conversations.history':
        return {
          ok: true,
          messages: this.#messages.filter((message) => message.channel === args.channel),
        };
      case 'oauth.v2.access':
        return {
          ok: true,
          app_id: 'A0APP',
          token_type: 'bot',
          access_token: 'xoxb-installed-token',
          scope: 'chat:write,commands',
          bot_user_id: BOT_USER,
          team: { id: 'T0SECOND', name: 'Second' },
          enterprise: null,
          is_enterprise_install: false,
          authed_user: { id: USER },
        };
      default:
        return { ok: true };
    }
  }
}

/** web-api sends forms whose richer values are JSON. */
function formArgs(body: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parse(body)).map(([key, value]) => {
      const text = String(value);
      if (/^[[{]/.test(text)) return [key, JSON.parse(text)];
      return [key, text === 'true' ? true : text === 'false' ? false : text];
    }),
  );
}

export async function until<T>(look: () => T | null, what: string, withinMs = 8_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
