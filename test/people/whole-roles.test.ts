/** A role that touches its name is stored whole, with the place or body that the article states there. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** The speaker of each sentence is Ada Moss. */
const ROWS: readonly (readonly [sentence: string, role: string | null])[] = [
  // Behind the name.
  [
    'Ada Moss, director and co-founder of Acme Labs, said the door was open.',
    'director and co-founder of Acme Labs',
  ],
  [
    'Ada Moss, vice president of labor relations at Brindel Foods, said the door was open.',
    'vice president of labor relations at Brindel Foods',
  ],
  ["Ada Moss, Ohio's governor, said the door was open.", "Ohio's governor"],
  ['Ada Moss, Brindel Foods’ chief executive, said the door was open.', 'Brindel Foods’ chief executive'],
  ['Ada Moss, 44, a nurse at Redvale Hospital, said the door was open.', 'nurse at Redvale Hospital'],
  [
    'Ada Moss, D-Ohio, chairwoman of the House Education and Labor Committee, said the door was open.',
    'chairwoman of the House Education and Labor Committee',
  ],
  ["Ada Moss (R-Ohio), the committee's chair, said the door was open.", "committee's chair"],
  [
    'Ada Moss, a professor of law at Redvale University who studies bridges, said the door was open.',
    'professor of law at Redvale University',
  ],
  ['Ada Moss, who is the mayor of Redvale, said the door was open.', 'mayor of Redvale'],
  [
    'Ada Moss, who serves as treasurer of the Redvale Fund, said the door was open.',
    'treasurer of the Redvale Fund',
  ],
  // In front of it.
  ["Peru's health minister, Ada Moss, said the door was open.", "Peru's health minister"],
  ['“It opens,” said Redvale High School wrestling coach Ada Moss.', 'Redvale High School wrestling coach'],
  [
    '“It opens,” said Israel’s ambassador to the United Nations, Ada Moss.',
    'Israel’s ambassador to the United Nations',
  ],
  ['Actor and director Ada Moss said the door was open.', 'Actor and director'],
  ['“It opens,” said Brindel President and CEO Ada Moss.', 'Brindel President and CEO'],
  // Whoever else is near keeps theirs.
  ['“It opens,” said Ada Moss, whose brother is the mayor of Redvale.', null],
  ['After meeting President Tom Pike, Ada Moss said the door was open.', null],
];

test.each(ROWS)('%s', (text, role) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const speaker = entities[statements.at(-1)?.entity ?? -1];
  expect([speaker?.name, speaker?.role]).toEqual(['Ada Moss', role]);
});
