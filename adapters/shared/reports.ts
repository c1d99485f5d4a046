/** Checks a file that hangs on a message, and keeps its report showable only as long as its sources are. */

import type { Card } from '../../src/index.ts';
import { type Desk, DRAFT_KINDS, QuotedeskError } from '../../src/index.ts';
import { draftReport, type Report } from './draft-card.ts';
import { type AttachedFile, DraftRefused, isDraft, withDraft } from './fetch-draft.ts';

const NO_DRAFT = `A draft is a ${DRAFT_KINDS} file; nothing else that is attached can be checked.`;
const GONE = 'An article that this report rests on may not be shown any more. Please check the file again.';
const UNREADABLE = 'That file cannot be read: it may be broken or protected.';

/** Each checkable file's report, or one plain sentence where there is none. */
export async function reportsOn(
  desk: Desk,
  files: readonly AttachedFile[],
  headers: Readonly<Record<string, string>>,
): Promise<readonly (Report | string)[]> {
  const drafts = files.filter(isDraft).slice(0, MOST_FILES);
  if (drafts.length === 0) return [NO_DRAFT];
  const reports: (Report | string)[] = [];
  for (const file of drafts)
    try {
      reports.push(
        await withDraft(file, headers, async (path) => draftReport(await desk.checkDraft(path, []))),
      );
    } catch (error) {
      if (error instanceof DraftRefused) reports.push(error.message);
      else if (error instanceof QuotedeskError) reports.push(UNREADABLE);
      else throw error;
    }
  return reports;
}

/** Files of one message that are checked. */
const MOST_FILES = 5;

/** The report's card, or one that says why it is not shown any more. */
export async function reportCard(desk: Desk, { card, sources }: Report): Promise<Card> {
  for (const id of sources)
    if ((await desk.source(id)) === null) return { ...card, status: 'not_found', message: GONE, blocks: [] };
  return card;
}
