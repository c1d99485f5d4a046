/** Query → Answer: which statements, passages, people or facts answer, and the sentence that says so. */
import type { Answer, Passage, Person, Query, Statement } from '../model.ts';
import type { ConversationMemory } from '../questions/conversation.ts';
import { isPronoun } from '../questions/conversation.ts';
import type { Archive } from '../search/archive.ts';
import { answerCorpus, answerHelp, answerProfile } from './about-archive.ts';
import { type AnswerOptions, articlesOf, emptyAnswer, pageOf, scored, shortPeople } from './base.ts';
import { answerCheck } from './check.ts';
import { answerCompare } from './compare.ts';
import { findPassages } from './find-passages.ts';
import { findStatements } from './find-statements.ts';
import { limitsOf, nothing, understood } from './messages.ts';
import { noStatements } from './no-statements.ts';
import { absentName, severalPeople } from './not-clear.ts';
import { settleOutlet } from './outlets.ts';
import { circumstance, factSentence, foundSentence, stanceSentence } from './sentences.ts';
import { findSpeakers, type Speakers, settleNames } from './speakers.ts';
import { answerWho } from './who.ts';

/** Answers a query from an archive. "Not found" is an answer; rejects only where the archive does. */
export async function answerQuery(
  asked: Query,
  archive: Archive,
  options: AnswerOptions & { readonly memory: ConversationMemory | null },
): Promise<Answer> {
  const query = await settleNames(await settleOutlet(asked, archive), archive);
  const page = { ...options, offset: options.offset + Math.min(query.skip, 1_000_000) };
  if (query.skip === Number.MAX_SAFE_INTEGER) return nothingMore(query, archive);
  if (query.intent === 'help') return answerHelp(query, archive);
  if (query.intent === 'corpus') return answerCorpus(query, archive);
  if (query.intent === 'check') return answerCheck(query, archive);
  if (query.intent === 'who' && query.quotations.length > 0) return answerWho(query, archive, page);

  const pronoun = query.speakers.find(isPronoun);
  if (pronoun !== undefined) return unclearPronoun(query, pronoun, archive);
  const speakers = await findSpeakers(query.speakers, archive);
  if (speakers.outcome === 'none') return absentName(query, speakers, archive);
  if (speakers.outcome === 'several') {
    const clear = await clearOne(query, speakers, archive, page);
    return clear ?? severalPeople(query, speakers, archive);
  }
  const [first] = speakers.groups;
  if (query.intent === 'profile' && first)
    return answerProfile(query, first.person, first.people, archive, page);
  if (speakers.groups.length > 1 || query.intent === 'compare')
    return answerCompare(query, speakers, archive, page);
  const people = first ? first.people : null;
  if (query.intent === 'passages' && people === null) return answerPassages(query, archive, page);
  return answerStatements(query, people, speakers, archive, page);
}

async function answerStatements(
  query: Query,
  people: readonly Person[] | null,
  speakers: Speakers,
  archive: Archive,
  page: AnswerOptions,
): Promise<Answer> {
  const found = await findStatements(query, people, archive, {
    reach: page.offset + page.limit,
    asOf: page.asOf,
  });
  const { items, next } = pageOf(found.hits, found.total, page);
  const person = people?.[0];
  const answer: Answer = {
    ...emptyAnswer(query, found.coverage),
    people: person ? shortPeople([person]) : [],
    statements: items.map(scored),
    total: found.total,
    next,
  };
  if (found.total === 0) {
    const other = people === null && query.topic !== null ? await answerPassages(query, archive, page) : null;
    return other && other.status === 'answered'
      ? other
      : noStatements(query, person ?? null, found, answer, archive);
  }
  const all = found.hits.map(({ statement }) => statement);
  const message =
    query.stance && found.stanceMet
      ? stanceSentence(query.stance, all)
      : foundSentence(query, person ?? null, found, [...speakers.repaired, ...found.repaired]);
  const told = person ? circumstance(query.asksFor, items[0]?.statement) : '';
  const answered: Answer = { ...answer, status: 'answered', message: told || message };
  return { ...answered, understood: understood(query, answered, found.articles) };
}

async function answerPassages(query: Query, archive: Archive, page: AnswerOptions): Promise<Answer> {
  const found = await findPassages(query, archive, { reach: page.offset + page.limit, asOf: page.asOf });
  // Beside a fact stands only who says it; beside a topic stands what people said of it.
  const spoken =
    query.asksFor === null
      ? await findStatements(query, null, archive, { reach: page.limit, asOf: page.asOf })
      : null;
  const { items, next } = pageOf<Passage>(found.passages, found.passages.length, page);
  const said = found.saidBy
    .slice(page.offset, page.offset + page.limit)
    .filter((one): one is Statement => one !== null);
  const beside = spoken?.hits.slice(0, page.limit).map(scored);
  const answer: Answer = {
    ...emptyAnswer(query, found.coverage),
    intent: 'passages',
    passages: items,
    statements: unique(beside ?? said),
    total: found.passages.length,
    next,
  };
  if (items.length === 0) {
    const named = query.asksFor === null ? null : await byName(query, archive, page);
    if (named) return named;
    const message = nothing(`passage${limitsOf(query)}`, found.coverage);
    const silent: Answer = { ...answer, statements: [], message };
    return { ...silent, understood: understood(query, silent, 0) };
  }
  const articles = articlesOf(found.passages);
  const answered: Answer = {
    ...answer,
    status: 'answered',
    message:
      found.facts && found.passages[0]
        ? factSentence(found.passages[0], found.saidBy[0] ?? null, found.passages.length)
        : foundSentence(
            query,
            null,
            { total: found.passages.length, articles, stanceMet: true, unmet: null, passages: true },
            found.repaired,
          ),
  };
  return { ...answered, understood: understood(query, answered, articles) };
}

/** "Why did Graham oppose the withdrawal?": where no passage answers, what the one named in the question said of it. */
async function byName(query: Query, archive: Archive, page: AnswerOptions): Promise<Answer | null> {
  const settled = await settleNames({ ...query, bare: true }, archive);
  if (settled.speakers.length !== 1 || settled.topic === null) return null;
  const speakers = await findSpeakers(settled.speakers, archive);
  const [group] = speakers.groups;
  if (speakers.outcome !== 'all' || !group) return null;
  // The verb of the question is seldom the source's ("oppose").
  for (const topic of [settled.topic, settled.topic.replace(/^\S+\s+/, '')]) {
    const answer = await answerStatements({ ...settled, topic }, group.people, speakers, archive, page);
    if (answer.status === 'answered') return answer;
  }
  return null;
}

/** Of several people of one name: the one who alone spoke on the topic. */
async function clearOne(
  query: Query,
  speakers: Speakers,
  archive: Archive,
  page: AnswerOptions,
): Promise<Answer | null> {
  if (query.topic === null || query.speakers.length !== 1) return null;
  const touching: Person[] = [];
  for (const person of speakers.candidates.slice(0, 8)) {
    const found = await findStatements(query, [person], archive, { reach: 1, asOf: page.asOf });
    if (found.total > 0 && found.hits[0]?.place === 'content') touching.push(person);
  }
  const [only] = touching;
  if (!only || touching.length > 1) return null;
  return answerStatements(
    { ...query, speakers: [only.name] },
    [only],
    { ...speakers, outcome: 'all' },
    archive,
    page,
  );
}

async function nothingMore(query: Query, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  return { ...emptyAnswer(query, coverage), message: 'There is nothing more to show for the last question.' };
}

async function unclearPronoun(query: Query, pronoun: string, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  return {
    ...emptyAnswer(query, coverage),
    message: `It is not clear who is meant by “${pronoun}”; ask again with the name.`,
  };
}

function unique(statements: readonly Statement[]): Statement[] {
  return statements.filter((one, i) => statements.findIndex(({ id }) => id === one.id) === i);
}
