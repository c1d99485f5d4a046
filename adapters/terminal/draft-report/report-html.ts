/** A checked draft as one HTML file that needs nothing else. Pure. */
import type { DraftCheck, DraftQuotation } from '../../../src/index.ts';
import { inertLine } from '../../inert.ts';
import { headline, KEPT_NOWHERE, reportRow } from '../../shared/draft-rows.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
article{border-left:.3rem solid #2e7d32;padding:.1rem 1rem;margin:1.5rem 0}
article.altered{border-color:#a15c00}article.misattributed,article.corrected,article.not_found{border-color:#b3261e}
blockquote{margin:.5rem 0;font-size:1.05rem}h2{font-size:1rem;margin:.5rem 0}
ins{background:#dff2e0;text-decoration:none}del{background:#fbe0de}.small{color:#555;font-size:.9rem}`;

export function draftToHtml(check: DraftCheck, hasMaterial: boolean): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`Quotations of ${inertLine(check.draft)}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Quotations of the draft</h1>
<p>${escaped(headline(check))}</p>
${check.quotations.map(section).join('\n')}
${hasMaterial ? `<p class="small">${escaped(KEPT_NOWHERE)}</p>\n` : ''}<p class="small">Digest of the draft: ${escaped(check.digest)}</p>
</main>
</body>
</html>`;
}

function section(quotation: DraftQuotation): string {
  const row = reportRow(quotation);
  const parts = [
    `<h2>Line ${row.line}: ${row.label}</h2>`,
    `<blockquote>“${escaped(row.asked)}” (${escaped(row.speaker)})</blockquote>`,
    `<p>${escaped(row.sentence)}</p>`,
  ];
  if (row.differences.length > 0) {
    const words = row.differences.map(({ op, text }) => {
      const shown = escaped(inertLine(text));
      return op === 'same' ? shown : op === 'missing' ? `<ins>${shown}</ins>` : `<del>${shown}</del>`;
    });
    parts.push(
      `<p class="small">Marked green: only in the source. Struck through: only in the draft.</p><p>${words.join(' ')}</p>`,
    );
  }
  if (row.correction !== null) parts.push(`<p>Corrected since: “${escaped(row.correction)}”</p>`);
  if (row.source) {
    const label = escaped(row.source.label);
    const link = row.source.url
      ? `<a rel="noreferrer noopener" href="${escaped(row.source.url)}">${label}</a>`
      : label;
    parts.push(`<p class="small">Source: ${link}</p>`);
  }
  if (row.place !== null) parts.push(`<p class="small">Material: ${escaped(row.place)}</p>`);
  return `<article class="${row.verdict}">${parts.join('\n')}</article>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
