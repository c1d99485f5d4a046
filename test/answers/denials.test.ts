/** Somebody's own later denial stands beneath what was printed as theirs, and beneath nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/answers/check-draft.ts';
import type { Article } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'first',
    outlet: 'The Harbour Times',
    published: '2024-03-03',
    text: '“The drivers are lazy and the tram is a grave,” said Ilse Brandt, the transport minister.\n\n“The bridge will open in May,” Brandt said.',
  },
  {
    id: 'later',
    outlet: 'The Dial',
    published: '2024-03-09',
    text: 'Brandt was asked about her sentence that the drivers are lazy and the tram is a grave. “I never said that,” Ilse Brandt said.\n\n“The ferry goes on,” she added.',
  },
  {
    id: 'same week',
    outlet: 'The Dial',
    published: '2024-03-11',
    text: 'Oskar Venn denied saying that the wall would be pulled down before the summer.',
  },
  {
    id: 'wall',
    outlet: 'The Harbour Times',
    published: '2024-03-01',
    text: '“The wall must be pulled down before the summer,” said Oskar Venn. “I never said no to a wall,” Venn added. “Summer is short,” said Runa Fisk.',
  },
  {
    id: 'older',
    outlet: 'The Dial',
    published: '2023-01-01',
    text: '“I never said that the bridge will open in May,” Ilse Brandt said.',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});

describe('a denial', () => {
  it.each([
    ['what did Brandt say about the tram?', 'I never said that,'],
    ['what did Venn say about the wall?', 'denied saying'],
    ['who said “The drivers are lazy and the tram is a grave”?', 'I never said that,'],
    ['did Brandt say “The drivers are lazy and the tram is a grave”?', 'I never said that,'],
    ['did Brandt say “The bridge will open in May”?', null],
    ['what did Brandt say about the ferry?', null],
    ['what did Fisk say?', null],
  ])('%s', async (question, denial) => {
    const { answer, card } = await desk.ask(question);
    const statement = answer.check?.closest ?? answer.statements[0];
    const texts = card.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    if (denial === null) {
      expect(statement?.denied).toBeUndefined();
      expect(texts.filter((text) => text.startsWith('Denied'))).toEqual([]);
    } else {
      expect(statement?.denied).toBeDefined();
      expect(texts.some((text) => text.startsWith(`Denied by ${statement?.speaker?.name} in The Dial`))).toBe(
        true,
      );
    }
  });

  it('is told of a quotation in a draft', async () => {
    const [part] = await checkDraft(
      '“The drivers are lazy and the tram is a grave,” Ilse Brandt said in March.',
      desk.archive,
      null,
    );
    expect(part).toMatchObject({ verdict: 'exact', denied: { text: 'I never said that,' } });
    expect(part?.sentence).toContain(
      'Denied since by the speaker in The Dial, 9 March 2024: “I never said that,”.',
    );
  });
});
