/** What every report of a checked draft says, in the same words. Pure. */
import type { DraftCheck, DraftQuotation, DraftVerdict } from '../../src/index.ts';
import { inertLine } from '../inert.ts';

export const VERDICT_LABELS = {
  exact: 'Exact',
  altered: 'Altered',
  misattributed: 'Misattributed',
  corrected: 'Corrected since',
  not_found: 'Not found',
} satisfies Record<DraftVerdict, string>;

/** "draft.md: 5 quotations checked: 3 exact, 1 altered, 1 not found." */
export function headline({ draft, quotations }: DraftCheck): string {
  if (quotations.length === 0) return `${inertLine(draft)}: the draft has no quotation to check.`;
  const counts = Object.entries(VERDICT_LABELS).flatMap(([verdict, label]) => {
    const n = quotations.filter((one) => one.verdict === verdict).length;
    return n > 0 ? [`${n} ${label.toLowerCase()}`] : [];
  });
  const all = quotations.length === 1 ? '1 quotation' : `${quotations.length} quotations`;
  return `${inertLine(draft)}: ${all} checked: ${counts.join(', ')}.`;
}

/** Title or id, outlet, day and paragraph of the article. */
export function sourceLabel({ document, paragraph }: NonNullable<DraftQuotation['source']>): string {
  const { id, title, outlet, published } = document;
  const parts = [title ?? id, outlet, published?.slice(0, 10), `paragraph ${paragraph}`];
  return inertLine(parts.filter((part) => part).join(', '));
}
