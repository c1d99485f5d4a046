/** The front door: what an adapter, or a program that imports the package, may use. */
import type { Desk, Place } from './desk/desk.ts';

export type {
  AskRequest,
  CheckedDraft,
  ConversationStore,
  CorpusProblem,
  Desk,
  DeskOptions,
  DeskStatus,
  OpenOptions,
  Place,
  Progress,
  Receipt,
  ReceiptChange,
  ReceiptQuotation,
  ReceiptSource,
  Reply,
  ThreadDecision,
} from './desk/desk.ts';
export { buildSnapshot, openDesk } from './desk/open-desk.ts';
export { QuotedeskError } from './errors.ts';
export type * from './model.ts';

export type DeskFor = (place: Place) => Desk;
