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
  ['The U.S. army command in Holm said the drill was “routine.”', 'The U.S. army command in Holm'],
  ['Ines Orr waited. The passenger, 88-year-old Edith Cole, said: “She stayed with me.”', 'Edith Cole'],
  ['Ms. Justice Lyle ruled. “You printed first,” the judge said.', 'Lyle'],
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
  // The body of another place is another body.
  [
    '“It will rain,” the Weather Bureau office in Holm said. “It may flood,” the bureau office in Redvale said.',
    'bureau office in Redvale',
  ],
  [
    'The Pier Safety Board met Holm Agency. The Pier Safety Board is sending a crew, the agency said.',
    'Pier Safety Board',
  ],
  ['The Harbour Agency is sending a crew of nine, the agency said.', 'Harbour Agency'],
  [
    'A workshop is planned, the Redvale Department of Fisheries said. The agency said it will lead it.',
    'Redvale Department of Fisheries',
  ],
  [
    'The Lake Group met. The Lake Group left. The group of northern senators said it is not enough.',
    'group of northern senators',
  ],
  ['“We wait,” the agency said. It added that crews had left.', 'the agency'],
  ['The bus left the road. An hour later, Redvale forces said it was safe.', 'Redvale forces'],
  [
    'Rideshare Drivers United, a group of Uber drivers, says it is against it. The group demanded that it end.',
    'Rideshare Drivers United',
  ],
  // Whose role names the body.
  [
    '“We have ten,” HDC chief executive Ada Moss said. The HDC official said a joint bid can work.',
    'Ada Moss',
  ],
  // Somebody is called again.
  ['“It is late,” said Tom Pike. “It is not too late,” said the 96-year-old.', 'Tom Pike'],
  ['Senator Ada Moss has ruled nothing out. “I may,” the centrist said.', 'Ada Moss'],
  ['Edda Quist came in first. On the pier the Icelander said: “The wind was with us.”', 'Edda Quist'],
  ['Top seed Asha Barrow won. After it the Queenslander said: “It is unreal.”', 'Asha Barrow'],
  ['Ada Moss came. “We wait,” the French said.', 'the French'],
  ['Ada Moss likes cloth. “Bold patterns help,” the “Harbour Lights” star said.', 'Ada Moss'],
  ['Tom Pike took jabs. “No firm had a worse day,” the “Tom Pike Live!” host said.', 'Tom Pike'],
  // A body by its kind, with a word that describes it; no outlet and no office of state is a company.
  ['NASA is silent. “We are considering it,” the space agency said.', 'NASA'],
  [
    'Denby Foods raised prices in May.\n\nWafer House did so too. “It is small,” the chain said.',
    'the chain',
  ],
  ['The Harrow House raised prices. “It is small,” the hotel chain said.', 'Harrow House'],
  ['Dalia wrote that peaches are no cure, CNN reported. “They are none,” the company said.', 'the company'],
  [
    'Kestrel Energy is growing. The Fed is not. The Fed met. The company said it was “glad”.',
    'Kestrel Energy',
  ],
  // A league that has no known name beside one that has.
  [
    'The UFL sold nine teams. The NFL was silent. The UFL grew. “We are glad,” the league said.',
    'the league',
  ],
  // What speaks in writing, and a body of people.
  ['An inquiry later revealed a rubber ring “had failed”.', 'An inquiry'],
  ['A port jury has ruled that “nobody is liable”.', 'A port jury'],
  // What the article calls a source, whatever noun it takes.
  ['The pier fell. “It was loud,” a deckhand recalled.', 'a deckhand'],
  ['The pier fell. State media called it “a trifle”.', 'State media'],
  // In the writer's own words whoever speaks may be named.
  ['Ada Moss is the mayor. Moss was “glad” of it, she said.', 'Ada Moss'],
  // The outlet that was cited last, where names tell its kind or the article sets its stops as reviews do.
  ['Ada Moss, 40, told the BBC “it rains”. The boats “were wet”, said the broadcaster.', 'BBC'],
  [
    'The pier “fell”, said the Herald. The sea “rose”, said BBC News. It was “old”, added the paper.',
    'Herald',
  ],
  ['Ada Moss told Redvale Live “no”. The pier “fell in May”, the paper added.', 'Redvale Live'],
  ['The pier “fell in May”, said Holm Extra. It “was too old”, writes the magazine.', 'Holm Extra'],
  ['The pier “fell in May”, said Harbour Council. It “was too old”, writes the magazine.', 'the magazine'],
  ['The pier “fell in May”, said Ada Moss. It “was too old”, the paper continues.', 'the paper'],
  ['Ada Moss sailed. The sea “was grey”, the broadcaster said.', 'the broadcaster'],
  ['Dogs stay out, the club’s website says. “Cats may come in,” the site states.', 'the club’s website'],
  ['The fee “rose”, said the Harbour Times. The pier “fell”, said The Times.', 'Times'],
  ['The fee “rose,” said The Harbour Times. The pier “fell,” said the Times.', 'Harbour Times'],
  ['The pier “fell in May”, writes Redvale Today.', 'Redvale Today'],
  // Several are no "he", a town is no "it" that speaks, and names in a source's own words are about.
  ['“They ran,” said Jon Orr, a sailor. The staff is worried. “We have seen it,” he said.', 'Jon Orr'],
  ['“They ran,” said The Evening Dial. The Redvale crowds “would not leave”, it said.', 'Evening Dial'],
  ['Few ran, agree sailors like Ada Moss. “We stayed,” she said.', 'Ada Moss'],
  ['Crews left, according to a message from Tom Pike. “We had to go,” he wrote.', 'Tom Pike'],
  // A surname behind a place's name is no place.
  ['Tom Orr came. At the fair, according to Ada Moss of Dial, Orr said it “was late.”', 'Tom Orr'],
  ['“It is late,” wrote one of them, Rep. Sam Graver, D-Ohio, in a letter.', 'Sam Graver'],
  // Whose site it is, and what the site says.
  ['According to the Harbour Board website, Harbour Hall “opens at noon.”', 'Harbour Board'],
  // An office in capitals is nobody's name.
  ['PM wants a ban.\n\nTaxes should fall, said Tom Pike. The former PM said he had “no doubt”.', 'Tom Pike'],
];

test.each(ROWS)('%s', (text, name) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const entity = statements.at(-1)?.entity ?? null;
  expect(entity === null ? null : entities[entity]?.name).toBe(name);
});
