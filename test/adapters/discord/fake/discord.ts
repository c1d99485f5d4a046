/**
 * Discord's REST API and gateway in small, on loopback: enough to hold a real discord.js to Discord's rules. It keeps
 * interactions as Discord does (3 seconds for one first response, then edits and follow-ups), and notes every body that
 * Discord would refuse.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Call, type Fault, kept, refuse } from './answers.ts';
import { APPLICATION, FakeGateway, gatewayInformation } from './gateway.ts';
import { Interaction, LOADING, type Message, News, newMessage } from './interaction.ts';
import { violations, warmUp } from './openapi.ts';
import { GUILD } from './payloads.ts';
import { routeOf } from './routes.ts';
import { commandProblems, messageProblems } from './rules.ts';

export const TOKEN = 'OTAwMDAwMDAwMDAwMDAwMDAx.fake.BOTTOKEN-do-not-log';

export class FakeDiscord {
  readonly calls: Call[] = [];
  readonly problems: string[] = [];
  readonly messages = new Map<string, Message>();
  readonly interactions = new Map<string, Interaction>();
  readonly faults: Fault[] = [];
  /** What the bot may do in its server. */
  serverPermissions = 68_608n;
  /** The Interactions Endpoint URL of the application. */
  endpoint: string | null = null;
  /** So many messages are made although the connection breaks before the bot hears of it. */
  lost = 0;
  /** Attached files by their names. */
  readonly files = new Map<string, string>();
  readonly threads = new Map<string, string>();
  /** Roles of people in the server. */
  readonly roles = new Map<string, readonly string[]>();
  commands: unknown[] = [];
  /** Those registered for one server. */
  guildCommands: unknown[] = [];
  shards = 1;
  /** Whether bodies are validated; a load test looks at the clock instead. */
  strict = true;
  /** Milliseconds within which a first response is taken. */
  patience = 3_000;
  readonly server: Server;
  readonly gateway: FakeGateway;
  #port = 0;
  readonly #news = new News();

  constructor() {
    this.server = createServer((request, response) => void this.#serve(request, response));
    this.gateway = new FakeGateway(this.server, () => `ws://127.0.0.1:${this.#port}`);
  }

  async start(port = 0): Promise<this> {
    if (this.strict) warmUp();
    await new Promise<void>((go) => this.server.listen(port, '127.0.0.1', go));
    this.#port = (this.server.address() as AddressInfo).port;
    return this;
  }

  get port(): number {
    return this.#port;
  }

  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  async stop(): Promise<void> {
    this.gateway.close();
    this.server.closeAllConnections();
    await new Promise<void>((go) => this.server.close(() => go()));
  }

  /** A file as a message carries it. */
  file(filename: string, text: string) {
    this.files.set(filename, text);
    const url = `http://127.0.0.1:${this.#port}/files/${filename}`;
    return { id: '1', filename, size: text.length, url, proxy_url: url };
  }

  fault(method: string, route: RegExp, status: number, body?: unknown, rest: Partial<Fault> = {}): void {
    this.faults.push({ method, route, status, body, times: 1, ...rest });
  }

  /** A user does something: over the gateway, unless another way is given. */
  interact(
    payload: Interaction['payload'],
    way: (payload: object) => void = (d) => this.gateway.dispatch('INTERACTION_CREATE', d),
  ): Interaction {
    const interaction = new Interaction(payload);
    this.interactions.set(payload.token, interaction);
    way(payload);
    return interaction;
  }

  /** A user writes; resolves with the bot's next message in that channel. */
  async write(payload: { channel_id: string }, ms = 5_000): Promise<Message> {
    const before = new Set(this.messages.keys());
    this.gateway.dispatch('MESSAGE_CREATE', payload);
    return this.nextMessage(before, payload.channel_id, ms);
  }

  async nextMessage(before: ReadonlySet<string>, channel: string, ms = 5_000): Promise<Message> {
    const found = () =>
      [...this.messages.values()].find((m) => !before.has(m.id) && m.channel_id === channel);
    await this.#news.until(() => found() !== undefined, ms, 'no message came');
    return found() as Message;
  }

  /** The first response as Discord takes it, over REST or as the answer to its own request. */
  respond(interaction: Interaction, body: { type: number; data?: Record<string, unknown> }): Answer {
    if (performance.now() - interaction.sentAt > this.patience)
      return refuse(404, 10062, 'Unknown interaction');
    if (interaction.first !== null) return refuse(400, 40060, 'Interaction has already been acknowledged.');
    const wrong = this.strict
      ? violations('POST', '/interactions/{interaction_id}/{interaction_token}/callback', body)
      : [];
    if (this.strict && (body.type === 4 || body.type === 7)) wrong.push(...messageProblems(body.data));
    if (wrong.length) {
      this.problems.push(...wrong.map((problem) => `response ${body.type}: ${problem}`));
      return refuse(400, 50035, 'Invalid Form Body');
    }
    interaction.first = body.type;
    interaction.data = body.data;
    interaction.acknowledgedAt = performance.now();
    const { payload } = interaction;
    if (body.type === 4 || body.type === 5)
      interaction.original = this.#message(payload.channel_id, body.data ?? {}, {
        interaction_metadata: { id: payload.id },
        flags: Number(body.data?.flags ?? 0) | (body.type === 5 ? LOADING : 0),
      });
    if (body.type === 6 || body.type === 7) {
      const source = payload.message && this.messages.get(payload.message.id);
      if (!source) return refuse(400, 50035, 'Invalid Form Body');
      interaction.original = source;
      if (body.type === 7) source.components = (body.data?.components as unknown[]) ?? source.components;
    }
    interaction.change();
    const resource = { type: body.type, message: interaction.original ?? undefined };
    return { status: 200, body: { interaction: { id: payload.id, type: 2 }, resource } };
  }

  #message(channel: string, data: Record<string, unknown>, more: Partial<Message> = {}): Message {
    const made = newMessage(channel, data, more);
    this.messages.set(made.id, made);
    this.#news.tell();
    return made;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.api);
    if (url.pathname.startsWith('/files/')) {
      response.end(this.files.get(url.pathname.slice('/files/'.length)));
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const text = Buffer.concat(parts).toString('utf8');
    const body: unknown = text ? JSON.parse(text) : undefined;
    const method = request.method ?? '';
    const path = url.pathname.replace(/^\/api\/v10/, '');
    const route = routeOf(path);
    const authorized = request.headers.authorization === `Bot ${TOKEN}`;
    const fault = this.faults.find((f) => f.times > 0 && f.method === method && f.route.test(route));
    let answer: Answer;
    if (fault) {
      fault.times -= 1;
      answer = {
        status: fault.status,
        body: fault.body,
        ...(fault.headers ? { headers: fault.headers } : {}),
      };
    } else answer = this.#route(method, route, path, body, authorized);
    if (this.lost > 0 && method === 'POST' && route === '/channels/{channel_id}/messages') {
      this.lost -= 1;
      answer = { status: 400, body: { code: 0, message: 'lost' } };
    }
    this.calls.push({ method, route, path, body, authorized, at: performance.now(), status: answer.status });
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  #route(method: string, route: string, path: string, body: unknown, authorized: boolean): Answer {
    const [, , first = '', second = ''] = path.split('/');
    const open = route.startsWith('/interactions') || route.startsWith('/webhooks');
    if (!open && !authorized) return refuse(401, 0, '401: Unauthorized');
    switch (`${method} ${route}`) {
      case 'GET /gateway/bot':
        return { status: 200, body: gatewayInformation(this.#port, this.shards) };
      case 'GET /applications/@me':
        return {
          status: 200,
          body: { id: APPLICATION, name: 'quotedesk', interactions_endpoint_url: this.endpoint },
        };
      case 'GET /applications/{application_id}/commands':
        return { status: 200, body: this.commands };
      case 'GET /applications/{application_id}/guilds/{guild_id}/commands':
        return { status: 200, body: this.guildCommands };
      case 'GET /users/@me/guilds':
        return {
          status: 200,
          body: [{ id: GUILD, name: 'The newsroom', permissions: String(this.serverPermissions) }],
        };
      case 'PUT /applications/{application_id}/commands':
      case 'PUT /applications/{application_id}/guilds/{guild_id}/commands':
        return this.#register(route, body as unknown[]);
      case 'POST /interactions/{interaction_id}/{interaction_token}/callback': {
        const interaction = this.interactions.get(second);
        if (!interaction || interaction.payload.id !== first)
          return refuse(404, 10062, 'Unknown interaction');
        return this.respond(interaction, body as { type: number });
      }
      case 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original':
        return this.#edit(route, second, body as Record<string, unknown>);
      case 'POST /webhooks/{webhook_id}/{webhook_token}':
        return this.#followUp(route, second, body as Record<string, unknown>);
      case 'POST /channels/{channel_id}/messages': {
        const wrong = this.#check('POST', route, body);
        return wrong ?? { status: 200, body: this.#message(first, body as Record<string, unknown>) };
      }
      case 'GET /channels/{channel_id}/messages':
        return {
          status: 200,
          body: [...this.messages.values()].filter((one) => one.channel_id === first).reverse(),
        };
      case 'PATCH /channels/{channel_id}/messages/{message_id}': {
        const wrong = this.#check('PATCH', route, body);
        const standing = this.messages.get(path.split('/')[4] ?? '');
        if (wrong || !standing) return wrong ?? refuse(404, 10008, 'Unknown Message');
        standing.components = (body as { components: unknown[] }).components;
        return { status: 200, body: standing };
      }
      case 'POST /channels/{channel_id}/typing':
        return { status: 204 };
      case 'GET /channels/{channel_id}': {
        const parent = this.threads.get(first);
        return {
          status: 200,
          body: parent ? { id: first, type: 11, parent_id: parent } : { id: first, type: 0 },
        };
      }
      case 'GET /guilds/{guild_id}/members/{user_id}': {
        const roles = this.roles.get(path.split('/')[4] ?? '');
        return roles ? { status: 200, body: { roles } } : refuse(404, 10007, 'Unknown Member');
      }
      case 'POST /users/@me/channels':
        return {
          status: 200,
          body: { id: `4${String((body as { recipient_id: string }).recipient_id).slice(1)}` },
        };
      default:
        this.problems.push(`an unexpected call: ${method} ${route}`);
        return refuse(404, 0, '404: Not Found');
    }
  }

  #edit(route: string, token: string, body: Record<string, unknown>): Answer {
    const interaction = this.interactions.get(token);
    if (!interaction || interaction.first === null) return refuse(404, 10015, 'Unknown Webhook');
    if (!interaction.original) return refuse(404, 10008, 'Unknown Message');
    const wrong = this.#check('PATCH', route, body);
    if (wrong) return wrong;
    interaction.original.components = body.components as unknown[];
    interaction.original.flags = (interaction.original.flags & ~LOADING) | Number(body.flags ?? 0);
    interaction.change();
    return { status: 200, body: interaction.original };
  }

  #followUp(route: string, token: string, body: Record<string, unknown>): Answer {
    const interaction = this.interactions.get(token);
    if (!interaction || interaction.first === null) return refuse(404, 10015, 'Unknown Webhook');
    const wrong = this.#check('POST', route, body);
    if (wrong) return wrong;
    // Discord lets the first follow-up take the place of "thinking…".
    if (interaction.original) interaction.original.flags &= ~LOADING;
    const made = this.#message(interaction.payload.channel_id, body);
    interaction.followUps.push(made);
    interaction.change();
    return { status: 200, body: made };
  }

  #register(route: string, body: unknown[]): Answer {
    const wrong = [...violations('PUT', route, body), ...commandProblems(body)];
    if (wrong.length) {
      this.problems.push(...wrong.map((problem) => `commands: ${problem}`));
      return refuse(400, 50035, 'Invalid Form Body');
    }
    const guild = route.includes('guilds') ? GUILD : null;
    const made = body.map((command) => kept(command as object, guild));
    if (guild === null) this.commands = made;
    else this.guildCommands = made;
    return { status: 200, body: made };
  }

  #check(method: string, route: string, body: unknown): Answer | null {
    const wrong = this.strict ? [...violations(method, route, body), ...messageProblems(body)] : [];
    if (!wrong.length) return null;
    this.problems.push(...wrong.map((problem) => `${method} ${route}: ${problem}`));
    return refuse(400, 50035, 'Invalid Form Body');
  }
}
