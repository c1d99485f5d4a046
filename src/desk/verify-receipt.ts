/** Whether what a receipt states still holds: every source that changed, by name, and every verdict that is another now. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { QuotedeskError } from '../errors.ts';
import type { DraftVerdict } from '../model.ts';
import type { FileThreads } from '../reading/file-threads.ts';
import type { Archive } from '../search/archive.ts';
import { foldText } from '../text/normalise.ts';
import { checkDraftFile } from './check-draft-file.ts';
import { articleDigest, type Receipt, type ReceiptChange, type ReceiptSource } from './receipts.ts';

/** What has changed since the receipt was written, in the order of its quotations. */
export async function changesSince(
  receipt: Receipt,
  archive: Archive,
  files: FileThreads,
): Promise<ReceiptChange[]> {
  const changes: ReceiptChange[] = [];
  const draftDigest = await digestOf(receipt.draft.path);
  if (draftDigest !== null && draftDigest !== receipt.draft.digest)
    changes.push({ asked: null, what: `The draft ${receipt.draft.name} has changed since the check.` });
  const now = draftDigest === receipt.draft.digest ? await verdictsNow(receipt, archive, files) : null;
  for (const [i, { asked, verdict, sources }] of receipt.quotations.entries()) {
    for (const source of sources) {
      const what =
        source.kind === 'article' ? await articleChange(source, archive) : await fileChange(source);
      if (what !== null) changes.push({ asked, what });
    }
    const other = now?.[i];
    if (other !== undefined && other !== verdict)
      changes.push({ asked, what: `The verdict was “${inWords(verdict)}” and is now “${inWords(other)}”.` });
  }
  return changes;
}

const inWords = (verdict: DraftVerdict): string => verdict.replace('_', ' ');

/** The draft's verdicts today; null where material is gone, which is said already. */
async function verdictsNow(
  receipt: Receipt,
  archive: Archive,
  files: FileThreads,
): Promise<readonly DraftVerdict[] | null> {
  for (const path of receipt.against) if (!(await stat(path).catch(() => null))) return null;
  try {
    const { check } = await checkDraftFile(receipt.draft.path, receipt.against, archive, files);
    return check.quotations.map(({ verdict }) => verdict);
  } catch (error) {
    if (error instanceof QuotedeskError) return null;
    throw error;
  }
}

async function articleChange(source: ReceiptSource, archive: Archive): Promise<string | null> {
  const article = await archive.document(source.name);
  if (article === null && archive.coverage().unreachable > 0)
    return `The article ${source.name} cannot be reached at this moment.`;
  if (article === null) return `The article ${source.name} is no longer in the archive.`;
  if (articleDigest(article) === source.digest) return null;
  const still = ` ${foldText(article.text)} `.includes(` ${foldText(source.words)} `);
  return `The article ${source.name} has changed since the check; ${still ? 'it still has these words' : 'it no longer has these words'}.`;
}

async function fileChange(source: ReceiptSource): Promise<string | null> {
  const digest = await digestOf(source.name);
  if (digest === source.digest) return null;
  const name = basename(source.name);
  return digest === null
    ? `The file ${name} cannot be read any more.`
    : `The file ${name} has changed since the check.`;
}

async function digestOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
