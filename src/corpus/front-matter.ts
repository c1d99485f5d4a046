/** YAML front matter: which of its keys state what. */
import { parseDocument } from 'yaml';
import { bylineName } from './bylines.ts';
import { correctionsStated } from './corrections-stated.ts';
import { releaseOfFields, type StatedRelease } from './release.ts';
import { Unreadable } from './source.ts';

/** Keys that different systems use for one thing, the surest first. */
const KEYS = {
  id: ['id', 'guid', 'uid'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'publication', 'publisher', 'source', 'site_name'],
  published: ['published', 'date', 'publish_date', 'publishdate', 'pubdate', 'datepublished', 'published_at'],
  updated: ['updated', 'modified', 'lastmod', 'corrected', 'versioncreated', 'updated_at'],
  version: ['version', 'revision'],
  url: ['url', 'canonical', 'canonical_url', 'link', 'permalink'],
  author: ['author', 'authors', 'byline', 'by', 'creator'],
} as const;

const LONGEST = 20_000;

export interface FrontMatter {
  readonly id: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly version: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly notes: readonly string[];
  readonly release: StatedRelease;
}

/**
 * Splits a text into its front matter (null: none) and the rest. It is YAML between two lines of dashes, or a JSON object in the
 * first lines. @throws Unreadable for TOML, which may hide a draft and is not read
 */
export function frontMatter(text: string): { yaml: string | null; body: string } {
  if (/^\+\+\+[ \t]*\r?\n/.test(text)) throw new Unreadable('its front matter is TOML, which is not read');
  const object = /^\{[ \t]*\r?\n/.test(text) ? /^\}[ \t]*(?:\r?\n|$)/m.exec(text) : null;
  if (object) {
    const end = object.index + object[0].length;
    return { yaml: text.slice(0, end), body: text.slice(end) };
  }
  // Behind empty lines a line of dashes may also be a rule between paragraphs.
  const open = /^(?:---[ \t]*\r?\n|(?:[ \t]*\r?\n)+---[ \t]*\r?\n(?=[\w-]{1,40}:))/.exec(text);
  if (!open) return { yaml: null, body: text };
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length));
  if (!close) return { yaml: null, body: text };
  const start = open[0].length;
  return {
    yaml: text.slice(start, start + close.index),
    body: text.slice(start + close.index + close[0].length),
  };
}

/** @throws Unreadable when it is no YAML: it may hide an embargo, so the article is not read without it */
export function readFrontMatter(yaml: string | null): FrontMatter {
  const stated = new Map<string, unknown>();
  if (yaml !== null) {
    if (yaml.length > LONGEST) throw new Unreadable(`its front matter is longer than ${LONGEST} characters`);
    let data: unknown;
    try {
      const document = parseDocument(yaml, { logLevel: 'silent' });
      if (document.errors.length) throw document.errors[0];
      data = document.toJS({ maxAliasCount: 50 });
    } catch (error) {
      const [message] = String((error as Error).message).split('\n');
      throw new Unreadable(`its front matter is not YAML (${message?.replace(/[.:]$/, '')})`);
    }
    if (data !== null && (typeof data !== 'object' || Array.isArray(data)))
      throw new Unreadable('its front matter is not a list of fields');
    for (const [key, value] of Object.entries(data ?? {})) stated.set(key.toLowerCase(), value);
  }
  const first = (field: keyof typeof KEYS) => {
    for (const key of KEYS[field]) {
      const words = asWords(stated.get(key));
      if (words !== null) return words;
    }
    return null;
  };
  const published = first('published');
  return {
    id: first('id'),
    title: first('title'),
    outlet: first('outlet'),
    published: published === 'true' || published === 'false' ? null : published,
    updated: first('updated'),
    version: first('version'),
    url: first('url'),
    author: bylineName(first('author')),
    notes: correctionsStated(Object.fromEntries(stated)),
    release: releaseOfFields(Object.fromEntries(stated)),
  };
}

/** A scalar, a list of names, `{ name }`: as words. */
function asWords(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(asWords).filter(Boolean).join(', ') || null;
  if (value && typeof value === 'object' && 'name' in value) return asWords(value.name);
  return null;
}
