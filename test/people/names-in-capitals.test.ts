/** Names that are words, months, places or titles as well. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** Each text ends with the statement that is meant. */
const ROWS: readonly (readonly [text: string, speaker: string])[] = [
  ['Watkins Pell bumped Dane Orrell. Said Orrell: “He said it was his fault.”', 'Dane Orrell'],
  ['Rep.-Elect Ada Moss wants to work. “I am here to work,” Moss said.', 'Ada Moss'],
  [
    'Linen keeps you dry, fashion designer Christian Orrell said. “Wear it,” Orrell said.',
    'Christian Orrell',
  ],
  ['The port closed.\n\n“We are here,” June Orrell said.', 'June Orrell'],
  ['The port closed.\n\n“We are not,” said April Orrell.', 'April Orrell'],
  ['The port closed.\n\n“We wait,” Will Orrell said.', 'Will Orrell'],
  ['In Austin the port closed.\n\n“We wait,” Austin Orrell said.', 'Austin Orrell'],
  ['Last June Orrell said the pier was closed.', 'Orrell'],
  ['In June Orrell Farms said the pier was closed.', 'Orrell Farms'],
  ['Theodora May spoke on Monday. “I may resign,” May said.', 'Theodora May'],
  ['Theodora May spoke on Monday. “The board is with me,” said May.', 'Theodora May'],
  ['Theodora May, the mayor, left in May. May told the board she would not return.', 'Theodora May'],
  [
    'MARGIT THUNE, chair of the works committee, said the pier would be mended. HUGO ORRELL, the engineer, said it would take weeks.\n\n“It leaks,” ORRELL said.',
    'HUGO ORRELL',
  ],
];

test.each(ROWS)('%s', (text, name) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const entity = statements.at(-1)?.entity ?? null;
  expect(entity === null ? null : entities[entity]?.name).toBe(name);
});
