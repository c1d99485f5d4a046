/** Passages over marks within marks, and words that a page prints large. */
import type { Golden } from './golden.ts';

const TOLD = { rule: 'quotation inside a quotation', within: 'Moss' };

export const MARKS: readonly Golden[] = [
  {
    of: 'marks of the same kind part a quotation',
    text: '“What they call “repairs” is a coat of paint,” Moss said.',
    says: [
      ['Moss', 'What they call'],
      ['Moss', 'repairs'],
      ['Moss', 'is a coat of paint,'],
    ],
    statements: 1,
  },
  {
    of: 'single marks inside double ones part nothing',
    text: '“What they call ‘repairs’ is a coat of paint,” Moss said.',
    says: [['Moss', 'What they call ‘repairs’ is a coat of paint,']],
    statements: 1,
  },
  {
    of: 'what a speaker tells of another is the other’s as well',
    text: '“Pike came over and he said, ‘You have to sell the pier.’ I went home,” Moss said.',
    says: [['he', 'You have to sell the pier.', TOLD]],
    statements: 2,
  },
  {
    of: 'what people say is nobody’s',
    text: '“People tell me, ‘You have to sell the pier,’ and I go home,” Moss said.',
    says: [['Moss', 'People tell me, ‘You have to sell the pier,’ and I go home,']],
    statements: 1,
  },
  {
    of: 'what would be said is not said',
    text: '“She would come over and say, ‘You have to sell the pier.’ I went home,” Moss said.',
    says: [['Moss', 'She would come over and say, ‘You have to sell the pier.’ I went home,']],
    statements: 1,
  },
  {
    of: 'what nobody said is not said',
    text: '“No harbour master has said, ‘You have to sell the pier,’ in my time,” Moss said.',
    says: [['Moss', 'No harbour master has said, ‘You have to sell the pier,’ in my time,']],
    statements: 1,
  },
  {
    of: 'a pull quote is credited to the name below it',
    text: 'The pier is old.\n\n"The pier will hold for another winter.\nAda Moss, harbour master."\n\nIt was built by hand.',
    says: [['Ada Moss', 'The pier will hold for another winter.', { rule: 'credit line' }]],
    statements: 1,
  },
  {
    of: 'a pull quote that repeats a quotation is furniture',
    text: '“The pier will hold for another winter,” Ada Moss said.\n\n"The pier will hold for another winter.\nAda Moss, harbour master."\n\nIt was built by hand.',
    says: [['Ada Moss', 'The pier will hold for another winter,']],
    statements: 1,
  },
  {
    of: 'two single marks close a double one',
    text: '“The boat is theirs,’’ Moss said. “It always was,’’ she said.',
    says: [
      ['Moss', 'The boat is theirs,'],
      ['she', 'It always was,'],
    ],
    statements: 2,
  },
  {
    of: 'two single marks on either side',
    text: '‘‘The boat is theirs,’’ Moss said.',
    says: [['Moss', 'The boat is theirs,']],
    statements: 1,
  },
  {
    of: 'a list of works',
    text: 'Favorite album\n\n“Music of the Bays” - Longboat\n\n“Red Sky” - Ghost',
    says: [],
    statements: 0,
  },
  {
    of: 'a reporter’s name under a part of the report',
    text: '“It was chaos,” Moss said. “We ran.”\n\n– Ada Pike, Redvale Herald\n\nThe pier is old.\n\n“We will run again.”\n\n– Ada Pike',
    says: [
      ['Moss', 'We ran.'],
      [null, 'We will run again.'],
    ],
    statements: 2,
  },
  {
    of: 'a name under words that stand alone',
    text: 'The pier is old.\n\n“We will run again.”\n\n– Ada Pike, pilot',
    says: [['Ada Pike', 'We will run again.', { rule: 'credit line' }]],
    statements: 1,
  },
  {
    of: 'a reporter’s name at the end of a paragraph',
    text: '“It was chaos,” Moss said after the storm. “We ran.” — Ada Pike',
    says: [['Moss', 'We ran.']],
    statements: 1,
  },
  {
    of: 'titles joined to a title are titles',
    text: 'Voters expect prizes for dramas like “Harbour Lights” and “Sea Change,” and for comedies such as “Low Tide.”',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'choices to tick are nobody’s words',
    text: 'Moss posted a poll, with the options being “Yes”, “Hell, yes” and “No, never”.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a long title behind its noun',
    text: 'Moss, who wrote the book “How Piers Fall: Why We Build Them, What Brings Them Down, and Who Pays for It in the End,” left.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a work is itself wherever it is named again, and is no quotation where it is told of',
    text: 'The memoir “Lorna” is due in May. “Lorna” will tell of the pier, Pike said.',
    says: [['Pike', '“Lorna” will tell of the pier']],
    quotedNowhere: true,
  },
  {
    of: 'a name that many use',
    text: 'Moss, better known as “Bold Ann the Diver,” praised the so-called “harbour rule” on Monday.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'words in title case behind a verb of saying are words',
    text: 'Moss shouted “Free the Pier” and left.',
    says: [['Moss', 'Free the Pier']],
  },
  {
    of: 'two quotations of two people in one sentence',
    text: 'Dara Holt said, “The gate was left open,” and Olga Venn: “Nobody had the key.”',
    says: [
      ['Dara Holt', 'The gate was left open,'],
      ['Olga Venn', 'Nobody had the key.', { rule: 'name and colon' }],
    ],
    statements: 2,
  },
  {
    of: 'what somebody does while shouting is not shouted',
    text: 'Moss circled the square for several minutes, yelling, “Free the pier” and “No more tolls!”',
    says: [
      ['Moss', 'Free the pier', { kind: 'direct' }],
      ['Moss', 'No more tolls!'],
    ],
    statements: 1,
  },
  {
    of: 'hearers in marks are no quotation',
    text: 'Moss urged the “regulars” to come back to the bar.',
    says: [],
    quotedNowhere: true,
  },
];
