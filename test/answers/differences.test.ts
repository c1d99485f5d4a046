/** What differs between the words asked for and the words printed, and how it is told. */
import { describe, expect, it } from 'vitest';
import { type Comparison, compareWords } from '../../src/answers/differences.ts';
import type { Span } from '../../src/model.ts';

/** What stands between ‹ and › in a source is quoted; without these marks all of it is. */
function sourceOf(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const part of marked.split(/([‹›])/)) {
    if (part === '‹') spans.push({ start: text.length, end: text.length });
    else if (part === '›') spans[spans.length - 1] = { start: spans.at(-1)!.start, end: text.length };
    else text += part;
  }
  return { text, spans: spans.length > 0 ? spans : [{ start: 0, end: text.length }] };
}

function compared(asked: string, source: string): Comparison | null {
  const { text, spans } = sourceOf(source);
  return compareWords(asked, text, spans);
}

/** Missing words in [-…-], added ones in {+…+}, the others as they are. */
const shown = (found: Comparison | null): string | undefined =>
  found?.differences
    .map(({ op, text }) => (op === 'same' ? text : op === 'missing' ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');

/** Asked, printed, the words that differ, and what is grave about them. */
const ROWS: readonly (readonly [string, string, string, Comparison['grave']?])[] = [
  ['the pier is safe', 'We know the pier is safe, he thinks.', 'the pier is safe'],
  ['the pier is closed', 'the pier is safe', 'the pier is [-safe-] {+closed+}'],
  ['the old pier is safe', 'the pier is safe', 'the {+old+} pier is safe'],
  ['the pier is safe', 'the old wooden pier is safe', 'the [-old wooden-] pier is safe'],
  ['the old wooden pier is safe', 'the pier is safe', 'the {+old wooden+} pier is safe'],
  [
    'the new stone pier is safe',
    'the old wooden pier is safe',
    'the [-old wooden-] {+new stone+} pier is safe',
  ],
  [
    'few boats sank near Alba in winter',
    'four boats sank near Alba in autumn',
    '[-four-] {+few+} boats sank near Alba in [-autumn-] {+winter+}',
  ],
  ['well we re-engage the crew', 'Well, we re-engage the crew', 'Well, we re-engage the crew'],
  [
    'the crew re-engages well, we think',
    'the boat re-engages well, we think',
    'the [-boat-] {+crew+} re-engages well, we think',
  ],
  ['"safe" they told us all', '"Safe" -- they told us all', 'Safe" -- they told us all'],
  ['safe they told us all', 'safe,\n\n  they told us all', 'safe, they told us all'],
  ['safe they told us all', 'safe ....... they told us all', 'safe they told us all'],
  ['safe they told us all', '‹safe› he said on the pier, ‹they told us all›', 'safe they told us all'],
  ['the boats … came home', 'the boats that left in May came home', 'the boats came home'],
  [
    'the boats … came home',
    'the boats that did not sink came home',
    'the boats [-not-] came home',
    'negation',
  ],
  [
    'the boats … came home',
    'the boats that didn’t sink came home',
    'the boats [-didn’t-] came home',
    'negation',
  ],
  ['the boats … came home', 'the boats were not there. They came home', 'the boats came home'],
  ['the boats … came home', 'the boats were “not there.” They came home', 'the boats came home'],
  [
    'the boats … came home',
    'the boats were not there (they came home',
    'the boats [-not-] came home',
    'negation',
  ],
  ['… came home', 'not one came home', 'came home'],
  ['the fee is 40 crowns', 'the fee is 50 crowns', 'the fee is [-50-] {+40+} crowns', 'number'],
  ['the fee is not 40 crowns', 'the fee is 50 crowns', 'the fee is [-50-] {+not 40+} crowns', 'negation'],
  ['the fee of 40 is not due', 'the fee of 50 is due', 'the fee of [-50-] {+40+} is {+not+} due', 'negation'],
  ['the fee is due', 'the fee is not due', 'the fee is [-not-] due', 'negation'],
  ['we are going to leave', 'but we are not going to leave', 'we are [-not-] going to leave', 'negation'],
  [
    'we are going to leave',
    'but we are surely not going to leave',
    'we are [-surely not-] going to leave',
    'negation',
  ],
  ['we are going to leave', 'but we are now surely not going to leave', '{+we are+} going to leave'],
  ['leave with it', 'we leave with nothing it', 'leave with [-nothing-] it', 'negation'],
  ['we like tea and it', 'we like tea and never it', 'we like tea and [-never-] it', 'negation'],
  ['and tea is on it', 'and tea is never on it', 'and tea is [-never-] on it', 'negation'],
  ['and tea is on it', 'and tea is truly never on it', 'and tea is [-truly never-] on it', 'negation'],
];

describe('the words that differ', () => {
  it.each(ROWS)('“%s” of “%s”', (asked, source, expected, grave) => {
    const found = compared(String(asked), String(source));
    expect(shown(found)).toBe(expected);
    expect(found?.grave).toBe(grave ?? null);
  });

  it('finds nothing alike where no word is', () => {
    expect(compared('we sold the boat', 'they rang, twice')).toBeNull();
    expect(compared('we sold the boat', '')).toBeNull();
  });

  it.each([
    ['the pier is safe', 'We know the pier is safe, he thinks.', 'the pier is safe'],
    ['safe they told us', '‹safe› he said, ‹they told us all›', 'safe he said, they told us'],
    ['the old pier is safe', 'now the pier is safe', 'the pier is safe'],
  ])('names the place of “%s” in “%s”', (asked, source, place) => {
    const { text, spans } = sourceOf(source);
    const { span } = compareWords(asked, text, spans)!;
    expect(text.slice(span.start, span.end)).toBe(place);
  });

  it('is the same at 1 and less alike the more differs', () => {
    const alike = ['the pier is safe', 'the pier is shut', 'the boat is shut'].map(
      (source) => compared('the pier is safe', source)!.similarity,
    );
    expect(alike[0]).toBe(1);
    expect(alike[1]).toBeLessThan(1);
    expect(alike[2]).toBeLessThan(alike[1]!);
  });
});
