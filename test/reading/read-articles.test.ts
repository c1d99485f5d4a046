/** What `quotedesk articles` prints: only what may be answered from and used, whichever file says so. */
import { expect, it } from 'vitest';
import { readArticles } from '../../src/reading/read-articles.ts';
import { folderOf } from '../corpus/folder.ts';

it('prints nothing that a file read later kills', async () => {
  const folder = folderOf({
    'a.json': '{"uri":"u:1","body_text":"One."}',
    'b.json': '{"uri":"u:2","body_text":"Two."}',
    'z.json': '{"uri":"u:1","pubstatus":"canceled"}',
  });
  const articles = await readArticles([folder], () => {}, { workers: 0 });
  expect(articles.map(({ id }) => id)).toEqual(['u:2']);
});

it('prints nothing that the rights hold back', async () => {
  const folder = folderOf({ 'open/a.txt': 'One.', 'sources/b.txt': 'Two.' });
  const rules = [{ folder: `${folder}/sources`, withheld: true }];
  const articles = await readArticles([folder], () => {}, { workers: 0, rules });
  expect(articles.map(({ id }) => id)).toEqual(['open/a']);
});

it('reads in threads, and says what it cannot read', async () => {
  const folder = folderOf({ 'a.html': '<p>He said “no”.</p>', 'b.pdf': 'no pdf' });
  const problems: string[] = [];
  const articles = await readArticles([folder], (sentence) => void problems.push(sentence));
  expect(articles.map(({ id }) => id)).toEqual(['a']);
  expect(problems).toHaveLength(1);
});

it('prints an article in another language, which is not answered from, and says so', async () => {
  const french =
    'La maire a ouvert le nouveau pont mardi matin. « Le pont restera ouvert tout l’hiver », a déclaré Ada Moss devant les habitants du quartier.';
  const folder = folderOf({ 'pont.txt': french, 'held/pont.json': '{"uri":"u:1","pubstatus":"withheld"}' });
  const problems: string[] = [];
  const articles = await readArticles([folder], (sentence) => void problems.push(sentence), { workers: 0 });
  expect(articles.map(({ id, text }) => [id, text])).toEqual([['pont', french]]);
  expect(problems).toEqual(['pont.txt is in French; articles are answered from in English.']);
});
