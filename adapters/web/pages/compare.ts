/** Two printings side by side, paragraph by paragraph. Pure. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import { paragraphsOf, type Source } from '../../../src/index.ts';
import { articlePath } from '../../shared/http/page-links.ts';
import { type Fragment, type Html, html, words } from '../html.ts';
import { articleTitle, stated } from './article.ts';

/** Milliseconds that one comparison may take; what takes longer is shown without its words compared. */
const TIMEOUT = 200;
const WORDS_TIMEOUT = 20;
/** Share of the longer paragraph that both must have for their words to be compared. */
const LEAST_KEPT = 0.3;

interface Pair {
  readonly left: Fragment;
  readonly right: Fragment;
  readonly isSame: boolean;
}

export function comparePage(left: Source, right: Source): Html {
  const pairs = pairsOf(linesOf(left), linesOf(right));
  const same = pairs.filter(({ isSame }) => isSame).length;
  return html`<h1 class="unseen">Two printings side by side</h1>
<p class="small">${same === pairs.length ? 'Every paragraph is the same.' : `${same} of ${pairs.length} paragraphs are the same.`} <del>Struck through</del> stands on the left only, <ins>underlined</ins> on the right only.</p>
<div class="scroll" tabindex="0" role="group" aria-label="The two texts"><table class="compare"><thead><tr><th scope="col">${head(left)}</th><th scope="col">${head(right)}</th></tr></thead>
<tbody>${pairs.map(({ left: one, right: other, isSame }) => html`<tr${isSame && html` class="same"`}><td>${one}</td><td>${other}</td></tr>`)}</tbody></table></div>`;
}

function head({ document }: Source): Html {
  const path = articlePath(document.id, {}, null);
  const title = articleTitle(document);
  return html`${path ? html`<a href="${path}">${title}</a>` : title}${stated(document)}`;
}

const linesOf = ({ text }: Source): string[] =>
  paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

function pairsOf(left: string[], right: string[]): Pair[] {
  const changes = diffArrays(left, right, { timeout: TIMEOUT }) ?? [
    { value: left, removed: true, added: false },
    { value: right, removed: false, added: true },
  ];
  const pairs: Pair[] = [];
  for (let i = 0; i < changes.length; i++) {
    const { value, removed, added } = changes[i]!;
    const next = changes[i + 1];
    if (removed && next?.added) {
      const length = Math.max(value.length, next.value.length);
      for (let at = 0; at < length; at++) pairs.push(changed(value[at], next.value[at]));
      i++;
    } else
      for (const text of value)
        pairs.push(
          removed
            ? changed(text, undefined)
            : added
              ? changed(undefined, text)
              : { left: words(text), right: words(text), isSame: true },
        );
  }
  return pairs;
}

function changed(left: string | undefined, right: string | undefined): Pair {
  const parts =
    left !== undefined && right !== undefined
      ? diffWordsWithSpace(left, right, { timeout: WORDS_TIMEOUT })
      : undefined;
  const kept = parts?.reduce(
    (sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length),
    0,
  );
  // Where few words are left, they are there by chance.
  if (
    parts === undefined ||
    kept === undefined ||
    kept < LEAST_KEPT * Math.max(left?.length ?? 0, right?.length ?? 0)
  )
    return {
      left: left !== undefined && html`<del>${words(left)}</del>`,
      right: right !== undefined && html`<ins>${words(right)}</ins>`,
      isSame: false,
    };
  return {
    left: parts.map(({ value, added, removed }) =>
      added ? null : removed ? html`<del>${words(value)}</del>` : words(value),
    ),
    right: parts.map(({ value, added, removed }) =>
      removed ? null : added ? html`<ins>${words(value)}</ins>` : words(value),
    ),
    isSame: false,
  };
}
