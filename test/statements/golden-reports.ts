/** Passages as general news writes them: where a report's words begin and end, who is its subject, what is no report. */
import type { Golden } from './golden.ts';

/** [phenomenon, passage, speaker, words]: the passage has a statement with these words. */
const WORDS: readonly (readonly [string, string, string, string])[] = [
  [
    'a concession ends where the main clause begins',
    'Although Moss said the office is choosing a head, the court ordered that the deputy step in.',
    'Moss',
    'the office is choosing a head',
  ],
  [
    'so does a time',
    'Years before Mayor Pike promised to build his wall, Harbour Security put up a fence.',
    'Mayor Pike',
    'to build his wall',
  ],
  [
    'an hour that is named before the words',
    'Moss said late Thursday that the pier was closed.',
    'Moss',
    'the pier was closed',
  ],
  [
    'weeks that are counted back',
    'Moss said in an interview two weeks ago that the pier was closed.',
    'Moss',
    'the pier was closed',
  ],
  [
    'a hearing with the names of two committees',
    'Moss told a joint Senate Judiciary and Harbour Security committee hearing that the guard had left.',
    'Moss',
    'the guard had left',
  ],
  [
    'the following',
    'Ada Moss posted the following on X, “The wire has done nothing to stop them.”',
    'Ada Moss',
    'The wire has done nothing to stop them.',
  ],
  [
    'what is left unsaid behind the speaker',
    'The town will run the port, Moss said, without more detail on how it would.',
    'Moss',
    'The town will run the port',
  ],
  [
    'a name that somebody gives ends with its marks',
    'Pike imposed what the Herald described as a “near ban” at the end of May in response to the storm.',
    'the Herald',
    'as a “near ban”',
  ],
  [
    'a speaker who is described before the colon',
    'Added Ada Moss, another friend of the pier: “My hope is that we have peace.”',
    'Ada Moss',
    'My hope is that we have peace.',
  ],
  [
    'a list whose member looks like a participle',
    'As the Herald reported, her late aunt owned country clubs, nursing homes, and a radio station.',
    'the Herald',
    'her late aunt owned country clubs, nursing homes, and a radio station',
  ],
  [
    'a second clause with that',
    'Moss said the wave is possible, and that the pier would close first.',
    'Moss',
    'the wave is possible, and that the pier would close first',
  ],
  [
    'a writer’s remark that points at something',
    'Moss said she expects that the wave will be higher, but that data is not in yet.',
    'Moss',
    'she expects that the wave will be higher',
  ],
  [
    'a participle behind a comma inside the marks',
    'Moss said the welcome was “special,” saying the crowd was like one at home.',
    'Moss',
    'the welcome was “special,”',
  ],
  [
    'told by whoever is described with a place',
    '“It happened so slowly,” Ortega, who is from Holm, New Mexico, told the Dial.',
    'Ortega',
    'It happened so slowly,',
  ],
  [
    'told behind a name in marks',
    'One of the tenants, named in papers as “D. M.,” told investigators she “heard crying” that night.',
    'One of the tenants',
    'she “heard crying” that night',
  ],
  [
    'who says more in passing',
    '“I support the home side,” Martin, who says he has seen them all, said.',
    'Martin',
    'I support the home side,',
  ],
  [
    'several with their parties',
    'Rep. Tom Pike, R-Pa., and Rep. Ada Moss, D-Ohio, the heads of the panel, said they had asked for a meeting.',
    'Rep. Tom Pike, R-Pa., and Rep. Ada Moss',
    'they had asked for a meeting',
  ],
  [
    'what it called by somebody',
    'The council left and denounced what it called “plain aggression” by the crew.',
    'it',
    'plain aggression',
  ],
  [
    'a chip of which its maker tells',
    'The new chip, which according to Harbour Labs “runs a fifth faster than the old one”, is small.',
    'Harbour Labs',
    'runs a fifth faster than the old one',
  ],
  [
    'a paper whose name ends in a day',
    'Four members who met USA Today agreed that the pier was old.',
    'Four members who met USA Today',
    'the pier was old',
  ],
  [
    'a statement with a day in front',
    'Health officials said in a Friday, May 8 statement that two residents are watched.',
    'Health officials',
    'two residents are watched',
  ],
  [
    'a share of others behind the words',
    'Moss promised she would comply with the vote, and 57.5% of those who voted said they were glad.',
    'Moss',
    'she would comply with the vote',
  ],
  [
    'a mission with a number',
    'The heat caused it, according to Comet I flight director Jude Farrow.',
    'Comet I flight director Jude Farrow',
    'The heat caused it',
  ],
  [
    'a calling that ends in -ing',
    '“It is late,” says bestselling Redvale author Ada Moss.',
    'bestselling Redvale author Ada Moss',
    'It is late,',
  ],
  [
    'a dateline that is an agency alone',
    '(CNN) Even as winter came, President Moss told the nation, “the storm is over.”',
    'President Moss',
    'the storm is over.',
  ],
  [
    'a source of which more is told',
    'According to a letter sent by Tom Pike’s office, the board will meet.',
    'a letter',
    'the board will meet',
  ],
];

/** [phenomenon, passage]: nobody is given words. */
const NO_WORDS: readonly (readonly [string, string])[] = [
  ['whoever bears a name', 'A clerk named Ravi Kotal was hurt near the “Old Pier” sign.'],
  ['an idiom of counting', 'All told, the repairs took nine years and cost the town a million.'],
  ['a wish to stay unnamed', 'One official, who insisted on anonymity, left early.'],
  [
    'questions that are answered',
    'The council released papers that answer questions about the storm that hit.',
  ],
  ['a sum that is added', 'The film added an estimated $24 million and is expected to take more.'],
  ['a talk that goes on', 'The video continues a talk Moss has been at the heart of for years.'],
  ['a mirror', 'This page reflects the news that Moss was found.'],
  ['what a film boasts of', 'The song for spring, “Iron Hearts,” boasted cameos from old friends.'],
  ['sums that are projected', 'The films made up most of the total projected grosses that came in.'],
  ['a rule that states', 'Moss praised the policy, which acknowledges that the pier is old.'],
  [
    'what is kept',
    'The shop will go on as a firm of its own and maintain 44 boats across the northern states.',
  ],
  ['a list that shows', 'The schools also appear on this list, indicating that you need not go far.'],
  ['what is not yet thought', 'Jurors will decide if there was “malice” in it.'],
  ['a deed', 'A firm promoted its coin by offering an “intimate dinner” with the mayor.'],
  ['what it is known as', 'A group sometimes described as a “northern league” met.'],
  ['an answer in deeds', 'The club responded with an advertisement that showed a “low blow” and a lie.'],
  ['what is taken back', 'Harbour Foods recalled cucumbers grown in Redvale and shipped in May.'],
  ['what a show is about', 'The shows emphasize political satire, including one that children love.'],
  ['a clap', 'The crowd applauded and one “amen” was heard.'],
  ['whom an answer is for', 'The mayor responded to complaints about “tariffs” coming in.'],
  ['names in a list', 'Some songs to hear on the day: “Skibber,” and others.'],
  ['a teacher who recommends', 'Moss, who teaches law, recommends The Anchor, about a band.'],
];

export const REPORTS: readonly Golden[] = [
  ...WORDS.map(([of, text, speaker, words]): Golden => ({ of, text, says: [[speaker, words]] })),
  ...NO_WORDS.map(([of, text]): Golden => ({ of, text, says: [], statements: 0 })),
];
