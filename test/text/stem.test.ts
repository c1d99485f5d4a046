import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';

describe('stem', () => {
  it.each([
    ['election', 'elect'],
    ['elections', 'elect'],
    ['caresses', 'caress'],
    ['ties', 'tie'],
    ['cries', 'cri'],
    ['gas', 'gas'],
    ['kiwis', 'kiwi'],
    ['hopping', 'hop'],
    ['hoped', 'hope'],
    ['agreed', 'agre'],
    ['communism', 'communism'],
    ['generously', 'generous'],
    ['rationalization', 'ration'],
    ['hopefulness', 'hope'],
    ['skies', 'sky'],
    ['news', 'news'],
    ['proceeding', 'proceed'],
    ['youth', 'youth'],
    ['by', 'by'],
  ])('%s → %s (Porter2)', (word, expected) => expect(stem(word)).toBe(expected));

  it.each([
    ['defence', 'defense'],
    ['organised', 'organized'],
    ['organisations', 'organizations'],
    ['labour', 'labor'],
    ['neighbourhoods', 'neighborhoods'],
    ['travelling', 'traveling'],
    ['centre', 'center'],
    ['programmes', 'programs'],
    ['analysed', 'analyzed'],
    ['won', 'wins'],
    ['women', 'woman'],
    ['broke', 'breaking'],
  ])('%s and %s are one term', (a, b) => expect(stem(a)).toBe(stem(b)));

  it.each([
    ['policy', 'police'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['universe', 'unison'],
    ['raise', 'rise'],
    ['called', 'caled'],
  ])('%s and %s are two', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  it('leaves what is no plain word', () => {
    for (const word of ['2024', '3.5', 'covid19', 'żyć', '선거', 'a'.repeat(64)])
      expect(stem(word)).toBe(word);
  });
});
