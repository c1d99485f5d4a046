/** A spelling found by its code units is what slicing would have given, however many were met before it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeUnits } from '../../src/text/characters.ts';
import { spellingAt } from '../../src/text/vocabulary.ts';

const spelt = (text: string, start = 0, end = text.length) => spellingAt(text, codeUnits(text), start, end);

test.each([
  ['Said', 'said'],
  ['O’Hara', "o'hara"],
  ['U.S.', 'u.s.'],
  ['ÉLAN', 'élan'],
  ['antidisestablishmentarianism-like', 'antidisestablishmentarianism-like'],
])('%s reads %s in lower case', (text, lower) => {
  expect(spelt(text)).toMatchObject({ text, lower });
});

test('tokens spelt alike share one entry', () => {
  expect(spelt('the ferry, the quay', 0, 3)).toBe(spelt('the ferry, the quay', 11, 14));
});

const anyText = fc
  .array(fc.nat(0xffff), { minLength: 1, maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

test('any stretch of any text gives its own characters', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      expect(spelt(text, start, end).text).toBe(text.slice(start, end));
    }),
  );
});

test('more spellings than are kept are all read', () => {
  for (let i = 0; i < 80_000; i++) {
    const word = `w${i.toString(36)}x`;
    if (spelt(word).text !== word) throw new Error(word);
  }
  expect(spelt('said').word.verb?.lemma).toBe('say');
});
