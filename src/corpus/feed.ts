/** RSS, Atom, RDF and JSON feeds: each entry that carries text is an article. */
import { type AtomFeed, parseFeed, type RssFeed } from 'feedsmith';
import { bylineName } from './bylines.ts';
import { isoDate } from './dates.ts';
import type { Reading } from './item.ts';
import { asMarkup, parseDocument } from './markup.ts';
import { statedRelease } from './release.ts';
import { Unreadable } from './source.ts';
import { statedArticle } from './stated.ts';
import { treeText } from './tree-text.ts';

interface Entry {
  readonly id: string | null | undefined;
  readonly title: string | null | undefined;
  readonly html: string | null | undefined;
  /** `html` is what the feed calls a summary: it gives no more. */
  readonly isSummary: boolean;
  readonly published: string | null | undefined;
  readonly updated: string | null | undefined;
  readonly url: string | null | undefined;
  readonly author: string | null | undefined;
  /** As stated by Atom's publishing protocol (RFC 5023). */
  readonly draft?: boolean | undefined;
}

/** @throws Unreadable when it is no feed */
export function* readFeed(text: string): Generator<Reading> {
  const { outlet, entries } = feedEntries(text);
  if (!entries.length) {
    yield { kind: 'problem', place: null, wrong: 'is a feed without entries' };
    return;
  }
  for (const [i, entry] of entries.entries()) {
    const place = `entry ${i + 1}`;
    const id = entry.id?.trim() || entry.url?.trim() || titleAndDate(entry);
    if (!id) {
      yield { kind: 'problem', place, wrong: 'has neither an id, an address nor a title' };
      continue;
    }
    const instant = entry.updated ?? entry.published ?? null;
    const readings = statedArticle(
      {
        id,
        text: fromHtml(entry.html ?? ''),
        title: entry.title ? fromHtml(entry.title) : null,
        outlet,
        published: entry.published ? isoDate(entry.published) : null,
        url: /^https?:/i.test(entry.url ?? '') ? (entry.url ?? null) : null,
        author: bylineName(entry.author),
      },
      place,
      statedRelease(entry.draft ? 'draft' : null, null),
      { number: null, instant },
    );
    for (const reading of readings)
      yield reading.kind === 'article' && entry.isSummary ? { ...reading, isSummary: true } : reading;
  }
}

/** What tells an entry without id and address from the others of its feed. */
function titleAndDate({ title, published, updated }: Entry): string | null {
  const day = published ?? updated;
  const name = title ? fromHtml(title) : '';
  return name ? [name, day ? (isoDate(day) ?? day) : null].filter(Boolean).join(', ') : null;
}

function feedEntries(text: string): { outlet: string | null; entries: Entry[] } {
  const parsed = parse(text);
  if (parsed.format === 'atom') {
    const { title, entries = [] } = parsed.feed;
    return { outlet: atomText(title), entries: entries.map(atomEntry) };
  }
  if (parsed.format === 'json') {
    const { title, items = [] } = parsed.feed;
    return {
      outlet: title ?? null,
      entries: items.map((item) => ({
        id: item.id,
        title: item.title,
        html: item.content_html ?? escapeText(item.content_text ?? item.summary),
        isSummary: !item.content_html && !item.content_text,
        published: item.date_published,
        updated: item.date_modified,
        url: item.url,
        author: item.authors
          ?.map((author) => author.name)
          .filter(Boolean)
          .join(', '),
      })),
    };
  }
  // RSS 1.0 (RDF) has the members of RSS 2.0 that are used here, dates and authors in Dublin Core.
  const { title, items = [] } = parsed.feed as { title?: string; items?: RssItem[] };
  return { outlet: title ?? null, entries: items.map(rssEntry) };
}

function parse(text: string) {
  try {
    return parseFeed<string>(text);
  } catch {
    throw new Unreadable('is no feed that can be read');
  }
}

type RssItem = NonNullable<RssFeed.Feed<string>['items']>[number] & { rdf?: { about?: string } };
type AtomEntry = NonNullable<AtomFeed.Feed<string>['entries']>[number];

function rssEntry(item: RssItem): Entry {
  const { dc } = item;
  const authors = item.authors?.map((author) => author.name ?? mailName(author.email));
  return {
    id: item.guid?.value ?? item.rdf?.about,
    title: item.title,
    html: item.content?.encoded ?? item.description,
    isSummary: !item.content?.encoded,
    published: item.pubDate ?? dc?.dates?.[0] ?? null,
    updated: item.atom?.updated ?? null,
    url: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
    author: dc?.creators?.join(', ') || authors?.filter(Boolean).join(', '),
  };
}

function atomEntry(entry: AtomEntry): Entry {
  const link = entry.links?.find((one) => !one.rel || one.rel === 'alternate');
  const content = entry.content?.value ? entry.content : entry.summary;
  return {
    id: entry.id as string | undefined,
    title: atomText(entry.title),
    html: content?.type && content.type !== 'text' ? content.value : escapeText(content?.value),
    isSummary: !entry.content?.value,
    published: entry.published ?? (entry.updated as string | undefined),
    updated: entry.updated as string | undefined,
    url: link?.href as string | undefined,
    draft: entry.app?.control?.draft,
    author: entry.authors
      ?.map((author) => author.name as string | undefined)
      .filter(Boolean)
      .join(', '),
  };
}

function atomText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const text = value as { value?: string; type?: string } | undefined;
  if (!text?.value) return null;
  return text.type && text.type !== 'text' ? fromHtml(text.value) : text.value;
}

/** "ann@example.org (Ann Lee)", as RSS 2.0 writes authors. */
function mailName(email: string | undefined): string | undefined {
  return /\(([^()]{1,200})\)/.exec(email ?? '')?.[1];
}

/** Plain text, so that it passes the way of markup unchanged: its line breaks become breaks. */
function escapeText(text: string | undefined | null): string | null {
  if (!text) return null;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r?\n/g, '<br>');
}

/** Feeds are at times escaped twice: what reads as markup once more was never meant to be seen. */
function fromHtml(html: string): string {
  const text = treeText(asMarkup(parseDocument(html)));
  return !MARKUP.test(html) && MARKUP.test(text) ? treeText(asMarkup(parseDocument(text))) : text;
}

const MARKUP = /<\/(?:p|div|span|a|b|i|em|strong|blockquote|h[1-6]|ul|li)>|<(?:br|p)\s?\/?>/i;
