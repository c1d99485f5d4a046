/** What readers say of answers, one JSON object a line in a local file. Nothing of it leaves the machine. */
import { join } from 'node:path';
import * as z from 'zod';
import { addLine, jsonLines } from './shared/stores/json-lines.ts';

export const FEEDBACK_REASONS = {
  words: 'The words are not what the source says',
  speaker: 'The wrong person is named',
  missing: 'Something is missing',
  question: 'The question was misunderstood',
  source: 'The source or its link is wrong',
  other: 'Something else',
} as const;

export type FeedbackReason = keyof typeof FEEDBACK_REASONS;

/** What a thumb says; the one that points down leaves the reason open. */
export const FEEDBACK_THUMBS = { right: 'The answer is right', wrong: 'The answer is wrong' } as const;

export type FeedbackThumb = keyof typeof FEEDBACK_THUMBS;

export interface FeedbackEntry {
  /** Of the answer and the one who judges it: a later entry takes the place of an earlier one. Absent: it stands by itself. */
  readonly id?: string;
  readonly platform: string;
  readonly workspace: string | null;
  readonly channel: string | null;
  readonly user: string;
  readonly corpus: string;
  readonly question: string;
  /** What the desk said it understood, so that a misreading can be told from a wrong source. */
  readonly understood: string;
  /** Ids of the statements that were on show. */
  readonly statements: readonly string[];
  readonly reason: FeedbackReason | FeedbackThumb;
  /** The reader's own words; null where none were given. */
  readonly note: string | null;
}

/** An entry as it lies in the file. */
export type KeptFeedback = FeedbackEntry & { readonly at: string };

export const feedbackFileIn = (stateFolder: string): string => join(stateFolder, 'feedback.jsonl');

const text = z.string();
const KEPT = z.object({
  at: text,
  id: text.optional(),
  platform: text,
  workspace: text.nullable(),
  channel: text.nullable(),
  user: text,
  corpus: text,
  question: text,
  understood: text,
  statements: z.array(text),
  reason: z.enum([...Object.keys(FEEDBACK_REASONS), ...Object.keys(FEEDBACK_THUMBS)] as [
    FeedbackReason,
    ...FeedbackThumb[],
  ]),
  note: text.nullable(),
});

/** All that readers have said, the oldest first; lines of another form are left out. No file: nothing. */
export async function readFeedback(file: string): Promise<KeptFeedback[]> {
  const kept: KeptFeedback[] = [];
  for await (const entry of jsonLines(file)) {
    const read = KEPT.safeParse(entry);
    // zod types what is absent as undefined too.
    if (read.success) kept.push(read.data as KeptFeedback);
  }
  return kept;
}

export interface Feedback {
  /** Resolves once the line is on disk. Rejects with the disk's own error: the caller tells the reader. */
  add(entry: FeedbackEntry): Promise<void>;
}

/** Longest note that is kept, in UTF-16 code units. */
export const MAX_NOTE = 2_000;

export function isFeedbackReason(value: unknown): value is FeedbackReason {
  return typeof value === 'string' && Object.hasOwn(FEEDBACK_REASONS, value);
}

/** An entry takes the place of an earlier one of its id. */
export function openFeedback(file: string, now: () => Date): Feedback {
  return {
    async add(entry) {
      const { id } = entry;
      const line = {
        at: now().toISOString(),
        ...(id === undefined ? {} : { id }),
        reason: entry.reason,
        meaning: MEANINGS[entry.reason],
        note: entry.note === null ? null : entry.note.slice(0, MAX_NOTE),
        question: entry.question,
        understood: entry.understood,
        statements: entry.statements,
        corpus: entry.corpus,
        platform: entry.platform,
        workspace: entry.workspace,
        channel: entry.channel,
        user: entry.user,
      };
      await addLine(file, line, id === undefined ? null : (other) => idOf(other) === id);
    },
  };
}

const MEANINGS = { ...FEEDBACK_REASONS, ...FEEDBACK_THUMBS };

const idOf = (line: unknown): unknown =>
  typeof line === 'object' && line !== null && 'id' in line ? line.id : undefined;
