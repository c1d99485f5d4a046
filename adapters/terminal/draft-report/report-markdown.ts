/** A checked draft in Markdown. Pure. */
import type { DraftCheck } from '../../../src/index.ts';
import { inertLine } from '../../inert.ts';
import { headline, KEPT_NOWHERE, reportRow } from '../../shared/draft-rows.ts';

export function draftToMarkdown(check: DraftCheck, hasMaterial: boolean): string {
  const lines = ['# Quotations of the draft', '', escaped(headline(check)), ''];
  for (const quotation of check.quotations) {
    const row = reportRow(quotation);
    lines.push(`## Line ${row.line}: ${row.label}`, '');
    lines.push(`> “${escaped(row.asked)}” (${escaped(row.speaker)})`, '', escaped(row.sentence), '');
    if (row.differences.length > 0) {
      const words = row.differences.map(({ op, text }) => {
        const shown = escaped(inertLine(text));
        return op === 'same' ? shown : op === 'missing' ? `**${shown}**` : `~~${shown}~~`;
      });
      lines.push(`Source in bold, draft struck through: ${words.join(' ')}`, '');
    }
    if (row.correction !== null) lines.push(`Corrected since: “${escaped(row.correction)}”`, '');
    if (row.source)
      lines.push(
        `Source: ${row.source.url ? `[${escaped(row.source.label)}](<${row.source.url.replace(/[<>]/g, encodeURIComponent)}>)` : escaped(row.source.label)}`,
        '',
      );
    if (row.place !== null) lines.push(`Material: ${escaped(row.place)}`, '');
  }
  if (hasMaterial) lines.push(KEPT_NOWHERE, '');
  lines.push(`Digest of the draft: \`${check.digest}\``);
  return lines.join('\n');
}

/** Nothing of a source is read as markup. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]()<>#+|~&!-]/g, (mark) => `\\${mark}`).replace(/^(\d+)([.)])/, '$1\\$2');
