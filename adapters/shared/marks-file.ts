/**
 * Editors' marks in one local file, an entry a line, the newest last: a mark, the taking back of one, or that a "Wrong?"
 * note is dealt with. Nothing is ever changed in it but by `forget`.
 */
import { randomBytes } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Mark, MarkKind } from '../../src/index.ts';
import { addLine, jsonLines } from './stores/json-lines.ts';

export const MARK_KINDS = [
  'wrong speaker',
  'no statement',
  'do not use',
  'verified',
  'note',
] as const satisfies readonly MarkKind[];

export const marksFileIn = (stateFolder: string): string => join(stateFolder, 'marks.jsonl');

const text = z.string().min(1);
const MARK = z.object({
  id: text,
  at: text,
  by: text,
  kind: z.enum(MARK_KINDS),
  document: text,
  digest: text,
  words: text,
  speaker: text.nullable(),
  note: text.nullable(),
});
const UNDO = z.object({ undo: text, at: text, by: text, note: text.nullable() });
const DONE = z.object({ done: text, at: text, by: text });
const LINE = z.union([MARK, UNDO, DONE]);

export interface KeptMarks {
  /** Those that hold, the oldest first. */
  readonly marks: readonly Mark[];
  /** Those that were taken back. */
  readonly former: readonly Mark[];
  /** Instants of "Wrong?" notes that are dealt with. */
  readonly done: ReadonlySet<string>;
  /** Lines that cannot be read, one sentence each. */
  readonly problems: readonly string[];
}

/** No file: no marks. */
export async function readMarks(file: string): Promise<KeptMarks> {
  const marks = new Map<string, Mark>();
  const former: Mark[] = [];
  const done = new Set<string>();
  const problems: string[] = [];
  let line = 0;
  for await (const value of jsonLines(file)) {
    line++;
    const read = LINE.safeParse(value);
    if (!read.success) problems.push(`${file}, line ${line}: it is no mark and is left out.`);
    else if ('undo' in read.data) {
      const taken = marks.get(read.data.undo);
      if (taken) former.push(taken);
      marks.delete(read.data.undo);
    } else if ('done' in read.data) done.add(read.data.done);
    else marks.set(read.data.id, read.data);
  }
  return { marks: [...marks.values()], former, done, problems };
}

/** How often the file is looked at, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** Calls `changed` after each change of the file; gives what ends that. Holds no process alive. */
export function followMarks(file: string, changed: () => void): () => void {
  watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, changed);
  return () => unwatchFile(file, changed);
}

type New = Omit<Mark, 'id' | 'at'>;

/** Gives the mark as it is kept. Rejects with the disk's own error. */
export async function addMark(file: string, mark: New, now: Date): Promise<Mark> {
  const kept: Mark = { id: randomBytes(6).toString('base64url'), at: now.toISOString(), ...mark };
  await addLine(file, kept);
  return kept;
}

export const undoMark = (
  file: string,
  undo: string,
  by: string,
  note: string | null,
  now: Date,
): Promise<void> => addLine(file, { undo, at: now.toISOString(), by, note });

export const setDone = (file: string, done: string, by: string, now: Date): Promise<void> =>
  addLine(file, { done, at: now.toISOString(), by });
