/** Keeps an answer that cannot be said any more for the next start. */
import type { Ask } from './answer.ts';
import type { Kit } from './kit.ts';
import type { Owed } from './owed-store.ts';
import { describeError } from './serializers.ts';

interface Where {
  readonly threadTs: string | null;
  readonly since: string | null;
  readonly responseUrl: string | null;
}

/** Keeps what `key` names for the next start, or for another desk. */
export async function owe(kit: Kit, key: string, ask: Ask, where: Where): Promise<void> {
  await kit.owed.set(key, owedOf(ask, where, ''));
  kit.logger.info({ channel: ask.channel }, 'an answer that Slack let wait is handed over');
}

/**
 * Works on a question that other desks know of while it lasts: should this one end, they go on with it. Where no other
 * desk shares what this one keeps, it just works.
 */
export async function knownToOthers(
  kit: Kit,
  key: string,
  ask: Ask,
  where: Where,
  work: () => Promise<void>,
): Promise<void> {
  const desk = kit.context.shared?.leases.desk;
  if (desk === undefined) return work();
  await kit.owed.set(key, owedOf(ask, where, desk)).catch(() => undefined);
  await work();
  await settle(kit, key);
}

/** The question needs no other desk, unless it was handed over meanwhile. Never rejects. */
export async function settle(kit: Kit, key: string): Promise<void> {
  try {
    const owner = (await kit.owed.get(key))?.owner;
    if (owner && owner === kit.context.shared?.leases.desk) await kit.owed.delete(key);
  } catch (error) {
    kit.logger.warn({ error: describeError(error) }, 'that a question is answered could not be written down');
  }
}

function owedOf(ask: Ask, where: Where, owner: string): Owed {
  const { question, conversation, checked, speaker = null, hidden, team, channel, user } = ask;
  return { question, conversation, checked, speaker, hidden, team, channel, user, ...where, owner };
}
