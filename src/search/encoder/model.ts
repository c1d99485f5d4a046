/** A model for sentences in ONNX's format: text → tokens → vector. Its two packages are loaded here alone, if they are there. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { MODEL_FILE, type ModelCard, TOKENIZER_FILE } from './model-card.ts';

export interface SentenceModel {
  readonly dimensions: number;
  /** The text that stands for a question: some models tell questions from texts by a prefix. */
  asQuestion(question: string): string;
  /** A vector of any length; its direction is what counts. */
  encode(text: string): Promise<Float32Array>;
}

/** What is wanted of `onnxruntime-node` and `@huggingface/tokenizers`; both are optional and may be absent. */
interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
}
interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<Session>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
}
interface Tokenizers {
  readonly Tokenizer: new (
    tokenizer: object,
    config: object,
  ) => { encode(text: string): { readonly ids: readonly number[] } };
}

export type ModelPackages = readonly [Runtime, Tokenizers];

/** How the packages that a model needs are had, in the versions that were tried. Their scripts fetch libraries for graphics cards alone. */
const INSTALL = 'npm install --ignore-scripts onnxruntime-node@1.30.0 @huggingface/tokenizers@0.2.0';

/** A package that is not installed, or not for this machine. */
export class PackagesMissing extends Error {
  constructor() {
    super(`its packages are not installed: ${INSTALL}`);
  }
}

/** Machines of so many cores spare two for a text, others one. */
const MANY_CORES = 4;

/** @throws Error with a sentence's end for what is wrong; PackagesMissing */
export async function openModel(
  folder: string,
  card: ModelCard,
  load: () => Promise<ModelPackages> = packages,
): Promise<SentenceModel> {
  const [{ InferenceSession, Tensor }, { Tokenizer }] = await load();
  const bytes = await readFile(join(folder, MODEL_FILE));
  const tokenizer = await readFile(join(folder, TOKENIZER_FILE));
  for (const [file, read, stated] of [
    [MODEL_FILE, bytes, card.model],
    [TOKENIZER_FILE, tokenizer, card.tokenizer],
  ] as const)
    if (createHash('sha256').update(read).digest('hex') !== stated.sha256)
      throw new Error(`${file} has changed since it was put in place`);
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: cpus().length >= MANY_CORES ? 2 : 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const reader = new Tokenizer(JSON.parse(tokenizer.toString('utf8')), {});
  const tokensOf = (text: string): readonly number[] => {
    const { ids } = reader.encode(text);
    // The last token ends every text.
    return ids.length <= card.maxTokens ? ids : [...ids.slice(0, card.maxTokens - 1), ids.at(-1) as number];
  };
  const encode = async (text: string): Promise<Float32Array> => {
    const ids = tokensOf(text);
    const tensor = (value: (id: number) => number): Tensor =>
      new Tensor(
        'int64',
        BigInt64Array.from(ids, (id) => BigInt(value(id))),
        [1, ids.length],
      );
    const feeds: Record<string, Tensor> = { input_ids: tensor((id) => id) };
    if (session.inputNames.includes('attention_mask')) feeds.attention_mask = tensor(() => 1);
    if (session.inputNames.includes('token_type_ids')) feeds.token_type_ids = tensor(() => 0);
    const given = await session.run(feeds);
    const output = given[session.outputNames[0] ?? ''];
    if (!output) throw new Error('it gives nothing for a text');
    return pooled(output, card.pooling);
  };
  const { length } = await encode('Ready.');
  return {
    dimensions: length,
    asQuestion: (question) => card.questionPrefix + question,
    encode,
  };
}

/** One vector of an output of one text: [1, tokens, dimensions]. */
export function pooled({ data, dims }: Tensor, pooling: ModelCard['pooling']): Float32Array {
  const [texts, tokens = 0, dimensions = 0] = dims;
  if (dims.length !== 3 || texts !== 1 || tokens === 0 || dimensions === 0)
    throw new Error('it gives no vector a token');
  const vector = new Float32Array(dimensions);
  const last = pooling === 'cls' ? 1 : tokens;
  for (let token = 0; token < last; token++)
    for (let i = 0; i < dimensions; i++)
      vector[i] = (vector[i] as number) + (data[token * dimensions + i] as number) / last;
  if (!vector.every(Number.isFinite)) throw new Error('it gives vectors that are no numbers');
  return vector;
}

async function packages(): Promise<ModelPackages> {
  // Names in variables: the build and the types must not look for what may be absent.
  const [runtime, tokenizers] = ['onnxruntime-node', '@huggingface/tokenizers'];
  try {
    const [one, other] = await Promise.all([import(runtime as string), import(tokenizers as string)]);
    return [one.default ?? one, other];
  } catch {
    throw new PackagesMissing();
  }
}
