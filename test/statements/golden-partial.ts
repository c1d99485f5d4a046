/** Passages over words that a writer quotes inside a sentence of their own. */
import type { Golden } from './golden.ts';

export const PARTIAL: readonly Golden[] = [
  {
    of: 'thought',
    text: 'Lee thought the plan was “a gift to the harbour.”',
    says: [['Lee', 'a gift to the harbour.', { kind: 'mixed', cue: 'thought' }]],
  },
  {
    of: 'as somebody explained',
    text: 'The result, as Moss later explained, was a “very long winter” for the port.',
    says: [['Moss', 'very long winter', { cue: 'later explained' }]],
  },
  {
    of: 'as somebody put it',
    text: 'As Ms. Moss put it in a letter to the council, the port is “closing its eyes.”',
    says: [['Ms. Moss', 'closing its eyes.', { cue: 'put it' }]],
  },
  {
    of: 'according to, in the middle',
    text: 'Over the years, according to the harbour board, the cost “is mainly due to the weather.”',
    says: [['the harbour board', 'is mainly due to the weather.']],
  },
  {
    of: 'named as',
    text: 'The mayor introduced Ann Lee as “a friend of the port.”',
    says: [['The mayor', 'a friend of the port.', { rule: 'named as' }]],
  },
  {
    of: 'a verb between the name and what is named',
    text: 'Pike treated the delay as having “minimal” effect.',
    says: [['Pike', 'minimal', { rule: 'named as' }]],
  },
  {
    of: 'whose remark',
    text: 'Few forgot Ann Lee’s “rotten fish” remark.',
    says: [['Ann Lee', 'rotten fish', { rule: 'owner of a remark' }]],
  },
  {
    of: 'in somebody’s words',
    text: 'The harbour was, in the words of one sailor, “a bathtub with ambitions.”',
    says: [['one sailor', 'a bathtub with ambitions.', { rule: 'in the words of' }]],
  },
  {
    of: 'slogan',
    text: 'Tom Pike’s slogan is “Boats for everyone.”',
    says: [['Tom Pike', 'Boats for everyone.', { cue: 'slogan' }]],
  },
  {
    of: 'the verb, not the remark that it is about',
    text: 'Ann Lee called the mayor’s remarks on the port “a true insult” to sailors.',
    says: [['Ann Lee', 'a true insult', { cue: 'called' }]],
  },
  {
    of: 'any verb behind the marks',
    text: '“Close it!” blared the front page of the Herald.',
    says: [['the front page of the Herald', 'Close it!', { rule: 'doer behind the words' }]],
  },
  {
    of: 'into the writer’s next sentence',
    text: '“The port is full,” Moss said. Instead, “we should look for a new one up the coast.”',
    says: [['Moss', 'we should look for a new one up the coast.', { rule: 'carried on into a sentence' }]],
  },
  {
    of: 'a term behind the speaker is no second half',
    text: '“The port is full,” said Moss, a sailor in a “Red Boats” cap. Nobody answered.',
    says: [['Moss', 'The port is full,', { kind: 'direct' }]],
    statements: 1,
  },
  {
    of: 'an adverb before the second half',
    text: 'Pike “got his boat back,” Moss said, and still “wants the pier.”',
    says: [
      ['Moss', 'got his boat back,'],
      ['Moss', 'wants the pier.'],
    ],
    statements: 1,
  },
  {
    of: 'goes after somebody as',
    text: 'In recent weeks Pike has gone after the mayor as a “leech on the port” and a “spoiled brat.”',
    says: [
      ['Pike', 'leech on the port', { rule: 'named as' }],
      ['Pike', 'spoiled brat.'],
    ],
  },
  {
    of: 'has been doing',
    text: 'Ann Lee has been pounding the mayor as a “thief of boats.”',
    says: [['Ann Lee', 'thief of boats.', { rule: 'named as' }]],
  },
  {
    of: 'worked as',
    text: 'Pike worked for years as a “runner” in the port.',
    says: [],
    quotedNowhere: true,
  },
  {
    of: 'described, an apposition, as',
    text: 'He described the mayor, a sailor, as, “a little lost out there.”',
    says: [['He', 'a little lost out there.', { cue: 'described' }]],
  },
  {
    of: 'uses a phrase',
    text: 'Pike has used the phrase “floating voters” often this year.',
    says: [['Pike', 'floating voters', { rule: 'used a phrase' }]],
  },
  {
    of: 'talks about',
    text: 'Pike talks about “saving the port,” and sailors cheer.',
    says: [['Pike', 'saving the port,', { cue: 'talks about' }]],
  },
];
