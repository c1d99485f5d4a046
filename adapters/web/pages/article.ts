/** An article: its text exactly as it was read, what it reports marked in place, who speaks on the margin. Pure. */
import {
  count,
  type DocumentRef,
  dayInWords,
  quotationBlock,
  type Source,
  type Span,
  type Statement,
} from '../../../src/index.ts';
import { webAddress } from '../../inert.ts';
import { paragraphAnchor, QUOTATION } from '../../shared/http/page-links.ts';
import { citationOf } from '../citation.ts';
import { type Fragment, type Html, html, line } from '../html.ts';
import { type Marking, markedLines } from '../marked-text.ts';
import { original } from '../render.ts';

export interface ArticleView {
  readonly source: Source;
  /** The statement that the reader came for; null: none. */
  readonly chosen: Statement | null;
  /** The stretch that the reader came for, offsets into the text; null: none. */
  readonly stretch: Span | null;
  /** Pages that this reader may open; null: no such page. */
  readonly articlePath: (id: string, statement: string | null) => string | null;
  readonly personPath: (id: string) => string | null;
  /** Two printings side by side; null: not for this reader. */
  readonly comparePath: (other: string) => string | null;
  /** Address of a statement on this page for a citation, without a key: it opens to whoever is signed in. */
  readonly address: (statement: string) => string | null;
}

export function articleTitle({ title, id }: DocumentRef): string {
  return line(title ?? '') || line(id) || 'An article';
}

export function articlePage(view: ArticleView): Html {
  const { source, chosen, stretch } = view;
  const { document, text, statements, authors } = source;
  const lines = markedLines(
    text,
    [
      ...markingsOf(statements, chosen),
      ...(stretch ? [{ ...stretch, number: null, style: 'chosen' as const }] : []),
    ],
    QUOTATION,
  );
  return html`<article class="article">
<header>
<h1>${articleTitle(document)}</h1>
${authors.length > 0 && html`<p class="stated">By ${line(authors.join(', '))}</p>`}
${stated(document)}
</header>
${notesBox(source)}
${chosen && chosenBox(chosen, view)}
${corrections(source)}
${reprints(view)}
<section class="text" aria-label="Text of the article">
${lines.map(
  ({ paragraph, markup, begins }) => html`<div class="row">
<p id="${paragraphAnchor(paragraph)}" class="line">${markup}</p>
${begins.length > 0 && html`<div class="margin">${begins.map((number) => note(number, statements[number - 1]!, view))}</div>`}
</div>`,
)}
</section>
<p class="small">${statements.length === 0 ? 'Nothing in it is read as somebody’s words.' : `${count(statements.length, 'statement')} in this article.`}</p>
</article>`;
}

/** Notes of the text in which it corrects words that it prints, verbatim, each once, with the statements it is about. */
function corrections({ text, statements }: Source): Fragment {
  const notes = new Map<string, number[]>();
  for (const [i, { correction }] of statements.entries())
    if (correction !== undefined && text.includes(correction))
      notes.set(correction, [...(notes.get(correction) ?? []), i + 1]);
  if (notes.size === 0) return null;
  return html`<section class="corrections" aria-labelledby="corrections-title">
<h2 id="corrections-title">Corrected</h2>
${[...notes].map(
  ([note, numbers]) =>
    html`<p>“${line(note)}” <span class="small">(${numbers.map(
      (number, i) => html`${i > 0 && ', '}<a href="#s${number}">statement ${number}</a>`,
    )})</span></p>`,
)}
</section>`;
}

/** Day, outlet, address; what the source does not state is not there. */
export function stated({ outlet, published, url, id, title }: DocumentRef): Html {
  const address = webAddress(url);
  const parts: Fragment[] = [
    outlet && html`<span class="outlet">${line(outlet)}</span>`,
    published && html`<time datetime="${published.slice(0, 10)}">${dayInWords(published)}</time>`,
    title && html`<span class="id">${line(id)}</span>`,
    address && original(address),
  ].filter(Boolean);
  return html`<p class="stated">${parts.map((part, i) => [i > 0 && ' · ', part])}</p>`;
}

function markingsOf(statements: readonly Statement[], chosen: Statement | null): Marking[] {
  return statements.flatMap(({ id, content, quoted }, i) => [
    ...content.map((span) => ({ ...span, number: i + 1, style: 'said' as const })),
    ...quoted.map((span) => ({ ...span, number: i + 1, style: 'quoted' as const })),
    ...(id === chosen?.id
      ? content.map((span) => ({ ...span, number: i + 1, style: 'chosen' as const }))
      : []),
  ]);
}

const KINDS = { direct: 'direct', mixed: 'partly direct', indirect: 'indirect' } as const;

function note(number: number, statement: Statement, { chosen, personPath, address }: ArticleView): Html {
  const { speaker, cue, kind, rule, id } = statement;
  const block = quotationBlock(statement, number, null);
  const path = speaker && personPath(speaker.id);
  const name = speaker && line(speaker.name);
  const how = [...block.how, ...block.via.map((via) => `via ${via}`)].map(line).filter(Boolean);
  return html`<div role="note" class="note${id === chosen?.id && ' chosen'}" id="n${number}" aria-label="Note ${number}">
<a class="number" href="#s${number}" aria-label="To statement ${number}">${number}</a>
${name === null ? html`<i>The article does not say who</i>` : html`<b>${path ? html`<a href="${path}">${name}</a>` : name}</b>`}${speaker?.role && html`<span class="role">, ${line(speaker.role)}</span>`}
<span class="small">${cue && html`<span class="cue">“${line(cue.text)}”</span> · `}${KINDS[kind]}${how.length > 0 && ` · ${how.join(' · ')}`} · <span class="rule">rule: ${line(rule)}</span></span>
<details class="cite"><summary>Cite</summary><p class="citation">${citationOf(statement, address(id))}</p></details>
</div>`;
}

/** Notes that stand beside the text; those in it are where they stand. */
function notesBox({ text, notes }: Source): Fragment {
  const beside = notes.filter((one) => !text.includes(one));
  if (beside.length === 0) return null;
  return html`<section class="corrections" aria-labelledby="corrections-title">
<h2 id="corrections-title">Corrections</h2>
${beside.map((one) => html`<p>${line(one)}</p>`)}
</section>`;
}

function chosenBox(statement: Statement, { address }: ArticleView): Html {
  return html`<section class="chosen-box" aria-labelledby="cite-title">
<h2 id="cite-title">This quotation</h2>
<p class="citation">${citationOf(statement, address(statement.id))}</p>
<p class="small"><a href="#${QUOTATION}">Where it stands</a> · one click on the words selects them with their source</p>
</section>`;
}

/** Other articles with words of this one, those with most of them first. */
function reprints({ source, articlePath, comparePath }: ArticleView): Fragment {
  const others = new Map<
    string,
    { readonly ref: DocumentRef; same: number; differs: Statement['differsIn'][number][] }
  >();
  const other = (ref: DocumentRef) => {
    const known = others.get(ref.id) ?? { ref, same: 0, differs: [] };
    others.set(ref.id, known);
    return known;
  };
  for (const { printings, differsIn } of source.statements) {
    for (const ref of printings) other(ref).same++;
    for (const differing of differsIn) other(differing.printing).differs.push(differing);
  }
  others.delete(source.document.id);
  if (others.size === 0) return null;
  const all = [...others.values()].sort((a, b) => b.same + b.differs.length - a.same - a.differs.length);
  return html`<details class="reprints"${all.some(({ differs }) => differs.length > 0) && html` open`}>
<summary>Also printed in ${count(all.length, 'article')}</summary>
<ul>${all.slice(0, MOST_REPRINTS).map(({ ref, same, differs }) => {
    const path = articlePath(ref.id, null);
    const beside = comparePath(ref.id);
    const name = articleTitle(ref);
    const printed = [ref.outlet && line(ref.outlet), ref.published && dayInWords(ref.published)].filter(
      Boolean,
    );
    return html`<li>${path ? html`<a href="${path}">${name}</a>` : name}${printed.length > 0 && `, ${printed.join(', ')}`}: ${[
      same > 0 && `${count(same, 'statement')} the same`,
      differs.length > 0 && `${count(differs.length, 'statement')} with a difference`,
    ]
      .filter(Boolean)
      .join(
        ', ',
      )}${beside && html` · <a href="${beside}">side by side<span class="unseen"> with ${name}</span></a>`}
${differs.map(({ text }) => html`<p class="differs">“${line(text)}”</p>`)}</li>`;
  })}</ul>${all.length > MOST_REPRINTS && html`<p class="small">and ${count(all.length - MOST_REPRINTS, 'more article')}</p>`}
</details>`;
}

const MOST_REPRINTS = 50;
