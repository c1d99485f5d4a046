/** "How much will they cost?" after a turn about the fight over new trams: the trams cost something. Pure. */

import { language } from '../language/index.ts';
import type { Query } from '../model.ts';
import { oneOf } from '../text/one-of.ts';

const { MATTER_PREPOSITIONS } = language.smallWords;

/** What stands in front of the last matter that a topic names: "the fight over", "the way to". */
const BEFORE_LAST = new RegExp(`^.*\\s${oneOf(MATTER_PREPOSITIONS)}\\s+(?:the |an? )?(?=\\S)`, 'i');

/**
 * The fact question with the last matter of the former topic in the place of the whole topic; passages are still searched
 * by the words of both turns. null: it does not lean on a topic that names more than one matter.
 */
export function leaningFact(query: Query, former: string | null): Query | null {
  const whole = former?.replace(/^(?:the|an?) /i, '') ?? '';
  const last = whole.replace(BEFORE_LAST, '');
  if (query.asksFor === null || whole === '' || last === whole || !query.topic?.includes(whole)) return null;
  return {
    ...query,
    topic: query.topic.replace(whole, () => last),
    question: `${whole} ${query.question}`,
  };
}
