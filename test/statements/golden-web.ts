/** Passages over what web pages print beside an article's prose: lists, links, labels, quotations of the day. */
import type { Golden } from './golden.ts';

export const WEB: readonly Golden[] = [
  {
    of: 'quotations of the day stand above their names',
    text: '“There is no such thing as a dry pier.”\n\nFran Moss, quoted in the Herald\n\n“Where all row alike, no boat moves very much.”\n\nWalter Pike, quoted in the Post',
    says: [
      ['Fran Moss', 'There is no such thing as a dry pier.'],
      ['Walter Pike', 'Where all row alike, no boat moves very much.'],
    ],
    statements: 2,
  },
  {
    of: 'nominees, a line each',
    text: 'Best pier\n\n“Past Tides”\n\n“The Harbour of Interest”\n\n“Long Boat (Reprise)”',
    says: [],
    statements: 0,
  },
  {
    of: 'a link glued to its colon',
    text: "“The pier will hold,” Moss said.\n\nAda Pike:'Sea Change' star waited years for the part\n\n'It is over':How the pier closed",
    says: [['Moss', 'The pier will hold,']],
    statements: 1,
  },
  {
    of: 'a category and its winner',
    text: 'At the awards she won twice.\n\nSong of the year: “Single Boats”',
    says: [],
    statements: 0,
  },
  {
    of: 'an order inside the words names nobody',
    text: '“Tell Sen. Moss: Stop voting against the pier.”',
    says: [[null, 'Tell Sen. Moss: Stop voting against the pier.']],
  },
  {
    of: 'who was asked did not ask',
    text: '“Was it necessary to push for a statement all the way through that day?” Moss was asked in the interview.',
    says: [[null, 'Was it necessary to push for a statement all the way through that day?']],
  },
];
