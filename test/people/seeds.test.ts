import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PeopleDirectory } from '../../src/people/directory/directory.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';

const read = ['000_604a54e76169becc', '004_1d3c903cd5ac88e1'].map((id) =>
  readArticle({ id, text: readFileSync(new URL(`../../seeds/${id}.txt`, import.meta.url), 'utf8') }),
);
const archive = new EmbeddedArchive();
await archive.write(read);
const directory = new PeopleDirectory(await archive.people());

/** [asked words of a statement, who says them]. */
const SPOKEN: readonly (readonly [string, string])[] = [
  ['We have started returning United States troops home', 'Sarah Huckabee Sanders'],
  ['The U.S. mission has not changed', 'Sarah Huckabee Sanders'],
  ['We are determined to completely crush ISIS', 'Sarah Huckabee Sanders'],
  ['We have started the process of returning US troops', 'Dana White'],
  ['At this time, we continue to work', 'Robert Manning'],
  ['If these media reports are true', 'Lindsey Graham'],
  ['We convinced him it was necessary to stay for the long term', 'Emmanuel Macron'],
  ['see American troops come home', 'Nikki Haley'],
  ['but we are not going to leave', 'Nikki Haley'],
  ['they only hit Syria’s chemical weapons capabilities', 'United States, Britain and France'],
];

test.each(SPOKEN)('%s … is said by %s', async (words, name) => {
  const statements = await Promise.all(read.map(({ article }) => archive.statementsOf(article.id)));
  const speakers = statements
    .flat()
    .filter(({ document, content }) => {
      const text = read.find(({ article }) => article.id === document.id)?.article.text ?? '';
      return content.some((span) => text.slice(span.start, span.end).includes(words));
    })
    .map(({ speaker }) => speaker?.name ?? null);
  expect(speakers.length).toBeGreaterThan(0);
  expect(new Set(speakers)).toEqual(new Set([name]));
});

test.each([
  ['Sanders', 'Sarah Huckabee Sanders', 2],
  ['White', 'Dana White', 1],
  ['Manning', 'Robert Manning', 1],
  ['Rob Manning', 'Robert Manning', 1],
  ['the White House', 'White House', 1],
  ['Makron', 'Emmanuel Macron', 1],
])('%s is %s, in %i articles', (asked, name, articleCount) => {
  const found = directory.resolve(asked);
  expect(found.outcome).toBe('one');
  expect(found.people[0]).toMatchObject({ name, articleCount });
});

test('the White House is told apart from Dana White and linked to its spokeswoman', () => {
  expect(directory.resolve('white house').spokespeople.map((person) => person.name)).toEqual([
    'Sarah Huckabee Sanders',
  ]);
});

test('Merkel is nobody, and nobody near', () => {
  expect(directory.resolve('Merkel')).toMatchObject({ outcome: 'none', people: [], suggestions: [] });
});
