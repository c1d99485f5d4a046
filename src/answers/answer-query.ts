/** Query → Answer: which statements, passages, people or facts answer, and the sentence that says so. */

import type { Answer, Passage, Person, Query, Statement } from '../model.ts';
import type { ConversationMemory } from '../questions/conversation.ts';
import { INTENTS } from '../questions/intents.ts';
import { withoutUndated } from '../questions/unsupported.ts';
import type { Archive, StatementHit } from '../search/archive.ts';
import { answerCorpus, answerHelp, answerProfile } from './about-archive.ts';
import { findPassages } from './answer-passages.ts';
import { circumstance, factSentence, foundSentence, stanceSentence } from './answer-sentences.ts';
import { type AnswerOptions, articlesOf, emptyAnswer, pageOf, scored, shortPeople } from './base.ts';
import { answerCheck } from './check.ts';
import { answerCompare } from './compare.ts';
import { withDenials } from './denials.ts';
import { WANTED_WORDS } from './fact-kinds.ts';
import { findStatements } from './find-statements.ts';
import { withLanguage } from './foreign-question.ts';
import { leaningFact } from './leaning-fact.ts';
import { meantCandidate } from './meant-candidate.ts';
import { limitsOf, nothing, understood } from './messages.ts';
import { fullName } from './names.ts';
import { MOST_NEAREST, withNearest } from './nearest-passages.ts';
import { noStatements } from './no-statements.ts';
import {
  absentName,
  askAgain,
  isUnclearName,
  nothingMore,
  severalPeople,
  silentCandidates,
  subjectPronoun,
  unclearPronoun,
} from './not-clear.ts';
import { asQuotation, otherReading } from './other-readings.ts';
import { stretchInWords } from './phrasing.ts';
import { repaired } from './repairs.ts';
import { resolveNames } from './resolve-names.ts';
import { resolveOutlet } from './resolve-outlet.ts';
import { findSpeakers, resolveName, type SpeakerGroup, type Speakers } from './speakers.ts';
import { answerClaim } from './unmarked-quotation.ts';
import { withAside } from './unsupported-sentences.ts';
import { answerWho } from './who.ts';
import { widened } from './widened-turn.ts';
import { asksForNothing, saysNothing } from './wordless.ts';

type Options = AnswerOptions & { readonly memory: ConversationMemory | null };

/** Answers a query from an archive. "Not found" is an answer; rejects only where the archive does. */
export async function answerQuery(asked: Query, archive: Archive, options: Options): Promise<Answer> {
  const answer = await answerAsked(asked, archive, options);
  const noted = await withDenials(answer, archive);
  const full = await withNearest(asked, noted, archive, options.asOf);
  return withAside(await withLanguage(asked, full), full);
}

async function answerAsked(asked: Query, archive: Archive, options: Options): Promise<Answer> {
  const claimed = await answerClaim(asked, archive);
  if (claimed) return claimed;
  const query = await resolveNames(await resolveOutlet(asked, archive), archive, options.memory);
  const page = { ...options, offset: options.offset + (query.skip ?? 0) };
  if (query.skip === null) return nothingMore(query, archive);
  switch (query.intent) {
    case 'help':
      return answerHelp(query, archive);
    case 'corpus':
      return answerCorpus(query, archive);
    case 'check':
      return answerCheck(query, archive);
    case 'who':
      if (query.quotations.length > 0) return answerWho(query, archive, page);
      break;
    // These need to know first who is asked about.
    case 'statements':
    case 'passages':
    case 'timeline':
    case 'compare':
    case 'profile':
      break;
    default:
      return query.intent satisfies never;
  }

  const pronoun = query.speakers.find(isUnclearName) ?? subjectPronoun(query);
  if (pronoun !== undefined) return unclearPronoun(query, pronoun, archive);
  const speakers = await findSpeakers(query.speakers, archive, query.topic);
  if (speakers.outcome === 'none') {
    const other = await otherReading(query, speakers.typed, archive);
    return other ? answerAsked(other, archive, options) : absentName(query, speakers, archive);
  }
  if (speakers.outcome === 'several') {
    return (await amongSeveral(query, speakers, archive, page)) ?? severalPeople(query, speakers, archive);
  }
  const [first] = speakers.groups;
  if (query.intent === 'profile' && first)
    return answerProfile(query, first.person, first.people, archive, page);
  if (speakers.groups.length > 1 || query.intent === 'compare')
    return answerCompare(query, speakers, archive, page);
  const quotation = await asQuotation(query, first, archive, page);
  if (quotation) return quotation;
  const people = first ? first.people : null;
  if (people === null && (asksForNothing(query) || saysNothing(query))) {
    const unsupported = { kind: 'wordless', words: query.question } as const;
    return answerHelp({ ...query, intent: 'help', unsupported }, archive);
  }
  if (query.intent === 'passages' && people === null) {
    const answer = await answerPassages(query, archive, page);
    const leaning = answer.status === 'not_found' ? leaningFact(query, options.memory?.topic ?? null) : null;
    const joined = leaning && (await answerPassages(leaning, archive, page));
    return joined?.status === 'answered' ? { ...joined, question: query.question } : answer;
  }
  const answer = await answerStatements(query, people, speakers, archive, page);
  const wider = answer.status === 'not_found' && first ? widened(asked, query, first, options.memory) : null;
  const found = wider && (await answerStatements(wider.query, people, speakers, archive, page));
  const holds = found?.status === 'answered' && found.statements.every(wider?.holds ?? (() => false));
  return withBesides(query, first, holds ? found : answer);
}

/** Whoever else bears the name is named beneath the answer. */
function withBesides(query: Query, group: SpeakerGroup | undefined, answer: Answer): Answer {
  const besides = group?.besides ?? [];
  if (!group || besides.length === 0 || answer.status !== 'answered') return answer;
  const again = besides.map((person) => askAgain(query, group.typed, fullName(person)));
  return {
    ...answer,
    besides: shortPeople(besides),
    suggestions: [...answer.suggestions, ...again],
  };
}

async function answerStatements(
  query: Query,
  people: readonly Person[] | null,
  speakers: Speakers,
  archive: Archive,
  page: AnswerOptions,
): Promise<Answer> {
  const found = await findStatements(query, people, archive, {
    ...page,
    reach: page.offset + page.limit,
    notBy: people === null ? await accused(query, archive) : null,
  });
  const { items, next } = pageOf(found.hits, found.total, page);
  const person = people?.[0];
  const answer: Answer = {
    ...emptyAnswer(query, found.coverage),
    people: person ? shortPeople([person]) : INTENTS[query.intent].asksWho ? voices(items) : [],
    statements: items.map(scored),
    total: found.total,
    totalExact: !found.open,
    next,
  };
  if (found.total === 0) {
    // "After the flood" of nobody in particular is what tells the one matter from all others.
    const timeless = query.topic === null || people === null ? null : withoutUndated(query.topic);
    if (timeless?.topic && timeless.words) {
      const aside = { kind: 'undated', words: timeless.words } as const;
      const shorter = { ...query, topic: timeless.topic, aside };
      const told = await answerStatements(shorter, people, speakers, archive, page);
      if (told.status === 'answered') return withAside(shorter, told);
    }
    // A passage tells of a matter; who said something is not answered by it.
    const tells =
      people === null && query.topic !== null && query.others.length === 0 && !INTENTS[query.intent].asksWho;
    const other = tells ? await answerPassages(query, archive, page) : null;
    if (other?.status === 'answered') return other;
    return noStatements(query, person ?? null, found, answer, archive, speakers.repaired);
  }
  const all = found.hits.map(({ statement }) => statement);
  const meant = query.topic === null ? query : { ...query, topic: repaired(query.topic, found.repaired) };
  const message =
    query.stance && found.stanceMet
      ? stanceSentence(query.stance, all)
      : foundSentence(meant, person ?? null, { ...found, statements: all }, [
          ...speakers.repaired,
          ...found.repaired,
        ]);
  const told = person ? circumstance(query.asksFor, items[0]?.statement) : '';
  const answered: Answer = { ...answer, status: 'answered', message: told || message };
  return { ...answered, understood: understood(meant, answered, found.articles, found.open) };
}

/** Id of whoever "who accused Pike of theft?" is about, null where the topic begins with nobody's name. */
async function accused({ intent, stance, topic }: Query, archive: Archive): Promise<string | null> {
  if (!INTENTS[intent].asksWho || stance !== 'accuse' || topic === null) return null;
  const words = topic.split(' ').slice(0, 4);
  for (let n = words.length; n > 0; n--) {
    const found = await resolveName(words.slice(0, n).join(' '), archive);
    if (found.outcome === 'one' && !found.repaired) return found.people[0]?.id ?? null;
  }
  return null;
}

async function answerPassages(query: Query, archive: Archive, page: AnswerOptions): Promise<Answer> {
  const found = await findPassages(query, archive, {
    reach: page.offset + page.limit,
    asOf: page.asOf,
    nearness: page.nearness,
  });
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
  if (items.length === 0 && query.weekday !== null) {
    // The articles' own words may name the day.
    const topic = [query.topic, query.weekday].filter(Boolean).join(' ');
    return answerPassages({ ...query, since: null, until: null, weekday: null, topic }, archive, page);
  }
  const days = query.asksFor === null ? null : stretchInWords(query.since, query.until);
  if (items.length === 0 && days !== null) {
    // "How much was lost in 1995?": the day of what is told, not of the article that tells it.
    const topic = [query.topic, days].filter(Boolean).join(' ');
    const told = await answerPassages({ ...query, since: null, until: null, topic }, archive, page);
    if (told.status === 'answered') return told;
  }
  // "How much will it cost?" is not answered by what merely speaks of it.
  if (items.length === 0) {
    const named = query.asksFor === null ? null : await byName(query, archive, page);
    if (named?.status === 'answered') return named;
    const wanted = query.asksFor ? WANTED_WORDS[query.asksFor] : undefined;
    const gives = wanted ? ` that plainly gives ${wanted}` : '';
    const silent: Answer = {
      ...answer,
      statements: [],
      ...(named ? { people: named.people, nearest: named.nearest } : {}),
      nearestPassages: found.nearest.slice(0, MOST_NEAREST),
      message: nothing(`passage${limitsOf(query)}${gives}`, found.coverage),
    };
    return { ...silent, understood: understood(query, silent, 0) };
  }
  const articles = articlesOf(found.passages);
  const answered: Answer = {
    ...answer,
    status: 'answered',
    message:
      found.facts && found.passages[0]
        ? factSentence(found.passages[0], found.saidBy[0] ?? null, {
            total: found.passages.length,
            whole: found.whole,
          })
        : foundSentence(
            query,
            null,
            { total: found.passages.length, articles, stanceMet: true, unmet: null, passages: true },
            found.repaired,
          ),
  };
  return { ...answered, understood: understood(query, answered, articles) };
}

/**
 * "Why did Graham oppose the withdrawal?": where no passage answers, what the one named in the question said of it. Where that
 * is no answer either it is not_found with that person's nearest statements; null: nobody is named.
 */
async function byName(query: Query, archive: Archive, page: AnswerOptions): Promise<Answer | null> {
  const settled = await resolveNames({ ...query, ambiguousKeywords: true }, archive);
  if (settled.speakers.length !== 1 || settled.topic === null) return null;
  const speakers = await findSpeakers(settled.speakers, archive);
  const [group] = speakers.groups;
  if (speakers.outcome !== 'all' || !group) return null;
  // The verb of the question is seldom the source's ("oppose").
  let silent: Answer | null = null;
  for (const topic of [settled.topic, settled.topic.replace(/^\S+\s+/, '')]) {
    const answer = await answerStatements({ ...settled, topic }, group.people, speakers, archive, page);
    if (answer.status === 'answered') return answer;
    silent ??= answer;
  }
  return silent;
}

/**
 * Of several people of one name or office: what the one who is meant by topic, dates or paper said; where none of them spoke on
 * the topic, that. null: they must be chosen from.
 */
async function amongSeveral(
  query: Query,
  speakers: Speakers,
  archive: Archive,
  page: AnswerOptions,
): Promise<Answer | null> {
  const { topic, since, until, outlet } = query;
  const narrowed = topic !== null || since !== null || until !== null || outlet !== null;
  if (!narrowed || query.speakers.length !== 1 || speakers.typed !== query.speakers[0]) return null;
  const people = speakers.candidates.slice(0, MOST_CANDIDATES);
  const found = await findStatements(query, people, archive, { reach: 1, asOf: page.asOf });
  const meant = await meantCandidate(query, people, found, archive);
  if (meant) {
    const repaired = [...speakers.repaired, [speakers.typed, meant.name] as const];
    const one: Query = { ...query, speakers: [meant.name] };
    return answerStatements(one, [meant], { ...speakers, outcome: 'all', repaired }, archive, page);
  }
  const silent = found.total === 0 && found.unmet === null && found.nearest.length > 0;
  return topic !== null && INTENTS[query.intent].plain && silent
    ? silentCandidates(query, speakers, found)
    : null;
}

/** So many people of one name are looked through. */
const MOST_CANDIDATES = 25;
const MOST_VOICES = 5;

/** Who spoke, for the next turn ("who else?", "and what did she say about …"). */
function voices(items: readonly StatementHit[]): Answer['people'] {
  const named = items.flatMap(({ statement: { speaker, speakers } }) =>
    (speakers ?? (speaker ? [speaker] : []))
      .filter(({ kind }) => kind !== 'unnamed')
      .map(({ id, name, role }) => ({ id, name, role })),
  );
  return named.filter((one, i) => named.findIndex(({ id }) => id === one.id) === i).slice(0, MOST_VOICES);
}

function unique(statements: readonly Statement[]): Statement[] {
  return statements.filter((one, i) => statements.findIndex(({ id }) => id === one.id) === i);
}
