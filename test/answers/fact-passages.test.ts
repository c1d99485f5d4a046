/** Questions for a fact: the sentence that answers is shown, in the passage that holds it, with others that may where it is not sure. */
import { beforeAll, expect, it } from 'vitest';
import { TestDesk } from './desk-of.ts';

const TEXTS = [
  'Ferry trial begins\n\nThe trial of ferry captain Olav Tamm began on Monday. He is accused of leaving two dozen life jackets on the quay.\n\nProsecutor Ida Prokop said eleven people drowned. “Captain Tamm knew the count,” she said.',
  'Ferry captain sentenced\n\nFerry captain Olav Tamm was sentenced to 14 years in prison on Friday. The court heard 30 witnesses over six weeks.\n\nHis lawyer said he would appeal.',
  'Tram line costs\n\nThe Elmton tram line will cost $40 million, the council says. The council paid $3 million for the first plans of the tram line.\n\nThe tram line will have 12 stops.',
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(TEXTS.map((text, i) => ({ id: `fact-${i}`, text })));
});

it('a fact stands in the passage that holds it; its sentence is what is shown', async () => {
  const { answer, card } = await desk.ask('how many years did Olav Tamm get?');
  const [first] = answer.passages;
  expect(answer.message).toMatch(/“14 years”/);
  expect(first?.document.id).toBe('fact-1');
  expect(first?.text).toContain('His lawyer said');
  const [sentence] = first?.snippet ?? [];
  expect(TEXTS[1]?.slice(sentence?.start, sentence?.end)).toBe(
    'Ferry captain Olav Tamm was sentenced to 14 years in prison on Friday.',
  );
  expect(JSON.stringify(card)).not.toContain('His lawyer said');
});

it('what is asked for in years is not told by a number of anything else', async () => {
  const lone = await TestDesk.of([{ id: 'trial', text: TEXTS[0] ?? '' }]);
  const { answer } = await lone.ask('how many years did captain Olav Tamm get in the ferry trial?');
  expect(answer.status).toBe('not_found');
  expect(answer.passages).toEqual([]);
});

it('no passage is listed twice for two sentences of it', async () => {
  const { answer } = await desk.ask('how much does the Elmton tram line cost?');
  const places = answer.passages.map(({ document, start }) => `${document.id} ${start}`);
  expect(new Set(places).size).toBe(places.length);
  expect(answer.message).toMatch(/“\$40 million”/);
});

it('who is asked for may be meant by a pronoun of the question', async () => {
  const own = await TestDesk.of([
    {
      id: 'race',
      text: 'Race day\n\nDriver Pia Lund said she would not crash into the man who pays her. “I will never crash into the man who pays me,” Lund said.',
    },
  ]);
  const { answer } = await own.ask('which driver said she would never crash into the man who pays her');
  expect(answer.status).toBe('answered');
  expect(answer.statements[0]?.speaker?.name).toBe('Pia Lund');
});
