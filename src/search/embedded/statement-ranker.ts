/** Which statements a query finds, in which order: numbers only; statements are made for the page that is shown. */
import type { Order } from '../../model.ts';
import { sourceGroup } from '../../people/roles/source-group.ts';
import { foldedWords } from '../../text/normalise.ts';
import type { ArchiveQuery } from '../archive.ts';
import { inverseFrequency } from '../passages/bm25.ts';
import { findPhrase } from '../passages/phrase-search.ts';
import { questionTerms } from '../passages/question-words.ts';
import { repairTerms } from '../passages/repair.ts';
import { readTopic, type Topic } from '../relevance/statement-ranking.ts';
import { type TopicEvidence, TopicEvidenceReader } from '../relevance/topic-evidence.ts';
import { topicRelevance } from '../relevance/topic-gate.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import type { Catalogue } from './article-catalogue.ts';
import type { PeopleRegistry } from './people-registry.ts';
import type { PrintingsFinder } from './printings.ts';
import { descending, highest, rounded } from './sort-keys.ts';
import { SpeakerStatements } from './speaker-statements.ts';
import { articleFilter, statementFilter } from './statement-filter.ts';
import type { StatementMaker } from './statement-maker.ts';
import { type StatementScorer, statementScorer } from './statement-scorer.ts';
import { TimeOrder } from './time-order.ts';
import { TopicCandidates } from './topic-candidates.ts';
import { TopicPassages } from './topic-passages.ts';

/** So many of the likeliest statements are read and scored word by word; the others keep their estimate. */
const SCORED = 120;
/** Statements whose article merely has the topic elsewhere do not touch it. */
const LEAST = 0.3;
/** What the best passage counts beside the words when those to be read are chosen. */
const PASSAGE = 0.6;
/** The same of the best passage of its article, where its own was not found. */
const ELSEWHERE = 0.7;

export interface Ranking {
  /** Statements in order, other printings folded away. */
  readonly statements: Int32Array;
  /** 1 where the query has no text. */
  readonly relevance: Float32Array;
  /** Scores one of them word by word (place, highlights). */
  readonly score: StatementScorer;
  /** Words of the query that stand nowhere and were read as others. */
  readonly repaired: readonly (readonly [string, string])[];
}

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;

export class StatementRanker {
  readonly #catalogue: Catalogue;
  readonly #people: PeopleRegistry;
  readonly #printings: PrintingsFinder;
  readonly #maker: StatementMaker;
  readonly #candidates: TopicCandidates;
  readonly #time: TimeOrder;
  readonly #speakers: SpeakerStatements;
  readonly #vectors: () => WordVectors | null;
  /** Of each statement, while a list is put in order. */
  #values = new Float32Array(0);

  constructor(
    catalogue: Catalogue,
    people: PeopleRegistry,
    printings: PrintingsFinder,
    maker: StatementMaker,
    vectors: () => WordVectors | null,
  ) {
    this.#vectors = vectors;
    this.#catalogue = catalogue;
    this.#people = people;
    this.#printings = printings;
    this.#maker = maker;
    this.#candidates = new TopicCandidates(catalogue);
    this.#time = new TimeOrder(catalogue);
    this.#speakers = new SpeakerStatements(catalogue, people);
  }

  rank(asked: Unpaged): Ranking {
    const { query, repaired } = this.#repaired(asked);
    const topic = readTopic(query, (root) => this.#rarity(root));
    const worded = topic.terms.length + topic.phrases.length + topic.excludedTerms.length > 0;
    const found = topic.terms.length > 0 ? this.#byTopic(query, topic) : this.#byFilters(query, topic);
    const order = query.sort ?? (topic.terms.length > 0 ? 'relevance' : 'newest');
    const score = statementScorer(this.#catalogue, topic, worded);
    return { ...this.#folded(found, order), score, repaired };
  }

  /** The query with words that stand nowhere read as those that were probably meant. */
  #repaired(query: Unpaged): { readonly query: Unpaged; readonly repaired: Ranking['repaired'] } {
    const { text } = query;
    const isEmpty = this.#catalogue.index.whole === null && this.#catalogue.articleCount === 0;
    if (text === null || isEmpty) return { query, repaired: [] };
    const { repaired } = repairTerms(this.#catalogue.index, questionTerms(text));
    if (repaired.length === 0) return { query, repaired };
    const used = new Map(repaired);
    let out = '';
    let last = 0;
    for (const { word, start, end } of foldedWords(text)) {
      out += text.slice(last, start) + (used.get(word) ?? text.slice(start, end));
      last = end;
    }
    return { query: { ...query, text: out + text.slice(last) }, repaired };
  }

  #rarity(root: string): number {
    const { index } = this.#catalogue;
    return inverseFrequency(
      Math.min(index.passagesWith(root), index.comparedPassages),
      index.comparedPassages,
    );
  }

  /** Everything that the filters leave, in order of time, phrases tested word by word. */
  #byFilters(query: Unpaged, topic: Topic): Found {
    const catalogue = this.#catalogue;
    const inArticle = this.#withPhrases(query, articleFilter(catalogue, query.filters));
    const keep = statementFilter(catalogue, this.#people, query.filters);
    const { article } = catalogue.statements.columns;
    const order = query.sort === 'oldest' ? 'oldest' : 'newest';
    const speakers = query.filters?.speakers;
    const statements = speakers
      ? this.#time.sorted(this.#speakers.of(speakers), order)
      : this.#time.by(order).statements;
    const tested = topic.phrases.length + topic.excludedTerms.length > 0;
    const score = statementScorer(catalogue, topic, tested);
    const kept = new Int32Array(statements.length);
    let count = 0;
    let key = -1;
    let accepted = false;
    for (let i = 0; i < statements.length; i++) {
      const statement = statements[i] as number;
      const owner = article.get(statement);
      if (owner !== key) {
        key = owner;
        accepted = inArticle(key);
      }
      if (accepted && keep(statement) && (!tested || score(statement).relevance > 0))
        kept[count++] = statement;
    }
    return { statements: kept.subarray(0, count), relevance: new Float32Array(count).fill(1) };
  }

  /** What speaks for the likeliest statements of a query, likeliest first: for fitting the gate. */
  evidence(asked: Unpaged): readonly Weighed[] {
    const { query } = this.#repaired(asked);
    const topic = readTopic(query, (root) => this.#rarity(root));
    return this.#weighed(query, topic, this.#pool(query, topic));
  }

  /** The statements that may answer, each with an estimate of how likely it is to. */
  #pool(query: Unpaged, topic: Topic): Pool {
    const catalogue = this.#catalogue;
    const { statements } = catalogue;
    const { article } = statements.columns;
    const inArticle = this.#withPhrases(query, articleFilter(catalogue, query.filters));
    const keep = statementFilter(catalogue, this.#people, query.filters);
    const lexical = this.#candidates.find(topic, this.#withSpeakers(query, inArticle), leastOf(query));
    const { text, context = '' } = query;
    const passages = new TopicPassages(catalogue, `${text ?? ''} ${context}`.trim(), inArticle);
    const worth = new Map<number, number>();
    lexical.statements.forEach((statement, i) => {
      if (keep(statement)) worth.set(statement, lexical.estimates[i] as number);
    });
    if (query.filters?.speakers)
      for (const statement of this.#speakers.of(query.filters.speakers))
        if (keep(statement) && !worth.has(statement) && inArticle(article.get(statement)))
          worth.set(statement, 0);
    for (const key of passages.articles) {
      const { from, to } = statements.statementsOf(key);
      for (let statement = from; statement < to; statement++) {
        if (!keep(statement)) continue;
        const { passage, article } = this.#rankOf(passages, statement);
        // What answers may share no word with the question where its article is the one that tells of the matter.
        const found = Math.max(passage, ELSEWHERE * article);
        worth.set(statement, (worth.get(statement) ?? 0) + PASSAGE * found);
      }
    }
    return { worth, passages };
  }

  #rankOf(passages: TopicPassages, statement: number): Pick<TopicEvidence, 'passage' | 'article'> {
    const { statements } = this.#catalogue;
    const { content } = statements.record(statement);
    const key = statements.columns.article.get(statement);
    return passages.evidence(key, content[0]?.start ?? 0, content.at(-1)?.end ?? 0);
  }

  #weighed(query: Unpaged, topic: Topic, { worth, passages }: Pool): Weighed[] {
    const numbers = Int32Array.from(worth.keys());
    const most = topic.phrases.length + topic.excludedTerms.length > 0 ? numbers.length : SCORED;
    const places = Int32Array.from(numbers.keys());
    const estimates = Float32Array.from(numbers, (one) => (worth.get(one) as number) / (1 + PASSAGE));
    const score = statementScorer(this.#catalogue, topic, true);
    const reader = new TopicEvidenceReader(topic, this.#vectors());
    const group = query.sources === undefined ? null : sourceGroup(query.sources);
    // In the order of the archive, so that each article's text is read once.
    const likeliest = highest(places, estimates, most).map((place) => numbers[place] as number);
    return [...likeliest.sort()].flatMap((statement) => {
      const { relevance, around } = score(statement);
      // A phrase is missing, or a word that must not stand stands.
      if (around === null || (relevance === 0 && most !== SCORED)) return [];
      const ranks = this.#rankOf(passages, statement);
      const speaker = this.#maker.speakerOf(statement);
      const ofGroup = speaker && group ? group(speaker) : 0;
      return [{ statement, evidence: reader.read(around, { lexical: relevance, ...ranks, ofGroup }) }];
    });
  }

  #byTopic(query: Unpaged, topic: Topic): Found {
    const pool = this.#pool(query, topic);
    const weighed = this.#weighed(query, topic, pool);
    const asked = {
      terms: topic.terms.length,
      named: query.filters?.speakers !== undefined,
      group: query.sources !== undefined,
    };
    const relevances = topicRelevance(
      weighed.map(({ evidence }) => evidence),
      asked,
    );
    const wanted = leastOf(query);
    const relevance = new Map<number, number>();
    let least = 1;
    for (const [i, { statement }] of weighed.entries()) {
      const own = rounded(relevances[i] as number);
      pool.worth.delete(statement);
      if (own < wanted) continue;
      relevance.set(statement, own);
      least = Math.min(least, own);
    }
    // What is not read may not come before what was.
    if (topic.phrases.length + topic.excludedTerms.length === 0)
      for (const [statement, estimate] of pool.worth) {
        const own = rounded(Math.min(estimate, least));
        if (own >= Math.max(wanted, LEAST)) relevance.set(statement, own);
      }
    const hits = Int32Array.from(relevance.keys()).sort();
    return this.#ordered(
      hits,
      Float32Array.from(hits, (one) => relevance.get(one) as number),
      query.sort ?? 'relevance',
    );
  }

  /** Leaves only articles in which one of the speakers asked for is heard, so that no other is looked at. */
  #withSpeakers(query: Unpaged, accept: (key: number) => boolean): (key: number) => boolean {
    const speakers = query.filters?.speakers;
    if (speakers === undefined) return accept;
    const { article } = this.#catalogue.statements.columns;
    const keys = new Set(Array.from(this.#speakers.of(speakers), (statement) => article.get(statement)));
    return (key) => keys.has(key) && accept(key);
  }

  /** Leaves only articles that have every phrase somewhere, so that few statements are read for them. */
  #withPhrases(query: Unpaged, accept: (key: number) => boolean): (key: number) => boolean {
    const phrases = query.phrases ?? [];
    if (phrases.length === 0) return accept;
    const sets = phrases.map((phrase) => {
      const keys = new Set<number>();
      for (const part of this.#catalogue.index.parts) {
        const { passageArticle } = part.segment.columns;
        for (const { passage } of findPhrase(part, phrase))
          keys.add(part.keys[passageArticle[passage] as number] as number);
      }
      return keys;
    });
    return (key) => sets.every((keys) => keys.has(key)) && accept(key);
  }

  #ordered(statements: Int32Array, relevance: Float32Array, order: Order): Found {
    const inTime = this.#time.sorted(statements, order === 'oldest' ? 'oldest' : 'newest');
    const { statementCount } = this.#catalogue.statements;
    if (this.#values.length < statementCount) this.#values = new Float32Array(statementCount);
    const values = this.#values;
    for (let i = 0; i < statements.length; i++) values[statements[i] as number] = relevance[i] as number;
    const sorted = order === 'relevance' ? descending(inTime, values) : inTime;
    return { statements: sorted, relevance: Float32Array.from(sorted, (one) => values[one] as number) };
  }

  /**
   * One of each group of printings: whose speaker is named, then the oldest. By relevance it takes the place of the
   * group's best, by time its own.
   */
  #folded({ statements, relevance }: Found, order: Order): Pick<Ranking, 'statements' | 'relevance'> {
    const groups = this.#printings.groups(statements, this.#maker.voice);
    const leaders = new Int32Array(statements.length);
    let count = 0;
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] as number;
      if (group === count) leaders[count++] = i;
      else if (
        leads(
          this.#catalogue,
          this.#maker,
          statements[i] as number,
          statements[leaders[group] as number] as number,
        )
      )
        leaders[group] = i;
    }
    const values = new Float32Array(count);
    // A group's first is its best.
    for (let i = groups.length - 1; i >= 0; i--) values[groups[i] as number] = relevance[i] as number;
    const places = Int32Array.from({ length: count }, (_, group) => group);
    if (order !== 'relevance') places.sort((a, b) => (leaders[a] as number) - (leaders[b] as number));
    return {
      statements: places.map((group) => statements[leaders[group] as number] as number),
      relevance: Float32Array.from(places, (group) => values[group] as number),
    };
  }
}

/** Whether one of two printings is shown in the place of the other: whose speaker is named, then the oldest. */
export function leads(catalogue: Catalogue, maker: StatementMaker, one: number, other: number): boolean {
  const named = maker.voice(one) >= 0;
  if (named !== maker.voice(other) >= 0) return named;
  const { article } = catalogue.statements.columns;
  const { at } = catalogue.articles;
  const [x, y] = [at.get(article.get(one)), at.get(article.get(other))];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(y);
  return x === y || Number.isNaN(x) ? catalogue.compare(one, other) < 0 : x < y;
}

const leastOf = ({ minRelevance = LEAST }: Unpaged): number => minRelevance;

interface Pool {
  readonly worth: Map<number, number>;
  readonly passages: TopicPassages;
}

export interface Weighed {
  readonly statement: number;
  readonly evidence: TopicEvidence;
}

interface Found {
  readonly statements: Int32Array;
  readonly relevance: Float32Array;
}
