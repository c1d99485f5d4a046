/** "the company", "the mayor", "the synopsis": the right body or person, or the article's own words; never whoever was named last. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** Each text ends with the statement that is meant; its speaker stands beside it. */
const ROWS: readonly (readonly [text: string, speaker: string | null])[] = [
  // Nobody is named.
  ['The bus left the road. “I never touched the brake,” the driver said.', 'the driver'],
  ['The bus left the road. “We will check it,” the company said.', 'the company'],
  ['The bus left the road. “It stays shut,” the mayor said.', 'the mayor'],
  ['The bus left the road. The county said a detour was marked.', 'The county'],
  // Somebody else is named last.
  ['Mayor Ida Ode came. “I never touched the brake,” the driver said.', 'the driver'],
  [
    'Dell Valley Dairy fired nine. The Harrow Hotel hired them. The company said milk prices had fallen.',
    'The company',
  ],
  ['The lift in Harrow Court stuck. The company said it would be mended.', 'The company'],
  // One body of that kind.
  [
    'Kestrel Airlines grounded nine planes. The Redvale Hotel filled up. “We are sorry,” the airline said.',
    'Kestrel Airlines',
  ],
  ['Redvale College raised its fees. “It had to be,” the university said.', 'Redvale College'],
  ['The Evening Dial was first. The Harbour Council was silent. “He fell,” the paper wrote.', 'Evening Dial'],
  [
    'Friends of the Harrow Lake fenced the nest. “They are well,” the group wrote.',
    'Friends of the Harrow Lake',
  ],
  [
    'Tenants sued Harrow Energy in March.\n\nThe leak is small.\n\nThe company said the pipe was sound.',
    'Harrow Energy',
  ],
  ['Tenants sued Harrow Energy in March. The coalition said it would appeal in spring.', 'coalition'],
  // Whoever asked not to be named.
  [
    '“It is closed,” said spokeswoman Ada Moss. Later, the US official said it would open.',
    'the US official',
  ],
  // Things, and nouns of no list.
  ['A book will appear. “Her story is one of courage,” the synopsis reads.', 'the synopsis'],
  ['“We have nowhere to go,” one couple visiting Redvale said.', 'one couple visiting Redvale'],
  // Somebody is called again.
  ['“It is late,” said Tom Pike. “It is not too late,” said the 96-year-old.', 'Tom Pike'],
  ['Senator Ada Moss has ruled nothing out. “I may,” the centrist said.', 'Ada Moss'],
];

test.each(ROWS)('%s', (text, name) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const entity = statements.at(-1)?.entity ?? null;
  expect(entity === null ? null : entities[entity]?.name).toBe(name);
});
