/** People whom a question describes by what is told of them, and words that are nobody's name. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'flood',
    title: 'Flood closes the ferry at Quellham',
    text: 'QUELLHAM - Ilka Torm, a baker who lost her oven in the flood, wants the ferry back. “Without the ferry nobody buys bread here,” Torm said.\n\n“The pump will be new by May,” dock official Oren Fisk said.\n\n“We saw water in the cabin and ran,” said passenger Nils Ardo.',
  },
  {
    id: 'mayor',
    title: 'Quellham wants a bridge',
    text: 'QUELLHAM - Quellham wants a bridge. “A bridge is cheaper than ten ferries,” Mayor Dora Wick said.\n\n“No bridge, ever,” said Anna Lisbon, a painter.',
  },
  {
    id: 'study',
    text: 'The Marsh Eel Study began in March. “Eels are back,” the Marsh Eel Study said. A study like it was made in Quellham.',
  },
  { id: 'agency', text: '“The crane is safe,” the Harbour Rescue Agency said on Monday.' },
  { id: 'sanjo', text: '“No comment,” said Ro Min, a clerk.' },
  ...[1, 2, 3, 4].map((n) => ({
    id: `speaker-${n}`,
    text: `“Item ${n} stays on the list,” Ban Ro-Min said. “Item ${n} will cost ${n} crowns,” Ban Ro-Min said.`,
  })),
  ...[1, 2].map((n) => ({ id: `jr-${n}`, text: `“Lot ${n} is sold,” said Thomas Pike Jr.` })),
];

describe('described people', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.of(ARTICLES);
  });
  const first = async (question: string) => {
    const { answer } = await desk.ask(question);
    return (answer.statements[0] ?? answer.nearest[0])?.speaker?.name ?? null;
  };

  it.each([
    ['the baker who lost her oven, what did she say about bread', 'Ilka Torm'],
    ['what did the baker who lost her oven say about the ferry', 'Ilka Torm'],
    ['dock official who promised a new pump', 'Oren Fisk'],
    ['passenger said there was water in the cabin - who?', 'Nils Ardo'],
    ['passengers on the water in the cabin', 'Nils Ardo'],
  ])('%s: %s', async (question, name) => {
    expect(await first(question)).toBe(name);
  });

  it.each([
    // A place, a month and a common noun in small letters name nobody who happens to be called so.
    ['lisbon bridge cost', 'Anna Lisbon'],
    ['study of eels', 'Marsh Eel Study'],
  ])('%s: nobody called %s is asked about', async (question, name) => {
    const { answer } = await desk.ask(question);
    expect(answer.people.map((person) => person.name)).not.toContain(name);
  });

  it.each([
    ['what did the hra say about the crane', 'Harbour Rescue Agency'],
    ['HRA on the crane', 'Harbour Rescue Agency'],
    ['what did Ro Min say', 'Ban Ro-Min'],
    ['what did tom jr say', 'Thomas Pike Jr.'],
  ])('%s: %s', async (question, name) => {
    const { answer } = await desk.ask(question);
    expect(answer.people[0]?.name).toBe(name);
  });

  it('an office that nobody holds is nobody', async () => {
    const { answer } = await desk.ask('what did the Redvale mayor who lost his chain say about the bridge');
    expect(answer.statements.map(({ speaker }) => speaker?.name)).not.toContain('Dora Wick');
  });

  it('what tells one matter from all others is not left out where nobody is named', async () => {
    const { answer } = await desk.ask('who promised a new pump after the volcano blew?');
    expect(answer.message).not.toMatch(/after the volcano blew.*left out/);
  });
});

describe('a telephone number', () => {
  it.each([
    ['phone no for storm damage', '555-014-2230'],
    ['what number do i call about storm damage', '555-014-2230'],
  ])('%s', async (question, number) => {
    const desk = await TestDesk.of([
      {
        id: 'storm',
        title: 'Storm damage in Quellham',
        text: 'QUELLHAM - The storm took 40 roofs. Residents with storm damage can call 555-014-2230 until Friday. The town has 2,300 residents.',
      },
    ]);
    const { answer } = await desk.ask(question);
    const [passage] = answer.passages;
    const [mark] = passage?.highlights ?? [];
    expect(passage && mark && passage.text.slice(mark.start - passage.start, mark.end - passage.start)).toBe(
      number,
    );
  });
});

it('given names that belong to somebody else of the article do not fit a surname', async () => {
  const film = await TestDesk.of([
    {
      id: 'film',
      text: 'Awards\n\nDirector Karl Kvan said: “The night was long and the speeches were longer.”\n\nActor Edda Ann Quan said: “I went back to the name I was born with.”',
    },
  ]);
  const { answer } = await film.ask('what did edda ann kvan say');
  expect(answer.people.map(({ name }) => name)).not.toContain('Karl Kvan');
});

it('a title and a surname before a comma are not anybody of that title', async () => {
  const feast = await TestDesk.of([
    { id: 'feast', text: 'Feast\n\nRabbi Jonas Weill said: “The feast is about trees and about water.”' },
  ]);
  const { answer } = await feast.ask('rabbi person, is the feast a big one?');
  expect(answer.message).not.toMatch(/is read as Jonas Weill/);
  expect(answer.people.map(({ name }) => name)).not.toContain('Jonas Weill');
});

it.each([
  ['quay committee chief on worries over the tram bill', /quay committee chief on/],
  ['harbour law dean - why has nobody noticed the clause in the tram bill of the city', /No such quotation/],
])(
  'what a preposition leads to, or a question asks, is no name and no quotation: %s',
  async (question, never) => {
    const bill = await TestDesk.of([
      {
        id: 'bill',
        text: 'Bill\n\nThe Committee on Quays said in the tram bill of the city that “the clause in the tram bill of the city is plain.” Clerk Bo Tarn said: “Nobody has noticed it.”',
      },
    ]);
    const { answer } = await bill.ask(question);
    expect(`${answer.understood} ${answer.message}`).not.toMatch(never);
  },
);
