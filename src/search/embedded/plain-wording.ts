/** Statements nearest to given words, by scanning: the share of words (in order) that both hold. Pure. */
import type { ReadArticle, Statement } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import type { WordingHit } from '../archive.ts';

/** Length of the longest common subsequence of two word lists. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      next[j] = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

export function findWordingPlainly(
  reads: readonly ReadArticle[],
  statements: readonly (readonly Statement[])[],
  words: string,
): WordingHit[] {
  const asked = foldedWords(words).map(({ word }) => word);
  if (asked.length === 0) return [];
  const wanted = new Set(asked);
  const hits: WordingHit[] = [];
  reads.forEach(({ article }, at) => {
    for (const statement of statements[at] ?? []) {
      const said = statement.content.flatMap(({ start, end }) => foldedWords(article.text, start, end));
      const first = said.findIndex(({ word }) => wanted.has(word));
      if (first < 0) continue;
      const last = said.findLastIndex(({ word }) => wanted.has(word));
      const stretch = said.slice(first, last + 1);
      const shared = common(
        asked,
        stretch.map(({ word }) => word),
      );
      const similarity = (2 * shared) / (asked.length + stretch.length);
      const start = stretch[0]?.start ?? 0;
      const end = stretch.at(-1)?.end ?? 0;
      const quoted = statement.quoted.some((span) => span.start <= start && end <= span.end);
      hits.push({ statement, start, end, text: article.text.slice(start, end), similarity, quoted });
    }
  });
  return hits.sort((a, b) => b.similarity - a.similarity);
}
