/** Words beside which somebody is named who did not say them: quoted, passed on, answered, disowned, or only standing near. */
import { beforeAll, expect, it } from 'vitest';
import { TestDesk } from './desk-of.ts';

const TEXTS = [
  'Line\n\nThe line “A harbour is a promise with water in it” is often put into the mouth of Ines Dorrance. She never said it, her office said.',
  'Letter\n\nIn a letter to the council, farmer Bo Tarn quoted the poet Elin Frost: “Every field is a letter that nobody opens.” Tarn added: “Open the gate.”',
  'Court\n\nProsecutor Lidia Orr told the court that the defendant had said: “I only wanted to see it burn.”',
  'Photo\n\nPhoto: Anton Ahrens at the well. “The water tastes of iron and of my childhood”\n\nMayor Jana Reeve of Redvale said the well would stay open.',
  'Meeting\n\nMinister Pauline Voss met Ambassador Henk Dekker. He was early. “I had no traffic,” he said. She was not. “I had all of it,” she said.',
  'Films\n\nActor Nils Brun and his wife, director Eva Brun, opened the festival. “The films are too long,” Eva Brun said. “They are not,” Brun said.',
  'Roof\n\nUnion spokeswoman Rita Holm said: “We walked out because the roof leaks.”\n\nCompany spokesman Dan Holm said: “The roof was mended in March.”',
  'Vote\n\nCouncil leader Ines Dorrance said the vote was set. “We will vote in June and not a day later,” she said.',
  'Old\n\nThe then mayor of Copperby, Tom Pike, said: “A town without a bakery is a car park.”',
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(TEXTS.map((text, i) => ({ id: `near-${i}`, text })));
});

it.each<readonly [string, string]>([
  ['Ines Dorrance: “A harbour is a promise with water in it”', 'not_found'],
  ['Bo Tarn: “Every field is a letter that nobody opens”', 'misattributed'],
  ['Elin Frost: “Every field is a letter that nobody opens”', 'exact'],
  ['the farmer: “Every field is a letter that nobody opens”', 'misattributed'],
  ['Lidia Orr: “I only wanted to see it burn”', 'misattributed'],
  ['Jana Reeve: “The water tastes of iron and of my childhood”', 'misattributed'],
  ['Anton Ahrens: “The water tastes of iron and of my childhood”', 'exact'],
  ['the ambassador: “I had all of it”', 'not_found'],
  ['Eva Brun: “They are not”', 'not_found'],
  ['Rita Holm: “The roof was mended in March”', 'misattributed'],
  ['Dan Holm: “The roof was mended in March”', 'exact'],
  ['“We will vote in June and not a day later” (Ines Dorrance, The Quay Post)', 'exact'],
  ['the mayor of Copperby: “A town without a bakery is a car park”', 'exact'],
])('%s → %s', async (question, verdict) => {
  expect((await desk.ask(question)).answer.check?.verdict).toBe(verdict);
});
