/** Two or more people side by side: the best statements of each in turn, grouped by speaker on the page. */

import type { Answer, Query, Statement } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import type { Archive } from '../search/archive.ts';
import { type AnswerOptions, emptyAnswer, scored, shortPeople } from './base.ts';
import { findStatements } from './find-statements.ts';
import { limitsOf, nothing, understood } from './messages.ts';
import { fullName } from './names.ts';
import { count, listed } from './phrasing.ts';
import type { Speakers } from './speakers.ts';

export async function answerCompare(
  query: Query,
  speakers: Speakers,
  archive: Archive,
  page: AnswerOptions,
): Promise<Answer> {
  const { coverage } = await archive.health();
  const share = Math.max(1, Math.ceil(page.limit / Math.max(1, speakers.groups.length)));
  const statements: Statement[] = [];
  const sizes: string[] = [];
  const articles = new Set<string>();
  let counted = true;
  let open = false;
  let total = 0;
  let more = false;
  for (const { person, people } of speakers.groups) {
    const found = await findStatements(query, people, archive, {
      ...page,
      reach: page.offset + share,
    });
    const items = found.hits.slice(page.offset, page.offset + share);
    statements.push(...items.map(scored));
    total += found.total;
    for (const { statement } of found.hits) articles.add(statement.document.id);
    counted &&= found.total === 0 || found.articles > 0;
    open ||= found.open;
    more ||= found.total > page.offset + share;
    sizes.push(
      found.total === 0
        ? `none by ${fullName(person)}`
        : `${found.open ? 'at least ' : ''}${count(found.total, 'statement')} by ${fullName(person)}`,
    );
  }
  const answer: Answer = {
    ...emptyAnswer(query, coverage),
    intent: INTENTS[query.intent].ofSeveral,
    people: shortPeople(speakers.groups.map(({ person }) => person)),
    statements,
    total,
    next: more && statements.length > 0 ? page.offset + share : null,
  };
  if (total === 0) {
    const names = listed(
      speakers.groups.map(({ person }) => person.name),
      'or',
    );
    const silent: Answer = {
      ...answer,
      message: nothing(`statement by ${names}${limitsOf(query)}`, coverage),
    };
    return { ...silent, understood: understood(query, silent, 0) };
  }
  const message = coverage.complete
    ? `${listed(sizes)}${limitsOf(query)}.`
    : `${listed(sizes)}${limitsOf(query)}, so far.`;
  const answered: Answer = {
    ...answer,
    status: 'answered',
    message: message[0]?.toUpperCase() + message.slice(1),
  };
  return { ...answered, understood: understood(query, answered, counted ? articles.size : 0, open) };
}
