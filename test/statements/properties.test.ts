import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribution, Span } from '../../src/model.ts';
import { readStatements } from '../../src/statements/read-statements.ts';
import { readText } from '../../src/text/read-text.ts';
import type { TextReading } from '../../src/text/reading.ts';

const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  "''",
  '``',
  '«',
  '»',
  ' ',
  '\n',
  '\n\n',
  ',',
  '.',
  '?',
  ':',
  ';',
  '—',
  '(',
  ')',
  'said',
  'says',
  'told',
  'called',
  'according to',
  'that',
  'who',
  'he',
  'Ann Lee',
  'Gov. Cole',
  'the mayor',
  "'s",
  'and',
  'but',
  'of',
  'on Monday',
  'quoted as saying',
  'adding',
  'to',
  'the plan',
  'U.S.',
  '3.5',
  'COLE:',
  'READ MORE:',
  '*',
  'By',
  'é',
  '😀',
  '\u2028',
  '\u0000',
];
/** Text of newsroom pieces in any order, and any text at all. */
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const inside = (span: Span, text: string): boolean =>
  0 <= span.start && span.start <= span.end && span.end <= text.length;

function checkReading({ text, tokens, sentences, paragraphs, quoted }: TextReading): void {
  let at = 0;
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(at);
    expect(text.slice(token.start, token.end)).toBe(token.text);
    at = token.end;
  }
  for (const range of [...sentences, ...paragraphs]) {
    expect(range.endToken).toBeGreaterThan(range.firstToken);
    expect([range.start, range.end]).toEqual([
      tokens[range.firstToken]!.start,
      tokens[range.endToken - 1]!.end,
    ]);
  }
  expect(sentences.map((s) => s.firstToken)).toEqual(
    [...sentences.map((s) => s.firstToken)].sort((a, b) => a - b),
  );
  for (const q of quoted) {
    expect(inside(q, text) && q.open <= q.start && q.end <= q.close).toBe(true);
    expect(text.slice(q.start, q.end)).not.toContain('\n');
  }
}

function checkStatements(text: string, all: readonly Attribution[]): void {
  for (const [i, s] of all.entries()) {
    expect(s.content.length).toBeGreaterThan(0);
    for (const span of [...s.content, ...s.quoted]) expect(inside(span, text)).toBe(true);
    for (const part of [s.speaker, s.cue, s.addressee, s.when, ...s.via]) {
      if (part) expect(text.slice(part.start, part.end)).toBe(part.text);
    }
    expect(s.content.map((span) => span.start)).toEqual(
      [...s.content.map((span) => span.start)].sort((a, b) => a - b),
    );
    if (s.kind === 'indirect') expect(s.quoted).toEqual([]);
    else expect(s.quoted.length).toBeGreaterThan(0);
    if (s.within !== null) expect(all[s.within] !== undefined && s.within !== i).toBe(true);
    expect(s.paragraph).toBeGreaterThan(0);
  }
}

describe('any text', () => {
  test('spans slice to what is shown, in order, and nothing throws', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = readText(text);
        checkReading(reading);
        checkStatements(text, readStatements(reading, { id: 'any', text }));
      }),
      { numRuns: 600 },
    );
  });

  test('a text that breaks off after any word is read', () => {
    const texts = [
      'They came, Ann Lee says, and he told the mayor that the talks, according to Gov. Cole, had failed.',
      'Their presence underscores not only wealth, she said, and Ann Lee claims not to know. “No,” he added.',
      'Asked what he said, Cole, who is called “the mayor”, denied that it was him: “Never.”',
    ];
    for (const text of texts)
      for (const { index, 0: word } of text.matchAll(/\S+/g)) {
        for (const part of [text.slice(0, index + word.length), text.slice(index)])
          expect(() => readStatements(readText(part), { id: 'part', text: part })).not.toThrow();
      }
  });

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readStatements(readText(text), { id: 'a', text })).toEqual(
          readStatements(readText(text), { id: 'a', text }),
        );
      }),
      { numRuns: 100 },
    );
  });
});

// What else the machine does can lengthen a measurement; a rule that is not linear fails every time.
describe('time grows with length, not with its square', { retry: 2 }, () => {
  const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
  const processor = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage().user;
      readStatements(readText(text), { id: 'long', text });
      best = Math.min(best, process.cpuUsage().user - before);
    }
    return best;
  };

  test.each([
    ['quotation marks', '"'],
    ['opening marks', '“a '],
    ['closing marks', 'a” '],
    ['apostrophes', "'a "],
    ['capitals', 'Abc '],
    ['said', 'said '],
    ['he said', 'he said '],
    ['quotations with speakers', '"Yes," he said, '],
    ['commas', 'Ann, '],
    ['who said', 'Ann, who said, '],
    ['prepositions', 'the head of '],
    ['coordination', 'Ann and '],
    ['possessives', "Ann's "],
    ['claims', "Ann's claim that "],
    ['titles', 'said on CNN’s “The Show” '],
    ['nested speech', 'Ann said Bob said that '],
    ['short quotations', '“x” '],
    ['colons', 'Ann: “yes” '],
    ['labels', 'ANN: yes\n'],
    ['open paragraphs', '“He said\n'],
    ['parentheses', '('],
    ['one word', 'a'],
  ])('%s', (_name, piece) => {
    const LENGTH = 30_000;
    processor(repeat(piece, LENGTH));
    const [once, twice] = [processor(repeat(piece, LENGTH)), processor(repeat(piece, 2 * LENGTH))];
    // Below the clock's and the collector's noise (in microseconds) nothing is compared.
    expect(twice).toBeLessThan(Math.max(3 * once, 50_000));
  });
});
