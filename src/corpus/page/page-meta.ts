/** What a saved page says of its article: title, outlet, authors, day, address, release. */
import { correctionsStated } from '../corrections-stated.ts';
import { expiring, releaseOfFields, type StatedRelease, strictestOf } from '../release.ts';
import { type LinkedData, type LinkedObject, readLinkedData, textOf } from './linked-data.ts';
import { pageAuthors } from './page-authors.ts';
import { pageDate } from './page-date.ts';
import { pageOutlet } from './page-outlet.ts';
import { pageHeadline, unescaped } from './page-title.ts';
import type { PageLine, PageView } from './page-view.ts';

export interface PageMeta {
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly url: string | null;
  readonly release: StatedRelease;
  /** Corrections that the page's data state. */
  readonly notes: readonly string[];
}

/** Lines around the headline in which bylines and dates stand. */
const BEHIND = 16;
const BEFORE = 10;

/** @param body text of the article @param fallback title that the reader of the body found */
export function pageMeta(view: PageView, body: string, fallback: string | null): PageMeta {
  const { metas } = view;
  const shown = [
    metas.get('og:title'),
    metas.get('twitter:title'),
    metas.get('headline'),
    metas.get('dc.title'),
    view.title,
  ];
  const linked = readLinkedData(
    view.linkedData,
    shown.filter((title) => title !== undefined && title !== null),
  );
  const outlet = pageOutlet(view, linked);
  const titles = [textOf(linked.article?.headline), ...shown, fallback]
    .map(unescaped)
    .filter((title) => title !== null);
  const headline = pageHeadline(view, titles, outlet.name);
  const near = linesNear(view.lines, headline.line);
  const authors = pageAuthors(view, linked, near.lines, outlet.names, body);
  return {
    title: headline.text,
    author: authors.join(', ') || null,
    outlet: outlet.name,
    published: pageDate(view, linked, near),
    url:
      webAddress(view.canonical) ??
      webAddress(metas.get('og:url')) ??
      webAddress(textOf(linked.article?.url)),
    notes: correctionsStated({
      correction: [linked.article?.correction].flat().map((one) => linked.resolve(one)),
    }),
    release: strictestOf([
      ...[linked.article, linked.page].map((work) => releaseOfWork(work, linked)),
      releaseOfFields(Object.fromEntries([...metas].filter(([name]) => STATUS_META.test(name)))),
    ]),
  };
}

/** Names of meta elements that publishing systems write for the status and the embargo of an article. */
const STATUS_META = /^(?:pubstatus|embargo(?:ed)?(?:[_-]?until)?)$/;

/** schema.org: "Draft", "Incomplete", "Published", "Obsolete", as text or as a term with a name. */
function releaseOfWork(work: LinkedObject | null, linked: LinkedData): StatedRelease {
  if (work === null) return strictestOf([]);
  const statuses = [work.creativeWorkStatus].flat().map((one) => linked.resolve(one));
  return strictestOf([
    ...statuses.map((status) => releaseOfFields({ status: textOf(status) ?? status })),
    expiring(textOf(work.expires)),
  ]);
}

/** Lines behind the headline, then lines before it, the nearest first; without a headline those at the page's beginning. */
function linesNear(
  lines: readonly PageLine[],
  headline: number | null,
): { lines: PageLine[]; behind: number } {
  const seen = (line: PageLine) => !line.aside || (headline !== null && lines[headline]?.aside === true);
  const at = headline ?? -1;
  const behind = lines
    .slice(at + 1, at + 1 + BEHIND * 3)
    .filter(seen)
    .slice(0, BEHIND);
  const before = lines
    .slice(Math.max(0, at - BEFORE * 3), Math.max(0, at))
    .filter(seen)
    .slice(-BEFORE)
    .reverse();
  return { lines: [...behind, ...before], behind: headline === null ? 0 : behind.length };
}

function webAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\//i.test(value) ? value : null;
}
