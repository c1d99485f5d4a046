/** A page's headline: the one it prints, found by the ones it states. */
import { asMarkup, parseDocument } from '../markup.ts';
import { treeText } from '../tree-text.ts';
import type { PageView } from './page-view.ts';

export interface Headline {
  readonly text: string | null;
  /** Index of its line in the view, null: it is not printed as a heading. */
  readonly line: number | null;
}

/** Share of the shorter title's words that the two have in common, from which on they are forms of one headline. */
const ALIKE = 0.5;
/** A page's only heading needs less: titles for search engines are worded anew. */
const ALIKE_ALONE = 0.2;

/** @param stated titles of the page from the surest to the least sure */
export function pageHeadline(view: PageView, stated: readonly string[], outlet: string | null): Headline {
  const headings = view.lines.flatMap((line, i) =>
    line.heading && line.text && !line.aside ? [{ text: line.text, i }] : [],
  );
  const names = outlet === null ? '' : wordsOf(outlet).join(' ');
  const usable = headings.filter(({ text }) => wordsOf(text).join(' ') !== names);
  let best: { readonly text: string; readonly i: number; readonly alike: number } | null = null;
  for (const { text, i } of usable) {
    const alike = Math.max(0, ...stated.map((title) => likeness(text, title)));
    // A masthead may repeat the headline in front of the article.
    if (best === null || alike > best.alike || (alike === best.alike && text === best.text))
      best = { text, i, alike };
  }
  const needed = usable.length === 1 && wordsOf(best?.text ?? '').length >= 4 ? ALIKE_ALONE : ALIKE;
  if (best && (best.alike >= needed || !stated.length)) return { text: best.text, line: best.i };
  const [title] = stated;
  return { text: title ? withoutSite(title, outlet, view.canonical) : null, line: null };
}

/** "Mill to shut | The Mill Post" → "Mill to shut"; a bar in a headline stays where no name of the site follows. */
export function withoutSite(title: string, outlet: string | null, address: string | null): string {
  const parts = splitTitle(title);
  if (!parts) return title;
  return isSite(parts.site, outlet, address) ? parts.headline : title;
}

/** A title in two: what stands before its last dividing sign, and what behind. */
export function splitTitle(title: string): { readonly headline: string; readonly site: string } | null {
  const sign = /^(.{1,400})\s(?:[-–—|·•»:]|--|::)\s([^|–—»]{2,60})$/u.exec(title);
  return sign ? { headline: (sign[1] ?? '').trim(), site: (sign[2] ?? '').trim() } : null;
}

/** Whether words are the name of the site: its outlet's, or what its host is called. */
export function isSite(words: string, outlet: string | null, address: string | null): boolean {
  const name = letters(words);
  if (name.length < 2) return false;
  if (
    outlet !== null &&
    (name === letters(outlet) || name.replace(/^the/, '') === letters(outlet).replace(/^the/, ''))
  )
    return true;
  const host = hostOf(address);
  return host !== null && name.length >= 3 && letters(host).includes(name.replace(/^the/, ''));
}

/** "https://www.example.org/a" → "example.org". */
export function hostOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '') || null;
}

/** Titles are at times escaped twice ("&#8216;The Medium&#8217;"). */
export function unescaped(text: string | null | undefined): string | null {
  if (!text) return null;
  const plain = /&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,24});/i.test(text)
    ? treeText(asMarkup(parseDocument(text.replaceAll('<', '&lt;'))))
    : text;
  return plain.replace(/\s+/g, ' ').trim() || null;
}

function likeness(a: string, b: string): number {
  const first = new Set(wordsOf(a));
  const second = new Set(wordsOf(b));
  let both = 0;
  for (const word of first) if (second.has(word)) both++;
  return both / Math.max(1, Math.min(first.size, second.size));
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const letters = (text: string) => wordsOf(text).join('');
