import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldText } from '../../src/text/normalise.ts';
import { WordScanner } from '../../src/text/word-scanner.ts';

describe('foldText', () => {
  it.each([
    ['The President’s "plan"', 'the president plan'],
    ["Trump's, TRUMP’S, trumps", 'trump trump trumps'],
    ["don't O’Neill rock 'n' roll", 'dont oneill rock n roll'],
    ["James' house", 'james house'],
    ['U.S. and U.K.-based', 'us and uk based'],
    ['the U.S.', 'the us'],
    ['Mr. Smith. No', 'mr smith no'],
    ['A. Moss, e.g. I.', 'a moss eg i'],
    ['mp3 r2d2 H2O’s', 'mp3 r2d2 h2o'],
    ['rain,no comma.no dot', 'rain no comma no dot'],
    [`${'x'.repeat(64)}yz ${'x'.repeat(63)}ß’s`, `${'x'.repeat(64)} ${'x'.repeat(63)}s`],
    ['São Tomé, Łódź, Straße, Ærø', 'sao tome lodz strasse aero'],
    ['1,000 or 3.5% of $1,234,567.89', '1000 or 3.5 of 1234567.89'],
    ['in 2019, 2020', 'in 2019 2020'],
    ['Covid-19 F-35 5th 100m', 'covid 19 f 35 5th 100m'],
    ['co\u00adoperate', 'cooperate'],
    ['cafe\u0301', 'cafe'],
    ['ﬁnance', 'finance'],
    ['東京 2020', '東 京 2020'],
    ['Київ и Москва', 'київ и москва'.normalize('NFKD').replace(/\p{M}/gu, '')],
    ['a🙂b', 'a b'],
    ['', ''],
    ['— … “”', ''],
  ])('%s → %s', (text, expected) => expect(foldText(text)).toBe(expected));

  it('gives the place of each word, possessives left out', () => {
    const text = '“Trump’s wall”';
    expect(foldedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Trump', 'wall']);
  });

  it('takes any text: places rise, words are folded already, long words are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { word, start, end } of foldedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word.length).toBeGreaterThan(0);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
    expect(foldedWords('x'.repeat(100_000))[0]?.word).toHaveLength(64);
  });

  it('hashes a word alike wherever it stands', () => {
    const scanner = new WordScanner();
    const hashes = ['Élan', 'elan', 'the ELAN'].map((text) => {
      scanner.reset(text);
      while (scanner.next());
      return scanner.hash;
    });
    expect(new Set(hashes).size).toBe(1);
  });

  it('gives a short word of plain letters one key, however it is printed, and others none', () => {
    const keyOf = (text: string): [number, number] => {
      const scanner = new WordScanner();
      scanner.reset(text);
      scanner.next();
      return [scanner.low, scanner.high];
    };
    for (const other of ['WALL’s', 'wa\u00adll', 'wäll', 'wall'])
      expect(keyOf(other)).toEqual(keyOf('Wall,'));
    expect(keyOf("o'neill")).toEqual(keyOf('oneill'));
    const words = ['a', 'b', 'ab', 'ba', 'aaaaaa', 'aaaaaaa', 'abcdefghijkl', 'abcdefghijkm'];
    expect(new Set(words.map((word) => keyOf(word).join())).size).toBe(words.length);
    for (const odd of ['abcdefghijklm', 'abcdefghijkl’m', '19', 'f35', 'жук', '東'])
      expect(keyOf(odd)[0]).toBe(0);
  });
});
