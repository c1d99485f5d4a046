/** Several who speak together are each a speaker of the statement. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** Each text with the name that stands for all, and the names of each; none: one speaks. */
const ROWS: readonly (readonly [text: string, name: string, members: readonly string[]])[] = [
  [
    '“We will not sign,” Karin Moos and Abel Ritter said in a joint statement.',
    'Karin Moos and Abel Ritter',
    ['Karin Moos', 'Abel Ritter'],
  ],
  [
    'The United States, Britain and France said that the port must open.',
    'United States, Britain and France',
    ['United States', 'Britain', 'France'],
  ],
  [
    '“We are ready,” said Mayor Ada Moss and Harbour Chief Tom Pike.',
    'Mayor Ada Moss and Harbour Chief Tom Pike',
    ['Ada Moss', 'Tom Pike'],
  ],
  [
    '“This bill fails,” Sens. Ada Moss, D-Ohio, and Tom Pike, R-Maine, said in a joint statement.',
    'Ada Moss and Tom Pike',
    ['Ada Moss', 'Tom Pike'],
  ],
  [
    '“It fails,” Ada Moss, 44, and Tom Pike, 55, told the Herald.',
    'Ada Moss and Tom Pike',
    ['Ada Moss', 'Tom Pike'],
  ],
  [
    '“It fails,” Ada Moss (D-Ohio) and Tom Pike (R-Maine) said.',
    'Ada Moss and Tom Pike',
    ['Ada Moss', 'Tom Pike'],
  ],
  [
    'Ada Moss and Tom Pike counted the boats. “Nobody sails at night,” they said.',
    'Ada Moss and Tom Pike',
    ['Ada Moss', 'Tom Pike'],
  ],
  [
    'Sens. Ada Moss, R-Ohio, Tom Pike, R-Maine, and Karl Reel, R-Iowa, said that they were not sure.',
    'Ada Moss, Tom Pike and Karl Reel',
    ['Ada Moss', 'Tom Pike', 'Karl Reel'],
  ],
  ['Sens. Ada Moss, D-Ohio, and Pike said the port must open.', 'Ada Moss and Pike', ['Ada Moss', 'Pike']],
  // One who speaks for others, one body, one person with two trades.
  ['Ada Moss met other artists. Moss and other artists said the port must open.', 'Ada Moss', []],
  ['Ada Moss, echoing Tom Pike, said the port must open.', 'Ada Moss', []],
  ['Johnson & Johnson said the case was closed.', 'Johnson & Johnson', []],
  ['Sculptor and welder Ada Moss said the port must open.', 'Ada Moss', []],
];

test.each(ROWS)('%s', (text, name, members) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const speaker = entities[statements.at(-1)?.entity ?? -1];
  expect(speaker?.name).toBe(name);
  expect((speaker?.members ?? []).map((member) => entities[member]?.name)).toEqual(members);
});
