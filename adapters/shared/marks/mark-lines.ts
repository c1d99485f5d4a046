/**
 * What editors write of statements, a line an entry: a mark, the taking back of one, or that a "Wrong?" note is dealt with.
 * Lines are only ever added; `forget` alone changes one.
 */
import * as z from 'zod';
import type { Mark, MarkKind } from '../../../src/index.ts';

export const MARK_KINDS = [
  'wrong speaker',
  'no statement',
  'do not use',
  'verified',
  'note',
] as const satisfies readonly MarkKind[];

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
export type MarkLine = z.infer<typeof LINE>;

/** null: it is no such line. */
export const readMarkLine = (value: unknown): MarkLine | null => LINE.safeParse(value).data ?? null;

/** Tells a line from all others: the same one may have been written in several places. */
export const keyOf = (line: MarkLine): string =>
  'undo' in line ? `undo ${line.undo}` : 'done' in line ? `done ${line.done}` : line.id;

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

/** What holds by these lines, in whatever order they stand. */
export function keptMarks(lines: Iterable<MarkLine>, problems: readonly string[]): KeptMarks {
  const marks = new Map<string, Mark>();
  const undone = new Map<string, string>();
  const done = new Set<string>();
  for (const line of lines)
    if ('undo' in line) undone.set(line.undo, line.at);
    else if ('done' in line) done.add(line.done);
    else marks.set(line.id, line);
  const former = [...undone]
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([id]) => marks.get(id) ?? []);
  const holding = [...marks.values()].filter(({ id }) => !undone.has(id));
  return { marks: holding.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), former, done, problems };
}
