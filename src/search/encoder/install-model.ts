/** Puts a model's files in place: all of them, checked, or none. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { QuotedeskError } from '../../errors.ts';
import { knownModel, poolingOf, questionPrefixOf } from './known-models.ts';
import {
  CARD_FILE,
  MODEL_FILE,
  MOST_BYTES,
  type ModelCard,
  parsedJson,
  STATED_CARD,
  TOKENIZER_FILE,
} from './model-card.ts';
import type { ModelSource, SourceFile } from './model-source.ts';

/** Where the authors of models put their files, the smaller first. */
const MODEL_PATHS = [
  'model_quantized.onnx',
  'onnx/model_quantized.onnx',
  'model.onnx',
  'onnx/model.onnx',
] as const;
const TOKENIZER_PATHS = ['tokenizer.json', 'onnx/tokenizer.json'] as const;
const POOLING_PATH = '1_Pooling/config.json';
const PROMPTS_PATH = 'config_sentence_transformers.json';
const MOST_CONFIG = 64 * 1024;
/** A smaller file is no model. */
const LEAST_MODEL = 10_000;
/** So many tokens of a text are read: a statement, or most of a paragraph. */
const TOKENS = 128;

export interface InstallOptions {
  /** SHA-256 of the model file as its publisher states it; null: not stated. */
  readonly sha256?: string | null;
  /** Tries the model before it takes the place of another; rejects with a sentence's end where it does not work. */
  readonly tryOut?: (folder: string) => Promise<void>;
}

/**
 * Puts the model of `source` into `folder` in the place of one that is there.
 * @throws QuotedeskError MODEL; nothing has changed then
 */
export async function installModel(
  source: ModelSource,
  folder: string,
  { sha256 = null, tryOut }: InstallOptions = {},
): Promise<ModelCard> {
  const made = `${folder}.new-${process.pid}`;
  try {
    await rm(made, { recursive: true, force: true });
    await mkdir(made, { recursive: true, mode: 0o700 });
    const card = await collected(source, made, sha256);
    await writeFile(join(made, CARD_FILE), `${JSON.stringify(card, null, 2)}\n`, { mode: 0o600 });
    await tryOut?.(made);
    await removeModel(folder);
    await rename(made, folder);
    return card;
  } catch (error) {
    await rm(made, { recursive: true, force: true }).catch(() => {});
    throw new QuotedeskError('MODEL', source.name, (error as Error).message.replace(/\.$/, ''));
  }
}

/** Takes the model away, and all vectors beside it. Gives whether there was one. */
export async function removeModel(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => null);
  await rm(folder, { recursive: true, force: true });
  for (const name of await readdir(dirname(folder)).catch(() => []))
    if (/^vectors-[0-9a-f]{16}\.bin/.test(name)) await rm(join(dirname(folder), name), { force: true });
  return there !== null;
}

async function collected(source: ModelSource, folder: string, sha256: string | null): Promise<ModelCard> {
  const stated = STATED_CARD.safeParse((await configOf(source, CARD_FILE)) ?? {});
  if (!stated.success)
    throw new Error(`the field ${stated.error.issues[0]?.path.join('.')} of its ${CARD_FILE} cannot be read`);
  const said = stated.data;
  const tokenizerPath = await chosen(source, TOKENIZER_PATHS, 'tokenizer.json');
  const modelPath = await chosen(source, MODEL_PATHS, '.onnx');
  // The small files first: what is wrong with them is known before the large one has come.
  const pooling = said.pooling ?? poolingOf(await configOf(source, POOLING_PATH)) ?? null;
  const name = said.name ?? knownModel(`${source.name} ${modelPath}`)?.name ?? null;
  const known = name === null ? null : knownModel(name);
  const reads = pooling ?? known?.pooling;
  if (!reads)
    throw new Error(
      `nothing says how its vectors are read: put a file ${CARD_FILE} beside it that says {"pooling": "mean"} or {"pooling": "cls"}`,
    );
  const prefix =
    said.questionPrefix ??
    known?.questionPrefix ??
    questionPrefixOf(await configOf(source, PROMPTS_PATH)) ??
    '';
  const tokenizer = await copied(source, tokenizerPath, join(folder, TOKENIZER_FILE), {
    most: MOST_BYTES.tokenizer,
    begins: isJsonObject,
    kind: 'tokenizer of this kind',
    ...said.tokenizer,
  });
  const model = await copied(source, modelPath, join(folder, MODEL_FILE), {
    most: MOST_BYTES.model,
    least: LEAST_MODEL,
    begins: isOnnx,
    kind: 'ONNX file',
    ...said.model,
    ...(sha256 === null ? {} : { sha256: sha256.toLowerCase() }),
  });
  return {
    name: name ?? 'a model of your own',
    pooling: reads,
    questionPrefix: prefix,
    maxTokens: said.maxTokens ?? TOKENS,
    model,
    tokenizer,
  };
}

/** The first of the usual places where there is a file, else the only one of its ending. */
async function chosen(source: ModelSource, usual: readonly string[], ending: string): Promise<string> {
  for (const path of usual) {
    const file = source.paths.length > 0 ? source.paths.includes(path) : await isThere(source, path);
    if (file) return path;
  }
  const [only, other] = source.paths.filter((path) => path.endsWith(ending));
  if (only === undefined) throw new Error(`it holds no ${ending === '.onnx' ? 'model (.onnx)' : ending}`);
  if (other !== undefined) throw new Error(`it holds several files ${ending}: leave the one that is meant`);
  return only;
}

async function isThere(source: ModelSource, path: string): Promise<boolean> {
  const file = await source.open(path);
  if (file === null) return false;
  await letGo(file);
  return true;
}

async function letGo({ chunks }: SourceFile): Promise<void> {
  for await (const _ of chunks) break;
}

/** A small JSON file; undefined: there is none. */
async function configOf(source: ModelSource, path: string): Promise<unknown> {
  if (source.paths.length > 0 && !source.paths.includes(path)) return undefined;
  const file = await source.open(path);
  if (file === null) return undefined;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file.chunks) {
    bytes += chunk.length;
    if (bytes > MOST_CONFIG) throw new Error(`${path} is larger than a file of its kind may be`);
    parts.push(chunk);
  }
  const parsed = parsedJson(Buffer.concat(parts).toString('utf8'));
  if (parsed === undefined) throw new Error(`${path} is no JSON`);
  return parsed;
}

interface Wanted {
  readonly most: number;
  readonly least?: number;
  /** Whether a file of this kind may begin so. */
  readonly begins: (first: Uint8Array) => boolean;
  readonly kind: string;
  readonly bytes?: number | undefined;
  readonly sha256?: string | undefined;
}

async function copied(
  source: ModelSource,
  path: string,
  to: string,
  { most, least = 1, begins, kind, bytes: wantedBytes, sha256: wantedDigest }: Wanted,
): Promise<ModelCard['model']> {
  const from = await source.open(path);
  if (from === null) throw new Error(`it holds no ${path}`);
  const tooLarge = `${path} is larger than ${Math.round(most / 1024 ** 2)} MB`;
  if (from.bytes !== null && from.bytes > most) {
    await letGo(from);
    throw new Error(tooLarge);
  }
  const hash = createHash('sha256');
  const file = await open(to, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of from.chunks) {
      if (bytes === 0 && !begins(chunk)) throw new Error(`${path} is no ${kind}`);
      bytes += chunk.length;
      if (bytes > most) throw new Error(tooLarge);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (from.bytes !== null && from.bytes !== bytes)
    throw new Error(`${path} came in part: ${bytes} of ${from.bytes} bytes`);
  if (wantedBytes !== undefined && wantedBytes !== bytes)
    throw new Error(`${path} has ${bytes} bytes, not the ${wantedBytes} that are stated`);
  if (bytes < least) throw new Error(`${path} is no ${kind}`);
  const sha256 = hash.digest('hex');
  if (wantedDigest !== undefined && wantedDigest !== sha256)
    throw new Error(`the SHA-256 of ${path} is ${sha256}, not the one that is stated`);
  return { bytes, sha256 };
}

/** Field 1 of a protocol buffer, a number: the version of ONNX's format. */
const isOnnx = (first: Uint8Array): boolean => first[0] === 0x08;
const isJsonObject = (first: Uint8Array): boolean =>
  /^\s*\{/.test(Buffer.from(first.subarray(0, 100)).toString('utf8'));
