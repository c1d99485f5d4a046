/** What readers say of answers, one JSON object a line in a local file. Nothing of it leaves the machine. */
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { jsonLines } from './shared/stores/json-lines.ts';

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

/**
 * The file is made when first needed, readable by its owner only. Lines are written one after the other:
 * two readers who press at once never share a line.
 */
export function openFeedback(file: string, now: () => Date): Feedback {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(entry) {
      const line = JSON.stringify({
        at: now().toISOString(),
        ...(entry.id === undefined ? {} : { id: entry.id }),
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
      });
      const written = last.then(async () => {
        if (entry.id !== undefined) await drop(file, entry.id);
        await append(file, line);
      });
      last = written.catch(() => undefined);
      return written;
    },
  };
}

const MEANINGS = { ...FEEDBACK_REASONS, ...FEEDBACK_THUMBS };

/** Takes out the line of an earlier entry of that id. */
async function drop(file: string, id: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  const mark = `"id":${JSON.stringify(id)},`;
  if (!before.includes(mark)) return;
  const kept = before.split('\n').filter((line) => !line.includes(mark));
  await writeFile(`${file}.new`, kept.join('\n'), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function append(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, `${line}\n`, { mode: 0o600 });
}
