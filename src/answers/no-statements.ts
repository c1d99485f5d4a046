/** The answer where nobody asked about said anything of the kind: plainly so, with what could be asked instead. */
import type { Answer, Person, Query } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { type FoundStatements, findStatements } from './find-statements.ts';
import { limitsOf, nothing, understood } from './messages.ts';
import { repaired } from './repairs.ts';
import { fullName } from './sentences.ts';

export async function noStatements(
  query: Query,
  person: Person | null,
  found: FoundStatements,
  answer: Answer,
  archive: Archive,
): Promise<Answer> {
  const suggestions: string[] = [];
  let more = '';
  if (found.perhaps.length > 0 && query.question.length <= 300) {
    suggestions.push(repaired(query.question, found.perhaps));
  }
  if (person && (query.topic !== null || query.since || query.until || query.outlet || query.kinds)) {
    const all = await archive.searchStatements({ text: null, filters: { speakers: [person.id] }, limit: 1 });
    if (all.total > 0) suggestions.push(`what did ${person.name} say?`);
    if (query.topic !== null && (await others(query, archive)))
      suggestions.push(`who spoke about ${query.topic}?`);
    const undated = all.hits.every(({ statement }) => statement.document.published === null);
    if (all.total > 0 && (query.since || query.until) && undated) {
      more = ' Articles that state no date are left out.';
    }
  }
  const kind = query.kinds?.length === 1 ? `${query.kinds[0]} ` : '';
  if (query.outlet && !(await isOutlet(query.outlet, archive)))
    more += ` No article of it is from ${query.outlet}.`;
  const by = person ? ` by ${fullName(person)}` : '';
  const message = nothing(`${kind}statement${by}${limitsOf(query)}`, answer.coverage) + more;
  const silent: Answer = { ...answer, status: 'not_found', message, suggestions };
  return { ...silent, understood: understood(query, silent, 0) };
}

async function isOutlet(outlet: string, archive: Archive): Promise<boolean> {
  const plain = (name: string) => name.toLowerCase().replace(/^the /, '');
  return (await archive.health()).outlets.some((name) => plain(name) === plain(outlet));
}

/** Whether anybody else touched the topic. */
async function others(query: Query, archive: Archive): Promise<boolean> {
  return (await findStatements(query, null, archive, { reach: 1, asOf: null })).total > 0;
}
