/** Which conversation a message of ours belongs to, so that a reply to it is a follow-up. Bounded; the oldest go first. */
import { LRUCache } from 'lru-cache';

const REMEMBERED = 20_000;

export class Threads {
  readonly #conversations = new LRUCache<string, string>({ max: REMEMBERED });

  /** `id`: of a message or of an interaction. */
  remember(id: string | null, conversation: string | null): void {
    if (id !== null && conversation !== null) this.#conversations.set(id, conversation);
  }

  /** The first id that is known; otherwise a conversation named after the first id, so that it is the same next time. */
  find(ids: readonly (string | null | undefined)[]): string | null {
    const known = ids.flatMap((id) => (id ? [id] : []));
    for (const id of known) {
      const conversation = this.#conversations.get(id);
      if (conversation !== undefined) return conversation;
    }
    return known[0] === undefined ? null : conversationOf(known[0]);
  }
}

export function conversationOf(id: string): string {
  return `discord:${id}`;
}
