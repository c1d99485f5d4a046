/** The newest statements of the archive, for a home page. */
import type { Card } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { exampleQuestions } from './about-archive.ts';
import { scored } from './base.ts';
import { quotationBlock, withCorrections } from './blocks.ts';
import { citedOnce, noticeOf } from './card.ts';

/** Direct quotations with a named speaker, newest first; articles without a date keep the archive's order. */
export async function latestCard(archive: Archive, limit: number): Promise<Card> {
  const page = await archive.searchStatements({
    text: null,
    filters: { kinds: ['direct', 'mixed'] },
    sort: 'newest',
    limit: limit * 3,
  });
  const statements = page.hits
    .map(scored)
    .filter(({ speaker }) => speaker !== null && speaker.kind !== 'unnamed')
    .slice(0, limit);
  const dated = statements.some(({ document }) => document.published !== null);
  return {
    type: 'card',
    intent: 'statements',
    status: statements.length > 0 ? 'answered' : 'not_found',
    understood: '',
    message:
      statements.length === 0
        ? 'The archive has no quotations yet.'
        : dated
          ? 'The newest quotations.'
          : 'Quotations from the archive.',
    blocks: [
      ...withCorrections(citedOnce(statements.map((statement, i) => quotationBlock(statement, i + 1, null)))),
      { type: 'suggestions', prompt: 'Ask, for example:', questions: await exampleQuestions(archive) },
    ],
    paging: null,
    notice: noticeOf(page.coverage),
  };
}
