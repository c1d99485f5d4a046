/** Names and topics as they are typed. Never deferred, never queued: late choices are worse than none. */

import { describeError } from './errors.ts';
import { inertLine, isLow } from './escape.ts';
import type { Incoming } from './incoming.ts';
import { deskOf, type Kit } from './kit.ts';
import { DISCORD_LIMITS } from './limits.ts';
import type { Responder } from './responder.ts';

export async function complete(
  kit: Kit,
  { caller, option, typed, speaker }: Extract<Incoming, { kind: 'complete' }>,
  responder: Responder,
): Promise<void> {
  let found: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<readonly string[]>((resolve) => {
      timer = setTimeout(() => resolve([]), kit.timing.completeWithinMs);
    });
    const words = typed.slice(0, DISCORD_LIMITS.choiceName);
    const field = option === 'speaker' ? 'speaker' : 'topic';
    const chosen = speaker === null ? {} : { speaker };
    const desk = await deskOf(kit, { ...caller, alone: caller.direct });
    found = await Promise.race([desk.complete(field, words, DISCORD_LIMITS.choices, chosen), late]);
  } catch (error) {
    kit.logger.error({ error: describeError(error) }, 'completing failed');
  } finally {
    clearTimeout(timer);
  }
  await responder.first({ type: 8, data: { choices: toChoices(found) } });
}

/** At most 25, each once, each short enough to be given back whole. */
export function toChoices(found: readonly string[]): { name: string; value: string }[] {
  const names = new Set(found.map((name) => short(inertLine(name))).filter(Boolean));
  return [...names].slice(0, DISCORD_LIMITS.choices).map((name) => ({ name, value: name }));
}

/** The value is asked for again as it stands: an ellipsis would be no part of any name. */
function short(name: string): string {
  const max = DISCORD_LIMITS.choiceValue;
  if (name.length <= max) return name;
  const space = name.lastIndexOf(' ', max);
  return name.slice(0, space > 0 ? space : isLow(name, max) ? max - 1 : max).trimEnd();
}
