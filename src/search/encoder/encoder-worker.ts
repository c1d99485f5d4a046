/** The thread that encodes: texts in, cosines out. It holds the model and the vectors. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Encoding } from './encoding.ts';
import { openModel, PackagesMissing } from './model.ts';
import { readCard } from './model-card.ts';
import { Vectors } from './vectors.ts';

/** To the thread; the first message opens the model. */
export type EncoderJob =
  | {
      readonly kind: 'open';
      /** Of the model. */
      readonly folder: string;
      /** Where vectors are kept; null: nowhere. */
      readonly vectorFolder: string | null;
    }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: string;
      readonly texts: readonly string[];
      readonly waitMs: number;
    }
  | { readonly kind: 'ahead'; readonly id: number; readonly texts: readonly string[] }
  | { readonly kind: 'close' };

export interface EncoderFailure {
  /** The end of a sentence about the encoder. */
  readonly why: string;
  /** The model may be sound: packages that it needs are not installed. */
  readonly packagesMissing: boolean;
}

/** From the thread. */
export type EncoderParcel =
  | { readonly kind: 'opened' }
  | ({ readonly kind: 'failed' } & EncoderFailure)
  | { readonly kind: 'near'; readonly id: number; readonly near: readonly number[] | null }
  | { readonly kind: 'filled'; readonly id: number; readonly missing: number }
  | { readonly kind: 'closed' };

/** Vectors that are kept: about 40 MB with 384 dimensions. */
const MOST_VECTORS = 60_000;

let encoding: Encoding | null = null;
const send = (parcel: EncoderParcel): void => parentPort?.postMessage(parcel);
const failed = (error: unknown): void =>
  send({
    kind: 'failed',
    why: oneLine(error instanceof Error ? error.message : String(error)),
    packagesMissing: error instanceof PackagesMissing,
  });
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200).trim().replace(/\.$/, '');

parentPort?.on('message', async (job: EncoderJob) => {
  try {
    if (job.kind === 'open') {
      const card = await readCard(job.folder);
      if (card === null) throw new Error('no model is in place');
      const model = await openModel(job.folder, card);
      // The vectors of one model, read in one way.
      const digest = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 16);
      const file = job.vectorFolder && join(job.vectorFolder, `vectors-${digest}.bin`);
      const vectors = new Vectors(model.dimensions, MOST_VECTORS, file);
      await vectors.load();
      encoding = new Encoding(model, vectors, failed);
      send({ kind: 'opened' });
    } else if (job.kind === 'ask') {
      const near = (await encoding?.ask(job.question, job.texts, job.waitMs)) ?? null;
      send({ kind: 'near', id: job.id, near });
    } else if (job.kind === 'ahead') {
      send({ kind: 'filled', id: job.id, missing: (await encoding?.ahead(job.texts)) ?? 0 });
    } else {
      await encoding?.close();
      send({ kind: 'closed' });
      parentPort?.close();
    }
  } catch (error) {
    failed(error);
  }
});
