/** Words near in sense, what speaks for a statement, and the bound from which it answers. */
import { describe, expect, it } from 'vitest';
import { wordVectors } from '../../src/desk/word-vectors-file.ts';
import { readTopic } from '../../src/search/relevance/statement-ranking.ts';
import { type TopicEvidence, TopicEvidenceReader } from '../../src/search/relevance/topic-evidence.ts';
import { ANSWERS_FROM, type AskedTopic, topicRelevance } from '../../src/search/relevance/topic-gate.ts';
import { cosine, encodeWordVectors, WordVectors } from '../../src/search/relevance/word-vectors.ts';
import { stem } from '../../src/text/stem.ts';

const table = wordVectors() as WordVectors;

describe('the table of word vectors', () => {
  it.each([
    ['layoffs', 'downsizing', 'harbour'],
    ['luggage', 'suitcase', 'verdict'],
    ['painkillers', 'aspirin', 'tariff'],
    ['cattle', 'cows', 'senator'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    const of = (one: string) => table.of(stem(one)) as Float32Array;
    expect(cosine(of(word), of(near))).toBeGreaterThan(cosine(of(word), of(far)) + 0.3);
  });

  it('keeps what it was given and knows nothing else', () => {
    const small = new WordVectors(
      encodeWordVectors(['quay', 'crane'], [Float64Array.of(3, 4), Float64Array.of(-1, 0)]),
    );
    expect(small.size).toBe(2);
    expect([...(small.of('crane') ?? [])].map((value) => Math.round(value))).toEqual([-1, 0]);
    expect([...(small.of('quay') ?? [])].map((value) => Math.round(value * 100))).toEqual([60, 80]);
    expect(small.of('constructor')).toBeNull();
  });

  it.each([0, 4, 20])('refuses bytes that are cut short (%i bytes)', (size) => {
    const whole = encodeWordVectors(['quay'], [Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0)]);
    expect(() => new WordVectors(whole.subarray(0, size))).toThrow(RangeError);
  });
});

function evidenceOf(topic: string, said: string, vectors: WordVectors | null = table): TopicEvidence {
  const text = `“${said},” Moss said.\n\nThe council met again.`;
  const content = [{ start: 1, end: said.length + 1 }];
  return new TopicEvidenceReader(readTopic({ text: topic }), vectors).read(
    { text, title: null, content, quoted: content },
    { lexical: 0, passage: 0, article: 0, ofGroup: 0 },
  );
}

describe('what speaks for a statement', () => {
  it.each([
    ['layoffs at the shipyard', 'We will not cut a single job at the yard'],
    ['charging for luggage', 'Every passenger brings one suitcase free of any fee'],
  ])('“%s” is met in sense by “%s”, more than without the table', (topic, said) => {
    const met = evidenceOf(topic, said);
    expect(met.said).toBeGreaterThan(evidenceOf(topic, said, null).said + 0.15);
    expect(met.said).toBeGreaterThan(evidenceOf(topic, 'The verdict surprised the senator').said);
    expect(met.quoted).toBe(1);
  });

  it('counts the same words whole, with a table or without', () => {
    for (const vectors of [table, null])
      expect(evidenceOf('dredging the harbour', 'Dredging the harbour begins', vectors).said).toBeCloseTo(
        1,
        5,
      );
  });
});

describe('the gate', () => {
  const nothing: TopicEvidence = {
    lexical: 0,
    said: 0,
    quoted: 0,
    own: 0,
    around: 0,
    rest: 0,
    restShare: 0,
    passage: 0,
    article: 0,
    ofGroup: 0,
  };
  const named = { terms: 4, named: true, group: false };
  const anybody = { terms: 4, named: false, group: false };
  const group = { terms: 4, named: false, group: true };
  const relevances = (asked: AskedTopic, ...evidence: Partial<TopicEvidence>[]): number[] =>
    topicRelevance(
      evidence.map((one) => ({ ...nothing, ...one })),
      asked,
    );

  it.each([
    ['its words, said', { said: 1, own: 1, around: 1, rest: 1, article: 1 }, named, true],
    ['words near in sense, said', { said: 0.7, own: 0.7, around: 0.8, rest: 0.6, article: 1 }, named, true],
    ['its words, around it only', { said: 0, own: 0, around: 1, rest: 0, article: 1 }, named, false],
    [
      'half of its words, all of them around it',
      { said: 0.5, own: 0.5, around: 0.5, rest: 0, article: 0.3 },
      named,
      false,
    ],
    [
      'its words in the best article, of anybody',
      { said: 1, own: 1, around: 1, rest: 1, article: 1 },
      anybody,
      true,
    ],
    [
      'its words in an article that tells of something else',
      { said: 0.7, own: 0.7, around: 0.7, rest: 0.7, restShare: 1, article: 0.3 },
      anybody,
      false,
    ],
    ['a good passage alone', { passage: 1, article: 1, quoted: 1 }, anybody, false],
    [
      'its words by one of the group',
      { said: 0.8, own: 0.8, around: 0.9, rest: 0.8, article: 1, ofGroup: 1 },
      group,
      true,
    ],
    ['its words by another', { said: 0.8, own: 0.8, around: 0.9, rest: 0.8, article: 1 }, group, false],
    ['nothing', {}, named, false],
  ] as const)('%s', (_, evidence, asked, answers) => {
    expect((relevances(asked, evidence)[0] as number) >= ANSWERS_FROM).toBe(answers);
  });

  it('shows beside an answer what comes near to it, and puts it before all that is none', () => {
    const sure = { said: 1, own: 1, around: 1, rest: 1, article: 1 };
    const beside = { said: 0.5, own: 0.5, around: 0.7, rest: 0.5, article: 1 };
    const far = { said: 0, own: 0, around: 0.3, rest: 0, quoted: 1, article: 1 };
    const [first, second, third] = relevances(named, sure, beside, far) as [number, number, number];
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThanOrEqual(ANSWERS_FROM);
    expect(third).toBeLessThan(ANSWERS_FROM);
    expect(relevances(named, beside)[0]).toBeLessThan(ANSWERS_FROM);
  });

  it('leaves a topic of one or two words to those who name it', () => {
    const short = { terms: 2, named: true, group: false };
    const sense = { lexical: 0.1, said: 0.9, own: 0.9, around: 0.9, rest: 0.9, article: 1 };
    expect(relevances(short, { lexical: 0.5 }, sense)).toEqual([0.5, 0.1]);
    expect(relevances(short, sense)[0]).toBeGreaterThanOrEqual(ANSWERS_FROM);
  });

  it('puts those of a group first, whoever else names a short topic', () => {
    const [member, other] = relevances(
      { terms: 1, named: false, group: true },
      { lexical: 0.55, ofGroup: 1 },
      { lexical: 1 },
    ) as [number, number];
    expect(member).toBeGreaterThan(other);
    expect(other).toBeGreaterThanOrEqual(ANSWERS_FROM);
  });
});
