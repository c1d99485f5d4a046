/** Opens the encoder that a newsroom has put in place, and puts one there. One encoder serves all desks of a process. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { QuotedeskError } from '../errors.ts';
import { threadStarter } from '../reading/start-thread.ts';
import { EncoderThread } from '../search/encoder/encoder-thread.ts';
import type { EncoderFailure } from '../search/encoder/encoder-worker.ts';
import { installModel, removeModel } from '../search/encoder/install-model.ts';
import { type ModelCard, readCard } from '../search/encoder/model-card.ts';
import { addressSource, folderSource } from '../search/encoder/model-source.ts';
import type { Encoder } from '../search/encoder.ts';

/** An encoder that runs; close it when its desks are closed. */
export interface OpenEncoder extends Encoder {
  /** Resolves when the model is loaded: null, or why the encoder is off. */
  ready(): Promise<EncoderFailure | null>;
  close(): Promise<void>;
}

/** A model that is in place. */
export type EncoderModel = Pick<ModelCard, 'name' | 'pooling' | 'questionPrefix'> & {
  readonly bytes: number;
  /** SHA-256 of the model file. */
  readonly sha256: string;
};

const modelFolder = (folder: string): string => join(folder, 'model');

function startEncoder(folder: string, vectorFolder: string | null, onFailed: (sentence: string) => void) {
  const isBuilt = !import.meta.url.endsWith('.ts');
  const module = isBuilt ? './encoder-worker.js' : '../search/encoder/encoder-worker.ts';
  const start = threadStarter('encoder-worker', new URL(module, import.meta.url));
  if (start === null) return null;
  return new EncoderThread(start, { folder, vectorFolder, onFailed });
}

/**
 * The encoder of `folder`, where its model and its vectors are kept; null: no model is in place.
 * @param onFailed hears once, in one sentence, why the encoder is off from now on
 */
export async function openEncoder(
  folder: string,
  onFailed: (sentence: string) => void,
): Promise<OpenEncoder | null> {
  try {
    return (await readCard(modelFolder(folder))) && startEncoder(modelFolder(folder), folder, onFailed);
  } catch (error) {
    onFailed(new QuotedeskError('MODEL', modelFolder(folder), (error as Error).message).message);
    return null;
  }
}

/** The model in `folder`; null: none is in place. @throws QuotedeskError MODEL */
export async function encoderModel(folder: string): Promise<EncoderModel | null> {
  const card = await readCard(modelFolder(folder)).catch((error: Error) => {
    throw new QuotedeskError('MODEL', modelFolder(folder), error.message);
  });
  return card && shortCard(card);
}

/**
 * Puts the model of a folder, or of the same files below an address (https), into `folder`, in the place of another.
 * `missing`: it could not be tried out, because packages are not installed: the end of a sentence.
 * @throws QuotedeskError MODEL; nothing has changed then
 */
export async function putModel(
  from: string,
  folder: string,
  sha256: string | null = null,
): Promise<{ readonly model: EncoderModel; readonly missing: string | null }> {
  let missing: string | null = null;
  const tryOut = async (tried: string): Promise<void> => {
    const encoder = startEncoder(tried, null, () => {});
    const failure = await encoder?.ready();
    await encoder?.close();
    if (!failure) return;
    if (!failure.packagesMissing) throw new Error(failure.why);
    missing = failure.why;
  };
  let source: Awaited<ReturnType<typeof folderSource>>;
  try {
    source = /^[a-z]+:\/\//i.test(from) ? addressSource(from) : await folderSource(from);
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new QuotedeskError('MODEL', from, (error as Error).message);
  }
  const card = await installModel(source, modelFolder(folder), { sha256, tryOut });
  return { model: shortCard(card), missing };
}

/** Takes the model and its vectors away. Gives whether there was one. */
export const dropModel = (folder: string): Promise<boolean> => removeModel(modelFolder(folder));

const shortCard = ({ name, pooling, questionPrefix, model, tokenizer }: ModelCard): EncoderModel => ({
  name,
  pooling,
  questionPrefix,
  bytes: model.bytes + tokenizer.bytes,
  sha256: model.sha256,
});
