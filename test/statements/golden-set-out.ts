/** Passages whose words stand apart without double marks: transcripts, interviews, dialogue dashes, single marks; and what is nobody's. */
import type { Golden } from './golden.ts';

export const SET_OUT: readonly Golden[] = [
  {
    of: 'initials of an interview stand for the name',
    text: 'Sailor Nora Moss on storms. Interview by Tom Pike.\n\nTP: Were you afraid?\n\nNM: Only of the cook.\n\nTP: Why?\n\nNM: He sang.',
    says: [
      ['Nora Moss', 'Only of the cook.'],
      ['Tom Pike', 'Were you afraid?'],
    ],
  },
  {
    of: 'questions in paragraphs of their own',
    text: 'Ada Moss builds boats on the quay. We asked her about tar.\n\nWhat goes wrong most often?\n\nThe pot boils over. A minute is enough.\n\nDo you ever wear gloves?\n\nNever. You have to feel the seam.',
    says: [
      ['Ada Moss', 'The pot boils over. A minute is enough.'],
      ['Ada Moss', 'Never. You have to feel the seam.'],
    ],
    statements: 2,
  },
  {
    of: 'questions of an article that is no interview',
    text: 'Ada Moss builds boats on the quay.\n\nWhat goes wrong most often?\n\nThe pot boils over.\n\nWho is to blame?\n\nThe weather has turned.',
    says: [],
    statements: 0,
  },
  {
    of: 'the record of a chamber',
    text: 'The SPEAKER. The House will come to order.\n\nPrime Minister MOSS. Our harbours are open to your ships.',
    says: [['Prime Minister MOSS', 'Our harbours are open to your ships.']],
    statements: 2,
  },
  {
    of: 'a constituency or a name in brackets',
    text: 'The Minister for Harbours (Ada Moss): The ferry will start in May.\n\nTom Pike (Northmoor): My town has waited four years.',
    says: [
      ['Ada Moss', 'The ferry will start in May.'],
      ['Tom Pike', 'My town has waited four years.'],
    ],
    statements: 2,
  },
  {
    of: 'a list of players is no transcript',
    text: 'Ada Moss (Redvale): 20 goals, nine assists.\n\nTom Pike (Dell): Nine goals.',
    says: [],
    statements: 0,
  },
  {
    of: 'replied, and words without marks below',
    text: 'Asked whether she would sail again, Captain Ada Moss replied:\n\nNo, I will not, and I have said so before.\n\nThe harbour master closed the book.',
    says: [['Captain Ada Moss', 'No, I will not, and I have said so before.']],
    statements: 1,
  },
  {
    of: 'dialogue dashes',
    text: 'Ada Moss keeps the last ferry.\n\n– Nobody waits for a boat any more – says Moss.\n\n– They look at the bridge – she adds. – And they go.',
    says: [
      ['Moss', 'Nobody waits for a boat any more'],
      ['she', 'They look at the bridge'],
      ['she', 'And they go.'],
    ],
    statements: 2,
  },
  {
    of: 'double marks inside single ones',
    text: 'Ada Moss called the report ‘lazy’. ‘They wrote “satisfactory” forty times,’ she said.',
    says: [['she', 'They wrote “satisfactory” forty times,', { kind: 'direct' }]],
  },
  {
    of: 'a question in double marks inside single ones',
    text: '‘If a child asks “Is it safe?”, I say yes,’ said Ada Moss.',
    says: [['Ada Moss', 'If a child asks “Is it safe?”, I say yes,']],
    statements: 1,
  },
  {
    of: 'a book that somebody has read',
    text: 'Ada Moss has read “Who Owns the Rain?” twice.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'what is searched for',
    text: 'Ada Moss searched for “boats with holes” and sailed on.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a charge',
    text: 'Ada Moss was charged with “reckless sailing” in May.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'from the desk of',
    text: 'From the desk of Ada Moss, chief pilot of Redvale:\n\n“The ferry has become harder to steer than anybody thought.”',
    says: [['Ada Moss', 'The ferry has become harder to steer than anybody thought.']],
  },
  {
    of: 'piped up',
    text: '“Then whose is it?” piped up Ada Moss from the back row.',
    says: [['Ada Moss', 'Then whose is it?', { cue: 'piped up' }]],
  },
];
