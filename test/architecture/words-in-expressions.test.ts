/**
 * Words are data under `src/language/`. Regular expressions elsewhere still hold lists of words; their number may only fall:
 * whoever moves one into the language lowers it here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Shorter lists are grammar ("and|or|but") more than facts about words. */
const FEWEST = 5;
const MOST_EXPRESSIONS = 196;
const WORD = /^[a-z][a-z'’.-]+$/;

/** Whether one group of an expression is a list of words, but for three of ten of its alternatives at most. */
function holdsWords(expression: string): boolean {
  for (const [, body = ''] of expression.matchAll(/(?:\(\?:|\(\?<\w+>|\(\?[=!]|\(|^\/\^?)([^()]*)/g)) {
    const alternatives = body.replace(/\/[a-z]*$/, '').split('|');
    const words = alternatives.filter((one) => WORD.test(one));
    if (words.length >= alternatives.length * 0.7 && new Set(words).size >= FEWEST) return true;
  }
  return false;
}

function expressionsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && holdsWords(node.text))
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no further list of words stands inside a regular expression', { timeout: 60_000 }, () => {
  expect(holdsWords('/^(?:row|sail|swim|dive|float)$/')).toBe(true);
  expect(holdsWords('/^(?:row|sail|swim) [a-z]+$/')).toBe(false);
  const found = ['src', 'adapters']
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/language/'))
    .flatMap(expressionsOf);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(MOST_EXPRESSIONS);
});
