/** A publishing system pushes articles: what is taken, what is refused, and that a deleted one is not answered from. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUSH_LIMITS, PushIntake } from '../../../adapters/shared/http/push.ts';
import { readWebSettings } from '../../../adapters/web/settings.ts';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { PushedFolder } from '../../../src/index.ts';
import { folderOf, readAll } from '../../corpus/folder.ts';
import { type Rig, startRig } from './rig.ts';

const TOKEN = 't'.repeat(40);
const article = (id: string, text = `“${id} is open,” said Orla Finch.`) => ({ id, text });
let rig: Rig;
let folder: string;
beforeAll(async () => {
  folder = folderOf();
  rig = await startRig({ pushes: new PushIntake(TOKEN, folder, ['news', 'sports']) });
});
afterAll(async () => {
  await rig.stop();
});

async function send(method: string, path: string, sent?: unknown, token = TOKEN) {
  const body = sent === undefined ? '' : typeof sent === 'string' ? sent : JSON.stringify(sent);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  };
  const { status, text } = await rig.send(path, { method, headers, body });
  return { status, body: JSON.parse(text) };
}
const outcomes = ({ body }: Awaited<ReturnType<typeof send>>) =>
  body.items.map(({ id, outcome, error }: Record<string, unknown>) => [id, outcome ?? error]);

describe('pushed articles', () => {
  it('are created, replaced, left as they are and deleted; the same request twice changes nothing', async () => {
    const two = [article('quay'), { uri: 'urn:q:7', headline: 'Tolls', body_text: 'They rise.' }];
    expect(outcomes(await send('POST', '/articles', two))).toEqual([
      ['quay', 'created'],
      ['urn:q:7', 'created'],
    ]);
    expect(outcomes(await send('POST', '/articles', two))).toEqual([
      ['quay', 'unchanged'],
      ['urn:q:7', 'unchanged'],
    ]);
    expect(outcomes(await send('POST', '/articles', article('quay', 'It has shut.')))).toEqual([
      ['quay', 'replaced'],
    ]);
    expect(outcomes(await send('DELETE', '/articles/urn:q:7'))).toEqual([['urn:q:7', 'deleted']]);
    expect(outcomes(await send('DELETE', '/articles', { ids: ['urn:q:7', 'never-seen'] }))).toEqual([
      ['urn:q:7', 'unchanged'],
      ['never-seen', 'deleted'],
    ]);
    const { articles, problems } = await readAll(`${folder}/news`);
    expect(problems).toEqual([]);
    expect(articles.map(({ article: { id, text } }) => [id, text])).toEqual([['quay', 'It has shut.']]);
    expect(outcomes(await send('POST', '/articles', article('urn:q:7')))).toEqual([['urn:q:7', 'replaced']]);
  });

  it('have errors of their own, and the others are taken', async () => {
    const reply = await send('POST', '/articles', [
      article('good'),
      { id: 'no-text' },
      { text: 'No id.' },
      7,
      { id: 'when', text: 'Words.', published: 'soon' },
      { uri: 'urn:q:8', headline: 'Nothing in it', versioncreated: '2026-03-01T00:00:00Z' },
      { list: [article('a'), article('b')] },
    ]);
    expect(reply.status).toBe(200);
    expect(reply.body.taken).toBe(1);
    expect(reply.body.items.map(({ error }: { error: string | null }) => error)).toEqual([
      null,
      expect.stringMatching(/^It is not taken: .*text/),
      expect.stringMatching(/^It is not taken: .*id/),
      expect.stringMatching(/^It is not taken: /),
      expect.stringMatching(/^It is not taken: published/),
      'It is not taken: holds no text.',
      'It holds several articles: push each as an item of a list.',
    ]);
    expect(outcomes(await send('DELETE', '/articles', [3, '']))).toEqual([
      [null, 'An id must be a text of 1 to 1000 characters.'],
      [null, 'An id must be a text of 1 to 1000 characters.'],
    ]);
  });

  it('that come late do not take the place of a later version, a kill or a deletion', async () => {
    const ninjs = (version: string, more: object) => ({
      uri: 'urn:q:late',
      version,
      versioncreated: `2026-03-01T0${version}:00:00Z`,
      ...more,
    });
    const words = { body_text: '“The lock holds,” said Orla Finch.' };
    expect(outcomes(await send('POST', '/articles', ninjs('3', words)))).toEqual([['urn:q:late', 'created']]);
    expect(outcomes(await send('POST', '/articles', ninjs('2', words)))).toEqual([
      ['urn:q:late', 'superseded'],
    ]);
    expect(outcomes(await send('POST', '/articles', ninjs('5', { pubstatus: 'canceled' })))).toEqual([
      ['urn:q:late', 'replaced'],
    ]);
    expect(outcomes(await send('POST', '/articles', ninjs('4', words)))).toEqual([
      ['urn:q:late', 'superseded'],
    ]);
    expect(outcomes(await send('DELETE', '/articles/urn:q:late'))).toEqual([['urn:q:late', 'deleted']]);
    expect(outcomes(await send('DELETE', '/articles/urn:q:late'))).toEqual([['urn:q:late', 'unchanged']]);
    expect(outcomes(await send('POST', '/articles', ninjs('4', words)))).toEqual([
      ['urn:q:late', 'superseded'],
    ]);
    expect(outcomes(await send('POST', '/articles', ninjs('6', words)))).toEqual([
      ['urn:q:late', 'replaced'],
    ]);
    // Where no version is stated, the later request is the later version.
    expect(outcomes(await send('POST', '/articles', { id: 'urn:q:late', status: 'withdrawn' }))).toEqual([
      ['urn:q:late', 'replaced'],
    ]);
    await send('DELETE', '/articles/urn:q:late');
  });

  it('may name those whose place they take', async () => {
    await send('POST', '/articles', { uri: 'urn:q:first', body_text: 'It was on Monday.' });
    const corrected = { uri: 'urn:q:second', body_text: 'It was on Tuesday.', replaces: 'urn:q:first' };
    expect(outcomes(await send('POST', '/articles', corrected))).toEqual([['urn:q:second', 'created']]);
    const { articles } = await readAll(`${folder}/news`);
    expect(articles.map(({ article: { id } }) => id).filter((id) => /first|second/.test(id))).toEqual([
      'urn:q:second',
    ]);
    await send('DELETE', '/articles', ['urn:q:second', 'urn:q:first']);
  });

  it('that are long are read beside the thread that answers', async () => {
    const long = { id: 'long', text: 'The council spoke of tolls. '.repeat(5_000) };
    expect(outcomes(await send('POST', '/articles', [long, { id: 'none' }]))).toEqual([
      ['long', 'created'],
      [null, expect.stringMatching(/^It is not taken/)],
    ]);
    const deep = `{"id":"deep","text":"x","more":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`;
    expect(outcomes(await send('POST', '/articles', deep))).toEqual([['deep', 'It is nested too deeply.']]);
    expect((await send('POST', '/articles', `[${'"x",'.repeat(20_000)}`)).status).toBe(400);
    await send('DELETE', '/articles/long');
  });

  it('go to the archive that is named', async () => {
    expect((await send('POST', '/articles?corpus=sports', article('match'))).status).toBe(200);
    expect(readdirSync(`${folder}/sports`)).toHaveLength(1);
    expect(await send('POST', '/articles?corpus=..', article('match'))).toEqual({
      status: 400,
      body: { error: 'There is no such archive.' },
    });
  });

  it.each<[string, string, string, unknown, string, number]>([
    ['another word', 'POST', '/articles', article('x'), 'u'.repeat(40), 401],
    ['a reader’s key', 'DELETE', '/articles/quay', undefined, 'reader', 401],
    ['no JSON', 'POST', '/articles', '{', TOKEN, 400],
    ['no ids', 'DELETE', '/articles', { id: 'x' }, TOKEN, 400],
    ['too many', 'POST', '/articles', Array(PUSH_LIMITS.articles + 1).fill(1), TOKEN, 400],
    ['too much', 'POST', '/articles', 'x'.repeat(PUSH_LIMITS.bytes + 1), TOKEN, 413],
  ])('are refused with one sentence: %s', async (_, method, path, body, token, status) => {
    const word = token === 'reader' ? rig.reader.authorization!.slice('Bearer '.length) : token;
    const reply = await send(method, path, body, word);
    expect([reply.status, Object.keys(reply.body)]).toEqual([status, ['error']]);
  });

  it('are not taken from a page in a browser', async () => {
    const { status } = await rig.send('/articles', {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, origin: 'https://elsewhere.example' },
      body: JSON.stringify(article('x')),
    });
    expect(status).toBe(403);
  });

  it('are pages still for readers', async () => {
    expect((await rig.get('/articles/harbour', rig.reader)).status).toBe(200);
    expect((await rig.get('/articles', rig.reader)).status).toBe(404);
  });
});

it('a deleted article is not answered from, though a folder of the corpus has it too', async () => {
  const pushed = new PushedFolder(folderOf());
  const own = folderOf({
    'a.json': JSON.stringify(article('quay')),
    'b.json': JSON.stringify(article('mill')),
  });
  await pushed.delete('quay');
  const served = new Set<string>();
  const corpus = new Corpus([own, pushed.path], { now: Date.now });
  for await (const change of corpus.read())
    if (change.kind === 'article') served.add(change.article.id);
    else if (change.kind === 'removed') served.delete(change.id);
  expect([...served]).toEqual(['mill']);
});

it('a folder takes no more than its bound, and two pushes at once end as one', async () => {
  const pushed = new PushedFolder(folderOf(), 2);
  const same = await Promise.all([1, 2, 3].map((n) => pushed.put(article('a', `Version ${n}.`))));
  expect(same.map(({ outcome }) => outcome)).toEqual(['created', 'replaced', 'replaced']);
  await pushed.put(article('b'));
  expect((await pushed.put(article('c'))).error).toBe('No more than 2 articles are kept.');
  expect((await pushed.put(article('a', 'Again.'))).outcome).toBe('replaced');
  // A restart counts what is there.
  expect((await new PushedFolder(pushed.path, 2).put(article('c'))).error).toBe(
    'No more than 2 articles are kept.',
  );
});

it('the word is a setting, and what is pushed must be followed', () => {
  const env = { QUOTEDESK_WEB: '3080', QUOTEDESK_PUSH_TOKEN: TOKEN };
  expect(readWebSettings(env)).toMatchObject({ settings: { pushToken: TOKEN } });
  expect(readWebSettings({ ...env, QUOTEDESK_PUSH_TOKEN: 'short' })).toMatchObject({
    problems: [expect.stringContaining('QUOTEDESK_PUSH_TOKEN must be one word of at least 32 characters')],
  });
  expect(readWebSettings({ ...env, QUOTEDESK_WATCH: 'off' })).toMatchObject({
    problems: [expect.stringContaining('QUOTEDESK_PUSH_TOKEN needs QUOTEDESK_WATCH=on')],
  });
});
