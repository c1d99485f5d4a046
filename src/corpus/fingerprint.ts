/** Short hashes: whether an article, or a file, is the one that was read before. */
import { createHash } from 'node:crypto';
import type { Article } from '../model.ts';
import type { Release } from './item.ts';

/** Changes when anything of the article or its release changes. */
export function fingerprint(article: Article, release: Release, version: string | null): string {
  const { id, text, title, outlet, published, url, author, notes } = article;
  const known = [
    id,
    title,
    outlet,
    published,
    url,
    author,
    release.state,
    release.until,
    release.expires,
    version,
    ...(notes ?? []),
  ];
  return createHash('sha256').update(JSON.stringify(known)).update(text).digest('base64url').slice(0, 22);
}
