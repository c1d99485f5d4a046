/** What a question is read against besides its own words. */
import type { ConversationMemory } from './conversation.ts';

export interface QuestionContext {
  /** The day from which "yesterday" and "since March" are counted. */
  readonly now: Date;
  /** The last day that "in March" may mean (see `latestMeant`); without it `now`. */
  readonly latest?: Date;
  readonly memory: ConversationMemory | null;
  /** Whether the archive has somebody of that name; without it `answers/` finds out. */
  readonly knownSpeaker?: (words: string) => boolean;
  readonly knownOutlet?: (words: string) => boolean;
}
