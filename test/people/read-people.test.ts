import { describe, expect, test } from 'vitest';
import { readMarked } from './marked.ts';

type Row = readonly [passage: string, names: readonly (string | null)[]];

const NAMES: readonly Row[] = [
  ['⟦White House spokeswoman Laura Finch⟧ said “no”. “Never,” ⟦Finch⟧ said.', ['Laura Finch', 'Laura Finch']],
  ['⟦Robert Hale⟧ said “yes”. Later ⟦Col. Rob Hale⟧ said “no”.', ['Robert Hale', 'Robert Hale']],
  ['⟦Maria Santos Vega⟧ said “yes”. “No,” ⟦Maria Vega⟧ said.', ['Maria Santos Vega', 'Maria Santos Vega']],
  ['⟦Sen. Paul Ortega (D-N.M.)⟧ said “yes”. “No,” ⟦Mr. Ortega⟧ said.', ['Paul Ortega', 'Paul Ortega']],
  ['Petra “Pim” Reel came. “Fine,” ⟦Pim Reel⟧ said.', ['Petra “Pim” Reel']],
  ['⟦Bill de Vries⟧ said “yes”. “No,” ⟦De Vries⟧ said.', ['Bill de Vries', 'Bill de Vries']],
  ['President Anwar al-Hadid left. “We stay,” ⟦al-Hadid⟧ said.', ['Anwar al-Hadid']],
  ['“Come,” Ada Moss said.\n\nRead Ada Moss’s speech. “Go,” ⟦she⟧ said.', ['Ada Moss']],
  ['“Go,” ⟦Mayor-elect Brindel Moss⟧ said.', ['Brindel Moss']],
  ['Mary King won. “Thanks,” ⟦King⟧ said.', ['Mary King']],
  // A surname that only opens a paragraph is somebody to the pronoun behind it.
  [
    'Tom Reed spoke. “With an eye to it,” ⟦he⟧ said. The crowd went home.\n\nBrindel ducked the question. “Perhaps,” ⟦he⟧ said.',
    ['Tom Reed', 'Brindel'],
  ],
  [
    'Dana White of the Pentagon came. The White House was silent. “No comment,” ⟦White⟧ said.',
    ['Dana White'],
  ],
  ['Dana White came. “No comment,” ⟦the White House⟧ said.', ['White House']],
  ['⟦Vice President Anna Cole⟧ said “yes”. “No,” ⟦the vice president⟧ said.', ['Anna Cole', 'Anna Cole']],
  [
    'Tom Reed Jr. met Tom Reed. “Hello,” ⟦Tom Reed Jr.⟧ said. “Hi,” ⟦Tom Reed⟧ said.',
    ['Tom Reed Jr.', 'Tom Reed'],
  ],
  [
    'Sen. Eskil Norrland Jr. met Rep. Eskil Norrland III. “Hello,” ⟦Eskil Norrland III⟧ said. “Hi,” said ⟦Eskil Norrland Jr.⟧.',
    ['Eskil Norrland III', 'Eskil Norrland Jr.'],
  ],
  ['“It works,” said ⟦Ann Lund, a lawyer for the Brandt campaign⟧.', ['Ann Lund']],
  ['“It works,” said ⟦the campaign’s lawyer, Ann Lund⟧.', ['Ann Lund']],
  ['The ⟦BBC host Karen Moss⟧ said “yes”.', ['Karen Moss']],
  ['⟦Another critic⟧, Lars Holm, called it “mad”.', ['Lars Holm']],
  ['“It works,” wrote ⟦a man⟧ calling himself Lars Holm.', ['Lars Holm']],
  ['“It works,” wrote ⟦a user from Denver⟧ going by the handle Nordmann.', ['Nordmann']],
  ['⟦A critic⟧ called Lars Holm “mad”.', ['A critic']],
  ['“It works,” said ⟦Air Force 1st Lt. Lars Holm⟧.', ['Lars Holm']],
  ['“It works,” ⟦Redvale County Recorder Helen Holm⟧ said.', ['Helen Holm']],
  ['“Yes!” ⟦Berg’s niece⟧, state Del. Adela “Ada” Moss (D-Denver), shouted.', ['Adela “Ada” Moss']],
  ['⟦Taras Zarembskyy⟧ said “yes”. “No,” ⟦Taras Zarembsky⟧ said.', ['Taras Zarembskyy', 'Taras Zarembskyy']],
  ['⟦Robert Halloran⟧ said “yes”. “No,” ⟦Robert Haloran⟧ said.', ['Robert Halloran', 'Robert Halloran']],
  ['⟦Olga Petrov⟧ said “yes”. “No,” ⟦Olga Petrova⟧ said.', ['Olga Petrov', 'Olga Petrova']],
  ['⟦Tom Reid⟧ said “yes”. “No,” ⟦Tom Reed⟧ said.', ['Tom Reid', 'Tom Reed']],
  ['⟦Jon Marlowe⟧ said “yes”. “No,” ⟦John Marlowe⟧ said.', ['Jon Marlowe', 'John Marlowe']],
  ['⟦The other man⟧, his cousin Lars Holm, 40, called it “mad”.', ['Lars Holm']],
  ['Tom Moss, 38, ⟦a baker in Denver⟧, called it “mad”.', ['Tom Moss']],
  ['“It is mad,” said Tom Moss, ⟦the baker⟧.', ['Tom Moss']],
  ['Nora Berg, 44, of ⟦Redvale⟧, called it “mad”.', ['Nora Berg']],
  ['“It is mad,” according to ⟦a speech⟧ Mr. Berg gave.', ['Berg']],
  ['“It is mad,” according to ⟦calculations by Ann Lund of the Denver Institute⟧.', ['Ann Lund']],
  ['“It is mad,” according to ⟦a document filed by the lawyer Ann Lund⟧.', ['Ann Lund']],
  ['⟦A post from Ann Lund⟧ called it “mad”.', ['Ann Lund']],
  ['⟦A post from the Lund campaign⟧ called it “mad”.', ['A post from the Lund campaign']],
  [
    '⟦Another pollster⟧, Tom Moss of Redvale College, called it “mad”. “Yes,” ⟦he⟧ said.',
    ['Tom Moss', 'Tom Moss'],
  ],
  ['Harbour spokesman Brenilla Moss declined to speak.\n\n“We wait,” ⟦she⟧ said.', ['Brenilla Moss']],
  ['Harbour spokesman Brenilla Moss declined to speak.\n\n“We wait,” ⟦he⟧ said.', ['Brenilla Moss']],
  ['Poet Robin Moss, who uses they/them pronouns, read first. “I cut it,” ⟦they⟧ said.', ['Robin Moss']],
  ['Poet Robin Moss, who uses he/him pronouns, read first. “I cut it,” ⟦they⟧ said.', [null]],
  [
    'Peter Grant and Paul Hunt counted boats. Reed had made 263 trips. “Few are left,” ⟦they⟧ found.',
    ['Peter Grant and Paul Hunt'],
  ],
  ['Peter Grant and Paul Hunt counted boats. The fishermen protested. “Few are left,” ⟦they⟧ said.', [null]],
  ['⟦Protesters marching through the streets⟧ chanted “What bread?” aloud.', ['Protesters']],
  // Two people: whom she was asked about, and nobody certain.
  ['Asked about Tom Moss, ⟦the senator⟧ called it “mad”.', [null]],
  ['⟦JONES⟧: “Thank you.” Peter Jones was on the show.', ['Peter Jones']],
  ['⟦Senator Brown⟧ said “yes”. “No,” ⟦Brown⟧ said.', ['Brown', 'Brown']],
  ['⟦Theresa Malloy’s⟧ claim that it was “mad” was false.', ['Theresa Malloy']],
];

const NAMESAKES: readonly Row[] = [
  [
    'Paul Carver and Ellen Carver spoke. Ellen Carver was first. “I won,” ⟦Mrs. Carver⟧ said.',
    ['Ellen Carver'],
  ],
  ['Ellen Carver ran for mayor. Paul Carver helped. “Thanks,” ⟦Mr. Carver⟧ said.', ['Paul Carver']],
  [
    'Ellen Carver won. Ellen Carver is 50. Paul Carver, her husband, was there.\n“I am glad,” ⟦Carver⟧ said.',
    ['Ellen Carver'],
  ],
];

const PRONOUNS: readonly Row[] = [
  ['Laura Finch spoke to Peter Grant. “It is over,” ⟦she⟧ said.', ['Laura Finch']],
  ['Laura Finch spoke to Peter Grant. “It is over,” ⟦he⟧ said.', ['Peter Grant']],
  [
    '“One,” ⟦Laura Finch⟧ said. “Two,” ⟦she⟧ added. “Three,” ⟦she⟧ said.',
    ['Laura Finch', 'Laura Finch', 'Laura Finch'],
  ],
  ['⟦Peter Grant⟧ said “one”.\n“Two,” ⟦he⟧ said.', ['Peter Grant', 'Peter Grant']],
  ['The spokeswoman, Robin Leigh, waited. “Two,” ⟦she⟧ said.', ['Robin Leigh']],
  ['Congresswoman Jordan Blake waited. “Two,” ⟦she⟧ said.', ['Jordan Blake']],
  [
    '⟦Laura Finch⟧, whose husband, Peter Grant, was late, said “one”. “Two,” ⟦she⟧ said.',
    ['Laura Finch', 'Laura Finch'],
  ],
  ['Laura Finch came. ⟦Ten percent⟧ said “no”. “Two,” ⟦she⟧ said.', ['Ten percent', 'Laura Finch']],
  ['Mr. Okonjo arrived late. “Two,” ⟦he⟧ said.', ['Okonjo']],
  [
    '“One,” ⟦Peter Grant⟧ said. Former Denver mayor Paul Ortega, a friend, was not so sure. “Two,” ⟦he⟧ said.',
    ['Peter Grant', 'Paul Ortega'],
  ],
  ['⟦Moss and Pike⟧ said “no”. Never, ⟦they⟧ write, was it “so dark”.', ['Moss and Pike', 'Moss and Pike']],
  ['⟦Spokesman Laura Finch⟧ said “one”. “Two,” ⟦she⟧ said.', ['Laura Finch', 'Laura Finch']],
  // Whom the sentence before begins with, and not who spoke before that.
  [
    '“One,” ⟦Peter Grant⟧ said. Paul Ortega, 44, came from Denver. “Two,” ⟦he⟧ said.',
    ['Peter Grant', 'Paul Ortega'],
  ],
  [
    '“One,” ⟦Peter Grant⟧ said. Paul Ortega waved it off in May, when ⟦he⟧ called it “old news”.',
    ['Peter Grant', 'Paul Ortega'],
  ],
  [
    '⟦Tyrell Grant⟧ said “one”. “Two,” ⟦he⟧ said. Laura Finch left. “Three,” ⟦she⟧ said.',
    ['Tyrell Grant', 'Tyrell Grant', 'Laura Finch'],
  ],
  ['The Finance Ministry was calm. “We pay,” ⟦it⟧ said.', ['Finance Ministry']],
  ['Peter Grant, ⟦who⟧ said “yes”, left.', ['Peter Grant']],
  ['A woman in the crowd stood up. “Shame,” ⟦she⟧ shouted.', ['A woman']],
  // Nobody of that gender has been named.
  ['Peter Grant waited. “Two,” ⟦she⟧ said.', [null]],
  ['“Two,” ⟦he⟧ said.', [null]],
  // Two are named alike and nothing chooses between them: silence.
  ['Peter Grant and Paul Hunt met. Tom Wood and Mark Ross met. “Two,” ⟦they⟧ said.', [null]],
];

const DESCRIPTIONS: readonly Row[] = [
  [
    'Peter Grant met Paul Ortega. Paul Ortega was glad to see him.\n“I am glad,” ⟦the Denver senator⟧ said.',
    ['Paul Ortega'],
  ],
  ['White House spokeswoman Laura Finch came. “No,” ⟦the spokeswoman⟧ said.', ['Laura Finch']],
  [
    'Laura Finch, a former harbour minister, came. “No,” ⟦the former harbour minister⟧ said.',
    ['Laura Finch'],
  ],
  [
    'Republican nominee Peter Grant and Democratic nominee Laura Finch met. “No,” ⟦the Republican nominee⟧ said.',
    ['Peter Grant'],
  ],
  [
    'Mayor Laura Finch met Gov. Peter Grant. “No,” ⟦the governor⟧ said. “Yes,” ⟦the mayor⟧ said.',
    ['Peter Grant', 'Laura Finch'],
  ],
  ['⟦Peter Grant⟧ said “one”. “Two,” ⟦the billionaire⟧ said.', ['Peter Grant', 'Peter Grant']],
  ['“No,” ⟦a senior official⟧ said. “Yes,” ⟦the official⟧ said.', ['a senior official', 'a senior official']],
  ['⟦Sources⟧ said “no”.', ['Sources']],
  ['⟦The report⟧ said it was “bad”.', ['The report']],
  ['⟦A report released in spring⟧ said it was “bad”.', ['A report released in spring']],
  ['⟦The coalition⟧ denied it was “bad”.', ['coalition']],
  ['⟦The Syrian government⟧ called it “bad”.', ['Syrian government']],
  ['The Commission on Safety met. ⟦The commission⟧ called it “bad”.', ['Commission on Safety']],
  ['⟦Protesters⟧ shouted “shame”.', ['Protesters']],
  ['Peter Grant’s doctor wrote. “Fit,” ⟦Peter Grant’s doctor⟧ said.', ['Peter Grant’s doctor']],
  // The article has no senator, and nobody is in focus.
  ['It rained. “No,” ⟦the senator⟧ said.', ['the senator']],
  // A place in front of a comma is not what the words behind it call her.
  ['In Ohio, the mayor, Laura Finch, came. “No,” ⟦the mayor⟧ said.', ['Laura Finch']],
];

const ORGANISATIONS: readonly Row[] = [
  ['⟦The United States, Britain and France⟧ said “no”.', ['United States, Britain and France']],
  ['⟦The New York Herald⟧ said “no”. “Yes,” ⟦the Herald⟧ said.', ['New York Herald', 'New York Herald']],
  ['⟦The Finch campaign⟧ said “no”.', ['Finch campaign']],
  ['⟦USA Today and former anchor Laura Finch⟧ said “no”.', ['USA Today and former anchor Laura Finch']],
  [
    '⟦The Association of Flight Attendants⟧ said “no”. “Never,” ⟦the union⟧ wrote.',
    ['Association of Flight Attendants', 'Association of Flight Attendants'],
  ],
  [
    '⟦The State Department⟧ said “no”. “Never,” ⟦the agency⟧ wrote. “Never,” ⟦the newspaper⟧ wrote.',
    ['State Department', 'State Department', 'the newspaper'],
  ],
  [
    '⟦The State Department⟧ and the Finance Department said “no”. “Never,” ⟦the agency⟧ wrote.',
    ['State Department', 'the agency'],
  ],
  ['The Redvale Ferry Company grew. “Never,” ⟦the company⟧ wrote.', ['Redvale Ferry Company']],
  ['“Yes,” ⟦the report⟧ says. ⟦It⟧ also says “no”.', ['the report', 'the report']],
  [
    '⟦The Finch campaign⟧ said “no”. ⟦Jones’ campaign⟧ said “yes”. ⟦Finch’s campaign⟧ said “never”.',
    ['Finch campaign', 'Jones campaign', 'Finch campaign'],
  ],
  ['⟦A source close to the Finch campaign⟧ said “no”.', ['A source close to the Finch campaign']],
  [
    '⟦A majority of the bakers⟧ said “no”. ⟦The crowd⟧ chanted “yes”.',
    ['A majority of the bakers', 'The crowd'],
  ],
  ['⟦USA Today⟧ called it “bad”.', ['USA Today']],
];

describe.each([
  ['names', NAMES],
  ['namesakes', NAMESAKES],
  ['pronouns', PRONOUNS],
  ['descriptions', DESCRIPTIONS],
  ['organisations and joint speakers', ORGANISATIONS],
] as const)('%s', (_, rows) => {
  test.each(rows)('%s', (passage, names) => {
    expect(readMarked(passage).names).toEqual(names);
  });
});

describe('what an article says of its people', () => {
  test.each([
    ['⟦White House spokeswoman Laura Finch⟧ said “no”.', 'White House spokeswoman', 'White House'],
    [
      '⟦Laura Finch, a spokeswoman for the Defense Department,⟧ said “no”.',
      'spokeswoman for the Defense Department',
      'Defense Department',
    ],
    ['⟦French President Paul Dumont⟧ said “no”.', 'French President', null],
    // A headline's verb ends no office.
    ['A candidate for governor puts ⟦Laura Finch⟧ first: “no”.', null, null],
    [
      '⟦Department of Defence spokesperson Col. Rob Hale⟧ said “no”.',
      'Department of Defence spokesperson',
      'Department of Defence',
    ],
    [
      'The Defense Department agreed, ⟦chief spokesperson Laura Finch⟧ said.',
      'chief spokesperson',
      'Defense Department',
    ],
    ['⟦Laura Finch⟧ said “no”.', null, null],
  ])('%s', (passage, role, affiliation) => {
    const [speaker] = readMarked(passage).speakers;
    expect(speaker).toMatchObject({ role, affiliation });
  });

  test('the kinds of sources', () => {
    const { speakers } = readMarked('⟦Laura Finch⟧, ⟦the Pentagon⟧ and ⟦a senior official⟧ said “no”.');
    expect(speakers.map((speaker) => speaker?.kind)).toEqual(['person', 'organisation', 'unnamed']);
  });

  test('a full name that only the headline gives', () => {
    expect(readMarked('“No,” ⟦Finch⟧ said.', 'Laura Finch Says No').names).toEqual(['Laura Finch']);
  });

  test('pronouns settle the gender of a name that both bear', () => {
    const passage = 'Taylor Brook sat down. He was tired. Kelly Marsh stood. “Go,” ⟦he⟧ said.';
    expect(readMarked(passage).entities.find((entity) => entity.name === 'Taylor Brook')?.gender).toBe(
      'male',
    );
  });
});
