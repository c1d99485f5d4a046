import type { Complement } from '../syntax/complements.ts';
import type { Subject } from '../syntax/grammar.ts';
import type { ReportingVerb } from './reporting-verbs.ts';

/** What reports speech in a sentence: a verb, "according to" or a noun, with its subject and what follows it. */
export interface Cue {
  /** The words that are shown as the cue: `cueFirst` to `cueEnd`. */
  readonly cueFirst: number;
  readonly cueEnd: number;
  readonly verb: ReportingVerb;
  readonly form: 'finite' | 'ing' | 'infinitive' | 'according' | 'passive' | 'noun';
  readonly subject: Subject | null;
  /** First token of the clause that the cue makes: its subject or verb group, whichever is first. */
  readonly first: number;
  readonly complement: Complement;
  /** main: the content follows; after: it stands before (and may go on behind). */
  readonly place: 'main' | 'after';
  /** Its clause is no part of another cue's content. */
  readonly top: boolean;
}
