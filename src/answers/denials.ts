/** Words that a statement has only because somebody denied or refused them: they are no words of that speaker's. */
import type { Check, Stance, Statement } from '../model.ts';

const SAID_OF: Readonly<Partial<Record<Stance, string>>> = { deny: 'denied', refuse: 'refused' };

/**
 * "denied" for `Moss denied that the pier is unsafe` and "refused" for `Moss refused to call it “unsafe”`; null where the
 * words are the speaker's own. `quoted`: the words in question stand in quotation marks, and who denies in marks speaks them.
 */
export function denialOf(statement: Statement | null, quoted: boolean): string | null {
  if (!statement?.stance || (quoted && statement.stance === 'deny')) return null;
  return SAID_OF[statement.stance] ?? null;
}

/** The same for a check: the denial is the first thing that the asked words leave out. */
export function deniedIn({ verdict, closest, differences }: Check): string | null {
  const [first] = differences;
  const left = first?.op === 'missing' && first.text === closest?.cue?.text;
  return verdict === 'altered' && left ? denialOf(closest, false) : null;
}
