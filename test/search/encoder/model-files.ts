/** Files of a model as its authors publish them, as small as they can be, and packages that read them. */

import type { ModelPackages } from '../../../src/search/encoder/model.ts';
import type { ModelCard } from '../../../src/search/encoder/model-card.ts';

const VOCABULARY = "[PAD] [UNK] [CLS] [SEP] the pier lean ##s is ##n ##t cafe rotten , . ’ ' don t".split(
  ' ',
);

/** BERT's: lower case, no accents, marks by themselves, words in pieces. */
export const TOKENIZER = JSON.stringify({
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
    },
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(VOCABULARY.map((word, id) => [word, id])),
  },
});

export const wordsOf = (ids: readonly number[]): string => ids.map((id) => VOCABULARY[id]).join(' ');

/** Begins as an ONNX file does; no runtime could run it. */
export const MODEL = Buffer.concat([Buffer.from([0x08, 0x07]), Buffer.alloc(20_000)]);

/** The files of a model with one way of pooling. */
export const filesOf = (pooling: ModelCard['pooling'] = 'mean'): Record<string, string | Uint8Array> => ({
  'onnx/model.onnx': MODEL,
  'tokenizer.json': TOKENIZER,
  '1_Pooling/config.json': JSON.stringify({
    word_embedding_dimension: 4,
    pooling_mode_cls_token: pooling === 'cls',
    pooling_mode_mean_tokens: pooling === 'mean',
  }),
});

/** The real tokenizer beside a runtime that gives each token its number, and keeps what it was fed. */
export async function packagesThat(inputNames: readonly string[], fed: Record<string, bigint[]>[]) {
  class Tensor {
    readonly data: Float32Array;
    readonly dims: readonly number[];
    readonly fed: bigint[];
    constructor(_: 'int64', data: BigInt64Array, dims: readonly number[]) {
      this.fed = [...data];
      this.data = Float32Array.from(this.fed, Number);
      this.dims = dims;
    }
  }
  const session = {
    inputNames,
    outputNames: ['last_hidden_state'],
    async run(feeds: Record<string, Tensor>) {
      fed.push(Object.fromEntries(Object.entries(feeds).map(([name, { fed: ids }]) => [name, ids])));
      const ids = feeds.input_ids?.fed ?? [];
      const data = Float32Array.from(ids.flatMap((id) => [Number(id), 1]));
      return { last_hidden_state: { data, dims: [1, ids.length, 2] } };
    },
  };
  const runtime = { InferenceSession: { create: async () => session }, Tensor };
  return [runtime, await import('@huggingface/tokenizers')] as unknown as ModelPackages;
}
