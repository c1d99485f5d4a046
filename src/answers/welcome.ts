/** The card that greets somebody who has not asked yet: what is there, and first questions that have an answer. */
import type { Card } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { exampleQuestions } from './about-archive.ts';
import { noticeOf } from './card.ts';
import { count } from './phrasing.ts';

export async function welcomeCard(archive: Archive): Promise<Card> {
  const { articles, statements, people, coverage } = await archive.health();
  return {
    type: 'card',
    intent: 'help',
    status: 'answered',
    understood: '',
    message: `Quotedesk: ${count(articles, 'article')}, ${count(statements, 'statement')}, ${count(people, 'named speaker')}.`,
    blocks: [
      {
        type: 'suggestions',
        prompt: 'Ask, for example:',
        questions: [...(await exampleQuestions(archive)), 'help'],
      },
    ],
    paging: null,
    notice: noticeOf(coverage),
  };
}
