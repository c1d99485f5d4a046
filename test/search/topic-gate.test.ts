/** Words near in sense, what speaks for a statement, and the bound from which it answers. */
import { describe, expect, it } from 'vitest';
import { wordVectors } from '../../src/desk/word-vectors-file.ts';
import { readTopic } from '../../src/search/relevance/statement-ranking.ts';
import { type TopicEvidence, TopicEvidenceReader } from '../../src/search/relevance/topic-evidence.ts';
import { ANSWERS_FROM, answersByWords, topicRelevance } from '../../src/search/relevance/topic-gate.ts';
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
    expect(small.rankOf('crane')).toBe(1);
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
    { lexical: 0, passage: 0, article: 0 },
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
    heaviest: 0,
    direction: 0,
    aroundDirection: 0,
    passage: 0,
    article: 0,
  };
  const named = { terms: 4, named: true };

  it.each([
    ['its words', { lexical: 0.6 }, named, true],
    ['words near in sense, in it and around it', { own: 0.8, around: 0.85 }, named, true],
    ['words half near in sense', { own: 0.7, around: 0.8 }, named, false],
    ['words near in sense of anybody at all', { own: 0.8, around: 0.85 }, { terms: 4, named: false }, false],
    ['a good passage alone', { passage: 1, quoted: 1 }, { terms: 4, named: false }, false],
    ['half of the words, of anybody at all', { lexical: 0.55 }, { terms: 4, named: false }, false],
    ['nothing', {}, named, false],
  ] as const)('%s', (_, evidence, asked, answers) => {
    const relevance = topicRelevance({ ...nothing, ...evidence }, asked, false);
    expect(relevance >= ANSWERS_FROM).toBe(answers);
  });

  it('puts every answer before everything that is none', () => {
    const answer = topicRelevance({ ...nothing, lexical: 0.5 }, named, false);
    const near = topicRelevance({ ...nothing, said: 1, own: 0.69, around: 0.69, quoted: 1 }, named, false);
    expect(answer).toBeGreaterThan(near);
  });

  it('leaves a topic of one or two words to those who name it', () => {
    const short = { terms: 2, named: true };
    const sense = { ...nothing, lexical: 0.1, own: 0.8, around: 0.9 };
    expect(answersByWords({ ...nothing, lexical: 0.5 }, short)).toBe(true);
    expect(topicRelevance(sense, short, true)).toBe(0.1);
    expect(topicRelevance(sense, short, false)).toBeGreaterThanOrEqual(ANSWERS_FROM);
  });
});
