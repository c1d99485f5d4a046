/** Passages as general news prints them: links glued to their labels, captions, asides, documents that speak. */
import type { Golden } from './golden.ts';

export const PRESS: readonly Golden[] = [
  {
    of: 'links glued to their labels are no statements',
    text: 'Moss said the ferry was late.\nStoring boats?:Here’s what sailors say they need\n‘I was too bold’:Harbour chief announces cuts among crews\nGulf town approves levy:Leaders say it would fund ferries',
    says: [['Moss', 'the ferry was late']],
    statements: 1,
  },
  {
    of: 'a label glued to somebody’s words',
    text: 'MOSS: We sailed at noon.\nLEE:How are you today?\nFormer harbour pilot Ada Cole:“We learned it from the port.”',
    says: [['Former harbour pilot Ada Cole', 'We learned it from the port.']],
  },
  {
    of: 'a caption between two paragraphs of one speaker',
    text: '“The ball is worth a lot,” Abel Cole said.\nAnn Lind catches the ball in May. Tom Rusk/Harbour Pictures\n“I would not be surprised if another house bought it.”',
    says: [
      ['Abel Cole', 'The ball is worth a lot,'],
      ['Abel Cole', 'I would not be surprised if another house bought it.'],
    ],
  },
  {
    of: 'a participle that describes the noun in front of it',
    text: 'The damage reported so far had been mild until officials said a barn collapsed. The books rejected were for children.',
    says: [['officials', 'a barn collapsed']],
    statements: 1,
  },
  {
    of: 'what sets a price accuses nobody',
    text: 'Its rivals have been bolder, charging for bags, “preferred” seats and meals.',
    says: [],
    statements: 0,
  },
  {
    of: '“that” that points at a thing',
    text: 'Lee told the port the boat was lost. Cole said that was wrong. Her view echoes that of the party. Cole continued that tour of the boats.',
    says: [
      ['Lee', 'the boat was lost'],
      ['Cole', 'that was wrong'],
    ],
    statements: 2,
  },
  {
    of: '“that” of a relative clause',
    text: 'The town has pointed to its proposal for a plan that would let pupils stay. Cole praised the many Rust Belt states that have ferries.',
    says: [],
    statements: 0,
  },
  {
    of: 'a gerund as the subject of what is told',
    text: 'Cole told the Herald that asking for a toll during a flood that has caused wide ruin was “tone deaf.”',
    says: [['Cole', 'tone deaf.']],
    statements: 1,
  },
  {
    of: 'a heading inside the paragraph',
    text: 'What sailors say: Ada Cole acknowledged that some crews were worried.',
    says: [['Ada Cole', 'some crews were worried']],
  },
  {
    of: 'as somebody called it',
    text: 'The designer was honoured for “a Utopia for craft lovers,” as presenter Greta Lind called it.',
    says: [['presenter Greta Lind', 'a Utopia for craft lovers,']],
  },
  {
    of: 'a short name in brackets before the verb',
    text: 'But as the Harbour Commission (HC) notes, “they rather stumbled into the job”. According to the Port Board (PB), the pier is closed.',
    says: [
      ['the Harbour Commission', 'they rather stumbled into the job'],
      ['the Port Board', 'the pier is closed'],
    ],
  },
  {
    of: 'whoever takes the blame goes on in words of their own',
    text: 'Both drivers were unhurt and Ada Cole took the blame for the crash. “I just cost him a good finish and I am angry at myself.”',
    says: [['Ada Cole', 'I just cost him a good finish and I am angry at myself.']],
  },
  {
    of: 'a resolution that calls for something',
    text: 'The bloc pushed for a vote on a council resolution calling for “an immediate truce”. Ann Cole issued a statement calling for “peace now”.',
    says: [
      ['a council resolution', 'an immediate truce'],
      ['Ann Cole', 'peace now'],
    ],
  },
  {
    of: 'the words of whoever is thought to find them',
    text: 'If they looked again, Cole suspects they would find “a lot more of it.”',
    says: [['Cole', 'a lot more of it.']],
  },
  {
    of: 'the rules of a body are a noun',
    text: 'That sets aside the Port Board rules for larger boats that would otherwise be tested.',
    says: [],
    statements: 0,
  },
  {
    of: 'the name of a group, which nobody is said to give',
    text: 'The group behind the plan, dubbed “No Ferry Tax,” said in July that it had enough names.',
    says: [['The group behind the plan', 'it had enough names']],
    statements: 1,
  },
  {
    of: 'surnames that are months and auxiliaries',
    text: '“I may resign,” May said. “The board is with me,” said May. May told the board she would stay.',
    says: [
      ['May', 'I may resign,'],
      ['May', 'The board is with me,'],
      ['May', 'she would stay'],
    ],
  },
  {
    of: 'a source close to “her”',
    text: 'Lee was “very angry” with the board, a person close to her told the Dial.',
    says: [['a person close to her', 'very angry']],
  },
  {
    of: 'a voice says, and a plaque there reads',
    text: '“Help us,” a deep voice said. A plaque there reads: “Built in 1900.”',
    says: [
      ['a deep voice', 'Help us,'],
      ['A plaque', 'Built in 1900.'],
    ],
  },
  {
    of: 'in the words of, to quote',
    text: 'It is “a sad day for ferries”, in the words of Pat Reel. To quote Ada Moss, “the sea is wide”. In Pike’s view, it was “a joke”.',
    says: [
      ['Pat Reel', 'a sad day for ferries'],
      ['Ada Moss', 'the sea is wide'],
      ['Pike', 'a joke'],
    ],
  },
  {
    of: 'words that a passive and its “as” pass on',
    text: 'It was hailed as “a triumph” by Cole. The act, described by the judge as “rude”, was filmed.',
    says: [
      ['Cole', 'a triumph'],
      ['the judge', 'as “rude”'],
    ],
  },
  {
    of: 'who was asked did not ask',
    text: 'When asked about it, Cole’s reply was simple: “No.”',
    says: [['Cole', 'No.']],
    statements: 1,
  },
  {
    of: 'a comma too many behind the speaker',
    text: '“I heard a bang and then nothing,” Belinda Orme, told the Evening Dial.',
    says: [['Belinda Orme', 'I heard a bang and then nothing,', { addressee: 'the Evening Dial' }]],
  },
  {
    of: 'a title in passing is nobody’s words',
    text: 'The evening was long, and “Oppenbar” won nine times while the cast of “Red Harbour Nights” danced.',
    says: [],
    statements: 0,
  },
  {
    of: 'a review goes on with the source named behind the words',
    text: 'The club was “saddled with debt”, said the Herald. Players “had not received their wages” since May.',
    says: [
      ['the Herald', 'saddled with debt'],
      ['the Herald', 'had not received their wages'],
    ],
  },
  {
    of: 'a term in marks behind a review',
    text: 'The club was “saddled with debt”, said the Herald. Players hired a “boot room” on Friday.',
    says: [['the Herald', 'saddled with debt']],
    statements: 1,
  },
  {
    of: 'a term in marks behind words with the comma inside',
    text: '“The club is in debt,” said Moss. The crew hired a “boot room for away days” on Friday.',
    says: [['Moss', 'The club is in debt,']],
    statements: 1,
  },
  {
    of: 'a review goes on with its source over several sentences',
    text: 'The rise is an “incredible story”, said the Daily Dial. As a child her talent “was obvious” to all. However, the schedule “became too much for her”, and she left.',
    says: [
      ['the Daily Dial', 'incredible story'],
      ['the Daily Dial', 'was obvious'],
      ['the Daily Dial', 'became too much for her'],
    ],
  },
  {
    of: 'the source that tells of a speaker goes on',
    text: 'Shops are asking people “not to buy it all”, the Herald reports. The vans “have run dry of fuel”. It is “a bad week”.',
    says: [
      ['the Herald', 'have run dry of fuel'],
      ['the Herald', 'a bad week'],
    ],
  },
  {
    of: 'a review in whose first sentence nothing is quoted',
    text: 'The phone had a lot of new parts to announce, said Jon Pell in the Herald. The case is a “near-perfect study in tin”, and the lamp is “far brighter than it was”, “if you ask anyone”.',
    says: [
      ['Jon Pell', 'near-perfect study in tin'],
      ['Jon Pell', 'far brighter than it was'],
    ],
  },
  {
    of: 'a review ends with its paragraph',
    text: 'The pier is “a mess”, said the Herald. The crews “had no plan”. It “fell at dawn”, said the Dial.\n\nThe rules “do not apply here” at all.',
    says: [
      ['the Herald', 'had no plan'],
      ['the Dial', 'fell at dawn'],
    ],
  },
  {
    of: 'papers that are called by a time or a number',
    text: 'It was “a mess”, said the Redvale Evening Dial. It was “a joke”, Channel Four reported. It was “sad”, said The Week.',
    says: [
      ['the Redvale Evening Dial', 'a mess'],
      ['Channel Four', 'a joke'],
      ['The Week', 'sad'],
    ],
  },
  {
    of: 'copy errors beside the speaker',
    text: '“This report shows the way,” said Rep. Tom Pike said, D-Va., chairman of the committee.\n\n“I find it hard to understand how they saw that,” Moss. “Two years ago, they did not.”',
    says: [
      ['Rep. Tom Pike', 'This report shows the way,'],
      ['Moss', 'I find it hard to understand how they saw that,', { rule: 'name alone' }],
      ['Moss', 'Two years ago, they did not.'],
    ],
  },
  {
    of: 'a role in front of the name on a credit line',
    text: 'Quote of the day\n\n“I am ready for somebody to wake me up.”\n\n– University of Redvale head football coach Tony Pell, speaking for the first time.',
    says: [['University of Redvale head football coach Tony Pell', 'I am ready for somebody to wake me up.']],
  },
  {
    of: 'a sentence about the words is not about their speaker',
    text: '“Young people love luxury and show disrespect for elders.” That sentiment is old, but half of the public agrees with it, researchers found.',
    says: [[null, 'Young people love luxury and show disrespect for elders.']],
  },
  {
    of: 'an adverb at the head of a sentence is no name',
    text: 'Immediately dubbed an “anthem for the harbour,” the song won. Sally dubbed it “a joke.”',
    says: [
      [null, 'anthem for the harbour,'],
      ['Sally', 'a joke.'],
    ],
  },
  {
    of: 'a message on somebody’s account',
    text: 'The board was sorry after a message on its Harbour account described her as an “old goat”.',
    says: [['a message on its Harbour account', 'old goat']],
  },
  {
    of: 'sorting is naming; admissions are made',
    text: 'The Harbour League categorizes the phrase as a “hate slogan.” It follows sailors’ admissions that “hundreds of boats” were lost.',
    says: [
      ['The Harbour League', 'hate slogan.'],
      ['sailors', 'hundreds of boats'],
    ],
  },
  {
    of: 'whom the teller speaks of does not go on in the teller’s words',
    text: 'Moss told the Times that Pike had “failed” to defend sailors who disagreed “with her view of boats”.',
    says: [['Moss', 'with her view of boats']],
  },
  {
    of: 'who gave a thing its name inside another’s words',
    text: 'Police say he used a “big rifle” – described by Moss as “similar to an old one” – to begin.',
    says: [
      ['Police', 'big rifle'],
      ['Moss', 'similar to an old one'],
    ],
  },
  {
    of: 'a heading in single marks between two paragraphs',
    text: "“It is over,” Ada Moss said.\n\n'I do not have to think of myself as a lesser woman any more'\n\nInes Orr left. “It was hard,” she said.",
    says: [
      ['Ada Moss', 'It is over,'],
      ['she', 'It was hard,'],
    ],
    statements: 2,
  },
];
