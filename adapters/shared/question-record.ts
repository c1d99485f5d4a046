/** The record of questions, off unless a setting turns it on: who asked when and where, and what was shown. One JSON object a line. */
import { join } from 'node:path';
import * as z from 'zod';
import { addLine, jsonLines } from './stores/json-lines.ts';

/** ids: without the words of the question. */
export const RECORD_MODES = ['off', 'ids', 'questions'] as const;
export type RecordMode = (typeof RECORD_MODES)[number];

const text = z.string();
const LINE = z.object({
  at: text,
  platform: text,
  workspace: text.nullable(),
  channel: text.nullable(),
  user: text,
  corpus: text,
  found: z.boolean(),
  statements: z.array(text),
  question: text.optional(),
});

export type RecordedQuestion = z.infer<typeof LINE>;

export interface QuestionRecord {
  /** Never rejects: an answer is worth more than its record. */
  add(
    asked: Omit<RecordedQuestion, 'at' | 'statements'> & {
      readonly question: string;
      readonly statements: readonly string[];
    },
  ): Promise<void>;
}

export const recordFileIn = (stateFolder: string): string => join(stateFolder, 'questions.jsonl');

export function openRecord(
  file: string,
  mode: RecordMode,
  now: () => Date,
  onProblem: (error: unknown) => void,
): QuestionRecord {
  return {
    async add({ question, ...asked }) {
      if (mode === 'off') return;
      const line = { at: now().toISOString(), ...asked, ...(mode === 'questions' ? { question } : {}) };
      await addLine(file, line).catch(onProblem);
    },
  };
}

/** The oldest first. No file: nothing. */
export async function readRecord(file: string): Promise<RecordedQuestion[]> {
  const found: RecordedQuestion[] = [];
  for await (const line of jsonLines(file)) {
    const read = LINE.safeParse(line);
    if (read.success) found.push(read.data);
  }
  return found;
}

export interface Gap {
  readonly question: string;
  readonly times: number;
  /** When it was last asked, ISO 8601. */
  readonly last: string;
}

/** Questions that were answered with nothing, those asked most often first. */
export function gapsIn(record: readonly RecordedQuestion[]): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { question, found, at } of record) {
    if (found || question === undefined) continue;
    const key = question
      .trim()
      .toLowerCase()
      .replace(/[\s?!.]+/g, ' ')
      .trim();
    gaps.set(key, { question: question.trim(), times: (gaps.get(key)?.times ?? 0) + 1, last: at });
  }
  return [...gaps.values()].sort((a, b) => b.times - a.times || (a.last < b.last ? 1 : -1));
}
