/** Invented articles with a note in which they correct themselves: eight shapes, and which quotation each note speaks of. */

/** One quotation of an article: speaker, role, words, the figure in them, the true figure. */
export const FACTS = [
  ['Anna Weir', 'the treasurer', 'The county pays 40 percent of the new bridge.', '40 percent', '14 percent'],
  ['Piet Olander', 'a farmer', 'We lost 300 sheep in the flood last winter.', '300', '30'],
  ['Rosa Lindqvist', 'the head teacher', 'The school has 21 empty classrooms this year.', '21', '12'],
  [
    'Milo Brandt',
    'the fire chief',
    'Our crews were at the mill within 9 minutes.',
    '9 minutes',
    '19 minutes',
  ],
  ['Ada Sorel', 'a doctor', 'Some 500 patients wait for a bed in the valley.', '500', '50'],
  ['Hugo Tarrant', 'the ferry captain', 'The crossing costs 18 crowns for a family.', '18', '8'],
  ['Vera Moll', 'the librarian', 'Readers borrowed 7,000 books in the first month.', '7,000', '700'],
  ['Emil Quist', 'the union leader', 'More than 90 drivers walked out on Monday.', '90', '19'],
] as const;

export type Fact = (typeof FACTS)[number];

/** Each shape: where the note stands (`front`, `behind`) and its words. */
export const SHAPES: readonly (readonly [string, 'front' | 'behind', (fact: Fact) => string])[] = [
  [
    'Correction, figure',
    'behind',
    ([, , , wrong, right]) => `Correction: It is ${right} of them and not ${wrong} that WORD concerns.`,
  ],
  [
    'Correction in front',
    'front',
    ([name, , , wrong, right]) => `CORRECTION: ${name} spoke of WORD and said “${right}”, not “${wrong}”.`,
  ],
  [
    'Clarification, quoted',
    'behind',
    ([name, , said]) => `Clarification: This article misquoted ${name} as saying “${said}”`,
  ],
  [
    "Editor's note",
    'behind',
    ([name, , , wrong, right]) => `Editor's note: ${name} said “${right}” about WORD rather than “${wrong}”.`,
  ],
  [
    'In a box',
    'front',
    ([name, , , wrong, right]) => `Correction\n\n${name} said ${right}, not ${wrong}, of WORD.`,
  ],
  [
    'Dated behind a dash',
    'behind',
    ([name, , , wrong, right]) => `Correction — ${name} gave the figure for WORD as ${right}, not ${wrong}.`,
  ],
  [
    'In emphasis',
    'behind',
    ([name, , , wrong, right]) => `*Correction: ${name} said “${right}” of WORD instead of “${wrong}”.*`,
  ],
  [
    'Wrongly quoted',
    'front',
    ([name, , said]) => `Editors' note: The story wrongly quoted ${name} as saying “${said}”`,
  ],
];

/** An ordinary word of the quotation, by which a note names its matter. */
export const wordOf = (said: string): string =>
  /bridge|sheep|classrooms|mill|patients|crossing|books|drivers/.exec(said)?.[0] ?? '';
