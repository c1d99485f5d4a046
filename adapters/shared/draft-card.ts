/** A checked draft as a card, for chats: what is not exact in full, what is exact in one line. Pure. */
import type { Card, CardBlock, CheckedDraft, DraftQuotation } from '../../src/index.ts';
import { headline, reportRow } from './draft-rows.ts';

/** Shown in full; a draft with more is better checked at the command line. */
const MOST = 60;

/** A report that is kept so that it can be shared, with the articles that its words come from. */
export interface Report {
  readonly card: Card;
  /** Ids of documents; when one of them may not be shown any more, neither may the report. */
  readonly sources: readonly string[];
}

export function draftReport({ check, problems }: CheckedDraft): Report {
  const { quotations } = check;
  const wrong = quotations.filter(({ verdict }) => verdict !== 'exact');
  const exact = quotations.filter(({ verdict }) => verdict === 'exact');
  const left = wrong.length - MOST;
  const blocks: CardBlock[] = [
    ...wrong.slice(0, MOST).flatMap(quotationBlocks),
    ...(left > 0
      ? [{ type: 'text' as const, text: `${left} more are not shown here: run quotedesk check on the file.` }]
      : []),
    ...(exact.length > 0
      ? [{ type: 'facts' as const, rows: [{ label: 'Exact', value: `${linesOf(exact)}` }] }]
      : []),
    ...problems.map((text) => ({ type: 'text' as const, text })),
  ];
  return {
    card: {
      type: 'card',
      intent: 'check',
      status: quotations.length > 0 ? 'answered' : 'not_found',
      understood: '',
      message: headline(check),
      blocks,
      paging: null,
      notice: null,
    },
    sources: [...new Set(wrong.flatMap(({ source }) => (source ? [source.document.id] : [])))],
  };
}

function quotationBlocks(quotation: DraftQuotation): CardBlock[] {
  const { line, verdict, asked, differences } = quotation;
  const { label, sentence, source, correction } = reportRow(quotation);
  const rows = [
    ...(source ? [{ label: 'Source', value: source.label }] : []),
    ...(correction ? [{ label: 'Correction', value: correction }] : []),
  ];
  return [
    {
      type: 'verdict',
      verdict: verdict === 'corrected' ? 'altered' : verdict,
      sentence: `Line ${line}: ${label}. ${sentence}`,
      asked,
      differences: differences.flatMap(({ op, text }, i) => [
        ...(i > 0 ? [{ text: ' ', style: 'plain' as const }] : []),
        { text, style: op === 'same' ? ('plain' as const) : op },
      ]),
    },
    ...(rows.length > 0 ? [{ type: 'facts' as const, rows }] : []),
  ];
}

/** "line 4", "lines 4, 9 and 12". */
function linesOf(quotations: readonly DraftQuotation[]): string {
  const lines = [...new Set(quotations.map(({ line }) => line))];
  if (lines.length === 1) return `line ${lines[0]}`;
  return `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
