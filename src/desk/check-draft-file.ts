/** One draft file, checked: read, judged, and each verdict with its line and what it rests on. */
import { type CheckedPart, checkDraft } from '../answers/check-draft.ts';
import { placedDraft } from '../corpus/draft-file.ts';
import type { DraftQuotation } from '../model.ts';
import type { FileThreads } from '../reading/file-threads.ts';
import type { Archive } from '../search/archive.ts';
import type { CheckedDraft } from './desk.ts';
import { type OpenMaterial, openMaterial } from './open-material.ts';
import { articleDigest, type ReceiptQuotation, type ReceiptSource } from './receipts.ts';

/** @throws QuotedeskError DRAFT_UNREADABLE, MATERIAL_UNREADABLE */
export async function checkDraftFile(
  path: string,
  against: readonly string[],
  archive: Archive,
  files: FileThreads,
): Promise<CheckedDraft> {
  const { draft: typed, read } = await files.readDraft(path);
  const draft = placedDraft(path, typed);
  const readMaterial = (file: string) => files.readMaterial(file);
  const material = against.length > 0 ? await openMaterial(against, readMaterial) : null;
  const parts = await checkDraft(draft.text, archive, material, read);
  const quotations: ReceiptQuotation[] = [];
  let from = 0;
  let line = 1;
  for (const part of parts) {
    const place = draft.places.find(part.first, from) ?? draft.places.find(part.first);
    if (place) {
      line = place.line;
      from = place.word + 1;
    }
    const { start: _start, first: _first, evidence, ...rest } = part;
    const quotation: DraftQuotation = { line, ...rest };
    quotations.push({ ...quotation, sources: await sourcesOf(evidence, archive, material) });
  }
  return {
    check: {
      draft: draft.name,
      digest: draft.digest,
      quotations: quotations.map(({ sources: _sources, ...quotation }) => quotation),
    },
    quotations,
    problems: material?.problems ?? [],
  };
}

async function sourcesOf(
  { printed, heard }: CheckedPart['evidence'],
  archive: Archive,
  material: OpenMaterial | null,
): Promise<ReceiptSource[]> {
  const sources: ReceiptSource[] = [];
  const article = printed && (await archive.document(printed.document.id));
  if (printed && article)
    sources.push({
      kind: 'article',
      name: printed.document.id,
      digest: articleDigest(article),
      words: printed.text,
    });
  const file = heard && material?.files.get(heard.document.id);
  if (heard && file) sources.push({ kind: 'file', name: file.path, digest: file.digest, words: heard.text });
  return sources;
}
