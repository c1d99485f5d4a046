/** A draft's text, and what is made of it: both take time in proportion to its length. */
import { type DraftText, readDraftText } from '../corpus/draft-file.ts';
import type { ReadArticle } from '../model.ts';
import { readArticle } from '../people/read-article.ts';

export interface ReadDraft {
  readonly draft: DraftText;
  readonly read: ReadArticle;
}

/** @throws QuotedeskError DRAFT_UNREADABLE */
export async function readDraft(file: string): Promise<ReadDraft> {
  const draft = await readDraftText(file);
  return { draft, read: readArticle({ id: draft.name, text: draft.text }) };
}
