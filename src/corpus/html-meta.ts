/** What a web page states about its article: JSON-LD first, then meta elements. */
import { isoDate } from './dates.ts';
import type { DomDocument } from './markup.ts';
import { type StatedRelease, statedRelease } from './release.ts';
import { bylineName } from './stated.ts';

export interface PageMeta {
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly release: StatedRelease;
}

/** Names of meta elements (`name`, `property` or `itemprop`), the surest first. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  author: ['author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'pubdate',
    'publish-date',
    'publishdate',
    'date',
  ],
  url: ['og:url'],
} as const;

export function pageMeta(document: DomDocument): PageMeta {
  const named = metaElements(document);
  const first = (field: keyof typeof META, usable: (value: string) => string | null = (v) => v) => {
    for (const name of META[field]) {
      const value = named.get(name);
      const used = value ? usable(value) : null;
      if (used) return used;
    }
    return null;
  };
  const linked = linkedArticle(document);
  const time = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime]',
  );
  return {
    title: text(linked?.headline) ?? first('title'),
    author: names(linked?.author) ?? first('author', bylineName),
    outlet: names(linked?.publisher) ?? first('outlet'),
    published:
      isoDate(text(linked?.datePublished) ?? '') ??
      first('published', isoDate) ??
      isoDate(time?.getAttribute('datetime') ?? ''),
    url:
      webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      first('url', webAddress) ??
      webAddress(text(linked?.url)),
    // schema.org: "Draft", "Incomplete", "Published", "Obsolete".
    release: statedRelease(text(linked?.creativeWorkStatus), null),
  };
}

function metaElements(document: DomDocument): Map<string, string> {
  const named = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !named.has(name)) named.set(name, content);
    }
  }
  return named;
}

/** The first object of JSON-LD whose type is some kind of article. */
function linkedArticle(document: DomDocument): Readonly<Record<string, unknown>> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent);
    } catch {
      continue;
    }
    const graph = isObject(data) && Array.isArray(data['@graph']) ? data['@graph'] : [data].flat();
    for (const item of graph) {
      const types = isObject(item) ? [item['@type']].flat() : [];
      if (
        isObject(item) &&
        types.some((type) => typeof type === 'string' && /(Article|BlogPosting)$/.test(type))
      )
        return item;
    }
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}

function names(value: unknown): string | null {
  const list = [value].flat().map((one) => bylineName(text(isObject(one) ? [one.name].flat()[0] : one)));
  return list.filter((name) => name !== null).join(', ') || null;
}

function webAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\//i.test(value) ? value : null;
}
