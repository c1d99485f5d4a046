/** Whether the words of a statement are its speaker's: what is denied, refused or only named by the verb is not. */
import type { Check, Stance, Statement } from '../model.ts';
import { reportingVerb } from '../statements/cues/reporting-verbs.ts';
import { verbForm } from '../text/verbs.ts';

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

/**
 * False for what the source tells in words of its own under a verb that gives none: `Moss criticized the plan to sell the
 * boats`. Words in quotation marks, and what somebody says, tells, promises or confirms, are the speaker's.
 */
export function givesWords({ cue, stance }: Statement, quoted: boolean): boolean {
  if (quoted || !cue || stance === 'confirm' || stance === 'promise' || stance === 'warn') return true;
  for (const word of cue.text.toLowerCase().split(/\s+/).reverse()) {
    const verb = reportingVerb(verbForm(word)?.lemma ?? '');
    if (verb) return verb.says || verb.tells || verb.infinitive;
  }
  return true;
}
