import { describe, expect, it } from 'vitest';
import { TestDesk } from './desk-of.ts';

const TRAMS = {
  id: 'trams',
  published: '2024-03-02',
  outlet: 'The Harbour Times',
  text: 'Mayor Ilse Brandt said that the trams would run in May.\n\nBrandt warned that the fares would rise.\n\n“The trams are safe,” Brandt said. “The fares are fair.”',
};
const LATER = {
  id: 'later',
  published: '2024-03-05',
  text: 'Mayor Ilse Brandt said that the tram depot would close.',
};

describe('what somebody said', () => {
  it('shows words in quotation marks before what their article only tells, the newest article first', async () => {
    const desk = await TestDesk.of([TRAMS, LATER]);
    const { answer } = await desk.ask('what did Brandt say?');
    const kinds = answer.statements.map(({ document, kind }) => `${document.id} ${kind}`);
    expect(kinds[0]).toBe('later indirect');
    expect(kinds[1]).toBe('trams direct');
    expect(kinds.slice(kinds.lastIndexOf('trams direct') + 1)).toEqual(['trams indirect', 'trams indirect']);
  });

  it('keeps the order of a timeline', async () => {
    const desk = await TestDesk.of([TRAMS]);
    const { answer } = await desk.ask('timeline of Ilse Brandt');
    expect(answer.statements[0]?.kind).toBe('indirect');
  });

  it.each([1, 2, 3])('pages of %i hold what one long page holds', async (size) => {
    const desk = await TestDesk.of([TRAMS, LATER]);
    const whole = (await desk.ask('what did Brandt say?', 100)).answer.statements.map(({ id }) => id);
    const pages: string[] = [];
    for (let at = 0; at < whole.length; at += size)
      pages.push(...(await desk.ask('what did Brandt say?', size, at)).answer.statements.map(({ id }) => id));
    expect(pages).toEqual(whole);
  });
});
