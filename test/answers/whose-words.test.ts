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
  {
    id: 'sheet',
    text: 'Late bus\n\nThe night bus was late all winter.\n\nOn the board at the depot hung a sheet. “Drivers are people too, and they also wait in the cold for the relief crew,” it began. It was signed Tilda Marsh, branch secretary.\n\nRolf Emden, who owns the kiosk, said: “I read it twice.”',
  },
  {
    id: 'photograph',
    text: 'Swim\n\nThe pool opens in May.\n\nPhoto: Sanna Garrow at the pool. “The water is colder than anything I swam in at home and I love it”\n\nThe town said the pool had cost two million.',
  },
  {
    id: 'headline',
    text: 'Ines Dorrance on the new quay: “A quay is only as good as the cranes that stand on it, and ours are old”\n\nThe quay was opened on Monday. Harbour master Ben Tilden said: “It is a good day.”',
  },
  {
    id: 'two rooms',
    text: 'Tax\n\nThe council met on Tuesday. Kaja Quill wants a new tax. “The tax is fair and the tax is late, and everybody in this room knows it,” was the line of the night.\n\nIn another room Senator Abel Roon waited. “I wait,” Abel Roon said.\n\nThe mayor Otto Lind said: “We vote in May.”',
  },
  {
    id: 'page',
    text: 'Farewell\n\nJorun Vale left the club on Friday after eleven years. A last message stood on her page: “Eleven winters on this ice taught me more than all the schools I ever went to.”',
  },
];

const TOLD: readonly Article[] = [
  {
    id: 'train',
    text: 'Train\n\n“The minister told me, ‘You will never see that train in your life,’” said Oskar Lund. “I laughed.”',
  },
  {
    id: 'boat',
    text: 'Boat\n\nMarit Sund said that Jens Holm had told her: “Sell the boat before the winter comes.”',
  },
  {
    id: 'court',
    text: 'Court\n\n“And then Carl Brandt said to me, ‘Take the money and go home to your mother,’” Edda Rime told the court.',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of([...ARTICLES, ...TOLD]);
});

const byNobody = (words: string, own: string, other: string): [string, Verdict][] => [
  [`did ${own} say “${words}”?`, 'exact'],
  [`“${words.replace(/\w{5,}/, 'purple')}” – ${own}`, 'altered'],
  [`${other}: “${words}”`, 'misattributed'],
];

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
  ['did Marta Oakes say “We will raise the tax on empty houses”?', 'not_found'],
  // "Jr." is no surname.
  ['did Abel R. Doran Jr. say “But my word, they’re both qualified for it”?', 'exact'],
  // A pronoun or a description may mean whoever is named nearest.
  ['did Inga Barr say “It is unreal, we are spoiled with a final at home”?', 'exact'],
  ['did Cole Ander say “It is unreal, we are spoiled with a final at home”?', 'misattributed'],
  // Who passes words on did not say them.
  ['did Ida Prokop write “no door stays shut for ever”?', 'exact'],
  ['did Brita Olander say “no door stays shut for ever”?', 'misattributed'],
  // Words that the source gives to nobody are checked against whom it names by them.
  ...byNobody(
    'Drivers are people too, and they also wait in the cold for the relief crew',
    'Tilda Marsh',
    'Rolf Emden',
  ),
  ...byNobody(
    'The water is colder than anything I swam in at home and I love it',
    'Sanna Garrow',
    'Ben Tilden',
  ),
  ...byNobody(
    'A quay is only as good as the cranes that stand on it, and ours are old',
    'Ines Dorrance',
    'Ben Tilden',
  ),
  ...byNobody(
    'The tax is fair and the tax is late, and everybody in this room knows it',
    'Kaja Quill',
    'Abel Roon',
  ),
  ...byNobody(
    'The tax is fair and the tax is late, and everybody in this room knows it',
    'Kaja Quill',
    'Otto Lind',
  ),
  ...byNobody(
    'Eleven winters on this ice taught me more than all the schools I ever went to',
    'Jorun Vale',
    'Otto Lind',
  ),
  // A first name is nobody's where another surname stands behind it.
  ['did Abel Garrow say “I wait”?', 'misattributed'],
  ['“We vote in May” – Otto Marsh', 'misattributed'],
  ['“We vote in May” – Otto', 'exact'],
  ['“We vote in May,” said Otto P. Lind on Tuesday', 'exact'],
  ['“We vote in May,” said Lind Tuesday', 'exact'],
  // A slip in a short surname is no accusation, a colleague's @mention no speaker.
  ['did Hollt say “The tram will run again before winter”?', 'exact'],
  ['is it true that Lin said “We vote in May”?', 'not_found'],
  ['is it true that Stroud said “We vote in May”?', 'misattributed'],
  ['“We vote in May”, right @marta.holt? Otto Lind', 'exact'],
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

it.each([
  ['no door stays shut for ever', 'Ida Prokop said it, as told by Brita Olander.'],
  ['You will never see that train in your life', 'The minister said it, as told by Oskar Lund.'],
  ['Sell the boat before the winter comes', 'Jens Holm said it, as told by Marit Sund.'],
  ['Take the money and go home to your mother', 'Carl Brandt said it, as told by Edda Rime.'],
  ['I laughed, he said, and he laughed', 'Nothing found'],
])('who said “%s”: %s', async (words, message) => {
  const { answer } = await desk.ask(`who said “${words}”?`);
  if (message === 'Nothing found') expect(answer.status).toBe('not_found');
  else expect(answer.message).toBe(message);
});

it('gives words that are passed on as those of whoever is quoted, to whoever else is asked about', async () => {
  const { answer } = await desk.ask('did Rolf Emden say “Sell the boat before the winter comes”?');
  expect(answer.check?.sentence).toBe(
    'Misattributed: the source gives these words as Jens Holm’s, as told by Marit Sund, not as Rolf Emden’s.',
  );
});

it('finds a common saying under whoever is asked about, however many others say it', async () => {
  const names = 'Abel Brita Cole Dora Emil Frida Gerd Hanna Ivar Jorun Kaja Lars Maren Nils Orla Piet'.split(
    ' ',
  );
  const many = await TestDesk.of(
    names.map((name) => ({
      id: name,
      text: `“The ${name.toLowerCase()} bell rang, and that is how it goes in this town,” said ${name} ${name}sund.`,
    })),
  );
  for (const name of ['Abel', 'Maren', 'Piet']) {
    const { answer } = await many.ask(`did ${name} ${name}sund say “that is how it goes in this town”?`);
    expect([name, answer.check?.verdict]).toEqual([name, 'exact']);
  }
  const { answer } = await many.ask('did Otto Lind say “that is how it goes in this town”?');
  expect(answer.check?.verdict).toBe('misattributed');
});
