/** The question box and its answer, and the search box and its passages. Pure. */
import { type Card, count, type Passage, passageBlock } from '../../../src/index.ts';
import { cardLinks } from '../card-links.ts';
import { type Fragment, type Html, html, line } from '../html.ts';
import { LIMITS } from '../limits.ts';
import { blockToHtml, type CardLinks, cardToHtml } from '../render.ts';

export interface AskView {
  readonly question: string;
  readonly card: Card;
  readonly links: CardLinks;
  /** Key of the conversation that the next question goes on with. */
  readonly thread: string;
  /** Questions that the box offers while one types. */
  readonly offered: readonly string[];
}

export function askPage({ question, card, links, thread, offered }: AskView): Html {
  return html`<h1${question !== '' && html` class="unseen"`}>Ask the archive</h1>
<form class="ask" action="/ask" method="get" role="search">
<label class="wide"><span>Who said what, about what, to whom, when</span>
<input type="search" name="q" value="${line(question)}" list="offered" maxlength="${LIMITS.question}" autocomplete="off"></label>
<input type="hidden" name="thread" value="${thread}">
<button>Ask</button>
</form>
<datalist id="offered">${offered.map((one) => html`<option value="${line(one)}"></option>`)}</datalist>
${cardToHtml(card, links)}
${question !== '' && html`<p class="small"><a href="/ask">New question</a>: what comes next in this box may lean on this answer (“and about the bridge?”).</p>`}`;
}

/** `passages` null: nothing was looked for yet. */
export function searchPage(query: string, passages: readonly Passage[] | null): Html {
  return html`<h1${passages !== null && html` class="unseen"`}>Search passages</h1>
<form class="ask" action="/search" method="get" role="search">
<label class="wide"><span>Words to look for</span>
<input type="search" name="q" value="${line(query)}" maxlength="${LIMITS.question}" autocomplete="off"></label>
<button>Search</button>
</form>
<p class="small">“exact phrases”, -word, outlet:name, speaker:name, before:2024-03-05 and after:2024 narrow it.</p>
${passages && found(passages)}`;
}

function found(passages: readonly Passage[]): Fragment {
  if (passages.length === 0) return html`<p class="message">No passage of the archive has these words.</p>`;
  const blocks = passages.map((passage, i) => passageBlock(passage, i + 1, null));
  const links = cardLinks({ card: { blocks }, answer: { passages, nearestPassages: [] } });
  const articles = new Set(passages.map(({ document }) => document.id)).size;
  return html`<div class="card"><p class="understood">The best ${count(passages.length, 'passage')} in ${count(articles, 'article')}</p>
${blocks.map((block) => blockToHtml(block, links))}</div>`;
}
