/** What stands where a subject stands speaks only if it can; whoever tells another's words is not the other. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/people/read-article.ts';

/** Each text with the speakers of its statements in their order; null: nobody. */
const ROWS: readonly (readonly [text: string, speakers: readonly (string | null)[]])[] = [
  // A thing at the sentence's beginning is no subject of a participle or of a deed.
  ['Billy Lane admired Ada Moss, calling her a “harbour legend.”', ['Billy Lane']],
  [
    'The first talk came to an end when Moss supporters stood up, shouting “she wins, we lose!”',
    ['Moss supporters'],
  ],
  ['The storm closed the pier, with waves described as “quite a sight” all day.', [null]],
  ['A trade-off that completes the reversal of his pledge to make the port a “model” town began.', [null]],
  ['They closed it because maintaining the pier is “a year-round effort that nobody pays.”', [null]],
  ['Saying “that is nothing to fear” can make a child feel worse, Moss said.', ['Moss']],
  ['Ada Moss likes it. The plan reads like a letter.\n\n“If we cannot swim, nobody should.”', [null]],
  // Sources that no list holds by name.
  ['The city called the pier a “risk.” Vloggers called it a “dream.”', ['The city', 'Vloggers']],
  ['Hundreds of sailors called the rule “a joke.”', ['Hundreds of sailors']],
  // Words whose speaker is named in a sentence that gives nothing else.
  [
    'Ada Moss, the mayor, vetoed it. “You are a fraud, and we will never forget it.” Harbour League spokesman Tom Pike said in a video after the vote.',
    ['Tom Pike'],
  ],
  ['Tom Pike always liked the pier. His advice to sailors: “Never sail at night.”', ['Tom Pike']],
  // "He" in somebody's words is somebody else, also where that name stands behind them.
  [
    'Tom Pike got a call from his son. “He said, ‘The fire is coming your way,’” Tom Pike said.',
    ['Tom Pike', 'his son'],
  ],
  [
    'Ada Moss met Tom Pike and Karl Reel. Pike spoke first. “He told me, ‘Sail at dawn,’” Reel recalled.',
    ['Karl Reel', 'Tom Pike'],
  ],
  // Whom the sentence before began with, though the given name is mostly a man's.
  [
    '“You told us!” shouted Wilma Katz. Pike did not answer.\n\nBoard chair Robby Lund rang the bell. “One at a time,” she said.',
    ['Wilma Katz', 'Robby Lund'],
  ],
  // Small words that are surnames.
  ['Ira Long came home. “It was a bad night,” said Long, a retired teacher.', ['Ira Long']],
  ['Ada Still came home. “It was a bad night,” Still said by phone.', ['Ada Still']],
  // Behind the title of a work.
  ['“She was a guide,” wrote “Harbour Nights” actor Kate Pell online.', ['Kate Pell']],
  ['“It is a dream,” says the “Red Sky: Forever” star Ada Moss.', ['Ada Moss']],
  // Accounts.
  ['“I am out,” Chirp user @jsteele wrote.', ['@jsteele']],
  ['“I am out,” wrote one user, @jsteele.', ['@jsteele']],
  // The body without a name that the sentence before began with.
  ['The university sent a note. It said one student was “well again.”', ['The university']],
  // A participle behind a time and a verb that goes on.
  ['For months Pike has been heckling Cole, calling him an “old crow.”', ['Pike']],
  ['“We can,” a Norland strategist working on port races said.', ['a Norland strategist']],
  ['Tom Zell wrote. “It is proof,” the mayor of Holmgard said.', ['the mayor of Holmgard']],
  [
    'In tiny Plain, former judge Amy Carver, now 56 and rarely seen, came to the burial of her mother, Rosa Carver, 96.\n\n“I chose this,” she said.',
    ['Amy Carver'],
  ],
  ['“I would rather have a cat.” That quote from mayor Tom Krabbe stood on page one.', ['Tom Krabbe']],
  // A relative who is named between commas.
  [
    '“I have no idea,” Dr. Ruth Feld says.\n\nHis wife, Alma, refuses to ride with him. “I married a postman,” she says.',
    ['Ruth Feld', 'Alma'],
  ],
  // What somebody called it, inside another's report.
  ['Some fans mentioned what sailor Elle Schwan called “the Perry story.”', ['Some fans', 'Elle Schwan']],
  ['Records show two faults, which Mr. Sutter called “small.”', ['Sutter']],
  // The closing mark is missing before the speaker.
  ['“There is a kind of dread, Brown said. “The dread is old.”', ['Brown']],
  // A team that is called by a place.
  [
    'Sailor Martha Howes spoke of her fellow fans of the Florida Otters.\n\n“They play dirty,” she said.',
    ['Martha Howes'],
  ],
  ['The Harbour Care Project came. It is a “must,” the project added.', ['Harbour Care Project']],
  // So much said of somebody introduces them.
  ['Tom Westbrook won. The scheduled anthem singer says she wore a “Light” shirt.', [null]],
  ['Pilot Ken Arnott added “flying saucer” to the language.', []],
  // Words set large that a sentence gives to somebody.
  [
    'The pier stands.\n\n“We may be watching the end of the old wooden pier in the harbour of Holm.”\n\n“We may be watching the end of the old wooden pier in the harbour of Holm,” said Ida Cole.',
    ['Ida Cole'],
  ],
  // Names in front of what somebody is.
  ['Is there a worse ground, the former Redvale and Holm striker Ian Wren asked.', ['Ian Wren']],
  ['The Harbour Agency warned of floods. “It may rise,” wrote the agency in its update.', ['Harbour Agency']],
  // Whoever tells of somebody is not that somebody.
  [
    'He was seen by a harbour diner employee, Ada Moss said. The employee told police that he was “acting oddly.”',
    ['Ada Moss', 'The employee'],
  ],
  // Who is listed behind "which includes" is not who says it; a question asks who calls it so.
  [
    'The group, which includes Sens. Ada Moss of Ohio, Tom Pike of Maine and Karl Reel of Iowa, said that they looked “forward to this bill.”',
    ['The group'],
  ],
  ['Why is it called a “moon glow?” It is called “glow” by Ada Moss.', ['Ada Moss']],
  [
    'Also known as the “ashen glow,” it is light reflected from the night side, the Harbour Agency said.',
    ['Harbour Agency'],
  ],
  // A day, letters and their meaning, a firm with several names, an insertion without its second comma.
  ['The suit called the initial July 26 recall late and “made to stop the buyers.”', ['The suit']],
  ['Ada Moss had three DNFs – “did-not-finish” – in the cup. She was sad.', []],
  ['In a statement, Pike defense attorney Karl Reel of Orr, Hale & Stone said: “We are sad.”', ['Karl Reel']],
  [
    '“He had a role,” Ada Moss, a historian of the sea and professor at the University of Redvale told the Herald.',
    ['Ada Moss'],
  ],
  ['What we can learn from Ada Moss and her “gown that keeps on giving”', []],
  ['On stage Moss had a new song: “Why Not Me.”', []],
  ['This season, a league directive added “independent” doctors on the sideline.', []],
  // The governor's party need not be stated; who is asked answers; what is told of says nothing.
  ['Gov. Brian Moss made the announcement. “We will go on,” the Republican governor said.', ['Brian Moss']],
  [
    'Health Director Ann Garland said the system relies on luck. Gov. Kim Reyn was asked Wednesday why the state is slow. “I think we do well,” she said.',
    ['Ann Garland', 'Kim Reyn'],
  ],
  [
    'A paper statement said that CTE is a sickness “of unknown kind.” It also said “that nothing is shown.”',
    ['A paper statement', 'A paper statement'],
  ],
  // Whoever took a picture is not whom the text goes on about; a show is where something was said.
  [
    'Tom Pike said it was bad.\n\nIn pictures: Noah Berg/AP Flames leap from trees near Redvale on Friday night.\n\n“We wait,” he said.',
    ['Tom Pike', 'Tom Pike'],
  ],
  [
    'Christopher Kemp said he liked wraps. Joe Erling said on “Good Morning Redvale” that the wrap would return. “It has a following,” he said.',
    ['Christopher Kemp', 'Joe Erling', 'Joe Erling'],
  ],
  [
    '“It was bad,” John Sisson said.\n\nCoalition member D. Marque Hall, 30, said the rules are “bad.” “They want flats,” he said.',
    ['John Sisson', 'D. Marque Hall', 'D. Marque Hall'],
  ],
];

test.each(ROWS)('%s', (text, speakers) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const said = statements;
  const names = said.map(({ entity }) => (entity === null ? null : (entities[entity]?.name ?? null)));
  expect(names).toEqual(speakers);
});
