/** Passages over how far a verb's words reach. */
import type { Golden } from './golden.ts';

export const REACH: readonly Golden[] = [
  {
    of: 'a medium of two words',
    text: 'Boats had “broken the ice” for sailors, she said in a video message to the council.',
    says: [['she', 'broken the ice']],
  },
  {
    of: 'a place of two names',
    text: 'Pike told a meeting in Salem, Ohio, on Monday that rowing is “peanuts.”',
    says: [['Pike', 'peanuts.']],
  },
  {
    of: 'verb first, words behind',
    text: 'Said Dora Point, who grew up in the port, “We were all so proud of him.”',
    says: [['Dora Point', 'We were all so proud of him.']],
  },
  {
    of: 'urged on behind the words',
    text: '“Never again,” the statement urged sailors and their leaders to “avoid the port.”',
    says: [
      ['the statement', 'Never again,'],
      ['the statement', 'avoid the port.'],
    ],
  },
  {
    of: 'a preposition before the second half',
    text: 'It “looked pale,” Mr. Moss said, from “the blow of the storm.”',
    says: [
      ['Mr. Moss', 'looked pale,'],
      ['Mr. Moss', 'the blow of the storm.'],
    ],
  },
  {
    of: 'a clause that the accused are told of',
    text: 'Pike accused the crowd, which is picked by the board, of being “donors.”',
    says: [['Pike', 'donors.']],
  },
  {
    of: 'according to, where another verb leaves the words out',
    text: 'The owners grew “agitated” when Lee asked about the boats, according to a source at the port.',
    says: [['a source at the port', 'agitated']],
  },
  {
    of: 'a time before that',
    text: 'Pike stood by his comment on Monday that “boats hate us,” and left.',
    says: [['his', 'boats hate us,', { cue: 'comment' }]],
  },
  {
    of: 'calls for',
    text: 'Pike won the port with his calls to end the “rigged harbour.”',
    says: [['his', 'rigged harbour.', { cue: 'calls' }]],
  },
  {
    of: 'made clear',
    text: 'Lee made clear that she has “serious concerns” about the pier.',
    says: [['Lee', 'serious concerns', { cue: 'made clear' }]],
  },
  {
    of: 'a paragraph printed from elsewhere has quotations of its own',
    text: '"Pike walked to the pier, chanting “Row on! Row on!” and left.\n\nNobody followed.',
    says: [['Pike', 'Row on! Row on!', { cue: 'chanting' }]],
    statements: 1,
  },
  {
    of: 'ruled',
    text: 'The court then ruled that the pier is “public.”',
    says: [['The court', 'public.', { cue: 'then ruled' }]],
  },
  {
    of: 'a clause before the speaker that only says when',
    text: 'While the harbour was open, Ada Moss wrote to the mayor.',
    says: [],
    statements: 0,
  },
  {
    of: 'a place and a time before the speaker',
    text: 'In an interview on Tuesday, Ada Moss said.',
    says: [],
    statements: 0,
  },
  {
    of: 'a condition before a clause of the speaker’s',
    text: 'If the ferry stops, the town will be poor, Ada Moss said.',
    says: [['Ada Moss', 'If the ferry stops, the town will be poor', { kind: 'indirect' }]],
  },
  {
    of: 'tweeted out',
    text: 'Ada Moss tweeted out “Is the pier safe?” on Monday.',
    says: [['Ada Moss', 'Is the pier safe?', { cue: 'tweeted out' }]],
  },
];
