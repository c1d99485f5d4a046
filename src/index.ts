/** The front door: what an adapter, or a program that imports the package, may use. */
import type { Desk, Place } from './desk/desk.ts';

export { passageBlock, quotationBlock } from './answers/blocks.ts';
export { count, dayInWords } from './answers/phrasing.ts';
export type { ArticleRule } from './corpus/article-rules.ts';
export { DRAFT_ENDINGS, DRAFT_KINDS } from './corpus/draft-endings.ts';
export { feedFolderOf, isFeedAddress } from './corpus/feeds/feed-follower.ts';
export { type Pushed, PushedFolder } from './corpus/pushed-folder.ts';
export type { PushedItem } from './corpus/read-pushed.ts';
export { instantInWords } from './desk/archive-state.ts';
export { checkClustered, loadClustered } from './desk/cluster-upkeep.ts';
export type {
  AskRequest,
  CheckedDraft,
  Clustered,
  ConversationStore,
  CorpusProblem,
  Desk,
  DeskOptions,
  DeskStatus,
  MonthCount,
  NamedPeople,
  OpenOptions,
  Overview,
  PersonFilters,
  PersonRecord,
  PersonRequest,
  Place,
  Printed,
  PrintedNow,
  Progress,
  Receipt,
  ReceiptChange,
  ReceiptQuotation,
  ReceiptSource,
  Reply,
  SaidRequest,
  Source,
  ThreadDecision,
  Watched,
  WatchedStatements,
} from './desk/desk.ts';
export { buildSnapshot, openDesk } from './desk/open-desk.ts';
export {
  dropModel,
  type EncoderModel,
  encoderModel,
  type OpenEncoder,
  openEncoder,
  putModel,
} from './desk/open-encoder.ts';
export { QuotedeskError } from './errors.ts';
export type * from './model.ts';
export { INTENTS } from './questions/intents.ts';
export { FileThreads } from './reading/file-threads.ts';
export { textDigest } from './reading/marks.ts';
export { type ArticleAsRead, readArticles } from './reading/read-articles.ts';
export { CLUSTER_DEFAULTS, type ClusterSettings } from './search/cluster-settings.ts';
export type { Encoder } from './search/encoder.ts';
export { paragraphsOf } from './text/paragraphs.ts';

export type DeskFor = (place: Place) => Desk;
