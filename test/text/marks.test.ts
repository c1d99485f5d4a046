import { describe, expect, test } from 'vitest';
import { readText } from '../../src/text/read-text.ts';

/** Quoted stretches as they are read: words, `…` behind those never closed, depth in front of inner ones. */
const quoted = (text: string): string[] =>
  readText(text).quoted.map(
    (q) => `${q.depth > 0 ? `${q.depth}:` : ''}${text.slice(q.start, q.end)}${q.closed ? '' : '…'}`,
  );

describe('quotation marks', () => {
  test.each([
    ['straight', 'He said, "Yes." She said, "No."', ['Yes.', 'No.']],
    ['curly', 'He said, “Yes.” She said, “No.”', ['Yes.', 'No.']],
    ['doubled single marks', "He said, ''Yes.'' She said, ''No.''", ['Yes.', 'No.']],
    ['doubled grave marks', "He said, ``Yes.''", ['Yes.']],
    ['guillemets', 'He said, « Yes. »', [' Yes. ']],
    ['low and high', 'He said, „Yes.“', ['Yes.']],
    ['single curly', 'He said, ‘Yes.’', ['Yes.']],
    ['single straight', "He said, 'Yes, sir.'", ['Yes, sir.']],
    ['closing mark turned round', 'He said ”yes” to all.', ['yes']],
    ['opening mark turned round', 'He saw “Frozen“ twice.', ['Frozen']],
    ['straight opens, curly closes', 'He said "yes” to all.', ['yes']],
    ['no space behind', 'He said,"yes,"and left.', ['yes,']],
    ['a blank on the wrong side', '"It is old, "said Moss. "We know."', ['It is old, ', 'We know.']],
    ['feet and inches', '“He is like 6’2”,” Moss said.', ['He is like 6’2”,']],
    ['single inside double', 'He said, “She told me ‘no’ twice.”', ['She told me ‘no’ twice.', '1:no']],
    ['double inside doubled', `He said, ''She told me "no" twice.''`, ['She told me "no" twice.', '1:no']],
    ['three closing marks', "He said, ''She told me 'no.'''", ["She told me 'no.'", '1:no.']],
    [
      'same marks nested',
      'He said, “She told me “no” twice.” Then he left.',
      ['She told me “no” twice.', '1:no'],
    ],
    ['never closed', 'He said, “Yes, and he left.', ['Yes, and he left.…']],
    ['never closed, another opens', '“Yes, he said. “No.”', ['Yes, he said.…', 'No.']],
    ['apostrophes', 'It’s the voters’ choice, isn’t it? Rock ’n’ roll of the ’90s.', []],
    ['straight apostrophes', "It's the voters' choice, isn't it? The '90s and 'em.", []],
    [
      'plural inside single marks',
      "'The voters' choice is clear,' he said.",
      ["The voters' choice is clear,"],
    ],
    ['inches', 'A 6" pipe and a 12" pipe.', []],
    ['an attribute', 'He wrote "a" and "b".', ['a', 'b']],
  ])('%s', (_name, text, expected) => expect(quoted(text)).toEqual(expected));

  test('a quotation runs over paragraphs that open anew', () => {
    const { quoted: q } = readText('He said: “One.\n\n“Two.\n\n“Three.” He left.');
    expect(q.map(({ continues, closed }) => [continues, closed])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  test('a quotation goes on in a paragraph that only closes it', () => {
    const text = 'He said: “One.\n\nTwo.” He left.';
    const [, second] = readText(text).quoted;
    expect([text.slice(second!.start, second!.end), second!.continues]).toEqual(['Two.', true]);
  });
});
