/** Passages over indirect speech, and over marks that nobody speaks in. */
import type { Golden } from './golden.ts';

export const INDIRECT: readonly Golden[] = [
  {
    of: 'said that',
    text: 'Lee said that the bridge is safe.',
    says: [['Lee', 'the bridge is safe', { kind: 'indirect', cue: 'said' }]],
  },
  { of: 'said, no that', text: 'Lee said the bridge was safe.', says: [['Lee', 'the bridge was safe']] },
  { of: 'said behind', text: 'The bridge is safe, Lee said.', says: [['Lee', 'The bridge is safe']] },
  {
    of: 'said in the middle',
    text: 'The goals of the city, Lee said, included a new bridge.',
    says: [
      ['Lee', 'The goals of the city'],
      ['Lee', 'included a new bridge'],
    ],
    statements: 1,
  },
  {
    of: 'told a paper',
    text: 'Lee told the Herald that the bridge is safe.',
    says: [['Lee', 'the bridge is safe', { addressee: 'the Herald' }]],
  },
  {
    of: 'medium before that',
    text: 'Lee said in a statement to Sputnik that the bridge is safe.',
    says: [['Lee', 'the bridge is safe', { via: 'in a statement to Sputnik' }]],
  },
  {
    of: 'according to, behind',
    text: 'The bridge is safe, according to Reuters.',
    says: [['Reuters', 'The bridge is safe']],
  },
  {
    of: 'according to, in front',
    text: 'According to Ann Lee, the bridge was safe.',
    says: [['Ann Lee', 'the bridge was safe']],
  },
  {
    of: 'said, according to',
    text: 'The bridge is safe, the city said on Sunday, according to Reuters.',
    says: [['the city', 'The bridge is safe', { via: 'Reuters', when: 'on Sunday' }]],
  },
  {
    of: 'adding that',
    text: 'Lee said the bridge was safe, adding that it would open.',
    says: [
      ['Lee', 'the bridge was safe'],
      ['Lee', 'it would open'],
    ],
  },
  {
    of: 'stating that',
    text: 'Lee told Fox News that the bridge was shut, stating that it was old.',
    says: [
      ['Lee', 'the bridge was shut'],
      ['Lee', 'it was old'],
    ],
  },
  {
    of: 'after X said',
    text: 'The move comes after Lee said that the bridge was old, adding that it had to go.',
    says: [['Lee', 'it had to go']],
  },
  {
    of: 'and vowed',
    text: 'Lee criticized the plan and vowed to stop it.',
    says: [['Lee', 'to stop it', { stance: 'promise' }]],
  },
  {
    of: 'accused',
    text: 'The city accused the firm of using cheap steel.',
    says: [['The city', 'the firm of using cheap steel', { stance: 'accuse' }]],
  },
  {
    of: 'denied doing',
    text: 'The firm adamantly denied using cheap steel.',
    says: [['The firm', 'using cheap steel', { stance: 'deny' }]],
  },
  {
    of: 'confirmed, but denied',
    text: 'The firm has confirmed buying steel, but has denied that it was cheap.',
    says: [
      ['The firm', 'buying steel', { stance: 'confirm' }],
      ['The firm', 'it was cheap', { stance: 'deny' }],
    ],
  },
  {
    of: 'confirmed a noun',
    text: 'The ministry confirmed the pullout of its troops.',
    says: [['The ministry', 'the pullout of its troops', { stance: 'confirm' }]],
  },
  {
    of: 'warned',
    text: 'Lee warned that the bridge would fall.',
    says: [['Lee', 'the bridge would fall', { stance: 'warn' }]],
  },
  {
    of: 'refused',
    text: 'Lee refused to sign the paper.',
    says: [['Lee', 'to sign the paper', { stance: 'refuse' }]],
  },
  {
    of: 'joint speakers',
    text: 'The United States, Britain and France said they only hit the bridge.',
    says: [['The United States, Britain and France', 'they only hit the bridge']],
  },
  {
    of: 'noun of speech',
    text: 'Lee’s warning that the bridge would fall went unheard.',
    says: [['Lee', 'the bridge would fall went unheard']],
  },
  {
    of: 'asked whether',
    text: 'Lee asked whether the bridge was safe.',
    says: [['Lee', 'whether the bridge was safe']],
  },
  {
    of: 'nested',
    text: 'Lee said Cole had told the board that the bridge was safe.',
    says: [
      ['Lee', 'Cole had told the board that the bridge was safe'],
      ['Cole', 'the bridge was safe', { within: 'Lee' }],
    ],
  },
  {
    of: 'coordinated subjects',
    text: 'He said he and Lee differ on Ohio.',
    says: [['He', 'he and Lee differ on Ohio']],
  },
];

export const NOBODY: readonly Golden[] = [
  {
    of: 'title of a programme',
    text: 'The cast of “The Good Bridge” met fans on Friday.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'title on a network',
    text: 'Lee appeared on CNN’s “The Bridge Hour” on Sunday.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a book called',
    text: 'Her novel “Bridges of Ohio” came out in May.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a show by its last word',
    text: 'The ferry left on Wednesday’s “Ada Moss Show” again.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a work by what stands behind it',
    text: 'The crew saw “Ferries of the North,” a radio series that ran for years.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a programme that somebody leads',
    text: 'Since May he leads “Harbour With Ada Moss” on Channel Four.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'the name of a plan in front of it',
    text: 'It is a part of the harbour’s “The Way Home” campaign.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'printed on what is worn',
    text: 'Boys sold “mend the pier” shirts along the quay.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'a translation',
    text: 'They shouted a word that is Danish for “farewell, friend of the sea,” and left.',
    says: [],
    quotedNowhere: true,
  },
  { of: 'nickname', text: 'A.B. “Red” Moss opened the bridge.', says: [], quotedNowhere: true },
  {
    of: 'nickname of a speaker',
    text: 'William “Bill” Cole said the bridge was safe.',
    says: [['William “Bill” Cole', 'the bridge was safe']],
    quotedNowhere: true,
  },
  { of: 'term', text: 'Money flows through “side funds” in every race.', says: [], quotedNowhere: true },
  {
    of: 'attribute of a tag',
    text: '<tweet author="annlee" id="12">The bridge',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'heading in single marks',
    text: '“The port is full,” Lee said.\n\n‘A healthy port’\n\nNobody answered.',
    says: [['Lee', 'The port is full,']],
    statements: 1,
  },
  {
    of: 'his statement was …',
    text: 'The Herald found that the mayor’s statement was “false.”',
    says: [['The Herald', 'false.']],
  },
  { of: 'label', text: '“Related:”\n\nThe port was quiet on Monday.', says: [], quotedNowhere: true },
  {
    of: 'known as',
    text: 'The boat, known as “Red Herring,” left the port.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'headline and its author',
    text: 'BOATS—“Old boats leave the port,” by Ann Lee of the Herald. Nobody wept.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'headline',
    text: 'White House: Bridge Stays Open, Cole Says\n\nThe bridge was quiet on Monday, and nobody crossed it.',
    says: [],
    statements: 0,
  },
  { of: 'byline', text: 'By Ann Lee, Reuters\n\nThe bridge was quiet on Monday.', says: [], statements: 0 },
  {
    of: 'read more',
    text: 'The bridge was quiet.\n\nREAD MORE: Cole says the bridge is a "danger" to all',
    says: [],
    statements: 0,
  },
  {
    of: 'doubled caption',
    text: 'Ann Lee says hello\nAnn Lee says hello\n\nThe bridge was quiet.',
    says: [],
    statements: 0,
  },
  {
    of: 'footnote',
    text: 'The bridge was quiet.\n\n*The minister said the group is outlawed.',
    says: [],
    statements: 0,
  },
  { of: 'said to be', text: 'The bridge is said to be safe.', says: [], statements: 0 },
  { of: 'continue to', text: 'The city will continue to work on the bridge.', says: [], statements: 0 },
  {
    of: 'verbs that are nouns',
    text: 'The report states of mind and posts in the north were old claims.',
    says: [],
    quotedNowhere: true,
  },
];
