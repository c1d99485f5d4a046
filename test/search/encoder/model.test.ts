/** Text → tokens → vector, as the model's own files say. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEncoder, putModel } from '../../../src/desk/open-encoder.ts';
import { installModel } from '../../../src/search/encoder/install-model.ts';
import { openModel, pooled } from '../../../src/search/encoder/model.ts';
import { folderSource } from '../../../src/search/encoder/model-source.ts';
import { folderOf } from '../../corpus/folder.ts';
import { filesOf, packagesThat, wordsOf } from './model-files.ts';

async function opened(inputNames: readonly string[], more: object = {}) {
  const source = folderOf({ ...filesOf('cls'), 'encoder.json': JSON.stringify(more) });
  const folder = join(folderOf(), 'model');
  const card = await installModel(await folderSource(source), folder);
  const fed: Record<string, bigint[]>[] = [];
  const model = await openModel(folder, card, () => packagesThat(inputNames, fed));
  return { model, fed, folder, card };
}

describe('a model', () => {
  it.each([
    ['The pier leans.', '[CLS] the pier lean ##s . [SEP]'],
    ['THE PIER', '[CLS] the pier [SEP]'],
    ['Café', '[CLS] cafe [SEP]'],
    ['the pier, the pier', '[CLS] the pier , the pier [SEP]'],
    ['isn', '[CLS] is ##n [SEP]'],
    ['don’t', '[CLS] don ’ t [SEP]'],
    ['zzz pier', '[CLS] [UNK] pier [SEP]'],
    [`pier ${'z'.repeat(5_000)}`, '[CLS] pier [UNK] [SEP]'],
    ['', '[CLS] [SEP]'],
    [' \u0000\n the\u00a0pier ', '[CLS] the pier [SEP]'],
  ])('reads “%s” in its own pieces', async (text, pieces) => {
    const { model, fed } = await opened(['input_ids']);
    await model.encode(text);
    expect(wordsOf((fed.at(-1)?.input_ids ?? []).map(Number))).toBe(pieces);
  });

  it('reads so many tokens of a text, its end mark among them', async () => {
    const { model, fed } = await opened(['input_ids'], { maxTokens: 8 });
    await model.encode('the pier '.repeat(50));
    expect(wordsOf((fed.at(-1)?.input_ids ?? []).map(Number))).toBe('[CLS] the pier the pier the pier [SEP]');
  });

  it('is fed what it asks for', async () => {
    const { model, fed } = await opened(['input_ids', 'attention_mask', 'token_type_ids']);
    await model.encode('the pier');
    expect(fed.at(-1)).toEqual({
      input_ids: [2n, 4n, 5n, 3n],
      attention_mask: [1n, 1n, 1n, 1n],
      token_type_ids: [0n, 0n, 0n, 0n],
    });
  });

  it('tells a question from a text by the prefix of its card', async () => {
    const { model } = await opened(['input_ids'], { questionPrefix: 'query: ' });
    expect(model.asQuestion('which pier?')).toBe('query: which pier?');
    expect(model.dimensions).toBe(2);
  });

  it('is refused where its file has changed', async () => {
    const { folder, card } = await opened(['input_ids']);
    writeFileSync(join(folder, 'model.onnx'), 'other');
    await expect(openModel(folder, card, () => packagesThat(['input_ids'], []))).rejects.toThrow(
      'model.onnx has changed since it was put in place',
    );
  });
});

describe('pooling', () => {
  const output = { data: Float32Array.from([1, 2, 3, 6]), dims: [1, 2, 2] };
  it('takes the first token, or the mean of all', () => {
    expect([...pooled(output, 'cls')]).toEqual([1, 2]);
    expect([...pooled(output, 'mean')]).toEqual([2, 4]);
  });
  it.each([
    [[1, 4], 'it gives no vector a token'],
    [[2, 1, 2], 'it gives no vector a token'],
    [[1, 0, 2], 'it gives no vector a token'],
  ])('refuses an output of the form %j', (dims, why) => {
    expect(() => pooled({ data: output.data, dims }, 'mean')).toThrow(why);
  });
  it('refuses what is no number', () => {
    expect(() => pooled({ data: Float32Array.from([Number.NaN]), dims: [1, 1, 1] }, 'cls')).toThrow(
      'it gives vectors that are no numbers',
    );
  });
});

/** A folder with the files of a real model; its packages must be installed. */
const real = process.env.QUOTEDESK_TEST_MODEL;
describe.runIf(real !== undefined)('a real model', () => {
  it('finds what is near in sense, in a thread, and the same after a restart', {
    timeout: 60_000,
  }, async () => {
    const folder = folderOf();
    const { missing } = await putModel(real as string, folder);
    expect(missing).toBeNull();
    const texts = [
      'Orla Finch said: Half of the workers will lose their jobs',
      'Orla Finch said: The soup was cold',
    ];
    const nearness = async (waitMs: number) => {
      const encoder = await openEncoder(folder, (sentence) => expect.unreachable(sentence));
      const near = await encoder?.similarities('What did Finch say about layoffs?', texts, waitMs);
      await encoder?.close();
      return near ?? [];
    };
    const [jobs = 0, soup = 0] = await nearness(10_000);
    expect(jobs).toBeGreaterThan(soup + 0.1);
    expect(await nearness(2_000)).toEqual([jobs, soup]);
  });
});
