/** Archives of articles: what is in them is read within bounds, and nothing outside of them is touched. */
import { describe, expect, it } from 'vitest';
import { folderOf, readAll } from './folder.ts';
import { makeDocx, makeZip, type Part } from './make-docx.ts';

const read = async (parts: readonly Part[], limits = {}) => {
  const { articles, problems } = await readAll(folderOf({ 'week.zip': makeZip(parts) }), { limits });
  return { ids: articles.map(({ article }) => article.id), articles, problems };
};

describe('a zip archive', () => {
  it('is read as a folder of its name', async () => {
    const { articles, problems } = await read([
      { name: 'mon/', data: '' },
      { name: 'mon/index.html', data: '<html><body><p>“No,” said Una Hale.</p></body></html>' },
      { name: 'tue/index.txt', data: 'Tuesday.' },
      { name: 'tue/index.md', data: '# Title\n\nTuesday again.' },
      { name: 'wed.docx', data: makeDocx([{ text: 'Wednesday.' }]) },
      { name: 'thu.jsonl', data: '{"id":"t1","text":"One."}\n{"id":"t2","text":"Two."}' },
      { name: 'photo.jpg', data: 'x' },
      { name: '__MACOSX/mon/._index.html', data: 'x' },
      { name: '.DS_Store', data: 'x' },
    ]);
    expect(problems).toEqual([]);
    expect(articles.map(({ article, place }) => [article.id, place])).toEqual([
      ['week/mon/index', 'mon/index.html'],
      ['week/tue/index', 'tue/index.txt'],
      ['week/tue/index.md', 'tue/index.md'],
      ['week/wed', 'wed.docx'],
      ['t1', 'thu.jsonl, line 1'],
      ['t2', 'thu.jsonl, line 2'],
    ]);
  });

  it.each<[string, Part, string]>([
    [
      'a path upwards',
      { name: '../../etc/a.txt', data: 'x' },
      '../../etc/a.txt: its path leads out of the archive: it is not read',
    ],
    [
      'a path upwards inside',
      { name: 'a/../../b.txt', data: 'x' },
      'a/../../b.txt: its path leads out of the archive: it is not read',
    ],
    [
      'a path from the root',
      { name: '/etc/a.txt', data: 'x' },
      '/etc/a.txt: its path leads out of the archive: it is not read',
    ],
    [
      'a path of Windows',
      { name: 'C:\\a.txt', data: 'x' },
      'C:\\a.txt: its path leads out of the archive: it is not read',
    ],
    ['a link', { name: 'a.txt', data: '/etc/passwd', mode: 0o120777 }, 'a.txt: is a link and is not read'],
    ['a locked part', { name: 'a.txt', data: 'x', flags: 1 }, 'a.txt: is protected by a password'],
    ['an unknown kind', { name: 'a.xyz', data: 'x' }, 'a.xyz: no reader knows this kind of file'],
    ['a damaged part', { name: 'a.docx', data: 'x' }, 'a.docx: is not a Word document (.docx)'],
    [
      'a packed size that lies',
      { name: 'a.txt', data: 'x'.repeat(5000), declare: 1 },
      'a.txt: unpacks to more than 4000 bytes',
    ],
    [
      'a declared size',
      { name: 'a.txt', data: 'x', declare: 5000 },
      'a.txt: unpacks to more than 4000 bytes',
    ],
  ])('%s is said, and the rest is read', async (_, part, sentence) => {
    const { ids, problems } = await read([part, { name: 'good.txt', data: 'Fine.' }], {
      unpackedBytes: 4000,
    });
    expect(problems).toEqual([`week.zip, ${sentence}.`]);
    expect(ids).toEqual(['week/good']);
  });

  it('has one budget for all of its parts', async () => {
    const parts = ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, data: name.repeat(3000) }));
    const { ids, problems } = await read(parts, { unpackedBytes: 7000 });
    expect(ids).toEqual(['week/a', 'week/b']);
    expect(problems).toEqual(['week.zip, c.txt: unpacks to more than 7000 bytes.']);
  });

  it('is not followed into archives without end', async () => {
    let inner = makeZip([{ name: 'a.txt', data: 'Deep.' }]);
    for (let i = 0; i < 6; i++)
      inner = makeZip([
        { name: 'z.zip', data: inner },
        { name: `${i}.txt`, data: 'Here.' },
      ]);
    const { ids, problems } = await read([{ name: 'z.zip', data: inner }]);
    expect(ids).toEqual(['week/z/5']);
    expect(problems[0]).toContain('is packed too deep and is not read.');
  });

  it.each([
    ['no archive', Buffer.from('words'), 'week.zip: is not a zip archive.'],
    ['nothing in it', makeZip([]), 'week.zip: holds no article.'],
    ['cut short', makeZip([{ name: 'a.txt', data: 'x' }]).subarray(0, -5), 'week.zip: is not a zip archive.'],
  ])('%s', async (_, bytes, sentence) => {
    expect((await readAll(folderOf({ 'week.zip': bytes }))).problems).toEqual([sentence]);
  });
});
