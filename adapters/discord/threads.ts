/** Which conversation a message of ours belongs to, so that a reply to it is a follow-up. It outlives restarts. */
import type { KeyedStore, StoreOptions } from '../shared/stores/keyed-store.ts';

const TWO_DAYS = 2 * 86_400_000;

export const conversationsOfMessages: StoreOptions<string> = {
  name: 'discord-conversations',
  max: 20_000,
  maxAge: TWO_DAYS,
  parse: (value) => (typeof value === 'string' ? value : null),
};

export class Threads {
  readonly #conversations: KeyedStore<string>;

  constructor(conversations: KeyedStore<string>) {
    this.#conversations = conversations;
  }

  /** `id`: of a message or of an interaction. */
  async remember(id: string | null, conversation: string | null): Promise<void> {
    if (id !== null && conversation !== null) await this.#conversations.set(id, conversation);
  }

  /** The first id that is known; otherwise a conversation named after the first id, so that it is the same next time. */
  async find(ids: readonly (string | null | undefined)[]): Promise<string | null> {
    const known = ids.flatMap((id) => (id ? [id] : []));
    for (const id of known) {
      const conversation = await this.#conversations.get(id);
      if (conversation !== null) return conversation;
    }
    return known[0] === undefined ? null : conversationOf(known[0]);
  }
}

/** A thread is one conversation for each who asks there, as a direct channel is. */
export function conversationIn(thread: string, user: string): string {
  return conversationOf(`thread:${thread}:${user}`);
}

export function conversationOf(id: string): string {
  return `discord:${id}`;
}
