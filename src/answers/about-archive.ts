/** Answers about the archive itself and about one person: facts, not statements. */
import type { Answer, Person, Query } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { type AnswerOptions, emptyAnswer, pageOf, scored, shortPeople } from './base.ts';
import { findStatements } from './find-statements.ts';
import { nothing, understood } from './messages.ts';
import { fullName } from './names.ts';
import { count, dayInWords, grouped, listed } from './phrasing.ts';
import { unsupportedSentence } from './unsupported-sentences.ts';

const MOST_NAMED = 10;
const EXAMPLE_WORDS = 7;

export async function answerHelp(query: Query, archive: Archive): Promise<Answer> {
  const health = await archive.health();
  const unsupported = query.unsupported ? unsupportedSentence(query.unsupported, false) : null;
  const message =
    unsupported ??
    'Ask who said what, about what, to whom and where; every quotation is shown as its source prints it.';
  return {
    ...emptyAnswer(query, health.coverage),
    status: unsupported !== null ? 'not_found' : 'answered',
    message,
    suggestions: await exampleQuestions(archive),
  };
}

/** Questions that this archive has an answer to. */
export async function exampleQuestions(archive: Archive): Promise<string[]> {
  const people = (await archive.people({ kind: 'person' })).filter(
    ({ statementCount }) => statementCount > 0,
  );
  const most = [...people].sort((a, b) => b.statementCount - a.statementCount).slice(0, 2);
  const words = most[0] ? await wordsOf(most[0], archive) : null;
  return [
    ...most.map(({ name }) => `what did ${name} say?`),
    ...(most[0] ? [`who is ${most[0].name}?`] : []),
    ...(most[0] && words ? [`who said "${words}"?`, `did ${most[0].name} say "${words}"?`] : []),
    'what is in the corpus?',
  ];
}

/** The first words of something that a person said, to be asked for; null where nothing stands in quotation marks. */
async function wordsOf(person: Person, archive: Archive): Promise<string | null> {
  const filters = { speakers: [person.id], kinds: ['direct'] as const };
  const [hit] = (await archive.searchStatements({ text: null, filters, limit: 1 })).hits;
  const words = hit?.statement.text
    .split(' … ')[0]
    ?.split(/\s+/)
    .slice(0, EXAMPLE_WORDS)
    .join(' ')
    .replace(/["“”„«»]/g, '')
    .replace(/(?<![\s,.;:!?])[\s,.;:!?]+$/, '');
  return words || null;
}

export async function answerCorpus(query: Query, archive: Archive): Promise<Answer> {
  const health = await archive.health();
  const people = await archive.people();
  const speaking = [...people]
    .filter((one) => one.statementCount > 0 && one.kind !== 'unnamed')
    .sort((a, b) => b.statementCount - a.statementCount);
  const facts = [
    { label: 'articles', value: grouped(health.articles) },
    { label: 'statements', value: grouped(health.statements) },
    { label: 'named speakers', value: grouped(health.people) },
    ...(health.from && health.to
      ? [
          {
            label: 'dates',
            value:
              health.from === health.to
                ? dayInWords(health.from)
                : `${dayInWords(health.from)} to ${dayInWords(health.to)}`,
          },
        ]
      : []),
    ...(health.outlets.length > 0
      ? [{ label: plainly(health.outlets.length, 'outlet'), value: some(health.outlets) }]
      : []),
    ...(speaking.length > 0 ? [{ label: 'most quoted', value: some(speaking.map(({ name }) => name)) }] : []),
    ...(health.coverage.pending > 0
      ? [{ label: 'still to be read', value: count(health.coverage.pending, 'article') }]
      : []),
    ...(health.coverage.unreachable > 0
      ? [{ label: 'not reached', value: count(health.coverage.unreachable, 'article') }]
      : []),
  ];
  const answer = emptyAnswer(query, health.coverage);
  return {
    ...answer,
    status: 'answered',
    message: `The archive has ${count(health.articles, 'article')} with ${count(health.statements, 'statement')} by ${count(health.people, 'named speaker')}.`,
    facts,
    total: health.articles,
    suggestions: (await exampleQuestions(archive)).slice(0, 3),
  };
}

export async function answerProfile(
  query: Query,
  person: Person,
  people: readonly Person[],
  archive: Archive,
  options: AnswerOptions,
): Promise<Answer> {
  // As many as "what did X say?" has: reprints folded, what stands inside another statement left out.
  const everything = { ...query, topic: null, phrases: [], excludedTerms: [], order: 'newest' } as const;
  const page = await findStatements(everything, people, archive, {
    reach: options.offset + options.limit,
    asOf: null,
  });
  const affiliations: string[] = [];
  for (const id of person.speaksFor) {
    const other = await archive.person(id);
    if (other) affiliations.push(other.name);
  }
  const spokespeople = people.filter(({ id, kind }) => id !== person.id && kind === 'person');
  const { items, next } = pageOf(page.hits, page.total, options);
  const answer: Answer = {
    ...emptyAnswer(query, page.coverage),
    status: 'answered',
    people: shortPeople(people.slice(0, 1)),
    statements: items.map(scored),
    total: page.total,
    totalExact: !page.open,
    next,
    suggestions: page.total > 0 ? [`what did ${fullName(person)} say?`] : [],
    facts: [
      { label: 'name', value: person.name },
      ...(person.roles.length > 0
        ? [{ label: plainly(person.roles.length, 'role'), value: some(person.roles) }]
        : []),
      ...(affiliations.length > 0 ? [{ label: 'speaks for', value: some(affiliations) }] : []),
      ...(spokespeople.length > 0
        ? [{ label: 'spoken for by', value: some(spokespeople.map(({ name }) => name)) }]
        : []),
      ...(person.aliases.length > 0 ? [{ label: 'also printed as', value: some(person.aliases) }] : []),
      {
        label: 'statements',
        value: `${page.open ? 'at least ' : ''}${count(page.total, 'statement')}${page.articles > 0 ? ` in ${count(page.articles, 'article')}` : ''}`,
      },
    ],
    message: profileSentence(person),
  };
  if (page.total === 0) {
    return {
      ...answer,
      understood: understood(query, answer, 0),
      message: `${profileSentence(person)} ${nothing(`statement by ${person.name}`, page.coverage)}`,
    };
  }
  return { ...answer, understood: understood(query, answer, page.articles) };
}

function profileSentence(person: Person): string {
  const { role, kind } = person;
  const name = fullName(person);
  // "Rep." ends with a stop of its own, and a role with the comma that stood behind it.
  if (role) return `The archive names ${name} as ${role.replace(/(?<![\s,;:.])[\s,;:.]+$/, '')}.`;
  return kind === 'organisation'
    ? `${(name[0] ?? '').toUpperCase()}${name.slice(1)} speaks in the archive as an organisation.`
    : `The archive states no role for ${name}.`;
}

const plainly = (n: number, noun: string): string => (n === 1 ? noun : `${noun}s`);

function some(names: readonly string[]): string {
  const unique = [...new Set(names)];
  if (unique.length <= MOST_NAMED) return listed(unique);
  return `${unique.slice(0, MOST_NAMED).join(', ')} and ${unique.length - MOST_NAMED} more`;
}
