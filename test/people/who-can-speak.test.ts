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
  // Names in front of what somebody is.
  ['Is there a worse ground, the former Redvale and Holm striker Ian Wren asked.', ['Ian Wren']],
  ['The Harbour Agency warned of floods. “It may rise,” wrote the agency in its update.', ['Harbour Agency']],
];

test.each(ROWS)('%s', (text, speakers) => {
  const { statements, entities } = readArticle({ id: 'a', text });
  const said = statements.filter(({ quoted }) => quoted.length > 0 || speakers.length === 1);
  const names = said.map(({ entity }) => (entity === null ? null : (entities[entity]?.name ?? null)));
  expect(names).toEqual(speakers);
});
