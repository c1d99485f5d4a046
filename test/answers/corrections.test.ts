/** A note in which an article corrects itself is joined to the words it speaks of, and to no others. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { FACTS, SHAPES, wordOf } from './corrections.table.ts';
import { WORDED } from './corrections-worded.table.ts';
import { TestDesk } from './desk-of.ts';

const CASES = SHAPES.flatMap(([shape, place, write]) =>
  FACTS.map((fact, i) => {
    const [name, role, said] = fact;
    const [other, otherRole, clean] = FACTS[(i + 3) % FACTS.length] as (typeof FACTS)[number];
    const note = write(fact).replaceAll('WORD', `the ${wordOf(said)}`);
    const body = `“${said.replace(/\.$/, ',')}” said ${name}, ${role}.\n\n“${clean.replace(/\.$/, ',')}” said ${other}, ${otherRole}.`;
    return {
      shape: `${shape}: ${name}`,
      article: {
        id: 'a',
        outlet: 'The Harbour Times',
        published: '2024-03-03',
        text: place === 'front' ? `${note}\n\n${body}` : `${body}\n\n${note}`,
      } satisfies Article,
      note: note.split('\n\n').at(-1) ?? '',
      asked: `did ${name} say “${said.replace(/\.$/, '')}”?`,
      clean: `did ${other} say “${clean.replace(/\.$/, '')}”?`,
      people: [name, other] as const,
    };
  }),
);

describe('corrected words', () => {
  it.each(CASES)('$shape', async ({ article, note, asked, clean, people: [name, other] }) => {
    const desk = await TestDesk.of([article]);
    const { answer, card } = await desk.ask(asked);
    expect(answer.check).toMatchObject({ verdict: 'corrected', correction: note });
    expect(answer.message).toBe(`Printed so in The Harbour Times, 3 March 2024; corrected since: “${note}”`);
    expect(card.blocks).toContainEqual({ type: 'text', text: `Corrected since: “${note}”` });
    expect((await desk.ask(clean)).answer.check).toMatchObject({ verdict: 'exact', correction: null });
    const [shown] = (await desk.ask(`what did ${name} say?`)).answer.statements;
    expect(shown?.correction).toBe(note);
    const [free] = (await desk.ask(`what did ${other} say?`)).answer.statements;
    expect(free?.correction).toBeUndefined();
  });
});

it('leaves words alone that were mended in the text already', async () => {
  const desk = await TestDesk.of([
    {
      id: 'a',
      text: '“The county pays 14 percent of the bridge,” said Anna Weir.\n\nAn earlier version of this article had Weir say that the county pays 40 percent of the bridge.',
    },
  ]);
  const { answer } = await desk.ask('did Anna Weir say “The county pays 14 percent of the bridge”?');
  expect(answer.check).toMatchObject({ verdict: 'exact', correction: null });
});

describe('notes in a newspaper’s own words', () => {
  const quoted = ([words, speaker, role]: readonly [string, string, string]) =>
    `“${words.replace(/\.$/, ',')}” said ${speaker}, ${role}.`;
  it.each(WORDED)('%s', async (note, place, wrong, speaker, role, others) => {
    const all = [...(wrong === null ? [] : [[wrong, speaker, role] as const]), ...others];
    const body = all.map(quoted).join('\n\n');
    const text = place === 'front' ? `${note}\n\n${body}` : `${body}\n\n${note}`;
    const desk = await TestDesk.of([{ id: 'a', published: '2024-03-03', text }]);
    for (const [words, who] of all) {
      const { answer } = await desk.ask(`did ${who} say “${words.replace(/\.$/, '')}”?`);
      expect([words, answer.check?.verdict]).toEqual([words, words === wrong ? 'corrected' : 'exact']);
    }
  });
});
