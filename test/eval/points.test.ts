import { describe, expect, it, test } from 'vitest';
import type { Expected, Kind } from './evaluation-set.ts';
import { type JudgedAnswer, pointsOf, underWrongName } from './points.ts';
import { wilson } from './wilson.ts';

const NOTHING: JudgedAnswer = {
  status: 'not_found',
  people: [],
  statements: [],
  passages: [],
  check: null,
  nearest: [],
  nearestPassages: [],
};
const expected = (parts: Partial<Expected>): Expected => ({
  spans: [],
  speaker: null,
  verdict: null,
  status: null,
  people: [],
  ...parts,
});
const SAID = expected({
  spans: [{ document: 'ferry', start: 10, end: 20, text: 'ten letter' }],
  speaker: 'Ilse Brandt',
});
const says = (name: string | null, start: number, document = 'ferry') => ({
  document: { id: document },
  quoted: [{ start, end: start + 5 }],
  content: [],
  speaker: name === null ? null : { name },
});
const right = says('Mayor Brandt', 12);
const wrong = says('Tom Reyes', 12);
const elsewhere = says('Ilse Brandt', 40);
const passage = { document: { id: 'ferry' }, start: 0, end: 50 };
const far = { document: { id: 'ferry' }, start: 60, end: 90 };

test.each<[string, Kind, Expected, Partial<JudgedAnswer>, number, number, string]>([
  ['the right words first', 'about', SAID, { status: 'answered', statements: [right] }, 1, 1, ''],
  [
    'the right words third',
    'who',
    SAID,
    { status: 'answered', statements: [elsewhere, elsewhere, right] },
    0,
    1,
    'not first',
  ],
  [
    'the right words fourth',
    'about',
    SAID,
    { status: 'answered', statements: [elsewhere, elsewhere, elsewhere, right] },
    0,
    0,
    'other words',
  ],
  [
    'the right words under another name',
    'about',
    SAID,
    { status: 'answered', statements: [wrong] },
    0,
    0,
    'right words, another speaker',
  ],
  [
    'the same place of another article',
    'about',
    SAID,
    { status: 'answered', statements: [says('Ilse Brandt', 12, 'bridge')] },
    0,
    0,
    'other words',
  ],
  ['words without a speaker', 'who', SAID, { nearest: [says(null, 12)] }, 0, 0, 'said not found'],
  ['nearest', 'about', SAID, { nearest: [right] }, 0.5, 0.5, 'nearest or passage alone'],
  ['second nearest', 'about', SAID, { nearest: [elsewhere, right] }, 0, 0.5, 'nearest or passage alone'],
  [
    'a passage alone',
    'who',
    SAID,
    { status: 'answered', passages: [passage] },
    0.5,
    0.5,
    'nearest or passage alone',
  ],
  [
    'the words of the body that a spokesman speaks for',
    'about',
    { ...SAID, orSpeaker: 'Pike County' },
    { status: 'answered', statements: [says('Pike County', 12)] },
    1,
    1,
    '',
  ],
  ['silence', 'about', SAID, {}, 0, 0, 'said not found'],
  ['a question back', 'about', SAID, { status: 'ambiguous' }, 0, 0, 'asked who is meant'],
  ['a follow-up', 'follow', SAID, { status: 'answered', statements: [right] }, 1, 1, ''],
  [
    'a follow-up that asks a fact',
    'follow',
    { ...SAID, speaker: null },
    { status: 'answered', passages: [passage] },
    1,
    1,
    '',
  ],
  ['a fact by anybody', 'fact', SAID, { status: 'answered', statements: [wrong] }, 1, 1, ''],
  [
    'a fact in the second passage',
    'fact',
    SAID,
    { status: 'answered', passages: [far, passage] },
    0,
    1,
    'not first',
  ],
  ['a fact nearest', 'fact', SAID, { nearestPassages: [passage] }, 0.5, 0.5, 'said not found'],
  [
    'the right verdict',
    'check',
    expected({ verdict: 'altered' }),
    { check: { verdict: 'altered' } },
    1,
    1,
    '',
  ],
  [
    'a wrong verdict',
    'check',
    expected({ verdict: 'misattributed' }),
    { check: { verdict: 'exact' } },
    0,
    0,
    'verdict exact for misattributed',
  ],
  ['silence where nothing answers', 'absent', expected({}), { nearest: [right] }, 1, 1, ''],
  [
    'an answer where nothing answers',
    'absent',
    expected({}),
    { status: 'answered', passages: [passage] },
    0,
    0,
    'answered where nothing answers',
  ],
  [
    'another person for a stranger',
    'stranger',
    expected({}),
    { status: 'answered', statements: [right] },
    0,
    0,
    'answered where nothing answers',
  ],
  [
    'both people shown',
    'ambiguous',
    expected({ people: ['Ilse Brandt', 'Tom Brandt'] }),
    { status: 'answered', people: [{ name: 'Ilse M. Brandt' }, { name: 'Tom Brandt' }] },
    1,
    1,
    '',
  ],
  [
    'one of two taken',
    'ambiguous',
    expected({ people: ['Ilse Brandt', 'Tom Brandt'] }),
    { status: 'answered', people: [{ name: 'Ilse Brandt' }] },
    0,
    0,
    'one of several people taken',
  ],
])('%s', (_, kind, expect_, answer, first, inThree, why) => {
  expect(pointsOf({ kind, expect: expect_ }, { ...NOTHING, ...answer })).toEqual({ first, inThree, why });
});

test.each([
  [[right], false],
  [[wrong], true],
  [[elsewhere, wrong], false],
  [[says(null, 12)], false],
])('a wrong name beside the right words is seen: %#', (statements, seen) => {
  expect(underWrongName({ expect: SAID }, { ...NOTHING, status: 'answered', statements })).toBe(seen);
});

describe('the 95 % interval', () => {
  // 1 of 10 and 8 of 10: Brown, Cai, DasGupta, "Interval Estimation for a Binomial Proportion" (2001).
  it.each([
    [0, 10, 0, 0.278],
    [1, 10, 0.018, 0.404],
    [8, 10, 0.49, 0.943],
    [10, 10, 0.722, 1],
  ])('of %d in %d', (points, n, low, high) => {
    const interval = wilson(points, n);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});
