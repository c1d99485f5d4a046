/** Silence with what comes nearest: never counted as an answer, never of anybody else. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const PORT: readonly Article[] = [
  {
    id: 'port',
    title: 'Port Arden argues over its harbour',
    text: 'Mayor Ada Moss opened the hearing on the harbour. “The quay is older than the town hall,” Moss said.\n\n“Dredging begins in May,” Moss told the council. “Nobody has to move a boat before that.”\n\nPeter Pike, a fisherman, disagreed. “The quay holds,” Pike said. “The crane does not.”',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(PORT);
});

describe('where nobody asked about spoke of the topic', () => {
  it('offers the nearest statements of that person alone, apart from the answer', async () => {
    const { answer, card } = await desk.ask('what did Ada Moss say about salaries on the quay?');
    expect(answer.status).toBe('not_found');
    expect(answer.statements).toEqual([]);
    expect(answer.total).toBe(0);
    expect(answer.nearest[0]?.text).toContain('The quay is older');
    expect(new Set(answer.nearest.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Ada Moss']));
    expect(answer.message).toMatch(/no statement by Ada Moss .* follows?\.$/);
    const heading = card.blocks.findIndex((block) => block.type === 'heading');
    expect(card.blocks[heading]).toEqual({ type: 'heading', text: 'Nearest, not an answer' });
    expect(card.blocks[heading + 1]).toMatchObject({ type: 'quotation', speaker: 'Ada Moss' });
  });

  it('offers nothing beside an answer', async () => {
    const { answer } = await desk.ask('what did Ada Moss say about the harbour?');
    expect(answer.status).toBe('answered');
    expect(answer.nearest).toEqual([]);
    expect(answer.nearestPassages).toEqual([]);
  });

  it('offers passages beside the statements of a known person', async () => {
    const { answer } = await desk.ask('what did Ada Moss say about salaries on the quay?');
    expect(answer.nearestPassages.map(({ document }) => document.id)).toEqual(['port']);
  });

  it.each([
    ['what did Otto Wren say about the crane?', ['port']],
    ['what did Otto Wren say about pensions?', []],
  ])(
    'names nobody else for a stranger, and shows the topic’s passages only: %s',
    async (question, documents) => {
      const { answer } = await desk.ask(question);
      expect(answer.status).toBe('not_found');
      expect(answer.statements).toEqual([]);
      expect(answer.nearest).toEqual([]);
      expect(answer.people).toEqual([]);
      expect(answer.nearestPassages.map(({ document }) => document.id)).toEqual(documents);
    },
  );
});
