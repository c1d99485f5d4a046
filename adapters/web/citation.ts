/** A statement with its source, as one line of plain text to be copied. Pure. */
import { quotationBlock, type Statement } from '../../src/index.ts';
import { inertLine, webAddress } from '../inert.ts';
import { paragraphWords, printedIn, spokenQuotation } from '../shared/quotation-words.ts';

/** `address`: of the page where it stands; null: the article's own, where it has one. */
export function citationOf(statement: Statement, address: string | null): string {
  const block = quotationBlock(statement, 1, null);
  const { label, documentId } = block.source;
  const source = [
    label === documentId ? documentId : `“${label}”`,
    printedIn(block.source),
    paragraphWords([statement.paragraph]),
    address ?? webAddress(statement.document.url) ?? '',
  ].filter((part) => part.trim());
  const role = block.role && block.speaker ? ` (${block.speaker}, ${block.role})` : '';
  const note = (block.notes ?? []).map((text) => ` — ${text}`).join('');
  return inertLine(`${spokenQuotation(block)}${role} — ${source.join(', ')}${note}`);
}
