/** Card → markup. Pure. */
import type { Card, CardBlock, CardRun, CardSource, QuotationBlock } from '../../src/index.ts';
import { webAddress } from '../inert.ts';
import {
  paragraphWords,
  printedIn,
  printingName,
  reportedRuns,
  understoodLine,
} from '../shared/quotation-words.ts';
import { type Fragment, type Html, html, line, words } from './html.ts';

/** Where the parts of a card lead; paths of this server. */
export interface CardLinks {
  /** Page of a source of a block; `isOther`: another printing than the one that is shown. null: the reader cannot open it. */
  source(source: CardSource, block: CardBlock, isOther: boolean): string | null;
  /** The page that answers a question; null: none is offered. */
  ask(question: string): string | null;
  /** Another page of the same answer, by its first position. */
  turn(offset: number): string | null;
}

export function cardToHtml(card: Card, links: CardLinks): Html {
  const understood = understoodLine(card);
  return html`<div class="card">
${understood && html`<p class="understood">${line(understood)}</p>`}
${card.message && html`<p class="message">${line(card.message)}</p>`}
${card.blocks.map((block) => blockToHtml(block, links))}
${card.paging && paging(card.paging, links)}
${card.notice && html`<p class="notice" role="status">${line(card.notice)}</p>`}
</div>`;
}

export function blockToHtml(block: CardBlock, links: CardLinks): Fragment {
  switch (block.type) {
    case 'quotation':
      return quotation(block, links);
    case 'passage':
      return html`<article class="passage">
<p class="words">${runs(block.runs)}</p>
${block.saidBy && html`<p class="how">said by ${line(block.saidBy)}</p>`}
<p class="source">${sourceLink(block.source, block, links, [block.source.label, printedIn(block.source)].filter(Boolean).join(', '))}</p>
</article>`;
    case 'verdict':
      return html`<div class="verdict ${block.verdict}">
<p class="sentence">${line(block.sentence)}</p>
<p class="words">${runs(block.differences.length > 0 ? block.differences : [{ text: block.asked, style: 'plain' }])}</p>
${block.differences.some(({ style }) => style === 'added' || style === 'missing') && LEGEND}
</div>`;
    case 'choice':
      return html`<div class="choice"><p>${line(block.prompt)}</p><ul>${block.options.map(
        ({ label, detail, question }) =>
          html`<li>${linked(links.ask(question), line(label))}${detail && html`, ${line(detail)}`}</li>`,
      )}</ul></div>`;
    case 'facts':
      return html`<dl class="facts">${block.rows.map(
        ({ label, value }) => html`<div><dt>${line(label)}</dt><dd>${line(value)}</dd></div>`,
      )}</dl>`;
    case 'heading':
      return html`<h2>${line(block.text)}</h2>`;
    case 'text':
      return html`<p class="plain">${words(block.text)}</p>`;
    case 'suggestions':
      return html`<div class="suggestions"><p>${line(block.prompt)}</p><ul>${block.questions.map(
        (question) => html`<li>${linked(links.ask(question), line(question))}</li>`,
      )}</ul></div>`;
    default:
      return block satisfies never;
  }
}

/** Names the marks for readers to whom colours and strokes tell nothing. */
export const LEGEND = html`<p class="legend-line"><ins>Underlined</ins> stands in the source only; <del>struck through</del> in the checked words only.</p>`;

function quotation(block: QuotationBlock, links: CardLinks): Html {
  const how = [...block.how, ...block.via.map((name) => `via ${name}`)].map(line).filter(Boolean);
  const printed = line(printedIn(block.source));
  return html`<article class="quotation">
<p class="who"><span class="number">${block.number}</span> ${
    block.speaker
      ? html`<b>${line(block.speaker)}</b>${block.role && html`, ${line(block.role)}`}`
      : html`<i>The source does not say who</i>${block.role && html`, ${line(block.role)}`}`
  }${printed && html` <span class="printed">· ${printed}</span>`}</p>
<blockquote class="words">${runs(reportedRuns(block))}</blockquote>
${how.length > 0 && html`<p class="how">${how.join(' · ')}</p>`}
${
  block.cited !== null &&
  html`<p class="source">${sourceLink(block.source, block, links, block.source.label)}${
    block.cited.length > 0 && html`, ${paragraphWords(block.cited)}`
  }</p>`
}
${
  block.alsoIn.length > 0 &&
  html`<p class="source">also in ${joined(
    block.alsoIn.map((source) => sourceLink(source, block, links, printingName(source), true)),
  )}${block.moreIn > 0 && ` and ${block.moreIn} more`}</p>`
}
${block.differsIn.map(
  ({ source, text }) =>
    html`<p class="source differs">differs in ${sourceLink(source, block, links, printingName(source), true)}: “${line(text)}”</p>`,
)}
</article>`;
}

const joined = (parts: readonly Html[]): Fragment => parts.map((part, i) => [i > 0 && '; ', part]);

/** The page of the source here, and its own address beside it. */
function sourceLink(
  source: CardSource,
  block: CardBlock,
  links: CardLinks,
  name: string,
  isOther = false,
): Html {
  const own = webAddress(source.url);
  const path = links.source(source, block, isOther);
  const shown = line(name) || line(source.documentId) || 'source';
  if (path === null) return linked(own, shown);
  return html`${linked(path, shown)}${own && html` (${original(own, isOther ? shown : undefined)})`}`;
}

/** `of`: whose original it is, where several stand in a line. */
export const original = (address: string, of?: string): Html =>
  html`<a class="original" rel="noreferrer noopener" href="${address}"${of && html` aria-label="original of ${of}"`}>original</a>`;

const linked = (to: string | null, text: string): Html =>
  to === null ? html`${text}` : html`<a href="${to}">${text}</a>`;

/** Quoted runs stand in quotation marks of ours, so that words of the source are told from words of the desk. */
export function runs(list: readonly CardRun[]): Fragment {
  return list.map((run) => {
    const text = words(run.text).replace(/[^\S\n]{0,99}\n\s{0,99}/g, ' ');
    switch (run.style) {
      case 'plain':
        return text;
      case 'quoted':
        return html`<q>${text}</q>`;
      case 'strong':
        return html`<b>${text}</b>`;
      case 'added':
        return html`<del>${text}</del>`;
      case 'missing':
        return html`<ins>${text}</ins>`;
      default:
        return run.style satisfies never;
    }
  });
}

function paging({ from, to, total, previous, next }: NonNullable<Card['paging']>, links: CardLinks): Html {
  const back = previous === null ? null : links.turn(previous);
  const on = next === null ? null : links.turn(next);
  return html`<nav class="paging" aria-label="More of this answer"><span>${from}–${to} of ${total}</span>
${back && html`<a rel="prev" href="${back}">Previous</a>`}
${on && html`<a rel="next" href="${on}">Next</a>`}</nav>`;
}
