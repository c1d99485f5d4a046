/** A person: names and roles with their sources, statements by fields, when they were said. Pure. */
import {
  count,
  dayInWords,
  type MonthCount,
  type PersonFilters,
  type PersonRecord,
  quotationBlock,
  type Statement,
} from '../../../src/index.ts';
import { articlePath } from '../../shared/http/page-links.ts';
import { cardLinks } from '../card-links.ts';
import { type Fragment, type Html, html, line } from '../html.ts';
import { colourOf } from '../plots.ts';
import { blockToHtml, type CardLinks } from '../render.ts';
import { table } from './archive.ts';

export interface PersonView {
  readonly record: PersonRecord;
  readonly filters: PersonFilters;
  /** Outlets that the form offers. */
  readonly outlets: readonly string[];
  /** null: nothing with a date is found. */
  readonly overTime: { readonly counts: readonly MonthCount[]; readonly plot: Html } | null;
  /** Opened by a key: it is carried along, and articles are not linked. */
  readonly key: string | null;
  /** This page with other fields. */
  readonly pathWith: (fields: Readonly<Record<string, string>>) => string;
  /** The statements are a later page of them. */
  readonly isLater: boolean;
}

export function personPage(view: PersonView): Html {
  const { record, filters, key, pathWith, isLater } = view;
  const { person, statements, total, totalExact, next } = record;
  const isNarrowed = Object.values(filters).some((value) => value !== undefined && value !== false);
  return html`<h1>${line(person.name)}</h1>
${facts(view)}
${form(view)}
<p class="message" role="status">${totalExact ? '' : 'at least '}${count(total, 'statement')}${isNarrowed && ' fit these fields'}${total > 0 && ', the newest first; words that several papers print count once'}.</p>
${overTime(view)}
<div class="card">${statements.map((statement, i) => {
    const block = quotationBlock(statement, i + 1, null);
    return blockToHtml(block, linksFor(block, key));
  })}</div>
${(next !== null || isLater) && html`<nav class="paging" aria-label="More statements">${isLater && html`<a href="${pathWith({})}">From the newest</a>`}${next !== null && html`<a rel="next" href="${pathWith({ cursor: next })}">Older statements</a>`}</nav>`}
${total > 0 && html`<p class="exports">All of these with their citations: ${(['csv', 'json', 'md'] as const).map((format, i) => [i > 0 && ' · ', html`<a href="${pathWith({ format })}">${FORMATS[format]}</a>`])}</p>`}`;
}

const FORMATS = { csv: 'CSV', json: 'JSON', md: 'Markdown' } as const;

function linksFor(block: ReturnType<typeof quotationBlock>, key: string | null): CardLinks {
  return key === null
    ? cardLinks({ card: { blocks: [block] } })
    : { source: () => null, ask: () => null, turn: () => null };
}

const KINDS = { person: 'person', organisation: 'organisation', unnamed: 'nobody named' } as const;

function facts({ record: { person, statements }, key }: PersonView): Html {
  const roles = rolesOf(statements);
  const stated = new Set(roles.map(({ role }) => role));
  const others = person.roles.filter((role) => !stated.has(role));
  return html`<dl class="facts">
<div><dt>is</dt><dd>${KINDS[person.kind]}${person.role && `, ${line(person.role)}`}</dd></div>
${person.aliases.length > 0 && html`<div><dt>also printed as</dt><dd>${person.aliases.map(line).join(', ')}</dd></div>`}
${
  roles.length > 0 &&
  html`<div><dt>roles as printed</dt><dd>${roles.map(({ role, statement }, i) => {
    const { document } = statement;
    const path = key === null ? articlePath(document.id, { statement: statement.id }, null) : null;
    const source =
      [document.outlet && line(document.outlet), document.published && dayInWords(document.published)]
        .filter(Boolean)
        .join(', ') || line(document.title ?? document.id);
    return [i > 0 && '; ', line(role), ' (', path ? html`<a href="${path}">${source}</a>` : source, ')'];
  })}</dd></div>`
}
${others.length > 0 && html`<div><dt>other roles</dt><dd>${others.map(line).join('; ')}</dd></div>`}
<div><dt>in the archive</dt><dd>${count(person.statementCount, 'statement')} in ${count(person.articleCount, 'article')}</dd></div>
</dl>`;
}

/** Each role with the newest of these statements whose article states it. */
function rolesOf(
  statements: readonly Statement[],
): { readonly role: string; readonly statement: Statement }[] {
  const roles = new Map<string, Statement>();
  for (const statement of statements) {
    const role = statement.speaker?.role;
    if (role && !roles.has(role)) roles.set(role, statement);
  }
  return [...roles].map(([role, statement]) => ({ role, statement }));
}

function form({ filters, outlets, key, record: { person } }: PersonView): Html {
  const { about, since, until, outlet, direct } = filters;
  const offered = outlet !== undefined && !outlets.includes(outlet) ? [outlet, ...outlets] : outlets;
  return html`<form class="ask fields" method="get" role="search" aria-label="Statements of ${line(person.name)}">
<label class="wide"><span>About</span><input type="search" name="about" value="${about && line(about)}" maxlength="300"></label>
<label><span>Since</span><input type="date" name="since" value="${since}"></label>
<label><span>Until</span><input type="date" name="until" value="${until}"></label>
<label><span>Outlet</span><select name="outlet"><option value="">all</option>${offered.map((one) => html`<option value="${one}"${one === outlet && html` selected`}>${line(one)}</option>`)}</select></label>
<label class="tick"><input type="checkbox" name="direct" value="yes"${direct && html` checked`}> direct quotations only</label>
${key && html`<input type="hidden" name="key" value="${key}">`}
<button>Show</button>
</form>`;
}

function overTime({ overTime }: PersonView): Fragment {
  if (overTime === null) return null;
  const { counts, plot } = overTime;
  const outlets = outletsOf(counts);
  const months = [...new Set(counts.map(({ month }) => month))].sort().reverse();
  const cell = new Map(counts.map(({ month, outlet, count: n }) => [`${month} ${outlet}`, n]));
  const name = (outlet: string | null) => (outlet === null ? 'other outlets' : line(outlet));
  return html`<figure class="plot"><figcaption>Statements a month, by outlet</figcaption>
${plot}
<ul class="legend">${outlets.map((outlet, i) => html`<li><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${colourOf(outlet === null ? null : i)}"/></svg> ${name(outlet)}</li>`)}</ul>
<details><summary>Table</summary>${table(
    ['Month', ...outlets.map(name)],
    months.map((month) => [month, ...outlets.map((outlet) => cell.get(`${month} ${outlet}`) ?? 0)]),
  )}</details></figure>`;
}

/** Those with counts of their own in the order of these, then all others. */
export function outletsOf(counts: readonly MonthCount[]): (string | null)[] {
  const outlets = [...new Set(counts.map(({ outlet }) => outlet))];
  return [...outlets.filter((one) => one !== null), ...outlets.filter((one) => one === null)];
}
