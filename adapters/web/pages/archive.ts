/** What the archive holds. Pure. */
import {
  type CorpusProblem,
  count,
  type DeskStatus,
  dayInWords,
  instantInWords,
  type Overview,
} from '../../../src/index.ts';
import { personPath } from '../../shared/http/page-links.ts';
import { type Fragment, type Html, html, line } from '../html.ts';

export interface ArchiveView {
  readonly overview: Overview;
  readonly status: Pick<DeskStatus, 'changed' | 'read' | 'stale'>;
  readonly problems: readonly CorpusProblem[];
  /** Articles over time; null: none has a date. */
  readonly plot: Html | null;
}

const MOST_OUTLETS = 40;
const MOST_PROBLEMS = 100;

export function archivePage({ overview, status, problems, plot }: ArchiveView): Html {
  const { articles, statements, people, from, to, days, outlets, mostQuoted, coverage } = overview;
  const undated = articles - days.reduce((sum, day) => sum + day.articles, 0);
  return html`<h1>The archive</h1>
<p class="message">${count(articles, 'article')}, ${count(statements, 'statement')}, ${count(people, 'named speaker')}.</p>
${status.stale !== undefined && html`<p class="notice" role="status">${status.stale}</p>`}
<dl class="facts">
${from !== null && to !== null && html`<div><dt>dates</dt><dd>${from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`}</dd></div>`}
<div><dt>newest article</dt><dd>${to === null ? 'no article states a date' : dayInWords(to)}</dd></div>
${status.changed !== null && html`<div><dt>last changed</dt><dd>${instantInWords(Date.parse(status.changed))}</dd></div>`}
${status.read !== null && html`<div><dt>last read</dt><dd>${instantInWords(Date.parse(status.read))}</dd></div>`}
<div><dt>being read</dt><dd>${coverage.complete ? 'all has been read' : `${count(coverage.pending, 'article')} to go; answers may still lack something`}</dd></div>
${undated > 0 && html`<div><dt>without a date</dt><dd>${count(undated, 'article')}</dd></div>`}
<div><dt>not read</dt><dd>${problems.length === 0 ? 'nothing' : html`<a href="#problems">${count(problems.length, 'file')}</a>`}</dd></div>
</dl>
${
  plot &&
  html`<h2>Articles over time</h2><figure class="plot">${plot}
<details><summary>Table</summary>${table(['Month', 'Articles'], byMonth(days))}</details></figure>`
}
${
  outlets.length > 0 &&
  html`<h2>Outlets</h2>${table(
    ['Outlet', 'Articles'],
    outlets.slice(0, MOST_OUTLETS).map((one) => [line(one.outlet), one.articles]),
  )}${outlets.length > MOST_OUTLETS && html`<p class="small">and ${count(outlets.length - MOST_OUTLETS, 'more outlet')}</p>`}`
}
${
  mostQuoted.length > 0 &&
  html`<h2>Most quoted</h2>${table(
    ['Who', 'Statements', 'Articles'],
    mostQuoted.map(({ id, name, role, statementCount, articleCount }) => {
      const path = personPath(id, null);
      return [
        [
          path ? html`<a href="${path}">${line(name)}</a>` : line(name),
          role && html`<span class="small">, ${line(role)}</span>`,
        ],
        statementCount,
        articleCount,
      ];
    }),
  )}`
}
${
  problems.length > 0 &&
  html`<h2 id="problems">What could not be read</h2><ul>${problems
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ sentence }) => html`<li>${line(sentence)}</li>`,
    )}</ul>${problems.length > MOST_PROBLEMS && html`<p class="small">and ${count(problems.length - MOST_PROBLEMS, 'more file')}; “quotedesk doctor” names them all</p>`}`
}`;
}

/** The first column heads its row; the others are figures. */
export function table(heads: readonly string[], rows: readonly (readonly Fragment[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${heads[0]}: table"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

function byMonth(days: Overview['days']): [string, number][] {
  const months = new Map<string, number>();
  for (const { day, articles } of days)
    months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + articles);
  return [...months].reverse();
}
