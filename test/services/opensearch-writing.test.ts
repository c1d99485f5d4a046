/** Several desks that write to and read from one archive at once: nothing is lost, mixed, or comes back. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReadArticle } from '../../src/model.ts';
import { Cluster, connect } from '../../src/search/opensearch/cluster.ts';
import { OpenSearchArchive } from '../../src/search/opensearch/opensearch-archive.ts';
import { listed } from '../search/listed.ts';
import { many, person, read } from '../search/read-articles.ts';
import {
  closeArchives,
  emptied,
  NODES,
  openArchive,
  PATIENCE_MS,
  settingsOf,
  takeTurn,
} from './opensearch.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const said = (id: string, name: string, words: string): ReadArticle =>
  read({ id, text: `${name} said: “${words}”` }, [person(name)], [{ words, by: name }]);

describe.skipIf(NODES.length === 0)('an archive of several desks', () => {
  const settings = settingsOf();
  let one: OpenSearchArchive;
  let two: OpenSearchArchive;
  beforeAll(takeTurn, PATIENCE_MS);
  beforeAll(async () => {
    one = await openArchive(settings);
    two = await openArchive(settings);
  });
  afterAll(closeArchives);

  it('finds what another wrote a moment ago, and nothing of what it removed', async () => {
    await emptied(one);
    for (let i = 0; i < 8; i++) {
      await one.write([said(`note-${i}`, 'Orla Fenwick', `The pier number ${i} opens on Sunday at noon.`)]);
      const found = await two.searchStatements({ text: `pier number ${i}`, limit: 20 });
      expect(found.hits.map(({ statement }) => statement.document.id)).toContain(`note-${i}`);
      expect((await two.resolveSpeaker('Orla Fenwick')).people[0]?.statementCount).toBe(1);
      await one.remove([`note-${i}`]);
      expect(await two.document(`note-${i}`)).toBeNull();
      expect((await two.searchStatements({ text: 'pier opens', limit: 20 })).hits).toEqual([]);
      expect((await two.resolveSpeaker('Orla Fenwick')).outcome).toBe('none');
      expect((await two.health()).coverage.complete).toBe(true);
    }
  });

  it('keeps no notice of removals for ever, and a desk that has not looked for long answers rightly', async () => {
    await emptied(one);
    const { cluster, indices } = one.shared;
    const notices = async (): Promise<number> => {
      const query = { term: { kind: 'removed' } };
      const body = await cluster.must({
        method: 'POST',
        path: `/${indices.ledger}/_count`,
        body: { query },
      });
      return (body as { count: number }).count;
    };
    const note = (i: number) =>
      said(`gone-${i}`, 'Ines Fairlie', `The lock number ${i} is closed for the winter.`);
    await one.write(Array.from({ length: 6 }, (_, i) => note(i)));
    // It holds them all.
    expect((await two.searchStatements({ text: 'lock winter', limit: 20 })).hits).toHaveLength(6);
    const before = await notices();
    for (let i = 0; i < 5; i++) await one.remove([`gone-${i}`]);
    expect(await notices()).toBe(before + 5);
    // First it is said that they may be gone, and nothing is deleted as long as somebody may still look for them.
    await one.shared.forgetRemoved(2, 0);
    await one.shared.forgetRemoved(0, 60_000);
    expect(await notices()).toBe(before + 5);
    await one.shared.forgetRemoved(1, 0);
    expect(await notices()).toBe(2);
    expect(
      (await two.searchStatements({ text: 'lock winter', limit: 20 })).hits.map(
        ({ statement }) => statement.document.id,
      ),
    ).toEqual(['gone-5']);
    for (let i = 0; i < 5; i++) expect(await two.document(`gone-${i}`)).toBeNull();
    expect((await two.health()).coverage).toMatchObject({ complete: true, articles: 1 });
  });

  it('counts who says most over more articles than are folded, rare forms of a name among them', async () => {
    await emptied(one);
    // 260 people, each said twice and more often the lower the number; one of them also under a longer name, once.
    const articles: ReadArticle[] = [];
    for (let who = 0; who < 260; who++)
      for (let i = 0; i < 2 + Math.floor((260 - who) / 40); i++)
        articles.push(
          said(
            `count-${who}-${i}`,
            `Ada Quill${'abcdefghij'[who % 10]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(who / 10)]}`,
            `Lamp ${who} of row ${i} is lit every night by the keeper.`,
          ),
        );
    articles.push(said('count-long', 'Ada Mary Quillaa', 'The keeper lit lamp 9999 with one hand.'));
    await one.write(articles);
    expect(articles.length).toBeGreaterThan(1_000);
    const counts = await two.countBy('speaker', { text: null });
    expect(counts.length).toBeGreaterThanOrEqual(200);
    const of = (name: string) => counts.filter(({ value }) => value.endsWith(name)).map(({ count }) => count);
    const { people } = await two.resolveSpeaker('Ada Quillaa');
    expect(people[0]?.statementCount).toBe(9);
    expect(of('Quillaa')).toEqual([9]);
    expect(of('Quillja')).toEqual([8]);
    expect(counts.every(({ count }, i) => i === 0 || count <= (counts[i - 1]?.count ?? 0))).toBe(true);
  });

  it('shows a replaced article in one version, never in two', async () => {
    await emptied(one);
    const version = (number: number) => {
      const words = Array.from(
        { length: 12 },
        (_, i) => `In edition ${number} the keeper counted ${i * 7 + number} lamps.`,
      );
      const text = words.map((each) => `Ada Quill said: “${each}”`).join('\n');
      return read(
        { id: 'lamps', text },
        [person('Ada Quill')],
        words.map((each) => ({ words: each, by: 'Ada Quill' })),
      );
    };
    await one.write([version(0)]);
    let isOver = false;
    const reading = (async () => {
      const seen: string[][] = [];
      while (!isOver) {
        const { hits } = await two.searchStatements({ text: null, limit: 50 });
        seen.push(hits.map(({ statement }) => /edition (\d+)/.exec(statement.text)?.[1] ?? '?'));
      }
      return seen;
    })();
    for (let number = 1; number <= 8; number++) await one.write([version(number)]);
    isOver = true;
    const seen = await reading;
    expect(seen.length).toBeGreaterThan(3);
    for (const editions of seen) {
      expect(editions).toHaveLength(12);
      expect(new Set(editions).size).toBe(1);
    }
  });

  it('counts every statement of one surname that four write at once', async () => {
    await emptied(one);
    const writers = await Promise.all(Array.from({ length: 4 }, () => openArchive(settings)));
    await Promise.all(
      writers.map(async (writer, w) => {
        for (let i = 0; i < 10; i++)
          await writer.write([
            said(`quill-${w}-${i}`, 'Ada Quill', `Lamp ${w} of row ${i} is lit every night by the keeper.`),
          ]);
      }),
    );
    const { people } = await two.resolveSpeaker('Quill');
    expect(people[0]).toMatchObject({ name: 'Ada Quill', statementCount: 40, articleCount: 40 });
    const health = await two.health();
    expect(health).toMatchObject({ articles: 40, coverage: { complete: true, articles: 40 } });
  });

  it('keeps the newer version when an older one arrives late', async () => {
    await emptied(one);
    const real = await connect(settings);
    let hold: Promise<void> = Promise.resolve();
    let isHeld = () => {};
    const held = new Promise<void>((resolve) => {
      isHeld = resolve;
    });
    const slow = await OpenSearchArchive.over(
      new Cluster(
        async (asked) => {
          if (asked.path.includes('articles') && asked.path.endsWith('/_bulk')) {
            isHeld();
            await hold;
          }
          const { status, body } = await real.ask(asked, () => false);
          return { status, body };
        },
        () => real.close(),
      ),
      settings,
    );
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    const late = slow.write([said('bell', 'Tom Pike', 'The bell rings at nine, as it always did.')]);
    await held;
    await one.write([said('bell', 'Tom Pike', 'The bell rings at ten from today on.')]);
    go();
    expect(await late).toEqual([{ id: 'bell', ok: true, error: null }]);
    expect((await two.document('bell'))?.text).toContain('at ten');
    expect((await two.resolveSpeaker('Pike')).people[0]?.statementCount).toBe(1);
    await slow.close();
  });

  it('counts the names of a writing whose desk ended amid it', async () => {
    await emptied(one);
    await one.write([said('gate', 'Orla Fenwick', 'The gate of the lock stays shut until Friday.')]);
    const real = await connect(settings);
    let isBroken = () => {};
    const amidIt = new Promise<void>((resolve) => {
      isBroken = resolve;
    });
    const broken = await OpenSearchArchive.over(
      new Cluster(
        async (asked) => {
          if (asked.path.includes('names') && asked.path.endsWith('_bulk')) {
            isBroken();
            throw new Error('gone');
          }
          const { status, body } = await real.ask(asked);
          return { status, body };
        },
        () => real.close(),
      ),
      settings,
    );
    const writing = broken.write([said('gate', 'Ada Quill', 'The gate of the lock opens on Friday.')]);
    const ended = expect(writing).rejects.toMatchObject({ code: 'ARCHIVE_AWAY' });
    await amidIt;
    await broken.close();
    await ended;
    await one.mend();
    expect((await two.resolveSpeaker('Orla Fenwick')).outcome).toBe('none');
    expect((await two.resolveSpeaker('Ada Quill')).people[0]).toMatchObject({ statementCount: 1 });
    expect((await two.health()).coverage).toMatchObject({ complete: true, articles: 1 });
  });

  it('pages past ten thousand, every hit once, and counts them', async () => {
    await emptied(one);
    const articles = many(10_040);
    for (let at = 0; at < articles.length; at += 500) await one.write(articles.slice(at, at + 500));
    const seen = new Set<string>();
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<OpenSearchArchive['searchStatements']>> = await two.searchStatements({
        text: null,
        sort: 'oldest',
        limit: 1_000,
        cursor,
      });
      for (const { statement } of page.hits) {
        expect(seen.has(statement.id)).toBe(false);
        seen.add(statement.id);
      }
      expect(page.total.value).toBeLessThanOrEqual(10_040);
      expect(page.total.exact).toBe(false);
      cursor = page.cursor;
      pages++;
    } while (cursor !== null && pages < 40);
    expect(seen.size).toBe(10_040);
    const counted = await two.countBy('speaker', { text: null });
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(10_040);
    expect(
      (await two.people({ limit: 20 })).reduce((sum, { statementCount }) => sum + statementCount, 0),
    ).toBe(10_040);
    expect(await listed(two.documentIds())).toHaveLength(10_040);
    // Equal texts are worth the same wherever they lie.
    const { hits } = await two.searchStatements({ text: 'tide', limit: 60 });
    expect(new Set(hits.map(({ relevance }) => relevance)).size).toBe(1);
    await setTimeout(0);
  });
});
