/** The front door: what an adapter may use. */
export type { AskRequest, CorpusProblem, Desk, DeskStatus, Place, Progress, Reply } from './desk.ts';
export { QuotedeskError } from './errors.ts';
export type * from './model.ts';
export type DeskFor = (place: import('./desk.ts').Place) => import('./desk.ts').Desk;
