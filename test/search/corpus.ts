/** Small corpora for the tests of the index. */
import type { Article } from '../../src/model.ts';
import { PassageIndex } from '../../src/search/index/passage-index.ts';
import { findPassages } from '../../src/search/passages/find-passages.ts';

export function indexOf(articles: readonly Article[]): PassageIndex {
  const index = new PassageIndex();
  index.add(articles);
  return index;
}

export function article(id: string, text: string, more: Partial<Article> = {}): Article {
  return { id, text, ...more };
}

/** Ids of the articles found, best first. */
export function ranked(
  index: PassageIndex,
  text: string,
  more: Partial<Parameters<typeof findPassages>[1]> = {},
): string[] {
  const { hits } = findPassages(index, { text, limit: 50, ...more });
  return [...new Set(hits.map(({ key }) => index.record(key)?.id ?? '?'))];
}

/** Sentences about nothing in particular, `count` words long in all. */
export function filler(count: number): string {
  const words =
    'The council met again and heard the usual reports from every committee before lunch . Nobody objected to the minutes .'.split(
      ' ',
    );
  return Array.from({ length: count }, (_, i) => words[i % words.length])
    .join(' ')
    .replaceAll(' .', '.');
}
