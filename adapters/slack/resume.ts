/** Says what the process before this one owed. */
import type { Ask } from './answer.ts';
import { postAnswer } from './handle.ts';
import type { Kit } from './kit.ts';
import type { Owed } from './owed-store.ts';
import { answerPrivately } from './private.ts';
import { describeError } from './serializers.ts';

/** Never rejects. */
export async function sayWhatIsOwed(kit: Kit): Promise<void> {
  for (const [key, owed] of await kit.owed.entries()) {
    await kit.owed.delete(key);
    try {
      await sayOwed(kit, key, owed);
    } catch (error) {
      kit.logger.error({ error: describeError(error) }, 'an answer of before the restart could not be said');
    }
  }
}

export async function sayOwed(
  kit: Kit,
  key: string,
  { threadTs, since, responseUrl, speaker, owner: _, ...rest }: Owed,
): Promise<void> {
  const at = await kit.workspaceOf(rest.team);
  if (at === null) return;
  const ask: Ask = { ...rest, ...(speaker === null ? {} : { speaker }) };
  const { channel, user } = ask;
  if (ask.hidden) return answerPrivately(kit, at, ask, { channel, threadTs, user, responseUrl }, key);
  await postAnswer(kit, at, ask, { channel, threadTs, user, key, since, lookFirst: true });
}
