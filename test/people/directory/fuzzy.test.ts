import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damerau } from '../../../src/people/directory/damerau.ts';
import { buildTrigramIndex, nearest, nearestWords } from '../../../src/people/directory/fuzzy.ts';

const WORDS = [
  'withdrawal',
  'weapons',
  'sanctions',
  'senator',
  'ceasefire',
  'election',
  'make',
  'made',
  'Ceuta',
  'garçon',
];
const index = buildTrigramIndex(WORDS);

describe('nearest', () => {
  test.each([
    ['withdrawl', 'withdrawal', 1],
    ['weopons', 'weapons', 1],
    ['snactions', 'sanctions', 1],
    ['mkae', 'make', 1],
    ['GARCON', 'garçon', 0],
    ['election', 'election', 0],
  ])('%s → %s', (asked, word, distance) => {
    expect(nearest(index, asked, 3)[0]).toMatchObject({ word, distance });
  });

  test('of equally near words the more frequent comes first', () => {
    const counted = buildTrigramIndex(['made', 'make'], (i) => [1, 9][i] ?? 0);
    expect(nearest(counted, 'mabe', 2).map(({ word }) => word)).toEqual(['make', 'made']);
  });

  test.each([[''], ['   '], ['qqqqqqqq']])('nothing is near %j', (asked) => {
    expect(nearestWords(asked, index, 5)).toEqual([]);
  });

  test('never throws and keeps its promises', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }),
        fc.string({ unit: 'grapheme' }),
        (words, asked) => {
          const hits = nearest(buildTrigramIndex(words), asked, 5);
          expect(hits.length).toBeLessThanOrEqual(5);
          for (const [i, hit] of hits.entries()) {
            expect(words[hit.index]).toBe(hit.word);
            if (i > 0) expect(hit.distance).toBeGreaterThanOrEqual(hits[i - 1]!.distance);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('damerau', () => {
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['macron', 'makron', 1],
    ['schumer', 'shcumer', 1],
    ['kitten', 'sitting', 3],
  ])('%s, %s: %i', (a, b, distance) => {
    expect(damerau(a, b)).toBe(distance);
    expect(damerau(b, a)).toBe(distance);
  });

  test('gives up past the limit', () => {
    expect(damerau('abcdefgh', 'stuvwxyz', 2)).toBe(3);
  });

  test('is zero for equal words only, and symmetric', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(damerau(a, b) === 0).toBe(a === b);
        expect(damerau(a, b)).toBe(damerau(b, a));
      }),
    );
  });
});
