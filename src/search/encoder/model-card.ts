/** What is known of a model that is in place: `encoder.json` beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

export const CARD_FILE = 'encoder.json';
export const MODEL_FILE = 'model.onnx';
export const TOKENIZER_FILE = 'tokenizer.json';

/** Bytes that a model and its tokenizer may have. */
export const MOST_BYTES = { model: 600 * 1024 ** 2, tokenizer: 32 * 1024 ** 2 } as const;

export const POOLINGS = ['cls', 'mean'] as const;
/** More tokens of a text are not read: so many hold a paragraph. */
export const MOST_TOKENS = 512;

const FILE = z.object({
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const CARD = z.object({
  name: z.string().min(1).max(100),
  /** Which token stands for the text: its first, or the mean of all. */
  pooling: z.enum(POOLINGS),
  /** Stands before a question. */
  questionPrefix: z.string().max(300),
  maxTokens: z.number().int().min(8).max(MOST_TOKENS),
  model: FILE,
  tokenizer: FILE,
});

export type ModelCard = z.infer<typeof CARD>;

/** What the card of a source may say: what it leaves out is looked for elsewhere. */
export const STATED_CARD = CARD.partial().extend({
  model: FILE.partial().optional(),
  tokenizer: FILE.partial().optional(),
});

/** The card of the model in `folder`; null: none is in place. @throws Error with a sentence's end where it cannot be read */
export async function readCard(folder: string): Promise<ModelCard | null> {
  let text: string;
  try {
    text = await readFile(join(folder, CARD_FILE), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new Error(message);
  }
  const read = CARD.safeParse(parsedJson(text));
  if (read.success) return read.data;
  throw new Error(
    `the field ${read.error.issues[0]?.path.join('.') || 'of all'} of ${CARD_FILE} cannot be read`,
  );
}

/** undefined where the text is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
