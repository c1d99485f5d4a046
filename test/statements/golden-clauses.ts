/** Passages over what a sentence's parts are: inversion behind whole clauses, split verbs, nouns with clauses, words that look like nouns. */
import type { Golden } from './golden.ts';

export const CLAUSES: readonly Golden[] = [
  {
    of: 'said and its subject behind several clauses',
    text: 'The pier has been closed since March, forcing boats to the “dead side” of the bay, said Ada Moss, a pilot and teacher.',
    says: [['Ada Moss', 'dead side', { kind: 'mixed' }]],
    statements: 1,
  },
  {
    of: 'an insertion before said is no clause',
    text: 'Ada Moss, a pilot who was born there, said the pier would hold.',
    says: [['Ada Moss', 'the pier would hold']],
    statements: 1,
  },
  {
    of: 'an outlet that reports at the end',
    text: 'The union-backed “Save the Pier” march will go on as planned, the Redvale Herald reports.',
    says: [['the Redvale Herald', 'Save the Pier']],
  },
  {
    of: 'a comma inside a title’s marks',
    text: 'He danced in the musical “The Long Boat,” Ms. Pike noted.',
    says: [['Ms. Pike', 'He danced in the musical “The Long Boat,”']],
  },
  {
    of: 'made it clear',
    text: 'Moss made it clear that she has “grave doubts” about the pier.',
    says: [['Moss', 'grave doubts', { cue: 'made it clear' }]],
  },
  {
    of: 'made the point that',
    text: 'Moss also made the point that the repairs would be “paint on rust” by winter.',
    says: [['Moss', 'paint on rust', { cue: 'point' }]],
  },
  {
    of: 'the claim of somebody that',
    text: 'The figures bear out the contention of former pilot Ada Moss that the pier is “not safe.”',
    says: [['former pilot Ada Moss', 'not safe.']],
  },
  {
    of: 'a time inside the verb',
    text: 'Moss, who has in the past described the pier as “rotten,” left early.',
    says: [['Moss', 'rotten,', { cue: 'has in the past described' }]],
  },
  {
    of: 'a word with an object is a verb',
    text: 'The mayor closes schools and calls people “idlers” in print.',
    says: [['The mayor', 'idlers']],
  },
  {
    of: 'a noun behind marks is no verb',
    text: 'Moss said the effort was meant to head off “more radical” protest songs at the pier.',
    says: [['Moss', 'more radical']],
    statements: 1,
  },
  {
    of: 'a dateline is nobody',
    text: 'REDVALE, Aug 31 (HNS) - The far shore party’s leader, Marina Pike, voiced support for the “big pier” on Wednesday.',
    says: [['The far shore party’s leader', 'big pier']],
    statements: 1,
  },
  {
    of: 'a place behind its town is nobody',
    text: 'Crews in Salem, Ohio, had called the pier “unsafe.”',
    says: [['Crews in Salem', 'unsafe.']],
  },
  {
    of: 'of a town and its state',
    text: '"The pier scares me," Harry Bond, 30, of Raleigh, N.C., who was among those polled, said in an interview.',
    says: [['Harry Bond', 'The pier scares me,']],
  },
  {
    of: 'a group called by its name',
    text: 'An anti-pier super PAC called Dry Feet ran “a nasty ad” on Monday.',
    says: [],
    statements: 0,
  },
  {
    of: 'what somebody owns is a noun',
    text: 'Moss did not revisit her Pike Street remarks in an address to sailors.',
    says: [],
    statements: 0,
  },
  {
    of: 'an adverb opens the sentence',
    text: 'Regardless, Moss has lost even after the board decided against selling, warning that the pier is “not safe.”',
    says: [['Moss', 'not safe.']],
  },
  {
    of: 'an order before a colon is nobody',
    text: 'Wait, it gets better:\n\n"By law, the mayor sets the number of boats every year."',
    says: [[null, 'By law, the mayor sets the number of boats every year.']],
  },
  {
    of: 'a thing beside "with" does what it does',
    text: 'Fares dropped to nine dollars, with the port adding “a great many” boats.',
    says: [],
  },
  {
    of: 'somebody rallies somebody, and promises',
    text: 'Rallying hundreds of sailors, Ann Lee tried to cheer them and promised a “new dawn.”',
    says: [['Ann Lee', 'new dawn.']],
  },
  {
    of: 'a label before a colon is nobody',
    text: 'Question: "What will the harbour do about the old boats?"',
    says: [],
  },
  {
    of: 'labels in capitals are no transcript',
    text: 'WINNER: The Long Boat by Ada Moss\n\nWINNER: The Red Sky by Tom Pike',
    says: [],
    statements: 0,
  },
  {
    of: 'a title with a colon is no transcript',
    text: 'She danced in “Long Boat: Redvale Forever” and left.',
    says: [],
    statements: 0,
  },
  {
    of: 'a party behind the name',
    text: 'Rep. Ada Moss, R-Ohio, a member of the board, told reporters that the pier was “safe.”',
    says: [['Rep. Ada Moss', 'safe.']],
  },
  {
    of: 'an adjective in capitals before a plain noun',
    text: 'New details have emerged describing the scene as “chaos on the pier.”',
    says: [[null, 'chaos on the pier.']],
  },
  {
    of: 'a name in front of words between dashes',
    text: 'Many have said the same thing, including Mayor Tom Pike -- “we need another pier” -- and Ann Lee.',
    says: [['Mayor Tom Pike', 'we need another pier', { rule: 'name and dash' }]],
  },
  {
    of: 'a participle goes with the main clause, not with who is told of in it',
    text: 'Moss was stern about a pilot who said he was not paid, saying, “Maybe he did a bad job.”',
    says: [['Moss', 'Maybe he did a bad job.']],
  },
  {
    of: 'the medium in front of the words is no part of them',
    text: 'Moss promised in a social media post to “free Redvale” for good.',
    says: [
      ['Moss', 'free Redvale'],
      ['Moss', 'to “free Redvale” for good'],
    ],
    statements: 1,
  },
  {
    of: 'the medium and the day in front of indirect words',
    text: 'Ada Moss said in an interview Sunday he would stay.',
    says: [['Ada Moss', 'he would stay']],
  },
  {
    of: 'a second speaker behind a comma that stands inside the marks',
    text: 'Moss said the step was “three weeks late,” while the head of the union, Ida Cole, called it “theater.”',
    says: [
      ['Moss', 'the step was “three weeks late,”'],
      ['the head of the union', 'theater.'],
    ],
  },
  {
    of: 'a sign of what may come',
    text: 'Chair Ada Moss signaled that cuts could come “sooner than you think.”',
    says: [['Chair Ada Moss', 'sooner than you think.']],
  },
  {
    of: 'a case is named whole',
    text: 'Moss called on voters to “restore” what fell with Redvale v. Pike.',
    says: [['Moss', 'on voters to “restore” what fell with Redvale v. Pike']],
  },
];
