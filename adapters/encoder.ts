/** The encoder of this process's desks, and what the doctor says of it. */
import { join } from 'node:path';
import {
  type EncoderModel,
  encoderModel,
  type OpenEncoder,
  type OpenOptions,
  openEncoder,
} from '../src/index.ts';
import type { Settings } from './settings.ts';
import type { Findings } from './shared/findings.ts';

/** Where a model and its vectors are kept. */
export const encoderFolder = ({ stateFolder }: Pick<Settings, 'stateFolder'>): string =>
  join(stateFolder, 'encoder');

/**
 * What desks are opened with: the encoder, where a model is in place and not switched off, and the time that it has.
 * `onFailed` hears once, in one sentence, why it is off from now on. `ahead`: the model is loaded before the
 * first question, and reads ahead where the settings say so.
 */
export async function encoderOptions(
  settings: Pick<Settings, 'stateFolder' | 'encoder' | 'encoderWaitMs'>,
  onFailed: (sentence: string) => void,
  ahead = false,
): Promise<Pick<OpenOptions, 'encoderWaitMs' | 'encodeAhead'> & { readonly encoder: OpenEncoder | null }> {
  const encoder = settings.encoder === 'off' ? null : await openEncoder(encoderFolder(settings), onFailed);
  if (ahead) void encoder?.ready();
  return {
    encoder,
    encoderWaitMs: settings.encoderWaitMs,
    encodeAhead: ahead && settings.encoder === 'ahead',
  };
}

/** What is said of a model that is in place: its name, size and digest. */
export const modelInWords = ({ name, bytes, sha256 }: EncoderModel): string =>
  `${name}, ${(bytes / 1e6).toFixed(1)} MB, SHA-256 ${sha256}`;

/** Loads the model that is in place. Without one nothing is said. Never rejects. */
export async function checkEncoder(settings: Pick<Settings, 'stateFolder' | 'encoder'>): Promise<Findings> {
  try {
    const model = await encoderModel(encoderFolder(settings));
    if (model === null) return { problems: [], notes: [] };
    if (settings.encoder === 'off')
      return { problems: [], notes: [`The model ${model.name} is in place and switched off.`] };
    const problems: string[] = [];
    const encoder = await openEncoder(encoderFolder(settings), (sentence) => problems.push(sentence));
    const failure = await encoder?.ready();
    await encoder?.close();
    const works = problems.length === 0 && !failure;
    return {
      problems,
      notes: works ? [`The model ${model.name} puts statements that answer in order.`] : [],
    };
  } catch (error) {
    return { problems: [(error as Error).message], notes: [] };
  }
}
