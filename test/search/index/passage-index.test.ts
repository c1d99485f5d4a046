import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model.ts';
import { type IndexPart, PassageIndex } from '../../../src/search/index/passage-index.ts';
import { PostingCursor } from '../../../src/search/index/postings.ts';
import { SegmentBuilder } from '../../../src/search/index/segment-builder.ts';
import { inverseFrequency, lengthNorm, termScore } from '../../../src/search/passages/bm25.ts';
import { searchPassages } from '../../../src/search/passages/passage-search.ts';
import { findPhrase } from '../../../src/search/passages/phrase-search.ts';
import { questionTerms } from '../../../src/search/passages/question-words.ts';
import { RANKING, type RankingParameters } from '../../../src/search/passages/ranking-parameters.ts';
import { foldedWords } from '../../../src/text/normalise.ts';
import { stem } from '../../../src/text/stem.ts';

/** Only the two BM25 scores and the article's coverage, so that a naive model can say what must come out. */
const PLAIN: RankingParameters = {
  ...RANKING,
  title: 0,
  lead: 0,
  sentence: 0,
  neighbours: 0,
  candidates: 10_000,
};

const word = fc.constantFrom('tax', 'taxes', 'wall', 'vote', 'Senate', 'rain', 'the', 'é', '7');
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const body = fc
  .tuple(fc.array(sentence, { maxLength: 6 }), fc.constantFrom(' ', '\n\n'), fc.constantFrom(1, 1, 1, 30))
  .map(([sentences, gap, times]) => Array(times).fill(sentences.join(gap)).join(gap));
const articles = fc
  .array(fc.tuple(body, fc.option(sentence, { nil: undefined })), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map(([text, title], i): Article => ({ id: `a${i}`, text, ...(title ? { title } : {}) })),
  );

const stems = (text: string): string[] => foldedWords(text).map((one) => stem(one.word));
const count = (words: readonly string[], key: string): number => words.filter((one) => one === key).length;

/** Scores by reading everything, the formula written out. Key: article id and start of the passage. */
function naive(index: PassageIndex, question: string): Map<string, number> {
  const whole = [...index.keys()].map((key) => {
    const { id, title = '' } = index.record(key) ?? { id: '?' };
    const own = [...stems(title), ...stems(index.text(key))];
    const passages = index.passages(key).map(({ start, end }) => ({
      name: `${id}@${start}`,
      words: [...stems(title), ...stems(index.text(key, start, end))],
    }));
    return { own, title: stems(title), passages };
  });
  const passages = whole.flatMap((one) => one.passages);
  const mean = (lengths: readonly number[]): number => lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const passageMean = mean(passages.map(({ words }) => words.length));
  const articleMean = mean(whole.map(({ own }) => own.length));
  const scores = new Map<string, number>();
  const weight = (having: number, all: number): number => inverseFrequency(having, all);
  for (const one of whole) {
    let article = 0;
    let held = 0;
    let asked = 0;
    for (const term of questionTerms(question)) {
      const having = whole.filter(({ own }) => own.includes(term.stem)).length;
      const inPassages = passages.filter(({ words }) => words.includes(term.stem)).length;
      asked += weight(inPassages, passages.length);
      if (one.own.includes(term.stem)) held += weight(inPassages, passages.length);
      // A title's words count once, as one occurrence (see passage-search.ts).
      const again =
        one.passages.length * Math.max(0, count(one.title, term.stem) - 1) -
        Math.max(0, count(one.title, term.stem) - 1);
      const frequency = count(one.own, term.stem) + again;
      if (frequency === 0) continue;
      const norm = lengthNorm(PLAIN.article, one.own.length, articleMean);
      article += termScore(PLAIN.article, weight(having, whole.length), frequency, norm);
    }
    for (const { name, words } of one.passages) {
      let score = 0;
      for (const term of questionTerms(question)) {
        const having = passages.filter((other) => other.words.includes(term.stem)).length;
        const frequency = count(words, term.stem);
        const norm = lengthNorm(PLAIN.passage, words.length, passageMean);
        score += termScore(PLAIN.passage, weight(having, passages.length), frequency, norm);
      }
      const coverage = 1 + PLAIN.coverage * (held / asked) ** 2;
      if (score > 0) scores.set(name, (score + PLAIN.articleWeight * article) * coverage);
    }
  }
  return scores;
}

function scoresOf(index: PassageIndex, question: string): Map<string, number> {
  const request = { terms: questionTerms(question), asOf: null, named: null, limit: 10_000 };
  const { hits } = searchPassages(index, request, PLAIN);
  return new Map(hits.map(({ key, start, score }) => [`${index.record(key)?.id}@${start}`, score]));
}

/** With all features of the ranking: ids, spans and scores, best first, and how many there are. */
function rankingOf(index: PassageIndex, question: string): unknown {
  const request = { terms: questionTerms(question), asOf: 18_263, named: null, limit: 20 };
  const { hits, total } = searchPassages(index, request, RANKING);
  return [total, hits.map(({ key, start, end, score }) => [index.record(key), start, end, score])];
}

/** What a part holds, terms in order of the alphabet. */
function contents({ segment }: IndexPart): unknown {
  const { docs, positions, firstPassage, passageStart, passageEnd, sentences } = segment.columns;
  const terms = Array.from({ length: segment.terms.size }, (_, term) => {
    const cursor = new PostingCursor(segment, term);
    const places: unknown[] = [];
    const buffer = new Int32Array(512);
    while (cursor.next() !== PostingCursor.END)
      places.push([cursor.passage, ...buffer.slice(0, cursor.positions(buffer))]);
    return [segment.terms.at(term), segment.columns.articleFrequency[term], places];
  });
  terms.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const texts = Array.from({ length: segment.articleCount }, (_, article) => segment.texts.slice(article));
  const bytes = [docs.length, positions.length];
  return { terms, texts, bytes, firstPassage, passageStart, passageEnd, sentences };
}

function expectSame(found: Map<string, number>, expected: Map<string, number>): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, score] of expected) expect(found.get(name)).toBeCloseTo(score, 3);
}

/** Ids of articles whose text or title holds the phrase, word for word. */
function holding(index: PassageIndex, phrase: string): string[] {
  const wanted = foldedWords(phrase).map((one) => one.word);
  const holds = (text: string): boolean => {
    const words = foldedWords(text).map((one) => one.word);
    return words.some((_, at) => wanted.every((one, i) => words[at + i] === one));
  };
  return [...index.keys()]
    .filter((key) => holds(index.text(key)) || holds(index.record(key)?.title ?? ''))
    .map((key) => index.record(key)?.id ?? '?')
    .sort();
}

function phraseArticles(index: PassageIndex, phrase: string): string[] {
  const ids = index.parts.flatMap((part) =>
    findPhrase(part, phrase).map(({ passage }) => {
      const owner = part.segment.columns.passageArticle[passage] as number;
      return part.segment.record(owner).id;
    }),
  );
  return [...new Set(ids)].sort();
}

describe('PassageIndex', () => {
  it('scores as a naive reading of all texts does', () => {
    fc.assert(
      fc.property(articles, fc.array(word, { minLength: 1, maxLength: 4 }), (list, asked) => {
        const index = new PassageIndex();
        // Written in two goes, asked in between: what was counted then must not stay.
        index.add(list.slice(0, 3));
        scoresOf(index, 'tax');
        index.add(list.slice(3));
        expectSame(scoresOf(index, asked.join(' ')), naive(index, asked.join(' ')));
      }),
      { numRuns: 60 },
    );
  });

  it('finds phrases word for word, over the cut between passages and not from the title into the text', () => {
    fc.assert(
      fc.property(articles, fc.array(word, { minLength: 1, maxLength: 3 }), (list, asked) => {
        const index = new PassageIndex();
        index.add(list);
        expect(phraseArticles(index, asked.join(' '))).toEqual(holding(index, asked.join(' ')));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same index after any order of writing, replacing, removing and merging', () => {
    const step = fc.record({ id: fc.nat(5), text: fc.option(body, { nil: null }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 24 }), (steps) => {
        const index = new PassageIndex();
        const expected = new Map<string, string>();
        for (const { id, text } of steps) {
          expected.delete(`a${id}`);
          if (text === null) index.remove([`a${id}`]);
          else {
            index.add([{ id: `a${id}`, text }]);
            expected.set(`a${id}`, text);
          }
        }
        expect(index.articleCount).toBe(expected.size);
        for (const [id, text] of expected) expect(index.text(index.keyOf(id))).toBe(text);
        const found = new Set([...scoresOf(index, 'tax wall').keys()].map((name) => name.split('@')[0]));
        const holds = [...expected].filter(([, text]) => /tax|wall/.test(text)).map(([id]) => id);
        expect([...found].sort()).toEqual(holds.sort());
        index.compact();
        expectSame(scoresOf(index, 'tax wall'), naive(index, 'tax wall'));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same merged from parts as built at once of what is left', () => {
    const asked = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const gone = fc.array(fc.nat(23), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(articles, { minLength: 1, maxLength: 3 }),
        gone,
        asked,
        (lists, removed, question) => {
          const all = lists.flatMap((list, part) =>
            list.map((one) => ({ ...one, id: `${one.id}/${part}`, published: `2020-01-0${part + 1}` })),
          );
          const without = new Set(removed.map((at) => all[at]?.id ?? 'no'));
          const merged = new PassageIndex();
          lists.forEach((_, part) => {
            merged.add(all.filter(({ id }) => id.endsWith(`/${part}`)));
          });
          merged.remove([...without]);
          merged.compact();
          const once = new PassageIndex();
          once.add(all.filter(({ id }) => !without.has(id)));
          expect(merged.parts.length).toBe(once.parts.length);
          // The same numbers to the last bit, and the same bytes but for the order of the terms.
          expect(scoresOf(merged, question)).toEqual(scoresOf(once, question));
          expect(rankingOf(merged, question)).toEqual(rankingOf(once, question));
          expect(phraseArticles(merged, question)).toEqual(phraseArticles(once, question));
          expect(merged.bytes.texts).toBe(once.bytes.texts);
          expect(merged.parts.map(contents)).toEqual(once.parts.map(contents));
          const copy = PassageIndex.decode(merged.encode());
          expect(rankingOf(copy, question)).toEqual(rankingOf(once, question));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('comes back from its snapshot, keys, removals and all', () => {
    fc.assert(
      fc.property(articles, articles, (first, second) => {
        const index = new PassageIndex();
        index.add(first);
        index.add(second.map((one) => ({ ...one, id: `b${one.id}` })));
        index.remove(['a0']);
        const copy = PassageIndex.decode(index.encode());
        expect([...copy.keys()].sort()).toEqual([...index.keys()].sort());
        expectSame(scoresOf(copy, 'senate rain 7'), scoresOf(index, 'senate rain 7'));
        expect(copy.add([{ id: 'new', text: 'x' }])[0]).toBeGreaterThan(Math.max(-1, ...index.keys()));
      }),
      { numRuns: 40 },
    );
  });

  it('decodes parts at any place in a buffer, and refuses torn ones', () => {
    const index = new PassageIndex();
    index.add([{ id: 'a', text: 'One tax. Two taxes.' }]);
    const parts = index.encode();
    const odd = parts.map((part) =>
      part.map((bytes) => {
        const room = new Uint8Array(bytes.length + 1);
        room.set(bytes, 1);
        return room.subarray(1);
      }),
    );
    expect(scoresOf(PassageIndex.decode(odd), 'tax')).toEqual(scoresOf(index, 'tax'));
    expect(() => PassageIndex.decode(parts.map((part) => part.slice(0, -1)))).toThrow(RangeError);
    expect(() => PassageIndex.decode(parts.map((part) => part.map((bytes) => bytes.slice(1))))).toThrow(
      RangeError,
    );
  });

  it('takes a segment that was built elsewhere; of equal ids the last stands', () => {
    const builder = new SegmentBuilder();
    builder.add({ id: 'a', text: 'old' });
    builder.add({ id: 'b', text: 'other' });
    builder.add({ id: 'a', text: 'new' });
    const index = new PassageIndex();
    expect([...index.addSegment(builder.finish())]).toEqual([0, 1, 2]);
    expect(index.keyOf('a')).toBe(2);
    expect(index.text(2)).toBe('new');
    expect(index.record(0)).toBeNull();
  });

  it('takes hostile texts: nothing but marks, one endless word, endless lines, huge titles, lone surrogates', () => {
    const hostile = [
      '',
      '\n\n\n',
      '…—“”',
      'x'.repeat(300_000),
      'tax '.repeat(50_000),
      '\ud800tax\udc00',
      '\u0000tax',
    ];
    const index = new PassageIndex();
    index.add(hostile.map((text, i) => ({ id: `${i}`, text, title: 'tax '.repeat(20_000) })));
    expect(index.articleCount).toBe(hostile.length);
    hostile.forEach((text, i) => {
      const key = index.keyOf(`${i}`);
      expect(index.text(key)).toBe(text);
      expect(index.passages(key).length).toBeGreaterThan(0);
    });
    for (const { start, end } of index.passages(index.keyOf('4'))) expect(end - start).toBeLessThan(4 * 300);
    expect(scoresOf(index, 'tax').size).toBeGreaterThan(200);
  });
});
