/** The port that every chat platform fills. An adapter reaches the core through `src/index.ts` alone. */
import type { Desk, DeskFor } from '../src/index.ts';
import type { NamedGroup } from './corpora.ts';
import type { Logger } from './logger.ts';
import type { Observer } from './shared/observer.ts';
import type { QuestionRecord } from './shared/question-record.ts';
import type { SharedState } from './shared/stores/open-redis.ts';

/** What an adapter is handed when it is made: everything else it must bring itself. */
export interface AdapterContext {
  /** The desk for a place: its own corpus where the corpora file names one, the default otherwise. */
  readonly deskFor: DeskFor;
  readonly desks: readonly Desk[];
  readonly logger: Logger;
  /** The present instant; passed in so that tests can turn it. */
  readonly now: () => Date;
  /** Folder for what an adapter keeps: feedback, installations. Made when first needed. */
  readonly stateFolder: string;
  /** What desks behind one address share; null or absent: this desk is alone, and keeps files in the state folder. */
  readonly shared?: SharedState | null;
  /** Hears how soon requests are acknowledged; null or absent: nobody counts. */
  readonly observer?: Observer | null;
  /** Where the pages of the web are, without a slash at the end; null or absent: there are none. */
  readonly pagesUrl?: string | null;
  /** Where questions are recorded, with who asked; absent: nowhere. */
  readonly record?: QuestionRecord;
  /** Groups of a platform whose people get a corpus of their own; absent: none are named. */
  readonly groupsNamed?: (platform: string) => readonly NamedGroup[];
  /** Days for which posted answers are amended when their sources change; absent: 30. */
  readonly recallDays?: number;
  /** Lets go of what the program keeps of a workspace or server that has removed it; adapters' own stores aside. */
  readonly forgetWorkspace?: (id: string) => Promise<void>;
  /** Called once when the platform shuts its door for good after `start`; the sentence says why. The program should leave. */
  readonly onRefused?: (sentence: string) => void;
}

export interface Adapter {
  readonly name: string;
  /** Resolves once questions are being answered. Rejects with one plain sentence when the platform refuses. */
  start(): Promise<void>;
  /** Finishes what is under way, at the latest by `deadlineMs` from now, and lets go of the platform. */
  stop(deadlineMs: number): Promise<void>;
}
