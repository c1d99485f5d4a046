/** Who says what in a long transcript: each turn its speaker and paragraph, whatever stands before it. */
import { expect, it } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';
import { withTurns } from '../../src/people/transcript-turns.ts';

const read = (text: string) => withTurns(readArticle({ id: 'talk', text }));

it('turns keep their speakers and paragraphs, however many there are', () => {
  const names = ['Tom Archer', 'Ida Fenn', 'Olu Sand'];
  const lines = Array.from({ length: 3_000 }, (_, i) => `${names[i % 3]}: The field number ${i} is wet.`);
  const { statements, entities, article } = read(lines.join('\n\n'));
  expect(statements).toHaveLength(3_000);
  for (const [i, { entity, paragraph, content }] of statements.entries()) {
    expect(entities[entity ?? -1]?.name).toBe(names[i % 3]);
    expect(paragraph).toBe(i + 1);
    expect(article.text.slice(content[0]?.start, content[0]?.end)).toBe(`The field number ${i} is wet.`);
  }
});

it('what a speaker quotes is told inside the turn, what stands before all turns stands as it was read', () => {
  const { statements, entities } = read(
    [
      '“The quay is closed,” said Vera Lind, a harbour master.',
      '',
      'Tom Archer: We sell nothing.',
      'Ida Fenn: Then Rolf Weir told me: “The river rises every spring.” I believed him.',
      'Tom Archer: So did I.',
      'Ida Fenn: Good.',
    ].join('\n'),
  );
  const told = statements.map(({ entity, within }) => [entities[entity ?? -1]?.name ?? null, within]);
  expect(told).toContainEqual(['Vera Lind', null]);
  expect(told).toContainEqual(['Rolf Weir', 1]);
  expect(told.filter(([name]) => name === 'Tom Archer')).toHaveLength(2);
});
