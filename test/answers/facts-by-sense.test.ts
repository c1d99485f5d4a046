/** An encoder puts sentences that may give a fact in order; it neither finds one nor withholds one. */
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../src/answers/answer-passages.ts';
import type { FactSentence } from '../../src/answers/fact-sentences.ts';
import { bySense } from '../../src/answers/facts-by-sense.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import type { Nearness } from '../../src/search/encoder.ts';
import { TestDesk } from './desk-of.ts';

const sentence = (text: string, likelihood: number): FactSentence => {
  const passage = {
    document: { id: text, title: 'Ferry', outlet: null, published: null, url: null },
    start: 0,
    end: text.length,
    text,
    highlights: [],
    snippet: [],
    score: likelihood,
  } as unknown as FactSentence['passage'];
  return { passage, within: passage, likelihood, evidence: {} as FactSentence['evidence'] };
};
/** Near is what holds a word. */
const nearTo =
  (word: string): Nearness =>
  async (_, texts) =>
    texts.map((text) => (text.includes(word) ? 0.9 : 0.1));
const FACTS = [sentence('ten boats', 0.8), sentence('six crew', 0.75), sentence('two docks', 0.3)];
const order = async (nearness: Nearness | undefined) =>
  (await bySense('how many crew', FACTS, nearness)).map(({ passage }) => passage.text);

describe('facts by sense', () => {
  it.each([
    ['none', undefined, ['ten boats', 'six crew', 'two docks']],
    ['nothing encoded in time', async () => null, ['ten boats', 'six crew', 'two docks']],
    ['numbers missing', async () => [1], ['ten boats', 'six crew', 'two docks']],
    ['one nearer', nearTo('crew'), ['six crew', 'ten boats', 'two docks']],
    ['what is far less likely stays behind', nearTo('docks'), ['ten boats', 'six crew', 'two docks']],
  ] as const)('%s', async (_, nearness, expected) => {
    expect(await order(nearness)).toEqual(expected);
  });

  it('answers the same questions with and without', async () => {
    const desk = await TestDesk.of([
      {
        id: 'ferry',
        title: 'The ferry sails again',
        text: 'The ferry Gull sails with 40 crew from May. The ferry Gull cost 12 million crowns. The ferry Gull sails with 300 guests at most.',
      },
    ]);
    const now = new Date('2024-05-01T12:00:00Z');
    const asked = (question: string) => readQuestion(question, { now, latest: now, memory: null });
    for (const question of ['how many crew sail with the ferry Gull', 'how many people saw the eclipse']) {
      const options = { reach: 5, asOf: null };
      const plain = await findPassages(asked(question), desk.archive, options);
      const sensed = await findPassages(asked(question), desk.archive, {
        ...options,
        nearness: nearTo('guests'),
      });
      expect(sensed.facts).toBe(plain.facts);
      expect(sensed.passages.length > 0).toBe(plain.passages.length > 0);
    }
  });
});
