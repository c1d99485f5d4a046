import { describe, expect, it } from 'vitest';
import { questionTerms } from '../../../src/search/passages/question-words.ts';
import { repairTerms } from '../../../src/search/passages/repair.ts';
import { article, indexOf } from '../corpus.ts';

const index = indexOf([
  ...Array.from({ length: 80 }, (_, i) =>
    article(`a${i}`, 'The government spoke of inflation at the white house.'),
  ),
  ...Array.from({ length: 6 }, (_, i) => article(`b${i}`, 'Lu Hadrowsky travelled.')),
  article('c0', 'Mr Goverment is a name that one article has.'),
]);

describe('repairTerms', () => {
  it.each([
    ['inflatoin', [['inflatoin', 'inflation']], ['inflat']],
    ['Hadrewsky', [['hadrewsky', 'hadrowsky']], ['hadrowski']],
    ['whitehouse', [['whitehouse', 'white house']], ['white', 'hous']],
    ['inflation', [], ['inflat']],
    ['xylophone quartz', [], ['xylophon', 'quartz']],
    ['2031', [], ['2031']],
  ])('%s', (question, repaired, stems) => {
    const { terms, ...rest } = repairTerms(index, questionTerms(question));
    expect(rest.repaired).toEqual(repaired);
    expect(terms.map(({ stem }) => stem)).toEqual(stems);
  });

  it('keeps a rare word and looks for its much more frequent neighbour beside it', () => {
    const { terms, repaired } = repairTerms(index, questionTerms('goverment'));
    expect(repaired).toEqual([]);
    expect(terms.map(({ stem, weight }) => [stem, weight])).toEqual([
      ['gover', 1],
      ['govern', 0.5],
    ]);
  });

  it('knows words of articles that came later', () => {
    const growing = indexOf([article('a', 'Nothing yet.')]);
    expect(repairTerms(growing, questionTerms('Andersholm')).repaired).toEqual([]);
    growing.add(Array.from({ length: 5 }, (_, i) => article(`t${i}`, 'Lu Anderholm spoke.')));
    expect(repairTerms(growing, questionTerms('Andersholm')).repaired).toEqual([['andersholm', 'anderholm']]);
  });
});
