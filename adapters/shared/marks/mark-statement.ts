/** An editor's mark on a statement, from whatever surface: what is wrong with the wish is one plain sentence. */
import { type Desk, type Mark, type MarkKind, QuotedeskError } from '../../../src/index.ts';
import { MARK_KINDS } from './mark-lines.ts';
import type { Marks } from './marks.ts';

export interface MarkWish {
  /** Id of the statement. */
  readonly statement: string;
  readonly kind: string;
  /** Of a wrong speaker: whose words they are; null or empty: it is not known. */
  readonly speaker: string | null;
  readonly why: string | null;
  readonly by: string;
}

/** What each mark means, for the one who chooses. */
export const MARK_MEANINGS: Readonly<Record<MarkKind, string>> = {
  'wrong speaker': 'The words are somebody else’s',
  'no statement': 'It is no statement',
  'do not use': 'It is not to be used any more',
  verified: 'It is verified',
  note: 'A note, which is shown under it',
};

/** Longest name and reason that are kept, in UTF-16 code units. */
const MOST = 500;

export const isMarkKind = (kind: string): kind is MarkKind => MARK_KINDS.some((one) => one === kind);

/** @throws QuotedeskError USAGE for what cannot be marked so; the disk's own error */
export async function markStatement(
  desk: Desk,
  marks: Marks,
  { statement: id, kind, speaker, why, by }: MarkWish,
  now: Date,
): Promise<Mark> {
  if (!isMarkKind(kind))
    throw new QuotedeskError('USAGE', `${kind} is no kind of mark: it must be ${MARK_KINDS.join(', ')}.`);
  const note = why?.trim().slice(0, MOST) || null;
  if (kind === 'note' && note === null) throw new QuotedeskError('USAGE', 'a note needs its words.');
  const statement = await desk.statement(id);
  const source = statement && (await desk.source(statement.document.id));
  if (!statement || !source) throw new QuotedeskError('USAGE', `the archive has no statement ${id}.`);
  return marks.add(
    {
      kind,
      document: statement.document.id,
      digest: source.digest,
      words: statement.text,
      speaker: kind === 'wrong speaker' ? speaker?.trim().slice(0, MOST) || null : null,
      note,
      by,
    },
    now,
  );
}

/** Editors of a platform by their ids, from "U0VERA=Vera Lang, U0OLU=Olu"; null: it cannot be read. */
export function readEditors(text: string, id: RegExp): ReadonlyMap<string, string> | null {
  const editors = new Map<string, string>();
  for (const one of text.split(',')) {
    if (one.trim() === '') continue;
    const [user = '', ...name] = one.split('=');
    if (!id.test(user.trim()) || name.join('=').trim() === '') return null;
    editors.set(user.trim(), name.join('=').trim());
  }
  return editors;
}

export const NO_EDITOR = 'Only the editors who are named in the settings can mark a statement.';
export const MARKED = 'Marked. It holds within a few seconds, and what was posted before is amended.';
