/** Every rule that tells whom a speaker's words mean, by a passage in which it decides. */
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/people/read-article.ts';

const ROWS: readonly (readonly [rule: string, text: string, speaker: string | null])[] = [
  ['he or she: in focus', 'Ada Moss opened the bridge. “It is safe,” she said.', 'Ada Moss'],
  [
    'they: two who did something together',
    'Ada Moss and Tom Pike counted the boats. There were too few, they said.',
    'Ada Moss and Tom Pike',
  ],
  [
    'they: the latest group',
    'The Harbour Council voted on Monday. They said the bridge was safe.',
    'Harbour Council',
  ],
  [
    'it: the latest body or report',
    'The Harbour Council voted on Monday. It said the bridge was safe.',
    'Harbour Council',
  ],
  [
    'it: the owner named here',
    'The Harbour Council’s budget grew after it said the bridge was unsafe.',
    'Harbour Council',
  ],
  ['names joined by and', 'Ada Moss and Tom Pike said the bridge was safe.', 'Ada Moss and Tom Pike'],
  [
    'part of the role of a name',
    'Moss’s press secretary, Peter Lind, told the Herald that the bridge was safe.',
    'Peter Lind',
  ],
  [
    'who lives in the place',
    'Nora Lind of Charleston, South Carolina says she really thinks the bridge is safe.',
    'Nora Lind',
  ],
  ['name given behind named or called', 'A man named Tom Pike said the bridge was safe.', 'Tom Pike'],
  ['name between commas behind', '“It is safe,” said another engineer, Tom Pike.', 'Tom Pike'],
  [
    'name before the comma',
    '“It holds,” said Tom Pike, the baker who warned that the bridge was old.',
    'Tom Pike',
  ],
  ['name in the words', 'Harbour master Ada Moss said the bridge was safe.', 'Ada Moss'],
  [
    'description: a role that the article states',
    'Mayor Ada Moss met Tom Pike. The mayor said the bridge was safe.',
    'Ada Moss',
  ],
  [
    'description: a source that was called so',
    'An engineer from Redvale said the bridge was safe. Nobody answered. The engineer said it would hold.',
    'An engineer from Redvale',
  ],
  [
    'description: called again, in focus',
    'Tom Pike, 44, sold the harbour on Monday. “It is mine,” the billionaire said.',
    'Tom Pike',
  ],
  ['description: who made the thing', 'A report by Ada Moss said the bridge was safe.', 'Ada Moss'],
  ['description: its own words', 'A senior official said the bridge was safe.', 'A senior official'],
];

test.each(ROWS)('%s', (rule, text, speaker) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const found = statements.map((one) => [
    one.rule.split('; ')[1],
    one.entity === null ? null : (entities[one.entity]?.name ?? null),
  ]);
  expect(found).toContainEqual([rule, speaker]);
});
