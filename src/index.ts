/** The front door: what an adapter may use. */
export type { AskRequest, Desk, DeskStatus, OpenOptions, Place, Reply } from './desk.ts';
export { QuotedeskError } from './errors.ts';
export type * from './model.ts';
export type DeskFor = (place: import('./desk.ts').Place) => import('./desk.ts').Desk;
