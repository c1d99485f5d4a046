/** Ids of articles whose files state none. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { FileNames } from '../../src/corpus/file-names.ts';
import { readArticles } from '../../src/reading/read-articles.ts';
import { folderOf } from './folder.ts';

function namesOf(paths: readonly string[], files: readonly string[]): string[] {
  const names = new FileNames(paths);
  for (const file of files) names.add(file);
  return files.map((file) => names.nameOf(file));
}

describe('the id of an article is its path', () => {
  it.each<[readonly string[], readonly string[], string[]]>([
    [['/in'], ['/in/a.txt'], ['a']],
    [['/in'], ['/in/a.txt', '/in/b/a.txt'], ['a', 'b/a']],
    [['/in'], ['/in/2021/03/index.html', '/in/2021/04/index.html'], ['2021/03/index', '2021/04/index']],
    [['/in'], ['/in/a.txt', '/in/a.md', '/in/a.html'], ['a.txt', 'a.md', 'a']],
    [
      ['/one', '/two'],
      ['/one/a.txt', '/two/a.txt'],
      ['a', '2:a'],
    ],
    [
      ['/one', '/two'],
      ['/two/a.txt', '/one/a.md', '/two/a.md'],
      ['a.txt', 'a', '2:a'],
    ],
    [['/one', '/two/a.txt'], ['/two/a.txt'], ['a']],
    [['/in'], ['/in/v1.2.txt', '/in/noending'], ['v1.2', 'noending']],
  ])('%j: %j', (paths, files, names) => {
    expect(namesOf(paths, files)).toEqual(names);
  });

  it('comes back when the file that had it goes', () => {
    const names = new FileNames(['/in']);
    for (const file of ['/in/a.md', '/in/a.txt']) names.add(file);
    names.remove('/in/a.md');
    expect(names.nameOf('/in/a.txt')).toBe('a');
  });
});

describe('articles as read', () => {
  it('names the file inside the corpus and all writers', async () => {
    const folder = folderOf({
      'one/index.html':
        '<html><head><title>Mill</title><meta name="author" content="Ann Lee and Bo Tarn"></head><body><p>It shut.</p></body></html>',
      'two/index.txt': 'It opened.',
      'bad.json': '{',
    });
    const problems: string[] = [];
    const articles = await readArticles([folder], (sentence) => problems.push(sentence));
    expect(articles.map(({ id, path, authors, text }) => [id, path, authors, text])).toEqual([
      ['one/index', 'one/index.html', ['Ann Lee', 'Bo Tarn'], 'It shut.'],
      ['two/index', 'two/index.txt', [], 'It opened.'],
    ]);
    expect(problems).toEqual([`${join(folder, 'bad.json')}: is not JSON.`]);
  });

  it('gives an address that names an article, not a site', async () => {
    const page = (url: string) =>
      `<html><head><link rel="canonical" href="${url}"></head><body><p>It shut.</p></body></html>`;
    const folder = folderOf({
      'a.html': page('https://quay.example/mill'),
      'b.html': page('https://quay.example/'),
    });
    const articles = await readArticles([folder], () => {});
    expect(articles.map(({ id }) => id)).toEqual(['https://quay.example/mill', 'b']);
  });

  it('tells feed entries without id and address apart by title and date', async () => {
    const item = (title: string, day: string) =>
      `<item><title>${title}</title><pubDate>${day}</pubDate><description>Words of ${title}.</description></item>`;
    const folder = folderOf({
      'f.rss': `<rss version="2.0"><channel><title>The Quay</title>${item('Mill', 'Thu, 04 Mar 2021 10:30:00 GMT')}${item('Mill', 'Fri, 05 Mar 2021 10:30:00 GMT')}</channel></rss>`,
    });
    const articles = await readArticles([folder], () => {});
    expect(articles.map(({ id }) => id)).toEqual([
      'Mill, 2021-03-04T10:30:00.000Z',
      'Mill, 2021-03-05T10:30:00.000Z',
    ]);
  });
});

describe('what a saved page brings along', () => {
  it('is counted, not read and not wrong', async () => {
    const folder = folderOf({
      'a.txt': 'It shut.',
      'a_files/style.css': 'p{}',
      'a_files/logo.PNG': 'x',
      'a_files/track.js': 'x',
      'story.pages': 'x',
    });
    const corpus = new Corpus([folder], { now: Date.now });
    const changes = [];
    for await (const change of corpus.read()) changes.push(change);
    expect(changes.filter(({ kind }) => kind === 'article')).toHaveLength(1);
    expect(corpus.leftAside).toBe(3);
    expect(corpus.problems().map(({ sentence }) => sentence)).toEqual([
      `${join(folder, 'story.pages')}: no reader knows this kind of file.`,
    ]);
  });
});
