/** The archive for one answer: every request is told of, so that the answer knows how much of the archive it has seen. */
import type { Coverage, Passage, Person, SpeakerKind, Statement } from '../../model.ts';
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import type {
  Archive,
  ArchivedDocument,
  ArchiveHealth,
  ArchiveQuery,
  CountField,
  Page,
  SpeakerResolution,
  StatementHit,
  Stretch,
  StretchEvidence,
  WordingHit,
  WrittenArticle,
} from '../archive.ts';
import { completedWords, completeTopic } from '../embedded/topic-completion.ts';
import { isoDay } from '../index/days.ts';
import type { Json } from './cluster.ts';
import { countArticles, countBy, outletTimeline, timeline } from './counts.ts';
import { idsOf, type SearchReply } from './fetch.ts';
import { Needs } from './needs.ts';
import { findWording, searchPassages, weigh } from './passage-search.ts';
import { completeSpeaker, everybody, personOf, resolveSpeaker } from './people-search.ts';
import { allowed } from './queries.ts';
import type { Reader } from './reader.ts';
import type { Opened, Shared } from './shared.ts';
import { searchStatements } from './statement-search.ts';
import type { WorkingSet } from './working-set.ts';

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;
type Tallies = readonly { readonly value: string; readonly count: number }[];

/** So often scoring may turn out to need more; what one round adds is bounded, so that it ends. */
const MOST_ROUNDS = 24;
/** Articles that one step of a walk gives, and articles read for the phrases that a word begins. */
const STEP = 1_000;
const READ_FOR_PHRASES = 32;

export class OpenSearchView implements Archive, Reader {
  readonly #shared: Shared;
  /** Articles still to be read, where this desk is the one that reads them; null: the ledger says. */
  readonly #pending: () => number | null;
  #opening: Promise<Opened> | null = null;
  #opened: Opened | null = null;
  #isPartial = false;
  #health: Promise<Omit<ArchiveHealth, 'coverage'>> | null = null;

  constructor(shared: Shared, pending: () => number | null) {
    this.#shared = shared;
    this.#pending = pending;
  }

  get organisations(): OrganisationNames {
    return this.#shared.organisations;
  }

  now(): number {
    return this.#shared.now();
  }

  #open(): Promise<Opened> {
    this.#opening ??= this.#shared.open().then((opened) => {
      this.#opened = opened;
      return opened;
    });
    return this.#opening;
  }

  readonly #onPartly = (): void => {
    this.#isPartial = true;
  };

  coverage(): Coverage {
    const opened = this.#opened;
    if (opened === null) return { complete: false, articles: 0, pending: 0, unreachable: 0 };
    const { ledger, reached } = opened;
    const lost = Math.max(0, ledger.articles - reached);
    const unreachable = opened.isPartial || this.#isPartial ? Math.max(1, lost) : 0;
    const pending = this.#pending() ?? ledger.pending;
    return {
      complete: pending === 0 && unreachable === 0,
      articles: Math.max(ledger.articles, reached) - unreachable,
      pending,
      unreachable,
    };
  }

  async search(body: Json, querystring?: Json): Promise<SearchReply> {
    await this.#open();
    return this.#shared.fetcher.search(body, this.#onPartly, querystring);
  }

  async searchNames(body: Json): Promise<SearchReply> {
    await this.#open();
    return this.#shared.fetcher.searchNames(body, this.#onPartly);
  }

  async seen<T>(compute: (set: WorkingSet) => T | null): Promise<T> {
    await this.#open();
    const { set, fetcher } = this.#shared;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const needs = new Needs();
      set.needs = needs;
      const found = set.hasSizes ? compute(set) : null;
      if (found !== null && needs.isEmpty) return found;
      await fetcher.fetch(needs, set, this.#onPartly);
    }
    throw new Error('The working set of the archive changes faster than an answer can be made from it.');
  }

  async searchStatements(query: ArchiveQuery): Promise<Page<StatementHit>> {
    const page = await searchStatements(this, query);
    return { ...page, coverage: this.coverage() };
  }

  async searchPassages(query: ArchiveQuery): Promise<Page<Passage>> {
    const page = await searchPassages(this, query);
    return { ...page, coverage: this.coverage() };
  }

  weigh(text: string, stretches: readonly Stretch[]): Promise<readonly (StretchEvidence | null)[]> {
    return weigh(this, this.#shared.vectors(), text, stretches);
  }

  findWording(words: string, limit: number): Promise<readonly WordingHit[]> {
    return findWording(this, words, limit);
  }

  async resolveSpeaker(
    name: string,
    { asTyped = false }: { readonly asTyped?: boolean } = {},
  ): Promise<SpeakerResolution> {
    await this.#open();
    return resolveSpeaker(this, name, asTyped);
  }

  async complete(field: 'speaker' | 'topic', typed: string, limit: number): Promise<readonly string[]> {
    await this.#open();
    return field === 'speaker' ? completeSpeaker(this, typed, limit) : this.#completeTopic(typed, limit);
  }

  /** How a word goes on is read from articles that have it. */
  async #completeTopic(typed: string, limit: number): Promise<readonly string[]> {
    const words = await this.seen((set) => completedWords(set.catalogue, typed, limit));
    const found = await Promise.all(
      words.map((word) =>
        this.search({
          size: READ_FOR_PHRASES,
          track_total_hits: false,
          _source: ['id'],
          sort: [{ order: 'asc' }],
          query: { bool: { filter: [{ term: { words: word } }, allowed(this.now())] } },
        }),
      ),
    );
    const ids = found.flatMap(idsOf);
    return this.seen((set) => (set.has(ids) ? completeTopic(set.catalogue, typed, limit) : null));
  }

  countBy(field: CountField, query: Unpaged): Promise<Tallies> {
    return countBy(this, field, query);
  }

  timeline(
    query: Unpaged,
    unit: 'day' | 'month',
  ): Promise<readonly { readonly at: string; readonly count: number }[]> {
    return timeline(this, query, unit);
  }

  outletTimeline(
    query: Unpaged,
  ): Promise<readonly { readonly at: string; readonly outlet: string | null; readonly count: number }[]> {
    return outletTimeline(this, query);
  }

  countArticles(field: 'day' | 'outlet'): Promise<Tallies> {
    return countArticles(this, field);
  }

  statements(ids: readonly string[]): Promise<readonly (Statement | null)[]> {
    const documents = new Set(
      ids.flatMap((id) => (id.includes('#') ? id.slice(0, id.lastIndexOf('#')) : [])),
    );
    return this.seen((set) => {
      if (!set.has(documents)) return null;
      const numbers = ids.map((id) => set.maker.find(id));
      if (!set.hasPrintings(numbers.filter((number) => number >= 0))) return null;
      return numbers.map((number) => (number < 0 ? null : set.maker.make(number)));
    });
  }

  statementsOf(documentId: string): Promise<readonly Statement[]> {
    return this.seen((set) => {
      if (!set.has([documentId])) return null;
      const key = set.catalogue.index.keyOf(documentId);
      if (key < 0) return [];
      const { from, to } = set.catalogue.statements.statementsOf(key);
      const numbers = Array.from({ length: to - from }, (_, i) => from + i);
      if (!set.hasPrintings(numbers)) return null;
      return numbers.flatMap((number) => set.maker.make(number) ?? []);
    });
  }

  /** Places in the order are never given twice: the walk needs nothing to be held open for it. */
  async *documentIds(): AsyncGenerator<string> {
    let last = -1;
    for (;;) {
      const { hits } = await this.search({
        size: STEP,
        track_total_hits: false,
        _source: ['id', 'order'],
        sort: [{ order: 'asc' }],
        query: { bool: { filter: [{ range: { order: { gt: last } } }, allowed(this.now())] } },
      });
      for (const { _source } of hits.hits) {
        const { id, order } = _source as { id: string; order: number };
        last = order;
        yield id;
      }
      if (hits.hits.length < STEP) return;
    }
  }

  async person(id: string): Promise<Person | null> {
    return personOf(this, id);
  }

  async people(
    filter: { readonly kind?: SpeakerKind; readonly limit?: number } = {},
  ): Promise<readonly Person[]> {
    return everybody(this, filter);
  }

  async document(id: string): Promise<ArchivedDocument | null> {
    const [found = null] = await this.documents([id]);
    return found;
  }

  documents(ids: readonly string[]): Promise<readonly (ArchivedDocument | null)[]> {
    return this.seen((set) => {
      if (!set.has(new Set(ids))) return null;
      const { index } = set.catalogue;
      return ids.map((id) => {
        const key = index.keyOf(id);
        const record = index.record(key);
        const ref = set.catalogue.ref(key);
        if (!record || !ref) return null;
        const text = index.text(key);
        const expires = set.expiryOf(id);
        const article = { ...record, text };
        return { ref, text, article, notes: set.maker.notesOf(key), ...(expires ? { expires } : {}) };
      });
    });
  }

  /** Articles as they were written; those that are not there are left out. */
  async sources(ids: readonly string[]): Promise<WrittenArticle[]> {
    await this.#open();
    return this.#shared.fetcher.sources(ids, this.#onPartly);
  }

  async health(): Promise<ArchiveHealth> {
    this.#health ??= this.#counted();
    const counted = await this.#health;
    return { ...counted, coverage: this.coverage() };
  }

  async #counted(): Promise<Omit<ArchiveHealth, 'coverage'>> {
    const [articles, names] = await Promise.all([
      this.search({
        size: 0,
        track_total_hits: true,
        query: { bool: { filter: [allowed(this.now())] } },
        aggs: {
          statements: { sum: { field: 'statementCount' } },
          passages: { nested: { path: 'passages' } },
          first: { min: { field: 'day' } },
          last: { max: { field: 'day' } },
          outlets: { terms: { field: 'outlet', size: STEP } },
        },
      }),
      this.searchNames({ size: 0, track_total_hits: false, aggs: { people: { sum: { field: 'named' } } } }),
    ]);
    const found = articles.aggregations as {
      statements: { value: number };
      passages: { doc_count: number };
      first: { value: number | null };
      last: { value: number | null };
      outlets: { buckets: { key: string }[] };
    };
    const { people } = names.aggregations as { people: { value: number } };
    const day = (value: number | null): string | null => (value === null ? null : isoDay(value));
    return {
      articles: articles.hits.total?.value ?? 0,
      statements: found.statements.value,
      people: people.value,
      passages: found.passages.doc_count,
      from: day(found.first.value),
      to: day(found.last.value),
      outlets: found.outlets.buckets.map(({ key }) => key).sort(),
    };
  }
}
