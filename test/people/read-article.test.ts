import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** Speakers of a text's statements, in reading order. */
function speakersOf(text: string): (string | null)[] {
  const { statements, entities } = readArticle({ id: 'told', text });
  return statements.map(({ entity }) => (entity === null ? null : (entities[entity]?.name ?? null)));
}

test('who is only spoken of does not draw the pronoun away from who speaks', () => {
  const lead = 'Ada Moss ran for the board. Ada Moss won. Moss was glad. Moss left. Moss slept.';
  expect(
    speakersOf(`${lead}\nQuilla Finch said Moss was never at ease with it.\n“That is all,” she said.`),
  ).toEqual(['Quilla Finch', 'Quilla Finch']);
});
