import { describe, expect, test } from 'vitest';
import { readText } from '../../src/text/read-text.ts';

const sentences = (text: string): string[] => readText(text).sentences.map((s) => text.slice(s.start, s.end));
const words = (text: string): string[] => readText(text).tokens.map((t) => t.text);
const roles = (text: string): string[] => readText(text).paragraphs.map((p) => p.role);

describe('a row of marks', () => {
  test.each([
    ['question marks', 'Who??? He left.', ['Who???', 'He left.']],
    ['marks and a small letter behind', 'Who?!?! he asked. He left.', ['Who?!?! he asked.', 'He left.']],
  ])('%s', (_name, text, expected) => expect(sentences(text)).toEqual(expected));

  test('is walked once', () => {
    const row = '?'.repeat(40_000);
    expect(sentences(`She said it. "${row} and then she left.`)).toEqual([
      'She said it.',
      `"${row} and then she left.`,
    ]);
  });
});

describe('sentences', () => {
  test.each([
    ['full stop', 'He left. She stayed.', ['He left.', 'She stayed.']],
    ['rank', 'We met Col. Rob Manning. He left.', ['We met Col. Rob Manning.', 'He left.']],
    ['a case', 'Roe v. Wade fell. They left.', ['Roe v. Wade fell.', 'They left.']],
    ['U.S. inside', 'The U.S. forces left. He stayed.', ['The U.S. forces left.', 'He stayed.']],
    [
      'U.S. at the end',
      'They came to the U.S. The war was over.',
      ['They came to the U.S.', 'The war was over.'],
    ],
    ['initial', 'Ada J. Moss sings. He left.', ['Ada J. Moss sings.', 'He left.']],
    [
      'mark behind the stop',
      'He said. "The end." Then he left.',
      ['He said.', '"The end."', 'Then he left.'],
    ],
    [
      'no space before the mark',
      'He said."The end is near," she said.',
      ['He said.', '"The end is near," she said.'],
    ],
    ['question inside a sentence', '“Why?” he asked. He left.', ['“Why?” he asked.', 'He left.']],
    ['dots', 'He waited ... and left. She stayed.', ['He waited ... and left.', 'She stayed.']],
    ['decimal', 'It rose 3.5 percent. He left.', ['It rose 3.5 percent.', 'He left.']],
    ['state behind a name', 'Sen. Ann Lee, R-S.C. “I stay.”', ['Sen. Ann Lee, R-S.C.', '“I stay.”']],
    ['abbreviated month', 'On Sept. 14 he left. She stayed.', ['On Sept. 14 he left.', 'She stayed.']],
    ['time of day', 'At 6 p.m. the bridge opened.', ['At 6 p.m. the bridge opened.']],
  ])('%s', (_name, text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('tokens', () => {
  test.each([
    ['possessive', "Trump's plan", ['Trump', "'s", 'plan']],
    ['negation stays', 'It isn’t so', ['It', 'isn’t', 'so']],
    ['clitics', "he'll we've I'm", ['he', "'ll", 'we', "'ve", 'I', "'m"]],
    ['hyphens', 're-engage Obama-like', ['re-engage', 'Obama-like']],
    ['numbers', '1,000 3.5', ['1,000', '3.5']],
    ['a case', 'Roe v. Wade fell v.', ['Roe', 'v.', 'Wade', 'fell', 'v', '.']],
    ['dots inside', 'U.S. a.m. example.org', ['U.S.', 'a.m.', 'example.org']],
    ['missing space', 'end.The', ['end', '.', 'The']],
    ['handles', '@annlee #bridge', ['@annlee', '#bridge']],
    ['dashes', 'now--then', ['now', '--', 'then']],
  ])('%s', (_name, text, expected) => expect(words(text)).toEqual(expected));
});

describe('roles of paragraphs', () => {
  const PROSE = 'The bridge was quiet on Monday, and nobody crossed it before noon.';
  test.each([
    ['headline without a stop', `Bridge to stay open\n\n${PROSE}`, ['headline', 'prose']],
    [
      'headline in title case',
      `Bridge Will Stay Open Until May, Cole Says.\n\n${PROSE}`,
      ['headline', 'prose'],
    ],
    ['no headline', `${PROSE}\n${PROSE} Again.`, ['prose', 'prose']],
    [
      'summary and byline',
      `Bridge to stay open\n\nThe mayor says it is safe.\n\nAnn Lee ,\n\n${PROSE}`,
      ['headline', 'headline', 'byline', 'prose'],
    ],
    ['by', `${PROSE}\n\nBy Ann Lee, Reuters`, ['prose', 'byline']],
    ['doubled caption', `${PROSE}\n\nAnn Lee\nAnn Lee`, ['prose', 'caption', 'caption']],
    ['read more', `${PROSE}\nREAD MORE: Bridge Falls`, ['prose', 'link']],
    ['footnote', `${PROSE}\n*A group outlawed elsewhere.`, ['prose', 'footnote']],
    ['empty', '', []],
    ['blank lines', ' \n\n\t\n', []],
  ])('%s', (_name, text, expected) => expect(roles(text)).toEqual(expected));
});
