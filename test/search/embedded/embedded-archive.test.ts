import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/model.ts';
import { EmbeddedArchive } from '../../../src/search/embedded/embedded-archive.ts';
import { archiveContract } from '../archive.contract.ts';
import { listed } from '../listed.ts';
import { many, person, read } from '../read-articles.ts';

archiveContract('embedded', async () => new EmbeddedArchive());

/** An article of forty short statements. */
function talkative(number: number): ReadArticle {
  const name = `Speaker Family${number % 7}`;
  const words = Array.from(
    { length: 40 },
    (_, i) => `remark ${number} of series ${i} on topic t${number}x${i}`,
  );
  return read(
    { id: `talk-${number}`, text: words.map((one) => `${name} said ${one}.`).join('\n') },
    [person(name, { role: 'chair' })],
    words.map((one) => ({ words: one, by: name, kind: 'indirect' as const })),
  );
}

describe('embedded archive', () => {
  it('goes on as before when more than half of it is gone and numbers are given anew', async () => {
    const articles = Array.from({ length: 130 }, (_, number) => talkative(number));
    const archive = new EmbeddedArchive();
    await archive.write(articles);
    await archive.people();
    const gone = articles.slice(0, 90).map(({ article }) => article.id);
    await archive.remove(gone);
    const fresh = new EmbeddedArchive();
    await fresh.write(articles.slice(90));
    for (const each of [archive, EmbeddedArchive.restore(archive.snapshot().chunks)]) {
      expect(await each.health()).toEqual(await fresh.health());
      expect(await each.people()).toEqual(await fresh.people());
      expect(await each.statementsOf('talk-100')).toEqual(await fresh.statementsOf('talk-100'));
      const query = { text: 't120x3', limit: 5 };
      expect((await each.searchStatements(query)).hits).toEqual((await fresh.searchStatements(query)).hits);
      await each.write([talkative(3)]);
      expect((await each.searchStatements({ text: 't3x5', limit: 5 })).total.value).toBe(1);
    }
  });

  it('takes in more articles than one part of the index holds', async () => {
    const archive = new EmbeddedArchive();
    const articles = many(2500);
    for (let at = 0; at < articles.length; at += 500) await archive.write(articles.slice(at, at + 500));
    await archive.write([...many(3), ...many(2, { from: 9000 })]);
    expect((await archive.health()).articles).toBe(2502);
    expect((await listed(archive.documentIds())).slice(0, 3)).toEqual(['many-0', 'many-1', 'many-2']);
    expect((await archive.searchStatements({ text: 'tide', limit: 1 })).total.value).toBe(2502);
    expect((await archive.people()).reduce((sum, { statementCount }) => sum + statementCount, 0)).toBe(2502);
  });

  it('shows what was written to whoever asks next, never half of it', async () => {
    const archive = new EmbeddedArchive();
    const writes = many(200).map((article) => archive.write([article]));
    const counts: number[] = [];
    for (let i = 0; i < 20; i++) {
      const {
        hits,
        total: { value: total },
      } = await archive.searchStatements({ text: 'tide', limit: 1000 });
      expect(hits).toHaveLength(total);
      counts.push(total);
    }
    await Promise.all(writes);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect((await archive.searchStatements({ text: 'tide', limit: 1000 })).total.value).toBe(200);
  });

  it('gives the same when it got ready in slices, whatever came and went between them', async () => {
    const archive = new EmbeddedArchive();
    const fresh = new EmbeddedArchive();
    const articles = Array.from({ length: 60 }, (_, number) => talkative(number));
    let steps = 0;
    for (let at = 0; at < articles.length; at += 10) {
      await archive.write(articles.slice(at, at + 10));
      let left = (at * 7) % 23;
      archive.prepare(() => left-- > 0);
      if (at > 0) await archive.remove([`talk-${at - 3}`]);
    }
    while (!archive.prepare(() => steps++ % 3 > 0)) expect(steps).toBeLessThan(10_000);
    expect(archive.prepare(() => true)).toBe(true);
    await fresh.write(articles);
    await fresh.remove([7, 17, 27, 37, 47].map((number) => `talk-${number}`));
    expect(await archive.people()).toEqual(await fresh.people());
    expect(await archive.health()).toEqual(await fresh.health());
    const query = { text: 'series 5', limit: 50 };
    expect((await archive.searchStatements(query)).hits).toEqual((await fresh.searchStatements(query)).hits);
  });

  it('finds people by their new names after a change, and no longer by those of who is gone', async () => {
    const archive = new EmbeddedArchive();
    const said = (id: string, name: string, role: string | null) =>
      read(
        { id, text: `${name} said the pier opens.` },
        [person(name, { role })],
        [{ words: 'the pier opens', by: name, kind: 'indirect' }],
      );
    await archive.write([said('a', 'Orla Fenwick', null), said('b', 'Tam Osgood', null)]);
    const ids = async (name: string) => (await archive.resolveSpeaker(name)).people.map(({ id }) => id);
    expect(await ids('Orla Fenwick')).toEqual(['orla-fenwick']);
    await archive.write([said('c', 'Iva Lindqvist', 'mayor'), said('b', 'Tam Elias Osgood', null)]);
    expect(await ids('Lindqvist')).toEqual(['iva-lindqvist']);
    expect(await ids('the mayor')).toEqual(['iva-lindqvist']);
    expect(await ids('Tam Elias Osgood')).toEqual(['tam-elias-osgood']);
    await archive.remove(['c']);
    expect(await ids('Lindqvist')).toEqual([]);
    expect(await ids('Orla Fenwick')).toEqual(['orla-fenwick']);
  });
});
