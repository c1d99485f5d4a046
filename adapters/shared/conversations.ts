/** Follow-ups after a restart: what the desks remember of conversations. */
import type { StoreOptions } from './stores/keyed-store.ts';

/** The desk reads its own memories again and takes none of another form. */
export const rememberedConversations: StoreOptions<unknown> = {
  name: 'conversations',
  max: 2_000,
  maxAge: 2 * 86_400_000,
  parse: (value) => value,
};
