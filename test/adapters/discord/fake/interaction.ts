/** One interaction as Discord keeps it: what was answered, and what stands there now. */

import { BOT_USER } from './gateway.ts';
import { snowflake } from './payloads.ts';

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string };
  flags: number;
  components: unknown[];
  readonly interaction_metadata?: { readonly id: string };
  readonly message_reference?: unknown;
}

/** Lets tests wait for something that will be told. */
export class News {
  #waiting: (() => void)[] = [];

  tell(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  async until(test: () => boolean, ms: number, otherwise: string): Promise<void> {
    const end = performance.now() + ms;
    while (!test()) {
      const left = end - performance.now();
      if (left <= 0) throw new Error(otherwise);
      await new Promise<void>((go) => {
        const timer = setTimeout(go, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          go();
        });
      });
    }
  }
}

export class Interaction {
  readonly payload: { id: string; token: string; channel_id: string; message?: { id: string } };
  readonly sentAt = performance.now();
  acknowledgedAt: number | null = null;
  /** Type of the first response. */
  first: number | null = null;
  data: unknown = null;
  original: Message | null = null;
  readonly followUps: Message[] = [];
  readonly #news = new News();

  constructor(payload: Interaction['payload']) {
    this.payload = payload;
  }

  change(): void {
    this.#news.tell();
  }

  /** Resolves once `test` holds; rejects after `ms`. */
  async until(test: (interaction: this) => boolean, ms = 5_000): Promise<this> {
    await this.#news.until(() => test(this), ms, 'the interaction did not come to that');
    return this;
  }

  /** Nothing stands at "thinking…" any more. */
  async settled(ms = 5_000): Promise<this> {
    return this.until((i) => i.first !== null && !(i.original && i.original.flags & LOADING), ms);
  }
}

export const LOADING = 128;
export const EPHEMERAL = 64;

export function newMessage(channel: string, data: Record<string, unknown>, more: Partial<Message>): Message {
  return {
    id: snowflake(),
    channel_id: channel,
    author: { id: BOT_USER.id },
    components: (data.components as unknown[]) ?? [],
    flags: Number(data.flags ?? 0),
    ...more,
  };
}
