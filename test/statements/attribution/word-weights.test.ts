import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../../src/statements/attribution/word-features.ts';
import { WEIGHTS } from '../../../src/statements/attribution/word-weights.ts';
import { layOut } from '../../../src/statements/quotes/layout.ts';
import { readStatements } from '../../../src/statements/read-statements.ts';
import { readText } from '../../../src/text/read-text.ts';

/** Features of the first quotation of a text. */
function features(text: string): readonly string[] {
  const layout = layOut(readText(text));
  const sentence = layout.sentences.find(({ quotes }) => quotes.length > 0)!;
  return featuresOf(layout, sentence, sentence.quotes[0]!);
}

describe('features of somebody’s words', () => {
  test.each([
    ['Boats left to chants of “row, row, row!”', ['a noun of speech before it', '? or ! inside']],
    ['The port is “full” again.', ['1 word', 'behind "be"']],
    ['The port became a “fish market” of sorts.', ['2 words']],
    ['Nobody hoped to “row for us all.”', ['behind "to"', 'a verb of thought or wish before it']],
    ['It was known as “the place that we can’t leave.”', ['behind "as"', 'holds an auxiliary']],
    ['The harbour, “our only friend,” was full.', ['behind a comma', 'holds I, we or you', 'a verb follows']],
    ['BOATS — “Rowing in Ohio” by Lee', ['behind a colon or a dash']],
    ['Ohio has a “boat tax” law.', ['a name before it', 'a noun follows']],
    ['Nobody could hear “the bells.”', ['behind a verb', 'the sentence ends with it']],
    [
      'The sign was full of “boats and rows of boats and more boats and rows and rows of boats.”',
      ['more than 12 words'],
    ],
  ])('%s', (text, expected) => {
    expect(features(text)).toEqual(expect.arrayContaining(expected));
    for (const feature of features(text)) expect(WEIGHTS.get(feature)).not.toBe(0);
  });

  test('every feature has a weight, and every weight is a number', () => {
    for (const weight of WEIGHTS.values()) expect(weight).not.toBeNaN();
    expect(WEIGHTS.size).toBe(18);
  });
});

test.each([
  ['a scare quote', 'Money flows through “side funds” in every race.', []],
  ['a name given to a thing', 'Ohio passed the “boat tax” law.', []],
  ['a cry', 'Boats left the port to chants of “we will be back!”', ['we will be back!']],
  ['a thought', 'Nobody hoped to “row for us all.”', ['row for us all.']],
])('%s', (_of, text, expected) => {
  const all = readStatements(readText(text), { id: 'x', text });
  expect(all.flatMap(({ quoted }) => quoted).map(({ start, end }) => text.slice(start, end))).toEqual(
    expected,
  );
  expect(all.every(({ speaker }) => speaker === null || speaker.text === 'Nobody')).toBe(true);
});
