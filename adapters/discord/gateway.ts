/**
 * The first transport: a connection to Discord's gateway, kept by discord.js (heartbeats, RESUME, sharding as Discord
 * recommends). Only raw events are taken from it, so that nothing of any server needs to be kept in memory.
 */
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js';
import { QuotedeskError } from '../../src/index.ts';
import type { Logger } from '../logger.ts';
import { describeError } from './errors.ts';
import { FATAL_CLOSES, refusalOf, SHARDING_REQUIRED } from './gateway-refusals.ts';
import { restOptions } from './rest.ts';
import type { DiscordSettings } from './settings.ts';
import { within } from './under-way.ts';

export interface GatewayEvents {
  interaction(raw: unknown): void;
  message(raw: unknown, me: string): void;
  /** The bot was taken out of a server. */
  left(guild: string): void;
  /** Discord has shut the door for good after it had been open. */
  refused(sentence: string): void;
}

/** Waiting times between attempts to reach a Discord that is down. */
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000];
const DESTROY_MS = 2_000;

export class Gateway {
  readonly #settings: DiscordSettings;
  readonly #logger: Logger;
  readonly #events: GatewayEvents;
  #client: Client | null = null;
  #stopped = new AbortController();

  constructor(settings: DiscordSettings, logger: Logger, events: GatewayEvents) {
    this.#settings = settings;
    this.#logger = logger;
    this.#events = events;
  }

  /**
   * Resolves once questions arrive. A Discord that is down is waited for.
   * @throws QuotedeskError with one plain sentence when Discord refuses.
   */
  async start(): Promise<null> {
    for (let attempt = 0; !this.#stopped.signal.aborted; attempt += 1) {
      const failure = await this.#connect();
      if (failure === null || this.#stopped.signal.aborted) return null;
      if (failure.fatal) throw new QuotedeskError('USAGE', failure.fatal);
      this.#logger.warn({ error: failure.error }, 'Discord cannot be reached; trying again');
      await this.#wait(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0);
    }
    return null;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    if (this.#client) await within(this.#client.destroy(), DESTROY_MS);
  }

  /** null once connected. */
  async #connect(): Promise<{ readonly fatal: string | null; readonly error: object } | null> {
    const client = new Client({
      intents: this.#settings.mentions
        ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]
        : [],
      rest: restOptions(this.#settings.api),
      shards: 'auto',
      makeCache: Options.cacheWithLimits(NOTHING),
      allowedMentions: { parse: [] },
    });
    this.#client = client;
    let closedWith: number | null = null;
    let open = false;
    forgive(client, this.#logger);
    this.#listen(client);
    client.on(Events.ShardDisconnect, ({ code }) => {
      closedWith = code;
      if (open) this.#closed(code);
    });
    try {
      await client.login(this.#settings.token ?? '');
      open = true;
      return null;
    } catch (error) {
      await within(client.destroy(), DESTROY_MS);
      return { fatal: refusalOf(error, closedWith), error: describeError(error) };
    }
  }

  #listen(client: Client): void {
    let me = '';
    client.ws.on(GatewayDispatchEvents.Ready, (data: { user?: { id?: unknown } }) => {
      me = String(data.user?.id ?? '');
    });
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => {
      if (!this.#stopped.signal.aborted) this.#events.interaction(data);
    });
    client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => {
      if (!this.#stopped.signal.aborted && me) this.#events.message(data, me);
    });
    client.ws.on(GatewayDispatchEvents.GuildDelete, (data: { id?: unknown; unavailable?: unknown }) => {
      // A server that is only out of order comes back.
      if (data.unavailable !== true && typeof data.id === 'string') this.#events.left(data.id);
    });
    client.on(Events.Error, (error) => this.#logger.warn({ error: describeError(error) }, 'discord.js'));
    client.on(Events.ShardError, (error) =>
      this.#logger.warn({ error: describeError(error) }, 'the connection to Discord failed'),
    );
    client.on(Events.ShardReconnecting, () => this.#logger.info('connecting to Discord again'));
    client.on(Events.ShardResume, () => this.#logger.info('connected to Discord again'));
  }

  #closed(code: number): void {
    if (this.#stopped.signal.aborted) return;
    if (code !== SHARDING_REQUIRED) {
      this.#events.refused(FATAL_CLOSES[code] ?? FATAL_CLOSES[0]);
      return;
    }
    // The bot has grown: start afresh with as many shards as Discord recommends now.
    const old = this.#client;
    (async () => {
      if (old) await within(old.destroy(), DESTROY_MS);
      await this.start();
    })().catch((error: unknown) => {
      this.#events.refused(error instanceof QuotedeskError ? error.message : FATAL_CLOSES[0]);
    });
  }

  async #wait(ms: number): Promise<void> {
    const { signal } = this.#stopped;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', done, { once: true });
    });
  }
}

/** Everything that this adapter needs stands in the events themselves. */
const NOTHING = {
  ApplicationCommandManager: 0,
  GuildMemberManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};

/** Taken from the raw event: objects of discord.js for them would only cost time, in a burst of questions too much. */
const OURS: ReadonlySet<unknown> = new Set([
  GatewayDispatchEvents.InteractionCreate,
  GatewayDispatchEvents.MessageCreate,
]);

/**
 * discord.js makes objects of its own from every packet, after we have taken ours, and throws where Discord has added a
 * field or left one out. That must not end the process.
 */
function forgive(client: Client, logger: Logger): void {
  const handle: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handle !== 'function') return;
  Reflect.set(client.ws, 'handlePacket', (packet?: { t?: unknown }, shard?: unknown) => {
    if (OURS.has(packet?.t)) return true;
    try {
      return Reflect.apply(handle, client.ws, [packet, shard]);
    } catch (error) {
      logger.debug({ error: describeError(error) }, 'discord.js could not read a packet');
      return false;
    }
  });
}
