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
];
