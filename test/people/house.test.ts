/** A short name that is a body of its own. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';

test('the House is not the White House', async () => {
  const archive = new EmbeddedArchive();
  await archive.write([
    readArticle({
      id: 'budget',
      text: 'Budget\n\nThe White House said the budget was sound. The House said the budget was late.',
    }),
  ]);
  const of = async (name: string) => {
    const { people, spokespeople } = await archive.resolveSpeaker(name);
    const speakers = [...people, ...spokespeople].map(({ id }) => id);
    const page = await archive.searchStatements({ text: null, filters: { speakers }, limit: 5 });
    return page.hits.map(({ statement }) => statement.text);
  };
  expect(await of('the White House')).toEqual(['the budget was sound']);
  expect(await of('the House')).toEqual(['the budget was late']);
});
