/**
 * The one interface through which statements, passages and people are reached. The embedded engine is one
 * implementation, the one over OpenSearch another, so every method is asynchronous and nothing engine-like
 * (query syntax, raw scores, postings) passes through. `test/search/archive.contract.ts` states its behaviour.
 *
 * An answer is made from one view (`ArchiveWriter.view`). Each result is drawn from what could be reached when it was
 * asked for; the view's `coverage()` tells it of all of them. A part that is away makes results shorter, and null of what
 * stands there: nothing is known to be missing unless the coverage is complete. Where nothing at all can be reached,
 * methods throw QuotedeskError ARCHIVE_AWAY.
 */
import type {
  Article,
  Coverage,
  DocumentRef,
  Order,
  Passage,
  Person,
  ReadArticle,
  SpeakerKind,
  Stance,
  Statement,
  StatementKind,
} from '../model.ts';

/** What a search is narrowed to. Absent: not narrowed. */
export interface Filters {
  /** Person ids; a statement matches when its speaker is one of them. */
  readonly speakers?: readonly string[];
  readonly kinds?: readonly StatementKind[];
  readonly stances?: readonly Stance[];
  /** Compared case-insensitively, "the" aside; one of them must match. */
  readonly outlets?: readonly string[];
  readonly addressee?: string;
  /** First and last day, inclusive, ISO 8601 days. Articles without a date do not match when either is given. */
  readonly since?: string;
  readonly until?: string;
  readonly documents?: readonly string[];
}

export interface ArchiveQuery {
  /** Topic or question in plain words; null or blank: everything that the filters leave. */
  readonly text: string | null;
  /** The whole question: its further words help to find the article and the passage; no statement need hold them. */
  readonly context?: string;
  /** What the speaker is called ("french minister"): others come after those who are. */
  readonly sources?: string;
  /** Phrases that must stand exactly (case and quote style aside). */
  readonly phrases?: readonly string[];
  /** Words that must not stand. */
  readonly excludedTerms?: readonly string[];
  readonly filters?: Filters;
  readonly sort?: Order;
  /**
   * Statements of a lower relevance are left out, of totals and counts too; absent: all that touch the text at all. 0:
   * the nearest of the speakers' others too, though they touch nothing of it.
   */
  readonly minRelevance?: number;
  /** The day (or instant) to answer as of, ISO 8601; absent: no leaning to recent articles. */
  readonly asOf?: string;
  /** Passages of one phrase without filters: there is no need to count further; `total` is then not exact. */
  readonly countTo?: number;
  readonly limit: number;
  /** From a former page of the same query. */
  readonly cursor?: string | null;
}

/** Where the topic of a query was found, nearest to the words first. */
export type TopicPlace = 'content' | 'sentence' | 'paragraph' | 'headline' | 'article';

export interface StatementHit {
  readonly statement: Statement;
  /** How well the words touch the query's text, 0 to 1, comparable between queries; 1 when there is no text. */
  readonly relevance: number;
  /** Where the topic stands, null when there is no text. */
  readonly place: TopicPlace | null;
  /** Matched words, offsets into the article's text. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** How many there are in all; not exact: at least so many. */
export interface Total {
  readonly value: number;
  readonly exact: boolean;
}

export interface Page<T> {
  readonly hits: readonly T[];
  readonly total: Total;
  /** Opaque; null at the end. */
  readonly cursor: string | null;
  readonly coverage: Coverage;
  /** Words that stand nowhere in the archive and were read as others: `[asked, used]`. */
  readonly repaired: readonly (readonly [string, string])[];
}

/** A statement whose quoted words are near to words that were asked for. */
export interface WordingHit {
  /** null: the words stand in the article, but in no statement of it. */
  readonly statement: Statement | null;
  readonly document: DocumentRef;
  /** The article's stretch that is nearest to the asked words, offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 1: the same words (case, quote style, white space, ellipses aside). */
  readonly similarity: number;
  /** The words stand inside the statement's quotation marks. */
  readonly quoted: boolean;
}

export interface SpeakerResolution {
  /** one: `people[0]` is meant (all of `people` when an organisation has several names); several: ask; none: nobody. */
  readonly outcome: 'one' | 'several' | 'none';
  /** Best first. */
  readonly people: readonly Person[];
  /** Nearest names when the outcome is none, or the name as repaired when it was misspelt. */
  readonly suggestions: readonly string[];
  /** The asked name was misspelt and read as `people[0].name`. */
  readonly repaired: boolean;
  /** People who speak for the organisation that was asked for. */
  readonly spokespeople: readonly Person[];
  /** Others of the name, where `people[0]` said so much more that it is meant without asking; absent: none. */
  readonly besides?: readonly Person[];
}

/** A stretch of an article, offsets into its text. */
export interface Stretch {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** What speaks for a stretch as an answer to some words; shares of the words by how rare they are, 0 to 1. */
export interface StretchEvidence {
  /** What is met in the stretch, by words near in sense too. */
  readonly said: number;
  /** The same with its sentence. */
  readonly own: number;
  /** The same with the paragraph, its neighbours and the title, which count less. */
  readonly around: number;
  /** What the sentence has of the words that stand nowhere around it; 1: all stand around. */
  readonly rest: number;
  /** What is met in the stretch by its very words, their forms and synonyms. */
  readonly lexical: number;
  /** Matched words in the stretch, offsets into the article's text. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

export interface ArchivedDocument {
  readonly ref: DocumentRef;
  readonly text: string;
  /** As it was written. */
  readonly article: Article;
  /** Notes in which the article corrects itself, in its text or beside it, verbatim. */
  readonly notes: readonly string[];
  /** As it was written with it (`WrittenArticle.expires`); absent: none was. */
  readonly expires?: string;
}

export type CountField = 'speaker' | 'outlet' | 'month' | 'kind' | 'stance';

export interface WriteResult {
  readonly id: string;
  readonly ok: boolean;
  /** One plain sentence when not ok. */
  readonly error: string | null;
}

export interface ArchiveHealth {
  readonly articles: number;
  readonly statements: number;
  readonly people: number;
  readonly passages: number;
  /** First and last stated day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly outlets: readonly string[];
  readonly coverage: Coverage;
}

/** An article as it was read, with what the archive must know of its rights. */
export interface WrittenArticle extends ReadArticle {
  /** The instant from which it may not be answered from, ISO 8601; absent: none is known. */
  readonly expires?: string;
}

export interface Archive {
  searchStatements(query: ArchiveQuery): Promise<Page<StatementHit>>;
  searchPassages(query: ArchiveQuery): Promise<Page<Passage>>;
  /** What speaks for each stretch as an answer to `text`, in the order given; null where there is no such article. */
  weigh(text: string, stretches: readonly Stretch[]): Promise<readonly (StretchEvidence | null)[]>;
  /** Statements (and other stretches of text) nearest to the given words, best first. */
  findWording(words: string, limit: number): Promise<readonly WordingHit[]>;
  /** `asTyped`: no slip is repaired, and no near names are suggested. */
  resolveSpeaker(name: string, options?: { readonly asTyped?: boolean }): Promise<SpeakerResolution>;
  /** Names (or topic words) that begin with or come near to what was typed, best first. */
  complete(field: 'speaker' | 'topic', typed: string, limit: number): Promise<readonly string[]>;
  /**
   * The commonest first. Of more articles than an engine holds in memory, at least the 200 commonest names of speakers and
   * 2,000 values of another field; each count is exact all the same, other printings counted.
   */
  countBy(
    field: CountField,
    query: Omit<ArchiveQuery, 'limit' | 'cursor'>,
  ): Promise<readonly { readonly value: string; readonly count: number }[]>;
  /** Statements a day, week or month, in order of time; articles without a date are left out. */
  timeline(
    query: Omit<ArchiveQuery, 'limit' | 'cursor'>,
    unit: 'day' | 'month',
  ): Promise<readonly { readonly at: string; readonly count: number }[]>;
  /** The same a month for each outlet by itself; null: the article states none. */
  outletTimeline(
    query: Omit<ArchiveQuery, 'limit' | 'cursor'>,
  ): Promise<readonly { readonly at: string; readonly outlet: string | null; readonly count: number }[]>;
  /** Articles a day, in order of time, or of each outlet as printed; articles that state none are left out. */
  countArticles(
    field: 'day' | 'outlet',
  ): Promise<readonly { readonly value: string; readonly count: number }[]>;
  statements(ids: readonly string[]): Promise<readonly (Statement | null)[]>;
  /** Every statement of one article in reading order, other printings not folded; empty where there is no such article. */
  statementsOf(documentId: string): Promise<readonly Statement[]>;
  /** Ids of all articles, in the order in which they were first written. */
  documentIds(): AsyncIterable<string>;
  person(id: string): Promise<Person | null>;
  /** Those who say most first, at most `limit` (default: all). */
  people(filter?: { readonly kind?: SpeakerKind; readonly limit?: number }): Promise<readonly Person[]>;
  /** The text of an article and what is known of it, null where there is none. */
  document(id: string): Promise<ArchivedDocument | null>;
  /** The same of several, in the order given. */
  documents(ids: readonly string[]): Promise<readonly (ArchivedDocument | null)[]>;
  health(): Promise<ArchiveHealth>;
  /** How much of the archive all that was asked through this view so far was drawn from. */
  coverage(): Coverage;
}

/** What the intake writes an archive through: an archive that is kept between starts has something to say of itself. */
export interface ArchiveWriter extends Archive {
  /** Others may have written to it too; what is not in the corpus must be looked for. */
  readonly isShared: boolean;
  /** Adds articles or replaces those of the same id. Idempotent; one bad item does not stop the others. */
  write(articles: readonly WrittenArticle[]): Promise<readonly WriteResult[]>;
  remove(ids: readonly string[]): Promise<void>;
  /** How many articles are still to be read; `coverage` says so from then on. */
  expect(pending: number): void;
  /** The archive for one answer: its `coverage()` is that of the answer's own requests. */
  view(): Archive;
  /**
   * Gets ready for questions as long as `mayGoOn` allows. Gives false when something is left that the next question
   * would wait for.
   */
  prepare(mayGoOn: () => boolean): boolean;
  /** Lets go of all that was removed or replaced, to the last word; the next question may have to wait for `prepare`. */
  purge(): void;
  /** All that the archive holds, as bytes that its engine can restore; they must not be changed. */
  snapshot(): { readonly chunks: readonly Uint8Array[] };
}
