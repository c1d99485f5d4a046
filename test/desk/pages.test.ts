import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/index.ts';

describe('turning a page of an earlier answer', () => {
  it('shows that answer, whatever has been asked since, and is no turn of the conversation', async () => {
    const desk = await openDesk({
      name: 'seeds',
      corpus: ['seeds'],
      now: () => new Date('2026-05-01T12:00:00Z'),
      watch: false,
      snapshotFolder: null,
      workers: 0,
      organisationNames: null,
      onProgress: () => {},
      onProblem: () => {},
    });
    await desk.ready();
    const conversation = 'c';
    await desk.ask({ question: 'what did Haley say about Syria?', conversation, limit: 1 });
    const macron = await desk.ask({ question: 'and Macron?', conversation, limit: 1 });
    await desk.ask({ question: 'what did Graham say?', conversation, limit: 1 });
    const offset = macron.card.paging?.next ?? 0;
    const { question } = macron.answer;
    const second = await desk.ask({ question, conversation, limit: 1, offset, query: macron.query });
    expect(offset).toBe(1);
    expect(second.answer.statements.map((statement) => statement.speaker?.name)).toEqual(['Emmanuel Macron']);
    expect(second.answer.statements[0]?.id).not.toBe(macron.answer.statements[0]?.id);
    const first = await desk.ask({ question, conversation, limit: 1, offset: 0, query: macron.query });
    expect(first.answer.statements[0]?.id).toBe(macron.answer.statements[0]?.id);
    const next = await desk.ask({ question: 'more', conversation, limit: 1 });
    expect(next.answer.statements.map((statement) => statement.speaker?.name)).toEqual(['Lindsey Graham']);
    await desk.close();
  });
});
