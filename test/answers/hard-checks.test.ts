/** Checks of quotations as they come from a desk in a hurry: several speakers at once, a word dropped at the edge, no words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compareWords } from '../../src/answers/differences.ts';
import type { Answer, Article } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'harbour',
    text: `Harbour\n\n"We are not going to sell the harbour to anybody from outside," Ada Pike said on Monday.\n\n"The ferry will run until the last winter storm," said Tomas Moss, the harbour master.`,
  },
  {
    id: 'bridge',
    text: `Bridge\n\nThe inspectors had three days for the bridge. "The bridge needs nothing but patience and new paint," Verdon said. Lund said the bridge would be closed for a week in autumn.`,
  },
  {
    id: 'rowers',
    text: `Rowers\n\nOrla Finch came home on Monday. Wim Sorel and three others waited at the slip.\n\nOne of the rowers said: “The swell off the point was higher than the mast.”`,
  },
  {
    id: 'couple',
    text: `Couple\n\nWren Oakes, the president, met Jane Oakes, the first lady, on the pier.\n\n“The garden will open to every child in the city,” said Oakes.`,
  },
  { id: 'mayor', text: `Mayor\n\nIris Lund, the mayor, said "a bridge is a promise" on Tuesday.` },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});
const ask = async (question: string): Promise<Answer> => (await desk.ask(question)).answer;
const verdicts = (answer: Answer) => answer.checks.map(({ verdict }) => verdict);

describe('several quotations, several speakers', () => {
  it.each([
    [
      'Did Pike say “We are not going to sell the harbour” and Moss say “The ferry will run until the last winter storm”?',
      ['exact', 'exact'],
    ],
    [
      'Did Pike say “We are not going to sell the harbour” and did Pike say “The ferry will run until the last winter storm”?',
      ['exact', 'misattributed'],
    ],
    [
      'Did Moss say “The ferry will run” and he also said “We are not going to sell the harbour”?',
      ['exact', 'misattributed'],
    ],
  ])('%s', async (question, expected) => {
    expect(verdicts(await ask(question))).toEqual(expected);
  });
});

it('says over each verdict which quotation it is of', async () => {
  const { card } = await desk.ask(
    'Moss said “The ferry will run until the last winter storm”, and Pike said “We will sell the ferry to the highest bidder”.',
  );
  const headings = card.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
  expect(headings).toEqual([
    'Quotation 1: “The ferry will run until the last winter storm”',
    'Quotation 2: “We will sell the ferry to the highest bidder”',
  ]);
});

it('puts no quotation of a pasted text into the mouth of “he”', async () => {
  const answer = await ask(
    '“The ferry will run until the last winter storm,” he said. “We wait,” he added on Monday.',
  );
  expect(answer.checks[0]?.verdict).toBe('exact');
});

it('takes a text that begins with a question for a text', async () => {
  const { query } = await desk.ask(
    'Why wait for the winter? The harbour master, who has been in office for nine years and has seen many storms, told the council on Monday: “The ferry will run until the last winter storm.” Nobody answered him.',
  );
  expect(query.intent).toBe('check');
});

describe('words dropped at the edge', () => {
  it('says that the “not” is missing, not that the words before it were added', async () => {
    const answer = await ask('did Pike say "We are going to sell the harbour to anybody from outside"?');
    expect(answer.check?.sentence).toBe(
      'Altered: the source has “not”, missing from the question. A negation differs.',
    );
  });

  it.each([
    ['we are going to sell the harbour', 'We are not going to sell the harbour', 'not'],
    ['we like tea and it', 'we like tea and never it', 'never'],
  ])('%s', (asked, text, missing) => {
    const found = compareWords(asked, text, [{ start: 0, end: text.length }]);
    expect(found?.grave).toBe('negation');
    expect(found?.differences.filter(({ op }) => op !== 'same')).toEqual([{ op: 'missing', text: missing }]);
  });
});

describe('whose the words are', () => {
  it('takes no surname alone for somebody else', async () => {
    const { check } = await ask('did Rosa Verdon say "The bridge needs nothing but patience and new paint"?');
    expect(check?.verdict).toBe('exact');
    expect(check?.sentence).toMatch(/names the speaker here only as Verdon\.$/);
  });

  it('still tells two given names apart', async () => {
    const { check } = await ask('did Ben Pike say "We are not going to sell the harbour to anybody"?');
    expect(check?.verdict).toBe('misattributed');
  });

  it.each([
    '"The ferry will run until the last winter storm" -- who said that?',
    '"The ferry will run until the last winter storm" — who said that?',
    '“The ferry will run until the last winter storm”, who said this',
  ])('%s', async (question) => {
    const answer = await ask(question);
    expect(answer.intent).toBe('who');
    expect(answer.message).toBe('Tomas Moss said it.');
  });

  it('calls no paraphrase an altered quotation', async () => {
    expect((await ask('did Lund say "closed for two months"?')).check?.verdict).toBe('not_found');
  });

  it.each(['did Pike say "the"?', 'who said "of the"?'])('%s', async (question) => {
    expect((await ask(question)).message).toMatch(/^That is too short to be answered/);
  });
});

describe('words of somebody whom the source only describes', () => {
  const words = '“The swell off the point was higher than the mast”';
  it.each([
    [`did Orla Finch say ${words}?`, 'not_found', 'does not say here that they are Orla Finch’s'],
    [`did Ada Pike say ${words}?`, 'misattributed', 'not as Ada Pike’s'],
  ])('%s', async (question, verdict, sentence) => {
    const [check] = (await ask(question)).checks;
    expect(check?.verdict).toBe(verdict);
    expect(check?.sentence).toContain(sentence);
  });
});

it('accuses neither of two people with the surname that the source prints alone', async () => {
  for (const name of ['Wren Oakes', 'Jane Oakes']) {
    const answer = await ask(`did ${name} say “The garden will open to every child in the city”?`);
    expect(verdicts(answer), name).not.toEqual(['misattributed']);
  }
});

it('accuses nobody where the source calls the speaker by a place only', async () => {
  const sailing = await TestDesk.of([
    {
      id: 'sailor',
      text: 'Race\n\nEdda Quist came in first off the point. On the pier the Icelander said: “The wind was with us from the first mark.”',
    },
  ]);
  const { answer } = await sailing.ask('did Edda Quist say “The wind was with us from the first mark”?');
  expect(verdicts(answer)).not.toEqual(['misattributed']);
});
