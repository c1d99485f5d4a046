/** Keeps an answer that cannot be said any more for the next start. */
import type { Ask } from './answer.ts';
import type { Kit } from './kit.ts';

interface Where {
  readonly threadTs: string | null;
  readonly since: string | null;
  readonly responseUrl: string | null;
}

/** Keeps what `key` names for the next start. */
export async function owe(kit: Kit, key: string, ask: Ask, where: Where): Promise<void> {
  const { question, conversation, checked, speaker = null, hidden, team, channel, user } = ask;
  const owed = { question, conversation, checked, speaker, hidden, team, channel, user, ...where };
  await kit.owed.set(key, owed);
  kit.logger.info({ channel }, 'an answer that Slack let wait is handed over to the next start');
}
