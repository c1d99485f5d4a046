/** Exports of press databases are many articles; what only looks like one stays one. */
import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/corpus/database-export.ts';
import { BODY, centred, EXPECTED, EXPORTS, FACTIVA_ONE, rule, SECOND } from './export-samples.ts';
import { readRaw } from './folder.ts';
import { makeDocx } from './make-docx.ts';

describe('exports', () => {
  it.each(EXPORTS)('%s', (name, text) => {
    const articles = readExport(text);
    expect(articles).toHaveLength(2);
    for (const [i, article] of (articles ?? []).entries()) {
      const { text: body = '', ...rest } = article ?? {};
      const { text: wanted = '', ...expected } = EXPECTED[i] ?? {};
      expect(rest).toMatchObject(expected);
      // Every text is a stretch of the file.
      expect(text).toContain(body);
      if (!name.includes('fields')) expect(body.replaceAll('\r', '')).toBe(wanted);
    }
  });

  it.each<[string, string]>([
    ['a story about documents', `She showed us\n\n1 of 2 DOCUMENTS\n\nthat the court had sealed.\n\n${BODY}`],
    ['a memo with fields', `SUBJECT: The dam\n\nLENGTH: two miles\n\n${BODY}`],
    ['a file that ends as an export does', `${BODY}\n\nEnd of Document\n`],
    ['a court file', `Exhibit\n\nDocument 1 of 2\n\n${BODY}\n\nDocument 2 of 2\n\n${SECOND}`],
    ['a rule between two notes', `${BODY}\n\n${rule}\n\n${SECOND}`],
    ['a number like an accession number', `${BODY}\n\nDocument ${FACTIVA_ONE}\n`],
    ['plain words', BODY],
  ])('%s is one article', (_, text) => {
    expect(readExport(text)).toBeNull();
  });

  it.each(EXPORTS.map(([name]) => name))('%s is split in Word documents and in .rtf too', async (name) => {
    const text = EXPORTS.find(([other]) => other === name)?.[1] ?? '';
    const lines = text.replaceAll('\r', '').split('\n');
    const docx = makeDocx(lines.map((line) => ({ text: line.replaceAll('&', '&amp;') })));
    const rtf = `{\\rtf1\\ansi\\ansicpg1252 ${lines.map((line) => line.replaceAll('©', "\\'a9")).join('\\par\n')}}`;
    for (const [file, bytes] of [
      ['a.docx', docx],
      ['a.rtf', rtf],
    ] as const) {
      const items = await readRaw(file, bytes);
      expect(items.map(({ kind }) => kind)).toEqual(['article', 'article']);
      for (const [i, item] of items.entries()) {
        const { text: wanted = '', ...expected } = EXPECTED[i] ?? {};
        expect(item).toMatchObject({ article: expected });
        const lastWords = wanted.split('\n').at(-1) ?? '';
        expect(item.kind === 'article' && item.article.text.split('\n').at(-1)).toBe(lastWords);
      }
    }
  });

  it.each([
    ['a story about documents', `1 of 2 DOCUMENTS|that the court had sealed.|${BODY}`],
    ['a file that ends as an export does', `${BODY}|End of Document`],
    ['a court file', `Exhibit|Document 1 of 2|${BODY}|Document 2 of 2|${SECOND}`],
  ])('%s is one article in Word documents and in .rtf too', async (_, text) => {
    const lines = text.split(/[|\n]/);
    const docx = makeDocx(lines.map((line) => ({ text: line })));
    expect(await readRaw('a.docx', docx)).toHaveLength(1);
    expect(await readRaw('a.rtf', `{\\rtf1 ${lines.join('\\par ')}}`)).toHaveLength(1);
  });

  it('takes no longer than its length on empty frames', () => {
    const started = performance.now();
    readExport(`${centred('1 of 9 DOCUMENTS')}\n\n`.repeat(20_000));
    readExport('Full text: \n'.repeat(100_000) + rule);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
