/** The articles of the archive's contract, written for it. */
import { person, read } from './read-articles.ts';

export const harbour = read(
  {
    id: 'harbour',
    title: 'Harbour wall to be raised',
    outlet: 'The Coast Courier',
    published: '2021-03-04',
    text: 'Mayor Ines Calder told the Coast Courier: “We will raise the harbour wall by a metre before winter.”\n\nThe engineer Tom Brandvold denied that the wall was unsafe.\n\n“Nobody,” Calder added, “has to leave.”',
  },
  [
    person('Ines Calder', { forms: ['Ines Calder', 'Calder'], role: 'Mayor' }),
    person('Tom Brandvold', { role: 'engineer' }),
  ],
  [
    {
      words: 'We will raise the harbour wall by a metre before winter.',
      by: 'Ines Calder',
      to: 'the Coast Courier',
      stance: 'promise',
    },
    { words: 'that the wall was unsafe', by: 'Tom Brandvold', kind: 'indirect', stance: 'deny' },
    { words: ['Nobody,', 'has to leave.'], by: 'Calder' },
  ],
);

export const mayor = read(
  {
    id: 'mayor',
    title: 'Council votes on budget',
    outlet: 'Inland Post',
    published: '2021-03-06T09:30:00Z',
    text: '“The budget is tight, but schools come first,” said Calder.\n\nShe repeated: “We will raise the harbour wall by a metre before winter.”',
  },
  [person('Calder')],
  [
    { words: 'The budget is tight, but schools come first,', by: 'Calder' },
    { words: 'We will raise the harbour wall by a metre before winter.', by: 'She', entity: 0 },
  ],
);

export const union = read(
  {
    id: 'union',
    text: 'The Dockers Union warned of a strike over pay.\n\nA senior official said the port would stay open.',
  },
  [person('Dockers Union', { kind: 'organisation' }), person('A senior official', { kind: 'unnamed' })],
  [
    { words: 'of a strike over pay', by: 'Dockers Union', kind: 'indirect', stance: 'warn' },
    { words: 'the port would stay open', by: 'A senior official', kind: 'indirect' },
  ],
);
