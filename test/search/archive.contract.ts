/** What every archive does, whatever engine stands behind it. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model.ts';
import type { Archive, ArchiveQuery, ArchiveWriter, Filters } from '../../src/search/archive.ts';
import { ALL, budget, club, harbour, PROMISE, union } from './archive.contract.data.ts';
import { listed } from './listed.ts';
import { many, person, read } from './read-articles.ts';

const everything: ArchiveQuery = { text: null, limit: 1000 };

async function found(archive: Archive, query: Partial<ArchiveQuery>): Promise<Statement[]> {
  const { hits } = await archive.searchStatements({ ...everything, ...query });
  return hits.map(({ statement }) => statement);
}

const texts = (statements: readonly Statement[]): string[] => statements.map(({ text }) => text);

/** All pages of a query, one after the other. */
async function pages(archive: Archive, query: ArchiveQuery): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Archive['searchStatements']>> = await archive.searchStatements({
      ...query,
      cursor,
    });
    expect(page.hits.length).toBeLessThanOrEqual(query.limit);
    ids.push(...page.hits.map(({ statement }) => statement.id));
    cursor = page.cursor;
  } while (cursor !== null);
  return ids;
}

export function archiveContract(name: string, make: () => Promise<ArchiveWriter>): void {
  describe(`archive contract: ${name}`, () => {
    let archive: ArchiveWriter;
    beforeEach(async () => {
      archive = await make();
      await archive.write(ALL);
    });

    describe('writing', () => {
      it('is idempotent', async () => {
        const before = await archive.searchStatements(everything);
        const people = await archive.people();
        expect(await archive.write([budget, harbour])).toEqual([
          { id: 'budget', ok: true, error: null },
          { id: 'harbour', ok: true, error: null },
        ]);
        expect(await archive.searchStatements(everything)).toEqual(before);
        expect(await archive.people()).toEqual(people);
        expect((await archive.health()).articles).toBe(ALL.length);
      });

      it('refuses a bad item with one sentence and takes the others', async () => {
        const bad = { ...union, article: { ...union.article, id: 'bad', text: 'short' } };
        const good = { ...union, article: { ...union.article, id: 'good' } };
        const none = {} as typeof union;
        const results = await archive.write([bad, none, good]);
        expect(results.map(({ ok }) => ok)).toEqual([false, false, true]);
        expect(results[0]?.error).toMatch(/^[A-Z].*bad.*\.$/);
        expect(await archive.document('bad')).toBeNull();
        expect(await archive.document('good')).not.toBeNull();
      });

      it('replaces an article: nothing of the former one is found any more', async () => {
        const changed = read(
          { ...harbour.article, text: 'Tom Brandvold said: “Bees have moved into the lighthouse.”' },
          [person('Tom Brandvold')],
          [{ words: 'Bees have moved into the lighthouse.', by: 'Tom Brandvold' }],
        );
        await archive.write([changed]);
        expect(texts(await archive.statementsOf('harbour'))).toEqual([
          'Bees have moved into the lighthouse.',
        ]);
        expect(texts(await found(archive, { text: 'unsafe wall' }))).not.toContain(
          'that the wall was unsafe',
        );
        expect(texts(await found(archive, { text: 'bees' }))).toEqual([
          'Bees have moved into the lighthouse.',
        ]);
        const passages = await archive.searchPassages({ text: 'rust engineer', limit: 10 });
        expect(passages.hits.map(({ document }) => document.id)).not.toContain('harbour');
        expect((await listed(archive.documentIds()))[0]).toBe('harbour');
      });

      it('forgets a removed article everywhere', async () => {
        await archive.remove(['harbour', 'never-there']);
        expect(await archive.document('harbour')).toBeNull();
        expect(await archive.statementsOf('harbour')).toEqual([]);
        expect(await listed(archive.documentIds())).toEqual(['budget', 'misprint', 'union', 'club/42']);
        const statements = await found(archive, {});
        expect(statements.map(({ document }) => document.id)).not.toContain('harbour');
        expect(statements.flatMap(({ alsoIn }) => alsoIn)).not.toContain('harbour');
        expect((await archive.findWording(PROMISE, 5)).map(({ document }) => document.id)).not.toContain(
          'harbour',
        );
        expect((await archive.health()).articles).toBe(ALL.length - 1);
      });

      it('forgets a person of whom nothing is left', async () => {
        const ruben = (await archive.resolveSpeaker('Ruben Calder')).people[0];
        await archive.remove([club.article.id]);
        expect((await archive.resolveSpeaker('Ruben Calder')).people.map(({ id }) => id)).not.toContain(
          ruben?.id,
        );
        expect(await archive.person(ruben?.id ?? '')).toBeNull();
      });

      it('of one id written twice at once keeps the last', async () => {
        const other = { ...union, article: { ...union.article, id: 'harbour' } };
        await archive.write([harbour, other]);
        expect((await archive.document('harbour'))?.text).toBe(union.article.text);
        expect((await archive.health()).articles).toBe(ALL.length);
      });
    });

    describe('statements', () => {
      it('give back all that was read, every span slicing to the source', async () => {
        for (const { article, statements } of ALL) {
          const shown = await archive.statementsOf(article.id);
          expect(shown).toHaveLength(statements.length);
          shown.forEach((statement, i) => {
            const source = statements[i];
            expect(statement).toMatchObject({
              kind: source?.kind,
              content: source?.content,
              quoted: source?.quoted,
              stance: source?.stance,
              cue: source?.cue,
              paragraph: source?.paragraph,
              rule: source?.rule,
              addressee: source?.addressee?.text ?? null,
              when: source?.when?.text ?? null,
              via: source?.via.map(({ text }) => text),
              document: { id: article.id, title: article.title ?? null, outlet: article.outlet ?? null },
            });
            expect(statement.speaker?.mention ?? null).toEqual(source?.speaker ?? null);
            const parts = statement.content.map(({ start, end }) => article.text.slice(start, end));
            expect(statement.text).toBe(parts.join(' … '));
          });
        }
      });

      it('have ids that last', async () => {
        const before = await archive.statementsOf('harbour');
        await archive.remove(['harbour']);
        await archive.write([harbour]);
        expect((await archive.statementsOf('harbour')).map(({ id }) => id)).toEqual(
          before.map(({ id }) => id),
        );
        const ids = (await found(archive, {})).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      });

      it('stand in articles that are looked up several at once', async () => {
        const found = await archive.documents(['union', 'nowhere', 'harbour']);
        expect(found.map((one) => one?.text ?? null)).toEqual([
          union.article.text,
          null,
          harbour.article.text,
        ]);
        expect(found[2]).toEqual(await archive.document('harbour'));
      });

      it('are found by id, null where there is none', async () => {
        const [first] = await archive.statementsOf('club/42');
        expect(await archive.statements([first?.id ?? '', 'club/42#nothing', 'nowhere'])).toEqual([
          first,
          null,
          null,
        ]);
      });

      it('name the speaker by the fullest name of the archive and only the roles of their article', async () => {
        const [, , nobody] = await archive.statementsOf('harbour');
        expect(nobody?.speaker).toMatchObject({ name: 'Ines Calder', role: 'Mayor', kind: 'person' });
        const [schools] = await archive.statementsOf('budget');
        expect(schools?.speaker).toMatchObject({ name: 'Ines Calder', role: null });
        expect(schools?.speaker?.id).toBe(nobody?.speaker?.id);
        const [, , unknown] = await archive.statementsOf('union');
        expect(unknown?.speaker).toBeNull();
      });

      it('say inside of whose words they are told', async () => {
        const [outer, inner] = await archive.statementsOf('club/42');
        expect(outer?.toldBy).toBeNull();
        expect(inner?.toldBy).toBe('Ruben Calder');
      });
    });

    describe('printings', () => {
      it('are one statement in lists, the oldest before the others', async () => {
        const promises = (await found(archive, {})).filter(({ text }) => text.includes('harbour wall by a'));
        expect(promises).toHaveLength(1);
        expect(promises[0]).toMatchObject({
          document: { id: 'harbour' },
          alsoIn: ['budget'],
          differsIn: [{ document: 'misprint', text: PROMISE.replace('full', 'half') }],
        });
      });

      it('are shown by the printing that the filters leave', async () => {
        const [promise] = await found(archive, {
          text: 'harbour wall',
          filters: { outlets: ['Inland Post'] },
        });
        expect(promise).toMatchObject({ document: { id: 'budget' }, alsoIn: ['harbour'] });
      });

      it('are each there among the statements of their article', async () => {
        expect(texts(await archive.statementsOf('budget'))).toContain(PROMISE);
      });

      it('need the same voice', async () => {
        const other = read(
          { id: 'parody', text: `Ole Nyhus joked: “${PROMISE}”` },
          [person('Ole Nyhus')],
          [{ words: PROMISE, by: 'Ole Nyhus' }],
        );
        await archive.write([other]);
        const [parody] = await archive.statementsOf('parody');
        expect(parody?.alsoIn).toEqual([]);
        expect((await found(archive, {})).filter(({ text }) => text === PROMISE)).toHaveLength(2);
      });
    });

    describe('stretches', () => {
      it('are weighed in the order given, null where there is no such article', async () => {
        const { id, text } = harbour.article;
        const sentence = { document: id, start: 0, end: text.indexOf('.') + 1 };
        const words = text.slice(0, sentence.end);
        const [whole, nothing, missing] = await archive.weigh(words, [
          sentence,
          { document: id, start: 0, end: 0 },
          { document: 'nowhere', start: 0, end: 9 },
        ]);
        expect(whole?.said).toBeCloseTo(1, 5);
        expect(whole?.lexical).toBeGreaterThan(0.9);
        expect(whole?.highlights.length).toBeGreaterThan(0);
        for (const { start, end } of whole?.highlights ?? []) expect(start).toBeLessThan(end);
        expect(nothing?.said).toBe(0);
        expect(missing).toBeNull();
      });
    });

    describe('filters', () => {
      const speaker = async (name: string): Promise<Filters> => ({
        speakers: (await archive.resolveSpeaker(name)).people.map(({ id }) => id),
      });

      it('speakers', async () => {
        const statements = await found(archive, { filters: await speaker('Tom Brandvold') });
        expect(texts(statements).sort()).toEqual(['that the wall was unsafe', 'the slipway is rotten']);
        expect(await found(archive, { filters: { speakers: [] } })).toEqual([]);
        expect(await found(archive, { filters: { speakers: ['nobody'] } })).toEqual([]);
      });

      const table: readonly [string, Filters, readonly string[]][] = [
        ['kinds', { kinds: ['mixed'] }, ['club/42']],
        ['stances', { stances: ['deny', 'warn'] }, ['harbour', 'union']],
        [
          'outlets, "the" and case aside',
          { outlets: ['coast COURIER'] },
          ['club/42', 'club/42', 'harbour', 'harbour', 'harbour'],
        ],
        ['addressee', { addressee: 'radio north' }, ['harbour']],
        ['documents', { documents: ['union', 'nowhere'] }, ['union', 'union', 'union']],
        ['since, inclusive; what has no date is left out', { since: '2021-03-06' }, ['budget', 'budget']],
        ['until, inclusive', { until: '2021-03-04' }, ['harbour', 'harbour', 'harbour']],
        ['a single day', { since: '2021-03-05', until: '2021-03-05' }, ['club/42', 'club/42']],
        ['several at once', { outlets: ['Coast Courier'], kinds: ['indirect'] }, ['harbour']],
      ];
      it.each(table)('%s', async (_, filters, documents) => {
        if (filters.since === '2021-03-06') await archive.remove(['misprint']);
        const statements = await found(archive, { filters });
        expect(statements.map(({ document }) => document.id).sort()).toEqual([...documents].sort());
      });

      it('narrow passages as well', async () => {
        const page = await archive.searchPassages({
          text: 'wall metre slipway',
          filters: await speaker('Ruben Calder'),
          limit: 10,
        });
        expect(page.hits.map(({ document }) => document.id)).toEqual(['club/42']);
      });
    });

    describe('topics', () => {
      it('find statements by their words, the nearest place first', async () => {
        const { hits } = await archive.searchStatements({ text: 'unsafe walls', limit: 10 });
        expect(hits[0]?.statement.text).toBe('that the wall was unsafe');
        expect(hits[0]?.place).toBe('content');
        expect(hits[0]?.highlights.map(({ start, end }) => harbour.article.text.slice(start, end))).toEqual([
          'wall',
          'unsafe',
        ]);
        const values = hits.map(({ relevance }) => relevance);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        for (const value of values) expect(value > 0 && value <= 1).toBe(true);
      });

      it('find by the sentence and the headline, marked as farther off', async () => {
        const bySentence = await archive.searchStatements({ text: 'Radio', limit: 10 });
        expect(bySentence.hits[0]).toMatchObject({
          place: 'sentence',
          statement: { document: { id: 'harbour' } },
        });
        const byHeadline = await archive.searchStatements({ text: 'chairman', limit: 10 });
        expect(byHeadline.hits[0]).toMatchObject({
          place: 'headline',
          statement: { document: { id: 'club/42' } },
        });
        expect(bySentence.hits[0]?.relevance).toBeGreaterThan(byHeadline.hits[0]?.relevance ?? 1);
      });

      it('are not answered by what has nothing of them', async () => {
        expect(await found(archive, { text: 'volcano' })).toEqual([]);
        expect((await archive.searchPassages({ text: 'zzyzx', limit: 5 })).hits).toEqual([]);
      });

      it('leave out what touches them less than is asked', async () => {
        const all = await archive.searchStatements({ text: 'wall', limit: 50 });
        const least = all.hits.at(-1)?.relevance ?? 0;
        expect(all.hits[0]?.relevance).toBeGreaterThan(least);
        const near = await archive.searchStatements({ text: 'wall', limit: 50, minRelevance: least + 0.01 });
        expect(near.total.value).toBe(all.hits.filter(({ relevance }) => relevance > least).length);
        expect(near.hits.map(({ statement }) => statement.id)).toEqual(
          all.hits.slice(0, near.total.value).map(({ statement }) => statement.id),
        );
        const counted = await archive.countBy('kind', { text: 'wall', minRelevance: least + 0.01 });
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(near.total.value);
      });

      it('that are misspelt are read as what stands in the archive, and it is said', async () => {
        await archive.write(many(30));
        for (const page of [
          await archive.searchStatements({ text: 'inchse', limit: 50 }),
          await archive.searchPassages({ text: 'inchse', limit: 50 }),
        ]) {
          expect(page.repaired).toEqual([['inchse', 'inches']]);
          expect(page.hits).toHaveLength(30);
        }
        expect((await archive.searchStatements({ text: 'inches', limit: 1 })).repaired).toEqual([]);
      });

      it('without words every statement has the relevance 1', async () => {
        for (const text of [null, '', '  ']) {
          const { hits } = await archive.searchStatements({ ...everything, text });
          expect(hits.length).toBeGreaterThan(5);
          for (const { relevance, place } of hits) expect([relevance, place]).toEqual([1, null]);
        }
      });

      it('hold phrases exactly and leave out words', async () => {
        const phrase = { phrases: ['slipway is rotten'] };
        expect((await found(archive, phrase)).map(({ document }) => document.id)).toEqual([
          'club/42',
          'club/42',
        ]);
        expect(await found(archive, { phrases: ['rotten is slipway'] })).toEqual([]);
        const left = await found(archive, { text: 'wall', excludedTerms: ['unsafe'] });
        expect(left.length).toBeGreaterThan(0);
        expect(texts(left).join()).not.toContain('unsafe');
      });
    });

    describe('order', () => {
      const days = async (sort: 'newest' | 'oldest') =>
        (await found(archive, { sort })).map(({ document }) => document.published?.slice(0, 10) ?? '');

      it('by time either way, what has no date last', async () => {
        const oldest = (await days('oldest')).filter((day) => day !== '');
        expect(oldest).toEqual([...oldest].sort());
        const newest = await days('newest');
        const dated = newest.filter((day) => day !== '');
        expect(dated).toEqual([...dated].sort().reverse());
        expect(newest.slice(dated.length)).toEqual(['', '', '']);
        expect((await days('oldest')).slice(-3)).toEqual(['', '', '']);
      });
    });

    describe('pages', () => {
      it.each([1, 2, 7])('of %i give every hit once, in order', async (limit) => {
        for (const query of [everything, { ...everything, text: 'wall harbour' }]) {
          const whole = (await archive.searchStatements(query)).hits.map(({ statement }) => statement.id);
          expect(await pages(archive, { ...query, limit })).toEqual(whole);
        }
      });

      it('go deep', async () => {
        await archive.write(many(300));
        const ids = await pages(archive, { text: 'tide', limit: 37 });
        expect(ids).toHaveLength(300);
        expect(new Set(ids).size).toBe(300);
      });

      it('go on after the last hit when articles come and go in between', async () => {
        await archive.write(many(40));
        const first = await archive.searchStatements({ text: null, sort: 'newest', limit: 10 });
        const shown = first.hits.map(({ statement }) => statement);
        await archive.write(many(5, { from: 500, day: '2022-01-01' }));
        await archive.remove([shown[2]?.document.id ?? '']);
        const second = await archive.searchStatements({
          text: null,
          sort: 'newest',
          limit: 10,
          cursor: first.cursor,
        });
        const again = new Set(shown.map(({ id }) => id));
        for (const { statement } of second.hits) expect(again.has(statement.id)).toBe(false);
      });

      it('of passages give each once', async () => {
        await archive.write(many(30));
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<Archive['searchPassages']>> = await archive.searchPassages({
            text: 'tide',
            limit: 7,
            cursor,
          });
          seen.push(...page.hits.map(({ document, start }) => `${document.id}@${start}`));
          cursor = page.cursor;
        } while (cursor !== null);
        expect(seen).toHaveLength(30);
        expect(new Set(seen).size).toBe(30);
      });

      it('refuse a cursor that is none or that belongs to another query', async () => {
        const { cursor } = await archive.searchStatements({ ...everything, limit: 1 });
        expect(cursor).not.toBeNull();
        for (const [text, wrong] of [
          ['wall', cursor],
          [null, 'no cursor'],
          [null, ''],
          [null, Buffer.from('[1,2]').toString('base64url')],
        ] as const) {
          await expect(archive.searchStatements({ text, limit: 1, cursor: wrong })).rejects.toThrow(/page/);
        }
      });

      it('may be empty', async () => {
        const page = await archive.searchStatements({ text: null, limit: 0 });
        expect(page.hits).toEqual([]);
        expect(page.total.value).toBeGreaterThan(0);
      });
    });

    describe('passages', () => {
      it('slice to the source, matched words and snippets inside of them', async () => {
        const { hits } = await archive.searchPassages({
          text: 'Who denied that the harbour wall is unsafe?',
          limit: 5,
        });
        expect(hits[0]?.document.id).toBe('harbour');
        for (const { document, start, end, text, highlights, snippet } of hits) {
          const source = (await archive.document(document.id))?.text ?? '';
          expect(text).toBe(source.slice(start, end));
          for (const span of [...highlights, ...snippet]) {
            expect(span.start).toBeGreaterThanOrEqual(start);
            expect(span.end).toBeLessThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
          }
          expect(highlights.length).toBeGreaterThan(0);
          expect(snippet.length).toBeGreaterThan(0);
        }
      });
    });

    describe('wording', () => {
      it('finds the same words with the similarity 1, case and marks aside', async () => {
        const [best] = await archive.findWording('we will raise the HARBOUR wall, by a full metre', 3);
        expect(best).toMatchObject({
          similarity: 1,
          quoted: true,
          statement: { speaker: { name: 'Ines Calder' } },
        });
        const source = (await archive.document(best?.document.id ?? ''))?.text ?? '';
        expect(source.slice(best?.start, best?.end)).toBe(best?.text);
      });

      it('finds changed words with less, and nothing for strange ones', async () => {
        const [best] = await archive.findWording('We will raise the harbour wall by a full mile', 3);
        expect(best?.similarity).toBeGreaterThan(0.6);
        expect(best?.similarity).toBeLessThan(1);
        expect(await archive.findWording('quantum marmalade', 3)).toEqual([]);
        expect(await archive.findWording('', 3)).toEqual([]);
      });
    });

    describe('people', () => {
      it('resolve by full name, and by surname only when it is clear', async () => {
        expect(await archive.resolveSpeaker('tom brandvold')).toMatchObject({
          outcome: 'one',
          people: [{ name: 'Tom Brandvold' }],
        });
        expect((await archive.resolveSpeaker('Brandvold')).outcome).toBe('one');
      });

      it('ask when two of one surname may be meant', async () => {
        const more = ['Oars up.', 'Oars down.'].map((words, i) =>
          read(
            { id: `rowing-${i}`, text: `“${words}” said Ruben Calder.` },
            [person('Ruben Calder')],
            [{ words, by: 'Ruben Calder' }],
          ),
        );
        await archive.write(more);
        const { outcome, people } = await archive.resolveSpeaker('Calder');
        expect(outcome).toBe('several');
        expect(people.map(({ name }) => name)).toEqual(['Ines Calder', 'Ruben Calder']);
      });

      it('say when nobody is known by a name', async () => {
        expect(await archive.resolveSpeaker('Wilhelmina Throckmorton')).toMatchObject({
          outcome: 'none',
          people: [],
        });
        expect((await archive.resolveSpeaker('')).outcome).toBe('none');
      });

      it('count their statements and articles', async () => {
        const ines = (await archive.resolveSpeaker('Ines Calder')).people[0];
        expect(ines).toMatchObject({ kind: 'person', statementCount: 5, articleCount: 3 });
        expect(await archive.person(ines?.id ?? '')).toEqual(ines);
        expect(await archive.person('nobody')).toBeNull();
      });

      it('are listed by kind, those who say most first', async () => {
        const all = await archive.people({ kind: 'person' });
        expect(all.map(({ name }) => name)).toEqual(['Ines Calder', 'Tom Brandvold', 'Ruben Calder']);
        expect((await archive.people({ kind: 'organisation' })).map(({ name }) => name)).toContain(
          'Dockers Union',
        );
      });
    });

    describe('completion', () => {
      it('of names and of words', async () => {
        expect(await archive.complete('speaker', 'cal', 10)).toEqual(['Ines Calder', 'Ruben Calder']);
        expect((await archive.complete('speaker', 'cal', 1)).length).toBe(1);
        expect((await archive.complete('topic', 'harb', 5)).slice(0, 2)).toEqual(['harbour', 'harbour wall']);
        expect((await archive.complete('topic', 'the old harb', 1))[0]).toBe('the old harbour');
        expect((await archive.complete('topic', 'bran', 3))[0]).toBe('Brandvold');
        expect(await archive.complete('topic', 'qqq', 5)).toEqual([]);
        expect(await archive.complete('speaker', '', 5)).toEqual([]);
      });
    });

    describe('counts', () => {
      it.each([
        [
          'outlet',
          [
            ['The Coast Courier', 3],
            ['Coast Courier', 2],
            ['Inland Post', 1],
          ],
        ],
        ['month', [['2021-03', 6]]],
        [
          'stance',
          [
            ['deny', 1],
            ['promise', 1],
            ['warn', 1],
          ],
        ],
        [
          'kind',
          [
            ['direct', 5],
            ['indirect', 3],
            ['mixed', 1],
          ],
        ],
      ] as const)('by %s, other printings counted once', async (field, expected) => {
        const counts = await archive.countBy(field, { text: null });
        expect(counts).toEqual(expected.map(([value, count]) => ({ value, count })));
      });

      it('by speaker, as the list has them', async () => {
        const [most] = await archive.countBy('speaker', { text: null });
        expect(most).toEqual({ value: 'Ines Calder', count: 3 });
      });

      it('follow the query', async () => {
        const query = { text: 'wall', filters: { stances: ['deny'] } } as const;
        expect(await archive.countBy('outlet', query)).toEqual([{ value: 'The Coast Courier', count: 1 }]);
        expect(await archive.timeline(query, 'day')).toEqual([{ at: '2021-03-04', count: 1 }]);
      });

      it('in time', async () => {
        expect(await archive.timeline({ text: null }, 'day')).toEqual([
          { at: '2021-03-04', count: 3 },
          { at: '2021-03-05', count: 2 },
          { at: '2021-03-06', count: 1 },
        ]);
        expect(await archive.timeline({ text: null }, 'month')).toEqual([{ at: '2021-03', count: 6 }]);
      });

      it('in time, each outlet by itself', async () => {
        const counts = await archive.outletTimeline({ text: null });
        expect([...counts].sort((a, b) => ((a.outlet ?? '') < (b.outlet ?? '') ? -1 : 1))).toEqual(
          (await archive.countBy('outlet', { text: null }))
            .map(({ value, count }) => ({ at: '2021-03', outlet: value, count }))
            .sort((a, b) => (a.outlet < b.outlet ? -1 : 1)),
        );
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(6);
      });

      it('of articles, reprints too, those that state none aside', async () => {
        expect((await archive.countArticles('day')).map(({ value, count }) => `${value} ${count}`)).toEqual([
          '2021-03-04 1',
          '2021-03-05 1',
          '2021-03-06 1',
          '2021-04-20 1',
        ]);
        expect(await archive.countArticles('outlet')).toEqual([
          { value: 'Coast Courier', count: 1 },
          { value: 'Inland Post', count: 1 },
          { value: 'The Coast Courier', count: 1 },
          { value: 'Valley Herald', count: 1 },
        ]);
        await archive.remove(['budget']);
        expect((await archive.countArticles('outlet')).map(({ value }) => value)).not.toContain(
          'Inland Post',
        );
      });
    });

    describe('coverage', () => {
      it('of a view is that of everything that was asked through it', async () => {
        const view = archive.view();
        await view.searchStatements({ text: 'wall', limit: 1 });
        await view.findWording(PROMISE, 1);
        expect(view.coverage()).toEqual({ complete: true, articles: 5, pending: 0, unreachable: 0 });
        archive.expect(3);
        const later = archive.view();
        await later.resolveSpeaker('Calder');
        expect(later.coverage()).toEqual({ complete: false, articles: 5, pending: 3, unreachable: 0 });
      });

      it('says that articles are still to come', async () => {
        expect((await archive.health()).coverage).toEqual({
          complete: true,
          articles: 5,
          pending: 0,
          unreachable: 0,
        });
        archive.expect(12);
        const { coverage } = await archive.searchStatements(everything);
        expect(coverage).toEqual({ complete: false, articles: 5, pending: 12, unreachable: 0 });
        expect((await archive.searchPassages({ text: 'wall', limit: 1 })).coverage.complete).toBe(false);
        archive.expect(0);
        expect((await archive.health()).coverage.complete).toBe(true);
      });

      it('an empty archive answers, too', async () => {
        const empty = await make();
        expect(await empty.health()).toMatchObject({
          articles: 0,
          statements: 0,
          people: 0,
          from: null,
          to: null,
          outlets: [],
        });
        expect((await empty.searchStatements({ text: 'wall', limit: 5 })).hits).toEqual([]);
        expect((await empty.searchPassages({ text: 'wall', limit: 5 })).hits).toEqual([]);
        expect(await empty.findWording('any words at all', 5)).toEqual([]);
      });

      it('health tells what there is', async () => {
        expect(await archive.health()).toMatchObject({
          articles: 5,
          statements: 11,
          from: '2021-03-04',
          to: '2021-04-20',
          outlets: ['Coast Courier', 'Inland Post', 'The Coast Courier', 'Valley Herald'],
        });
      });
    });
  });
}
