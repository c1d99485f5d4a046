/** Speakers by what they are: whoever is meant, or nobody; never somebody else of that office. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'acme',
    title: 'Acme shuts a plant',
    published: '2018-02-01',
    text: 'OAKHAVEN, Feb. 1 - Acme will shut a plant. "The plant lost money for years," chief executive Nora Quist said.\n\n"We were told by text message," said union leader Tom Hale.',
  },
  {
    id: 'zenith',
    title: 'Zenith hires',
    published: '2018-02-02',
    text: 'Zenith, a rival of Acme, will hire. "We hire whom Acme lets go," Zenith chief executive Paul Orr said. "The plant is ours," Zenith communications director Lea Dunn said.',
  },
  {
    id: 'speaker-a',
    published: '2016-05-01',
    text: '"Order. The vote is over," House Speaker Lionel Abara said.',
  },
  {
    id: 'speaker-b',
    published: '2018-03-01',
    text: '"Order is not my gift," House Speaker Margit Thune said on Monday.',
  },
  {
    id: 'minister',
    published: '2018-03-02',
    text: 'French finance minister Luc Varenne spoke of the strike. "There is nothing left to discuss," Varenne said.\n\n"The strike goes on," said Anna Weil, a rider.',
  },
  {
    id: 'ila',
    title: 'Lightermen of the International Lightermen’s Association walk out',
    published: '2018-03-03',
    text: 'The International Lightermen’s Association, a union, began a strike. "We want our share of the barges," ILA President Hal Dagg said.\n\n"It is a costly strike," GMT president Otto Reiss said of the lightermen.',
  },
  {
    id: 'health',
    published: '2018-03-04',
    text: '"The flu clinics stay open," Oakhaven Department of Public Health Commissioner Ida Wray said.',
  },
  {
    id: 'sergeant',
    published: '2018-03-05',
    text: 'OAKHAVEN - Anglers will hear of poaching from Oakhaven police. "They can help us," Sgt. Otto Prahl said of the anglers.',
  },
  {
    id: 'ministers',
    published: '2018-03-06',
    text: '"The missile fell in our waters," Norwegian Defense Minister Zoran Brandl said. "It did," Norwegian Prime Minister Ada Zol said.',
  },
  {
    id: 'banks',
    published: '2018-03-07',
    text: 'Cars get dearer. "Some 4,000 crowns dearer," said Ivo Marsh, an analyst with Quay Securities.\n\n"The river is low," said Nadia Marsh, a pilot.',
  },
  {
    id: 'team',
    published: '2018-03-08',
    text: 'The Oakhaven Wolves keep their name. "We keep it," said Carla Bellardi, the president of the Wolves. Crane driver Lena Torv of Acme said: "The rota is thin."',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});

describe('speakers by what they are', () => {
  it.each([
    ["what did Acme's boss say about the plant?", ['Nora Quist']],
    ["acme's boss on the plant", ['Nora Quist']],
    ['what did Zenith boss say', ['Paul Orr']],
    ["what did Acme's chief executive Nora Quist say?", ['Nora Quist']],
    ['what did the House speaker say in 2016?', ['Lionel Abara']],
    ["France's finance minister on the strike", ['Luc Varenne']],
    ['the former House speaker on order', []],
    ["Peru's finance minister on the strike", []],
    ["Zenith's chairman on the plant", []],
    ["lightermen's union president on the barges", ['Hal Dagg']],
    ['oakhaven health chief on the flu clinics', ['Ida Wray']],
    ['the oakhaven sergeant, why does he want help from anglers', ['Otto Prahl']],
    ["norway's defence minister on the missile", ['Zoran Brandl']],
    ["quay's marsh on dearer cars", ['Ivo Marsh']],
    ['bellardi of the wolves on their name', ['Carla Bellardi']],
    ['analyst ivo marsh on how many crowns dearer cars get', ['Ivo Marsh']],
    ['pilot marsh on the river', ['Nadia Marsh']],
    ['wolves exec bellardi on their name', ['Carla Bellardi']],
    ['carla bellardy oakhaven wolves on their name', ['Carla Bellardi']],
    ['what did lena torv, crane driver at acme, make of the rota', ['Lena Torv']],
    ["Carla Bellardi, what's his view on their name", ['Carla Bellardi']],
  ])('%s', async (question, speakers) => {
    const { statements } = (await desk.ask(question)).answer;
    expect([...new Set(statements.map(({ speaker }) => speaker?.name))]).toEqual(speakers);
  });

  it('two holders and nothing that tells them apart: it asks', async () => {
    const { status, people } = (await desk.ask('what did the House speaker say?')).answer;
    expect(status).toBe('ambiguous');
    expect(people.map(({ name }) => name).sort()).toEqual(['Lionel Abara', 'Margit Thune']);
  });

  it('says how a description was read', async () => {
    expect((await desk.ask("what did Acme's boss say about the plant?")).answer.message).toMatch(
      /“Acme's boss” is read as Nora Quist\./,
    );
  });

  it('a named group comes first', async () => {
    const { statements } = (await desk.ask('which minister said something about the strike')).answer;
    expect(statements[0]?.speaker?.name).toBe('Luc Varenne');
  });
});

describe('a title before a name', () => {
  const FIRE = [
    {
      id: 'fire',
      text: 'Mr Hale, who owns the shop, said the fire was started on purpose. “I saw two boys run,” Mr Hale said.\n\nTom Moss, a baker, said bread would be late. “We lost the oven,” Moss said.',
    },
  ];
  it.each([
    ['what did Mrs Hale say?', 0],
    ['what did Mr Hale say?', 2],
    ['what did Mrs Moss say?', 0],
    ['what did Mr Moss say?', 2],
  ] as const)('%s: %i', async (question, total) => {
    const own = await TestDesk.of(FIRE);
    const { answer } = await own.ask(question);
    expect(answer.statements.length).toBe(total);
    if (total === 0) expect(answer.status).toBe('not_found');
  });
});
