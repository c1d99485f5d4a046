/** An office beside a quotation, with or without its place, in every shape in which articles print offices. */
import { beforeAll, expect, it } from 'vitest';
import type { Article, Verdict } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const TEXTS = [
  'Mayor Ilse Brandt of Harbour City opened the line on Monday.\n\n“The tram will run again before the first snow,” Brandt said.',
  'Oda Linn, the mayor of Dellhaven, came to see the bridge.\n\n“Nobody mends a bridge by talking about paint,” Linn said.',
  'Redvale Mayor Tom Pike was angry. “The road is a river every second spring,” Pike said.',
  'Westmoor’s mayor Jana Reeve spoke first. “A school is not a shelf for old paint,” Reeve said.',
  'Wim Sorel, who heads the Lantern Trust, said: “We lend lamps, and we never lend money to anybody.”',
  'Orla Finch became director of Lantern Foods in May. “We will not close the bakery,” Finch said.',
  'Abel Roon (chair of the Dockers’ Union) came late. “We asked for nine and we will have nine,” Roon said.',
  'The governor of Norlund is Anders Vik. “The count is slow because it is honest,” Vik said.',
  'President Marta Holt of Ruritania arrived at noon. “We will sign before the harvest is in the barn,” Holt said.\n\nPresident Sven Aud of Osterby waited. “We will read it first and sign it later,” Aud said.',
  'Mayor Ruth Alder of Elmsgate and Mayor Tom Alder of Quayford met on Tuesday.\n\n“Quayford cannot pay for a bridge that it never wanted,” said Tom Alder.',
  'The former mayor of Copperby, Jonas Weir, was there. “I would have built it in stone,” Weir said.\n\nCopperby Mayor Lina Storm opened it. “It is built in wood and it will burn,” Storm said.',
  'UN Secretary-General Tomas Lind said: “The road to the camp must be opened today.”',
];
const ARTICLES: readonly Article[] = TEXTS.map((text, i) => ({ id: `office-${i}`, text: `News\n\n${text}` }));

const TRAM = 'The tram will run again before the first snow';
const PAINT = 'Nobody mends a bridge by talking about paint';
const SHELF = 'A school is not a shelf for old paint';
const LAMPS = 'We lend lamps, and we never lend money to anybody';
const SIGN = 'We will sign before the harvest is in the barn';

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});

it.each<readonly [string, Verdict]>([
  [`mayor of Harbour City: “${TRAM}”`, 'exact'],
  [`mayor of Harbour City: “${PAINT}”`, 'misattributed'],
  [`did the mayor of Harbour City say “${PAINT}”?`, 'misattributed'],
  [`“${PAINT},” said the mayor of Harbour City`, 'misattributed'],
  [`“${PAINT}” (Harbour City’s mayor)`, 'misattributed'],
  [`“${PAINT}” – Harbour City mayor`, 'misattributed'],
  [`“${PAINT}” – mayor of Dellhaven`, 'exact'],
  [`“${PAINT}” – Dellhaven mayor`, 'exact'],
  [`“The road is a river every second spring” – Redvale’s mayor`, 'exact'],
  [`“The road is a river every second spring,” the mayor of Westmoor said`, 'misattributed'],
  [`“${SHELF},” the Westmoor mayor said`, 'exact'],
  [`“${SHELF},” the mayor of Dellhaven said`, 'misattributed'],
  [`the head of the Lantern Trust said “${LAMPS}”`, 'exact'],
  [`“${LAMPS}” – Lantern Trust chief`, 'exact'],
  [`“${LAMPS}” – director of Lantern Foods`, 'not_found'],
  ['director of Lantern Foods: “We will not close the bakery”', 'exact'],
  ['chair of the Dockers’ Union: “We asked for nine and we will have nine”', 'exact'],
  ['the Dockers’ Union chair: “We will not close the bakery”', 'not_found'],
  ['the governor of Norlund said “The count is slow because it is honest”', 'exact'],
  [`President of Ruritania: “${SIGN}”`, 'exact'],
  [`did Osterby’s president say “${SIGN}”?`, 'misattributed'],
  ['the mayor of Quayford: “Quayford cannot pay for a bridge that it never wanted”', 'exact'],
  ['the mayor of Elmsgate: “Quayford cannot pay for a bridge that it never wanted”', 'misattributed'],
  ['Copperby’s former mayor: “I would have built it in stone”', 'exact'],
  ['the mayor of Copperby: “I would have built it in stone”', 'not_found'],
  ['the UN chief: “The road to the camp must be opened today”', 'exact'],
  // Where the archive states the office of nobody, it says neither that the words are that one's nor that they are not.
  [`did the president of Elbonia say “${SIGN}”?`, 'not_found'],
  [`did the Ruritanian president say “${SIGN}”?`, 'not_found'],
  [`mayor of Nowhere: “${PAINT}”`, 'not_found'],
  [`“${PAINT},” the treasurer of Dellhaven said`, 'not_found'],
  [`“${PAINT}” – Dellhaven’s treasurer`, 'not_found'],
  [`the bishop: “${PAINT}”`, 'not_found'],
  // Without a place anybody's of that office.
  [`“${PAINT},” the mayor said`, 'exact'],
  // Whoever is written to is asked about in no verdict.
  [`is “${PAINT}” right? My colleague thinks otherwise`, 'exact'],
  [`the editor asks whether “${PAINT}” is right`, 'exact'],
])('%s → %s', async (question, verdict) => {
  expect((await desk.ask(question)).answer.check?.verdict).toBe(verdict);
});

it('says what the source calls the speaker instead', async () => {
  const { answer } = await desk.ask(`“${PAINT},” the treasurer of Dellhaven said`);
  expect(answer.message).toBe(
    'Not found under that office: the source prints these words as Oda Linn’s, called “mayor of Dellhaven”; the archive does not call that speaker “treasurer of Dellhaven”.',
  );
});
