/** Names of organisations are whole, and bodies of two countries are two. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** Each text ends with the statement that is meant; its speaker stands beside it. */
const ROWS: readonly (readonly [text: string, speaker: string])[] = [
  ["The National Farmers' Federation said the drought would last.", "National Farmers' Federation"],
  ["St. Agnes' Hospital said it had water.", "St. Agnes' Hospital"],
  ["Boston Children's Hospital said the ward was full.", "Boston Children's Hospital"],
  ["Pike's Bakery said the oven was cold.", "Pike's Bakery"],
  ["McDonald's said the price of beef would rise.", "McDonald's"],
  ['Channel 4 News reported the rain came late.', 'Channel 4 News'],
  ['The dam is low, according to Radio North.', 'Radio North'],
  ['The Daily Beacon said the pumps were old.', 'Daily Beacon'],
  ['The Evening Dial reported the pumps were old.', 'Evening Dial'],
  ['Doctors Without Borders said the clinic was hit.', 'Doctors Without Borders'],
  ['Johnson & Johnson said the case was closed.', 'Johnson & Johnson'],
  [
    'The National Oceanic and Atmospheric Administration said the rain would last.',
    'National Oceanic and Atmospheric Administration',
  ],
  ['The League met. Elmton’s chapter of the League said dues would rise.', 'Elmton’s chapter of the League'],
  ['The South Korean government was ready. The U.S. government said it was not.', 'U.S. government'],
  ['National Oceanic and Atmospheric Administration hydrologist Ann Lee said the basin is full.', 'Ann Lee'],
  [
    '“Shut,” the Oregon Highway Patrol said. “Open,” the Kansas Highway Patrol said.',
    'Kansas Highway Patrol',
  ],
  ['“Shut,” Iowa Workforce Development said on Monday.', 'Iowa Workforce Development'],
  ['“Shut,” Kansas Wheat said on Monday.', 'Kansas Wheat'],
  ['“Shut,” Ohio Governor Tom Pike said on Monday.', 'Tom Pike'],
  ['“Shut,” Ohio Republican Ann Lee said on Monday.', 'Ann Lee'],
  ['“Shut,” Texas lobbyist Tom Pike said on Monday.', 'Tom Pike'],
  ['“Fine,” wrote Friends of the Harrow Lake Executive Director Ann Lee.', 'Ann Lee'],
];

test.each(ROWS)('%s', (text, name) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  expect(entities[statements.at(-1)?.entity ?? -1]?.name).toBe(name);
});
