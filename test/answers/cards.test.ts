/** What holds for every card, whatever is asked: words of the source stay the source's. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../src/answers/check.ts';
import { explainQuestion } from '../../src/answers/explain.ts';
import { latestCard } from '../../src/answers/latest.ts';
import { quotedInText, statementRuns } from '../../src/answers/runs.ts';
import type { Answer, Article, Card, Statement } from '../../src/model.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { NOW, SEEDS, TestDesk } from './desk-of.ts';

/** Two reporters' worth of trouble: other marks, other names, a date, an address, one surname twice. */
const MORE: readonly Article[] = [
  {
    id: 'harbour',
    title: 'Harbour plan divides Port Arden',
    outlet: 'Daily Planet',
    published: '2018-04-20',
    url: 'https://example.org/harbour',
    text: 'Harbour plan divides Port Arden\n\nMayor Anna Lindqvist said on Friday that the harbour will be dredged for €40 million. “We cannot wait,” she said, “because ‘tomorrow’ never comes.”\n\nEngineer Peter Lindqvist warned on Thursday that 300 boats would lose their berths. “It is a very costly mistake,” he said.',
  },
  {
    id: 'ferry',
    outlet: 'Guardian',
    published: '2018-03-02T08:00:00Z',
    text: 'Anna Lindqvist, the mayor of Port Arden, denied that the ferry would stop.\n\n"The ferry stays," Lindqvist told reporters. "It stays for 10 years."',
  },
];
const QUESTIONS = [
  'what did Sanders say?',
  'what did Lindqvist say?',
  'what did Anna Lindqvist say about the harbour?',
  'compare Macron and Haley on Syria',
  'timeline of Anna Lindqvist',
  'who denied using white phosphorus?',
  'how much will the harbour cost?',
  'when will the troops come home?',
  'what do we have on Syria?',
  'did Anna Lindqvist say "We cannot wait, because tomorrow always comes"?',
  'who is Peter Lindqvist?',
  'what is in the corpus?',
  'latest from Anna Lindqvist',
  'what did Anna Lindqvist say since April?',
  'what did Anna Lindqvist say in the Guardian?',
  'what did Merkel say?',
  'help',
  '',
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of([...SEEDS, ...MORE]);
});

/** Throws where a run shown as the source's words is not the source's. */
function expectSourceOnly(card: Card, answer: Answer): void {
  for (const block of card.blocks) {
    if (block.type !== 'quotation' && block.type !== 'passage') continue;
    const source = desk.articles.get(block.source.documentId)?.text ?? '';
    for (const run of block.runs) {
      for (const part of run.text.split(' … ').map((text) => text.replace(/^\s*…\s*|\s*…\s*$/g, ''))) {
        expect(source).toContain(part);
      }
    }
  }
  for (const statement of answer.statements) {
    const source = desk.articles.get(statement.document.id)?.text ?? '';
    for (const { start, end } of statement.content)
      expect(statement.text).toContain(source.slice(start, end));
  }
}

describe('cards', () => {
  it.each(QUESTIONS)('%j shows nothing that its source does not state', async (question) => {
    for (const [limit, offset] of [
      [5, 0],
      [2, 2],
      [100, 0],
    ] as const) {
      const { answer, card } = await desk.ask(question, limit, offset);
      expectSourceOnly(card, answer);
      expect(JSON.parse(JSON.stringify(card))).toEqual(card);
      expect(card.message).toBe(answer.message);
      expect(card.message).not.toMatch(/undefined|null|NaN|\b1 (?:statements|articles|passages)\b/);
      expect(card.understood).not.toMatch(/undefined|null|NaN/);
      for (const block of card.blocks) {
        if (block.type === 'suggestions') expect(block.questions.length).toBeGreaterThan(0);
        if (block.type === 'choice') expect(block.options.length).toBeGreaterThan(1);
      }
    }
  });

  it('asks which of two namesakes is meant, and each choice answers', async () => {
    const { answer, card } = await desk.ask('what did Lindqvist say about boats?', 5);
    // Only Peter spoke of boats: he is clearly meant.
    expect(answer.people).toMatchObject([{ name: 'Peter Lindqvist' }]);
    const both = await desk.ask('what did Lindqvist say?');
    expect(both.answer.status).toBe('ambiguous');
    expect(both.answer.statements).toEqual([]);
    const [choice] = both.card.blocks;
    if (choice?.type !== 'choice') throw new Error('no choice');
    expect(choice.options.map(({ label }) => label).sort()).toEqual(['Anna Lindqvist', 'Peter Lindqvist']);
    for (const { label, question } of choice.options) {
      const { answer: chosen } = await desk.ask(question);
      expect(chosen.people).toMatchObject([{ name: label }]);
      expect(chosen.status).toBe('answered');
    }
    expect(card.status).toBe('answered');
  });

  it('pages without gaps or repetitions', async () => {
    const whole = (await desk.ask('what did Sanders say?', 100)).answer;
    const seen: string[] = [];
    let next: number | null = 0;
    while (next !== null) {
      const { answer, card }: { answer: Answer; card: Card } = await desk.ask(
        'what did Sanders say?',
        3,
        next,
      );
      seen.push(...answer.statements.map(({ id }) => id));
      if (card.paging) expect(card.paging.to - card.paging.from + 1).toBe(answer.statements.length);
      next = answer.next;
    }
    expect(seen).toEqual(whole.statements.map(({ id }) => id));
    expect(seen.length).toBe(whole.total);
  });

  it('keeps to times, outlets and kinds', async () => {
    const since = (await desk.ask('what did Anna Lindqvist say since April?')).answer;
    expect(new Set(since.statements.map(({ document }) => document.id))).toEqual(new Set(['harbour']));
    const paper = (await desk.ask('what did Anna Lindqvist say in the Guardian?')).answer;
    expect(new Set(paper.statements.map(({ document }) => document.id))).toEqual(new Set(['ferry']));
    const other = (await desk.ask('what did Anna Lindqvist say in the Daily Planet about the harbour?'))
      .answer;
    expect(new Set(other.statements.map(({ document }) => document.id))).toEqual(new Set(['harbour']));
    expect(other.understood).toContain('in Daily Planet');
    const nowhere = (await desk.ask('what did Anna Lindqvist say in the Telegraph?')).answer;
    expect(nowhere.message).toBe(
      'The archive has no statement by Anna Lindqvist in the Telegraph. No article of it is from the Telegraph.',
    );
    const never = (await desk.ask('what did Haley say since April?')).answer;
    expect(never.message).toBe(
      'The archive has no statement by Nikki Haley since 1 April 2018. Articles that state no date are left out.',
    );
    const line = (await desk.ask('timeline of Anna Lindqvist')).card.blocks.filter(
      ({ type }) => type === 'heading',
    );
    expect(line.map((block) => block.type === 'heading' && block.text)).toEqual([
      '2 March 2018',
      '20 April 2018',
    ]);
  });

  it('names sources as they name themselves', async () => {
    const { card } = await desk.ask('quotes from Peter Lindqvist');
    const block = card.blocks.find(({ type }) => type === 'quotation');
    expect(block).toMatchObject({
      source: {
        label: 'Harbour plan divides Port Arden',
        outlet: 'Daily Planet',
        published: '2018-04-20',
        url: 'https://example.org/harbour',
      },
    });
    const seed = (await desk.ask('what did Haley say?')).card.blocks.find(({ type }) => type === 'quotation');
    expect(seed).toMatchObject({
      source: { label: '004_1d3c903cd5ac88e1', outlet: null, published: null, url: null },
    });
  });

  it('checks every quotation of a pasted paragraph', async () => {
    const text =
      'The mayor said: “We cannot wait.” Her cousin spoke of “it is a cheap mistake”, and “the sea was always against us here”.';
    const { answer } = await checkText(text, null, desk.archive);
    expect(answer.checks.map(({ verdict }) => verdict)).toEqual(['exact', 'altered', 'not_found']);
    expect(answer.message).toBe('3 quotations checked: 1 exact, 1 altered, 1 not found.');
    expect(answer.check).toBe(answer.checks[0]);
    // With names in the text each quotation is held against the one it is put in the mouth of.
    const named =
      'Peter Lindqvist said on Monday: “We cannot wait.” Anna Lindqvist told reporters: “The ferry stays.”';
    const held = (await checkText(named, null, desk.archive)).answer;
    expect(held.checks.map(({ verdict }) => verdict)).toEqual(['misattributed', 'exact']);
    const none = await checkText('   ', null, desk.archive);
    expect(none.answer).toMatchObject({
      status: 'not_found',
      message: 'There is no quotation in quotation marks to check.',
    });
  });

  it('shows the newest for a home page', async () => {
    const card = await latestCard(desk.archive, 2);
    const sources = card.blocks.flatMap((block) =>
      block.type === 'quotation' ? [block.source.documentId] : [],
    );
    expect(sources).toEqual(['harbour', 'harbour']);
    expect((await latestCard((await TestDesk.of([])).archive, 3)).status).toBe('not_found');
  });

  it('explains in plain lines', async () => {
    const query = readQuestion('what did Haley say about Syria?', { now: NOW, memory: null });
    const lines = await explainQuestion(query, desk.archive, { asOf: null });
    expect(lines).toContain('read as: what did X say about T');
    expect(lines).toContain('speaker: Haley');
    expect(lines).toContain('topic: Syria');
    expect(lines.some((line) => line.startsWith('“Haley” is Nikki Haley'))).toBe(true);
    expect(lines.filter((line) => /^\d+\. \d\.\d\d, topic in the /.test(line)).length).toBeGreaterThan(0);
  });

  it('never throws, whatever is asked', async () => {
    const word = fc.constantFrom(
      ...QUESTIONS.join(' ').split(' '),
      '"',
      '“',
      '”',
      "'",
      'since',
      '2018',
      '-',
      ':',
      'Q',
    );
    const question = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const { answer, card } = await desk.ask(asked, 5);
        expectSourceOnly(card, answer);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('runs of a statement', () => {
  const source = 'He said “we go” and then “we stay,” she added';
  const statement = (content: [number, number][], quoted: [number, number][], text: string): Statement =>
    ({
      text,
      content: content.map(([start, end]) => ({ start, end })),
      quoted: quoted.map(([start, end]) => ({ start, end })),
    }) as unknown as Statement;

  it('sets quoted stretches apart and leaves the source’s marks to the platform', () => {
    const mixed = statement(
      [[8, 35]],
      [
        [9, 14],
        [26, 34],
      ],
      source.slice(8, 35),
    );
    expect(statementRuns(mixed)).toEqual([
      { text: 'we go', style: 'quoted' },
      { text: ' and then ', style: 'plain' },
      { text: 'we stay,', style: 'quoted' },
    ]);
  });

  it('keeps the gap between spans that are apart', () => {
    const apart = statement(
      [
        [9, 14],
        [26, 34],
      ],
      [
        [9, 14],
        [26, 34],
      ],
      'we go … we stay,',
    );
    expect(quotedInText(apart)).toEqual([
      { start: 0, end: 5 },
      { start: 8, end: 16 },
    ]);
    expect(statementRuns(apart).map(({ style }) => style)).toEqual(['quoted', 'plain', 'quoted']);
  });
});
