/** A checked draft for a terminal. Pure. */
import { wrapAnsi } from 'fast-wrap-ansi';
import pc from 'picocolors';
import type { Difference, DraftCheck, DraftVerdict } from '../../../src/index.ts';
import { inertLine } from '../../inert.ts';
import { headline, KEPT_NOWHERE, type ReportRow, reportRow } from '../../shared/draft-rows.ts';
import type { TerminalStyle } from '../render.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** Lines joined by line feeds, without one at the end. */
export function draftToText(check: DraftCheck, style: TerminalStyle, hasMaterial: boolean): string {
  const colour = pc.createColors(style.colours);
  const parts = [
    colour.bold(headline(check)),
    ...check.quotations.map((quotation) => rowToText(reportRow(quotation), style, colour)),
    ...(hasMaterial ? [colour.dim(KEPT_NOWHERE)] : []),
  ];
  return parts.map((part) => wrapAnsi(part, style.width)).join('\n\n');
}

function rowToText(row: ReportRow, style: TerminalStyle, colour: Colours): string {
  const paint = colourOf(row.verdict, colour);
  const lines = [`“${row.asked}” (${row.speaker})`, row.sentence];
  if (row.differences.length > 0) lines.push(differencesToText(row.differences, colour));
  if (row.correction !== null) lines.push(`Corrected since: “${row.correction}”`);
  if (row.source) lines.push(colour.dim(row.source.label));
  if (row.source?.url) lines.push(`→ ${row.source.url}`);
  if (row.place !== null) lines.push(colour.dim(row.place));
  const body = lines.map((line) =>
    line.startsWith('→ ') ? `  ${line}` : wrapAnsi(line, style.width - 2).replace(/^/gm, '  '),
  );
  return [`${colour.bold(`Line ${row.line}`)}  ${paint(row.label)}`, ...body].join('\n');
}

/** "[-missing here-] {+added here+}", as a terminal without colours can show it too. */
function differencesToText(differences: readonly Difference[], colour: Colours): string {
  return differences
    .map(({ op, text }) => {
      const words = inertLine(text);
      if (op === 'same') return words;
      return op === 'missing' ? colour.green(`[source: ${words}]`) : colour.red(`[draft: ${words}]`);
    })
    .join(' ');
}

function colourOf(verdict: DraftVerdict, colour: Colours): (text: string) => string {
  switch (verdict) {
    case 'exact':
      return colour.green;
    case 'altered':
      return colour.yellow;
    case 'misattributed':
    case 'corrected':
    case 'not_found':
      return colour.red;
  }
}
