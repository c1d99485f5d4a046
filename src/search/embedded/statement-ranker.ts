/** Which statements a query finds, in which order: numbers only; statements are made for the page that is shown. */
import type { Order } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import type { ArchiveQuery } from '../archive.ts';
import { inverseFrequency } from '../passages/bm25.ts';
import { findPhrase } from '../passages/phrase-search.ts';
import { questionTerms } from '../passages/question-words.ts';
import { repairTerms } from '../passages/repair.ts';
import { readTopic, type Topic } from '../relevance/statement-ranking.ts';
import type { Catalogue } from './article-catalogue.ts';
import type { PeopleRegistry } from './people-registry.ts';
import type { PrintingsFinder } from './printings.ts';
import { descending, highest, rounded } from './sort-keys.ts';
import { articleFilter, statementFilter } from './statement-filter.ts';
import type { StatementMaker } from './statement-maker.ts';
import { type StatementScorer, statementScorer } from './statement-scorer.ts';
import { TimeOrder } from './time-order.ts';
import { TopicCandidates } from './topic-candidates.ts';

/** So many of the likeliest statements are read and scored word by word; the others keep their estimate. */
const SCORED = 200;
/** Statements whose article merely has the topic elsewhere do not touch it. */
const LEAST = 0.3;

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
  /** Of each statement, while a list is put in order. */
  #values = new Float32Array(0);

  constructor(
    catalogue: Catalogue,
    people: PeopleRegistry,
    printings: PrintingsFinder,
    maker: StatementMaker,
  ) {
    this.#catalogue = catalogue;
    this.#people = people;
    this.#printings = printings;
    this.#maker = maker;
    this.#candidates = new TopicCandidates(catalogue);
    this.#time = new TimeOrder(catalogue);
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
    if (text === null || this.#catalogue.articleCount === 0) return { query, repaired: [] };
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
    return inverseFrequency(Math.min(index.passagesWith(root), index.passageCount), index.passageCount);
  }

  /** Everything that the filters leave, in order of time, phrases tested word by word. */
  #byFilters(query: Unpaged, topic: Topic): Found {
    const catalogue = this.#catalogue;
    const inArticle = this.#withPhrases(query, articleFilter(catalogue, query.filters));
    const keep = statementFilter(catalogue, this.#people, query.filters);
    const { article } = catalogue.statements.columns;
    const { statements } = this.#time.by(query.sort === 'oldest' ? 'oldest' : 'newest');
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

  #byTopic(query: Unpaged, topic: Topic): Found {
    const inArticle = this.#withPhrases(query, articleFilter(this.#catalogue, query.filters));
    const keep = statementFilter(this.#catalogue, this.#people, query.filters);
    const { statements, estimates } = this.#candidates.find(topic, inArticle, leastOf(query));
    const kept = Int32Array.from(statements.keys()).filter((place) => keep(statements[place] as number));
    const exact = topic.phrases.length + topic.excludedTerms.length > 0 ? kept.length : SCORED;
    const score = statementScorer(this.#catalogue, topic, true);
    let least = 1;
    const wanted = leastOf(query);
    const read = new Uint8Array(statements.length);
    // In the order of the archive, so that each article's text is read once.
    for (const place of highest(kept, estimates, exact)) {
      const relevance = rounded(score(statements[place] as number).relevance);
      estimates[place] = relevance;
      read[place] = 1;
      if (relevance >= wanted) least = Math.min(least, relevance);
    }
    // What is not read may not come before what was.
    for (let i = 0; i < kept.length; i++) {
      const place = kept[i] as number;
      if (read[place] === 0) estimates[place] = rounded(Math.min(estimates[place] as number, least));
    }
    const hits = kept.filter((place) => (estimates[place] as number) >= wanted);
    return this.#ordered(
      hits.map((place) => statements[place] as number),
      Float32Array.from(hits, (place) => estimates[place] as number),
      query.sort ?? 'relevance',
    );
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
    const time = this.#time.by(order === 'oldest' ? 'oldest' : 'newest');
    if (this.#values.length < time.ranks.length) this.#values = new Float32Array(time.ranks.length);
    const values = this.#values;
    const ranks = new Int32Array(statements.length);
    for (let i = 0; i < statements.length; i++) {
      const statement = statements[i] as number;
      ranks[i] = time.ranks[statement] as number;
      values[statement] = relevance[i] as number;
    }
    const inTime = ranks.sort().map((rank) => time.statements[rank] as number);
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
      else if (this.#leads(statements[i] as number, statements[leaders[group] as number] as number))
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

  #leads(one: number, other: number): boolean {
    const named = this.#maker.voice(one) >= 0;
    if (named !== this.#maker.voice(other) >= 0) return named;
    const { articles } = this.#catalogue;
    const { article } = this.#catalogue.statements.columns;
    const [x, y] = [articles.at.get(article.get(one)), articles.at.get(article.get(other))];
    if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(y);
    return x === y || Number.isNaN(x) ? this.#catalogue.compare(one, other) < 0 : x < y;
  }
}

const leastOf = ({ minRelevance = 0 }: Unpaged): number => Math.max(LEAST, minRelevance);

interface Found {
  readonly statements: Int32Array;
  readonly relevance: Float32Array;
}
