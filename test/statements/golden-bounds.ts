/** Passages over where words end and begin that are told without marks, and what tells of speech without words. */
import type { Golden } from './golden.ts';

/** [phenomenon, passage, speaker, words]: the passage has this one statement. */
const WORDS: readonly (readonly [string, string, string, string])[] = [
  [
    'behind the agent',
    'The board was accused by Ada Moss of “hiding the crack”.',
    'Ada Moss',
    'of “hiding the crack”',
  ],
  [
    'an agent in a phrase of its own',
    'The tower has been hailed by Ada Moss as “a wonder”.',
    'Ada Moss',
    'as “a wonder”',
  ],
  [
    'a calling that begins like a verb',
    '“It is low,” said sleep specialist Ada Moss.',
    'sleep specialist Ada Moss',
    'It is low,',
  ],
  [
    'a longer one',
    '“It is low,” said drug policy researcher Ada Moss.',
    'drug policy researcher Ada Moss',
    'It is low,',
  ],
  ['a body named by what it is', '“It is low,” said Redvale law firm.', 'Redvale law firm', 'It is low,'],
  [
    'dateline with date and agency',
    'REDVALE, March 4 (HNS) - The pier will close, Ada Moss said.',
    'Ada Moss',
    'The pier will close',
  ],
  [
    'dateline without a dash',
    'New Dell (CNN Business) The pier will close, Ada Moss said.',
    'Ada Moss',
    'The pier will close',
  ],
  [
    'dateline of two short words',
    'NEW DELL — The pier will close, Ada Moss said.',
    'Ada Moss',
    'The pier will close',
  ],
  [
    'newswire',
    'DELL, Ohio, Oct. 9, 2024 /Newswire/ -- The pier will close, Ada Moss said.',
    'Ada Moss',
    'The pier will close',
  ],
  [
    'a verb of the speaker’s own',
    'Ada Moss said she was tired and went to bed.',
    'Ada Moss',
    'she was tired',
  ],
  [
    'a verb with an object of its own',
    'Ada Moss said the vault was empty and locked the door behind her.',
    'Ada Moss',
    'the vault was empty',
  ],
  [
    'two participles of one auxiliary',
    'Ada Moss said the boat was towed and searched.',
    'Ada Moss',
    'the boat was towed and searched',
  ],
  [
    'before climbing',
    'Ada Moss said the storm had passed before climbing the mast.',
    'Ada Moss',
    'the storm had passed',
  ],
  [
    'before, in what is to be done',
    'Ada Moss said crews should wait before opening the gate.',
    'Ada Moss',
    'crews should wait before opening the gate',
  ],
  [
    'without elaborating',
    'Ada Moss said the hull was sound without elaborating.',
    'Ada Moss',
    'the hull was sound',
  ],
  [
    'without, in the clause',
    'Ada Moss said the boat sailed without lights.',
    'Ada Moss',
    'the boat sailed without lights',
  ],
  [
    'but did not say',
    'Ada Moss said the hull was sound but did not say who had built it.',
    'Ada Moss',
    'the hull was sound',
  ],
  [
    'a relative clause of the writer’s',
    'Ada Moss said the pier would close, which surprised the town.',
    'Ada Moss',
    'the pier would close',
  ],
  [
    'a relative clause inside',
    'Ada Moss said the pier, which was built in 1911, would close.',
    'Ada Moss',
    'the pier, which was built in 1911, would close',
  ],
  [
    'an apposition of the writer’s',
    'Ada Moss said the dam was safe, a claim that engineers dispute.',
    'Ada Moss',
    'the dam was safe',
  ],
  [
    'a list',
    'Ada Moss said the town needs a pier, a bridge and a tower.',
    'Ada Moss',
    'the town needs a pier, a bridge and a tower',
  ],
  [
    'a dash of the writer’s',
    'Ada Moss said the pier would close — a first in Redvale.',
    'Ada Moss',
    'the pier would close',
  ],
  [
    'a bracket that opened before',
    '(On Monday, Ada Moss said the pier would close.)',
    'Ada Moss',
    'the pier would close',
  ],
  [
    'the relative clause ends',
    'Ada Moss, who declared that rents must fall, describes taxes as theft.',
    'Ada Moss',
    'rents must fall',
  ],
  ['a day of the month', 'Ada Moss announced on Oct. 9 that she would sue.', 'Ada Moss', 'she would sue'],
  ['a day and year', 'Ada Moss announced on Oct. 9, 2023, that she would sue.', 'Ada Moss', 'she would sue'],
  [
    'an owner that is a day',
    'Ada Moss said Friday’s rules were harsh.',
    'Ada Moss',
    'Friday’s rules were harsh',
  ],
  [
    'an aside before that',
    'Ada Moss told historian Abel Ritter, in 1994 that the mill was rotten.',
    'Ada Moss',
    'the mill was rotten',
  ],
  [
    'a date in brackets before that',
    'Ada Moss said Monday (March 4) that the dam would hold.',
    'Ada Moss',
    'the dam would hold',
  ],
  [
    'a street ends the sentence',
    'Ada Moss said the house stood on Main St. The mayor left town.',
    'Ada Moss',
    'the house stood on Main St.',
  ],
  [
    'who the source is',
    'The town has nine piers, according to Redvale Aid, a charity in Dell.',
    'Redvale Aid',
    'The town has nine piers',
  ],
  [
    'a second verb of the clause',
    'Ada Moss said the mill would keep its hands and add nine more.',
    'Ada Moss',
    'the mill would keep its hands and add nine more',
  ],
  ['an affiliate', 'Ada Moss told CNN affiliate WDLL he had not slept.', 'Ada Moss', 'he had not slept'],
  ['points out', 'Ada Moss points out the pier was built in 1911.', 'Ada Moss', 'the pier was built in 1911'],
  [
    'asked whether',
    'Asked whether the dam would hold, Ada Moss said it would not.',
    'Ada Moss',
    'it would not',
  ],
  ['denied a noun', 'Ada Moss denied the charge.', 'Ada Moss', 'the charge'],
  [
    'blamed somebody',
    'Ada Moss blamed the builder for the crack in the dam.',
    'Ada Moss',
    'the builder for the crack in the dam',
  ],
];

/** Verbs that tell what somebody does with words, and give none. */
const NO_WORDS: readonly string[] = [
  'Unions praised the deal.',
  'Ada Moss revealed the new boat in May.',
  'Groups who demand lower fares are growing in Redvale.',
  'Ada Moss criticized the plan on Monday.',
  'Ada Moss called Redvale her home.',
  'Ada Moss continues her tour of the county.',
  'Redvale added two scores in the last minutes, and the home crowd went wild.',
  'Ada Moss wrote a novel about the pier.',
  'Ada Moss posted a video of the rescue.',
  'Ada Moss went on a tour after the storm.',
  'Ada Moss declined to comment on the report.',
  'Ada Moss refused to say whether she would run.',
  'Ada Moss counsels patients in Dell after a long reporting career.',
  'The town has an illness that Ada Moss blames on dust.',
  'Ada Moss left the hall, discussing the suit with a friend.',
];

export const BOUNDS: readonly Golden[] = [
  ...WORDS.map(
    ([of, text, speaker, words]): Golden => ({ of, text, says: [[speaker, words]], statements: 1 }),
  ),
  ...NO_WORDS.map((text): Golden => ({ of: `no words: ${text}`, text, says: [], statements: 0 })),
  {
    of: 'a participle’s words end where the main clause begins',
    text: 'Noting the pier “does not pose a major threat,” Moss wrote that the harbour is safe.',
    says: [
      ['Moss', 'the pier “does not pose a major threat,”'],
      ['Moss', 'the harbour is safe'],
    ],
  },
  {
    of: 'a question’s words end where the main clause begins',
    text: 'Asking whether the deal was a “light at the end of the tunnel”, Moss said: “We hope so.”',
    says: [
      ['Moss', 'whether the deal was a “light at the end of the tunnel”'],
      ['Moss', 'We hope so.'],
    ],
  },
];
