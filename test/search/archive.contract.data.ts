/** The articles of the archive's contract, written for it: a small port town, two Calders, one promise in three papers. */
import { person, read } from './read-articles.ts';

const PROMISE = 'We will raise the harbour wall by a full metre before the winter storms.';

export const harbour = read(
  {
    id: 'harbour',
    title: 'Harbour wall to be raised',
    outlet: 'The Coast Courier',
    published: '2021-03-04',
    url: 'https://coast.example/harbour',
    text: `Mayor Ines Calder told Radio North: “${PROMISE}”\n\nThe engineer Tom Brandvold denied that the wall was unsafe. He blamed rust.\n\n“Nobody,” Calder added, “has to leave.”`,
  },
  [
    person('Ines Calder', { forms: ['Ines Calder', 'Calder'], role: 'Mayor' }),
    person('Tom Brandvold', { role: 'engineer' }),
  ],
  [
    { words: PROMISE, by: 'Ines Calder', to: 'Radio North', stance: 'promise' },
    { words: 'that the wall was unsafe', by: 'Tom Brandvold', kind: 'indirect', stance: 'deny' },
    { words: ['Nobody,', 'has to leave.'], by: 'Calder' },
  ],
);

/** The same promise, printed two days later. */
export const budget = read(
  {
    id: 'budget',
    title: 'Council votes on the budget',
    outlet: 'Inland Post',
    published: '2021-03-06T09:30:00Z',
    text: `“The budget is tight, but schools come first,” said Ines Calder.\n\nOf the sea she repeated: “${PROMISE}”`,
  },
  [person('Ines Calder')],
  [
    { words: 'The budget is tight, but schools come first,', by: 'Ines Calder' },
    { words: PROMISE, by: 'she', entity: 0 },
  ],
);

/** The same promise with a word changed. */
export const misprint = read(
  {
    id: 'misprint',
    title: 'News in brief',
    outlet: 'Valley Herald',
    published: '2021-04-20',
    text: 'Ines Calder, the mayor, said: “We will raise the harbour wall by a half metre before the winter storms.”',
  },
  [person('Ines Calder', { role: 'mayor' })],
  [{ words: 'We will raise the harbour wall by a half metre before the winter storms.', by: 'Ines Calder' }],
);

/** No date, no outlet, no title; an organisation and a source without a name. */
export const union = read(
  {
    id: 'union',
    text: 'The Dockers Union warned of a strike over pay.\n\nA senior official said the port would stay open.\n\n“Ask me tomorrow.”',
  },
  [person('Dockers Union', { kind: 'organisation' }), person('A senior official', { kind: 'unnamed' })],
  [
    { words: 'of a strike over pay', by: 'Dockers Union', kind: 'indirect', stance: 'warn' },
    { words: 'the port would stay open', by: 'A senior official', kind: 'indirect' },
    { words: 'Ask me tomorrow.', by: null },
  ],
);

/** Another Calder, and words inside words. */
export const club = read(
  {
    id: 'club/42',
    title: 'Rowing club elects chairman',
    outlet: 'Coast Courier',
    published: '2021-03-05',
    text: 'Ruben Calder, who leads the rowing club, said Brandvold had told him “the slipway is rotten” on Friday, according to the Valley Herald.',
  },
  [person('Ruben Calder'), person('Tom Brandvold', { forms: ['Brandvold'] })],
  [
    {
      words: 'Brandvold had told him “the slipway is rotten” on Friday',
      by: 'Ruben Calder',
      kind: 'mixed',
      via: ['Valley Herald'],
    },
    { words: 'the slipway is rotten', by: 'Brandvold', within: 0, when: 'on Friday' },
  ],
);

export const ALL = [harbour, budget, misprint, union, club];
export { PROMISE };
