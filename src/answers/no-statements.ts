/** The answer where nobody asked about said anything of the kind: plainly so, with what could be asked instead. */

import type { Answer, Person, Query, Statement } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import type { Archive } from '../search/archive.ts';
import { scored } from './base.ts';
import { type FoundStatements, findStatements } from './find-statements.ts';
import { limitsOf, nothing, STANCE_NOUNS, topicWords, understood } from './messages.ts';
import { fullName, outletName } from './names.ts';
import { dayInWords, grouped } from './phrasing.ts';
import { type Repair, repaired } from './repairs.ts';
import { namedOutlet } from './resolve-outlet.ts';

export async function noStatements(
  query: Query,
  person: Person | null,
  found: FoundStatements,
  answer: Answer,
  archive: Archive,
  readAs: readonly Repair[] = [],
): Promise<Answer> {
  const suggestions: string[] = [];
  let more = '';
  const nearest: readonly Statement[] =
    (person || INTENTS[query.intent].asksWho) && query.topic !== null && found.perhaps.length === 0
      ? found.nearest.map(scored)
      : [];
  if (found.perhaps.length > 0 && query.question.length <= 300) {
    suggestions.push(repaired(query.question, found.perhaps));
  }
  if (
    person &&
    (query.topic !== null ||
      query.addressee ||
      query.stance ||
      query.since ||
      query.until ||
      query.outlet ||
      query.kinds)
  ) {
    const all = await archive.searchStatements({ text: null, filters: { speakers: [person.id] }, limit: 1 });
    if (all.total.value > 0) suggestions.push(`what did ${fullName(person)} say?`);
    for (const part of partsOfTopic(query.topic ?? ''))
      if (await touches({ ...query, topic: part }, archive, person))
        suggestions.push(`what did ${fullName(person)} say about ${part}?`);
    // "Who spoke about him a liar?" is no question.
    const matter = query.topic !== null && topicWords(query.topic).startsWith('about ');
    if (matter && (await touches(query, archive))) suggestions.push(`who spoke about ${query.topic}?`);
    if (query.addressee !== null && query.outlet === null && (await isOutlet(query.addressee, archive)))
      suggestions.push(`what did ${fullName(person)} say in ${outletName(query.addressee)}?`);
    if (query.addressee !== null && (await touches({ ...query, topic: query.addressee }, archive, person)))
      suggestions.push(`what did ${fullName(person)} say about ${query.addressee}?`);
    const undated = all.hits.every(({ statement }) => statement.document.published === null);
    if (all.total.value > 0 && (query.since || query.until) && undated) {
      more = ' Articles that state no date are left out.';
    }
    if (nearest.length > 0) more += nearestSentence(fullName(person), nearest.length, all.total.value);
  }
  if (!person && nearest.length > 0) more += ' The nearest follow.';
  const others = query.others.length > 0 ? 'other ' : '';
  const kind = `${others}${query.kinds?.length === 1 ? `${query.kinds[0]} ` : ''}`;
  if (query.outlet && !(await isOutlet(query.outlet, archive)))
    more += ` No article of it is from ${outletName(query.outlet)}.`;
  if (query.since || query.until) more += await datesOf(query, archive);
  const by = person ? ` by ${fullName(person)}` : '';
  const read = readAs.map(([typed, used]) => `“${typed}” is read as ${used}. `).join('');
  const message =
    read +
    nothing(
      `${kind}${query.stance ? STANCE_NOUNS[query.stance] : 'statement'}${by}${limitsOf(query)}`,
      answer.coverage,
    ) +
    more;
  const silent: Answer = { ...answer, status: 'not_found', message, nearest, suggestions };
  return { ...silent, understood: understood(query, silent, 0) };
}

/** " The nearest of Ada Moss’s 14 follow." */
function nearestSentence(name: string, shown: number, total: number): string {
  const whose = `${name.charAt(0).toUpperCase()}${name.slice(1)}’s`;
  if (total === 1) return ` ${whose} only statement follows.`;
  if (shown >= total) return ` ${whose} ${grouped(total)} statements follow.`;
  return ` The nearest of ${name}’s ${grouped(total)} ${shown === 1 ? 'follows' : 'follow'}.`;
}

const MOST_PARTS = 3;

/** "Tolls and ferries": each matter for itself, where nobody speaks of both at once. */
function partsOfTopic(topic: string): string[] {
  const parts = topic.split(/\s*,\s*(?:and |or )?|\s+(?:and|or|&|\/)\s+/i).filter((part) => part !== '');
  return parts.length > 1 ? parts.slice(0, MOST_PARTS) : [];
}

async function isOutlet(outlet: string, archive: Archive): Promise<boolean> {
  return namedOutlet(outlet, (await archive.health()).outlets) !== null;
}

/** Whether anybody else, or that person, touched the topic. */
async function touches(query: Query, archive: Archive, by: Person | null = null): Promise<boolean> {
  const asked = by ? { ...query, addressee: null, stance: null } : query;
  return (await findStatements(asked, by ? [by] : null, archive, { reach: 1, asOf: null })).total > 0;
}

/** " Its articles are from 1 March 2018 to …": said where none of them can be from the days that were asked for. */
async function datesOf({ since, until }: Query, archive: Archive): Promise<string> {
  const { from, to } = await archive.health();
  if (from === null || to === null) return '';
  const outside =
    (since !== null && since > to.slice(0, 10)) || (until !== null && until < from.slice(0, 10));
  if (!outside) return '';
  return from.slice(0, 10) === to.slice(0, 10)
    ? ` Its articles are from ${dayInWords(from)}.`
    : ` Its articles are from ${dayInWords(from)} to ${dayInWords(to)}.`;
}
