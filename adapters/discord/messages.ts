/** Mentions, direct messages and replies to our answers, in plain words. Needs no message-content intent. */
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { answerAlert } from '../shared/alerts/answer-alert.ts';
import { readAlertCommand } from '../shared/alerts/read-alert.ts';
import { courtesyOf, WELCOME } from '../shared/courtesies.ts';
import type { AttachedFile } from '../shared/fetch-draft.ts';
import { answerCall, type CalledAnswer, isCall } from './called-in.ts';
import { describeError, hasCode } from './errors.ts';
import { deskAt, deskOf, type Kit } from './kit.ts';
import { MESSAGE_WORDS } from './message-text.ts';
import { plainLines } from './plain-lines.ts';
import { FIRST, type Made, present } from './present.ts';
import { keepPosted } from './recall.ts';
import { type MessageBody, sentence } from './rest.ts';
import { mayNotWrite, SENTENCES } from './sentences.ts';
import { conversationIn } from './threads.ts';
import { withoutLinks } from './without-links.ts';

const FILES = z
  .array(z.object({ filename: z.string(), url: z.string(), size: z.number().default(0) }))
  .nullish()
  .catch(null)
  .transform((files) => (files ?? []).map(({ filename, url, size }) => ({ name: filename, url, size })));
const person = z.object({ id: z.string(), bot: z.boolean().optional() });
const MESSAGE = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  type: z.number().default(0),
  author: person,
  webhook_id: z.string().nullish(),
  member: z
    .object({ roles: z.array(z.string()).nullish() })
    .nullish()
    .catch(null),
  content: z.string().default(''),
  mentions: z.array(z.object({ id: z.string() })).default([]),
  attachments: FILES,
  referenced_message: MESSAGE_WORDS.extend({
    id: z.string(),
    author: z.object({ id: z.string() }),
    interaction_metadata: z.object({ id: z.string() }).nullish(),
    interaction: z.object({ id: z.string() }).nullish(),
    attachments: FILES,
  }).nullish(),
});
type Message = z.infer<typeof MESSAGE>;

/** Default messages and replies; the rest are Discord's own notices. */
const TYPES = new Set([0, 19]);
const SEEN = 10_000;
/** One private word about missing permissions an hour and channel. */
const TOLD_MS = 3_600_000;

export class MessageHandler {
  readonly #kit: Kit;
  readonly #seen = new LRUCache<string, true>({ max: SEEN });
  readonly #told = new LRUCache<string, true>({ max: 1_000, ttl: TOLD_MS });
  readonly #parents = new LRUCache<string, { parent: string | null }>({ max: 5_000 });

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** `me`: our own user id. Never rejects. */
  async handle(raw: unknown, me: string): Promise<void> {
    const { data: message } = MESSAGE.safeParse(raw);
    if (!message || !TYPES.has(message.type) || message.author.bot || message.webhook_id) return;
    if (message.author.id === me || this.#seen.has(message.id) || this.#kit.underWay.closing) return;
    const reply = message.referenced_message?.author.id === me;
    const mentioned = message.mentions.some(({ id }) => id === me);
    if (message.guild_id && !mentioned && !reply) return;
    this.#seen.set(message.id, true);
    const job = this.#answer(message, me, reply).catch((error: unknown) => {
      this.#kit.logger.error({ error: describeError(error) }, 'a message could not be answered');
    });
    await this.#kit.underWay.run(job, () => this.#send(message, sentence(SENTENCES.restarting, false)));
  }

  async #answer(message: Message, me: string, reply: boolean): Promise<void> {
    const { pages, pace, threads, calls, logger } = this.#kit;
    if (message.guild_id && (await this.#isOff(message.guild_id, message.channel_id))) return;
    const words = withoutMention(message.content, me);
    const courtesy = courtesyOf(words);
    if (courtesy === 'assent') return;
    if (courtesy === 'thanks') return void (await this.#send(message, sentence(WELCOME, false)));
    const question = courtesy === 'greeting' ? '' : words;
    const files = [...message.attachments, ...(message.referenced_message?.attachments ?? [])];
    if (!reply && isCall(words, files)) return this.#call(message, files);
    const alert = readAlertCommand(words);
    if (alert !== null) {
      const workspace = message.guild_id ?? null;
      const { channel_id: channel, author } = message;
      const parent = workspace === null ? null : await this.#parent(channel);
      const place = { platform: 'discord', workspace, channel };
      const desk = deskAt(this.#kit, { guild: workspace, channel, parent });
      const said = await answerAlert(this.#kit.alerts, desk, place, author.id, alert, '/alert');
      return void (await this.#send(message, plainLines(said, false)));
    }
    if (!words && reply) return void (await this.#send(message, sentence(SENTENCES.unread, false)));
    const guild = message.guild_id ?? null;
    const parent = guild === null ? null : await this.#parent(message.channel_id);
    const conversation = await this.#conversation(message, reply, parent);
    // Seen at once, also when the answer takes a while; that it cannot be shown does not stop the answer.
    const typing = setTimeout(() => {
      calls.typing(message.channel_id).catch((error: unknown) => {
        logger.debug({ error: describeError(error) }, 'typing was not shown');
      });
    }, this.#kit.timing.typingAfterMs);
    let body: MessageBody;
    const made: Made = {};
    const marks = this.#kit.settings.editors.size > 0;
    let corpus = '';
    try {
      const desk = await this.#deskOf(message, guild, parent);
      corpus = desk.name;
      const asked = {
        question,
        conversation,
        checked: false,
        workspace: guild,
        channel: message.channel_id,
        user: message.author.id,
        hidden: false,
      };
      body = await pace.run(() =>
        present(pages, desk, asked, FIRST, { share: false, record: this.#kit.context.record, made, marks }),
      );
    } catch (error) {
      logger.error({ error: describeError(error) }, 'a question failed');
      body = sentence(SENTENCES.failed, false);
    } finally {
      clearTimeout(typing);
    }
    if (this.#kit.underWay.closed) return;
    const answered = await this.#send(message, body);
    await threads.remember(message.id, conversation);
    await threads.remember(answered, conversation);
    const { channel_id: channel, author } = message;
    const place = { guild, channel, parent, user: author.id, hidden: false, corpus };
    // What could not be written was seen by nobody.
    if (answered !== null) await keepPosted(this.#kit, place, made, answered);
  }

  async #call(message: Message, files: readonly AttachedFile[]): Promise<void> {
    const guild = message.guild_id ?? null;
    const { channel_id: channel, author } = message;
    const parent = guild === null ? null : await this.#parent(channel);
    const above = message.referenced_message ?? null;
    let called: CalledAnswer[];
    let corpus = '';
    try {
      const desk = await this.#deskOf(message, guild, parent);
      corpus = desk.name;
      called = await answerCall(this.#kit, desk, { guild, channel, user: author.id, files, above });
    } catch (error) {
      this.#kit.logger.error({ error: describeError(error) }, 'what was called for could not be checked');
      called = [{ body: sentence(SENTENCES.failed, false), made: {} }];
    }
    for (const { body, made } of called) {
      if (this.#kit.underWay.closed) return;
      const shown = await this.#send(message, body);
      const place = { guild, channel, parent, user: author.id, hidden: false, corpus };
      if (shown !== null) await keepPosted(this.#kit, place, made, shown);
    }
  }

  /** A message outside servers is read by its writer alone. */
  #deskOf({ channel_id: channel, author, member }: Message, guild: string | null, parent: string | null) {
    const roles = member?.roles ?? null;
    return deskOf(this.#kit, { guild, channel, parent, user: author.id, roles, alone: guild === null });
  }

  /** Whether a channel, or the one that a thread hangs on, wants quiet. */
  async #isOff(guild: string, channel: string): Promise<boolean> {
    const { modes } = this.#kit;
    if ((await modes.of(guild, channel)) === 'off') return true;
    const parent = await this.#parent(channel);
    return parent !== null && (await modes.of(guild, parent)) === 'off';
  }

  /** A direct channel is one conversation, a thread one for each asker; elsewhere, what replies to an answer of ours. */
  async #conversation(
    { id, channel_id, guild_id, author, referenced_message: before }: Message,
    reply: boolean,
    parent: string | null,
  ): Promise<string | null> {
    const { threads } = this.#kit;
    if (!guild_id) return threads.find([`dm:${channel_id}`]);
    if ((!reply || !before) && parent !== null) return conversationIn(channel_id, author.id);
    if (!reply || !before) return threads.find([id]);
    return threads.find([before.interaction_metadata?.id ?? before.interaction?.id, before.id]);
  }

  /** The channel that a thread hangs on, asked for once: Discord does not tell it with the message. */
  async #parent(channel: string): Promise<string | null> {
    const known = this.#parents.get(channel);
    if (known) return known.parent;
    try {
      const parent = await this.#kit.calls.threadParent(channel);
      this.#parents.set(channel, { parent });
      return parent;
    } catch (error) {
      this.#kit.logger.warn({ error: describeError(error) }, 'a channel could not be looked up');
      return null;
    }
  }

  async #send(message: Message, body: MessageBody): Promise<string | null> {
    const { calls, logger } = this.#kit;
    try {
      return await calls.sendMessage(message.channel_id, body, message.id);
    } catch (error) {
      if (hasCode(error, 'replyNeedsHistory')) return calls.sendMessage(message.channel_id, body, null);
      if (hasCode(error, 'missingAccess', 'missingPermissions')) {
        logger.warn(
          { error: describeError(error), channel: message.channel_id },
          'the bot may not write in a channel where it was asked; it needs View Channel and Send Messages there',
        );
        await this.#tellPrivately(message);
        return null;
      }
      if (describeError(error).status !== 400) throw error;
      logger.error({ error: describeError(error) }, 'Discord refused the form of an answer');
      try {
        return await calls.sendMessage(message.channel_id, withoutLinks(body), message.id);
      } catch (again) {
        if (describeError(again).status !== 400) throw again;
      }
      return calls.sendMessage(message.channel_id, sentence(SENTENCES.failed, false), message.id);
    }
  }

  async #tellPrivately({ channel_id, author, guild_id }: Message): Promise<void> {
    if (!guild_id || this.#told.has(channel_id)) return;
    this.#told.set(channel_id, true);
    try {
      const direct = await this.#kit.calls.openDirect(author.id);
      if (direct) await this.#kit.calls.sendMessage(direct, sentence(mayNotWrite(channel_id), false), null);
    } catch (error) {
      this.#kit.logger.debug({ error: describeError(error) }, 'the asker takes no direct messages');
    }
  }
}

/** The words without our own mention, wherever it stands. */
export function withoutMention(content: string, me: string): string {
  return content
    .split(new RegExp(`<@!?${me}>`))
    .join(' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
