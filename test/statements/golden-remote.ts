/** Passages over whose words they are: subjects behind adverbials and participles, owners of answers, agents. */
import type { Golden } from './golden.ts';

export const REMOTE: readonly Golden[] = [
  {
    of: 'a place in two parts between subject and verb',
    text: 'Cole, during a meeting of bakers in Redvale, Ohio, said she was “tired of waiting”.',
    says: [['Cole', 'tired of waiting']],
  },
  {
    of: 'nobody but a place before the verb',
    text: 'On her way home, in a box labeled “lost things,” a guard had typed “of no worth”.',
    says: [[null, 'of no worth']],
  },
  {
    of: 'a participle and a time before the verb',
    text: 'A Harbour Board report released last year found that the money came from “smugglers”.',
    says: [['A Harbour Board report', 'smugglers']],
  },
  {
    of: 'a participle that is in no table',
    text: 'Few came. Bakers marching through the streets chanted “What bread?” and went home.',
    says: [['Bakers marching through the streets', 'What bread?']],
  },
  {
    of: 'once before the verb, in brackets',
    text: 'The sea is wide (Ann Moss, who sailed it, once said, “It goes on for years”). We stayed.',
    says: [['Ann Moss', 'It goes on for years']],
  },
  {
    of: 'a date that is part of what somebody is',
    text: '“It was a black day,” said 9/11 widow Ann Moss.',
    says: [['11 widow Ann Moss', 'It was a black day,']],
  },
  {
    of: 'by warning that',
    text: 'Cole won them over by warning darkly that “the sea is rising”.',
    says: [['Cole', 'the sea is rising']],
  },
  {
    of: 'an answer and its owner',
    text: 'The mayor wrote at noon. Cole’s response was: “Ask somebody who cares.”',
    says: [['Cole', 'Ask somebody who cares.']],
  },
  {
    of: 'an owner and a colon',
    text: '“The bridge is old,” Cole said. His final assessment: “It will hold for now.”',
    says: [['His', 'It will hold for now.']],
  },
  {
    of: 'asked by somebody',
    text: 'Asked by Cole if the bridge was “rotten,” the mayor left.',
    says: [['Cole', 'rotten,']],
  },
  {
    of: 'who made the thing that says it, by a participle',
    text: 'But Cole stood firm, releasing a statement that accused the board of “sleeping”.',
    says: [['Cole', 'sleeping']],
  },
];
