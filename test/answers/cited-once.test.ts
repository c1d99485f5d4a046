import { describe, expect, it } from 'vitest';
import { TestDesk } from './desk-of.ts';

const MILL = {
  id: 'mill',
  outlet: 'The Beacon',
  published: '2024-01-05',
  title: 'Mill to close',
  text: '“The mill will close in May of this year,” said Una Holt, the owner.\n\n“We kept it for as long as we could,” Holt said.\n\n“Forty people will lose their work,” she added.',
};
const SECOND = {
  id: 'second',
  outlet: 'The Lantern',
  published: '2024-01-04',
  text: '“Nobody told the town before this week,” said Una Holt, the owner.',
};

describe('statements of one article', () => {
  it('have its line once, under the last of them, with all their paragraphs', async () => {
    const desk = await TestDesk.of([MILL, SECOND]);
    const { card } = await desk.ask('what did Una Holt say?');
    const cited = card.blocks.flatMap((block) => (block.type === 'quotation' ? [block.cited] : []));
    expect(cited).toEqual([null, null, [1, 2, 3], [1]]);
  });

  it('keep lines of their own where another paper prints the words too', async () => {
    const copy = {
      id: 'copy',
      outlet: 'The Courier',
      published: '2024-01-06',
      text: MILL.text.split('\n')[0] ?? '',
    };
    const desk = await TestDesk.of([MILL, copy]);
    const { card } = await desk.ask('what did Una Holt say?');
    for (const block of card.blocks)
      if (block.type === 'quotation' && block.alsoIn.length > 0) expect(block.cited).not.toBeNull();
  });
});
