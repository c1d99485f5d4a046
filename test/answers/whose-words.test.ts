/** Whose words a check calls printed words: names with a suffix, couples, pronouns, titles, tellers, days, and no marks at all. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, Verdict } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'senator',
    outlet: 'The Harbour Times',
    published: '2024-03-03',
    text: 'Tram\n\nSenator Marta Holt spoke in the harbour.\n\n“The tram will run again before winter,” Holt said.\n\nThe clinic could neither confirm nor deny that the ward was closed for good.',
  },
  {
    id: 'memoir',
    title: 'Wilda Stroud to tell of her years at the palace',
    text: 'Wilda Stroud is ready to talk.\n\nThe former model and wife of ex-President Ragnar Stroud has written a book.\n\nStroud shares a house with her husband, Ragnar Stroud.\n\n“Nobody asked me whether I liked the curtains,” said Stroud, who was born abroad. Wilda Stroud will read from it in May.',
  },
  {
    id: 'couple',
    text: 'President Marta Oakes and first lady Jane Oakes came to the harbour. Jane Oakes opened a library.\n\n“We will raise the tax on empty houses,” Oakes said in her speech.',
  },
  {
    id: 'suffix',
    text: 'Vice President Abel R. Doran Jr. was asked in Dellhaven.\n\nCole Ander and Bram Tully waited outside for an hour. Ander met Tully at the door.\n\nDoran weighed in as well, telling the Dial in a talk, “But my word, they’re both qualified for it,” he said.',
  },
  {
    id: 'pronoun',
    text: '“She is popular here,” Tim Harrow said on the air.\n\nThe coach Alf Lanner will be watching. On the radio Lanner praised the young player. “Congratulations on another fine evening,” he said.',
  },
  {
    id: 'somewhere',
    text: 'Inga Barr won again. After an hour on the court, the Queenslander said: “It is unreal, we are spoiled with a final at home.”',
  },
  {
    id: 'told',
    text: 'Brita Olander spoke to the hall. Olander recalled that Ida Prokop wrote that “no door stays shut for ever.”',
  },
  {
    id: 'saying',
    text: 'Rest\n\n“When it comes to sleep, I like to say, ‘Some is better than none, and more is better than some,’” said Jana Reeve.\n\n“You are asking her to read the mind of Gov. Tolland,” said Judge Dov Estrin.',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});

const CHECKS: readonly [string, Verdict][] = [
  // A title that fits nobody of that name names nobody.
  ['did Senator Holt say “The tram will run again before winter”?', 'exact'],
  ['did Mayor Holt say “The tram will run again before winter”?', 'misattributed'],
  ['“The tram will run again before winter” – President Holt', 'misattributed'],
  ['did mayor Marta Holt say “The tram will run again before winter”?', 'exact'],
  // The day of the question.
  ['did Holt say “The tram will run again before winter” on 3 March 2024?', 'exact'],
  ['did Holt say “The tram will run again before winter” in May 2024?', 'not_found'],
  ['did Holt say in January 2024 “The tram will run again before winter”?', 'not_found'],
  ['did Holt say “The tram will run again before winter” in 2024?', 'exact'],
  // Neither confirmed nor denied.
  ['did the clinic say “the ward was closed for good”?', 'not_found'],
  // A surname that two bear.
  ['did Wilda Stroud say “Nobody asked me whether I liked the curtains”?', 'exact'],
  ['did Marta Oakes say “We will raise the tax on empty houses”?', 'exact'],
  // "Jr." is no surname.
  ['did Abel R. Doran Jr. say “But my word, they’re both qualified for it”?', 'exact'],
  // A pronoun or a description may mean whoever is named nearest.
  ['did Inga Barr say “It is unreal, we are spoiled with a final at home”?', 'exact'],
  ['did Cole Ander say “It is unreal, we are spoiled with a final at home”?', 'misattributed'],
  // Who passes words on did not say them.
  ['did Ida Prokop write “no door stays shut for ever”?', 'exact'],
  ['did Brita Olander say “no door stays shut for ever”?', 'misattributed'],
  // Without marks, all that is put in somebody's mouth counts.
  [
    'did Jana Reeve say When it comes to purple I like to say, ‘Some is better than none, and more is better than some’?',
    'altered',
  ],
  ['did Dov Estrin say You are asking her to read the mind of Gov. purple?', 'altered'],
  ['did Dov Estrin say You are asking her to read the mind of Gov. Tolland?', 'exact'],
  ['purple tram will run again before winter, said Marta Holt', 'altered'],
  ['The tram will run again before purple, said Marta Holt', 'altered'],
  ['The tram will run again before winter, said Marta Holt', 'exact'],
];

describe('whose words', () => {
  it.each(CHECKS)('%s → %s', async (question, verdict) => {
    expect((await desk.ask(question)).answer.check?.verdict).toBe(verdict);
  });
});

it('says who passes the words on, and whose they are', async () => {
  const { answer } = await desk.ask('did Brita Olander say “no door stays shut for ever”?');
  expect(answer.message).toBe('Brita Olander quotes somebody else with these words.');
  expect(answer.check?.sentence).toBe(
    'Misattributed: in the source Brita Olander quotes these words as Ida Prokop’s.',
  );
});

it('names whoever bears the name where the title fits nobody', async () => {
  const { answer } = await desk.ask('what did Mayor Holt say?');
  expect(answer.status).toBe('not_found');
  expect(answer.message).toContain('The nearest name is Marta Holt.');
});
