/** Verbs that report words elsewhere and none here. */
import { expect, test } from 'vitest';
import { withWords } from '../../../src/statements/drafts.ts';
import { readStatements } from '../../../src/statements/read-statements.ts';
import { readText } from '../../../src/text/read-text.ts';

const count = (text: string): number => withWords(readStatements(readText(text), { id: 'a', text })).length;

test.each<[string, number]>([
  ['Lee maintains a wide lead in Redvale, and she won the debate.', 0],
  ['Lee maintained that the bridge was safe.', 1],
  ['Lee continued his tour of the county, which ended in June.', 0],
  ['Redvale boasts a record of nine titles.', 0],
  ['Lee boasted that he had nine titles.', 1],
  ['The port posted a loss of nine million, which was less than in May.', 0],
  ['The club charged the fans nine dollars, but nobody paid.', 0],
  ['The long dispute threatens the work of the port.', 0],
  ['The long dispute threatens to delay the bridge.', 0],
  ['Lee threatened to close the bridge.', 1],
  ['Lee may discuss the bridge with the council.', 0],
  ['Lee discussed the bridge with the council.', 0],
  ['The county had 634 confirmed cases on Monday.', 0],
  ['The county confirmed 634 cases on Monday.', 1],
])('%s', (text, expected) => {
  expect(count(text)).toBe(expected);
});

test.each<[string, number]>([
  ['“The Long Boat” — Ada Moss “Red Sky” — Tom Pike “Harbour Nights” — Jan Reel', 0],
  ['Winners were “The Long Boat” “Red Sky” “Harbour Nights” in May.', 0],
  ['Moss sang “Harbour Nights” at the port.', 0],
  ['Moss saw a film called “Harbour Nights” at the port.', 0],
  ['“The boat is long.” — Ada Moss', 1],
  ['“The harbour is closed” — Ada Moss', 1],
  ['Moss said “The harbour is closed” on Monday.', 1],
])('a title is no statement: %s', (text, expected) => {
  expect(count(text)).toBe(expected);
});
