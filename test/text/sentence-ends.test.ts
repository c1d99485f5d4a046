/** One rule says where sentences end: the reader, the index and what looks around a statement see the same borders. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { borderBetween, SENTENCE } from '../../src/search/index/borders.ts';
import { aroundStatement } from '../../src/search/relevance/statement-ranking-places.ts';
import { readText } from '../../src/text/read-text.ts';
import { WordScanner } from '../../src/text/word-scanner.ts';

const readProject = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** Words before which the index sees a sentence begin. */
function bordersOfIndex(text: string): number[] {
  const scanner = new WordScanner();
  const borders: number[] = [];
  let before: { start: number; end: number } | null = null;
  scanner.reset(text);
  while (scanner.next()) {
    const { start, end } = scanner;
    if (before && borderBetween(text, before.start, before.end, start) === SENTENCE) borders.push(start);
    before = { start, end };
  }
  return borders;
}

/** Words with which the reader's sentences begin, the first of each paragraph left out. */
function bordersOfReader(text: string): number[] {
  const { sentences, tokens } = readText(text);
  return sentences.flatMap(({ firstToken, endToken, paragraph }, i) => {
    if (sentences[i - 1]?.paragraph !== paragraph) return [];
    const word = tokens.slice(firstToken, endToken).find(({ kind }) => kind === 'word' || kind === 'number');
    return word ? [word.start] : [];
  });
}

describe('the index sees the reader’s sentences', () => {
  test.each([
    ['a month with its day', 'They opened the new bridge on Nov. 3 and closed it in May. Nobody came.'],
    ['a firm', 'Pike sold Harbour Ltd. to Acme Inc. last year. He left.'],
    ['a street', 'She lives on Main St. The mayor does not.'],
    ['an initial', 'Ada J. Moss sings. He left.'],
    ['a country inside and at the end', 'The U.S. forces left the U.S. The war was over.'],
    ['a number behind', 'The council met. 14 members came. He saw No. 5 leave.'],
    ['small letters behind the stop', 'He waited ... and left. “Why?” he asked. She stayed!'],
    ['marks and brackets', '“It stays.” Then he left. (Nobody knew why.) “Why?!” She did.'],
    ['no space behind the stop', 'He left.She stayed. “No.”'],
  ])('%s', (_name, text) => {
    expect(bordersOfIndex(text)).toEqual(bordersOfReader(text));
  });

  const articles = [
    ...['000_604a54e76169becc', '004_1d3c903cd5ac88e1'].map(
      (id) => [id, readProject(`seeds/${id}.txt`)] as const,
    ),
    ...readProject('test/eval/articles.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
      .map(({ id, text }) => [id, text] as const),
  ];
  test.each(articles)('in %s', (_id, text) => {
    expect(bordersOfIndex(text)).toEqual(bordersOfReader(text));
  });
});

describe('the sentence around a statement', () => {
  test.each([
    [
      'is not cut at an abbreviated month',
      'He left. The bridge opened on Nov. 3 at last. It fell.',
      'opened',
    ],
    ['is not cut at an initial', 'He left. The bridge opened for Ada J. Moss at last. It fell.', 'opened'],
  ])('%s', (_name, text, word) => {
    const start = text.indexOf(word);
    const { sentence } = aroundStatement(text, [{ start, end: start + word.length }]);
    expect(text.slice(sentence.start, sentence.end).trim()).toMatch(/^The bridge .* at last\.$/);
  });

  test('keeps its closing mark', () => {
    const text = 'He left. “The bridge opened.” It fell.';
    const start = text.indexOf('bridge');
    const { sentence } = aroundStatement(text, [{ start, end: start + 6 }]);
    expect(text.slice(sentence.start, sentence.end).trim()).toBe('“The bridge opened.”');
  });
});
