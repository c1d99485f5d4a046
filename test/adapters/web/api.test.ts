/** The archive for other programs over HTTP: the desk's own JSON, and a description that every answer fits. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Rig, startRig } from './rig.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { responses: Record<string, Answered>; parameters?: Parameter[] }>>
    >
  >;
}
interface Answered {
  readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

let clock = Date.now();
let rig: Rig;
let description: Description;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
beforeAll(async () => {
  rig = await startRig({ now: () => new Date(clock) });
  const { text } = await rig.get('/api/openapi.json', rig.reader);
  description = JSON.parse(text);
  ajv.addSchema(description, 'api');
});
afterAll(() => rig.stop());

const json = async (path: string, fields: Record<string, string> = {}, status = 200) => {
  clock += 1_000;
  const answer = await rig.get(`${path}?${new URLSearchParams(fields)}`, rig.reader);
  expect([answer.status, answer.headers['content-type']]).toEqual([
    status,
    expect.stringContaining('application/json'),
  ]);
  return JSON.parse(answer.text);
};
const post = async (path: string, body: string) => {
  clock += 1_000;
  const headers = { ...rig.reader, 'content-type': 'application/json' };
  const { status, text } = await rig.send(path, { method: 'POST', headers, body });
  return { status, body: JSON.parse(text) };
};

/** What is wrong with an answer by the description; null: nothing. */
function faults(path: string, method: string, status: number, body: unknown): string | null {
  const answered = description.paths[path]?.[method]?.responses[status];
  if (!answered) return `${method} ${path} does not tell of ${status}`;
  const { $ref } = answered.content['application/json'].schema;
  const fits = ajv.validate({ $ref: `api${$ref}` }, body);
  return fits ? null : ajv.errorsText();
}

describe('what a program gets', () => {
  it.each<[string, Record<string, string>, (rig: Rig) => Promise<object>]>([
    [
      'ask',
      { question: 'what did Pike say?' },
      async ({ desks: { news } }) => (await news.ask({ question: 'what did Pike say?', limit: 20 })).answer,
    ],
    [
      'said',
      { speaker: 'Pike', direct: 'true' },
      async ({ desks: { news } }) => (await news.said({ speaker: 'Pike', direct: true, limit: 20 })).answer,
    ],
    [
      'check',
      { quotation: 'The bridge must wait for the tolls.', speaker: 'Pike' },
      async ({ desks: { news } }) => (await news.check('The bridge must wait for the tolls.', 'Pike')).answer,
    ],
    [
      'who-said',
      { quotation: 'wait for the tolls' },
      async ({ desks: { news } }) => (await news.whoSaid('wait for the tolls', { limit: 20 })).answer,
    ],
    ['people', { name: 'Moss' }, ({ desks: { news } }) => news.people('Moss')],
  ])('%s is the desk’s own answer', async (name, fields, asked) => {
    const path = `/api/${name}`;
    const got = await json(path, fields);
    const { tookMs: _, ...wanted } = (await asked(rig)) as { tookMs?: number };
    expect(got).toMatchObject(JSON.parse(JSON.stringify(wanted)));
    expect(faults(path, 'get', 200, got)).toBeNull();
    const typed = Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, value === 'true' ? true : value]),
    );
    const { tookMs: __, ...sent } = (await post(path, JSON.stringify(typed))).body;
    const { tookMs: ___, ...read } = got;
    expect(sent).toEqual(read);
  });

  it('search and articles are those of the command line', async () => {
    const hits = await json('/api/search', { query: 'tolls', limit: '1' });
    expect(hits).toMatchObject({ query: 'tolls', hits: [{ document: 'bridge' }] });
    expect(faults('/api/search', 'get', 200, hits)).toBeNull();
    const article = await json('/api/articles/bridge', { start: '8', end: '16' });
    expect(article).toMatchObject({ document: { id: 'bridge' }, start: 8, end: 16, text: 'Tom Pike' });
    expect(faults('/api/articles/{document}', 'get', 200, article)).toBeNull();
  });

  it('the state of the archive is told to programs that watch over it', async () => {
    const status = await json('/api/status', {});
    expect(status).toMatchObject({ articles: 4, reading: false, failed: 1 });
    expect(faults('/api/status', 'get', 200, status)).toBeNull();
  });

  it('the description names every field, those that are needed too', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual(
      ['articles/{document}', 'ask', 'check', 'people', 'said', 'search', 'status', 'who-said'].map(
        (name) => `/api/${name}`,
      ),
    );
    const { parameters = [] } = description.paths['/api/said']!.get!;
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['speaker', 'query', true],
      ['about', 'query', false],
      ['since', 'query', false],
      ['until', 'query', false],
      ['direct', 'query', false],
    ]);
  });
});

describe('what is refused', () => {
  it.each<[string, Record<string, string>, number, RegExp]>([
    ['/api/ask', {}, 400, /^question is missing\.$/],
    ['/api/ask', { question: ' ' }, 400, /^question is blank\.$/],
    ['/api/said', { speaker: 'Pike', since: 'spring' }, 400, /^since must be a day like/],
    ['/api/said', { speaker: 'Pike', direct: 'perhaps' }, 400, /^direct must be true or false\.$/],
    ['/api/search', { query: 'a', limit: '0' }, 400, /^limit must be a whole number/],
    ['/api/people', { name: 'a', age: '3' }, 400, /^There is no argument “age”/],
    ['/api/articles/embargoed', {}, 404, /no article “embargoed” that may be shown/],
    ['/api/articles/withdrawn', {}, 404, /no article “withdrawn” that may be shown/],
    ['/api/articles/bridge', { start: '9999' }, 400, /^start is 9999/],
    ['/api/nothing', {}, 404, /^There is no such page\.$/],
  ])('%s %j: %i', async (path, fields, status, sentence) => {
    expect((await json(path, fields, status)).error).toMatch(sentence);
  });

  it.each([
    ['no JSON', 400, '{'],
    ['no object', 400, '"x"'],
    ['a field too many', 400, '{"question":"x","__proto__":{"a":1},"constructor":1}'],
    ['300 KB', 413, JSON.stringify({ question: 'a'.repeat(300_000) })],
  ])('a body of %s: %i', async (_, status, body) => {
    const answer = await post('/api/ask', body);
    expect(answer.status).toBe(status);
    expect(faults('/api/ask', 'post', status, answer.body)).toBeNull();
  });

  it('whoever is not signed in, in JSON too', async () => {
    const { status, text } = await rig.get('/api/ask?question=x');
    expect([status, JSON.parse(text)]).toEqual([401, { error: expect.any(String) }]);
  });

  it('asking for an article whose key was made for another', async () => {
    const key = rig.links.sign({ corpus: 'news', kind: 'article', id: 'harbour' });
    expect((await rig.get(`/api/articles/harbour?key=${key}`)).status).toBe(200);
    expect((await rig.get(`/api/articles/bridge?key=${key}`)).status).toBe(403);
  });
});

it('whatever is sent, the answer fits the description and is never a fault of the desk', async () => {
  const paths = Object.keys(description.paths).filter((path) => description.paths[path]?.post);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      'Pike',
      'Moss',
      'the bridge',
      '2026-03-02',
      '2026-13-45',
      '"',
      '”',
      '-',
      'outlet:',
      'speaker:Pike',
      '0',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const names = [
    'question',
    'speaker',
    'about',
    'since',
    'until',
    'direct',
    'quotation',
    'query',
    'limit',
    'name',
    'conversation',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 }),
      async (path, given) => {
        const known = new Set((description.paths[path]!.get!.parameters ?? []).map(({ name }) => name));
        // Most requests name fields that there are.
        const fields = Object.fromEntries(
          given.map(([name, what], i) => [i > 2 || known.has(name) ? name : [...known][0]!, what]),
        );
        const { status, body } = await post(path, JSON.stringify(fields));
        expect([200, 400]).toContain(status);
        expect(faults(path, 'post', status, body)).toBeNull();
      },
    ),
    { numRuns: 150 },
  );
});
