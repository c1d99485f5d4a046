/** Calls to Discord's REST API. discord.js keeps the rate limits' buckets; this file keeps what every call must carry. */
import { randomBytes } from 'node:crypto';
import { MessageFlags, REST, type RESTOptions, Routes } from 'discord.js';
import * as z from 'zod';
import type { Logger } from '../logger.ts';
import { type Component, text } from './components.ts';

/** A message of ours. Components V2 take no content and no embeds beside them. */
export interface MessageBody {
  readonly components: readonly Component[];
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user?: false };
}

export function messageBody(components: readonly Component[], hidden = false): MessageBody {
  return {
    components,
    flags: MessageFlags.IsComponentsV2 | (hidden ? MessageFlags.Ephemeral : 0),
    allowed_mentions: { parse: [] },
  };
}

/** One plain sentence of ours. */
export function sentence(words: string, hidden: boolean): MessageBody {
  return messageBody([text(words || '…')], hidden);
}

/** The first response to an interaction: exactly one of these. */
export type FirstResponse =
  | { readonly type: 4 | 7; readonly data: MessageBody }
  | { readonly type: 5; readonly data: { readonly flags: number; readonly allowed_mentions: { parse: [] } } }
  | { readonly type: 6 }
  | { readonly type: 8; readonly data: { readonly choices: readonly { name: string; value: string }[] } }
  | { readonly type: 9; readonly data: object };

export interface InteractionRef {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** discord.js keeps a queue for each interaction, an hour unless it is told otherwise. */
const QUEUE_SWEEP_MS = 60_000;

export function restOptions(api: string): Partial<RESTOptions> {
  return {
    handlerSweepInterval: QUEUE_SWEEP_MS,
    api,
    version: '10',
    timeout: 10_000,
    retries: 2,
    invalidRequestWarningInterval: 500,
  };
}

export function openRest(api: string, token: string | null, logger: Logger): REST {
  const rest = new REST(restOptions(api));
  if (token !== null) rest.setToken(token);
  rest.on('invalidRequestWarning', ({ count }) =>
    logger.warn(
      { count },
      'Discord has refused many requests; at 10,000 in ten minutes it shuts this address out',
    ),
  );
  rest.on('rateLimited', ({ global, timeToReset }) =>
    logger.info({ global, ms: timeToReset }, 'waiting for a rate limit'),
  );
  return rest;
}

/** What this adapter calls. Interaction routes need no bot token, and get none. */
export class DiscordCalls {
  readonly #rest: REST;

  constructor(rest: REST) {
    this.#rest = rest;
  }

  /** Gives the id of the message that the response made, null where there is none or Discord does not tell. */
  async respond({ id, token }: InteractionRef, body: FirstResponse): Promise<string | null> {
    const query = new URLSearchParams({ with_response: 'true' });
    const made = await this.#rest.post(Routes.interactionCallback(id, token), { body, query, auth: false });
    return CALLBACK.safeParse(made).data?.resource.message.id ?? null;
  }

  async editOriginal({ applicationId, token }: InteractionRef, body: MessageBody): Promise<string | null> {
    const route = Routes.webhookMessage(applicationId, token, '@original');
    return idOf(await this.#rest.patch(route, { body, auth: false }));
  }

  async followUp({ applicationId, token }: InteractionRef, body: MessageBody): Promise<string | null> {
    return idOf(await this.#rest.post(Routes.webhook(applicationId, token), { body, auth: false }));
  }

  async sendMessage(channel: string, body: MessageBody, replyTo: string | null): Promise<string | null> {
    const reply = replyTo ? { message_reference: { message_id: replyTo, fail_if_not_exists: false } } : {};
    // Discord makes one message of two with one nonce: a repeated try after a lost answer doubles nothing.
    const nonce = randomBytes(12).toString('hex');
    const quiet = {
      ...body,
      allowed_mentions: { parse: [], replied_user: false },
      nonce,
      enforce_nonce: true,
      ...reply,
    };
    return idOf(await this.#rest.post(Routes.channelMessages(channel), { body: quiet }));
  }

  /** The message of ours in whose buttons the key stands; null: it is not among the newest hundred. */
  async findMessage(channel: string, key: string): Promise<string | null> {
    const query = new URLSearchParams({ limit: '100' });
    const found = MESSAGES.parse(await this.#rest.get(Routes.channelMessages(channel), { query }));
    return found.find((message) => JSON.stringify(message.components).includes(`:${key}`))?.id ?? null;
  }

  async editMessage(channel: string, id: string, body: MessageBody): Promise<void> {
    const { components, flags, allowed_mentions } = body;
    await this.#rest.patch(Routes.channelMessage(channel, id), {
      body: { components, flags, allowed_mentions },
    });
  }

  async typing(channel: string): Promise<void> {
    await this.#rest.post(Routes.channelTyping(channel));
  }

  /** The direct channel with a user. */
  async openDirect(user: string): Promise<string | null> {
    return idOf(await this.#rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
  }

  /** Ids of somebody's roles in a server; none for who is no member. */
  async rolesOf(server: string, user: string): Promise<readonly string[]> {
    return MEMBER.parse(await this.#rest.get(Routes.guildMember(server, user))).roles;
  }

  /** The channel that a thread hangs on; null for what is no thread. */
  async threadParent(channel: string): Promise<string | null> {
    const read = CHANNEL.safeParse(await this.#rest.get(Routes.channel(channel))).data;
    return read && THREAD_TYPES.has(read.type) ? (read.parent_id ?? null) : null;
  }
}

export const THREAD_TYPES: ReadonlySet<number> = new Set([10, 11, 12]);
const CALLBACK = z.object({ resource: z.object({ message: z.object({ id: z.string() }) }) });
const MESSAGES = z.array(z.object({ id: z.string(), components: z.array(z.unknown()).default([]) }));
const MEMBER = z.object({ roles: z.array(z.string()) });
const CHANNEL = z.object({ type: z.number(), parent_id: z.string().nullish() });

function idOf(made: unknown): string | null {
  return z.object({ id: z.string() }).safeParse(made).data?.id ?? null;
}
