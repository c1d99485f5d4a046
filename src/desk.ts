/** Desk: opens a corpus, answers questions, follows the corpus as it changes. */
import type { Answer, Card, Passage } from './model.ts';

/** Where a question was asked, in words that every platform has. */
export interface Place {
  readonly platform: string;
  /** Workspace, server; null in a terminal. */
  readonly workspace: string | null;
  readonly channel: string | null;
}

export interface AskRequest {
  readonly question: string;
  /** Key of the conversation whose earlier turns a follow-up may lean on; absent: none. */
  readonly conversation?: string;
  /** Statements or passages a page; default 5. */
  readonly limit?: number;
  /** First position of the page, from `Card.paging`; default 0. A page does not become a turn of the conversation. */
  readonly offset?: number;
}

/** The whole answer for programs, and the card that shows it to people. */
export interface Reply {
  readonly answer: Answer;
  readonly card: Card;
}

export interface DeskStatus {
  readonly articles: number;
  readonly statements: number;
  readonly people: number;
  readonly reading: boolean;
}

export interface OpenOptions {
  /** Folders or files. */
  readonly corpus: readonly string[];
  readonly now?: () => Date;
}

/** The surface that adapters use. */
export interface Desk {
  readonly name: string;
  ask(request: AskRequest): Promise<Reply>;
  /** Checks every quotation that stands in a pasted text. */
  check(text: string, speaker?: string): Promise<Reply>;
  complete(field: 'speaker' | 'topic', typed: string, limit: number): Promise<readonly string[]>;
  search(query: string, options?: { limit?: number; asOf?: string }): Promise<readonly Passage[]>;
  /** The newest statements, for a home page. */
  latest(limit: number): Promise<Card>;
  status(): Promise<DeskStatus>;
  /** Reads the corpus again from its files. */
  reload(): Promise<DeskStatus>;
  forget(conversation: string): void;
  close(): Promise<void>;
}
