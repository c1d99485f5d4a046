/** One fact in one place: no word list stands twice, as data or inside a regular expression. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Shorter lists are patterns of grammar ("he|she|it|they|we") more than facts. */
const FEWEST = 8;
/** Lists that share so much of the longer of them are one list. */
const ALIKE = 0.8;
const WORD = /^[a-z][a-z'’.-]*$/;

interface WordList {
  readonly place: string;
  readonly words: ReadonlySet<string>;
}

const isData = (node: ts.Node, file: string): boolean =>
  file.startsWith('src/language/') ||
  (ts.isPropertyAccessExpression(node.parent) && /^(?:split|trim)$/.test(node.parent.name.text)) ||
  (ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'words');

/** The lists of words that a file holds: strings that are split, arrays of words, alternatives of regular expressions. */
function listsOf(file: string): WordList[] {
  const source = ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const lists: WordList[] = [];
  const add = (node: ts.Node, words: readonly string[]): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (new Set(words).size >= FEWEST) lists.push({ place: `${file}:${line + 1}`, words: new Set(words) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isData(node, file)) {
      const words = node.text.trim().split(/\s+/);
      if (words.every((word) => WORD.test(word))) add(node, words);
    } else if (ts.isRegularExpressionLiteral(node)) {
      for (const [, body = ''] of node.text.matchAll(/(?:\(\?:|\(\?<\w+>|\(\?[=!]|\(|^\/\^?)([^()]*)/g)) {
        const alternatives = body.replace(/\/[a-z]*$/, '').split('|');
        const words = alternatives.filter((one) => one.length > 1 && WORD.test(one));
        if (words.length >= alternatives.length * 0.7) add(node, words);
      }
    } else if (ts.isArrayLiteralExpression(node)) {
      const words = node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text);
      if (words.length === node.elements.length && words.every((word) => WORD.test(word))) add(node, words);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lists;
}

const shared = (a: WordList, b: WordList): number =>
  [...a.words].filter((word) => b.words.has(word)).length / Math.max(a.words.size, b.words.size);

test('no two lists of words share four of five words', { timeout: 120_000 }, () => {
  const lists = ['src', 'adapters'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => listsOf(`${folder}/${file}`)),
  );
  expect(lists.length).toBeGreaterThan(200);
  const twice = lists.flatMap((one, i) =>
    lists
      .slice(i + 1)
      .flatMap((other) => (shared(one, other) >= ALIKE ? [`${one.place} ${other.place}`] : [])),
  );
  expect(twice).toEqual([]);
});
