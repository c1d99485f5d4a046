/** Passages of everyday news: who says what, by the name that the passage gives. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';
import { PASSAGES } from './passages.ts';

function speakers(text: string, words: string): (string | null)[] {
  const { statements, entities } = readArticle({ id: 'a', text });
  const from = text.indexOf(words);
  const to = from + words.length;
  return statements
    .filter(({ quoted }) => quoted.some((span) => span.start <= from && to <= span.end))
    .map(({ entity }) => (entity === null ? null : (entities[entity]?.name ?? null)));
}

describe.each(PASSAGES)('$of', ({ text, says }) => {
  test.each(says)('“%s …”: %s', (words, speaker) => {
    expect(text).toContain(words);
    expect(speakers(text, words)).toEqual([speaker]);
  });
});
