/** Notes of articles that were mended: which statements each speaks of, and that what it repeats is no statement. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/people/read-article.ts';
import { notesOnStatements, type PrintedWords } from '../../../src/search/relevance/note-match.ts';
import { correctionNotes } from '../../../src/statements/correction-notes.ts';

const said = (words: string, speaker: string | null, role: string | null = null): PrintedWords => ({
  words,
  speaker,
  role,
  isPerson: true,
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
  [
    'CORRECTION, June 3, 4:40 p.m.: This report attributes to Fire Chief Landon Vesey a comment about the sprinklers that was in fact made by Corinne Ostby. The Sentinel regrets the error.',
    [said('The sprinklers were shut off at the valve', 'Landon Vesey', 'fire chief')],
    [said('the first engine pulled up at 4:52 a.m.', 'Landon Vesey', 'fire chief')],
  ],
  [
    'Following a complaint to the Press Panel, we accept that Gareth Mumby did not use the words “parents are the problem” when interviewed. We apologise to Mr Mumby.',
    [said('Frankly, on this issue the parents are the problem', 'Gareth Mumby', 'headteacher')],
    [said('We lock the phones away at nine', 'Gareth Mumby', 'headteacher')],
  ],
  [
    'EDITORS: In the fourth paragraph, the quotation beginning “Nobody told us” is wrongly credited to Evaristo Quiroga. The speaker was Domingo Ayala.',
    [said('Nobody told us the lower gallery had been condemned', 'Evaristo Quiroga', 'rescue chief')],
    [said('We hear them knocking', 'Evaristo Quiroga', 'rescue chief')],
  ],
  [
    'Editors’ note: We have since established that the man who spoke to our reporter as Rufus Ambler gave a false name and is not a lorry driver. His claims should not have been published.',
    [said('There were men fighting over diesel', 'Rufus Ambler', 'lorry driver')],
    [said('The queue was orderly', 'Ines Ferrow', 'an officer')],
  ],
  [
    'This story has been corrected to show that the first name of the county emergency manager is Darleen, not Darlene.',
    [said('We knocked on every door', 'Darleen Fisk', 'emergency manager')],
    [said('The river is still rising', 'Tom Quill', 'a farmer')],
  ],
  [
    'The remark by Graham Lilley about having to live with less space was part of a longer answer about the building works. We are happy to make this clear.',
    [said('Some people will simply have to live with less space', 'Graham Lilley')],
    [said('The lifts will work', 'Graham Lilley')],
  ],
  [
    'The report “Purple Line late” (Aug. 20) erroneously said eight of 22 trains had been delivered; it was 6. It also gave the number of shops that have closed as 410. It should have been 140.',
    [
      said('Only 6 of the 22 trains have been delivered so far', 'Ines Ferrow', 'director'),
      said('140 shops had closed since work began', 'Tom Quill', 'secretary'),
    ],
    [said('We were and are what this is, because it was', 'Ada Pike')],
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
    'We apologise to every passenger, the airline said.',
    '“We regret the error in the report,” Moss said.',
    'Correction of the river bed will cost 12 million.',
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
