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
  {
    of: 'who was led to it, by a pronoun',
    text: 'Cole left. The win led her to declare that the seat was “in sight”.',
    says: [['her', 'in sight']],
  },
  {
    of: 'made to do two things',
    text: 'That prompted Cole to make a joke and call the mayor “a fine sailor”.',
    says: [['Cole', 'a fine sailor']],
  },
  {
    of: 'whoever does it in the part behind “with”',
    text: 'Cole watched, with the mayor taking the floor to call it “mad”.',
    says: [['the mayor', 'mad']],
  },
  {
    of: 'a thing that asks behind “with”',
    text: 'Cole tried to tie Moss to the board, with one of her ads asking, “Is Moss free?”',
    says: [['one of her ads', 'Is Moss free?']],
  },
  {
    of: 'two verbs in a clause that is no main one',
    text: 'It was so loud that Cole, once outside, thanked them and called it “the best day of all”.',
    says: [['Cole', 'the best day of all']],
  },
  {
    of: 'a name given before the main clause',
    text: 'In May, under what Cole called “the old way,” the Redvale Club, a private course, charged a fee.',
    says: [['Cole', 'the old way,']],
  },
  {
    of: 'a speaker inserted into a clause with a verb of its own',
    text: 'The papers show, Cole said in May, that “the board was asleep”.',
    says: [['Cole', 'the board was asleep']],
  },
  {
    of: 'a name behind what somebody is of',
    text: '“Thanks,” said master of ceremonies Ann Moss, a retired baker.',
    says: [['Ann Moss', 'Thanks,']],
  },
  {
    of: 'a clause of its own behind what only describes somebody',
    text: 'There are sailors who agree with him, Cole said he believes “it will float”.',
    says: [['Cole', 'it will float']],
    statements: 1,
  },
  {
    of: 'an adverbial with a verb of its own',
    text: 'Despite what he wrote in the speech, Cole said he “may yet stay at home”.',
    says: [['Cole', 'may yet stay at home']],
    statements: 1,
  },
  {
    of: 'and in a statement',
    text: 'Cole, the chair of the board, is with us and in a statement thanked the mayor for “a fine day at sea”.',
    says: [['Cole', 'a fine day at sea']],
  },
  {
    of: 'a promise that is no verb',
    text: 'Cole renewed his old harbour promise Saturday when he left, calling the mayor “a fine sailor”.',
    says: [['Cole', 'a fine sailor']],
  },
  {
    of: 'as somebody put it, behind a verb of another',
    text: 'A few bakers echo her concerns because it is a “lawful way to sail,” as a Harbour Board memo put it.',
    says: [['a Harbour Board memo', 'lawful way to sail,']],
  },
  {
    of: 'the clause whose verb “and” joins',
    text: 'Cole left the board after Moss came home and blamed the fire on “the old guard”.',
    says: [['Moss', 'the old guard']],
  },
  {
    of: 'a clause that only says which one, and a participle behind it',
    text: 'Cole was cross when told of a baker who said he was cheated at the fair, saying, “He was not.”',
    says: [['Cole', 'He was not.']],
  },
  {
    of: 'a colon that the main clause makes',
    text: 'With many sailors worried about a lack of wind, Cole is ready with a new message: “It will come.”',
    says: [['Cole', 'It will come.']],
  },
  {
    of: 'two roles joined behind a title in marks',
    text: 'On “The Early Show,” the former mayor and current chair of the board said she was “tired of it”.',
    says: [['the former mayor and current chair of the board', 'tired of it']],
  },
  {
    of: 'a name before the colon, in a sentence about a thing',
    text: 'The storm was long. The best line about it came from Ann Moss: “It rained for a year.”',
    says: [['Ann Moss', 'It rained for a year.']],
  },
  {
    of: 'whom the paragraph before is about',
    text: 'Cole sounded glad of the news at home, in part because he likes the sea.\n“Not only can we win this race, we can win it by a mile.”',
    says: [['Cole', 'Not only can we win this race, we can win it by a mile.']],
  },
  {
    of: 'a fragment before a quotation is about nobody',
    text: 'Few came.\nPause.\n“Not only can we win this race, we can win it by a mile.”',
    says: [[null, 'Not only can we win this race, we can win it by a mile.']],
  },
  {
    of: 'a verb that is a noun as well closes the sentence behind the words',
    text: 'Few came.\n“It does not open before noon,” the website states.\n“It is late,” the inquiry found.\n“It is old,” the Harbour Board report states.',
    says: [
      ['the website', 'It does not open before noon,'],
      ['the inquiry', 'It is late,'],
      ['the Harbour Board report', 'It is old,'],
    ],
  },
  {
    of: 'states that, before words in marks',
    text: 'The policy states that “no dogs are let in.”',
    says: [['The policy', 'no dogs are let in.']],
  },
  {
    of: 'what a phrase that begins with a verb says',
    text: 'Few came. “I will be there,” read her prepared remarks.',
    says: [['her prepared remarks', 'I will be there,']],
  },
  {
    of: 'a participle that describes what somebody owns',
    text: 'Omar Pell, the vice chair of the board, called Cole’s alleged conduct “highly unusual.”',
    says: [['Omar Pell', 'highly unusual.']],
  },
  {
    of: 'whoever is listed behind by',
    text: 'The letter, also signed by Ann Moss, Tom Pike, and Rita Orr, asked Cole “to use all powers” at once.',
    says: [['The letter', 'to use all powers']],
  },
  {
    of: 'who goes on behind a clause, and a colon',
    text: 'Ropes cost more the longer they are, continues Ann Moss: “This is why we sell short ones.”',
    says: [['Ann Moss', 'This is why we sell short ones.']],
  },
  {
    of: 'what somebody said, announced by a colon',
    text: 'What Cole said: “I decided it myself.”',
    says: [['Cole', 'I decided it myself.']],
  },
  {
    of: 'a paper that passes on what somebody told',
    text: 'Cole said the pier was “old and wet,” the Herald reported.',
    says: [['Cole', 'old and wet,']],
  },
  {
    of: 'a review quotes the paper itself',
    text: 'Cole said the pier was “old and wet”, the Herald reported.',
    says: [['the Herald', 'old and wet']],
  },
  {
    of: 'what a medium was called once',
    text: 'Cole said on Dial, formerly Gazette, that the boats “were late.” Moss wrote on Dial (formerly known as Gazette) she “was early.”',
    says: [
      ['Cole', 'were late.'],
      ['Moss', 'was early.'],
    ],
  },
  {
    of: 'an hour with a colon',
    text: '“Do not go out,” Cole said on Dial at 9:25 p.m. “It is not safe.”',
    says: [['Cole', 'It is not safe.']],
  },
  {
    of: 'a clause whose verb is in no table',
    text: 'Pike was late, but Cole, the chair of the board, said it encompasses “two old rules.”',
    says: [['Cole', 'two old rules.']],
  },
  {
    of: 'a party and a place in two parts',
    text: '“We saw it,” Rep. Ann Moss, D-Kan., of neighboring Redvale, Kansas, said.',
    says: [['Rep. Ann Moss', 'We saw it,']],
  },
  {
    of: 'a surname that is a word for a time',
    text: 'Ann Day is the mayor. “You will see new streets,” Day said.',
    says: [['Day', 'You will see new streets,']],
  },
  {
    of: 'a noun that more is told of behind who says it',
    text: '“It came in one day,” reads the post in a caption that goes with a map.',
    says: [['the post in a caption', 'It came in one day,']],
  },
  {
    of: 'where somebody is from',
    text: 'The 2022 candidate out of Redvale described himself as “armed and glad.”',
    says: [['The 2022 candidate', 'armed and glad.']],
  },
  {
    of: 'two fields of one institution',
    text: 'The Alliance for Food and Farming, which speaks for growers, said the list is “unfair.”',
    says: [['The Alliance for Food and Farming', 'unfair.']],
  },
];
