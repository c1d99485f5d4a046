/** A question that found nothing and is in another language is told so. */
import type { Answer, Query } from '../model.ts';
import { FOREIGN_QUESTION, foreignLanguage } from '../text/foreign.ts';

/** The query with its language marked as what the desk does not read, where its answer found nothing and it is not English. */
export async function withLanguage(query: Query, answer: Answer): Promise<Query> {
  if (answer.status !== 'not_found' || query.unsupported !== null || query.quotations.length > 0)
    return query;
  const language = await foreignLanguage(query.question, FOREIGN_QUESTION);
  return language === null ? query : { ...query, unsupported: { kind: 'language', words: language } };
}
