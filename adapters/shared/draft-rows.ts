/** What every rendering of a checked draft says, in the same words. Pure. */
import type { Difference, DraftCheck, DraftQuotation, DraftVerdict } from '../../src/index.ts';
import { inertLine, webAddress } from '../inert.ts';

export interface ReportRow {
  readonly line: number;
  readonly verdict: DraftVerdict;
  /** "Not found" */
  readonly label: string;
  readonly asked: string;
  readonly speaker: string;
  readonly sentence: string;
  readonly differences: readonly Difference[];
  /** null: none, or the sentence has it. */
  readonly correction: string | null;
  /** The article, in words; null: the archive does not have it. */
  readonly source: { readonly label: string; readonly url: string | null } | null;
  /** The place in the reporter's material, in words; null: none, or the sentence names it. */
  readonly place: string | null;
}

export const VERDICT_LABELS = {
  exact: 'Exact',
  altered: 'Altered',
  misattributed: 'Misattributed',
  corrected: 'Corrected since',
  not_found: 'Not found',
} satisfies Record<DraftVerdict, string>;

export const KEPT_NOWHERE =
  'The material named with --against was read for this check only and is kept nowhere.';

/** All quotations are as they are printed or recorded. */
export const isClean = ({ quotations }: Pick<DraftCheck, 'quotations'>): boolean =>
  quotations.every(({ verdict }) => verdict === 'exact');

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

export function reportRow(quotation: DraftQuotation): ReportRow {
  const { line, verdict, asked, speaker, sentence, differences, correction, source, place } = quotation;
  const shownPlace =
    place && inertLine(`${place.file}, line ${place.line}${place.time ? `, at ${place.time}` : ''}`);
  return {
    line,
    verdict,
    label: VERDICT_LABELS[verdict],
    asked: inertLine(asked),
    speaker: speaker === null ? 'nobody is named' : inertLine(speaker),
    sentence: inertLine(sentence),
    differences: verdict === 'exact' ? [] : differences,
    correction: correction === null || verdict === 'corrected' ? null : inertLine(correction),
    source: source && { label: sourceLabel(source), url: webAddress(source.document.url) },
    place: shownPlace && !inertLine(sentence).includes(shownPlace) ? shownPlace : null,
  };
}

function sourceLabel({ document, paragraph }: NonNullable<DraftQuotation['source']>): string {
  const { id, title, outlet, published } = document;
  const parts = [title ?? id, outlet, published?.slice(0, 10), `paragraph ${paragraph}`];
  return inertLine(parts.filter((part) => part).join(', '));
}
