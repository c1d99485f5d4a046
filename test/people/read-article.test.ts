import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** Speakers of a text's statements, in reading order. */
function speakersOf(text: string): (string | null)[] {
  const { statements, entities } = readArticle({ id: 'told', text });
  return statements.map(({ entity }) => (entity === null ? null : (entities[entity]?.name ?? null)));
}

test('who is only spoken of does not draw the pronoun away from who speaks', () => {
  const lead = 'Ada Moss ran for the board. Ada Moss won. Moss was glad. Moss left. Moss slept.';
  expect(
    speakersOf(`${lead}\nQuilla Finch said Moss was never at ease with it.\n“That is all,” she said.`),
  ).toEqual(['Quilla Finch', 'Quilla Finch']);
});

test('a surname means who bears it and was introduced before, not who is introduced further down', () => {
  const text =
    'Darren Brandt, 38, is on trial for the fire.\n“I tried,” Brandt said.\nHe grew up with his aunt. Anne Brandt came. Anne Brandt wept. Anne Brandt left.';
  expect(speakersOf(text)).toEqual(['Darren Brandt']);
});

test('an article that says "she" three times and never "he" of a man’s name is believed', () => {
  const text =
    'Desi Quill came with her band. Quill said she was glad.\nQuill left her house.\n“It is late,” she said.';
  expect(speakersOf(text)).toEqual(['Desi Quill', 'Desi Quill']);
});

test('links and headings between two paragraphs do not part a pronoun from its person', () => {
  const text =
    'Emer Grath says the feast is loud. “It is theirs,” Grath said.\nRelated:\nFeast day food and drink\nDebunked: Who wore green\nThis drink is the feast\nThink you know the feast\nTen more songs\nA map of it all\n“You have to leave,” he said.';
  expect(speakersOf(text).at(-1)).toBe('Emer Grath');
});

test('a firm has no role of a person', () => {
  const { entities } = readArticle({
    id: 'told',
    text: '“It is quiet,” said Paul Derga, senior media analyst for data firm Harbour Data. “Sales fell,” Harbour Data said.',
  });
  expect(entities.map(({ name, role }) => [name, role])).toContainEqual(['Harbour Data', null]);
});

test('an owner behind a comma bears no role of whoever stands before it', () => {
  const { entities } = readArticle({
    id: 'told',
    text: 'It tells of the death of a student, Roger Gorde’s neighbour wrote. “It hurt,” Roger Gorde said.',
  });
  expect(entities.find(({ name }) => name === 'Roger Gorde')?.role).toBeNull();
});

test.each([
  ['“We march,” said Councilmember Ron deHart. “All of us,” deHart said.', 'Ron deHart'],
  ['Seniors Anthony Moss and Ada Pike were honoured. “We knew,” Moss said.', 'Anthony Moss'],
  ['It is so because the American Relief Plan says states can use the money.', 'American Relief Plan'],
  ['Posts were filled, according to the Police Executive Research Forum.', 'Police Executive Research Forum'],
  ['It blacked out, according to Comet I flight director Jude Farrow.', 'Jude Farrow'],
  ['Emer Fenn won the first Oscar of the night. “I will not cry,” she joked.', 'Emer Fenn'],
  [
    'Ida Pike met Ada Moss. Ada Moss won.\nIda Pike cast her ballot at a school.\n“This is the day,” she said.',
    'Ida Pike',
  ],
  ['Chairman of the Joint Chiefs of Staff Mark Pike said it was bad.', 'Mark Pike'],
  [
    '“No,” said the spokesperson for the port.\nFull details will follow, he said.',
    'the spokesperson for the port',
  ],
])('%s', (text, speaker) => {
  expect(speakersOf(text).at(-1)).toBe(speaker);
});

test('where a couple shares a surname, "she" makes no woman of the husband', () => {
  const text =
    'First lady Jill Quill spoke. Joe Quill noted the war. Jill Quill left.\nQuill said she was glad.\nQuill said she was late.\nQuill said she was tired.\n“He had so much,” she said.';
  expect(speakersOf(text).at(-1)).toBe('Jill Quill');
});

test.each(['The pier is shut, according to', 'The pier is shut, according to a letter'])(
  'a text that breaks off is read: %s',
  (text) => {
    expect(() => readArticle({ id: 'broken-off', text })).not.toThrow();
  },
);
