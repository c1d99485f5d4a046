/** Passages by scanning: a passage is a paragraph, scored by the share of asked stems that it holds. Pure. */
import type { Passage, ReadArticle } from '../../model.ts';
import type { ArchiveQuery } from '../archive.ts';
import { holdsPhrase } from './plain-matching.ts';
import { stems, topicStems } from './terms.ts';

export function searchPassagesPlainly(
  reads: readonly ReadArticle[],
  { text, phrases = [], without = [] }: Pick<ArchiveQuery, 'text' | 'phrases' | 'without'>,
): Passage[] {
  const asked = text === null || text.trim() === '' ? [] : topicStems(text);
  const hits: Passage[] = [];
  for (const { article } of reads) {
    const { id, title = null, outlet = null, published = null, url = null } = article;
    const heading = new Set(stems(title ?? '').map(({ stem }) => stem));
    for (const paragraph of article.text.matchAll(/[^\n]+/g)) {
      const [words] = paragraph;
      const start = paragraph.index;
      const end = start + words.length;
      if (words.trim() === '' || phrases.some((phrase) => !holdsPhrase(words, phrase))) continue;
      if (without.some((word) => holdsPhrase(words, word))) continue;
      const found = stems(article.text, start, end).filter(({ stem }) => asked.includes(stem));
      const here = new Set(found.map(({ stem }) => stem));
      if (asked.length > 0 && here.size === 0) continue;
      const sum = asked.reduce(
        (total, stem) => total + (here.has(stem) ? 1 : heading.has(stem) ? 0.5 : 0),
        0,
      );
      hits.push({
        document: { id, title, outlet, published, url },
        start,
        end,
        text: words,
        highlights: found.map((term) => ({ start: term.start, end: term.end })),
        snippet: [{ start, end }],
        score: asked.length > 0 ? sum / asked.length : 1,
      });
    }
  }
  return hits.sort((a, b) => b.score - a.score);
}
