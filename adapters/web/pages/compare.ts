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
      for (const [one, other] of aligned(value, next.value)) pairs.push(changed(one, other));
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

/** Larger stretches are paired by their order alone. */
const MOST_COMPARED = 10_000;
/** Share of words that two paragraphs must have in common to stand side by side. */
const ALIKE = 0.4;

/** Changed paragraphs of both sides in pairs: those that are alike side by side, their order kept, the others alone. */
function aligned(
  left: readonly string[],
  right: readonly string[],
): [string | undefined, string | undefined][] {
  if (left.length * right.length > MOST_COMPARED)
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [left[i], right[i]]);
  const likeness = likenesses(left, right);
  // best[i][j]: how much of left from i on and right from j on can stand side by side.
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + likeness[i]![j]!);
  const pairs: [string | undefined, string | undefined][] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const isLast = i === left.length || j === right.length;
    if (!isLast && likeness[i]![j]! > 0 && best[i]![j] === best[i + 1]![j + 1]! + likeness[i]![j]!)
      pairs.push([left[i++], right[j++]]);
    else if (j === right.length || (i < left.length && best[i + 1]![j]! >= best[i]![j + 1]!))
      pairs.push([left[i++], undefined]);
    else pairs.push([undefined, right[j++]]);
  }
  return pairs;
}

/** How alike two paragraphs are: twice the words in both by the words of each; 0 below `ALIKE`. */
function likenesses(left: readonly string[], right: readonly string[]): number[][] {
  const sets = (list: readonly string[]) =>
    list.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const others = sets(right);
  return sets(left).map((one) =>
    others.map((other) => {
      let common = 0;
      for (const word of one) if (other.has(word)) common++;
      const share = (2 * common) / Math.max(1, one.size + other.size);
      return share < ALIKE ? 0 : share;
    }),
  );
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
