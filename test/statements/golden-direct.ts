/** Passages over direct and partly quoted speech. `says`: who says which words, as they stand between (or without) the marks. */
import type { Golden } from './golden.ts';

export const DIRECT: readonly Golden[] = [
  {
    of: 'comma and said',
    text: '"The bridge is safe," Ann Lee said.',
    says: [['Ann Lee', 'The bridge is safe,', { kind: 'direct', cue: 'said' }]],
  },
  {
    of: 'inverted',
    text: '“We will rebuild,” said Mayor Tom Ruiz.',
    says: [['Mayor Tom Ruiz', 'We will rebuild,']],
  },
  {
    of: 'inverted, apposition',
    text: '“We will rebuild,” said Tom Ruiz, a lawyer from Ohio.',
    says: [['Tom Ruiz', 'We will rebuild,']],
  },
  {
    of: 'question',
    text: '“Who paid for it?” Lee asked.',
    says: [['Lee', 'Who paid for it?', { cue: 'asked' }]],
  },
  {
    of: 'exclamation',
    text: '"Never!" shouted a man in the crowd.',
    says: [['a man in the crowd', 'Never!']],
  },
  {
    of: 'verb before, comma',
    text: 'Lee said, “The bridge is safe.”',
    says: [['Lee', 'The bridge is safe.']],
  },
  {
    of: 'verb before, colon',
    text: 'Lee told the council: “The bridge is safe.”',
    says: [['Lee', 'The bridge is safe.', { addressee: 'the council' }]],
  },
  {
    of: 'addressee and time',
    text: 'Lee told Channel 9 News on Sunday, “The bridge is safe.”',
    says: [['Lee', 'The bridge is safe.', { addressee: 'Channel 9 News', when: 'on Sunday' }]],
  },
  {
    of: 'medium',
    text: '“The bridge is safe,” Lee said in a statement.',
    says: [['Lee', 'The bridge is safe,', { via: 'in a statement' }]],
  },
  {
    of: 'a medium with its addressee',
    text: '“The bridge is safe,” Lee said in a statement to the Herald.',
    says: [['Lee', 'The bridge is safe,', { via: 'in a statement to the Herald', addressee: 'the Herald' }]],
  },
  {
    of: 'interrupted',
    text: '“The bridge,” Lee said, “is safe.”',
    says: [
      ['Lee', 'The bridge,'],
      ['Lee', 'is safe.'],
    ],
    statements: 1,
  },
  {
    of: 'interrupted by a clause with apposition',
    text: '“The bridge,” said Ann Lee, an engineer who built it, “is safe.”',
    says: [
      ['Ann Lee', 'The bridge,'],
      ['Ann Lee', 'is safe.'],
    ],
    statements: 1,
  },
  {
    of: 'interrupted, mixed',
    text: 'The city wants to “see the bridge open,” Lee stressed, “but we are not going to hurry.”',
    says: [
      ['Lee', 'see the bridge open,'],
      ['Lee', 'but we are not going to hurry.'],
    ],
    statements: 1,
  },
  {
    of: 'carried on',
    text: '“The bridge is safe,” Lee said. “It will open in May.”',
    says: [
      ['Lee', 'The bridge is safe,'],
      ['Lee', 'It will open in May.'],
    ],
    statements: 1,
  },
  {
    of: 'carried on twice',
    text: '“One,” she said. “The second thing is that we wait.” “The third is that we pay.”',
    says: [['she', 'The third is that we pay.']],
  },
  {
    of: 'speaker named after two',
    text: '“Stop it now.” “Leave us alone,” Lee said.',
    says: [
      ['Lee', 'Stop it now.'],
      ['Lee', 'Leave us alone,'],
    ],
  },
  {
    of: 'question, then inline',
    text: '“What now?” Lee asked. “We have waited for years.”',
    says: [['Lee', 'We have waited for years.']],
  },
  {
    of: 'paragraphs, closing mark left out',
    text: 'Lee said: “The bridge is old and the river is high.\n\n“It has stood since 1920.”',
    says: [
      ['Lee', 'The bridge is old and the river is high.'],
      ['Lee', 'It has stood since 1920.'],
    ],
    statements: 1,
  },
  {
    of: 'paragraph after a colon',
    text: 'Then Lee turned to the crowd and explained:\n\n“The bridge has stood since 1920, and it will stand.”',
    says: [['Lee', 'The bridge has stood since 1920, and it will stand.']],
  },
  {
    of: 'From X:',
    text: 'From Ann Lee at the Herald:\n\n“The bridge has stood since 1920, and it will stand.”',
    says: [['Ann Lee', 'The bridge has stood since 1920, and it will stand.']],
  },
  {
    of: 'name and colon',
    text: 'Ann Lee: “The bridge has stood since 1920.”',
    says: [['Ann Lee', 'The bridge has stood since 1920.']],
  },
  {
    of: 'credit line',
    text: '“The worst bridge I ever crossed.” — Ann Lee, Toledo',
    says: [['Ann Lee', 'The worst bridge I ever crossed.', { rule: 'credit line' }]],
  },
  {
    of: 'credit line in the next paragraph',
    text: '“The worst bridge I ever crossed.”\n\n-Ann Lee, Toledo',
    says: [['Ann Lee', 'The worst bridge I ever crossed.']],
  },
  {
    of: 'transcript inside the marks',
    text: '"COLE: Will the bridge open in May?\n\n"LEE: It will open when it is safe.',
    says: [
      ['COLE', 'COLE: Will the bridge open in May?'],
      ['LEE', 'LEE: It will open when it is safe.'],
    ],
  },
  {
    of: 'transcript without marks',
    text: 'COLE: Will the bridge open in May?\n\nLEE: It will open when it is safe.',
    says: [
      ['COLE', 'Will the bridge open in May?'],
      ['LEE', 'It will open when it is safe.'],
    ],
  },
  {
    of: 'straight marks, no space',
    text: 'Lee said."The bridge is safe," he said.',
    says: [['he', 'The bridge is safe,']],
  },
  {
    of: 'doubled single marks',
    text: "''The bridge is safe,'' Mr. Lee said.",
    says: [['Mr. Lee', 'The bridge is safe,']],
  },
  { of: 'guillemets', text: '«The bridge is safe,» Lee said.', says: [['Lee', 'The bridge is safe,']] },
  { of: 'German marks', text: '„The bridge is safe,“ Lee said.', says: [['Lee', 'The bridge is safe,']] },
  { of: 'single marks', text: '‘The bridge is safe,’ Lee said.', says: [['Lee', 'The bridge is safe,']] },
  {
    of: 'single marks and apostrophes',
    text: "'The voters' rights aren't safe,' Lee said.",
    says: [['Lee', "The voters' rights aren't safe,"]],
  },
  {
    of: 'apostrophe of elision',
    text: 'Lee said he’s a fan of the ’70s and loves ’em.',
    says: [['Lee', 'he’s a fan of the ’70s and loves ’em']],
    quotedNowhere: true,
  },
  { of: 'inches', text: 'The 12" pipe is “a danger,” Lee said.', says: [['Lee', 'a danger,']] },
  {
    of: 'initials and titles',
    text: '“We went in,” Col. Rob J. Manning said of the U.S. forces.',
    says: [['Col. Rob J. Manning', 'We went in,']],
  },
  {
    of: 'title and role',
    text: '“We wait,” White House spokeswoman Ann Lee said.',
    says: [['White House spokeswoman Ann Lee', 'We wait,']],
  },
  {
    of: 'role without a name',
    text: '“We wait,” the former secretary of state said.',
    says: [['the former secretary of state', 'We wait,']],
  },
  {
    of: 'unnamed',
    text: '“We wait,” said a senior administration official.',
    says: [['a senior administration official', 'We wait,']],
  },
  {
    of: 'spokesman for',
    text: '“We wait,” said a spokesman for the campaign.',
    says: [['a spokesman for the campaign', 'We wait,']],
  },
  {
    of: 'possessive trap',
    text: '“Come at once,” Ada Moss’s doctor said.',
    says: [['Ada Moss’s doctor', 'Come at once,']],
  },
  {
    of: 'age and home',
    text: 'Ann Lee, 31, of Redvale, Mich., said: “We wait.”',
    says: [['Ann Lee', 'We wait.']],
  },
  {
    of: 'relative clause between',
    text: 'Ann Lee, who runs the bridge, said: “We wait.”',
    says: [['Ann Lee', 'We wait.']],
  },
  {
    of: 'who has called',
    text: 'The plan worries Ann Lee, who has called the bridge “a danger to all.”',
    says: [['Ann Lee', 'a danger to all.']],
  },
  {
    of: 'director of, who',
    text: 'The director of the bureau, who called the bridge “a danger to all,” left.',
    says: [['The director of the bureau', 'a danger to all,']],
  },
  {
    of: 'participle after the subject',
    text: 'A source speaking to the Herald said, “The bridge is safe.”',
    says: [['A source speaking to the Herald', 'The bridge is safe.']],
  },
  {
    of: 'time before the verb',
    text: 'Lee on Monday said, “The bridge is safe.”',
    says: [['Lee', 'The bridge is safe.']],
  },
  {
    of: 'adverb before the verb',
    text: '“The bridge is safe,” Lee then quietly added.',
    says: [['Lee', 'The bridge is safe,']],
  },
  {
    of: 'phrasal verbs',
    text: '“Nonsense,” Lee shot back.\n\n“We are done here,” she went on.',
    says: [
      ['Lee', 'Nonsense,'],
      ['she', 'We are done here,'],
    ],
  },
  { of: 'put it', text: 'As Lee put it, “The bridge is safe.”', says: [['Lee', 'The bridge is safe.']] },
  {
    of: 'any verb behind a comma',
    text: '“The bridge is safe,” Lee pressed.',
    says: [['Lee', 'The bridge is safe,']],
  },
  {
    of: 'according to',
    text: '“The bridge is safe,” according to Ann Lee.',
    says: [['Ann Lee', 'The bridge is safe,']],
  },
  {
    of: 'quoted as saying',
    text: '“The bridge is safe,” he was quoted as having said.',
    says: [['he', 'The bridge is safe,']],
  },
  {
    of: 'another, quoted by a paper',
    text: 'The Herald quoted another official as saying “the bridge is safe.”',
    says: [['another official', 'the bridge is safe.', { via: 'The Herald' }]],
  },
  {
    of: 'as quoted by',
    text: '“The bridge is safe,” Lee said, as quoted by Reuters.',
    says: [['Lee', 'The bridge is safe,', { via: 'Reuters' }]],
  },
  {
    of: 'quotation inside a quotation',
    text: '“Ten days ago, President Cole was saying ‘the city should leave’. We convinced him to stay,” Lee said.',
    says: [
      ['Lee', 'Ten days ago, President Cole was saying ‘the city should leave’. We convinced him to stay,'],
      ['President Cole', 'the city should leave', { within: 'Lee' }],
    ],
  },
  {
    of: 'issued a letter saying',
    text: 'Lee issued a letter Friday saying, “The bridge is safe.”',
    says: [['Lee', 'The bridge is safe.']],
  },
  {
    of: 'heard saying',
    text: 'The tape shows Cole saying, “The bridge is safe.”',
    says: [['Cole', 'The bridge is safe.']],
  },
  {
    of: 'two clauses',
    text: 'Pike said both are late, but Cole had a word for him: “You can count on rain.”',
    says: [['Cole', 'You can count on rain.']],
  },
  {
    of: 'telling what was described',
    text: 'Lee described the bridge as “a danger to all.”',
    says: [['Lee', 'a danger to all.', { kind: 'mixed', cue: 'described' }]],
  },
  { of: 'called', text: 'Lee called the plan “reckless.”', says: [['Lee', 'reckless.']] },
  {
    of: 'passive agent',
    text: 'The plan was called “reckless” by Ann Lee.',
    says: [['Ann Lee', 'reckless']],
  },
  {
    of: 'shared subject',
    text: 'Lee praised the bridge and called the tunnel “a danger to all.”',
    says: [['Lee', 'a danger to all.']],
  },
  {
    of: 'participle in front',
    text: 'Mocking the “toy bridge,” Cole accused the board of sloth.',
    says: [['Cole', 'toy bridge,']],
  },
  {
    of: 'noun of speech',
    text: 'Cole’s claim that the bridge is “a danger to all” is wrong.',
    says: [['Cole', 'a danger to all']],
  },
  {
    of: 'two sayers, the outer holds the words',
    text: 'Lee said the critics had called it “a danger to all.”',
    says: [['Lee', 'a danger to all.']],
  },
  {
    of: 'thought is not speech',
    text: 'Lee said that she hoped for “a better bridge.”',
    says: [['Lee', 'a better bridge.']],
  },
  {
    of: 'US is a name',
    text: '“We wait,” US Senator Ann Lee said.',
    says: [['US Senator Ann Lee', 'We wait,']],
  },
  { of: 'a verb that is a noun elsewhere', text: '“We wait,” Lee notes.', says: [['Lee', 'We wait,']] },
  {
    of: 'wrong way mark',
    text: 'Lee spoke of ”the old bridge” and said ”we will wait.”',
    says: [['Lee', 'we will wait.']],
  },
];
