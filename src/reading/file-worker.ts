/**
 * The thread that takes files apart: a path in, its articles and problems out, in parcels. It goes on only as far as its
 * parcels are fetched, so that a file of any length is read in bounded memory.
 */
import { parentPort } from 'node:worker_threads';
import type { Limits } from '../corpus/limits.ts';
import { type FileItem, readFile } from '../corpus/read-file.ts';
import { type PushedBody, readPushedBody } from '../corpus/read-pushed.ts';
import { type ErrorCode, QuotedeskError } from '../errors.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';
import { type ReadMaterialFile, readMaterialFile } from './read-material-file.ts';
import { READY } from './thread-ready.ts';

export type FileJob =
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly limits: Limits;
      readonly given: boolean;
      readonly stem: string | undefined;
    }
  | { readonly kind: 'draft'; readonly file: string }
  | { readonly kind: 'material'; readonly file: string }
  | { readonly kind: 'pushed'; readonly body: string; readonly most: number };

/** The job's answer to a parcel: it has been taken. */
export const MORE = 'more';

export type Parcel =
  | {
      readonly kind: 'items';
      readonly items: readonly FileItem[];
      /** Bytes read since the parcel before. */
      readonly bytes: number;
      readonly last: boolean;
    }
  | ({ readonly kind: 'draft' } & ReadDraft)
  | { readonly kind: 'material'; readonly material: ReadMaterialFile }
  /** null: it is not JSON. */
  | { readonly kind: 'pushed'; readonly body: PushedBody | null }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly details: QuotedeskError['details'];
    };

/** A parcel is large enough that handing it over costs little, small enough that it is taken at once. */
const PARCEL_ITEMS = 64;
const PARCEL_LENGTH = 200_000;
/** What has been read is handed over at least so often: silence means that the file has stuck. */
const PARCEL_MS = 500;
/** Parcels on their way at a time. */
const AHEAD = 2;

let credit = AHEAD;
let onCredit = () => {};

const send = (parcel: Parcel): void => parentPort?.postMessage(parcel);

async function sendItems(items: readonly FileItem[], bytes: number, last: boolean): Promise<void> {
  while (credit === 0)
    await new Promise<void>((resolve) => {
      onCredit = resolve;
    });
  credit--;
  send({ kind: 'items', items, bytes, last });
}

async function sendFile({ file, limits, given, stem }: FileJob & { kind: 'file' }): Promise<void> {
  let items: FileItem[] = [];
  let length = 0;
  let bytes = 0;
  let sentAt = performance.now();
  const counter = {
    onBytes(read: number) {
      bytes += read;
    },
  };
  credit = AHEAD;
  for await (const item of readFile(file, limits, given, counter, stem)) {
    items.push(item);
    if (item.kind === 'article') length += item.article.text.length;
    const full = items.length >= PARCEL_ITEMS || length >= PARCEL_LENGTH;
    if (!full && performance.now() - sentAt < PARCEL_MS) continue;
    await sendItems(items, bytes, false);
    sentAt = performance.now();
    items = [];
    length = bytes = 0;
  }
  await sendItems(items, bytes, true);
}

async function sendDraft(file: string): Promise<void> {
  try {
    send({ kind: 'draft', ...(await readDraft(file)) });
  } catch (error) {
    if (!(error instanceof QuotedeskError)) throw error;
    send({ kind: 'refused', code: error.code, details: error.details });
  }
}

async function sendMaterial(file: string): Promise<void> {
  send({ kind: 'material', material: await readMaterialFile(file) });
}

parentPort?.on('message', (message: FileJob | typeof MORE) => {
  if (message === MORE) {
    credit++;
    onCredit();
  } else if (message.kind === 'draft') void sendDraft(message.file);
  else if (message.kind === 'material') void sendMaterial(message.file);
  else if (message.kind === 'pushed')
    send({ kind: 'pushed', body: readPushedBody(message.body, message.most) });
  else void sendFile(message);
});
parentPort?.postMessage(READY);
