/** A person's statements in pages and by fields, when they were said, and what the archive holds. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, type PersonRequest } from '../../src/index.ts';

const ARTICLES = [
  {
    id: 'wall',
    outlet: 'The Quay',
    published: '2026-03-02',
    text: 'Mayor Ada Moss said on Sunday: "The harbour wall will be rebuilt before the winter."\n\nMoss denied that the tolls would rise.',
  },
  {
    id: 'school',
    outlet: 'Inland Post',
    published: '2026-04-05',
    text: 'Mayor Ada Moss said on Monday: "Every school gets a new roof this summer."',
  },
  { id: 'undated', text: 'Ada Moss said on Friday: "The library stays open at night."' },
];
let desk: Desk;
let moss: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quotedesk-look-up-'));
  const file = join(folder, 'articles.jsonl');
  await writeFile(file, ARTICLES.map((article) => JSON.stringify(article)).join('\n'));
  desk = await openDesk({ corpus: [file] });
  await desk.ready();
  moss = (await desk.people('Moss')).people[0]!.id;
});
afterAll(() => desk.close());

const documents = async (request: PersonRequest) =>
  (await desk.person(moss, { limit: 20, ...request }))?.statements.map(({ document }) => document.id);

describe('the statements of a person', () => {
  it.each<[string, PersonRequest, string[]]>([
    ['all, the newest first', {}, ['school', 'wall', 'wall', 'undated']],
    ['of an outlet', { outlet: 'Inland Post' }, ['school']],
    ['since a day', { since: '2026-04-01' }, ['school']],
    ['until a day', { until: '2026-04-01' }, ['wall', 'wall']],
    ['in quotation marks alone', { direct: true, outlet: 'The Quay' }, ['wall']],
    ['about a topic', { about: 'school roofs' }, ['school']],
    ['about nothing that was said', { about: 'volcanoes' }, []],
  ])('%s', async (_, request, expected) => {
    expect(await documents(request)).toEqual(expected);
  });

  it('come in pages', async () => {
    const first = await desk.person(moss, { limit: 3 });
    expect(first).toMatchObject({ total: 4, next: expect.any(String) });
    const second = await desk.person(moss, { limit: 3, cursor: first!.next! });
    expect(second?.statements.map(({ document }) => document.id)).toEqual(['undated']);
    expect(second?.next).toBeNull();
  });

  it.each<[PersonRequest, RegExp]>([
    [{ cursor: 'made up' }, /page cannot be opened/],
    [{ since: 'spring' }, /^since is “spring”/],
    [{ limit: 0 }, /^limit is 0/],
  ])('are refused with a sentence for %j', async (request, sentence) => {
    await expect(desk.person(moss, request)).rejects.toThrow(sentence);
  });

  it('are counted by month and outlet', async () => {
    expect(await desk.personOverTime(moss)).toEqual([
      { month: '2026-03', outlet: 'The Quay', count: 2 },
      { month: '2026-04', outlet: 'Inland Post', count: 1 },
    ]);
    expect(await desk.personOverTime('nobody')).toEqual([]);
  });
});

it('says what the archive holds', async () => {
  expect(await desk.overview()).toMatchObject({
    articles: 3,
    from: '2026-03-02',
    to: '2026-04-05',
    days: [
      { day: '2026-03-02', articles: 1 },
      { day: '2026-04-05', articles: 1 },
    ],
    outlets: [
      { outlet: 'Inland Post', articles: 1 },
      { outlet: 'The Quay', articles: 1 },
    ],
    mostQuoted: [{ name: 'Ada Moss' }],
    coverage: { complete: true },
  });
});
