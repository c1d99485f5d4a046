/** A title that reigns stands before no surname: it binds, or nobody is meant. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../src/people/read-article.ts';
import { EmbeddedArchive } from '../../../src/search/embedded/embedded-archive.ts';

it.each([
  ['king alfred', 'Alfred IV'],
  ['marta alfred', 'Marta Alfred'],
  ['queen alfred', null],
])('%s', async (typed, name) => {
  const archive = new EmbeddedArchive();
  const texts = [
    'King Alfred IV opened the lock on Monday. “The water is high,” the king said.',
    'Marta Alfred, a teacher, spoke at the mill. “I like the mill,” Alfred said.',
  ];
  await archive.write(texts.map((text, i) => readArticle({ id: `${i}`, text })));
  const found = await archive.resolveSpeaker(typed);
  expect(found.outcome === 'none' ? null : found.people[0]?.name).toBe(name);
});
