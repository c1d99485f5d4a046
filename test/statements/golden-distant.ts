/** Passages over speakers who stand away from the verb or from the words. */
import type { Golden } from './golden.ts';

export const DISTANT: readonly Golden[] = [
  {
    of: 'a paper that read',
    text: '“If she wants the post she should come to Redvale,” the editorial read.',
    says: [['the editorial', 'If she wants the post she should come to Redvale,']],
  },
  {
    of: 'whoever gave the name stands behind it',
    text: 'The inquiry, often labeled as a “witch hunt” by Liberals, is over.',
    says: [['Liberals', 'witch hunt']],
  },
  {
    of: 'a way of doing it is nobody',
    text: 'Moss called the plan a “leaky boat” by mistake.',
    says: [['Moss', 'leaky boat']],
  },
  {
    of: 'a participle before its clause, without a comma',
    text: 'Conceding that there would be a deal “down the line” she left for Redvale.',
    says: [['she', 'down the line']],
  },
  {
    of: 'a participle, and a word set off behind it',
    text: 'Conceding that Pike “talks a lot of stuff,” though, Moss did praise the deal.',
    says: [['Moss', 'talks a lot of stuff,']],
  },
  {
    of: 'while doing so',
    text: 'But while denouncing the “perversion” of the tax, she has shown no plan of her own.',
    says: [['she', 'perversion']],
  },
  {
    of: 'what the speaker has said before is no statement of another',
    text: '“So I told them, ‘the boat leaks and it will sink.’ Then they went,” Moss said.',
    says: [['Moss', 'So I told them, ‘the boat leaks and it will sink.’ Then they went,']],
    statements: 1,
  },
  {
    of: 'a participle that is a sentence',
    text: 'Moss stated that the report “was late.” Adding, “Now they will do it again and again.”',
    says: [['Moss', 'Now they will do it again and again.']],
  },
  {
    of: 'in the view of somebody',
    text: '“It was a failure all across the board” from nets to boats, in Moss’s view.',
    says: [['Moss', 'It was a failure all across the board']],
  },
  {
    of: 'a statement set off behind its clause',
    text: 'After the flood, Moss issued a statement, “Last night, our town was hit by the sea.”',
    says: [['Moss', 'Last night, our town was hit by the sea.']],
  },
  {
    of: 'whoever is asked says nothing',
    text: 'At noon Moss was asked, “What is the best harbour you have ever been to?”',
    says: [[null, 'What is the best harbour you have ever been to?']],
  },
  {
    of: 'words that are used',
    text: 'Moss used the words, “quite a boat indeed,” on Monday.',
    says: [['Moss', 'quite a boat indeed,']],
  },
  {
    of: 'the person whom the sentence before is about',
    text: 'Moss drew no lesson from the fire. “Woke up to hear the bad news from Redvale today.”',
    says: [['Moss', 'Woke up to hear the bad news from Redvale today.']],
  },
  {
    of: 'many are nobody',
    text: 'Many Americans were sad at the time. “Woke up to hear the bad news from Redvale today.”',
    says: [[null, 'Woke up to hear the bad news from Redvale today.']],
  },
  {
    of: 'the person whom the next sentence is about',
    text: '“We did all that we could for the boats.” Moss looked away.',
    says: [['Moss', 'We did all that we could for the boats.']],
  },
  {
    of: 'a noun that tells what the verb does not',
    text: 'Moss raised concerns about “leaky boats and old nets,” and Pike landed a dig at “my dear Ada.”',
    says: [
      ['Moss', 'leaky boats and old nets,'],
      ['Pike', 'my dear Ada.'],
    ],
  },
  {
    of: 'attacks and portraits',
    text: 'Lee lashed out at “the sharks of the port.” Moss lampooned Pike as “a gull in a hat.”',
    says: [
      ['Lee', 'the sharks of the port.'],
      ['Moss', 'a gull in a hat.'],
    ],
  },
  {
    of: 'a participle of no known verb before its clause',
    text: 'Reprising one of her lines, the mayor spoke of boats and called them “the pride of us all.”',
    says: [['the mayor', 'the pride of us all.']],
  },
  {
    of: 'a book that is called so',
    text: 'On the table lay a book called “Boats of Redvale” for days.',
    says: [],
    quotedNowhere: true,
  },
];
