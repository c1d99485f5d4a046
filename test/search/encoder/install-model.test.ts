/** A model's files are put in place whole and checked, or not at all. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installModel, removeModel } from '../../../src/search/encoder/install-model.ts';
import { knownModel } from '../../../src/search/encoder/known-models.ts';
import { type ModelCard, readCard } from '../../../src/search/encoder/model-card.ts';
import { addressSource, folderSource, type ModelSource } from '../../../src/search/encoder/model-source.ts';
import { folderOf, put } from '../../corpus/folder.ts';
import { filesOf, MODEL, TOKENIZER } from './model-files.ts';

const digest = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const place = () => join(folderOf(), 'model');
const putIn = async (
  files: Record<string, string | Uint8Array>,
  to = place(),
  sha256: string | null = null,
) => installModel(await folderSource(folderOf(files)), to, { sha256 });

describe('a folder with a model', () => {
  it('is copied, with what its files say of themselves', async () => {
    const to = place();
    const card = await putIn(filesOf('cls'), to, digest(MODEL).toUpperCase());
    expect(card).toEqual({
      name: 'a model of your own',
      pooling: 'cls',
      questionPrefix: '',
      maxTokens: 128,
      model: { bytes: MODEL.length, sha256: digest(MODEL) },
      tokenizer: { bytes: Buffer.byteLength(TOKENIZER), sha256: digest(TOKENIZER) },
    });
    expect(await readCard(to)).toEqual(card);
    expect(readFileSync(join(to, 'model.onnx'))).toEqual(MODEL);
    expect(statSync(join(to, 'model.onnx')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(to))).toEqual(['model']);
  });

  it.each<[string, Record<string, string | Uint8Array>, Partial<ModelCard>]>([
    [
      'a name that is known',
      { 'bge-small-en-v1.5-q.onnx': MODEL, 'bge-small-en-v1.5-q-tokenizer.json': TOKENIZER },
      {
        name: 'bge-small-en-v1.5',
        pooling: 'cls',
        questionPrefix: 'Represent this sentence for searching relevant passages: ',
      },
    ],
    [
      'another',
      { 'all-minilm-l6-v2.onnx': MODEL, 'tokenizer.json': TOKENIZER },
      { name: 'all-MiniLM-L6-v2', pooling: 'mean', questionPrefix: '' },
    ],
    [
      'a card of its own, which goes first',
      {
        ...filesOf('cls'),
        'encoder.json': '{"name": "ours", "pooling": "mean", "questionPrefix": "q: ", "maxTokens": 64}',
      },
      { name: 'ours', pooling: 'mean', questionPrefix: 'q: ', maxTokens: 64 },
    ],
    [
      'prompts',
      { ...filesOf(), 'config_sentence_transformers.json': '{"prompts": {"query": "ask: "}}' },
      { questionPrefix: 'ask: ' },
    ],
    [
      'two models, of which the smaller is taken',
      { ...filesOf(), 'onnx/model_quantized.onnx': Buffer.concat([MODEL, Buffer.from('q')]) },
      { model: { bytes: MODEL.length + 1, sha256: digest(Buffer.concat([MODEL, Buffer.from('q')])) } },
    ],
  ])('is read by %s', async (_, files, expected) => {
    expect(await putIn(files)).toMatchObject(expected);
  });

  it('that was put in place can be the source of another', async () => {
    const to = place();
    const card = await putIn(filesOf(), to);
    expect(await installModel(await folderSource(to), place())).toEqual(card);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['no tokenizer', { 'model.onnx': MODEL }, 'it holds no tokenizer.json'],
    ['no model', { 'tokenizer.json': TOKENIZER }, 'it holds no model (.onnx)'],
    [
      'two models of their own names',
      { 'a.onnx': MODEL, 'b.onnx': MODEL, 'tokenizer.json': TOKENIZER },
      'it holds several files .onnx: leave the one that is meant',
    ],
    [
      'no word on its vectors',
      { 'model.onnx': MODEL, 'tokenizer.json': TOKENIZER },
      'nothing says how its vectors are read: put a file encoder.json beside it that says {"pooling": "mean"} or {"pooling": "cls"}',
    ],
    [
      'a page in the model’s place',
      { ...filesOf(), 'onnx/model.onnx': '<html>' },
      'onnx/model.onnx is no ONNX file',
    ],
    [
      'a stub',
      { ...filesOf(), 'onnx/model.onnx': MODEL.subarray(0, 100) },
      'onnx/model.onnx is no ONNX file',
    ],
    ['an empty model', { ...filesOf(), 'onnx/model.onnx': '' }, 'onnx/model.onnx is no ONNX file'],
    [
      'a list for a tokenizer',
      { ...filesOf(), 'tokenizer.json': '[]' },
      'tokenizer.json is no tokenizer of this kind',
    ],
    ['a card that is no JSON', { ...filesOf(), 'encoder.json': 'pooling' }, 'encoder.json is no JSON'],
    [
      'a card that asks for what is not there',
      { ...filesOf(), 'encoder.json': '{"pooling": "max"}' },
      'the field pooling of its encoder.json cannot be read',
    ],
    [
      'a card of other sizes',
      { ...filesOf(), 'encoder.json': '{"model": {"bytes": 7}}' },
      `onnx/model.onnx has ${MODEL.length} bytes, not the 7 that are stated`,
    ],
    [
      'a card too large',
      { ...filesOf(), 'encoder.json': ' '.repeat(70_000) },
      'encoder.json is larger than a file of its kind may be',
    ],
  ])('with %s is refused in one sentence, and what was there stays', async (_, files, why) => {
    const to = place();
    const before = await putIn(filesOf('cls'), to);
    const source = folderOf(files);
    await expect(installModel(await folderSource(source), to)).rejects.toThrow(
      `The model ${source} cannot be used: ${why}.`,
    );
    expect(await readCard(to)).toEqual(before);
    expect(readdirSync(dirname(to))).toEqual(['model']);
  });

  it('whose digest is not the one that is stated is refused', async () => {
    await expect(putIn(filesOf(), place(), '0'.repeat(64))).rejects.toThrow(
      `the SHA-256 of onnx/model.onnx is ${digest(MODEL)}, not the one that is stated.`,
    );
  });

  it('that does not work when it is tried out does not take the place of another', async () => {
    const to = place();
    const before = await putIn(filesOf('cls'), to);
    const tryOut = async (folder: string) => {
      expect(existsSync(join(folder, 'encoder.json'))).toBe(true);
      throw new Error('it gives nothing for a text');
    };
    await expect(installModel(await folderSource(folderOf(filesOf())), to, { tryOut })).rejects.toThrow(
      'it gives nothing for a text.',
    );
    expect(await readCard(to)).toEqual(before);
  });

  it('is taken away with the vectors that were made of it', async () => {
    const to = place();
    await putIn(filesOf(), to);
    put(dirname(to), 'vectors-0123456789abcdef.bin', 'x');
    put(dirname(to), 'notes.txt', 'x');
    expect(await removeModel(to)).toBe(true);
    expect(readdirSync(dirname(to))).toEqual(['notes.txt']);
    expect(await removeModel(to)).toBe(false);
  });

  it.each([
    ['/no/such/folder', 'it does not exist'],
    [join(import.meta.dirname, 'model-files.ts'), 'it is no folder; unpack it first and name the folder'],
  ])('%s: it must be one', async (path, why) => {
    await expect(folderSource(path)).rejects.toThrow(why);
  });
});

describe('the address of a model', () => {
  const BASE = 'https://models.example/small/';
  /** Answers as a server that has these files. */
  function sourceOf(
    files: Record<string, string | Uint8Array>,
    answer?: (path: string) => Response | undefined,
  ): { source: ModelSource; asked: string[] } {
    const asked: string[] = [];
    const fetchFile = async (url: string | URL | Request): Promise<Response> => {
      const { href } = new URL(String(url));
      asked.push(href);
      const path = href.replace(BASE, '');
      const own = answer?.(path);
      if (own) return own;
      const file = files[path];
      return file === undefined
        ? new Response('not here', { status: 404 })
        : new Response(Buffer.from(file), { headers: { 'content-length': String(Buffer.byteLength(file)) } });
    };
    return { source: addressSource(BASE.slice(0, -1), fetchFile as typeof fetch), asked };
  }

  it('gives the same files', async () => {
    const { source } = sourceOf(filesOf());
    expect(await installModel(source, place())).toEqual(await putIn(filesOf()));
  });

  it('is followed to where the files lie', async () => {
    const { source, asked } = sourceOf(filesOf(), (path) =>
      path === 'onnx/model.onnx'
        ? new Response(null, { status: 302, headers: { location: 'https://store.example/blob' } })
        : path === 'https://store.example/blob'
          ? new Response(MODEL)
          : undefined,
    );
    expect((await installModel(source, place())).model.sha256).toBe(digest(MODEL));
    expect(asked).toContain('https://store.example/blob');
  });

  it.each<[string, (path: string) => Response | undefined, string]>([
    [
      'leads on without https',
      () => new Response(null, { status: 302, headers: { location: 'http://store.example/' } }),
      'models.example leads on to an address without https://',
    ],
    [
      'leads round in a ring',
      () => new Response(null, { status: 302, headers: { location: BASE } }),
      'models.example leads from one address to the next',
    ],
    [
      'refuses',
      () => new Response('no', { status: 403 }),
      'models.example answers with 403 for /small/encoder.json',
    ],
    [
      'states too much',
      (path) =>
        path === 'onnx/model.onnx'
          ? new Response('x', { headers: { 'content-length': '99999999999' } })
          : undefined,
      'onnx/model.onnx is larger than 600 MB',
    ],
    [
      'gives a part',
      (path) =>
        path === 'onnx/model.onnx'
          ? new Response(MODEL.subarray(0, 15_000), {
              headers: { 'content-length': String(MODEL.length) },
            })
          : undefined,
      `onnx/model.onnx came in part: 15000 of ${MODEL.length} bytes`,
    ],
    [
      'breaks off',
      (path) =>
        path === 'onnx/model.onnx'
          ? new Response(
              new ReadableStream({
                start: (stream) => stream.enqueue(new Uint8Array(MODEL.subarray(0, 100))),
                pull: (stream) => stream.error(new Error('the line is dead')),
              }),
            )
          : undefined,
      'models.example stopped in the middle of /small/onnx/model.onnx (the line is dead)',
    ],
  ])('that %s is refused in one sentence', async (_, answer, why) => {
    const to = place();
    const { source } = sourceOf(filesOf(), answer);
    await expect(installModel(source, to)).rejects.toThrow(`The model ${BASE} cannot be used: ${why}.`);
    expect(readdirSync(dirname(to))).toEqual([]);
  });

  it.each([
    ['http://models.example/small', 'its address must begin with https://'],
    ['https://models.example/model.onnx?x=1', 'the address must be that of the folder of the files'],
  ])('%s is none', (address, why) => {
    expect(() => addressSource(address)).toThrow(why);
  });
});

describe('models that are known by their name', () => {
  it.each([
    ['https://models.example/BAAI/bge-small-en-v1.5/', 'bge-small-en-v1.5'],
    ['/data/all_MiniLM_L6_v2/onnx', 'all-MiniLM-L6-v2'],
    ['bge-large-zh', null],
    ['', null],
  ])('%s', (text, name) => {
    expect(knownModel(text)?.name ?? null).toBe(name);
  });
});
