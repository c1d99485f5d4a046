/**
 * A WordPress export (WXR): RSS with the state of each entry beside it. Drafts, private entries, entries in the bin and
 * those behind a password are withheld; what is neither a post nor a page (menus, pictures) is no article.
 */

import { bylineName } from './bylines.ts';
import type { Reading } from './item.ts';
import { asMarkup, parseDocument } from './markup.ts';
import { type StatedRelease, statedRelease } from './release.ts';
import { statedArticle } from './stated.ts';
import { treeText } from './tree-text.ts';
import { all, at, find, words, type XmlNode } from './xml-tree.ts';

const ARTICLES: ReadonlySet<string> = new Set(['post', 'page']);

/** @param rss the root element; its elements have lost their name spaces */
export function* readWordPress(rss: XmlNode, stem: string): Generator<Reading> {
  const channel = at(rss, 'channel');
  const outlet = words(at(channel, 'title'));
  const items = all(channel, 'item');
  if (!items.length) yield { kind: 'problem', place: null, wrong: 'is an export without entries' };
  for (const [i, item] of items.entries()) {
    const type = words(at(item, 'post_type'));
    if (type !== null && !ARTICLES.has(type.toLowerCase())) continue;
    const place = `entry ${i + 1}`;
    const release = releaseOf(item);
    const link = words(at(item, 'link'));
    const text = htmlText(item);
    if (!text && release.release.state === 'usable') {
      yield { kind: 'problem', place, wrong: 'holds no text' };
      continue;
    }
    const title = words(at(item, 'title'));
    yield* statedArticle(
      {
        id: words(at(item, 'guid')) ?? link ?? `${stem}-${words(at(item, 'post_id')) ?? i + 1}`,
        text,
        title: title && treeText(asMarkup(parseDocument(title))),
        outlet,
        published: gmt(item, 'post_date_gmt') ?? words(at(item, 'pubdate')),
        url: link && /^https?:/i.test(link) ? link : null,
        author: bylineName(words(at(item, 'creator'))),
      },
      place,
      release,
      { number: null, instant: gmt(item, 'post_modified_gmt') },
    );
  }
}

function releaseOf(item: XmlNode): StatedRelease {
  if (words(at(item, 'post_password')) !== null) return statedRelease('private', null);
  const status = words(at(item, 'status'));
  const stated = statedRelease(status, null);
  // Of the many words for a release elsewhere WordPress knows one.
  return stated.release.state === 'usable' && status !== null && status.toLowerCase() !== 'publish'
    ? { release: { state: 'withheld' }, wrong: `the status "${status}" is not known: withheld` }
    : stated;
}

/** The entry's text; paragraphs of older posts are divided by empty lines only. */
function htmlText(item: XmlNode): string {
  const encoded = find(item, 'encoded');
  const html = (encoded?.children ?? []).filter((child) => typeof child === 'string').join('');
  if (!html.trim()) return '';
  const marked = /<(?:p|div|br)\b/i.test(html) ? html : html.replace(/\r?\n[ \t]*(?=\r?\n)/g, '<p>');
  return treeText(asMarkup(parseDocument(marked)));
}

/** WordPress writes "2021-03-04 10:30:00" in UTC, and zeros where it knows no date. */
function gmt(item: XmlNode, name: string): string | null {
  const stated = words(at(item, name));
  return stated === null || stated.startsWith('0000') ? null : `${stated}Z`;
}
