/** Whoever does something for a living is known by it: "said firefighter Ada Moss". */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

type Row = readonly [text: string, name: string, role: string | null];

const ROWS: readonly Row[] = [
  ['“The roof came off,” said firefighter Amadou Serrano.', 'Amadou Serrano', 'firefighter'],
  ['“I heard it land,” said homeowner Pia Castell.', 'Pia Castell', 'homeowner'],
  ['“It was insured,” landlord Boyd Renner told the Dial.', 'Boyd Renner', 'landlord'],
  ['“We made sixty sandwiches,” said volunteer Ursula Tandy.', 'Ursula Tandy', 'volunteer'],
  ['“My train never came,” Redvale commuter Hal Wexley said.', 'Hal Wexley', 'Redvale commuter'],
  ['Paleontologist Ines Farrow said the bone was older.', 'Ines Farrow', 'Paleontologist'],
  ['“The sun was in it,” said center fielder Moses Quarles.', 'Moses Quarles', 'center fielder'],
  ['“We gave them the flank,” said left back Pau Ferrer.', 'Pau Ferrer', 'left back'],
  ['“He called at nine,” said 911 dispatcher Kim Alder.', 'Kim Alder', '911 dispatcher'],
  ['Beekeeper Lidia Orr, who keeps forty hives, said the winter was mild.', 'Lidia Orr', 'Beekeeper'],
  ['“We went under,” said Marcus Potter, a retired plumber.', 'Marcus Potter', 'retired plumber'],
  ['Sculptor and welder Tam Oduya said the steel was donated.', 'Tam Oduya', 'Sculptor and welder'],
  ['Dentist Amadou Serrano said the pier was old.', 'Amadou Serrano', 'Dentist'],
  ['Skipper Amadou Serrano said the pier was old.', 'Amadou Serrano', 'Skipper'],
  ['Ranger Amadou Serrano said the pier was old.', 'Amadou Serrano', null],
  ['Forward Luka Marosz said the bus was late.', 'Luka Marosz', null],
  ['“Nobody looked,” judge Amadou Serrano said.', 'Amadou Serrano', 'judge'],
  ['The suspect came in. “Nobody looked,” the suspect said.', 'The suspect', null],
  // An occupation that is in no list.
  ['“It is not a tunnel,” said funambulator Moira Penn, 44.', 'Moira Penn', null],
  // Surnames and given names that are occupations as well.
  ['Ada Carpenter Moss said the board was split.', 'Ada Carpenter Moss', null],
  ['“Nobody asked us,” said Carpenter, who sits on the board.', 'Carpenter', null],
  ['Mason Reed said the wall was old. “Very old,” Reed said.', 'Mason Reed', null],
  [
    'Senator Barbara Boxer of Ohio called. “A good call,” Ms. Boxer said.',
    'Barbara Boxer',
    'Senator of Ohio',
  ],
  ['“Come in,” The Guardian reported.', 'Guardian', null],
];

test.each(ROWS)('%s', (text, name, role) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const speaker = entities[statements.at(-1)?.entity ?? -1];
  expect([speaker?.name, speaker?.role]).toEqual([name, role]);
});
