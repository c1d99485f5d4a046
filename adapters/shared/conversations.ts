/** Follow-ups after a restart: what the desks remember of conversations. */
import type { StoreOptions } from './stores/keyed-store.ts';

/** Kept as the desk gives it and handed back unread: the desk itself checks what it is given. */
export const rememberedConversations: StoreOptions<unknown> = {
  name: 'conversations',
  max: 2_000,
  maxAge: 2 * 86_400_000,
  parse: (value) => value,
};
