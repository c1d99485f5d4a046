/** Whoever is named beside a quotation is whom it is checked against, in any layout: the verdict depends on the words and the name alone. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, Verdict } from '../../src/model.ts';
import { LAYOUTS } from './check-layouts.ts';
import { MORE_LAYOUTS } from './check-layouts-more.ts';
import { TestDesk } from './desk-of.ts';

const TRAM = 'The tram will run again before the first snow reaches the harbour.';
const CHANGED = 'The tram will run again before the purple snow reaches the harbour.';
const ARTICLES: readonly Article[] = [
  {
    id: 'tram',
    outlet: 'The Harbour Times',
    published: '2024-03-03',
    text: `Tram\n\n“${TRAM}” said Ilse Brandt, the mayor of Dellhaven.\n\nShe spoke after a long meeting.`,
  },
  {
    id: 'bridge',
    text: 'Bridge\n\n“Nobody mends a bridge by talking about paint,” said Jonas Weir, a driver. Maria Holm, a clerk, said the office was shut.',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});
const verdictOf = async (question: string): Promise<Verdict | null> =>
  (await desk.ask(question)).answer.check?.verdict ?? null;

describe('layouts', () => {
  it.each([...LAYOUTS, ...MORE_LAYOUTS])('%s', async (_name, write) => {
    expect(await verdictOf(write(TRAM, 'Ilse Brandt'))).toBe('exact');
    expect(await verdictOf(write(CHANGED, 'Ilse Brandt'))).toBe('altered');
    expect(await verdictOf(write(TRAM, 'Jonas Weir'))).toBe('misattributed');
  });
});

/** Layouts that leave nothing of a first name. */
const SURNAME_ALONE: ReadonlySet<string> = new Set(['bare surname']);

it.each(['Marta Brandt', 'Zed Quill', 'Jonas Brandt'])(
  '%s, whom no article names, never said it',
  async (nobody) => {
    const missed: string[] = [];
    for (const [name, write] of [...LAYOUTS, ...MORE_LAYOUTS]) {
      if (SURNAME_ALONE.has(name)) continue;
      const question = write(TRAM, nobody);
      if ((await verdictOf(question)) === 'exact') missed.push(`${name}: ${question}`);
    }
    expect(missed).toEqual([]);
  },
  120_000,
);

it('a word changed anywhere is never exact', async () => {
  const words = TRAM.replace(/\.$/, '').split(' ');
  const missed: string[] = [];
  for (const [name, write] of [...LAYOUTS, ...MORE_LAYOUTS])
    for (const at of words.keys()) {
      const question = write(
        `${words.map((word, i) => (i === at ? 'purple' : word)).join(' ')}.`,
        'Ilse Brandt',
      );
      const { answer } = await desk.ask(question);
      if (answer.checks.every(({ verdict }) => verdict === 'exact') && answer.check)
        missed.push(`${name}: ${question}`);
    }
  expect(missed).toEqual([]);
}, 300_000);

it('depends on the words and the name alone, however a layout is put together', async () => {
  const lead = fc.constantFrom(
    '',
    'please check: ',
    'is this right? ',
    'hey, can you verify this pls: ',
    'fact check: ',
  );
  const role = fc.constantFrom('', ', the mayor,', ' (56)', ' of Dellhaven', ', who leads the council,');
  const verb = fc.constantFrom(
    ' said',
    ' told reporters',
    ' really said',
    ' wrote in a letter',
    ' has said',
    ':',
  );
  const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['‘', '’']);
  const tail = fc.constantFrom('', '?', ' right?', ' – correct?', ' before we print', ' thanks!');
  const behind = fc.constantFrom(' – ', ' (', '\n— ', ', said ', ' by ', ' | ');
  const name = fc.constantFrom<readonly [string, Verdict]>(
    ['Ilse Brandt', 'exact'],
    ['Jonas Weir', 'misattributed'],
  );
  await fc.assert(
    fc.asyncProperty(
      lead,
      role,
      verb,
      marks,
      tail,
      behind,
      name,
      fc.boolean(),
      async (l, r, v, m, t, b, [n, verdict], inFront) => {
        const words = `${m[0]}${TRAM}${m[1]}`;
        const question = inFront
          ? `${l}${n}${r}${v} ${words}${t}`
          : `${l}${words}${b}${n}${b === ' (' ? ')' : ''}${t}`;
        expect([question, await verdictOf(question)]).toEqual([question, verdict]);
      },
    ),
    { numRuns: 80 },
  );
}, 60_000);

describe('names, roles and marks', () => {
  it.each<readonly [string, Verdict]>([
    [`Marta Quill: “${TRAM}”`, 'misattributed'],
    [`@Maria did Brandt say “${TRAM}”?`, 'exact'],
    [`did the mayor of Dellhaven say “${TRAM}”?`, 'exact'],
    [`did ilse brnadt say “${TRAM}”?`, 'exact'],
    [`Harbour Clinic researcher Ilse Brandt said “${TRAM}”`, 'exact'],
  ])('%s', async (question, verdict) => {
    expect(await verdictOf(question)).toBe(verdict);
  });

  it('says what print proves', async () => {
    const { answer } = await desk.ask(`did Brandt say “${TRAM}”?`);
    expect(answer.message).toBe(
      'Printed exactly so in The Harbour Times, 3 March 2024, as Ilse Brandt’s words.',
    );
  });

  it('checks each quotation against the name beside it', async () => {
    const { answer } = await desk.ask(
      `“${TRAM}” – Ilse Brandt\n“Nobody mends a bridge by talking about paint” – Ilse Brandt`,
    );
    expect(answer.checks.map(({ verdict }) => verdict)).toEqual(['exact', 'misattributed']);
  });

  it('claims nothing of absence while the archive is being read', async () => {
    const unfinished = await TestDesk.of(ARTICLES);
    unfinished.archive.expect(5);
    const { answer } = await unfinished.ask(`did Jonas Weir say “${TRAM}”?`);
    expect(answer.check?.verdict).toBe('not_found');
    expect(answer.check?.sentence).toMatch(/not all of the archive was seen|not all of it was seen/);
  });
});

describe('what the source has around the words', () => {
  const around: readonly Article[] = [
    {
      id: 'around',
      text: `Votes\n\n“I will resign if the vote fails on Friday,” Ada Moss said. “I do not think that the dam is safe for anybody.”\n\nThe line “A vote is a coin you spend once” has been falsely attributed to Tom Pike for years.\n\nGovernor Ben Lund called the dam “hardly a success” on Monday.`,
    },
  ];
  it.each<readonly [string, Verdict]>([
    ['did Moss say “I will resign”?', 'exact'],
    ['did Moss say “the dam is safe for anybody”?', 'altered'],
    ['did Moss say “I do ... think that the dam is safe”?', 'altered'],
    ['did Lund call the dam “a success”?', 'altered'],
    ['did Tom Pike say “A vote is a coin you spend once”?', 'not_found'],
  ])('%s', async (question, verdict) => {
    expect((await (await TestDesk.of(around)).ask(question)).answer.check?.verdict).toBe(verdict);
  });

  it('prints the condition that was left out', async () => {
    const { answer } = await (await TestDesk.of(around)).ask('did Moss say “I will resign”?');
    expect(answer.check?.cut).toEqual({ before: '', after: 'if the vote fails on Friday' });
  });
});
