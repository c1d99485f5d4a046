/**
 * One interaction's way back: exactly one first response, then edits and follow-ups while the token lives.
 *
 *   open ──reply/update──▶ done
 *     └────defer────▶ deferred ──edit──▶ done
 *                        └─edit failed─▶ follow-up ─▶ done
 */
import { MessageFlags } from 'discord.js';
import type { Logger } from '../logger.ts';
import { describeError, hasCode } from './errors.ts';
import type { DiscordCalls, FirstResponse, InteractionRef, MessageBody } from './rest.ts';
import { sentence } from './rest.ts';
import { withoutLinks } from './without-links.ts';

/** Carries the first response: a call over REST, or the answer to Discord's own request. Gives the message's id if known. */
export type Carrier = (body: FirstResponse) => Promise<string | null>;

/** `reply`: a new message. `update`: the message whose button was pressed. */
export type Manner = 'reply' | 'update';

const UNSHOWABLE = 'This answer could not be shown here. Please ask in other words, or for less at once.';
/** By HTTP, Discord may read our edit before it has read our first response. */
const SETTLE_MS = 700;

export class Responder {
  readonly #ref: InteractionRef;
  readonly #carrier: Carrier;
  readonly #calls: DiscordCalls;
  readonly #logger: Logger;
  #state: 'open' | 'deferred' | 'done' | 'void' = 'open';
  #deferredAs: Manner = 'reply';
  /** Calls are made one after the other: an answer that comes while "thinking…" is under way waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(ref: InteractionRef, carrier: Carrier, calls: DiscordCalls, logger: Logger) {
    this.#ref = ref;
    this.#carrier = carrier;
    this.#calls = calls;
    this.#logger = logger;
  }

  /** Id of the interaction. */
  get id(): string {
    return this.#ref.id;
  }

  get finished(): boolean {
    return this.#state === 'done' || this.#state === 'void';
  }

  /** "thinking…", or nothing visible for a pressed button. Does nothing once there is a response. */
  defer(manner: Manner, hidden: boolean): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state !== 'open') return;
      const body: FirstResponse =
        manner === 'update'
          ? { type: 6 }
          : {
              type: 5,
              data: { flags: hidden ? MessageFlags.Ephemeral : 0, allowed_mentions: { parse: [] } },
            };
      this.#deferredAs = manner;
      await this.#first(body, 'deferred');
    });
  }

  /** Shows the message; gives its id, null where it could not be shown or has none that is known. */
  show(body: MessageBody, manner: Manner): Promise<string | null> {
    return this.#inTurn(async () => {
      if (this.finished) return null;
      return this.#show(body, manner);
    });
  }

  /** A first response that is neither a message nor a deferral: choices, a form. */
  first(body: FirstResponse): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state === 'open') await this.#first(body, 'done');
    });
  }

  async #show(body: MessageBody, manner: Manner): Promise<string | null> {
    if (this.#state === 'open') {
      const first = await this.#first(firstOf(manner, body), 'done');
      if (first === 'refused') return this.#plain(body, manner);
      if (first !== 'taken') return first === 'void' ? null : first.message;
      this.#deferredAs = manner;
    }
    return this.#late(body, manner);
  }

  /** The first response; `taken`: Discord has one already (40060), or nobody knows whether it has. */
  async #first(
    body: FirstResponse,
    then: 'deferred' | 'done',
  ): Promise<'void' | 'taken' | 'refused' | { message: string | null }> {
    try {
      const message = await this.#carrier(body);
      this.#state = then;
      return { message };
    } catch (error) {
      if (hasCode(error, 'unknownInteraction')) {
        this.#state = 'void';
        this.#logger.warn(
          { error: describeError(error) },
          'Discord would not wait for the answer any longer',
        );
        return 'void';
      }
      const taken = hasCode(error, 'alreadyAcknowledged');
      this.#logger.warn(
        { error: describeError(error) },
        taken ? 'the interaction had a response already' : 'a first response was not taken',
      );
      if (taken) this.#state = 'deferred';
      // Discord has read this response and refused it: another may still be given.
      return !taken && describeError(error).status === 400 ? 'refused' : 'taken';
    }
  }

  /** After a first response: an edit of it, otherwise a follow-up. */
  async #late(body: MessageBody, manner: Manner): Promise<string | null> {
    if (manner === this.#deferredAs) {
      try {
        const id = await this.#patiently(
          () => this.#calls.editOriginal(this.#ref, edited(body)),
          body,
          manner,
        );
        this.#state = 'done';
        return id;
      } catch (error) {
        this.#logger.warn({ error: describeError(error) }, 'an edit failed; sending a follow-up instead');
        if (dead(error)) return this.#giveUp();
      }
    }
    try {
      const id = await this.#calls.followUp(this.#ref, body);
      this.#state = 'done';
      return id;
    } catch (error) {
      this.#logger.warn({ error: describeError(error) }, 'a follow-up failed');
      if (dead(error)) return this.#giveUp();
      return describeError(error).status === 400 ? this.#plain(body, manner) : this.#giveUp();
    }
  }

  /**
   * One retry where the token is not known yet. Where the first response was lost on a closed connection (its state is
   * open still), "unknown webhook" proves that Discord has none: it is given once more.
   */
  async #patiently(
    call: () => Promise<string | null>,
    body: MessageBody,
    manner: Manner,
  ): Promise<string | null> {
    try {
      return await call();
    } catch (error) {
      if (!hasCode(error, 'unknownWebhook')) throw error;
      if (this.#state === 'open') {
        try {
          return await this.#carrier(firstOf(manner, body));
        } catch (again) {
          // It has come after all.
          if (!hasCode(again, 'alreadyAcknowledged')) throw again;
          return call();
        }
      }
      await new Promise((go) => setTimeout(go, SETTLE_MS));
      return call();
    }
  }

  /** Discord has refused the answer's form: it may be an address; failing that, better a plain sentence than "thinking…" for ever. */
  async #plain(refused: MessageBody, manner: Manner): Promise<string | null> {
    const hidden = (refused.flags & MessageFlags.Ephemeral) !== 0;
    const tries = [withoutLinks(refused), sentence(UNSHOWABLE, hidden)];
    for (const [i, body] of tries.entries())
      try {
        const id = await this.#say(body, manner);
        this.#state = 'done';
        return i === 0 ? id : null;
      } catch (error) {
        if (i === 0 && describeError(error).status === 400) continue;
        this.#logger.error({ error: describeError(error) }, 'an answer could not be given');
        this.#state = 'void';
        break;
      }
    return null;
  }

  async #say(body: MessageBody, manner: Manner): Promise<string | null> {
    if (this.#state === 'open') return this.#carrier(firstOf(manner, body));
    if (manner === this.#deferredAs) return this.#calls.editOriginal(this.#ref, edited(body));
    return this.#calls.followUp(this.#ref, body);
  }

  #giveUp(): null {
    this.#state = 'void';
    this.#logger.error('an answer could not be given');
    return null;
  }

  #inTurn<T>(call: () => Promise<T>): Promise<T> {
    const result = this.#last.then(call);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

function firstOf(manner: Manner, body: MessageBody): FirstResponse {
  return manner === 'update' ? { type: 7, data: edited(body) } : { type: 4, data: body };
}

/** Who sees a message is settled when it is made: an edit cannot say it again. */
function edited(body: MessageBody): MessageBody {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}

/** Whether the interaction's token is void: nothing more can be said through it. */
function dead(error: unknown): boolean {
  return hasCode(error, 'unknownInteraction', 'unknownWebhook', 'invalidWebhookToken');
}
