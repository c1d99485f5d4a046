/** What a line of feedback holds of the answer that is judged. Pure. */
import type { FeedbackEntry } from '../feedback.ts';
import type { Shown } from '../page-store.ts';
import { PLATFORM } from './kit.ts';

/** The same for everything that one reader says of one answer. */
export function judgementId(key: string, user: string): string {
  return `${key}:${user}`;
}

export function judged(shown: Shown, user: string): Omit<FeedbackEntry, 'id' | 'reason' | 'note'> {
  const { workspace, channel, corpus, question, understood, statements } = shown;
  return { platform: PLATFORM, workspace, channel, user, corpus, question, understood, statements };
}
