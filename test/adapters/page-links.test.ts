/** In the chats each source leads to its page when the web is on. */
import { describe, expect, it } from 'vitest';
import { articlePath, linkedDeskFor, personPath } from '../../adapters/shared/http/page-links.ts';
import { SignedLinks } from '../../adapters/shared/http/signed-links.ts';
import type { Card, CardSource } from '../../src/index.ts';
import { FakeDesk } from './fake-desk.ts';

const links = new SignedLinks('s'.repeat(40), () => new Date('2026-06-01T10:00:00Z'));
const PLACE = { platform: 'slack', workspace: null, channel: null };

const sources = (card: Card): CardSource[] =>
  card.blocks.flatMap((block) =>
    block.type === 'quotation'
      ? [block.source, ...block.alsoIn, ...block.differsIn.map(({ source }) => source)]
      : block.type === 'passage'
        ? [block.source]
        : [],
  );

describe('a linked desk', () => {
  const desk = new FakeDesk('news');
  const deskFor = linkedDeskFor(() => desk, 'https://desk.example', links);

  it('gives every source the address of its page, which its key opens', async () => {
    const { card } = await deskFor(PLACE).ask({ question: 'everything' });
    const found = sources(card);
    expect(found.length).toBeGreaterThan(3);
    for (const { url, documentId } of found) {
      const read = new URL(url!);
      expect(read.origin).toBe('https://desk.example');
      expect(decodeURIComponent(read.pathname)).toBe(`/articles/${documentId}`);
      const key = read.searchParams.get('key')!;
      expect(links.read(key, { kind: 'article', id: documentId })).toMatchObject({ corpus: 'news' });
    }
  });

  it('is otherwise the same desk', async () => {
    const linked = deskFor(PLACE);
    expect(deskFor(PLACE)).toBe(linked);
    expect(linked.name).toBe('news');
    expect(await linked.status()).toEqual(await desk.status());
    const { answer, query } = await linked.ask({ question: 'everything' });
    expect({ answer, query }).toMatchObject({
      answer: { question: 'everything' },
      query: { question: 'everything' },
    });
    for (const card of [await linked.latest(2), (await linked.check('x')).card])
      for (const { url } of sources(card)) expect(url).toMatch(/^https:\/\/desk\.example\//);
  });
});

describe('paths', () => {
  it.each<[string, Parameters<typeof articlePath>[1], string | null]>([
    ['harbour', {}, '/articles/harbour'],
    ['harbour', { statement: 'harbour#ab1' }, '/articles/harbour?statement=ab1#quotation'],
    ['harbour', { statement: 'other#ab1' }, '/articles/harbour'],
    ['harbour', { paragraph: 3 }, '/articles/harbour#p3'],
    ['2021/03/a b?#', {}, '/articles/2021%2F03%2Fa%20b%3F%23'],
    ['https://quay.example/a', {}, '/articles/https%3A%2F%2Fquay.example%2Fa'],
    ['..', {}, null],
    ['', {}, null],
    ['half \ud800', {}, null],
  ])('of %j', (id, place, path) => {
    expect(articlePath(id, place, null)).toBe(path);
  });

  it('carry a key', () => {
    expect(personPath('tom-pike', 'a.1.b')).toBe('/people/tom-pike?key=a.1.b');
  });
});
