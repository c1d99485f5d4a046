/** A bare surname that two people of the article bear belongs to the one whom the role and the story name, or to neither for certain. */
import { beforeAll, expect, it } from 'vitest';
import type { Verdict } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const TEXTS = [
  'Library\n\nPresident Marta Oakes and first lady Jane Oakes came to the harbour. Jane Oakes opened a library.\n\n“Every child should have a card,” Oakes said at the library.\n\n“I was tired,” President Oakes said.',
  'Palace\n\nFirst lady Jane Oakes met the press. “The roses are late this year,” Oakes said.',
  'Budget\n\nPresident Marta Oakes spoke in parliament. “The budget is closed until June,” Oakes said.',
  'Farm\n\nDan Holm and his wife Rita Holm run the farm. “The cows do not care about Sunday,” Holm said.',
  'Race\n\nBrothers Ulf Stark and Nils Stark ran together. “We were never apart for more than a metre,” Stark said.\n\nUlf Stark won. “My legs were gone by the bridge,” Stark said.',
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(TEXTS.map((text, i) => ({ id: `shared-${i}`, text })));
});

it.each<readonly [string, Verdict]>([
  ['did Marta Oakes say “Every child should have a card”?', 'not_found'],
  ['did Jane Oakes say “Every child should have a card”?', 'not_found'],
  ['did the president say “Every child should have a card”?', 'not_found'],
  ['did the first lady say “Every child should have a card”?', 'not_found'],
  ['Oakes: “Every child should have a card”', 'exact'],
  ['did Tom Pike say “Every child should have a card”?', 'misattributed'],
  ['did Marta Oakes say “I was tired”?', 'exact'],
  ['did Jane Oakes say “I was tired”?', 'misattributed'],
  ['the first lady: “The roses are late this year”', 'exact'],
  ['did Marta Oakes say “The roses are late this year”?', 'misattributed'],
  ['did the first lady say “The budget is closed until June”?', 'misattributed'],
  ['did Dan Holm say “The cows do not care about Sunday”?', 'not_found'],
  ['did Rita Holm say “The cows do not care about Sunday”?', 'not_found'],
  ['did Ulf Stark say “We were never apart for more than a metre”?', 'not_found'],
  ['did Nils Stark say “We were never apart for more than a metre”?', 'not_found'],
  ['did Ulf Stark say “My legs were gone by the bridge”?', 'exact'],
])('%s → %s', async (question, verdict) => {
  expect((await desk.ask(question)).answer.check?.verdict).toBe(verdict);
});

it.each([
  [
    'did Marta Oakes say “Every child should have a card”?',
    'Not found under that name: the source prints these words as “Oakes”’s, who may be Marta Oakes or Jane Oakes; it does not say here that they are Marta Oakes’s.',
  ],
  [
    'Oakes: “Every child should have a card”',
    'Printed exactly so; the source names the speaker here only as “Oakes”, who may be Marta Oakes or Jane Oakes.',
  ],
])('%s names both', async (question, sentence) => {
  expect((await desk.ask(question)).answer.check?.sentence).toBe(sentence);
});
