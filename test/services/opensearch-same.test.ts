/** The cluster's answers are those of the archive in memory, word for word and number for number. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';
import type { Archive } from '../../src/search/archive.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import { ALL, PROMISE } from '../search/archive.contract.data.ts';
import { listed } from '../search/listed.ts';
import { many } from '../search/read-articles.ts';
import { closeArchives, NODES, openArchive, PATIENCE_MS, settingsOf, takeTurn } from './opensearch.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const seeds = ['000_604a54e76169becc', '004_1d3c903cd5ac88e1'].map((id) =>
  readArticle({ id, text: readFileSync(new URL(`../../seeds/${id}.txt`, import.meta.url), 'utf8') }),
);

/** What a page is; how an engine writes where it ended is its own. */
const comparable = (found: unknown): unknown =>
  JSON.parse(
    JSON.stringify(found, (name, value: unknown) => (name === 'cursor' && value !== null ? 'more' : value)),
  );

const TOPICS = [
  'Syria',
  'harbour wall',
  'unsafe walls',
  'chemical weapons',
  'tide',
  'inchse',
  'volcano',
  'troops home',
];
const NAMES = [
  'Calder',
  'Haley',
  'the mayor',
  'Sanders',
  'Hailey',
  'White House',
  'Keeper Number3',
  'Nobody Atall',
];

describe.skipIf(NODES.length === 0)('OpenSearch answers as memory does', () => {
  const memory: Archive & { write: EmbeddedArchive['write'] } = new EmbeddedArchive();
  let cluster: Archive;
  beforeAll(takeTurn, PATIENCE_MS);
  beforeAll(async () => {
    const archive = await openArchive(settingsOf());
    for (const one of [memory, archive]) await one.write([...seeds, ...ALL, ...many(60)]);
    cluster = archive;
  });
  afterAll(closeArchives);

  const rows: readonly [string, (archive: Archive) => Promise<unknown>][] = [
    ...TOPICS.flatMap((text): [string, (archive: Archive) => Promise<unknown>][] => [
      [`statements on ${text}`, (archive) => archive.searchStatements({ text, limit: 40 })],
      [
        `oldest statements on ${text}`,
        (archive) => archive.searchStatements({ text, sort: 'oldest', limit: 9 }),
      ],
      [`passages on ${text}`, (archive) => archive.searchPassages({ text, limit: 20, asOf: '2021-05-01' })],
      [`counts on ${text}`, (archive) => archive.countBy('speaker', { text })],
      [`months of ${text}`, (archive) => archive.timeline({ text }, 'month')],
      [`completion of ${text}`, (archive) => archive.complete('topic', text.slice(0, 4), 6)],
      [`weight of ${text}`, (archive) => archive.weigh(text, [{ document: 'harbour', start: 0, end: 60 }])],
    ]),
    ...NAMES.flatMap((name): [string, (archive: Archive) => Promise<unknown>][] => [
      [`who ${name} is`, (archive) => archive.resolveSpeaker(name)],
      [`who ${name} is, as typed`, (archive) => archive.resolveSpeaker(name, { asTyped: true })],
      [`names like ${name}`, (archive) => archive.complete('speaker', name.slice(0, 4), 8)],
      [
        `statements of ${name}`,
        async (archive) => {
          const { people } = await archive.resolveSpeaker(name);
          const speakers = people.map(({ id }) => id);
          return [
            await archive.searchStatements({ text: null, filters: { speakers }, limit: 30 }),
            await archive.searchStatements({
              text: 'Syria wall',
              minRelevance: 0,
              filters: { speakers },
              limit: 9,
            }),
            await Promise.all(speakers.map((id) => archive.person(id))),
          ];
        },
      ],
    ]),
    ['everything', (archive) => archive.searchStatements({ text: null, limit: 500 })],
    ['everybody', (archive) => archive.people()],
    ['health', (archive) => archive.health()],
    ['articles', (archive) => listed(archive.documentIds())],
    ['printed words', (archive) => archive.findWording(PROMISE, 5)],
    ['words that were changed', (archive) => archive.findWording('The U.S. mission has changed', 10)],
    ['a phrase', (archive) => archive.searchStatements({ text: null, phrases: ['come home'], limit: 9 })],
    [
      'words left out',
      (archive) => archive.searchPassages({ text: 'troops', excludedTerms: ['ISIS'], limit: 9 }),
    ],
    ['statements of an article', (archive) => archive.statementsOf('004_1d3c903cd5ac88e1')],
    ['days of articles', (archive) => archive.countArticles('day')],
    ['outlets in time', (archive) => archive.outletTimeline({ text: null })],
  ];
  it.each(rows)('%s', async (_, ask) => {
    expect(comparable(await ask(cluster))).toEqual(comparable(await ask(memory)));
  });
});
