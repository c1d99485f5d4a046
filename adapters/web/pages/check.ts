/** A draft, its quotations judged where they stand. Pure. */
import { DRAFT_ENDINGS, DRAFT_KINDS, type DraftCheck, type DraftQuotation } from '../../../src/index.ts';
import { headline, reportRow } from '../../shared/draft-rows.ts';
import { articlePath, QUOTATION } from '../../shared/http/page-links.ts';
import { type Fragment, type Html, html, line } from '../html.ts';
import { type Marking, markedLines } from '../marked-text.ts';
import { LEGEND, original } from '../render.ts';

/** `text`: the draft as it was pasted; null where a file was sent. */
export function checkPage(draft: { readonly check: DraftCheck; readonly text: string | null } | null): Html {
  return html`<h1${draft !== null && html` class="unseen"`}>Check a draft</h1>
${draft && results(draft.check, draft.text)}
<form class="draft" action="/check" method="post" enctype="multipart/form-data">
<label><span>${draft ? 'Another draft, or this one mended' : 'Paste the draft'}</span><textarea name="text" spellcheck="true">${draft?.text}</textarea></label>
<label><span>or choose a file (${DRAFT_KINDS}; 8 MB)</span><input type="file" name="file" accept="${[...DRAFT_ENDINGS].join(',')}"></label>
<button>Check the quotations</button>
</form>
<p class="small">The draft is read for this answer and kept nowhere.</p>`;
}

function results(check: DraftCheck, text: string | null): Html {
  const { quotations } = check;
  const placed = text === null ? null : placesIn(text, quotations);
  const inPlace = placed?.places.length ? placed : null;
  const notIn = quotations.flatMap((one, i) => (inPlace?.found.has(i + 1) ? [] : [{ one, number: i + 1 }]));
  return html`<section class="checked" aria-label="What the check found">
<p class="message" role="status">${line(headline(check))}</p>
${quotations.some(({ differences, verdict }) => verdict !== 'exact' && differences.length > 0) && LEGEND}
${
  inPlace &&
  text !== null &&
  html`<div class="text">${markedLines(text, inPlace.places, QUOTATION).map(
    ({ markup, begins }) => html`<div class="row"><p class="line">${markup}</p>
${begins.length > 0 && html`<div class="margin">${begins.map((number) => verdict(quotations[number - 1]!, number, true))}</div>`}</div>`,
  )}</div>`
}
${notIn.map(({ one, number }) => verdict(one, number, false))}
</section>`;
}

/** Where each quotation stands in the pasted text, one after the other. */
function placesIn(text: string, quotations: readonly DraftQuotation[]) {
  const places: Marking[] = [];
  const found = new Set<number>();
  let from = 0;
  for (const [i, { asked }] of quotations.entries()) {
    const start = asked === '' ? -1 : text.indexOf(asked, from);
    if (start < 0) continue;
    from = start + asked.length;
    places.push({ start, end: from, number: i + 1, style: 'quoted' });
    found.add(i + 1);
  }
  return { places, found };
}

function verdict(quotation: DraftQuotation, number: number, isInPlace: boolean): Html {
  const row = reportRow(quotation);
  return html`<div role="note" class="verdict ${row.verdict}" id="n${number}" aria-label="Quotation ${number}">
<p class="sentence">${isInPlace ? html`<a class="number" href="#s${number}" aria-label="To quotation ${number}">${number}</a>` : number} ${row.label}${!isInPlace && `, line ${row.line}`}</p>
${!isInPlace && html`<p class="words"><q>${row.asked}</q> (${row.speaker})</p>`}
<p>${row.sentence}</p>
${row.differences.length > 0 && html`<p class="words">${row.differences.map(({ op, text }, i) => [i > 0 && ' ', difference(op, line(text))])}</p>`}
${row.correction !== null && html`<p>Corrected since: <q>${row.correction}</q></p>`}
${row.source && html`<p class="source">${sourceOf(quotation, row.source)}</p>`}
</div>`;
}

function difference(op: 'same' | 'missing' | 'added', text: string): Fragment {
  return op === 'same' ? text : op === 'missing' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}

function sourceOf(
  { source }: DraftQuotation,
  { label, url }: { label: string; url: string | null },
): Fragment {
  const path = source && articlePath(source.document.id, { paragraph: source.paragraph }, null);
  return [path ? html`<a href="${path}">${label}</a>` : label, url && html` (${original(url)})`];
}
