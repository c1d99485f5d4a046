/** Which statements are one statement printed twice, and which are two. */
import { describe, expect, it } from 'vitest';
import { TestDesk } from '../../answers/desk-of.ts';

/** [the words of one paper, those of another, whether they are one statement]. */
const PAIRS: readonly (readonly [string, string, boolean])[] = [
  [
    'The mill lost a hundred jobs before the winter came',
    'The mill lost a hundred jobs before winter came',
    true,
  ],
  [
    'We will open the bridge in the spring of the year',
    'We shall open the bridge in the spring of the year',
    true,
  ],
  ['The ward had 14 new cases this week', 'The ward had 31 new cases this week', false],
  ['The ward had fourteen new cases this week', 'The ward had thirty new cases this week', false],
  ['We counted five broken windows at the old mill', 'We counted 5 broken windows at the old mill', true],
  [
    'We will open the bridge before the spring of the year',
    'We will not open the bridge before the spring of the year',
    false,
  ],
  [
    'Nobody can say that the bridge will hold this year',
    'Anybody can say that the bridge will hold this year',
    false,
  ],
  [
    'I saw Holm at the gate on the night of the storm',
    'I saw Venn at the gate on the night of the storm',
    false,
  ],
  ['The storm came to the north side of the town', 'The storm came to the south side of the town', false],
  [
    'Most people in the town want the bridge to stay',
    'Few people in the town want the bridge to stay',
    false,
  ],
  [
    'The bridge closed on Monday because of the storm',
    'The bridge closed on Friday because of the storm',
    false,
  ],
];

describe('two papers', () => {
  it.each(PAIRS)('“%s” and “%s”', async (one, other, same) => {
    const desk = await TestDesk.of([
      { id: 'a', published: '2024-01-05', text: `“${one},” said Mona Aldous, the health director.` },
      { id: 'b', published: '2024-01-06', text: `“${other},” said Mona Aldous, the health director.` },
    ]);
    const { answer } = await desk.ask('what did Mona Aldous say?');
    expect(answer.total).toBe(same ? 1 : 2);
    for (const statement of answer.statements)
      expect(statement.alsoIn.length + statement.differsIn.length).toBe(same ? 1 : 0);
  });
});

describe('one paper', () => {
  const words = '“We will count every vote in the county,” said Mona Aldous, the clerk.';
  it('prints a story twice over: the very same words are one statement', async () => {
    const text = `${words}\n\nLater she spoke again.\n\n${words}`;
    const desk = await TestDesk.of([
      { id: 'a', published: '2024-01-05', outlet: 'The Beacon', text },
      { id: 'b', published: '2024-01-06', outlet: 'The Lantern', text },
    ]);
    const { answer, card } = await desk.ask('what did Mona Aldous say?');
    expect(answer.total).toBe(1);
    const [first] = card.blocks.filter((block) => block.type === 'quotation');
    expect(first?.alsoIn).toMatchObject([{ outlet: 'The Lantern', day: '6 January 2024' }]);
  });

  it('never folds two that differ in a word', async () => {
    const changed = words.replace('every vote', 'each vote');
    const desk = await TestDesk.of([{ id: 'a', text: `${words}\n\n${changed}` }]);
    expect((await desk.ask('what did Mona Aldous say?')).answer.total).toBe(2);
  });

  it('lists a few of many reprints and counts the others', async () => {
    const desk = await TestDesk.of(
      Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, outlet: `Paper ${i}`, text: words })),
    );
    const { answer, card } = await desk.ask('what did Mona Aldous say?');
    expect(answer.total).toBe(1);
    const [block] = card.blocks.filter(({ type }) => type === 'quotation');
    expect(block).toMatchObject({ moreIn: 6 });
  });
});

describe('totals', () => {
  it('of a person are the same wherever they are given', async () => {
    const desk = await TestDesk.of([
      {
        id: 'a',
        text: '“We will count every vote in the county,” said Mona Aldous, the clerk. She said the rain was bad.',
      },
      { id: 'b', text: '“We will count every vote in the county,” said Mona Aldous, the clerk.' },
    ]);
    const said = (await desk.ask('what did Mona Aldous say?')).answer;
    const profile = (await desk.ask('who is Mona Aldous?')).answer;
    expect(profile.total).toBe(said.total);
    expect(profile.facts?.find(({ label }) => label === 'statements')?.value).toMatch(
      new RegExp(`^${said.total} statements?\\b`),
    );
  });
});
