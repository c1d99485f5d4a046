/** Passages over indirect speech: interjections, sources that show, shares of people, "according to". */
import type { Golden } from './golden.ts';

const INDIRECT = { kind: 'indirect' } as const;

export const TOLD: readonly Golden[] = [
  {
    of: 'words on both sides of an interjection',
    text: 'Superdelegates, Moss said, would decide.',
    says: [
      ['Moss', 'Superdelegates', INDIRECT],
      ['Moss', 'would decide', INDIRECT],
    ],
    statements: 1,
  },
  {
    of: 'an adverb before an interjection',
    text: 'Overall, she said, the harbour is in good shape.',
    says: [['she', 'the harbour is in good shape', INDIRECT]],
    statements: 1,
  },
  {
    of: 'as a paper reported',
    text: 'As the Herald reported, even a small ship would need a pilot.',
    says: [['the Herald', 'even a small ship would need a pilot', INDIRECT]],
  },
  {
    of: 'polls show',
    text: 'Polls show that most families favor a new pier.',
    says: [['Polls', 'most families favor a new pier', INDIRECT]],
  },
  {
    of: 'an inquiry found',
    text: 'The inquiry found that pilots had not searched the boat.',
    says: [['The inquiry', 'pilots had not searched the boat', INDIRECT]],
  },
  {
    of: 'records show, behind a name',
    text: 'Harbour Commission records show the town paid for the pier.',
    says: [['Harbour Commission records', 'the town paid for the pier', INDIRECT]],
  },
  {
    of: 'somebody found it difficult',
    text: 'He found it difficult in 2012 to leave the pier.',
    says: [],
    statements: 0,
  },
  {
    of: 'a share in percent',
    text: 'On the pier, 42% say they’re content.',
    says: [['42%', 'they’re content', INDIRECT]],
  },
  {
    of: 'one in five',
    text: 'One in five say it’s not an improvement.',
    says: [['One in five', 'it’s not an improvement', INDIRECT]],
  },
  {
    of: 'people close to somebody',
    text: 'The sale was a mistake, people close to Moss say.',
    says: [['people close to Moss', 'The sale was a mistake', INDIRECT]],
  },
  {
    of: 'critics like somebody',
    text: 'Critics like Pike say it would help the mayor.',
    says: [['Critics like Pike', 'it would help the mayor', INDIRECT]],
  },
  {
    of: 'told her',
    text: 'Her husband was free and would soon be home, the president told her.',
    says: [['the president', 'Her husband was free and would soon be home', { addressee: 'her' }]],
  },
  {
    of: 'told somebody, and when',
    text: 'This is not about me, President Moss told his closest advisers as he laboured over the text.',
    says: [['President Moss', 'This is not about me', INDIRECT]],
  },
  {
    of: 'according to words that look like verbs',
    text: 'Sailors made up a third of the town in 2012, according to exit polls.',
    says: [['exit polls', 'Sailors made up a third of the town in 2012', INDIRECT]],
  },
  {
    of: 'according to somebody, in the middle',
    text: 'Fundraising, according to the campaign, has surged in the same period.',
    says: [
      ['the campaign', 'Fundraising', INDIRECT],
      ['the campaign', 'has surged in the same period', INDIRECT],
    ],
  },
  {
    of: 'according to polls that somebody reported',
    text: 'Support was greatest among sailors, according to exit polls reported by the Herald.',
    says: [['exit polls', 'Support was greatest among sailors', INDIRECT]],
  },
  {
    of: 'told by one, according to another',
    text: 'Pike has called for attacks on the pier, according to the Harbour Watch.',
    says: [['the Harbour Watch', 'Pike has called for attacks on the pier', INDIRECT]],
  },
  {
    of: 'told not to',
    text: 'Moss told her not to go. Pike urged sailors not to leave the pier.',
    says: [
      ['Moss', 'not to go', { addressee: 'her' }],
      ['Pike', 'not to leave the pier', { addressee: 'sailors' }],
    ],
  },
  {
    of: 'an outlet that ends in a time',
    text: 'Moss told USA TODAY on Monday that the pier is closed.',
    says: [['Moss', 'the pier is closed', { addressee: 'USA TODAY', when: 'on Monday' }]],
  },
  {
    of: 'an infinitive is no listener',
    text: 'Moss vowed to annihilate the fleet.',
    says: [['Moss', 'to annihilate the fleet', INDIRECT]],
  },
  {
    of: 'what was not said: did not say',
    text: 'Moss did not say that the pier is unsafe.',
    says: [],
    statements: 0,
  },
  {
    of: 'what was not said: nobody said',
    text: 'Nobody has said the pier is unsafe.',
    says: [],
    statements: 0,
  },
  {
    of: 'what was not said: if somebody says',
    text: 'If Moss says the pier is unsafe, the boats will leave.',
    says: [],
    statements: 0,
  },
  {
    of: 'what was not said: whether somebody said',
    text: 'It is open whether Moss said the pier is unsafe.',
    says: [],
    statements: 0,
  },
  {
    of: 'what was not said: a question',
    text: 'Did Moss say the pier is unsafe?',
    says: [],
    statements: 0,
  },
  {
    of: 'what was not said: might say',
    text: 'Moss might say that the pier is unsafe.',
    says: [],
    statements: 0,
  },
  {
    of: 'what was not said: never called',
    text: 'Moss never called the pier “unsafe,” whatever they print.',
    says: [],
    statements: 0,
  },
  {
    of: 'not only called',
    text: 'Moss not only called the pier “unsafe” but left it.',
    says: [['Moss', 'unsafe']],
  },
  {
    of: 'left undone: denied that she said',
    text: 'Moss denied that she said the pier is unsafe.',
    says: [['Moss', 'she said the pier is unsafe', { stance: 'deny' }]],
    statements: 1,
  },
  {
    of: 'left undone: stopped short of saying',
    text: 'Moss stopped short of saying the pier is “unsafe.”',
    says: [],
    statements: 0,
  },
  {
    of: 'left undone: avoided calling',
    text: 'Moss avoided calling the pier “unsafe.”',
    says: [],
    statements: 0,
  },
  {
    of: 'left undone: without saying',
    text: 'Without saying the pier is “unsafe,” Moss left.',
    says: [],
    statements: 0,
  },
  {
    of: 'left undone: refused to call',
    text: 'Moss refused to call the pier “unsafe.”',
    says: [['Moss', 'unsafe.', { stance: 'refuse' }]],
    statements: 1,
  },
  {
    of: 'put in a mouth: falsely claims',
    text: 'A viral post falsely claims that Moss said “the pier is cursed.”',
    says: [['A viral post', 'the pier is cursed.']],
    statements: 1,
  },
  {
    of: 'put in a mouth: it is false that',
    text: 'It is false that Moss said “I love rain on the pier.”',
    says: [[null, 'I love rain on the pier.']],
    statements: 1,
  },
  {
    of: 'a false alarm is no falsehood of hers',
    text: 'During a false alarm on Monday, Moss said “run for the boats.”',
    says: [['Moss', 'run for the boats.']],
  },
  {
    of: 'what somebody falsely claimed was claimed',
    text: 'Moss falsely claimed that the pier is “safe.”',
    says: [['Moss', 'safe.']],
  },
  {
    of: 'neither nor',
    text: 'Neither Moss nor Pike said “we agree to leave the pier.”',
    says: [[null, 'we agree to leave the pier.']],
    statements: 1,
  },
  {
    of: 'a letter that somebody received',
    text: 'Moss received a letter saying “you are fired from the pier.”',
    says: [['a letter', 'you are fired from the pier.']],
    statements: 1,
  },
  {
    of: 'a statement that somebody issued',
    text: 'Moss issued a statement saying “we are closed for good.”',
    says: [['Moss', 'we are closed for good.']],
    statements: 1,
  },
  {
    of: 'a hearer who is named by a programme',
    text: 'Moss is open to it, telling ABC’s “Harbour Talk” host Tom Pike last month that the pier would close.',
    says: [['Moss', 'the pier would close']],
  },
  {
    of: 'a hearer with a number in the name',
    text: 'Moss told BBC Radio 4’s Today programme that it was “just unacceptable”.',
    says: [['Moss', 'it was “just unacceptable”', { kind: 'mixed' }]],
  },
  {
    of: 'what joins a sentence to the one before is the writer’s',
    text: 'But, Ada Moss warned colleagues, the port could find itself exposed. And the crews will stay, said Tom Pike.',
    says: [
      ['Ada Moss', 'the port could find itself exposed'],
      ['Tom Pike', 'the crews will stay'],
    ],
  },
  {
    of: 'greetings give no words',
    text: 'Moss says goodbye to his daughter before she boards the train. Pike said a prayer for the crew before they sailed.',
    says: [],
    statements: 0,
  },
  {
    of: 'a case that did something is no case that somebody made',
    text: 'It was Moss’s case that propelled the author into the light.',
    says: [],
    statements: 0,
  },
  {
    of: 'who filed a suit alleges',
    text: 'The station agreed to settle a lawsuit filed by Tom Pike alleging that the programme cut an interview.',
    says: [['Tom Pike', 'the programme cut an interview']],
  },
  {
    of: 'what a list will tell',
    text: 'According to the League, the board must weigh these questions about a new rule:\n\nDoes it help the game?',
    says: [],
    statements: 0,
  },
  {
    of: 'a role in front of the name, with a comma too few behind it',
    text: 'The port’s chief, Christopher Kemp said earlier this week, “There is energy for the return of boats.”',
    says: [['Christopher Kemp', 'There is energy for the return of boats.', { kind: 'direct' }]],
    statements: 1,
  },
];
