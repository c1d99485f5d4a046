/** What every rendering of a checked draft says, in the same words. Pure. */
import type { Difference, DraftCheck, DraftQuotation, DraftVerdict } from '../../../src/index.ts';
import { inertLine, webAddress } from '../../inert.ts';
import { sourceLabel, VERDICT_LABELS } from '../../shared/draft-words.ts';

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

export const KEPT_NOWHERE =
  'The material named with --against was read for this check only and is kept nowhere.';

/** All quotations are as they are printed or recorded. */
export const isClean = ({ quotations }: Pick<DraftCheck, 'quotations'>): boolean =>
  quotations.every(({ verdict }) => verdict === 'exact');

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
