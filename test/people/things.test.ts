/** Capitalised words that look like a surname and name no person. */
import { describe, expect, test } from 'vitest';
import { readMarked } from './marked.ts';

type Row = readonly [passage: string, speaker: string | null, kind: string | null];

const LONE_WORDS: readonly Row[] = [
  ['The rule came from ⟦the RVQ⟧, which called it “fair”.', 'RVQ', 'organisation'],
  ['“Roads will be full,” ⟦XQA⟧ said.', 'XQA', 'organisation'],
  ['“It rained,” ⟦WQRV-TV⟧ reported.', 'WQRV-TV', 'organisation'],
  ['“Sales fell,” ⟦FuelFellow⟧ said.', 'FuelFellow', 'organisation'],
  ['“Homes sold,” ⟦Housey.com⟧ said.', 'Housey.com', 'organisation'],
  ['“Rents rose,” ⟦property firm Brindel⟧ said.', 'Brindel', 'organisation'],
  ['“Rents rose,” ⟦the Brindel⟧ said.', 'Brindel', 'organisation'],
  // Surnames and given names.
  ['“Rents rose,” ⟦McBrindel⟧ said.', 'McBrindel', 'person'],
  ['“Rents rose,” ⟦Brindel⟧ said.', 'Brindel', 'person'],
  ['“Rents rose,” ⟦Lena⟧ said.', 'Lena', 'person'],
  ['⟦BRINDEL⟧: “Yes.” Later “no” was heard.\n⟦BRINDEL⟧: “Well.”', 'BRINDEL', 'person'],
  // Labels and plain words name nobody.
  ['⟦WINNER⟧: “The Long Boat”', null, null],
  ['“It fell,” it was said. ⟦Families⟧ said “no”.', 'Families', 'unnamed'],
  ['⟦Authorities⟧ said “no”.', 'Authorities', 'unnamed'],
  ['⟦Dissents⟧ said “no”.', null, null],
  // Plain words at the head of a sentence, and what the article writes small elsewhere.
  ['“It rained,” Ada Moss said. ⟦Footage⟧ shows a “flood”.', null, null],
  ['The ruling came late. ⟦Ruling⟧ says the law is “fair”.', 'Ruling', 'unnamed'],
  ['⟦Doubling⟧ of fares means “ruin”.', null, null],
  ['⟦STORY⟧: “The Long Boat”\n⟦STORY⟧: “The Short Boat”', 'STORY', 'unnamed'],
  ['The harding was done. ⟦Manning⟧ said “no”.', 'Manning', 'person'],
  [
    'The price rose. “It did,” ⟦Price⟧ said. “It will,” Price said. “It must,” Price said.',
    'Price',
    'person',
  ],
  // A part of an institution.
  ['“Fares rose,” ⟦CNN Business⟧ said.', 'CNN Business', 'organisation'],
  ['“Fares rose,” ⟦the military’s General Staff⟧ said.', 'General Staff', 'organisation'],
  ['⟦Hurricane Ada⟧ made “landfall”.', null, null],
  ['⟦The Atlantis⟧ recently called it “mad”.', 'Atlantis', 'organisation'],
  ['⟦The American Regatta⟧ called it “mad”.', 'American Regatta', 'organisation'],
  ['⟦America Sailing⟧ called it “mad”.', 'America Sailing', 'organisation'],
  ['⟦The American Ada Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['⟦Current and former pilots⟧ called it “mad”.', null, null],
  ['Overall, ⟦the fund⟧ called it “mad”.', 'the fund', 'unnamed'],
  [
    '⟦former secretary of state Ada Moss⟧ called it “mad”. Tom Pike is a former secretary of state.',
    'Ada Moss',
    'person',
  ],
  ['⟦the mother of victim Ada Moss⟧ called it “mad”.', 'the mother of victim Ada Moss', 'unnamed'],
];

const GLUED: readonly Row[] = [
  ['Getty Images ⟦Ada Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['Ad Feedback ⟦Ada Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['Getty Images Ada Moss left. “It is mad,” ⟦Moss⟧ said.', 'Ada Moss', 'person'],
  ['AP Ada Moss left. “It is mad,” ⟦Moss⟧ said.', 'Ada Moss', 'person'],
  ['⟦Ada Moss Ada Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['⟦Gov. Ada Moss Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['Liz Reel Dick Reel met. “It is mad,” ⟦Liz⟧ said.', 'Liz Reel', 'person'],
  ['⟦Ada Moss CNN⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['⟦Sirhan Sirhan⟧ called it “mad”.', 'Sirhan Sirhan', 'person'],
  ['⟦SLIM ODDS⟧ “It is mad.”', null, null],
  ['⟦The QVR Energy⟧ called it “mad”.', 'QVR Energy', 'organisation'],
  ['⟦The Redvale Herald-Leader⟧ called it “mad”.', 'Redvale Herald-Leader', 'organisation'],
];

const INSTITUTIONS: readonly Row[] = [
  [
    '⟦The Centers for Harbour Control and Prevention⟧ called it “mad”.',
    'Centers for Harbour Control and Prevention',
    'organisation',
  ],
  [
    '⟦the Redvale County Sheriff’s Office⟧ called it “mad”.',
    'Redvale County Sheriff’s Office',
    'organisation',
  ],
  [
    'The Redvale Police Department left. ⟦The Police Department⟧ called it “mad”.',
    'Redvale Police Department',
    'organisation',
  ],
  ['Brindel CEO Ada Moss left. ⟦Brindel⟧ called it “mad”.', 'Brindel', 'organisation'],
  ['⟦Rep. Ada Moss, R-Ohio⟧, called it “mad”.', 'Ada Moss', 'person'],
  ['⟦The Freedom From Harm Foundation⟧ called it “mad”.', 'Freedom From Harm Foundation', 'organisation'],
  ['⟦Princess Cruises⟧ called it “mad”.', 'Princess Cruises', 'organisation'],
  ['Jake Oman left. ⟦Oman⟧ called it “mad”.', 'Jake Oman', 'person'],
  ['Ada Ford left. ⟦Ford⟧ called it “mad”.', 'Ada Ford', 'person'],
  ['King Charles III Ada Moss left. ⟦Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
];

const OFFICES: readonly Row[] = [
  ['⟦Senate President Pro Tempore Tom Pike⟧ called it “mad”.', 'Tom Pike', 'person'],
  ['⟦Professor Emeritus Ada Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['⟦Queen Consort Ada⟧ called it “mad”.', 'Ada', 'person'],
  ['⟦Redvale Chief Medical Examiner Tom Pike⟧ called it “mad”.', 'Tom Pike', 'person'],
  ['⟦Then-President Tom Pike⟧ called it “mad”.', 'Tom Pike', 'person'],
  ['⟦Xernon King⟧ called it “mad”.', 'Xernon King', 'person'],
];

const JOINT: readonly Row[] = [
  ['⟦Redvale Foods President and CEO Ada Moss⟧ called it “mad”.', 'Ada Moss', 'person'],
  ['⟦Health and Human Services Secretary Tom Pike⟧ called it “mad”.', 'Tom Pike', 'person'],
  ['⟦Ada Moss and Tom Pike⟧ called it “mad”.', 'Ada Moss and Tom Pike', 'unnamed'],
  ['⟦Britain and France⟧ called it “mad”.', 'Britain and France', 'organisation'],
];

describe('several names in a row', () => {
  test.each([...GLUED, ...INSTITUTIONS, ...OFFICES, ...JOINT])('%s', (passage, speaker, kind) => {
    const read = readMarked(passage);
    expect([read.names[0] ?? null, read.speakers[0]?.kind ?? null]).toEqual([speaker, kind]);
  });
  test('an office is nobody’s name', () => {
    const { entities } = readMarked(
      'The Data Protection Commissioner left. The Redvale Foreign Secretary stayed.',
    );
    expect(entities).toEqual([]);
  });
});

describe('one capitalised word', () => {
  test.each(LONE_WORDS)('%s', (passage, speaker, kind) => {
    const read = readMarked(passage);
    expect([read.names[0] ?? null, read.speakers[0]?.kind ?? null]).toEqual([speaker, kind]);
  });
});

const ROLES: readonly (readonly [passage: string, role: string | null])[] = [
  ['The head of the port, ⟦Tom Pike⟧, called it “mad”.', 'head of the port'],
  ['The head of petroleum analysis at ⟦Tom Pike⟧ called it “mad”.', null],
  ['Secretary of State Ada Reel called ⟦Tom Pike⟧ “mad”.', null],
  ['Lee told President ⟦Tom Pike⟧ it was “mad”.', 'President'],
  ['AP President ⟦Tom Pike⟧ called it “mad”.', 'President'],
  ['Chief of staff ⟦Tom Pike⟧ called it “mad”.', 'Chief of staff'],
];

test.each(ROLES)('a role is whole: %s', (passage, role) => {
  expect(readMarked(passage).speakers[0]?.role ?? null).toBe(role);
});
