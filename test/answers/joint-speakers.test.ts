/** What several say together is each one's: asked for, checked, counted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import { TestDesk } from './desk-of.ts';

const WORDS = 'We will not sign a lease that starves the library';
let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of([
    { id: 'first', text: 'Pier\n\n“The pier is cold,” Ines Dorrance said.' },
    {
      id: 'lease',
      text: `Lease\n\n“${WORDS},” Karin Moos and Abel Ritter said in a joint statement. The mayor, Rolf Emden, did not come.`,
    },
    { id: 'other', text: 'Tram\n\n“The tram is late,” Karin Moos said.' },
  ]);
});

describe('joint speakers', () => {
  it.each(['Karin Moos', 'Abel Ritter'])('what did %s say?', async (name) => {
    const { answer } = await desk.ask(`what did ${name} say about the lease?`);
    expect(answer.statements[0]?.text).toContain('starves the library');
    expect(answer.statements[0]?.speaker?.name).toBe('Karin Moos and Abel Ritter');
    expect(answer.statements[0]?.speakers?.map((one) => one.name)).toEqual(['Karin Moos', 'Abel Ritter']);
  });

  it.each([
    [`did Karin Moos say “${WORDS}”?`, 'exact'],
    [`did Abel Ritter say “${WORDS}”?`, 'exact'],
    [`did Rolf Emden say “${WORDS}”?`, 'misattributed'],
  ])('%s → %s', async (question, verdict) => {
    const { answer } = await desk.ask(question);
    expect(answer.check?.verdict).toBe(verdict);
  });

  it('counts for each of them', async () => {
    const people = await desk.archive.people();
    const count = (name: string): number | undefined =>
      people.find((person) => person.name === name)?.statementCount;
    expect([count('Karin Moos'), count('Abel Ritter')]).toEqual([2, 1]);
  });

  it('stays in a snapshot, and where an article before it is gone', async () => {
    const archive = EmbeddedArchive.restore([...desk.archive.snapshot().chunks]);
    await archive.remove(['first']);
    const [statement] = await archive.statementsOf('lease');
    expect(statement?.speakers?.map(({ name }) => name)).toEqual(['Karin Moos', 'Abel Ritter']);
    const abel = (await archive.people()).find(({ name }) => name === 'Abel Ritter');
    const found = await archive.searchStatements({
      text: null,
      filters: { speakers: [abel?.id ?? ''] },
      limit: 5,
    });
    expect(found.total.value).toBe(1);
  });
});
