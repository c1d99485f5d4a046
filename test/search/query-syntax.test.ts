import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from '../../src/search/query-syntax.ts';

const nothing = {
  text: '',
  phrases: [],
  excludedTerms: [],
  outlets: [],
  speakers: [],
  since: null,
  until: null,
};

describe('parseSearch', () => {
  it.each([
    ['border wall', { text: 'border wall' }],
    ['"border wall" cost', { text: 'border wall cost', phrases: ['border wall'] }],
    ['“border wall”', { text: 'border wall', phrases: ['border wall'] }],
    ['wall -mexico -"steel slats"', { text: 'wall', excludedTerms: ['mexico', 'steel slats'] }],
    ['tax outlet:Reuters', { text: 'tax', outlets: ['Reuters'] }],
    ['tax OUTLET:"The Hill" speaker:sanders', { text: 'tax', outlets: ['The Hill'], speakers: ['sanders'] }],
    ['tax after:2018 before:2019-03', { text: 'tax', since: '2019-01-01', until: '2019-02-28' }],
    ['after:2018-12-31', { since: '2019-01-01' }],
    ['before:2020/03/01', { until: '2020-02-29' }],
    ['the time before: noon', { text: 'the time before: noon' }],
    ['before:soon after:2019-13 after:2019-02-30', { text: 'before:soon after:2019-13 after:2019-02-30' }],
    ['well-known e-mail -', { text: 'well-known e-mail -' }],
    ['a "quote never closed', { text: 'a "quote never closed' }],
    ['""', {}],
    ['   ', {}],
  ])('%s', (typed, expected) => expect(parseSearch(typed)).toEqual({ ...nothing, ...expected }));

  it('reads any text, in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => typeof parseSearch(typed).text === 'string'),
    );
    const hostile = [
      '" '.repeat(50_001),
      '-"'.repeat(50_000),
      'outlet:'.repeat(20_000),
      'before:"'.repeat(20_000),
    ];
    for (const typed of hostile) expect(parseSearch(typed)).toBeDefined();
  }, 60_000);
});
