/** A day beside a quotation, in any layout, is held against the printing. */
import { beforeAll, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const TRAM = 'The tram will run again before the first snow';
const ARTICLES: readonly Article[] = [
  {
    id: 'tram',
    outlet: 'The Harbour Times',
    published: '2017-03-03',
    text: `Tram\n\nMayor Ilse Brandt opened the line on Sunday.\n\n“${TRAM},” Brandt said.\n\n“It is a good day for the quay,” she said on Friday.`,
  },
  {
    id: 'memory',
    published: '2018-01-09',
    text: 'Memory\n\nIn an interview in 2011, Tom Pike said: “The quay was never meant to last for ever.”',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});

it.each<readonly [string, string]>([
  [`On 3 March, Brandt said “${TRAM}”`, 'exact'],
  [`On 3 March 2017, Brandt said “${TRAM}”`, 'exact'],
  [`On 9 May 2016, Brandt said “${TRAM}”`, 'not_found'],
  [`On 9 May, Brandt said “${TRAM}”`, 'not_found'],
  [`“${TRAM}” (Brandt, March 3)`, 'exact'],
  [`“${TRAM}” (Brandt, March 12, 2015)`, 'not_found'],
  [`“${TRAM}” – Ilse Brandt, 03/12/2015`, 'not_found'],
  [`“${TRAM}” – Ilse Brandt, 2/3/2017`, 'exact'],
  [`“${TRAM}” – Ilse Brandt, 2015`, 'not_found'],
  [`“${TRAM}” – Ilse Brandt, 2017`, 'exact'],
  [`Brandt (Harbour Times, 3 March 2017): “${TRAM}”`, 'exact'],
  [`Brandt (Harbour Times, 7 June 2016): “${TRAM}”`, 'not_found'],
  [`“${TRAM},” Brandt said on Sunday.`, 'exact'],
  // No day on which anything was said.
  [`Brandt, mayor since 2009, said “${TRAM}”`, 'exact'],
  [`Brandt (born 4 May 1966) said “${TRAM}”`, 'exact'],
  [
    `On 9 May 2016 Brandt said “${TRAM}” and on 3 March 2017 “It is a good day for the quay”`,
    'not_found,exact',
  ],
  [
    `Brandt (9 May 2016): “${TRAM}”\nBrandt (3 March 2017): “It is a good day for the quay”`,
    'not_found,exact',
  ],
  // The article tells the day itself.
  ['Tom Pike, 2011: “The quay was never meant to last for ever”', 'exact'],
  ['Tom Pike, 2014: “The quay was never meant to last for ever”', 'not_found'],
  // Somebody else's words stay somebody else's.
  [`Pike said on 9 May 2016: “${TRAM}”`, 'misattributed'],
])('%s → %s', async (question, verdicts) => {
  const { answer } = await desk.ask(question);
  expect(answer.checks.map(({ verdict }) => verdict).join()).toBe(verdicts);
});

it('says when the words are printed', async () => {
  const { answer } = await desk.ask(`“${TRAM}” (Brandt, March 12, 2015)`);
  expect(answer.message).toBe(
    'Not found on that date: the words are printed in The Harbour Times, 3 March 2017.',
  );
});
