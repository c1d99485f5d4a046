/** Notes of articles that were mended: which statements each speaks of, and that what it repeats is no statement. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';
import {
  correctionNotes,
  notesOnStatements,
  type PrintedWords,
} from '../../src/statements/correction-notes.ts';

const said = (words: string, speaker: string | null, role: string | null = null): PrintedWords => ({
  words,
  speaker,
  role,
});

const NOTES: readonly (readonly [
  note: string,
  of: readonly PrintedWords[],
  others: readonly PrintedWords[],
])[] = [
  [
    'CORRECTION: The Harrow Bridge carries about 61,000 vehicles a day, not 16,000 as this newspaper reported on Tuesday.',
    [said('the span now carries about 61,000 vehicles a day', 'Denise Alcott', 'chair')],
    [said('We have kicked this can since 2011', 'Denise Alcott', 'chair')],
  ],
  [
    'This story has been corrected to show that the sheriff said 14 homes were destroyed, not 40.',
    [said('Fourteen homes have been destroyed and nine more damaged', 'Gene Radke', 'sheriff')],
    [said('It sounded like a train', 'Ada Pike')],
  ],
  [
    "(Corrects spelling of union leader's name in paragraphs 2 and 4 to Wojtasik, not Wojtasek)",
    [
      said('members would vote on Friday', 'Marek Wojtasik', 'union leader'),
      said('The company came with the same offer', 'Marek Wojtasik', 'union leader'),
    ],
    [said('We have put a fair proposal', 'Lena Orr', 'a spokeswoman')],
  ],
  [
    '• This article was amended on 25 March 2025. An earlier version quoted Gwen Ashby as saying she had been told to leave the mooring. In fact she said she had been told she could stay if she moved to the far side of the lock.',
    [said('I have been told I can stay if I move to the far side of the lock', 'Gwen Ashby')],
    [said('We are being priced off the water', 'Gwen Ashby'), said('There is no other way', 'Tom Quill')],
  ],
  [
    'After publication, the Island Courier learned that Leonard Moss was not aboard the Lady Maren. We have left his words in place, but readers should not rely on them.',
    [said('The cars were sliding into each other', 'Leonard Moss')],
    [said('The crew handed out lifejackets', 'Ines Ferrow')],
  ],
  [
    'Correction (March 9th 2026): The original version of this article said that the mining code was expected to bring in $14bn a year. That was the minister’s estimate for the whole decade.',
    [said('the code will bring in $1.4bn a year by 2030', 'Consuelo Arce', 'minister')],
    [said('We have been poor for two hundred years', 'Consuelo Arce', 'minister')],
  ],
  [
    '*Correction, Feb. 3, 2026: This piece originally misattributed the remark that a loan “is what friends do” to the chief curator, Eleanor Pratt. It was made by its director, Sebastian Rourke.',
    [said('A loan is what friends do. We would be treating them as owners', 'Sebastian Rourke', 'director')],
    [said('The vase is older than the town', 'Eleanor Pratt', 'curator')],
  ],
  [
    'Clarifications & corrections: Our report included a claim by a former governor that the board was not told of a visit. The visit was disclosed, after Mr Underwood had stepped down.',
    [said('the board had never been told about the trip', 'Clive Underwood', 'former governor')],
    [said('You ask where the money goes', 'Clive Underwood', 'former governor')],
  ],
];

describe('which statements a note speaks of', () => {
  it.each(NOTES)('%s', (note, of, others) => {
    expect(correctionNotes(`${note}\n\nThe rest of it.`)).toEqual([note]);
    const statements = [...others, ...of];
    const joined = notesOnStatements([note], statements);
    expect(statements.filter((_, i) => joined[i] === note)).toEqual(of);
  });
});

describe('what is no note', () => {
  it.each([
    'An earlier version of the bill, which passed the House in May, said 30 days.',
    'This correction was overdue, said an analyst of the market.',
    'After publication of the report, the minister resigned.',
    'The report wrongly said that the bridge was safe.',
    'For the record, she has never been to the island.',
  ])('%s', (paragraph) => {
    expect(correctionNotes(`Bridge\n\n${paragraph}\n\nMoss said it was safe.`)).toEqual([]);
  });
});

it('a heading with a date, or "For the record", heads the note behind it', () => {
  for (const head of ['Correction: Oct. 14, 2025', 'For the record:', 'Corrections'])
    expect(correctionNotes(`Bridge\n\n${head}\n\nThe bridge is 90 years old.`)).toEqual([
      'The bridge is 90 years old.',
    ]);
});

it('what a note repeats is said by nobody once more', () => {
  const text =
    'Bridge\n\n“The bridge is safe,” Ada Moss said.\n\nCorrection: An earlier version of this article said that Ada Moss said the bridge was “a ruin.”';
  const { statements } = readArticle({ id: 'a', text });
  expect(statements.map(({ content }) => text.slice(content[0]!.start, content[0]!.end))).toEqual([
    'The bridge is safe,',
  ]);
});
