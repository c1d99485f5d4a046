/** Desk: opens a corpus, answers questions, follows the corpus as it changes. */
import type {
  Answer,
  Card,
  Coverage,
  DocumentRef,
  DraftCheck,
  Mark,
  Passage,
  Person,
  Query,
  Statement,
} from '../model.ts';
import type { CorpusProblem, IntakeOptions } from '../reading/intake-options.ts';
import type { ClusterSettings } from '../search/cluster-settings.ts';
import type { Encoder } from '../search/encoder.ts';
import type { CompleteOptions } from './complete.ts';
import type { ConversationStore } from './conversations.ts';
import type { Printed } from './printed.ts';
import type { PrintedNow } from './printed-now.ts';
import type { Receipt, ReceiptChange, ReceiptQuotation } from './receipts.ts';
import type { ThreadDecision } from './thread-decision.ts';
import type { Watched, WatchedStatements } from './watched.ts';

export type { CorpusProblem, Progress } from '../reading/intake-options.ts';
export type { ConversationStore } from './conversations.ts';
export type { Printed } from './printed.ts';
export type { PrintedNow } from './printed-now.ts';
export type { Receipt, ReceiptChange, ReceiptQuotation, ReceiptSource } from './receipts.ts';
export type { ThreadDecision } from './thread-decision.ts';
export type { Watched, WatchedStatements } from './watched.ts';

/** Where a question was asked, in words that every platform has. */
export interface Place {
  readonly platform: string;
  /** Workspace, server; null in a terminal. */
  readonly workspace: string | null;
  readonly channel: string | null;
  /** Groups (Slack user groups, Discord roles) of whoever asks; absent: none. */
  readonly groups?: readonly string[];
  /** Nobody else reads the answer; absent: others may. */
  readonly alone?: boolean;
}

export interface AskRequest {
  readonly question: string;
  /** The question's own id, given back in the answer. */
  readonly id?: string;
  /** The instant to answer as of, ISO 8601; absent: the desk's clock. */
  readonly asOf?: string;
  /** Key of the conversation whose earlier turns a follow-up may lean on; absent: none. */
  readonly conversation?: string;
  /** Statements or passages a page; default 5. */
  readonly limit?: number;
  /** First position of the page, from `Card.paging`; default 0. */
  readonly offset?: number;
  /**
   * The question as it was read before, from `Reply.query`: a page is turned. Nothing is read again (a follow-up could
   * mean something else by now), and nothing becomes a turn of the conversation.
   */
  readonly query?: Query;
}

/** The whole answer for programs, and the card that shows it to people. */
export interface Reply {
  /** The question as it was read; hand it back to turn a page. */
  readonly query: Query;
  readonly answer: Answer;
  readonly card: Card;
}

/** "What did SPEAKER say", in fields: for programs, which need not write a sentence. */
export interface SaidRequest extends Pick<AskRequest, 'limit' | 'offset'> {
  /** A name or a role. */
  readonly speaker: string;
  readonly about?: string;
  /** First and last day, inclusive, ISO 8601 days. */
  readonly since?: string;
  readonly until?: string;
  /** Only statements of which every word stands in quotation marks. */
  readonly direct?: boolean;
}

/** Who a name may mean. */
export interface NamedPeople {
  readonly name: string;
  /** one: the first (or all, where an organisation has several names); several: any of them may be meant. */
  readonly outcome: 'one' | 'several' | 'none';
  /** Best first. */
  readonly people: readonly Person[];
  /** The name was misspelt and read as that of the first of `people`. */
  readonly repaired: boolean;
  readonly suggestions: readonly string[];
  readonly coverage: Coverage;
}

/** Which statements of a person: all where a field is absent. */
export interface PersonFilters {
  /** A topic in plain words; what touches it as well as an answer would. */
  readonly about?: string;
  /** First and last day, inclusive, ISO 8601 days. */
  readonly since?: string;
  readonly until?: string;
  readonly outlet?: string;
  /** Only statements of which every word stands in quotation marks. */
  readonly direct?: boolean;
}

export interface PersonRequest extends PersonFilters, Pick<AskRequest, 'limit'> {
  /** `PersonRecord.next` of the page before; absent: from the newest. */
  readonly cursor?: string;
}

export interface PersonRecord {
  readonly person: Person;
  /** The newest first. */
  readonly statements: readonly Statement[];
  /** How many there are in all; reprints of the same words count once. */
  readonly total: number;
  /** false: there are at least so many. */
  readonly totalExact: boolean;
  /** Opaque: where the next page begins; null at the end. */
  readonly next: string | null;
}

/** Statements of a person in one month of one outlet. */
export interface MonthCount {
  /** "2024-03" */
  readonly month: string;
  /** null: all outlets that have no count of their own. */
  readonly outlet: string | null;
  readonly count: number;
}

/** What an archive holds. */
export interface Overview {
  readonly articles: number;
  readonly statements: number;
  /** Named speakers. */
  readonly people: number;
  /** First and last stated day. */
  readonly from: string | null;
  readonly to: string | null;
  /** Articles a day, in order of time; those without a date are left out. */
  readonly days: readonly { readonly day: string; readonly articles: number }[];
  /** The outlet with most articles first. */
  readonly outlets: readonly { readonly outlet: string; readonly articles: number }[];
  /** Named speakers, the most quoted first; at most fifty. */
  readonly mostQuoted: readonly Person[];
  readonly coverage: Coverage;
}

/** An article that may be shown: its text as it was read, and every statement in it. */
export interface Source {
  readonly document: DocumentRef;
  /** As it was read; words that an editor has marked as not to be used are blanked out, character for character. */
  readonly text: string;
  /** "sha256:…" of the text as it was read. */
  readonly digest: string;
  readonly statements: readonly Statement[];
  /** Notes in which the article corrects itself, in its text or beside it, verbatim. */
  readonly notes: readonly string[];
  /** Who wrote it, as its byline names them; empty where it states nobody. */
  readonly authors: readonly string[];
}

export interface DeskStatus {
  readonly articles: number;
  readonly statements: number;
  readonly people: number;
  readonly reading: boolean;
  /** When a file of an article last changed, came or went, ISO 8601; null: there has been none. */
  readonly changed: string | null;
  /** When the files were last looked at, ISO 8601; null: not yet. */
  readonly read: string | null;
  /** Files of which something could not be read. */
  readonly failed: number;
  /** A sentence that warns that the archive has not changed for longer than `staleAfterMs`; absent: there is nothing to warn of. */
  readonly stale?: string;
  /** Pictures, styles and scripts beside the articles, which are not read. */
  readonly leftAside?: number;
}

/** An archive on a cluster. */
export interface Clustered {
  /** `prefix` is that of all archives of the program; each desk has indices of its own. */
  readonly cluster: ClusterSettings;
  /** false: this desk never reads the corpus, it answers alone. */
  readonly reads: boolean;
}

export interface OpenOptions extends IntakeOptions {
  /** An archive on a cluster, which several desks share; null or absent: one in this process's memory. */
  readonly clustered?: Clustered | null;
  /** Shown in logs and status, never to users as a source. */
  readonly name: string;
  /** Where memories of conversations outlive the process; absent: nowhere. */
  readonly conversations?: ConversationStore;
  /** Editors' marks that hold; absent: none. */
  readonly marks?: readonly Mark[];
  /** Marks that were taken back: an archive that was kept may still have them. */
  readonly formerMarks?: readonly Mark[];
  /** A newsroom's own everyday names of organisations, `Name = other, other` a line; null: none. */
  readonly organisationNames: string | null;
  /** Folder in which the items of feeds (addresses in `corpus`) are kept; null or absent: no feed can be part of the corpus. */
  readonly feedFolder?: string | null;
  /** An archive that has not changed for so many milliseconds is said to be old under answers; null or absent: never. */
  readonly staleAfterMs?: number | null;
  /** Puts the statements that answer in order by sense; null or absent: the archive's own order. Whoever opened it closes it. */
  readonly encoder?: Encoder | null;
  /** What an encoder's new encoding may take for one question, in milliseconds. Default 150. */
  readonly encoderWaitMs?: number;
  /** The encoder reads the newest statements before anybody asks. Default false. */
  readonly encodeAhead?: boolean;
}

/** A draft that was checked, and what each verdict rests on, for a receipt. */
export interface CheckedDraft {
  readonly check: DraftCheck;
  readonly quotations: readonly ReceiptQuotation[];
  /** Files of the reporter's material that could not be read, one sentence each. */
  readonly problems: readonly string[];
}

/** What a program has to say to open a desk: where the articles are. The rest has defaults. */
export type DeskOptions = Pick<OpenOptions, 'corpus'> & Partial<OpenOptions>;

/** The surface that adapters use. */
export interface Desk {
  readonly name: string;
  ask(request: AskRequest): Promise<Reply>;
  /** Checks every quotation that stands in a pasted text. */
  check(text: string, speaker?: string): Promise<Reply>;
  /**
   * Checks every quotation of a draft (`DRAFT_ENDINGS`) against the archive and the files and folders of
   * `against`, which are read for this call and kept nowhere.
   * @throws QuotedeskError DRAFT_UNREADABLE, MATERIAL_UNREADABLE
   */
  checkDraft(path: string, against: readonly string[]): Promise<CheckedDraft>;
  /** What has changed of everything that a receipt's verdicts rest on. */
  verifyReceipt(receipt: Receipt): Promise<readonly ReceiptChange[]>;
  /** What somebody said. @throws QuotedeskError USAGE for a field that cannot be used */
  said(request: SaidRequest): Promise<Reply>;
  /** Whose words these are. */
  whoSaid(quotation: string, options?: Pick<AskRequest, 'limit' | 'offset'>): Promise<Reply>;
  /** Everybody whom a name or role may mean. */
  people(name: string): Promise<NamedPeople>;
  /**
   * By the id of `Person` and `Speaker`; null where there is nobody. `limit`: statements, default 5.
   * @throws QuotedeskError USAGE for a field that cannot be used
   */
  person(id: string, request?: PersonRequest): Promise<PersonRecord | null>;
  /** When a person spoke, by outlet; those with most statements have counts of their own. Statements without a date are left out. */
  personOverTime(id: string, filters?: PersonFilters): Promise<readonly MonthCount[]>;
  overview(): Promise<Overview>;
  /** By the id of `Statement`; null where there is none, or none that may be shown. */
  statement(id: string): Promise<Statement | null>;
  /** From now on these marks of editors hold, and no others. */
  setMarks(marks: readonly Mark[]): Promise<void>;
  /** By the id of `DocumentRef`; null where there is no such article, or none that may be shown. */
  source(document: string): Promise<Source | null>;
  /**
   * What a name or topic that is being typed may mean, best first: for no letters the most quoted people, with `speaker`
   * the words of that person's statements.
   */
  complete(
    field: 'speaker' | 'topic',
    typed: string,
    limit: number,
    options?: CompleteOptions,
  ): Promise<readonly string[]>;
  /** What a saved search finds, newest first, reprints of the same words folded. */
  watched(what: Watched, limit: number): Promise<WatchedStatements>;
  /** What a card prints of articles, as ids and digests, and the articles of `sources` on which it rests: to be looked at again. */
  printed(card: Pick<Card, 'blocks'>, sources?: readonly string[]): Promise<readonly Printed[]>;
  /**
   * What has become of each, in order: '' where it is as it was printed. null: nothing can be told at this moment, since the
   * archive is being read or cannot be reached.
   */
  printedStates(printed: readonly Printed[]): Promise<readonly string[] | null>;
  /** The same as each may be shown now. @throws QuotedeskError ARCHIVE_PARTLY_AWAY where that cannot be told */
  show(printed: readonly Printed[]): Promise<readonly PrintedNow[]>;
  search(query: string, options?: { limit?: number; asOf?: string }): Promise<readonly Passage[]>;
  /** The newest statements, for a home page. */
  latest(limit: number): Promise<Card>;
  status(): Promise<DeskStatus>;
  /** Reads the corpus again from its files. */
  reload(): Promise<DeskStatus>;
  /** Whether a message in a thread where the desk has answered asks the desk anything, though it does not name it. */
  isAsked(message: string, conversation: string): Promise<ThreadDecision>;
  /** How a question was read, and why each answer ranks where it does; one plain line each. */
  explain(question: string): Promise<readonly string[]>;
  /** Every statement of every article, an article at a time, in the order of the corpus. */
  extract(): AsyncIterable<{ readonly id: string; readonly statements: readonly Statement[] }>;
  /** What of the corpus could not be read. */
  problems(): readonly CorpusProblem[];
  /** Resolves when all of the corpus has been read once. */
  ready(): Promise<void>;
  /** The card that greets somebody who has not asked yet. */
  welcome(): Promise<Card>;
  /** The same passages as `search`, for a person. */
  searchCard(query: string, limit: number): Promise<Card>;
  forget(conversation: string): void;
  close(): Promise<void>;
}
