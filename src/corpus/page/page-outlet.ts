/** Which outlet a page is of: what its several statements agree on. */
import { isAgency } from '../bylines.ts';
import { isObject, type LinkedData, textOf } from './linked-data.ts';
import { hostOf, isSite, splitTitle, unescaped } from './page-title.ts';
import type { PageView } from './page-view.ts';

/** How much each statement is worth; a name that the address or the title bears out is worth more. */
const WORTH = { publisher: 3, siteName: 3, site: 1.5, title: 1.5, other: 1, address: 1.5 } as const;

export interface Outlet {
  /** The likeliest name, null: the page states none. */
  readonly name: string | null;
  /** Every name that the page gives its site. */
  readonly names: readonly string[];
}

export function pageOutlet(view: PageView, linked: LinkedData): Outlet {
  const { metas } = view;
  const votes = new Map<string, { name: string; worth: number }>();
  const vote = (stated: string | null | undefined, worth: number) => {
    const name = siteName(stated);
    if (name === null) return;
    const key = name.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]+/gu, '');
    const former = votes.get(key);
    if (former) former.worth += worth;
    else votes.set(key, { name, worth });
  };
  const publisher = linked.resolve(linked.article?.publisher ?? linked.page?.publisher);
  vote(textOf(isObject(publisher) ? publisher.name : publisher), WORTH.publisher);
  vote(metas.get('og:site_name'), WORTH.siteName);
  vote(linked.site, WORTH.site);
  for (const name of [
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'publisher',
    'article.continuous.publisher',
  ])
    if (metas.get(name) !== view.title) vote(metas.get(name), WORTH.other);
  // What follows the headline's last sign is a name only where the headline itself is known to end before.
  const headline = metas.get('og:title') ?? metas.get('twitter:title') ?? null;
  for (const title of [view.title, headline]) {
    const parts = title === null ? null : splitTitle(title);
    if (!parts) continue;
    const borne =
      isSite(parts.site, null, view.canonical) ||
      (headline !== null && headline !== title && headline.trim() === parts.headline) ||
      view.lines.some((line) => line.heading === 1 && line.text === parts.headline);
    if (borne || votes.has(parts.site.toLowerCase())) vote(parts.site, WORTH.title);
  }
  let best: { name: string; worth: number } | null = null;
  for (const { name, worth } of votes.values()) {
    const whole =
      worth +
      (isSite(name, null, view.canonical) ? WORTH.address : 0) -
      (isAgency(name) ? WORTH.publisher : 0);
    if (best === null || whole > best.worth) best = { name, worth: whole };
  }
  return {
    name: best?.name ?? hostOf(view.canonical ?? metas.get('og:url') ?? null),
    names: [...votes.values()].map(({ name }) => name),
  };
}

/** "@politifact" → "politifact", "Autoracing | F1 | Indy" → "Autoracing"; null for an address. */
function siteName(stated: string | null | undefined): string | null {
  const name = unescaped(stated)
    ?.replace(/^@/, '')
    .split(/\s[|·•]\s/)[0]
    ?.trim();
  if (!name || name.length > 80 || /^https?:|^\/|^#/i.test(name)) return null;
  return name;
}
